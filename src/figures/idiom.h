/*
 * Fixed words that begin like a numeral and count nothing: idioms, slogans, names of places.
 */
#ifndef DUSHU_FIGURES_IDIOM_H
#define DUSHU_FIGURES_IDIOM_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/figures/figure.h"

/* One of IDIOM_PAIRS numbers for the two characters of three bytes at p; fewer pairs begin idioms. */
enum { IDIOM_PAIR_BITS = 13, IDIOM_PAIRS = 1 << IDIOM_PAIR_BITS };

static inline unsigned idiom_pair(const char *p)
{
	const unsigned char *c = (const unsigned char *)p;
	uint32_t first = (c[1] & 0x3Fu) << 6 | (c[2] & 0x3Fu);
	uint32_t second = (c[4] & 0x3Fu) << 6 | (c[5] & 0x3Fu);

	return ((first << 12 | second) * 0x9E3779B1u) >> (32 - IDIOM_PAIR_BITS);
}

/*
 * The fixed word that begins at text[at]: its bytes, 0 for none. *weak says whether it is to be
 * shown as a weak figure, which *figure then is; otherwise nothing in it is a figure.
 */
size_t idiom_read(struct str text, size_t at, struct figure *figure, bool *weak);

/*
 * Whether the numeral at text[at] is the end of a word (之一, 统一, 上半年), so that it counts
 * nothing. `end` is where the numeral ends.
 */
bool idiom_ends_at(struct str text, size_t at, size_t end);

/* The first row out of order in assets/idioms.def; empty where all is well. */
struct str idiom_disorder(void);

#endif
