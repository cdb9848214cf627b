/*
 * Comparisons right behind an amount: "5 percent higher", "3 tons more than last year".
 */
#ifndef DUSHU_FIGURES_ENGLISH_COMPARED_H
#define DUSHU_FIGURES_ENGLISH_COMPARED_H

#include <stdbool.h>

#include "src/figures/figure_private.h"

/* The way of a word of comparison: higher, less, behind. */
enum direction english_comparison(struct str word);

/*
 * The way an amount went, by the word of comparison in s, the text behind the amount, of which at most
 * 60 bytes count: against an earlier time, or of a share where nothing else is named.
 */
enum direction english_compared(struct str s, struct str word, bool share);

#endif
