/*
 * Lists of words that are asked at many places of a text and mostly answer no.
 *
 * A list is written once, as a macro of its rows, and the compiler makes of it the words, a key for
 * each and a set of the keys, so that one look into the set turns most places away:
 *
 *	#define LINKS(W) W("的") W("多") W("余")
 *	WORDS_HEADS(links, LINKS);
 *	… words_start(&links, s) …
 *
 * WORDS_HEADS is for words that a text may begin with, WORDS_TAILS for those that it may end with,
 * WORDS_WHOLE for whole words in lower case that are found in any letter case. The order of the rows
 * counts where several fit. Nothing is owned, nothing fails.
 */
#ifndef DUSHU_FIGURES_WORDS_H
#define DUSHU_FIGURES_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dushu/text/buf.h"

struct words {
	const struct str *at;
	const uint16_t *keys;
	size_t n;
	const uint64_t *set; /* WORDS_SLOTS bits */
};

enum { WORDS_SLOTS = 512 };

/* Behind the end it is the closing 0. */
#define WORDS_BYTE(word, i) ((unsigned char)(word)[(i) < sizeof(word) ? (i) : sizeof(word) - 1])
#define WORDS_SLOT(key) (((key) ^ (key) >> 5) & (WORDS_SLOTS - 1))

/* Of a first character the bytes in which characters differ, of ASCII its byte alone … */
#define WORDS_HEAD_OF(a, b, c)                                                                     \
	((unsigned)((a) < 0x80 ? (a) : (a) < 0xE0 ? (a) << 8 | (b) : (b) << 8 | (c)))
/* … of the last character the last two, … */
#define WORDS_TAIL_OF(y, z) ((unsigned)((z) < 0x80 ? (z) : (y) << 8 | (z)))
/* … of a whole word its length and both ends, letter case set aside. */
#define WORDS_WHOLE_OF(n, a, z)                                                                    \
	((unsigned)(((n)&63) << 10 | ((unsigned)(a)&31) << 5 | ((unsigned)(z)&31)))

#define WORDS_HEAD(word)                                                                           \
	WORDS_HEAD_OF(WORDS_BYTE(word, 0), WORDS_BYTE(word, 1), WORDS_BYTE(word, 2))
#define WORDS_TAIL(word)                                                                           \
	WORDS_TAIL_OF(WORDS_BYTE(word, sizeof(word) < 3 ? 0 : sizeof(word) - 3),                   \
		      WORDS_BYTE(word, sizeof(word) - 2))
#define WORDS_ENDS(word)                                                                           \
	WORDS_WHOLE_OF(sizeof(word) - 1, WORDS_BYTE(word, 0), WORDS_BYTE(word, sizeof(word) - 2))

#define WORDS_BIT(key, i) | (WORDS_SLOT(key) / 64 == (i) ? UINT64_C(1) << WORDS_SLOT(key) % 64 : 0)

#define WORDS_STR(word) STR_INIT(word),
#define WORDS_HEAD_KEY(word) WORDS_HEAD(word),
#define WORDS_HEAD_0(word) WORDS_BIT(WORDS_HEAD(word), 0)
#define WORDS_HEAD_1(word) WORDS_BIT(WORDS_HEAD(word), 1)
#define WORDS_HEAD_2(word) WORDS_BIT(WORDS_HEAD(word), 2)
#define WORDS_HEAD_3(word) WORDS_BIT(WORDS_HEAD(word), 3)
#define WORDS_HEAD_4(word) WORDS_BIT(WORDS_HEAD(word), 4)
#define WORDS_HEAD_5(word) WORDS_BIT(WORDS_HEAD(word), 5)
#define WORDS_HEAD_6(word) WORDS_BIT(WORDS_HEAD(word), 6)
#define WORDS_HEAD_7(word) WORDS_BIT(WORDS_HEAD(word), 7)
#define WORDS_TAIL_KEY(word) WORDS_TAIL(word),
#define WORDS_TAIL_0(word) WORDS_BIT(WORDS_TAIL(word), 0)
#define WORDS_TAIL_1(word) WORDS_BIT(WORDS_TAIL(word), 1)
#define WORDS_TAIL_2(word) WORDS_BIT(WORDS_TAIL(word), 2)
#define WORDS_TAIL_3(word) WORDS_BIT(WORDS_TAIL(word), 3)
#define WORDS_TAIL_4(word) WORDS_BIT(WORDS_TAIL(word), 4)
#define WORDS_TAIL_5(word) WORDS_BIT(WORDS_TAIL(word), 5)
#define WORDS_TAIL_6(word) WORDS_BIT(WORDS_TAIL(word), 6)
#define WORDS_TAIL_7(word) WORDS_BIT(WORDS_TAIL(word), 7)
#define WORDS_WHOLE_KEY(word) WORDS_ENDS(word),
#define WORDS_WHOLE_0(word) WORDS_BIT(WORDS_ENDS(word), 0)
#define WORDS_WHOLE_1(word) WORDS_BIT(WORDS_ENDS(word), 1)
#define WORDS_WHOLE_2(word) WORDS_BIT(WORDS_ENDS(word), 2)
#define WORDS_WHOLE_3(word) WORDS_BIT(WORDS_ENDS(word), 3)
#define WORDS_WHOLE_4(word) WORDS_BIT(WORDS_ENDS(word), 4)
#define WORDS_WHOLE_5(word) WORDS_BIT(WORDS_ENDS(word), 5)
#define WORDS_WHOLE_6(word) WORDS_BIT(WORDS_ENDS(word), 6)
#define WORDS_WHOLE_7(word) WORDS_BIT(WORDS_ENDS(word), 7)

/* clang-format off */
#ifdef STATIC_ANALYSIS
/* Analysers take minutes over long sums: they are given a set that turns nothing away. */
#define WORDS_SET(kind, list) {0}
#define WORDS_KEYS(kind, list) {0}
#else
#define WORDS_KEYS(kind, list) {list(WORDS_##kind##_KEY)}
#define WORDS_SET(kind, list) \
	{0 list(WORDS_##kind##_0), 0 list(WORDS_##kind##_1), 0 list(WORDS_##kind##_2), \
	 0 list(WORDS_##kind##_3), 0 list(WORDS_##kind##_4), 0 list(WORDS_##kind##_5), \
	 0 list(WORDS_##kind##_6), 0 list(WORDS_##kind##_7)}
#endif
#define WORDS_OF(name, kind, list) \
	static const struct str name##_at[] = {list(WORDS_STR)}; \
	static const uint16_t name##_keys[] = WORDS_KEYS(kind, list); \
	static const uint64_t name##_set[WORDS_SLOTS / 64] = WORDS_SET(kind, list); \
	static const struct words name = {name##_at, name##_keys, \
					  sizeof name##_at / sizeof *name##_at, name##_set}
/* clang-format on */
#define WORDS_HEADS(name, list) WORDS_OF(name, HEAD, list)
#define WORDS_TAILS(name, list) WORDS_OF(name, TAIL, list)
#define WORDS_WHOLE(name, list) WORDS_OF(name, WHOLE, list)

/* Further rows that s begins with, ends with, is: from row *i on; false where there are none. */
bool words_next_start(const struct words *words, struct str s, size_t *i);
bool words_next_end(const struct words *words, struct str s, size_t *i);
bool words_find(const struct words *words, struct str word);

static inline bool words_hold(const struct words *words, unsigned key)
{
	return words->set[WORDS_SLOT(key) / 64] >> WORDS_SLOT(key) % 64 & 1;
}

static inline unsigned words_head(struct str s)
{
	const unsigned char *p = (const unsigned char *)s.s;

	if (p[0] < 0x80)
		return p[0];
	return s.n > 2 ? WORDS_HEAD_OF(p[0], p[1], p[2])
		       : WORDS_HEAD_OF(p[0], s.n > 1 ? p[1] : 0, 0);
}

static inline unsigned words_tail(struct str s)
{
	const unsigned char *p = (const unsigned char *)s.s + s.n;

	return WORDS_TAIL_OF(s.n > 1 ? p[-2] : 0, p[-1]);
}

/* False where no row can be what s begins with; the rows are of WORDS_HEADS. */
static inline bool words_may_start(const struct words *words, struct str s)
{
	return s.n > 0 && words_hold(words, words_head(s));
}

/* False where no row can be what s ends with; the rows are of WORDS_TAILS. */
static inline bool words_may_end(const struct words *words, struct str s)
{
	return s.n > 0 && words_hold(words, words_tail(s));
}

/* The bytes of the first row that s begins with (WORDS_HEADS), 0 for none. */
static inline size_t words_start(const struct words *words, struct str s)
{
	size_t i = 0;

	return words_may_start(words, s) && words_next_start(words, s, &i) ? words->at[i].n : 0;
}

/* The bytes of the first row that s ends with (WORDS_TAILS), 0 for none. */
static inline size_t words_end(const struct words *words, struct str s)
{
	size_t i = 0;

	return words_may_end(words, s) && words_next_end(words, s, &i) ? words->at[i].n : 0;
}

/* Whether s is one of the rows (WORDS_HEADS), byte for byte. */
bool words_are(const struct words *words, struct str s);

/* Whether a row (WORDS_HEADS) stands anywhere in s. */
bool words_in(const struct words *words, struct str s);

/* Whether the word is one of the rows (WORDS_WHOLE), in any letter case. */
static inline bool words_have(const struct words *words, struct str word)
{
	return word.n > 0 &&
	       words_hold(words, WORDS_WHOLE_OF(word.n, word.s[0], word.s[word.n - 1])) &&
	       words_find(words, word);
}

#endif
