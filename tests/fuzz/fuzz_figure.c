/*
 * Figures: spans in order, in bounds and apart; bounds of fields; the same whatever was read before,
 * and the same found as read.
 */
#include <stdlib.h>

#include "dushu/figures/figure.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void check(bool holds)
{
	if (!holds)
		abort();
}

static bool within(struct span inner, struct span outer)
{
	return outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
}

static void check_figure(struct str text, const struct figure *f, size_t free)
{
	check(f->span.start >= free && f->span.start < f->span.end && f->span.end <= text.n);
	check(within(f->numeral, f->span));
	check(within(f->context, (struct span){0, text.n}));
	check(f->kind < FIGURE_N_KINDS && f->bound < BOUND_N);
	check((f->low.form == VALUE_NONE) == (f->high.form == VALUE_NONE));
	check(f->low.form == VALUE_NONE || f->value.form == VALUE_NONE);
}

static void check_found(struct str text, const struct figures *read)
{
	struct figures found = {0};

	figures_find(text, &found);
	check(found.n == read->n);
	for (size_t i = 0; i < found.n; i++) {
		check(found.at[i].span.start == read->at[i].span.start);
		check(found.at[i].span.end == read->at[i].span.end);
		check(found.at[i].kind == read->at[i].kind);
		check(found.at[i].weak == read->at[i].weak);
	}
	figures_free(&found);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct str text = {(const char *)data, n};
	struct figures figures = {0};
	struct buf out = {0};
	size_t free_from = 0, count;

	figures_read(text, &figures);
	for (size_t i = 0; i < figures.n; i++) {
		check_figure(text, &figures.at[i], free_from);
		free_from = figures.at[i].span.end;
		buf_clear(&out);
		value_print(&figures.at[i].value, &out);
		value_print(&figures.at[i].low, &out);
		figure_label(text, &figures, i, &out);
	}
	count = figures.n;
	figures_read(text, &figures);
	check(figures.n == count);
	check_found(text, &figures);
	buf_free(&out);
	figures_free(&figures);
	return 0;
}
