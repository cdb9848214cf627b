/*
 * Kinds that the English words around a figure say.
 */
#ifndef DUSHU_FIGURES_ENGLISH_KIND_H
#define DUSHU_FIGURES_ENGLISH_KIND_H

#include "dushu/figures/ascii.h"
#include "dushu/figures/figure.h"
#include "dushu/text/buf.h"

/* Kinds that the words around may change, and with them units in letters. */
static inline bool english_kind_may_change(const struct figure *figure)
{
	const unsigned alone = 1u << FIGURE_NUMBER | 1u << FIGURE_DATE;
	const unsigned lettered = 1u << FIGURE_MONEY | 1u << FIGURE_DURATION | 1u << FIGURE_COUNT;

	return (alone >> figure->kind & 1) ||
	       ((lettered >> figure->kind & 1) && figure->unit.n > 0 &&
		ascii_is_letter(figure->unit.s[0]));
}

/*
 * Sets the kind that the words around say: ages (aged 81, a child of seven, in her 60s), weights (a
 * 12-pound baby), multiples, dozens of people, "a magnitude of 6.5"; and 50-50, a ratio.
 */
void english_kind(struct str text, struct figure *figure);

#endif
