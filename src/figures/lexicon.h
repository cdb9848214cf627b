/*
 * A lexicon: constant rows in byte order of their keys, found by the text at a place.
 *
 * Every row begins with its key, a `struct str`. The rows come from a table in assets/ that stands
 * sorted; lexicon_disorder() lets a test hold the table to it. Nothing is owned, nothing fails.
 *
 * Beside the rows goes an index: trees of the characters of the keys from the front and, where keys are
 * looked for before a place, from the back. A tree is one hash table of its edges. Most places of a
 * text begin no key and are told by a set of first characters, most others by one look at the table.
 * The indexes are made when the program is built, by src/figures/tables/lexicons.c.
 */
#ifndef DUSHU_FIGURES_LEXICON_H
#define DUSHU_FIGURES_LEXICON_H

#include <endian.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "dushu/figures/ascii.h"
#include "dushu/text/buf.h"

/* A beginning or an end of keys, one character more than its parent; an empty one has the edge 0. */
struct lexicon_slot {
	uint64_t edge; /* lexicon_edge() from its parent */
	uint16_t row;  /* 1 + the row whose key is just this, 0 for none */
	uint16_t more; /* a bit for the lexicon_sort() of characters with which longer keys go on */
};

/* Open addressing; the size is a power of two. */
struct lexicon_table {
	const struct lexicon_slot *slots;
	size_t mask;           /* its size less 1 */
	unsigned shift;        /* 64 less the bits of its size */
	const uint64_t *first; /* LEXICON_FIRSTS bits: the lexicon_first() of keys */
	/* LEXICON_ENDS bits of keys with ASCII letters: their beginnings, of tails their last words. */
	const uint64_t *ends;
};

/* The size of the sets of first characters. */
enum { LEXICON_FIRSTS = 1 << 14, LEXICON_ENDS = 1 << 12 };

/* A whole word as numbers: its first and last eight bytes, overlapping, or of a short one its length. */
struct lexicon_word {
	uint64_t first, last;
	uint16_t n;   /* its bytes, at most LEXICON_WORD */
	uint16_t row; /* 1 + its row; 0 of an empty place of a table */
};

/* Open addressing, as above. */
struct lexicon_words {
	const struct lexicon_word *slots;
	size_t mask;
	unsigned shift;
	const uint64_t *starts; /* LEXICON_STARTS bits: the lexicon_start() of words */
};

enum { LEXICON_WORD = 16, LEXICON_STARTS = 1 << 12 };

struct lexicon_index {
	struct lexicon_table heads, tails; /* tails may be absent */
	struct lexicon_words words;        /* and so may these */
	const uint64_t
		*leads; /* and this: the lexicon_start() of the letters that keys begin with */
	size_t n;       /* rows that it was made of */
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

/*
 * The row with this key, NULL for none. Here and below, _fold sets the case of ASCII letters aside and
 * takes a line's end for a blank; the keys are in lower case.
 */
const void *lexicon_find(const struct lexicon *lexicon, struct str key);
const void *lexicon_find_fold(const struct lexicon *lexicon, struct str key);

/* As lexicon_find_fold(), at one look, for a word that lexicon_may_be_word(). */
const void *lexicon_word_row(const struct lexicon *lexicon, struct str word);

/* The key of the first row that is out of order or not found; empty where all is well. */
struct str lexicon_disorder(const struct lexicon *lexicon);

/* A character behind a parent, 1 + its slot or 0 for none, as one number. */
static inline uint64_t lexicon_edge(size_t parent, uint32_t character)
{
	return (uint64_t)parent << 32 | character;
}

/* Where the table begins to look for the edge. */
static inline size_t lexicon_hash(uint64_t edge, unsigned shift)
{
	return (size_t)((edge * UINT64_C(0x9E3779B97F4A7C15)) >> shift);
}

/* The n bytes at p as a number; n is at most 8. */
static inline uint64_t lexicon_bytes(const char *p, size_t n)
{
	uint64_t bytes = 0;

	memcpy(&bytes, p, n);
	return bytes;
}

/* The word as numbers, without a row; it has 1 to LEXICON_WORD bytes. */
static inline struct lexicon_word lexicon_word_of(struct str s)
{
	uint16_t n = (uint16_t)s.n;

	if (n >= 8)
		return (struct lexicon_word){lexicon_bytes(s.s, 8), lexicon_bytes(s.s + n - 8, 8),
					     n, 0};
	if (n >= 4)
		return (struct lexicon_word){
			lexicon_bytes(s.s, 4) | lexicon_bytes(s.s + n - 4, 4) << 32, n, n, 0};
	return (struct lexicon_word){lexicon_bytes(s.s, 1) | lexicon_bytes(s.s + n / 2, 1) << 8 |
					     lexicon_bytes(s.s + n - 1, 1) << 16,
				     n, n, 0};
}

static inline size_t lexicon_word_hash(const struct lexicon_word *word, unsigned shift)
{
	return lexicon_hash(word->first ^ word->last * UINT64_C(0xC2B2AE3D27D4EB4F), shift);
}

/* One of LEXICON_STARTS numbers for the first three bytes of a word as one number, case set aside. */
static inline unsigned lexicon_start(uint32_t bytes)
{
	enum { BITS = 12 };

	return ((bytes & 0x1F1F1Fu) * 0x9E3779B1u) >> (32 - BITS);
}

/* The same of a word; where it is shorter what is missing counts as 0. */
static inline unsigned lexicon_start_of(struct str word)
{
	const unsigned char *p = (const unsigned char *)word.s;
	uint32_t bytes = word.n > 0 ? p[0] : 0;

	if (word.n > 1)
		bytes |= (uint32_t)p[1] << 8;
	return lexicon_start(word.n > 2 ? bytes | (uint32_t)p[2] << 16 : bytes);
}

static inline bool lexicon_holds_start(const uint64_t *starts, unsigned start)
{
	return starts[start / 64] >> start % 64 & 1;
}

/* False where no key's letters begin as those that s begins with; s[0] is one. */
static inline bool lexicon_may_start_word(const struct lexicon *lexicon, struct str s)
{
	size_t n = 1;

	while (n < 3 && n < s.n && ascii_is_letter(s.s[n]))
		n++;
	return lexicon_holds_start(lexicon->index->leads, lexicon_start_of((struct str){s.s, n}));
}

/* False where no whole word begins as this one does; most are told so. */
static inline bool lexicon_may_be_word(const struct lexicon *lexicon, struct str word)
{
	unsigned start = lexicon_start_of(word);

	return word.n - 1 < LEXICON_WORD &&
	       (lexicon->index->words.starts[start / 64] >> start % 64 & 1);
}

/* As lexicon_find_fold(), at one look, for lexicons whose index has whole words. */
static inline const void *lexicon_find_word(const struct lexicon *lexicon, struct str word)
{
	return lexicon_may_be_word(lexicon, word) ? lexicon_word_row(lexicon, word) : NULL;
}

/* One of 16 sorts of characters. */
static inline unsigned lexicon_sort(uint32_t character)
{
	return (character ^ character >> 8 ^ character >> 16) & 15;
}

/* One of LEXICON_FIRSTS numbers for the character of n bytes at p. */
static inline unsigned lexicon_first(const unsigned char *p, size_t n)
{
	if (n < 2)
		return p[0];
	if (n < 3)
		return (p[0] & 0x3Fu) << 6 | (p[1] & 0x3Fu);
	return (p[0] & 3u) << 12 | (p[n - 2] & 0x3Fu) << 6 | (p[n - 1] & 0x3Fu);
}

/* One of LEXICON_ENDS numbers for two characters in any letter case, and how many letters there are. */
static inline unsigned lexicon_end(size_t n, char first, char last)
{
	unsigned both = ((unsigned)first & 31) << 5 | ((unsigned)last & 31);

	return (both ^ (unsigned)n << 7) & (LEXICON_ENDS - 1);
}

/* The three bytes at p as a number, the first one lowest. */
static inline uint32_t lexicon_three(const unsigned char *p)
{
	uint16_t two;

	memcpy(&two, p, sizeof two);
	return le16toh(two) | (uint32_t)p[2] << 16;
}

/* As lexicon_character(), of bytes that are no character of three. */
static inline uint32_t lexicon_character_other(struct str s, size_t at, size_t *n)
{
	const unsigned char *p = (const unsigned char *)s.s + at;

	if (p[0] >= 0xF0 && s.n - at >= 4) {
		*n = 4;
		return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
	}
	if (p[0] >= 0xC0 && p[0] < 0xE0 && s.n - at >= 2) {
		*n = 2;
		return (uint32_t)p[0] << 8 | p[1];
	}
	*n = 1;
	return p[0];
}

/* The character at s[at] as a number of its bytes, and how many they are; at is below s.n. */
static inline uint32_t lexicon_character(struct str s, size_t at, size_t *n)
{
	const unsigned char *p = (const unsigned char *)s.s + at;

	if (p[0] < 0xC0) {
		*n = 1;
		return p[0];
	}
	if ((p[0] & 0xF0) != 0xE0 || s.n - at < 3)
		return lexicon_character_other(s, at, n);
	*n = 3;
	return lexicon_three(p);
}

/* The lexicon_first() of the first, or the last, character of s, which is not empty. */
static inline unsigned lexicon_first_of(struct str s)
{
	size_t n;

	lexicon_character(s, 0, &n);
	return lexicon_first((const unsigned char *)s.s, n);
}

static inline unsigned lexicon_last_of(struct str s)
{
	const unsigned char *end = (const unsigned char *)s.s + s.n;
	size_t n = 1;

	if (end[-1] < 0x80)
		return end[-1];
	if (s.n >= 3 && (lexicon_three(end - 3) & 0xC0C0F0) == 0x8080E0)
		return lexicon_first(end - 3, 3);
	while (n < s.n && n < 4 && (end[-(ptrdiff_t)n] & 0xC0) == 0x80)
		n++;
	return lexicon_first(end - n, n);
}

static inline bool lexicon_holds_first(const struct lexicon_table *table, unsigned first)
{
	return table->first[first / 64] >> first % 64 & 1;
}

/* False where no key can be what s begins with. */
static inline bool lexicon_may_start(const struct lexicon *lexicon, struct str s)
{
	return s.n > 0 && lexicon_holds_first(&lexicon->index->heads, lexicon_first_of(s));
}

/* False where no key can be what s ends with. */
static inline bool lexicon_may_end(const struct lexicon *lexicon, struct str s)
{
	return s.n > 0 && lexicon_holds_first(&lexicon->index->tails, lexicon_last_of(s));
}

static inline bool lexicon_holds_end(const struct lexicon_table *table, unsigned end)
{
	return table->ends[end / 64] >> end % 64 & 1;
}

/* As the two above, the case of letters set aside. */
static inline bool lexicon_may_start_fold(const struct lexicon *lexicon, struct str s)
{
	const struct lexicon_table *heads = &lexicon->index->heads;

	if (s.n < 2 || s.s[0] == '\n')
		return s.n > 0;
	if (!ascii_is_letter(s.s[0]))
		return lexicon_may_start(lexicon, s);
	return lexicon_holds_end(heads, lexicon_end(0, s.s[0], s.s[1] == '\n' ? ' ' : s.s[1]));
}

/* As the next one, of the word that s ends with: a key begins where a word does, and ends so, too. */
static inline bool lexicon_may_end_word(const struct lexicon *lexicon, struct str word)
{
	return lexicon_holds_end(&lexicon->index->tails,
				 lexicon_end(word.n, word.s[0], word.s[word.n - 1]));
}

static inline bool lexicon_may_end_fold(const struct lexicon *lexicon, struct str s)
{
	size_t n = ascii_letters_before(s, s.n);

	if (n > 0)
		return lexicon_may_end_word(lexicon, str_from(s, s.n - n));
	return lexicon_may_end(lexicon, s) || (s.n > 0 && s.s[s.n - 1] == '\n');
}

/* As the ones below, where a key may stand: s or what is before text[at] is not empty. */
const void *lexicon_longest_from(const struct lexicon *lexicon, struct str s);
const void *lexicon_longest_from_fold(const struct lexicon *lexicon, struct str s);
const void *lexicon_longest_to(const struct lexicon *lexicon, struct str text, size_t at);
const void *lexicon_longest_to_fold(const struct lexicon *lexicon, struct str text, size_t at);

static inline const void *lexicon_row(const struct lexicon *lexicon, size_t i)
{
	return (const void *)((const char *)lexicon->rows + i * lexicon->size);
}

/* The slot of a character behind its parent, NULL for none. */
static inline const struct lexicon_slot *lexicon_slot_of(const struct lexicon_table *table,
							 size_t parent, uint32_t character)
{
	const uint64_t edge = lexicon_edge(parent, character);

	for (size_t i = lexicon_hash(edge, table->shift);; i = (i + 1) & table->mask) {
		const struct lexicon_slot *slot = &table->slots[i];

		if (slot->edge == edge)
			return slot;
		if (slot->edge == 0)
			return NULL;
	}
}

/* The slot that goes on from another with one more character, NULL for none. */
static inline const struct lexicon_slot *lexicon_slot_behind(const struct lexicon_table *table,
							     const struct lexicon_slot *slot,
							     uint32_t character)
{
	if (!(slot->more >> lexicon_sort(character) & 1))
		return NULL;
	return lexicon_slot_of(table, (size_t)(slot - table->slots) + 1, character);
}

/* The character of text as keys have it: with `fold` of lower case, a blank for a line's end. */
static inline uint32_t lexicon_as_key(uint32_t character, bool fold)
{
	if (!fold || character >= 0x80)
		return character;
	return character == '\n' ? ' ' : (unsigned char)ascii_lower((char)character);
}

/* A walk along the keys that s begins with. */
struct lexicon_path {
	const struct lexicon *lexicon;
	struct str s;
	const struct lexicon_slot
		*slot; /* of the beginning that was reached, NULL before the first */
	size_t at;     /* how far any key goes with s as yet */
	bool fold;     /* as _fold does, and with a blank for U+00A0 */
};

static inline struct lexicon_path lexicon_path(const struct lexicon *lexicon, struct str s)
{
	return (struct lexicon_path){.lexicon = lexicon, .s = s};
}

/* The character at s[at] as path has it. */
static inline uint32_t lexicon_path_character(const struct lexicon_path *path, size_t *n)
{
	uint32_t character = lexicon_character(path->s, path->at, n);

	if (!path->fold)
		return character;
	return character == 0xC2A0 ? ' ' : lexicon_as_key(character, true);
}

/* The next longer key, which ends at path->at; NULL where there is none, and no more is to be asked. */
static inline const void *lexicon_next(struct lexicon_path *path)
{
	const struct lexicon_table *heads = &path->lexicon->index->heads;

	do {
		size_t n;

		if (path->at >= path->s.n || (path->slot && path->slot->more == 0))
			return NULL;
		uint32_t character = lexicon_path_character(path, &n);

		path->slot = path->slot ? lexicon_slot_behind(heads, path->slot, character)
					: lexicon_slot_of(heads, 0, character);
		if (!path->slot)
			return NULL;
		path->at += n;
	} while (path->slot->row == 0);
	return lexicon_row(path->lexicon, path->slot->row - 1u);
}

/* The row with the longest key that s begins with, NULL for none. */
static inline const void *lexicon_longest(const struct lexicon *lexicon, struct str s)
{
	return lexicon_may_start(lexicon, s) ? lexicon_longest_from(lexicon, s) : NULL;
}

static inline const void *lexicon_longest_fold(const struct lexicon *lexicon, struct str s)
{
	return lexicon_may_start_fold(lexicon, s) ? lexicon_longest_from_fold(lexicon, s) : NULL;
}

/*
 * The row with the longest key that ends where text[at] begins, NULL for none. A key of ASCII
 * letters begins at a word's start.
 */
static inline const void *lexicon_before(const struct lexicon *lexicon, struct str text, size_t at)
{
	return lexicon_may_end(lexicon, (struct str){text.s, at})
		       ? lexicon_longest_to(lexicon, text, at)
		       : NULL;
}

static inline const void *lexicon_before_fold(const struct lexicon *lexicon, struct str text,
					      size_t at)
{
	return lexicon_may_end_fold(lexicon, (struct str){text.s, at})
		       ? lexicon_longest_to_fold(lexicon, text, at)
		       : NULL;
}

#endif
