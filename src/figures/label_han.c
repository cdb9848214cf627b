#include "src/figures/han.h"
#include "src/figures/han_place.h"
#include "src/figures/label_phrase.h"
#include "src/figures/words.h"

/* clang-format off */
#define TIMES(W) W("后") W("後") W("前")
#define TIES(W) W("的") W("之")
#define SHARES(W) W("占") W("佔") W("占比") W("佔比")
#define SHARE_ENDS(W) W("占") W("佔")
#define LEADS(W) \
	W("过去") W("過去") W("未来") W("未來") W("最近") W("今后") W("今後") HAN_RUNNING(W)
#define BOUNDS(W) W("以上") W("以下") W("左右") W("多")
/* clang-format on */

/*
 * The words that say what is counted. A measure word counts the noun behind it (22个行政村); an
 * amount tells about the words before it (全乡集体经济收入|达), about the noun that 的 ties to it, or
 * goes on about the subject of what came before it (比上年增长); a date dates its clause.
 */
enum { REACH = HAN_PLACE_REACH, SHORT = 15, LEAST = HAN_PLACE_LEAST, DEPTH = 3 };

static void label_of(const struct label_place *p, int depth, struct label *out);

static bool is_date(const struct figure *f)
{
	return f->kind == FIGURE_DATE || f->kind == FIGURE_TIME;
}

static bool ends_in_verb(struct str s)
{
	return label_ends(s, LABEL_VERB);
}

/* What 的 ties to the figure, or what it stands right before: 80%的居民, 30公里道路. */
static bool is_tied(const struct label_place *p, struct str said)
{
	WORDS_HEADS(times, TIMES);
	WORDS_HEADS(ties, TIES);
	const struct figure *f = p->figure;

	if (f->direction != DIRECTION_NONE)
		return false;
	/* 扣去租金三千元后的收入 */
	if (words_start(&times, label_trim(p->after)) > 0)
		return false;
	/* 借阅满三十天的读者: a condition tells about its own words. */
	if (f->kind == FIGURE_DURATION && f->bound != BOUND_EXACT && !han_says_nothing(said))
		return false;
	return f->kind == FIGURE_RATIO || f->kind == FIGURE_MEASURE ||
	       words_start(&ties, label_without_start(p->after, LABEL_TAIL)) > 0 ||
	       han_says_nothing(said) || ends_in_verb(said);
}

/* The label of another figure without the change that it tells of. */
static bool add_other(const struct label_place *p, const struct figure *other, int depth,
		      struct label *out)
{
	struct label whole = label_begin(out->buf);
	struct str s;

	if (depth > 0 && label_may_ask(out)) {
		struct label_place of = han_place_of(p, other);

		whole.asked = out->asked;
		label_of(&of, depth - 1, &whole);
		out->asked = whole.asked;
	}
	s = label_without_end(label_text(&whole), LABEL_MOVE);
	label_keep(&whole, s.n >= LEAST ? s : STR(""));
	return label_length(&whole) > 0;
}

/* The subject of the clause before the one of the figure. */
static bool add_clause_before(const struct label_place *p, struct label *out)
{
	size_t end = p->figure->context.start, start = end > REACH ? end - REACH : 0;
	struct str s = str_slice(p->text, han_character_at(p->text, start), end);
	size_t at = 0, from = 0, found;
	static const struct str comma = STR_INIT("，");

	s = label_without_end(s, LABEL_CUT);
	if (!han_same_sentence(p->text, (size_t)(s.s - p->text.s) + s.n, end))
		return false;
	while ((found = str_find(str_from(s, at), comma)) < s.n - at) {
		at += found + comma.n;
		from = at;
	}
	s = label_noun(label_without_start(str_from(s, from), LABEL_FIRST | LABEL_MARK));
	if (han_says_nothing(s) || s.n > LABEL_LONG)
		return false;
	label_add(out, s);
	return true;
}

/* The words before an aside that figure `k` stands in: 吉尼系数（从0到1）稳定在0.28. */
static bool add_before_aside(const struct label_place *p, const struct figure *k, struct label *out)
{
	const struct figure *f = p->figure;
	size_t start = f->context.start,
	       open = label_aside_open(p->text, k->span.end, f->span.start);

	if (open == f->span.start || open <= start)
		return false;
	struct str said = label_said(str_slice(p->text, start, open));

	if (han_says_nothing(said) || said.n > 2 * LABEL_LONG)
		return false;
	label_add(out, said);
	return true;
}

/* What an amount tells about when its own clause does not say: 年初以来|增长5%. */
static bool add_subject(const struct label_place *p, int depth, struct label *out)
{
	enum { TIMES_MAX = 6 };
	const struct figure *f = p->figure, *k = p->previous;

	for (int i = 0; i < TIMES_MAX && k && (is_date(k) || k->kind == FIGURE_DURATION) &&
			han_same_sentence(p->text, k->span.end, f->span.start);
	     i++) {
		struct label_place of = han_place_of(p, k);
		struct str said = han_said_before(&of);

		if (!han_says_nothing(said) && !label_is_made_of(said, LABEL_MOVE)) {
			label_add(out, said);
			return true;
		}
		k = of.previous;
	}
	if (k && k->span.end > f->context.start && add_before_aside(p, k, out))
		return true;
	/* ；四千元以上的 goes on about what the item before it did. */
	if (k && !is_date(k) &&
	    (p->before.n == 0 ? k->span.end + REACH > f->span.start
			      : han_same_sentence(p->text, k->span.end, f->span.start)))
		return add_other(p, k, depth, out);
	return add_clause_before(p, out);
}

/* 美国为5%: a place alone has what the amount before it had. */
static void add_of_place(const struct label_place *p, int depth, struct label *out)
{
	static const struct str of = STR_INIT("的");
	const struct figure *f = p->figure, *previous = p->previous;
	struct label other = label_begin(out->buf);
	struct label_place place;
	size_t at, n;

	if (depth == 0 || !previous || previous->kind != f->kind ||
	    !str_equal(previous->unit, f->unit) ||
	    !han_same_sentence(p->text, previous->span.end, f->span.start) || !label_may_ask(out))
		return;
	place = han_place_of(p, previous);
	other.asked = out->asked;
	label_of(&place, depth - 1, &other);
	out->asked = other.asked;

	struct str s = label_text(&other);

	while ((at = str_find(s, of)) < s.n && s.n - at > of.n + LEAST)
		s = str_from(s, at + of.n);
	while (label_word_at(s, &n) & LABEL_PLACE)
		s = str_from(s, n);
	label_keep(&other, s);
}

/* What says nothing alone before an amount with what it goes on about. */
static void add_said_of(const struct label_place *p, struct str said, int depth, struct label *out)
{
	WORDS_HEADS(shares, SHARES);
	struct str before = label_trim(p->before);
	bool found = add_subject(p, depth, out);

	/* 占 and the like say what share it is only together with what they share. */
	if (words_are(&shares, label_without_start(before, LABEL_FIRST | LABEL_MARK)))
		label_add(out, STR("占比"));
	else if (said.n >= LEAST && (found || !label_is(said, LABEL_EMPTY)))
		label_add(out, said);
}

/* What is said before an amount, where it says what is counted at all. */
static void add_said(const struct label_place *p, struct str said, int depth, struct label *out)
{
	WORDS_TAILS(share_ends, SHARE_ENDS);
	/* Most begin with no word of those that the questions below are about. */
	bool asks = said.n < LEAST ||
		    label_may_begin(said, LABEL_FIRST | LABEL_MOVE | LABEL_PLACE | LABEL_EMPTY);
	struct str place = asks ? label_without_start(said, LABEL_FIRST | LABEL_MOVE) : said;

	if (asks && label_is(place, LABEL_PLACE)) {
		label_add(out, place);
		add_of_place(p, depth, out);
	} else if (asks && (han_says_nothing(said) || label_is_made_of(said, LABEL_MOVE))) {
		add_said_of(p, said, depth, out);
	} else {
		label_add(out, said);
		if (words_end(&share_ends, label_trim(p->before)) > 0)
			label_add(out, STR("占比"));
	}
}

/* An amount tied to a noun: 30公里的公路, 年产5万吨的基地, 出现450亿元的盈余. */
static void add_tied(const struct figure *f, struct str said, struct str noun, struct label *out)
{
	bool amount = f->kind == FIGURE_MONEY || f->kind == FIGURE_MEASURE;

	if (!amount || han_says_nothing(said) || label_is_made_of(said, LABEL_MOVE)) {
		label_add(out, noun);
	} else if (label_begins(said, LABEL_SIZE) || label_ends(said, LABEL_SIZE)) {
		label_add(out, noun);
		label_add(out, said);
	} else {
		label_add(out, said.n <= 2 * SHORT ? said : STR(""));
		label_add(out, noun);
	}
}

static void add_amount(const struct label_place *p, int depth, struct label *out)
{
	const struct figure *f = p->figure;
	bool counts = f->kind == FIGURE_COUNT || f->kind == FIGURE_ORDINAL;
	struct str noun = han_noun_behind(p), said;

	if (noun.n == 0 && counts)
		noun = han_noun_behind_next(p);
	if (noun.n > 0 && counts) {
		label_add(out, noun);
		return;
	}
	said = han_said_before(p);
	if (noun.n > 0 && is_tied(p, said))
		add_tied(f, said, noun, out);
	else
		add_said(p, said, depth, out);
	if (label_length(out) > 0)
		return;
	if (counts) {
		struct str clause = label_clause(label_to_pause(p->after));

		label_add(out, label_is(clause, LABEL_EMPTY) ? STR("") : clause);
	}
	if (label_length(out) == 0)
		label_add(out, noun.n > 0 ? noun : said);
}

/* A stretch of time in which something goes on: 过去十年, 三年来, 连续5年. */
static bool is_adverbial(const struct label_place *p)
{
	WORDS_TAILS(leads, LEADS);
	WORDS_HEADS(bounds, BOUNDS);
	struct str after;
	size_t n;

	if (is_date(p->figure))
		return true;
	if (p->figure->kind != FIGURE_DURATION)
		return false;
	if (words_end(&leads, label_trim(p->before)) > 0)
		return true;
	after = label_trim(p->after);
	return (label_word_at(after, &n) & LABEL_TAIL) && words_start(&bounds, after) == 0;
}

static bool begins_with_verb(struct str s)
{
	return label_begins(s, LABEL_VERB | LABEL_MOVE);
}

/* 1日发生|6.6级|地震: the verb's object stands behind the figure between. */
static void add_object(const struct label_place *p, struct str clause, struct label *out)
{
	const struct figure *next = p->next;

	if (!next || next->kind != FIGURE_MEASURE || !ends_in_verb(clause) ||
	    next->span.start >= p->figure->context.end)
		return;
	struct label_place of = han_place_of(p, next);

	label_add(out, han_noun_behind(&of));
}

/* A date that the words before it tell of, or what a clause of its own says. */
static void add_clause(const struct label_place *p, struct str clause, int depth, struct label *out)
{
	const struct figure *next = p->next;
	struct str said = STR("");
	bool opens = begins_with_verb(clause) || han_is_running(p) || han_stands_before(p);

	if (clause.n < LEAST && next && depth > 0 &&
	    han_same_sentence(p->text, p->figure->span.end, next->span.start) &&
	    label_may_ask(out)) {
		struct label_place of = han_place_of(p, next);

		label_of(&of, depth - 1, out);
		return;
	}
	if (opens || clause.n < LEAST)
		said = han_said_before(p);
	if (said.n > LABEL_LONG && clause.n >= LEAST && han_stands_before(p))
		said = STR("");
	if (han_says_nothing(said) && clause.n < LEAST) {
		add_clause_before(p, out);
		return;
	}
	label_add(out, han_says_nothing(said) ? STR("") : said);
	if (opens || clause.n >= LEAST) {
		label_add(out, clause);
		add_object(p, clause, out);
	}
}

static void add_time(const struct label_place *p, int depth, struct label *out)
{
	struct str after = label_without_start(p->after, LABEL_TAIL), clause, noun;

	/* 2020年的孕产妇死亡率比… */
	if (str_starts(label_trim(p->after), STR("的")) && (noun = label_noun(after)).n >= LEAST) {
		label_add(out, noun);
		return;
	}
	if (han_tells_before(p, after)) {
		label_add(out, han_said_before(p));
		return;
	}
	clause = han_dated(p);
	if (label_is_made_of(clause, LABEL_MOVE) && han_says_nothing(han_said_before(p))) {
		add_subject(p, depth, out);
		label_add(out, clause);
		return;
	}
	add_clause(p, clause, depth, out);
}

static void label_of(const struct label_place *p, int depth, struct label *out)
{
	/* What replaced another counts what that counted. */
	if (p->figure->was.form == VALUE_NUMBER && p->previous && depth > 0 && label_may_ask(out)) {
		struct label_place of = han_place_of(p, p->previous);

		label_of(&of, depth - 1, out);
	}
	if (label_length(out) == 0 && is_adverbial(p))
		add_time(p, depth, out);
	if (label_length(out) == 0)
		add_amount(p, depth, out);
}

void label_han(struct label_place *p, struct buf *out)
{
	struct label label = label_begin(out);

	han_place_set(p);
	label_of(p, DEPTH, &label);
}
