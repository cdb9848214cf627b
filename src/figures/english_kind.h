/*
 * Kinds that the English words around a figure say.
 */
#ifndef DUSHU_FIGURES_ENGLISH_KIND_H
#define DUSHU_FIGURES_ENGLISH_KIND_H

#include "dushu/figures/figure.h"
#include "dushu/text/buf.h"

/*
 * Sets the kind that the words around say: ages (aged 81, a child of seven, in her 60s), weights (a
 * 12-pound baby), multiples, dozens of people, "a magnitude of 6.5"; and 50-50, a ratio.
 */
void english_kind(struct str text, struct figure *figure);

#endif
