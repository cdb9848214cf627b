/*
 * Changes told in English: the level reached ("rose 3 percent to $5 billion"), from what ("from
 * $4 billion to $5 billion"), and figures that go on with a change ("or 2 percent").
 */
#ifndef DUSHU_FIGURES_ENGLISH_CHANGE_H
#define DUSHU_FIGURES_ENGLISH_CHANGE_H

#include <stdbool.h>

#include "src/figures/figure_private.h"

/*
 * Whether "from" before text[at] begins a change, not a range: a word of change leads to it. Its
 * way in *way where that is not NULL.
 */
bool english_from_change(struct str text, size_t at, enum direction *way);

/* "ranges from" and the like stand before text[at]. */
bool english_spreads(struct str text, size_t at);

/* The years of "a five-year low", which went nowhere themselves. */
bool english_is_record(struct str text, const struct figure *figure);

/* Completes the direction of a figure whose own words of change have been looked at. */
void english_change(const struct reading *reading, struct figure *figure);

#endif
