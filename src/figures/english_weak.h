/*
 * Which figures in English text are seldom data: articles, pronouns, mere sequence, names, codes,
 * list numbers and the bases of rates.
 */
#ifndef DUSHU_FIGURES_ENGLISH_WEAK_H
#define DUSHU_FIGURES_ENGLISH_WEAK_H

#include <stdbool.h>

#include "dushu/figures/figure.h"
#include "dushu/text/buf.h"

/* A figure, the text it stands in and the word before it, as the rules see it. */
struct english_place {
	struct str text;
	const struct figure *figure;
	struct str before;
};

/* Judges a figure whose span, kind, unit and bound are set. */
bool english_weak(struct str text, const struct figure *figure);

#endif
