#include <string.h>

#include "dushu/figures/ascii.h"
#include "src/figures/english_change.h"
#include "src/figures/english_compared.h"
#include "src/figures/han.h"
#include "src/figures/lexicon.h"
#include "src/figures/figure_private.h"
#include "src/figures/words.h"

/* clang-format off */
#define FILLERS(W) \
	W("了") W("到") W("至") W("约") W("約") W("近") W("超过") W("超過") W("将近") W("將近") W("不到") \
	W("不足") W("逾") W("至少") W("大约") W("大約") W("人民币") W("人民幣") W("幅度") W("超") W("高达") \
	W("高達") W("接近") W("将") W("將") W("為") W(" ") W("率") W("出") W("不超过") W("不超過") W("：")
#define THIS_YEAR(W) W("今年") W("去年") W("本年") W("当年") W("當年") W("前年") W("明年")
#define TURNS(W) W("番") W("倍")
#define JOINTS(W) W("和") W("、") W("及") W("与") W("與") W(" and ") W(", ")
#define ENGLISH_FILLERS(W) \
	W("by") W("to") W("of") W("about") W("some") W("nearly") W("almost") W("around") W("an") \
	W("a") W("the") W("over") W("more") W("than") W("less") W("average") W("at") W("least") \
	W("only") W("just") W("roughly") W("approximately") W("another") W("estimated") \
	W("sharply") W("slightly") W("further") W("as") W("much") W("well") W("level") W("rate") \
	W("record") W("total") W("annual") W("was") W("is") W("up") W("high") W("low") \
	W("new") W("unadjusted") W("adjusted")
#define ENDS(W) \
	W("of") W("in") W("for") W("from") W("and") W("or") W("on") W("at") W("by") W("as") \
	W("with") W("after") W("said") W("is") W("are") W("was") W("were") W("had") W("has") \
	W("have") W("saw") W("see") W("say") W("the") W("will") W("would") W("that") W("who") \
	W("but") W("while") W("than") W("since") W("noted") W("expect") W("expected") \
	W("reported")
/* What may follow a noun of change: 5%的增长率, 5%的下降是. */
#define MEASURES(W) \
	W("率") W("幅") W("速") W("后") W("後") W("是") W("与") W("與") W("和") W("或") W("则") \
	W("則") W("以") W("主要") W("来自") W("來自") W("之") W("目标") W("目標") W("速度") W("中")
/* clang-format on */

/* Which way a quantity went: up or down, from the word of change that governs the figure. */
enum { REACH = 60, NEAR = 42, HAN = 3 };

enum sort { CHANGE, RATE, COMPARED };
enum way { WAY_NONE, WAY_UP, WAY_DOWN };

struct change_word {
	struct str key;
	enum way way;
	enum sort sort;
};

/* clang-format off */
#define DIRECTION(word, which, what) {STR_INIT(word), WAY_##which, what},
/* clang-format on */
static const struct change_word rows[] = {
#include "assets/directions.def"
};
#undef DIRECTION

#include "lexicons/directions.inc"

static const struct lexicon words = LEXICON(rows, &directions_index);

struct str direction_disorder(void)
{
	return lexicon_disorder(&words);
}

static enum direction direction_of(const struct change_word *word)
{
	return word->way == WAY_UP     ? DIRECTION_UP
	       : word->way == WAY_DOWN ? DIRECTION_DOWN
				       : DIRECTION_NONE;
}

/* The word of change nearest before `end`, not before `start`; where it ends in *at. */
static const struct change_word *last_han(struct str text, size_t start, size_t end, size_t *at)
{
	const struct lexicon_table *heads = &words.index->heads;

	for (size_t from = end, n; from >= start + HAN; from -= n) {
		const unsigned char *p = (const unsigned char *)text.s + from - HAN;

		n = han_stands(p) ? HAN : 1;
		if (n == 1 || !lexicon_holds_first(heads, lexicon_first(p, HAN)))
			continue;
		const struct change_word *word =
			lexicon_longest_from(&words, str_slice(text, from - HAN, end));

		if (word) {
			/* 增长 within 负增长率: the longest word that holds it counts. */
			const struct change_word *whole =
				lexicon_before(&words, text, from - HAN + word->key.n);

			if (whole && whole->key.n > word->key.n)
				word = whole;
			*at = from - HAN + word->key.n;
			return word;
		}
	}
	return NULL;
}

static bool han_noun_gap(struct str gap)
{
	static const struct str stops[] = {
		STR_INIT("的"), STR_INIT("为"), STR_INIT("為"), STR_INIT("达"), STR_INIT("達"),
		STR_INIT("占"), STR_INIT("佔"), STR_INIT("是"), STR_INIT("、"), STR_INIT("比"),
		STR_INIT("有"), STR_INIT("其"), STR_INIT("在"), STR_INIT("使"), STR_INIT("，"),
		STR_INIT("由"), STR_INIT("从"), STR_INIT("從"), STR_INIT("（"), STR_INIT("("),
	};

	if (gap.n > 15)
		return false;
	for (size_t i = 0; i < sizeof stops / sizeof *stops; i++) {
		if (str_find(gap, stops[i]) < gap.n)
			return false;
	}
	return true;
}

/* What may stand between a word of change and its figure: 了, 到, 至 and words of bound. */
static bool han_gap_is_empty(struct str gap)
{
	WORDS_HEADS(fillers, FILLERS);
	size_t before;

	do {
		before = gap.n;
		for (size_t i = 0; words_next_start(&fillers, gap, &i); i++)
			gap = str_from(gap, fillers.at[i].n);
	} while (gap.n > 0 && gap.n < before);
	return gap.n == 0;
}

/* 比上年, 较上月, 同比: a comparison with an earlier time. */
static bool compares_times(struct str phrase)
{
	static const struct str times[] = {
		STR_INIT("上年"),   STR_INIT("去年"),   STR_INIT("上月"),   STR_INIT("上季"),
		STR_INIT("同期高"), STR_INIT("同期低"), STR_INIT("同期多"), STR_INIT("同期少"),
		STR_INIT("年初"),   STR_INIT("前一年"), STR_INIT("前年"),   STR_INIT("上期"),
		STR_INIT("同比"),   STR_INIT("环比"),   STR_INIT("環比"),   STR_INIT("上一年"),
		STR_INIT("年前"),   STR_INIT("上周"),   STR_INIT("上週"),   STR_INIT("上次"),
		STR_INIT("以往"),   STR_INIT("年同期"), STR_INIT("调整前"), STR_INIT("調整前"),
		STR_INIT("上半年")};
	bool compared = str_find(phrase, STR("比")) < phrase.n ||
			str_find(phrase, STR("较")) < phrase.n ||
			str_find(phrase, STR("較")) < phrase.n;

	for (size_t i = 0; compared && i < sizeof times / sizeof *times; i++) {
		if (str_find(phrase, times[i]) < phrase.n)
			return true;
	}
	return false;
}

/* 翻 alone is a rise only of 番 and 倍: 翻了两番, but 翻两道山梁. */
static bool is_turn(struct str text, const struct change_word *word, size_t end)
{
	WORDS_HEADS(turns, TURNS);
	struct str rest = str_slice(text, end, end + 15);

	if (!str_equal(word->key, STR("翻")))
		return false;
	for (size_t at = 0; at < rest.n; at++) {
		if (words_start(&turns, str_from(rest, at)) > 0)
			return false;
	}
	return true;
}

/* No byte of s is of a character of Han; eight are looked at at once. */
static bool is_ascii(struct str s)
{
	uint64_t eight;

	if (s.n > 0 && (unsigned char)s.s[s.n - 1] >= 0x80)
		return false;
	for (; s.n >= sizeof eight; s = str_from(s, sizeof eight)) {
		memcpy(&eight, s.s, sizeof eight);
		if (eight & UINT64_C(0x8080808080808080))
			return false;
	}
	for (size_t at = 0; at < s.n; at++) {
		if ((unsigned char)s.s[at] >= 0x80)
			return false;
	}
	return true;
}

static enum direction han_before(struct str text, size_t start, size_t end)
{
	/* 提高至少11%: the 少 of the bound is no change. */
	if (han_ends(str_slice(text, start, end), STR("至少")))
		end -= STR("至少").n;

	size_t at = 0;
	size_t from = end > start + NEAR ? end - NEAR : start;
	const struct change_word *word;

	if (is_ascii(str_slice(text, from, end)))
		return DIRECTION_NONE;
	while (from < end && ((unsigned char)text.s[from] & 0xC0) == 0x80)
		from++;
	word = last_han(text, from, end, &at);
	if (!word || word->way == WAY_NONE || is_turn(text, word, end))
		return DIRECTION_NONE;
	struct str gap = str_slice(text, at, end);
	bool empty = han_gap_is_empty(gap);

	if (word->sort == COMPARED)
		return empty && compares_times(str_slice(text, start, at)) ? direction_of(word)
									   : DIRECTION_NONE;
	if (word->sort == RATE)
		return gap.n <= 24 ? direction_of(word) : DIRECTION_NONE;
	if (str_equal(gap, STR("為")) || str_equal(gap, STR("为")))
		return DIRECTION_NONE;
	if (!empty && (word->key.n < 6 || !han_noun_gap(gap)))
		return DIRECTION_NONE;
	return direction_of(word);
}

/* 增加到2022年的3万元: a date between the word and its figure. */
static enum direction before_date(const struct reading *reading, const struct figure *figure)
{
	WORDS_TAILS(years, THIS_YEAR);
	const struct figures *all = reading->out;
	const struct figure *date = all->n > 0 ? &all->at[all->n - 1] : NULL;

	if (!date || date->kind != FIGURE_DATE || date->span.start < reading->clause.start)
		return DIRECTION_NONE;
	struct str gap = str_slice(reading->text, date->span.end, figure->span.start);
	struct str verb = str_slice(reading->text, reading->clause.start, date->span.start);

	verb.n -= words_end(&years, verb);
	if (!str_equal(gap, STR("的")) || !(str_ends(verb, STR("到")) || str_ends(verb, STR("至"))))
		return DIRECTION_NONE;
	return han_before(reading->text, reading->clause.start, reading->clause.start + verb.n);
}

/* 30%的增长: the change stands behind its figure. */
static enum direction han_after(struct str text, const struct figure *figure)
{
	static const struct str between[] = {STR_INIT("以上"), STR_INIT("左右"), STR_INIT("的"),
					     STR_INIT("年均")};
	WORDS_HEADS(measures, MEASURES);
	struct str rest = str_slice(text, figure->span.end, figure->span.end + REACH);
	bool of = false;

	if (figure->kind != FIGURE_PERCENT && figure->kind != FIGURE_RATIO)
		return DIRECTION_NONE;
	for (size_t i = 0; i < sizeof between / sizeof *between; i++) {
		if (han_starts(rest, between[i])) {
			rest = str_from(rest, between[i].n);
			of |= i == 2;
		}
	}
	const struct change_word *word = of ? lexicon_longest(&words, rest) : NULL;

	/* 四分之一的新增绿化面积: the change belongs to the noun. */
	if (word && han_is_character(han_code(rest, word->key.n)) &&
	    !words_start(&measures, str_from(rest, word->key.n)))
		return DIRECTION_NONE;
	return word && word->sort != COMPARED && word->key.n >= 6 ? direction_of(word)
								  : DIRECTION_NONE;
}

/* 提高8和15.4个百分点: members of a list went the same way. */
static enum direction inherited(const struct reading *reading, const struct figure *figure)
{
	WORDS_HEADS(joints, JOINTS);
	const struct figures *all = reading->out;

	if (all->n == 0)
		return DIRECTION_NONE;
	const struct figure *before = &all->at[all->n - 1];
	struct str gap = str_slice(reading->text, before->span.end, figure->span.start);

	if (before->kind != figure->kind || before->direction == DIRECTION_NONE)
		return DIRECTION_NONE;
	return words_are(&joints, gap) ? before->direction : DIRECTION_NONE;
}

/* Between an English verb of change and its figure: prepositions and words of bound. */
static bool english_filler(struct str word)
{
	WORDS_WHOLE(fillers, ENGLISH_FILLERS);

	return words_have(&fillers, word);
}

static inline bool is_blank(char c)
{
	return c == ' ' || c == '\n';
}

/* What the word of change that ends before s[at] says. */
static enum direction direction_word_ending(struct str s, size_t at)
{
	const struct change_word *word = lexicon_before_fold(&words, s, at);

	return word && word->sort == CHANGE ? direction_of(word) : DIRECTION_NONE;
}

static enum direction english_before(struct str text, size_t start, const struct figure *figure)
{
	size_t end = figure->span.start;
	size_t from = end > start + REACH ? end - REACH : start;
	struct str s = str_slice(text, from, end);
	size_t at = s.n;

	for (int i = 0; i < 7; i++) {
		while (at > 0 && is_blank(s.s[at - 1]))
			at--;
		struct str last = str_slice(s, at - ascii_letters_before(s, at), at);

		if (last.n == 0)
			return direction_word_ending(s, at);
		const struct change_word *word = lexicon_may_end_word(&words, last)
							 ? lexicon_longest_to_fold(&words, s, at)
							 : NULL;

		if (word)
			return word->sort == CHANGE ? direction_of(word) : DIRECTION_NONE;
		at -= last.n;
		/* A part of a word is no filler. */
		if ((at > 0 && s.s[at - 1] == '-') || !english_filler(last))
			return DIRECTION_NONE;
	}
	return DIRECTION_NONE;
}

/* Words that no noun of change follows within one phrase: prepositions, verbs. */
static bool ends_phrase(struct str word, bool hyphenated)
{
	WORDS_WHOLE(ends, ENDS);

	return (!hyphenated && ascii_equal_fold(word, STR("to"))) || words_have(&ends, word);
}

/* Points and money of quotations: "closed 35 points lower". */
static bool is_quoted(const struct figure *figure)
{
	return figure->kind == FIGURE_MONEY || ascii_equal_fold(figure->unit, STR("points"));
}

static bool is_level(struct str word)
{
	return ascii_equal_fold(word, STR("higher")) || ascii_equal_fold(word, STR("lower"));
}

/* "a 52-percent gain", "5 percent higher". */
static enum direction english_after(struct str text, const struct figure *figure)
{
	struct str s = str_slice(text, figure->span.end, figure->span.end + REACH);
	bool share = figure->kind == FIGURE_PERCENT || figure->kind == FIGURE_RATIO;
	size_t at = 0;

	for (int i = 0; i < 6; i++) {
		if (!is_blank(str_byte(s, at)) && str_byte(s, at) != '-')
			return DIRECTION_NONE;
		at++;
		struct str word = ascii_word(s, at);

		/* Other amounts have no nouns of change behind them. */
		if (!share)
			return english_compared(s, word, is_quoted(figure) && is_level(word));
		const struct change_word *change = lexicon_may_start_fold(&words, word)
							   ? lexicon_find_fold(&words, word)
							   : NULL;

		/* home-grown is no growth */
		if (change && i > 0 && s.s[at - 1] == '-')
			return DIRECTION_NONE;
		if (change)
			return change->sort == CHANGE ? direction_of(change) : DIRECTION_NONE;
		if (i == 0 && english_comparison(word) != DIRECTION_NONE)
			return english_compared(s, word, share);
		if (word.n == 0 || ends_phrase(word, at > 1 && s.s[at - 1] == '-'))
			return DIRECTION_NONE;
		at += word.n;
	}
	return DIRECTION_NONE;
}

static bool may_move(const struct figure *figure)
{
	return figure->kind != FIGURE_DATE && figure->kind != FIGURE_TIME &&
	       figure->kind != FIGURE_ORDINAL;
}

enum direction direction_word_before(struct str text, size_t at)
{
	size_t from = at > REACH ? at - REACH : 0;

	return direction_word_ending(str_slice(text, from, at), at - from);
}

static bool letters_before(struct str text, size_t at)
{
	at -= blanks_before(text, at, 1);
	return at > 0 && (unsigned char)text.s[at - 1] < 0x80;
}

/* The way that words before the figure say, then those behind it. */
static enum direction way_of(const struct reading *reading, const struct figure *figure,
			     size_t start)
{
	struct str text = reading->text;
	const size_t at = figure->span.start;
	enum direction way = inherited(reading, figure);

	if (way == DIRECTION_NONE)
		way = han_before(text, start, at);
	if (way == DIRECTION_NONE)
		way = before_date(reading, figure);
	if (way == DIRECTION_NONE)
		way = han_after(text, figure);
	if (way == DIRECTION_NONE && letters_before(text, at))
		way = english_before(text, start, figure);
	if (way == DIRECTION_NONE)
		way = english_after(text, figure);
	if (way == DIRECTION_NONE && figure->kind == FIGURE_PERCENT)
		way = direction_carried(reading, figure);
	return way;
}

void direction_apply(const struct reading *reading, struct figure *figure)
{
	size_t start =
		reading->free > reading->clause.start ? reading->free : reading->clause.start;

	if (!may_move(figure) || figure->span.start < start ||
	    english_is_record(reading->text, figure))
		return;
	figure->direction = way_of(reading, figure, start);
	english_change(reading, figure);
}
