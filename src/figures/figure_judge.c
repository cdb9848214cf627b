#include "src/figures/figure_private.h"

#include "src/figures/english.h"
#include "src/figures/english_weak.h"

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
	const bool all = !reading->wants_all;
	const struct span span = figure->span;

	reading->bounded = false;
	reading->before = english_before(reading->text, span.start);
	share_unit(reading, figure);
	share_percent(reading, figure);
	if (all)
		judge_all(reading, term, figure);
	if (!figure->weak)
		figure->weak =
			weak_judge(reading, term, figure) || english_weak(reading, term, figure);
	list_mark_take(reading->text, reading->free, figure);
	/* Clauses are found by the figure without the mark. */
	if (span_length(figure->span) > span_length(span))
		clause_of(reading, span);
	if (all)
		was_apply(reading, figure);
}
