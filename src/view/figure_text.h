/*
 * A figure as a person reads it: number and unit apart, for columns aligned on decimal points; the
 * sign of its bound; what it was before and how much it changed.
 */
#ifndef DUSHU_SRC_VIEW_FIGURE_TEXT_H
#define DUSHU_SRC_VIEW_FIGURE_TEXT_H

#include "dushu/figures/figure.h"
#include "dushu/text/buf.h"
#include "dushu/view/model.h"

/* 243.9 | 萬元. A zeroed struct is ready. */
struct figure_text {
	struct buf number, unit;
	size_t sign;  /* bytes of the number that are the sign of its bound */
	size_t whole; /* bytes of the number before its decimal point */
};

/* Replaces what `out` held by the figure of the clean text it was read from. */
void figure_text_make(const struct model_options *options, struct str text,
		      const struct figure *figure, struct figure_text *out);
void figure_text_free(struct figure_text *text);

/* ≥ for at least; "" for exact. */
struct str figure_bound_sign(const struct model_options *options, enum bound bound);

/* Appends by how much it changed from what it was, +42.0%; nothing where that has no sense. */
void figure_print_change(const struct model_options *options, const struct figure *figure,
			 struct buf *out);

/* Appends ← 659  −52.0%; the change alone where that takes more than `columns`. */
void figure_print_past(const struct model_options *options, const struct figure *figure,
		       const struct figure_text *shown, int columns, struct buf *out);

#endif
