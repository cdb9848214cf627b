/*
 * Which figures in English text are seldom data: articles, pronouns, mere sequence, names, codes,
 * list numbers and the bases of rates.
 */
#ifndef DUSHU_FIGURES_ENGLISH_WEAK_H
#define DUSHU_FIGURES_ENGLISH_WEAK_H

#include <stdbool.h>

#include "src/figures/figure_private.h"

/* A figure, the text it stands in and the word before it, as the rules see it. */
struct english_place {
	struct str text;
	struct figure *figure; /* its bound is set when it is asked for */
	struct str before;
	struct reading *reading;
	const struct term *term;
};

/* Judges a figure whose span, kind and unit are set. */
bool english_weak(struct reading *reading, const struct term *term, struct figure *figure);

#endif
