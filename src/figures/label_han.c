#include "src/figures/han.h"
#include "src/figures/label.h"
#include "src/figures/label_phrase.h"
#include "src/figures/label_words.h"

/*
 * The words that say what is counted. A measure word counts the noun behind it (22个行政村); an
 * amount tells about the words before it (全乡集体经济收入|达), about the noun that 的 ties to it, or
 * goes on about the subject of what came before it (比上年增长); a date dates its clause.
 * Nothing further than REACH bytes is looked at.
 */
enum { REACH = 150, SHORT = 15, LEAST = 6, DEPTH = 3 };

static void label_of(const struct label_place *p, int depth, struct buf *out);

static size_t character_at(struct str s, size_t at)
{
	while (at > 0 && at < s.n && ((unsigned char)s.s[at] & 0xC0) == 0x80)
		at--;
	return at;
}

/* The clause before the figure, from the strong figure before it on. */
static struct str before_of(const struct label_place *p)
{
	const struct figure *f = label_figure(p), *previous = label_previous(p);
	size_t end = f->span.start, start = f->context.start;

	if (previous && previous->span.end > start && previous->span.end <= end)
		start = label_is_group(p->text, previous, end) ? previous->span.start
							       : previous->span.end;
	if (start + REACH < end)
		start = character_at(p->text, end - REACH);
	return str_slice(p->text, start, end);
}

/* What stands behind the figure up to the next strong one and the end of its clause. */
static struct str after_of(const struct label_place *p)
{
	const struct figure *f = label_figure(p), *next = label_next(p);
	size_t start = f->span.end, end = f->context.end;

	if (next && next->span.start >= start && next->span.start < end)
		end = next->span.start;
	if (end > start + REACH)
		end = character_at(p->text, start + REACH);
	return str_slice(p->text, start, end);
}

static bool is_date(const struct figure *f)
{
	return f->kind == FIGURE_DATE || f->kind == FIGURE_TIME;
}

/* Behind a bracket that closes in s and does not open in it. */
static struct str behind_aside(struct str s)
{
	static const struct str opens[] = {STR_INIT("（"), STR_INIT("(")};
	static const struct str closes[] = {STR_INIT("）"), STR_INIT(")")};

	for (size_t i = 0; i < 2; i++) {
		size_t close = str_find(s, closes[i]);

		if (close < s.n && str_find(s, opens[i]) > close)
			s = str_from(s, close + closes[i].n);
	}
	return s;
}

/* The words before the figure; what belongs to the figure before it is no part of them. */
static struct str said_before(const struct label_place *p)
{
	struct str s = before_of(p);
	const struct figure *previous = label_previous(p);

	if (previous && s.s == p->text.s + previous->span.end)
		s = label_without_start(s, LABEL_TAIL);
	return label_said(behind_aside(s));
}

static bool says_nothing(struct str s)
{
	return s.n < LEAST || label_is(s, LABEL_EMPTY);
}

/* A noun in quotation marks may hold a figure itself: 40个“21世纪俱乐部”. */
static struct str quoted_noun(const struct label_place *p)
{
	size_t start = label_figure(p)->span.end;
	struct str s = str_slice(p->text, start, character_at(p->text, start + REACH));

	return str_starts(s, STR("“")) || str_starts(s, STR("《")) || str_starts(s, STR("「"))
		       ? label_noun(s)
		       : STR("");
}

static struct str noun_behind(const struct label_place *p)
{
	const struct figure *f = label_figure(p);
	struct str s = label_without_start(after_of(p), LABEL_MARK);

	/* A mark right behind the figure ends what it counts. */
	if (s.s != str_trim(after_of(p)).s && quoted_noun(p).n == 0)
		return STR("");
	struct str noun = quoted_noun(p);

	if (noun.n == 0)
		noun = label_noun(label_without_start(s, LABEL_TAIL));
	if (f->kind == FIGURE_COUNT)
		return noun;
	return label_is(noun, LABEL_EMPTY | LABEL_LEVEL) || noun.n < LEAST ? STR("") : noun;
}

/* 8500名|12岁至15岁|的电脑少年: the figure behind is an attribute of what is counted. */
static struct str noun_behind_next(const struct label_place *p)
{
	const struct figure *f = label_figure(p), *next = label_next(p);

	if (!next || next->span.start != f->span.end || next->kind == FIGURE_COUNT)
		return STR("");
	struct label_place of = label_at(p, next);

	return noun_behind(&of);
}

static bool ends_in_verb(struct str s)
{
	size_t n;

	return label_word_before(s, &n) & LABEL_VERB;
}

/* What 的 ties to the figure, or what it stands right before: 80%的居民, 30公里道路. */
static bool is_tied(const struct label_place *p, struct str said)
{
	const struct figure *f = label_figure(p);
	struct str after = label_without_start(after_of(p), LABEL_TAIL);
	struct str near = str_trim(after_of(p));

	if (f->direction != DIRECTION_NONE)
		return false;
	/* 扣去租金三千元后的收入 */
	if (han_starts(near, STR("后")) || han_starts(near, STR("後")) ||
	    han_starts(near, STR("前")))
		return false;
	/* 借阅满三十天的读者: a condition tells about its own words. */
	if (f->kind == FIGURE_DURATION && f->bound != BOUND_EXACT && !says_nothing(said))
		return false;
	return str_starts(after, STR("的")) || str_starts(after, STR("之")) ||
	       f->kind == FIGURE_RATIO || f->kind == FIGURE_MEASURE || says_nothing(said) ||
	       ends_in_verb(said);
}

static bool same_sentence(struct str text, size_t start, size_t end)
{
	struct str gap = str_slice(text, start, end);

	return gap.n < REACH && str_find(gap, STR("。")) == gap.n &&
	       str_find(gap, STR("；")) == gap.n && str_find(gap, STR(";")) == gap.n &&
	       str_find(gap, STR("\n")) == gap.n;
}

/* The label of another figure without the change that it tells of. */
static bool add_other(const struct label_place *p, const struct figure *other, int depth,
		      struct buf *out)
{
	struct label_place of = label_at(p, other);
	struct buf whole = {0};

	if (depth > 0)
		label_of(&of, depth - 1, &whole);
	struct str s = label_without_end(buf_str(&whole), LABEL_MOVE);
	bool found = s.n >= LEAST;

	if (found)
		buf_add(out, s);
	buf_free(&whole);
	return found;
}

/* The subject of the clause before the one of the figure. */
static bool add_clause_before(const struct label_place *p, struct buf *out)
{
	size_t end = label_figure(p)->context.start, start = end > REACH ? end - REACH : 0;
	struct str s = str_slice(p->text, character_at(p->text, start), end);
	size_t at = 0, from = 0, found;
	static const struct str comma = STR_INIT("，");

	s = label_without_end(s, LABEL_MARK);
	if (!same_sentence(p->text, (size_t)(s.s - p->text.s) + s.n, end))
		return false;
	while ((found = str_find(str_from(s, at), comma)) < s.n - at) {
		at += found + comma.n;
		from = at;
	}
	s = label_noun(label_without_start(str_from(s, from), LABEL_FIRST | LABEL_MARK));
	if (says_nothing(s) || s.n > LABEL_LONG)
		return false;
	buf_add(out, s);
	return true;
}

/* The bracket that opens before text[at] and closes between there and `end`; `end` for none. */
static size_t aside_open(struct str text, size_t at, size_t end)
{
	static const struct {
		struct str open, close;
	} pairs[] = {{STR_INIT("（"), STR_INIT("）")}, {STR_INIT("("), STR_INIT(")")}};
	struct str gap = str_slice(text, at, end);

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		size_t close = str_find(gap, pairs[i].close), open = str_find(gap, pairs[i].open);

		if (close == gap.n || open < close)
			continue;
		for (size_t k = at; k > 0 && at - k < REACH; k--) {
			if (str_starts(str_from(text, k - 1), pairs[i].open))
				return k - 1;
		}
	}
	return end;
}

/* The words before an aside that figure `k` stands in: 吉尼系数（从0到1）稳定在0.28. */
static bool add_before_aside(const struct label_place *p, const struct figure *k, struct buf *out)
{
	const struct figure *f = label_figure(p);
	size_t start = f->context.start, open = aside_open(p->text, k->span.end, f->span.start);

	if (open == f->span.start || open <= start)
		return false;
	struct str said = label_said(str_slice(p->text, start, open));

	if (says_nothing(said) || said.n > 2 * LABEL_LONG)
		return false;
	buf_add(out, said);
	return true;
}

/* What an amount tells about when its own clause does not say: 年初以来|增长5%. */
static bool add_subject(const struct label_place *p, int depth, struct buf *out)
{
	const struct figure *f = label_figure(p), *k = label_previous(p);

	while (k && same_sentence(p->text, k->span.end, f->span.start) &&
	       (is_date(k) || k->kind == FIGURE_DURATION)) {
		struct label_place of = label_at(p, k);
		struct str said = said_before(&of);

		if (!says_nothing(said) && !label_is_made_of(said, LABEL_MOVE)) {
			buf_add(out, said);
			return true;
		}
		k = label_previous(&of);
	}
	if (k && k->span.end > f->context.start && add_before_aside(p, k, out))
		return true;
	/* ；四千元以上的 goes on about what the item before it did. */
	if (k && !is_date(k) &&
	    (before_of(p).n == 0 ? k->span.end + REACH > f->span.start
				 : same_sentence(p->text, k->span.end, f->span.start)))
		return add_other(p, k, depth, out);
	return add_clause_before(p, out);
}

/* 美国为5%: a place alone has what the amount before it had. */
static void add_of_place(const struct label_place *p, int depth, struct buf *out)
{
	static const struct str of = STR_INIT("的");
	const struct figure *f = label_figure(p), *previous = label_previous(p);
	struct buf other = {0};
	struct label_place place;
	size_t at, n;

	if (depth == 0 || !previous || previous->kind != f->kind ||
	    !str_equal(previous->unit, f->unit) ||
	    !same_sentence(p->text, previous->span.end, f->span.start))
		return;
	place = label_at(p, previous);
	label_of(&place, depth - 1, &other);

	struct str s = buf_str(&other);

	while ((at = str_find(s, of)) < s.n && s.n - at > of.n + LEAST)
		s = str_from(s, at + of.n);
	while (label_word_at(s, &n) & LABEL_PLACE)
		s = str_from(s, n);
	buf_add(out, s);
	buf_free(&other);
}

/* 占 and the like say what share it is only together with what they share. */
static bool is_share(struct str s)
{
	static const struct str shares[] = {STR_INIT("占"), STR_INIT("佔"), STR_INIT("占比"),
					    STR_INIT("佔比")};

	for (size_t i = 0; i < sizeof shares / sizeof *shares; i++) {
		if (str_equal(s, shares[i]))
			return true;
	}
	return false;
}

static void add_said(const struct label_place *p, struct str said, int depth, struct buf *out)
{
	struct str before = before_of(p);

	struct str place = label_without_start(said, LABEL_FIRST | LABEL_MOVE);

	if (label_is(place, LABEL_PLACE)) {
		buf_add(out, place);
		add_of_place(p, depth, out);
	} else if (says_nothing(said) || label_is_made_of(said, LABEL_MOVE)) {
		bool found = add_subject(p, depth, out);
		bool share =
			is_share(label_without_start(str_trim(before), LABEL_FIRST | LABEL_MARK));

		if (share)
			buf_add(out, STR("占比"));
		else if (said.n >= LEAST && (found || !label_is(said, LABEL_EMPTY)))
			buf_add(out, said);
	} else {
		buf_add(out, said);
		if (han_ends(str_trim(before), STR("占")) || han_ends(str_trim(before), STR("佔")))
			buf_add(out, STR("占比"));
	}
}

/* An amount tied to a noun: 30公里的公路, 年产5万吨的基地, 出现450亿元的盈余. */
static void add_tied(const struct figure *f, struct str said, struct str noun, struct buf *out)
{
	bool amount = f->kind == FIGURE_MONEY || f->kind == FIGURE_MEASURE;
	size_t n;

	if (!amount || says_nothing(said) || label_is_made_of(said, LABEL_MOVE)) {
		buf_add(out, noun);
	} else if ((label_word_at(said, &n) | label_word_before(said, &n)) & LABEL_SIZE) {
		buf_add(out, noun);
		buf_add(out, said);
	} else {
		buf_add(out, said.n <= 2 * SHORT ? said : STR(""));
		buf_add(out, noun);
	}
}

static void add_amount(const struct label_place *p, int depth, struct buf *out)
{
	const struct figure *f = label_figure(p);
	bool counts = f->kind == FIGURE_COUNT || f->kind == FIGURE_ORDINAL;
	struct str noun = noun_behind(p), said = said_before(p);

	if (noun.n == 0 && counts)
		noun = noun_behind_next(p);
	if (counts && noun.n > 0)
		buf_add(out, noun);
	else if (noun.n > 0 && is_tied(p, said))
		add_tied(f, said, noun, out);
	else
		add_said(p, said, depth, out);
	struct str clause = label_clause(label_to_pause(after_of(p)));

	if (out->n == 0 && counts && !label_is(clause, LABEL_EMPTY))
		buf_add(out, clause);
	if (out->n == 0)
		buf_add(out, noun.n > 0 ? noun : said);
}

/* A stretch of time in which something goes on: 过去十年, 三年来, 连续5年. */
static bool is_adverbial(const struct label_place *p)
{
	static const struct str leads[] = {STR_INIT("过去"), STR_INIT("過去"), STR_INIT("未来"),
					   STR_INIT("未來"), STR_INIT("连续"), STR_INIT("連續"),
					   STR_INIT("最近"), STR_INIT("今后"), STR_INIT("今後")};
	const struct figure *f = label_figure(p);
	struct str before = before_of(p), after = str_trim(after_of(p));
	size_t n;

	if (is_date(f))
		return true;
	if (f->kind != FIGURE_DURATION)
		return false;
	for (size_t i = 0; i < sizeof leads / sizeof *leads; i++) {
		if (han_ends(str_trim(before), leads[i]))
			return true;
	}
	return (label_word_at(after, &n) & LABEL_TAIL) && !str_starts(after, STR("以上")) &&
	       !str_starts(after, STR("以下")) && !str_starts(after, STR("左右")) &&
	       !str_starts(after, STR("多"));
}

/* The clause that the date opens, or the next where it is one itself. */
static struct str dated(const struct label_place *p)
{
	const struct figure *next = label_next(p);
	struct str s = label_without_start(after_of(p), LABEL_TAIL | LABEL_OPEN | LABEL_MARK);
	size_t start = label_figure(p)->context.end, end = start + REACH;

	/* What stands right behind a date without a comma ends at any pause. */
	if (s.n > 0)
		return label_clause(s.s == after_of(p).s ? label_to_pause(s) : s);
	if (next && next->span.start < end)
		end = next->span.start;
	s = str_slice(p->text, start, character_at(p->text, end < p->text.n ? end : p->text.n));
	s = label_without_start(s, LABEL_FIRST | LABEL_MARK);
	if (!same_sentence(p->text, start, (size_t)(s.s - p->text.s)))
		return STR("");
	return label_clause(label_to_comma(s));
}

static bool begins_with_verb(struct str s)
{
	size_t n;

	return label_word_at(s, &n) & (LABEL_VERB | LABEL_MOVE);
}

/* 1日发生|6.6级|地震: the verb's object stands behind the figure between. */
static void add_object(const struct label_place *p, struct str clause, struct buf *out)
{
	const struct figure *next = label_next(p);

	if (!next || next->kind != FIGURE_MEASURE || !ends_in_verb(clause) ||
	    next->span.start >= label_figure(p)->context.end)
		return;
	struct label_place of = label_at(p, next);

	buf_add(out, noun_behind(&of));
}

/* 连续5年 */
static bool is_running(const struct label_place *p)
{
	struct str before = str_trim(before_of(p));

	return han_ends(before, STR("连续")) || han_ends(before, STR("連續"));
}

static void add_time(const struct label_place *p, int depth, struct buf *out)
{
	const struct figure *next = label_next(p);
	struct str after = label_without_start(after_of(p), LABEL_TAIL);
	struct str before = before_of(p), said = said_before(p);
	struct str noun = label_noun(after), clause = dated(p);

	bool own = label_without_start(after, LABEL_OPEN | LABEL_MARK).n > 0;
	bool tells = !own && ends_in_verb(said) && str_find(before, STR("：")) == before.n;

	/* 2020年的孕产妇死亡率比…, 地震发生在下午3时, 比2000年提高 */
	if (str_starts(str_trim(after_of(p)), STR("的")) && noun.n >= LEAST) {
		buf_add(out, noun);
	} else if (tells) { /* NOLINT(bugprone-branch-clone): the order of the cases counts */
		buf_add(out, said);
	} else if (label_is_made_of(clause, LABEL_MOVE) && says_nothing(said)) {
		add_subject(p, depth, out);
		buf_add(out, clause);
	} else if (clause.n < LEAST && next && depth > 0 &&
		   same_sentence(p->text, label_figure(p)->span.end, next->span.start)) {
		struct label_place of = label_at(p, next);

		label_of(&of, depth - 1, out);
	} else if ((begins_with_verb(clause) || is_running(p)) && !says_nothing(said)) {
		buf_add(out, said);
		buf_add(out, clause);
		add_object(p, clause, out);
	} else if (clause.n >= LEAST) {
		buf_add(out, clause);
		add_object(p, clause, out);
	} else if (!says_nothing(said)) {
		buf_add(out, said);
	} else {
		add_clause_before(p, out);
	}
}

static void label_of(const struct label_place *p, int depth, struct buf *out)
{
	const struct figure *f = label_figure(p), *previous = label_previous(p);

	/* What replaced another counts what that counted. */
	if (f->was.form == VALUE_NUMBER && previous && depth > 0) {
		struct label_place of = label_at(p, previous);

		label_of(&of, depth - 1, out);
	}
	if (out->n == 0 && is_adverbial(p))
		add_time(p, depth, out);
	if (out->n == 0)
		add_amount(p, depth, out);
}

void label_han(const struct label_place *p, struct buf *out)
{
	struct buf label = {0};

	label_of(p, DEPTH, &label);
	buf_add(out, buf_str(&label));
	buf_free(&label);
}
