/*
 * Figures as text, so that a test is a row: "3萬餘人 count 30000 人 over; 5% percent 5 % up".
 * Of each figure its text, kind, value (low..high for a range, ? for none), unit, bound and direction
 * where they say something, "was N", and "weak".
 */
#ifndef DUSHU_TESTS_FIGURES_SHOW_H
#define DUSHU_TESTS_FIGURES_SHOW_H

#include "dushu/figures/figure.h"

static inline void show_value(const struct figure *f, struct buf *out)
{
	if (f->low.form != VALUE_NONE) {
		value_print(&f->low, out);
		buf_add(out, STR(".."));
		value_print(&f->high, out);
	} else if (f->value.form == VALUE_NONE) {
		buf_add_char(out, '?');
	} else {
		value_print(&f->value, out);
	}
}

static inline void show_word(const char *word, struct buf *out)
{
	buf_add_char(out, ' ');
	buf_add(out, str_of(word));
}

static inline void show_figure(struct str text, const struct figure *f, struct buf *out)
{
	buf_add(out, str_slice(text, f->span.start, f->span.end));
	show_word(figure_kind_name(f->kind), out);
	buf_add_char(out, ' ');
	show_value(f, out);
	if (f->unit.n > 0) {
		buf_add_char(out, ' ');
		buf_add(out, f->unit);
	}
	if (f->bound != BOUND_EXACT)
		show_word(bound_name(f->bound), out);
	if (f->direction != DIRECTION_NONE)
		show_word(f->direction == DIRECTION_UP ? "up" : "down", out);
	if (f->was.form != VALUE_NONE) {
		show_word("was ", out);
		value_print(&f->was, out);
	}
	if (f->weak)
		show_word("weak", out);
}

/* The figures of text; the weak ones too where `weak`. */
static inline void show_figures(const char *text, bool weak, struct buf *out)
{
	struct figures figures = {0};
	struct str s = str_of(text);

	buf_clear(out);
	figures_read(s, &figures);
	for (size_t i = 0; i < figures.n; i++) {
		if (figures.at[i].weak && !weak)
			continue;
		if (out->n > 0)
			buf_add(out, STR("; "));
		show_figure(s, &figures.at[i], out);
	}
	figures_free(&figures);
}

#endif
