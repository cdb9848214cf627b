/*
 * Labels: the words around a figure that say what it counts, in Chinese and in English.
 */
#ifndef DUSHU_FIGURES_LABEL_H
#define DUSHU_FIGURES_LABEL_H

#include "dushu/figures/figure.h"
#include "dushu/text/buf.h"

/* Figure i of its text. */
struct label_place {
	struct str text;
	const struct figures *figures;
	size_t i;
};

/* The figure itself. */
static inline const struct figure *label_figure(const struct label_place *place)
{
	return &place->figures->at[place->i];
}

/* The strong figure next before it or behind it; NULL where none is near. */
const struct figure *label_previous(const struct label_place *place);
const struct figure *label_next(const struct label_place *place);

/* The same place for another figure of its text. */
struct label_place label_at(const struct label_place *place, const struct figure *figure);

/* Whether the words around the figure are Chinese. */
bool label_is_han(const struct label_place *place);

/* Appends the label to out. */
void label_han(const struct label_place *place, struct buf *out);
void label_english(const struct label_place *place, struct buf *out);

/*
 * 60岁及以上|人口占18.7%: whether the age before what stands there up to `end` is part of the name of
 * a group of people, as a limit behind it makes it.
 */
bool label_is_group(struct str text, const struct figure *age, size_t end);

#endif
