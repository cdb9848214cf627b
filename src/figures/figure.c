#include "dushu/figures/figure.h"

#include <stdlib.h>

void figures_free(struct figures *figures)
{
	free(figures->at);
	*figures = (struct figures){0};
}

const char *figure_kind_name(enum figure_kind kind)
{
	static const char *const names[FIGURE_N_KINDS] = {
		[FIGURE_COUNT] = "count",     [FIGURE_MONEY] = "money",
		[FIGURE_PERCENT] = "percent", [FIGURE_MEASURE] = "measure",
		[FIGURE_AGE] = "age",         [FIGURE_DURATION] = "duration",
		[FIGURE_DATE] = "date",       [FIGURE_TIME] = "time",
		[FIGURE_ORDINAL] = "ordinal", [FIGURE_RATIO] = "ratio",
		[FIGURE_NUMBER] = "number",
	};

	return names[kind];
}

const char *bound_name(enum bound bound)
{
	static const char *const names[BOUND_N] = {
		[BOUND_EXACT] = "exact", [BOUND_ABOUT] = "about",       [BOUND_OVER] = "over",
		[BOUND_UNDER] = "under", [BOUND_AT_LEAST] = "at_least", [BOUND_AT_MOST] = "at_most",
	};

	return names[bound];
}

void value_print(const struct value *value, struct buf *out)
{
	if (value->form == VALUE_NUMBER)
		decimal_print(&value->number, out);
	else if (value->form == VALUE_TEXT)
		buf_add(out, str_of(value->text));
}
