/*
 * Labels: the words around a figure that say what it counts, in Chinese and in English.
 */
#ifndef DUSHU_FIGURES_LABEL_H
#define DUSHU_FIGURES_LABEL_H

#include "dushu/figures/figure.h"
#include "dushu/text/buf.h"
#include "src/figures/words.h"

/* A figure between its neighbours, which may be NULL. */
struct label_place {
	struct str text;
	const struct figure *figure, *previous, *before_previous, *next;
};

/* Whether the words around the figure are Chinese. */
bool label_is_han(const struct label_place *place);

/* Appends the label to out; `carry`: it may be taken over from the figure before. */
void label_han(const struct label_place *place, bool carry, struct buf *out);
void label_english(const struct label_place *place, struct buf *out);

/* s without any of the words at its end, at its beginning, as often as they stand there. */
struct str label_strip_end(struct str s, const struct words *words);
struct str label_strip_start(struct str s, const struct words *words);

#endif
