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

/* Asked last, as it costs more than most of what else there is to ask. */
static inline bool english_is_bounded(const struct english_place *place)
{
	return bound_of(place->reading, place->term, place->figure) != BOUND_EXACT;
}

/* A number, count or ratio behind a name or a word that numbers: Chapter 5, the Apollo 11 crew. */
bool english_is_designation(const struct english_place *place);

/* A house and its street. */
bool english_is_address(const struct english_place *place);

/* Judges a figure whose span, kind and unit are set. */
bool english_weak(struct reading *reading, const struct term *term, struct figure *figure);

#endif
