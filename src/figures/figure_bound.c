#include <string.h>

#include "dushu/figures/ascii.h"
#include "src/figures/english.h"
#include "src/figures/han.h"
#include "src/figures/lexicon.h"
#include "src/figures/figure_private.h"
#include "src/figures/words.h"

/* clang-format off */
#define NOTS(W) W("不") W("未") W("没") W("沒") W("not ") W("no ")
#define ENGLISH_FILLERS(W) W(" a") W(" an") W(" as") W(" of") W(")") W(" to") W(" closely")
#define MARKS(W) \
	W("，") W("。") W("、") W("；") W("：") W("的") W("在") W("对") W("對") W(",") W("\n") W("（")
#define ENDS(W) \
	W("来") W("來") W("以来") W("以來") W("内") W("內") W("里") W("裡") W("间") W("間") \
	W("中") W("的")
#define TIMES(W) W("场") W("場") W("次") W("届") W("屆") W("期") W("轮") W("輪") W("局")
#define PASTS(W) W("近") W("过去") W("過去") W("最近") W("以往") W("此前") W("前") W("上")
#define WHOLES(W) \
	W("附近") W("靠近") W("最近") W("临近") W("充满") W("圆满") \
	W("合约") W("条约") W("签约") W("预约") W("节约") W("公约") \
	W("條約") W("合約") W("賣超") W("買超") W("卖超") W("买超") \
	W("出超") W("入超") W("臨近") W("充滿") W("圓滿") W("簽約") \
	W("預約") W("節約") W("公約") W("纽约") W("紐約")
#define LIMITS(W) \
	W("未超过") W("未超過") W("不超过") W("不超過") W("超过") W("超過") W("不少于") \
	W("不少於") W("不低于") W("不低於") W("不足") W("不到") W("约占") W("約佔") W("約占") \
	W("接近")
#define LASTING(W) W("最") W("新高") W("新低") W("首") W("同期") W("同月") W("历史") W("歷史")
#define LIMIT_WORDS(W) W("率") W("额") W("額") W("部分") W("之处") W("之處") W("以")
#define VERB_LIMITS(W) W("至少") W("最少") W("最多") W("至多")
#define NOUN_LIMITS(W) W("以上") W("以下") W("以内") W("以內")
#define NOUN_LINKS(W) W("及") W("或")
/* clang-format on */

/*
 * Bounds. A word inside the figure (余, 多) says more than one right before it, that more than one
 * right behind it, and that more than one that governs the figure across its own phrase.
 */
enum { REACH = 96, HAN = 3 };

/* Of a word that bounds nothing itself. */
#define BOUND_FILLER BOUND_N

struct bound_word {
	struct str key;
	enum bound bound;
};

/* clang-format off */
#define BOUND(word, which) {STR_INIT(word), BOUND_##which},
/* clang-format on */
static const struct bound_word before_rows[] = {
#include "assets/bounds_before.def"
};
static const struct bound_word after_rows[] = {
#include "assets/bounds_after.def"
};
#undef BOUND

#include "lexicons/bounds_after.inc"
#include "lexicons/bounds_before.inc"

static const struct lexicon words_before = LEXICON(before_rows, &bounds_before_index);
static const struct lexicon words_after = LEXICON(after_rows, &bounds_after_index);

/* "never fell below" is at least. */
static enum bound negation_of(enum bound bound)
{
	return bound == BOUND_UNDER ? BOUND_AT_LEAST : bound == BOUND_OVER ? BOUND_AT_MOST : bound;
}

/* 不低于 says the opposite of 低于, and what bounds before a number bounds so behind it. */
static bool contradicts(const struct bound_word *word)
{
	WORDS_HEADS(nots, NOTS);
	const struct bound_word *other = lexicon_find(&words_after, word->key);
	size_t n = words_start(&nots, word->key);

	if (other && other->bound != word->bound)
		return true;
	other = n > 0 ? lexicon_find(&words_before, str_from(word->key, n)) : NULL;
	return other && (other->bound == BOUND_OVER || other->bound == BOUND_UNDER) &&
	       word->bound != negation_of(other->bound);
}

struct str qualifier_disorder(void)
{
	struct str wrong = lexicon_disorder(&words_before);

	if (wrong.n == 0)
		wrong = lexicon_disorder(&words_after);
	for (size_t i = 0; wrong.n == 0 && i < words_before.n; i++) {
		if (contradicts(&before_rows[i]))
			wrong = before_rows[i].key;
	}
	return wrong;
}

/* A single 近 or 超 may be the end of another word. */
static bool is_part_of_word(struct str text, size_t at, const struct bound_word *word)
{
	WORDS_TAILS(wholes, WHOLES);
	struct str before = str_slice(text, 0, at - word->key.n);

	/* 过半数: 过 alone bounds nothing else. */
	if (str_equal(word->key, STR("过")) || str_equal(word->key, STR("過")))
		return !str_starts(str_from(text, at), STR("半")) || han_ends(before, STR("通"));

	return word->key.n == HAN && words_end(&wholes, str_slice(text, 0, at)) > 0;
}

/* What may stand between a bound and its number: blanks, a currency, 有, 为, "a"; its bytes. */
static size_t filler_before(struct str text, size_t at, const struct bound_word *word)
{
	WORDS_TAILS(fillers, ENGLISH_FILLERS);

	if (word && word->bound == BOUND_FILLER)
		return word->key.n;
	return words_end(&fillers, (struct str){text.s, at});
}

/* The word of bound, or the filler, that ends before text[at]; at is not 0. */
static const struct bound_word *word_before(struct str text, size_t at)
{
	const struct bound_word *word;
	unsigned char last = (unsigned char)text.s[at - 1];

	/* What no word of bound ends with. */
	if (last < 0x80 && !ascii_is_letter((char)last) && last != '.' && last != '~' &&
	    !(last >= '<' && last <= '>'))
		return NULL;
	if (last >= 0x80)
		word = lexicon_before(&words_before, text, at);
	else
		word = lexicon_before_fold(&words_before, text, at);
	return word && is_part_of_word(text, at, word) ? NULL : word;
}

static const struct bound_word *bound_before(struct str text, size_t at, size_t stop)
{
	for (int i = 0; i < 4 && at > 0; i++) {
		size_t filler = blanks_before(text, at, 2);
		const struct bound_word *word = filler > 0 ? NULL : word_before(text, at);

		if (word && word->bound != BOUND_FILLER)
			return at - word->key.n >= stop ? word : NULL;
		if (filler == 0)
			filler = filler_before(text, at, word);
		if (filler == 0 || at - filler < stop)
			return NULL;
		at -= filler;
	}
	return NULL;
}

static bool opens_phrase(struct str text, size_t at)
{
	WORDS_TAILS(marks, MARKS);

	return at == 0 || words_end(&marks, (struct str){text.s, at}) > 0;
}

/* 近两年来, 近年: the last years, not nearly so many. */
static bool is_recent(struct str text, const struct bound_word *word, const struct figure *figure)
{
	WORDS_HEADS(ends, ENDS);
	/* 近29年最高 */
	WORDS_HEADS(lasting, LASTING);
	struct str rest = str_from(text, figure->span.end);

	WORDS_HEADS(times, TIMES);

	if (word->bound != BOUND_UNDER || word->key.n != 3)
		return false;
	const struct decimal many = decimal_of(30);
	bool times_past = figure->kind == FIGURE_COUNT && words_are(&times, figure->unit) &&
			  decimal_compare(&figure->value.number, &many) < 0;

	if (figure->kind != FIGURE_DURATION && !times_past)
		return false;
	/* 近十场赢了八场 */
	if (times_past)
		return opens_phrase(text, figure->span.start - word->key.n);
	if (words_start(&ends, rest) > 0 || words_start(&lasting, rest) > 0)
		return true;
	return opens_phrase(text, figure->span.start - word->key.n) && !str_starts(rest, STR("之"));
}

/* 近两年内, 过去三年内: when it was, not how long it may take. */
static bool is_past_span(struct str text, const struct bound_word *after,
			 const struct figure *figure)
{
	WORDS_TAILS(pasts, PASTS);
	struct str rest = str_from(text, figure->span.end);

	return after->bound == BOUND_AT_MOST &&
	       (str_starts(rest, STR("内")) || str_starts(rest, STR("內")) ||
		str_starts(rest, STR("之内")) || str_starts(rest, STR("以内"))) &&
	       words_end(&pasts, str_slice(text, 0, figure->span.start)) > 0;
}

/* "218 to 210" */
static bool is_vote(struct str text, size_t end)
{
	static const struct str to = STR_INIT(" to ");

	return str_starts(str_from(text, end), to) && ascii_is_digit(str_byte(text, end + to.n));
}

/* "up to 4.6% from 4.5%" tells a rise; "all five floors and more than 90 rooms" bounds the rooms. */
static bool is_other_use(struct str text, struct str key, size_t end)
{
	if (str_equal(key, STR("up to")))
		return ascii_equal_fold(english_next(text, end), STR("from")) &&
		       ascii_is_digit(str_byte(text, end + sizeof " from " - 1));
	/* "£80 plus costs" */
	if (str_equal(key, STR("plus")))
		return english_next(text, english_blanks(text, end) + key.n).n > 0;
	return str_equal(key, STR("and more")) &&
	       str_starts(str_from(text, end), STR(" and more than"));
}

/* "over the past", "about 1975": of a date only 约 and about. */
static bool fits(struct str text, const struct bound_word *word, const struct figure *figure)
{
	bool calendar = figure->kind == FIGURE_DATE || figure->kind == FIGURE_TIME;

	if (figure->kind == FIGURE_ORDINAL || is_other_use(text, word->key, figure->span.end))
		return false;
	/* "The bill passed 218 to 210" */
	if (str_equal(word->key, STR("passed")) && is_vote(text, figure->span.end))
		return false;
	/* "below a year ago" */
	if (figure->kind == FIGURE_DURATION &&
	    (str_equal(word->key, STR("below")) || str_equal(word->key, STR("above"))))
		return false;
	/* "higher than a year ago" */
	if (figure->kind == FIGURE_DURATION && str_ends(word->key, STR("er than")))
		return !ascii_equal_fold(english_next(text, figure->span.end), STR("ago")) &&
		       !ascii_equal_fold(english_next(text, figure->span.end), STR("earlier"));
	if (figure->kind == FIGURE_DURATION && str_equal(word->key, STR("over")))
		return english_exceeds(text, figure->span.start);
	return !calendar || word->bound == BOUND_ABOUT;
}

static const struct bound_word *bound_after(struct str text, size_t at)
{
	const struct bound_word *word;
	size_t start = at + blanks_at(text, at, 1);

	if (start >= text.n)
		return NULL;
	const unsigned char *p = (const unsigned char *)text.s + start;

	if (start + HAN <= text.n && han_stands(p) &&
	    !lexicon_holds_first(&words_after.index->heads, lexicon_first(p, HAN)))
		return NULL;
	if ((unsigned char)text.s[start] >= 0x80 || text.s[start] == '(')
		return lexicon_longest(&words_after, str_from(text, start));
	word = lexicon_longest_fold(&words_after, str_from(text, start));
	if (word && ascii_is_word(str_byte(text, start + word->key.n)))
		return NULL;
	return word;
}

/* 多 and 余 behind a figure begin other words: 多次, 余款. */
static bool is_over_suffix(struct str text, size_t at, const struct figure *figure)
{
	bool time = figure->kind == FIGURE_DURATION || figure->kind == FIGURE_AGE ||
		    figure->kind == FIGURE_MEASURE;

	(void)text;
	(void)at;
	return time;
}

/* Eight bytes stand there, all of them ASCII. */
static inline bool is_ascii_eight(struct str s)
{
	uint64_t eight;

	if (s.n < sizeof eight)
		return false;
	memcpy(&eight, s.s, sizeof eight);
	return (eight & UINT64_C(0x8080808080808080)) == 0;
}

/* How many bytes s begins with that no word of limit begins in, but at the first: HAN of a character. */
static inline size_t step_of(struct str s)
{
	if ((unsigned char)s.s[0] < 0x80)
		return is_ascii_eight(s) ? 8 : 1;
	return s.n >= HAN && han_stands((const unsigned char *)s.s) ? HAN : 1;
}

/*
 * A bound at a distance: 不足中国平均的八分之一, 约占总量的31%. It governs a share to which its
 * phrase leads without another figure or a comma between.
 */
static enum bound bound_governing(const struct reading *reading, const struct figure *figure,
				  size_t stop)
{
	WORDS_HEADS(limits, LIMITS);
	/* 就业不足率 */
	WORDS_HEADS(words, LIMIT_WORDS);
	/* What each of them says, in the same order. */
	static const enum bound bounds[] = {
		BOUND_AT_MOST,  BOUND_AT_MOST,  BOUND_AT_MOST,  BOUND_AT_MOST,
		BOUND_OVER,     BOUND_OVER,     BOUND_AT_LEAST, BOUND_AT_LEAST,
		BOUND_AT_LEAST, BOUND_AT_LEAST, BOUND_UNDER,    BOUND_UNDER,
		BOUND_ABOUT,    BOUND_ABOUT,    BOUND_ABOUT,    BOUND_UNDER};
	struct str text = reading->text;
	enum bound nearest = BOUND_EXACT;
	size_t best = 0;
	unsigned seen = 0;

	if (figure->span.start > stop + REACH)
		stop = figure->span.start - REACH;
	struct str phrase = str_slice(text, stop, figure->span.start);

	for (size_t at = 0, n; at < phrase.n; at += n) {
		struct str rest = str_from(phrase, at);

		n = step_of(rest);
		if (n != HAN || !words_may_start(&limits, rest))
			continue;
		/* 不超过 wins over the 超过 in it, which ends where it ends; the first of each counts. */
		for (size_t i = 0; words_next_start(&limits, rest, &i); i++) {
			bool counts = !(seen >> i & 1) &&
				      !words_start(&words, str_from(rest, limits.at[i].n));
			size_t end = counts ? at + limits.at[i].n : 0;

			seen |= 1u << i;
			nearest = end > best ? bounds[i] : nearest;
			best = end > best ? end : best;
		}
	}
	return nearest;
}

/* 至少提前两天: a word of limit before the verb whose object the figure is. */
static enum bound bound_of_verb(struct str text, const struct figure *figure, size_t stop)
{
	enum { VERB_MAX = 6, WORD = 6 };
	WORDS_HEADS(limits, VERB_LIMITS);
	/* What each of them says, in the same order. */
	static const enum bound bounds[] = {BOUND_AT_LEAST, BOUND_AT_LEAST, BOUND_AT_MOST,
					    BOUND_AT_MOST};
	size_t end = figure->span.start, n = VERB_MAX + WORD, i = 0;
	struct str near = str_slice(text, end > stop + n ? end - n : stop, end);

	if (words_may_start(&limits, near) && words_next_start(&limits, near, &i) &&
	    (unsigned char)near.s[near.n - 1] >= 0x80 && str_find(near, STR("，")) == near.n &&
	    str_find(near, STR("、")) == near.n && str_find(near, STR("的")) == near.n)
		return bounds[i];
	return BOUND_EXACT;
}

/* The character stands in s, characters of Han alone before it. */
static bool begins_within(struct str s, struct str character)
{
	for (size_t at = 0; at < s.n; at += character.n) {
		if (han_starts(str_from(s, at), character))
			return true;
	}
	return false;
}

/* 4个工日以上: a word of limit behind the short noun that a measure word counts. */
static enum bound bound_of_noun(struct str text, const struct figure *figure)
{
	enum { NOUN_MAX = 9 };
	WORDS_HEADS(limits, NOUN_LIMITS);
	WORDS_TAILS(links, NOUN_LINKS);
	struct str rest = str_from(text, figure->span.end);

	if (figure->kind != FIGURE_COUNT || figure->unit.n == 0)
		return BOUND_EXACT;
	if (!begins_within(str_slice(rest, 3, NOUN_MAX + 3), STR("以")))
		return BOUND_EXACT;
	for (size_t at = 3; at <= NOUN_MAX && at < rest.n; at += 3) {
		/* 339个地级及以上城市: the limit is the noun's own. */
		if (!han_is_character(han_code(rest, at - 3)) ||
		    words_end(&links, (struct str){rest.s, at}) > 0)
			return BOUND_EXACT;
		struct str behind = str_from(rest, at);
		size_t row = 0;

		/* 以上 stands first. */
		if (words_may_start(&limits, behind) && words_next_start(&limits, behind, &row))
			return row == 0 ? BOUND_AT_LEAST : BOUND_AT_MOST;
	}
	return BOUND_EXACT;
}

/* A date between does not part a bound from what it governs. */
static size_t governed_from(struct reading *reading, const struct figure *figure, size_t stop)
{
	const struct figures *all = reading->out;

	if (all->n > 0 && all->at[all->n - 1].kind == FIGURE_DATE)
		return clause_of(reading, figure->span).start;
	return stop;
}

/* 五万元以上十万元以下 says both ends; its 以下 bounds nothing more. */
static bool has_both_limits(struct str text, const struct figure *figure)
{
	struct str s = str_slice(text, figure->span.start, figure->span.end);

	return figure->low.form == VALUE_NUMBER && str_find(s, STR("以上")) < s.n;
}

void qualifier_apply(struct reading *reading, const struct term *term, struct figure *figure)
{
	struct str text = reading->text;
	size_t clause = clause_of(reading, figure->span).start;
	size_t stop = reading->free > clause ? reading->free : clause;
	const struct bound_word *word = bound_before(text, figure->span.start, stop);

	if (has_both_limits(text, figure))
		return;
	if (term->over) {
		figure->bound = BOUND_OVER;
		return;
	}
	if (term->about) {
		figure->bound = BOUND_ABOUT;
		return;
	}
	const struct bound_word *after = bound_after(text, figure->span.end);

	if (after && is_past_span(text, after, figure))
		after = NULL;
	if (word && fits(text, word, figure) && !is_recent(text, word, figure)) {
		bool open = after && after->key.n > 3 &&
			    (after->bound == BOUND_AT_LEAST || after->bound == BOUND_AT_MOST);

		if (open && word->bound == BOUND_ABOUT)
			figure->bound = after->bound;
		else if (english_negated(text, figure->span.start, word->key))
			figure->bound = negation_of(word->bound);
		else
			figure->bound = word->bound;
		return;
	}
	if (after && fits(text, after, figure) &&
	    (after->key.n > 3 || is_over_suffix(text, figure->span.end, figure)))
		figure->bound = after->bound;
	else if (term->numeral.indefinite)
		figure->bound = BOUND_ABOUT;
	else if (figure->kind == FIGURE_PERCENT || figure->kind == FIGURE_RATIO)
		figure->bound =
			bound_governing(reading, figure, governed_from(reading, figure, stop));
	if (figure->bound == BOUND_EXACT && figure->kind != FIGURE_ORDINAL &&
	    figure->kind != FIGURE_DATE && figure->kind != FIGURE_TIME)
		figure->bound = bound_of_verb(text, figure, stop);
	if (figure->bound == BOUND_EXACT)
		figure->bound = bound_of_noun(text, figure);
}
