#include "dushu/figures/ascii.h"
#include "src/figures/english_change.h"
#include "src/figures/han.h"
#include "src/figures/figure_private.h"
#include "src/figures/words.h"

/* clang-format off */
#define VERBS(W) \
	W("调整为") W("調整為") W("调整到") W("調整到") W("调整至") W("調整至") W("变为") \
	W("變為") W("調至") W("调至") W("整合为") W("整合為") W("改为") W("改為") W("优化为") W("優化為") \
	W("合并为") W("合併為") W("精简为") W("精簡為") W("变成") W("變成")
#define MOVES(W) \
	W("增") W("升") W("提高") W("提升") W("涨") W("漲") W("扩大") W("擴大") W("降") W("减") \
	W("減") W("跌") W("回落") W("下调") W("下調") W("上调") W("上調") W("缩") W("縮") \
	W("延长") W("延長") W("发展") W("發展") W("压") W("壓") W("精简") W("精簡") W("翻") \
	W("攀") W("拓展") W("壮大") W("壯大") W("调高") W("調高") W("调低") W("調低") W("收窄") \
	W("挫") W("修")
#define LEADS(W) W("到") W("至") W("为") W("為") W("成")
#define FROMS(W) W("from") W("From")
#define TOS(W) W(" to")
#define BACK_FROMS(W) \
	W(" from ") W(", from ") W(" down from ") W(", down from ") W(" up from ") \
	W(", up from ") W(" (from ") W(", compared with ")
#define LEVEL_LEADS(W) \
	W("到") W("至") W("为") W("為") W("达") W("達") W("的") W("率") W("约") W("約") W("成") W("to")
#define FROM(W) W("由") W("从") W("從") W("自") W("将") W("將") W("把") W("的")
/* clang-format on */

/* What a quantity was before: 由659个调整为316个, from $0.9 billion to $2.7 billion. */
enum { REACH = 120, LEAD_MAX = 12 };

static bool any_before(struct str text, size_t at, const struct words *words)
{
	at -= blanks_before(text, at, 1);
	return words_end(words, str_slice(text, 0, at)) > 0;
}

/* 大漲606點攀升至34,212點: the amount of a change is not what was before; a level reached is. */
static bool is_amount(struct str text, const struct figure *figure)
{
	WORDS_TAILS(levels, LEVEL_LEADS);

	return figure->direction != DIRECTION_NONE &&
	       !any_before(text, figure->span.start, &levels);
}

static bool comparable(const struct figure *a, const struct figure *b)
{
	return a->kind == b->kind && !a->weak && a->kind != FIGURE_ORDINAL &&
	       a->value.form == VALUE_NUMBER && b->value.form == VALUE_NUMBER &&
	       (b->unit.n == 0 || a->unit.n == 0 || str_equal(a->unit, b->unit));
}

/* Between the two stands a verb of change that leads to the second. */
static bool leads_to(struct str gap)
{
	WORDS_HEADS(verbs, VERBS);
	WORDS_HEADS(moves, MOVES);
	WORDS_HEADS(leads, LEADS);

	for (size_t at = 0; at < gap.n; at++) {
		struct str rest = str_from(gap, at);
		size_t n;

		if ((unsigned char)rest.s[0] < 0xE4)
			continue;
		if (words_start(&verbs, rest) > 0)
			return true;
		/* 增加到, 提高了一倍到: not the 發展 of a name and the 為 of what is said of it. */
		n = words_start(&moves, rest);
		if (n > 0 && words_in(&leads, str_slice(gap, at + n, at + n + LEAD_MAX)))
			return true;
	}
	return false;
}

/* "from 10 to 20": nothing but "to" between, and "from" before the first. */
static bool from_to(struct str text, const struct figure *a, const struct figure *b)
{
	WORDS_TAILS(froms, FROMS);
	struct str gap = str_slice(text, a->span.end, b->span.start);

	return any_before(text, a->span.start, &froms) && (str_find(gap, STR(" to ")) < gap.n) &&
	       gap.n < 60 && !english_spreads(text, a->span.start);
}

/* "to 3.9% in November from 4.6%" */
static bool is_dated_from(struct str gap)
{
	enum { DATED_MAX = 32 };
	static const struct str from = STR_INIT(" from ");

	if (gap.n > DATED_MAX || !str_ends(gap, from) ||
	    !(str_starts(gap, STR(" in ")) || str_starts(gap, STR(" last "))))
		return false;
	for (size_t i = 0; i < gap.n; i++) {
		if (!ascii_is_word(gap.s[i]) && gap.s[i] != ' ')
			return false;
	}
	return true;
}

/* "to 20 from 10": the second is what the first was. */
static bool english_back(struct str text, const struct figure *a, const struct figure *b)
{
	WORDS_TAILS(tos, TOS);
	struct str gap = str_slice(text, a->span.end, b->span.start);

	WORDS_HEADS(froms, BACK_FROMS);

	if (!any_before(text, a->span.start, &tos))
		return false;
	return words_are(&froms, gap) || is_dated_from(gap);
}

void was_apply(struct reading *reading, struct figure *figure)
{
	WORDS_TAILS(from, FROM);
	struct str text = reading->text;
	struct figures *all = reading->out;

	/* A date may stand between the two: 由2012年的30%提高到2022年的60%. */
	for (size_t i = all->n, tries = 0; i > 0 && tries < 2; i--, tries++) {
		struct figure *before = &all->at[i - 1];

		if (before->span.end + REACH < figure->span.start)
			return;
		if (before->kind == FIGURE_DATE && figure->kind != FIGURE_DATE)
			continue;
		if (!comparable(before, figure))
			return;
		struct str gap = str_slice(text, before->span.end, figure->span.start);
		bool led = leads_to(gap) && !is_amount(text, before) &&
			   str_find(gap, STR("。")) == gap.n &&
			   (any_before(text, before->span.start, &from) ||
			    str_starts(gap, STR("增")) || str_starts(gap, STR("调整")) ||
			    str_starts(gap, STR("調整")) ||
			    span_holds(reading->clause, before->span.start));

		if (led || from_to(text, before, figure))
			figure->was = before->value;
		else if (english_back(text, before, figure))
			before->was = figure->value;
		return;
	}
}
