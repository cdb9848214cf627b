/*
 * The words at which an English figure may begin, from assets/english_words.def: numbers in words,
 * one word at a time, months, and what may lead to a digit.
 */
#ifndef DUSHU_FIGURES_ENGLISH_WORD_H
#define DUSHU_FIGURES_ENGLISH_WORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dushu/text/buf.h"
#include "src/figures/lexicon.h"

enum word_class {
	WORD_ZERO,
	WORD_UNIT,
	WORD_TEEN,
	WORD_TENS,
	WORD_SCALE,
	WORD_DOZEN,
	WORD_SCORE,
	WORD_HALF,
	WORD_QUARTER,
	WORD_ORDINAL_UNIT,
	WORD_ORDINAL_TEEN,
	WORD_ORDINAL_TENS,
	WORD_ORDINAL_SCALE,
	WORD_ARTICLE,
	WORD_SIGN,
	WORD_MULTIPLE,
	WORD_MULTIPLIER,
	WORD_COUPLE,
	WORD_FEW,
	/* These are no numbers: */
	WORD_MONTH,  /* its value is 1 to 12, its power 1 where it is another word too */
	WORD_DECADE, /* nineties */
	WORD_LEAD,   /* usd, no: a digit follows */
	WORD_MARK,   /* FY, Q */
	WORD_ERA,    /* AD, BC, b of b.c. */
};

/* A row; a word's number is value × 10^power, of a half or quarter the denominator. */
struct english_word {
	struct str key;
	uint8_t class, value, power;
	bool plural;
};

extern const struct lexicon english_words;

/* The row of a word of letters, in any letter case; NULL for none, which most are at one look. */
static inline const struct english_word *english_word_row(struct str word)
{
	return lexicon_find_word(&english_words, word);
}

/* False where no number begins as the word does; it may still be none. */
static inline bool english_word_may_be(struct str word)
{
	return lexicon_may_be_word(&english_words, word);
}

struct word {
	enum word_class class;
	int value, power; /* value × 10^power; of a half or quarter, the denominator */
	bool plural;      /* millions, thirds, quarters, tens */
	size_t end;       /* behind it */
};

/* The number of a row whose word ends before s[end]; false where it is none or the word goes on. */
bool word_of_row(const struct english_word *row, struct str s, size_t end, struct word *out);

/*
 * The number word at `at`, whole: "thirds" as "third", "twentyfirst" and "twofold" as one. False
 * where another word stands, mostly by its first three letters.
 */
bool word_english(struct str s, size_t at, struct word *out);

static inline bool word_is_ordinal(const struct word *word)
{
	return word->class >= WORD_ORDINAL_UNIT && word->class <= WORD_ORDINAL_SCALE;
}

/* The first row that is not found, or at odds with another of the same spelling; empty for none. */
struct str english_word_disorder(void);

#endif
