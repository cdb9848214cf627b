#include "src/figures/figure_private.h"

#include "src/figures/english.h"
#include "src/figures/english_weak.h"

/* A bare number before the figure may be of its list, and points before or behind percentages are of them. */
static void share(struct reading *reading, struct figure *figure, const struct figure *before)
{
	if (before->kind == FIGURE_NUMBER && before->unit.n == 0)
		share_unit(reading, figure);
	else if ((before->kind == FIGURE_MEASURE && figure->kind == FIGURE_PERCENT) ||
		 (before->kind == FIGURE_PERCENT && figure->kind == FIGURE_MEASURE))
		share_percent(reading, figure);
}

/* What else a figure says but where it is; seldom data are judged by less. */
static void judge_all(struct reading *reading, const struct term *term, struct figure *figure)
{
	figure->context = clause_near(reading, figure->span);
	if (figure->weak)
		return;
	bound_of(reading, term, figure);
	direction_apply(reading, figure);
}

void figure_judge(struct reading *reading, const struct term *term, struct figure *figure)
{
	const struct figures *all = reading->out;
	const struct figure *before = all->n > 0 ? &all->at[all->n - 1] : NULL;
	const struct span span = figure->span;

	reading->bounded = false;
	reading->before = english_before(reading->text, span.start);
	if (before)
		share(reading, figure, before);
	if (!reading->wants_all)
		judge_all(reading, term, figure);
	if (!figure->weak && !weak_is_out(reading, term, figure))
		figure->weak =
			weak_judge(reading, term, figure) || english_weak(reading, term, figure);
	if (figure->weak)
		list_mark_take(reading->text, reading->free, figure);
	/* Clauses are found by the figure without the mark. */
	if (span_length(figure->span) > span_length(span))
		clause_of(reading, span);
	if (!reading->wants_all && before &&
	    (before->kind == figure->kind || before->kind == FIGURE_DATE))
		was_apply(reading, figure);
}
