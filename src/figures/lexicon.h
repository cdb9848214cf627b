/*
 * A lexicon: constant rows in byte order of their keys, found by the text at a place.
 *
 * Every row begins with its key, a `struct str`. The rows come from a table in assets/ that stands
 * sorted; lexicon_disorder() lets a test hold the table to it. Nothing is owned, nothing fails.
 *
 * Beside the rows goes an index: hash tables of all beginnings of the keys and, where keys are looked
 * for before a place, of all their ends. Most places of a text begin no key and are told at one look.
 * The indexes are made when the program is built, by src/figures/tables/lexicons.c.
 */
#ifndef DUSHU_FIGURES_LEXICON_H
#define DUSHU_FIGURES_LEXICON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dushu/text/buf.h"

/* A beginning or an end of keys; one that is empty has neither a row nor more. */
struct lexicon_slot {
	uint32_t hash; /* of its characters; no two of a table are the same */
	uint16_t row;  /* 1 + the row whose key is just this, 0 for none */
	uint16_t more; /* whether longer keys go on from it */
};

/* Open addressing; the size is a power of two. */
struct lexicon_table {
	const struct lexicon_slot *slots;
	unsigned bits;
};

struct lexicon_index {
	struct lexicon_table heads, tails; /* tails may be absent */
	size_t n;                          /* rows that it was made of */
};

struct lexicon {
	const void *rows;
	size_t n, size;
	const struct lexicon_index *index;
};

#define LEXICON(table, index)                                                                      \
	{                                                                                          \
		(table), sizeof(table) / sizeof *(table), sizeof *(table), (index)                 \
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

/* The key of the first row that is out of order or not found; empty where all is well. */
struct str lexicon_disorder(const struct lexicon *lexicon);

/* How the hash of a sequence of characters goes on with one more, a number of up to 32 bits. */
static inline uint32_t lexicon_hash(uint32_t hash, uint32_t character)
{
	return ((hash << 13 | hash >> 19) ^ character) * UINT32_C(0x9E3779B1);
}

/* The character at s[at] as a number, its bytes in order, and how many they are; at is below s.n. */
static inline uint32_t lexicon_character(struct str s, size_t at, size_t *n)
{
	const unsigned char *p = (const unsigned char *)s.s + at;

	*n = 1;
	if (p[0] < 0xC0)
		return p[0];
	if (p[0] >= 0xE0 && p[0] < 0xF0 && s.n - at >= 3) {
		*n = 3;
		return (uint32_t)p[0] << 16 | (uint32_t)p[1] << 8 | p[2];
	}
	if (p[0] < 0xE0 && s.n - at >= 2) {
		*n = 2;
		return (uint32_t)p[0] << 8 | p[1];
	}
	if (p[0] >= 0xF0 && s.n - at >= 4) {
		*n = 4;
		return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
	}
	return p[0];
}

#endif
