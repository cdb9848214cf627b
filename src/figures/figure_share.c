#include "dushu/figures/ascii.h"
#include "src/figures/english.h"
#include "src/figures/han.h"
#include "src/figures/figure_private.h"
#include "src/figures/words.h"

/* clang-format off */
#define JOINTS(W) \
	W("和") W("、") W("及") W("与") W("與") W("或") W(" and ") W(", ") W(" or ") W(", and ") \
	W(" 和 ") W("以及") W(" 或 ")
#define BETWEEN_SIZES(W) W(" by ") W(" x ") W(" × ") W("×") W("/")
#define BETWEEN_SHARES(W) W(" - ") W("-") W(" – ") W("–")
/* clang-format on */

/* Lists that share a unit: 8和15.4个百分点, ten and twenty years, 3、5、7年. */
enum { LIST_MAX = 8 };

/* Three by five feet, 120/80 mmHg, 58 - 37 percent, where the one is no part or range of the other. */
static bool is_joint(struct str gap, enum figure_kind kind)
{
	WORDS_HEADS(joints, JOINTS);
	WORDS_HEADS(sizes, BETWEEN_SIZES);
	WORDS_HEADS(shares, BETWEEN_SHARES);

	return words_are(&joints, gap) || (kind == FIGURE_MEASURE && words_are(&sizes, gap)) ||
	       (kind == FIGURE_PERCENT && words_are(&shares, gap));
}

/* "rose 23,000, or 1 percent": so many are no percentage. */
static bool is_too_many(const struct figure *figure, enum figure_kind kind)
{
	struct decimal hundred = decimal_of(100);

	return kind == FIGURE_PERCENT && figure->value.form == VALUE_NUMBER &&
	       decimal_compare(&figure->value.number, &hundred) > 0;
}

/* Enumerated things (图3和5个) do not share; a number with a measure word behind the list does. */
static bool may_share(const struct figure *figure)
{
	return figure->unit.n > 0 && figure->kind != FIGURE_ORDINAL &&
	       figure->kind != FIGURE_DATE && figure->kind != FIGURE_TIME;
}

static bool is_points(const struct figure *figure)
{
	return figure->kind == FIGURE_MEASURE && !figure->weak &&
	       (ascii_equal_fold(figure->unit, STR("points")) ||
		ascii_equal_fold(figure->unit, STR("point")));
}

static void set_points(struct figure *figure)
{
	figure->kind = FIGURE_PERCENT;
	figure->unit = STR("pp");
}

void share_percent(struct reading *reading, struct figure *figure)
{
	struct figure *before = reading->out->n > 0 ? &reading->out->at[reading->out->n - 1] : NULL;
	struct figure *points = NULL;

	if (before && figure->kind == FIGURE_PERCENT && is_points(before))
		points = before;
	else if (before && before->kind == FIGURE_PERCENT && is_points(figure))
		points = figure;
	if (points && span_holds(clause_of(reading, figure->span), before->span.start))
		set_points(points);
}

/* "from 4.5 to 6 percent": what it rose from is per cent, too. */
static bool leads_to(struct str text, const struct figure *before, const struct figure *figure)
{
	struct str gap = str_slice(text, before->span.end, figure->span.start);

	return figure->kind == FIGURE_PERCENT && before->kind == FIGURE_NUMBER &&
	       before->unit.n == 0 && !before->weak && str_equal(gap, STR(" to ")) &&
	       ascii_equal_fold(english_before(text, before->span.start), STR("from"));
}

void share_unit(struct reading *reading, const struct figure *figure)
{
	struct figures *all = reading->out;
	size_t next = figure->span.start;

	if (!may_share(figure))
		return;
	for (size_t i = all->n; i > 0 && i + LIST_MAX > all->n; i--) {
		struct figure *before = &all->at[i - 1];

		if (i == all->n && leads_to(reading->text, before, figure)) {
			before->kind = figure->kind;
			before->unit = figure->unit;
			return;
		}
		/* What looks like a list mark is none where the list goes on: 3、5、7年. */
		if (before->kind != FIGURE_NUMBER || before->unit.n > 0 ||
		    (before->weak && i == all->n) || is_too_many(before, figure->kind) ||
		    !is_joint(str_slice(reading->text, before->span.end, next), figure->kind))
			return;
		before->kind = figure->kind;
		before->unit = figure->unit;
		before->weak = false;
		next = before->span.start;
	}
}
