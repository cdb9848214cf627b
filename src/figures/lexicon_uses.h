/*
 * Tables of what the words of a lexicon are for, by what they begin, end or both with: one look tells
 * most places of a text that no word of a use stands there. The tables are made with the indexes of
 * lexicon.h, by src/figures/tables/lexicons.c. Nothing is owned, nothing fails.
 */
#ifndef DUSHU_FIGURES_LEXICON_USES_H
#define DUSHU_FIGURES_LEXICON_USES_H

#include "src/figures/lexicon.h"

/* The size of a table of what the words are for that begin, or end, with a character. */
enum { LEXICON_USES = 1 << 12 };

/* What the words are for whose first, or last, characters have one place in a table. */
struct lexicon_uses {
	uint16_t any, alone; /* all of the words, and those of one character */
	uint32_t next; /* a bit for the lexicon_second() of the second characters of the others */
};

/* One of 32 sorts of characters of three bytes, by the last two. */
static inline unsigned lexicon_second(unsigned y, unsigned z)
{
	return (y ^ z) & 31;
}

/* Whether longer words may go on with the character that begins at p. */
static inline bool lexicon_goes_on(const struct lexicon_uses *uses, const unsigned char *p)
{
	return (p[0] & 0xF0) != 0xE0 || (uses->next >> lexicon_second(p[1], p[2]) & 1);
}

/*
 * False where no word of one of the uses can be what begins at s[at], or ends before it; `at` is below
 * s.n, or above 0. What is no character of three bytes is left to the tree.
 */
static inline bool lexicon_may_use(const struct lexicon_uses *table, struct str s, size_t at,
				   unsigned use)
{
	const unsigned char *p = (const unsigned char *)s.s + at;
	bool three = (p[0] & 0xF0) == 0xE0 && s.n - at >= 3;
	const struct lexicon_uses *uses =
		&table[(three ? lexicon_first(p, 3) : lexicon_first_of(str_from(s, at))) %
		       LEXICON_USES];

	if (!(uses->any & use))
		return false;
	return (uses->alone & use) || !three || s.n - at < 6 || lexicon_goes_on(uses, p + 3);
}

/* False where no word of more than the one character at s[at] can begin there. */
static inline bool lexicon_may_be_longer(const struct lexicon_uses *table, struct str s, size_t at)
{
	const unsigned char *p = (const unsigned char *)s.s + at;

	return s.n - at < 6 || (p[0] & 0xF0) != 0xE0 ||
	       lexicon_goes_on(&table[lexicon_first(p, 3) % LEXICON_USES], p + 3);
}

static inline bool lexicon_may_use_before(const struct lexicon_uses *table, struct str s, size_t at,
					  unsigned use)
{
	const unsigned char *end = (const unsigned char *)s.s + at;
	bool three = at >= 3 && end[-1] >= 0x80 && (end[-3] & 0xF0) == 0xE0;
	const struct lexicon_uses *uses =
		&table[(three ? lexicon_first(end - 3, 3) : lexicon_last_of(str_slice(s, 0, at))) %
		       LEXICON_USES];

	if (!(uses->any & use))
		return false;
	return (uses->alone & use) || !three || at < 6 || lexicon_goes_on(uses, end - 6);
}

/*
 * The size of a table of what words are for that have one length and the same ends, and a word's place
 * in it. What stands there: their uses and, where it is one word of at most three letters,
 * LEXICON_SHORT with the letter in its middle.
 */
enum { LEXICON_ALIKE = 1 << 14, LEXICON_SHORT = 1 << 13 };

static inline unsigned lexicon_alike(struct str word)
{
	return (unsigned)(word.n & 15) << 10 | ((unsigned char)word.s[0] & 31u) << 5 |
	       ((unsigned char)word.s[word.n - 1] & 31u);
}

static inline unsigned lexicon_middle(struct str word)
{
	return ((unsigned char)word.s[word.n / 2] & 31u) << 8;
}

/* The uses of a word of at most three bytes where the table has one short word in its place. */
static inline unsigned lexicon_short_uses(unsigned alike, struct str word)
{
	unsigned a = (unsigned char)word.s[0], b = (unsigned char)word.s[word.n / 2],
		 c = (unsigned char)word.s[word.n - 1];
	bool letters = (a & b & c & 0x40) && !((a | b | c) & 0x80);

	return letters && lexicon_middle(word) == (alike & 0x1F00) ? alike & 0xFF : 0;
}

#endif
