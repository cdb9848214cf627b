/*
 * A lexicon: constant rows in byte order of their keys, searched by halving.
 *
 * Every row begins with its key, a `struct str`. The rows come from a table in assets/ that stands
 * sorted; lexicon_disorder() lets a test hold the table to it. Nothing is owned, nothing fails.
 *
 * Most places of a text begin no key. A set of the slots of all keys' first characters, made by the
 * compiler, tells so without a search: see lexicon_begins.inc.
 */
#ifndef DUSHU_FIGURES_LEXICON_H
#define DUSHU_FIGURES_LEXICON_H

#include <stddef.h>
#include <stdint.h>

#include "dushu/text/buf.h"

struct lexicon {
	const void *rows;
	size_t n, size;
	size_t longest;         /* no key has more bytes */
	const uint64_t *begins; /* the slots in which keys begin; NULL where none were counted */
	const uint32_t *heads;  /* the first four bytes of every key; NULL as well */
};

#define LEXICON(table, longest, begins, heads)                                                     \
	{                                                                                          \
		(table), sizeof(table) / sizeof *(table), sizeof *(table), longest, begins, heads  \
	}

enum { LEXICON_WORDS = 16 };

/* The slot of a first character: of three bytes from 0xE0 on, else of its first byte alone. */
#define LEXICON_SLOT(a, b, c)                                                                      \
	((unsigned)((a) >= 0xE0 ? (((b) ^ (a) << 2) & 15) << 6 | ((c)&63) : 960 | ((a)&63)))

/* Four bytes as one number in their order. */
#define LEXICON_PACK(a, b, c, d)                                                                   \
	((uint32_t)(a) << 24 | (uint32_t)(b) << 16 | (uint32_t)(c) << 8 | (uint32_t)(d))

#define LEXICON_BYTE(key, i) ((unsigned char)((i) < sizeof(key) ? (key)[i] : 0))
#define LEXICON_SLOT_OF(key)                                                                       \
	LEXICON_SLOT(LEXICON_BYTE(key, 0), LEXICON_BYTE(key, 1), LEXICON_BYTE(key, 2))

#ifdef STATIC_ANALYSIS
/* Analysers take minutes over sums of hundreds of rows: they are given none. */
#define LEXICON_HEAD(key) 0,
#define LEXICON_BIT(key)
#else
/* One row's head. */
#define LEXICON_HEAD(key)                                                                          \
	LEXICON_PACK(LEXICON_BYTE(key, 0), LEXICON_BYTE(key, 1), LEXICON_BYTE(key, 2),             \
		     LEXICON_BYTE(key, 3)),

/* One row's part of word LEXICON_WORD of the set. */
#define LEXICON_BIT(key)                                                                           \
	| (LEXICON_SLOT_OF(key) / 64 == LEXICON_WORD ? UINT64_C(1) << LEXICON_SLOT_OF(key) % 64 : 0)
#endif

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
