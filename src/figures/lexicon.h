/*
 * A lexicon: constant rows in byte order of their keys, searched by halving.
 *
 * Every row begins with its key, a `struct str`. The rows come from a table in assets/ that stands
 * sorted; lexicon_disorder() lets a test hold the table to it. Nothing is owned, nothing fails.
 */
#ifndef DUSHU_FIGURES_LEXICON_H
#define DUSHU_FIGURES_LEXICON_H

#include <stddef.h>

#include "dushu/text/buf.h"

struct lexicon {
	const void *rows;
	size_t n, size;
	size_t longest; /* no key has more bytes */
};

#define LEXICON(table, longest)                                                                    \
	{                                                                                          \
		(table), sizeof(table) / sizeof *(table), sizeof *(table), longest                 \
	}

/* The row with this key, NULL for none. */
const void *lexicon_find(const struct lexicon *lexicon, struct str key);

/* The row with the longest key that s begins with, NULL for none. */
const void *lexicon_longest(const struct lexicon *lexicon, struct str s);

/*
 * The row with the longest key that ends where text[at] begins, NULL for none. A key of ASCII
 * letters begins at a word's start.
 */
const void *lexicon_before(const struct lexicon *lexicon, struct str text, size_t at);

/* The key of the first row that is out of order, twice there or too long; empty where all is well. */
struct str lexicon_disorder(const struct lexicon *lexicon);

#endif
