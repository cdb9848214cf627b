#include "dushu/figures/ascii.h"
#include "src/figures/english_change.h"
#include "src/figures/han.h"
#include "src/figures/figure_private.h"
#include "src/figures/words.h"

/* What a quantity was before: 由659个调整为316个, from $0.9 billion to $2.7 billion. */
enum { REACH = 120, LEAD_MAX = 12 };

static bool any_in(struct str s, const struct str *list, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (str_find(s, list[i]) < s.n)
			return true;
	}
	return false;
}

static bool any_before(struct str text, size_t at, const struct words *words)
{
	at -= blanks_before(text, at, 1);
	return words_end(words, str_slice(text, 0, at)) > 0;
}

#define ANY_IN(s, list) any_in(s, list, sizeof(list) / sizeof *(list))

static bool comparable(const struct figure *a, const struct figure *b)
{
	bool same = str_equal(a->unit, b->unit);

	return a->kind == b->kind && (same || b->unit.n == 0 || a->unit.n == 0) &&
	       a->value.form == VALUE_NUMBER && b->value.form == VALUE_NUMBER &&
	       a->kind != FIGURE_ORDINAL && !a->weak;
}

/* Between the two stands a verb of change that leads to the second. */
static bool leads_to(struct str gap)
{
	static const struct str verbs[] = {
		STR_INIT("调整为"), STR_INIT("調整為"), STR_INIT("调整到"), STR_INIT("調整到"),
		STR_INIT("调整至"), STR_INIT("調整至"), STR_INIT("变为"),   STR_INIT("變為"),
		STR_INIT("整合为"), STR_INIT("整合為"), STR_INIT("改为"),   STR_INIT("改為"),
		STR_INIT("优化为"), STR_INIT("優化為"), STR_INIT("合并为"), STR_INIT("合併為"),
		STR_INIT("精简为"), STR_INIT("精簡為"), STR_INIT("变成"),   STR_INIT("變成")};
	static const struct str moves[] = {
		STR_INIT("增"),   STR_INIT("升"),   STR_INIT("提高"), STR_INIT("提升"),
		STR_INIT("涨"),   STR_INIT("漲"),   STR_INIT("扩大"), STR_INIT("擴大"),
		STR_INIT("降"),   STR_INIT("减"),   STR_INIT("減"),   STR_INIT("跌"),
		STR_INIT("回落"), STR_INIT("下调"), STR_INIT("下調"), STR_INIT("上调"),
		STR_INIT("上調"), STR_INIT("缩"),   STR_INIT("縮"),   STR_INIT("延长"),
		STR_INIT("延長"), STR_INIT("发展"), STR_INIT("發展"), STR_INIT("压"),
		STR_INIT("壓"),   STR_INIT("精简"), STR_INIT("精簡"), STR_INIT("翻"),
		STR_INIT("攀"),   STR_INIT("拓展"), STR_INIT("壮大")};
	static const struct str leads[] = {STR_INIT("到"), STR_INIT("至"), STR_INIT("为"),
					   STR_INIT("為"), STR_INIT("成")};

	if (ANY_IN(gap, verbs))
		return true;
	/* 增加到, 提高了一倍到: not the 發展 of a name and the 為 of what is said of it. */
	for (size_t i = 0; i < sizeof moves / sizeof *moves; i++) {
		for (size_t at = 0; (at += str_find(str_from(gap, at), moves[i])) < gap.n;) {
			at += moves[i].n;
			if (ANY_IN(str_slice(gap, at, at + LEAD_MAX), leads))
				return true;
		}
	}
	return false;
}

/* "from 10 to 20": nothing but "to" between, and "from" before the first. */
static bool from_to(struct str text, const struct figure *a, const struct figure *b)
{
#define FROMS(W) W("from") W("From")
	WORDS_TAILS(froms, FROMS);
	struct str gap = str_slice(text, a->span.end, b->span.start);

	return any_before(text, a->span.start, &froms) && (str_find(gap, STR(" to ")) < gap.n) &&
	       gap.n < 60 && !english_spreads(text, a->span.start);
}

/* "to 20 from 10": the second is what the first was. */
static bool english_back(struct str text, const struct figure *a, const struct figure *b)
{
#define TOS(W) W(" to")
	WORDS_TAILS(tos, TOS);
	struct str gap = str_slice(text, a->span.end, b->span.start);

#define FROMS_2(W)                                                                                 \
	W(" from ")                                                                                \
	W(", from ")                                                                               \
	W(" down from ")                                                                           \
	W(", down from ") W(" up from ") W(", up from ") W(" (from ") W(", compared with ")
	WORDS_HEADS(froms, FROMS_2);

	if (!any_before(text, a->span.start, &tos))
		return false;
	return words_are(&froms, gap);
}

void was_apply(struct reading *reading, struct figure *figure)
{
#define FROM(W) W("由") W("从") W("從") W("自") W("将") W("將") W("把") W("的")
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
		bool led = leads_to(gap) && str_find(gap, STR("。")) == gap.n &&
			   (any_before(text, before->span.start, &from) ||
			    str_starts(gap, STR("增")) || str_starts(gap, STR("调整")) ||
			    span_holds(reading->clause, before->span.start));

		if (led || from_to(text, before, figure))
			figure->was = before->value;
		else if (english_back(text, before, figure))
			before->was = figure->value;
		return;
	}
}
