/*
 * The number words of English, one word at a time, from assets/numerals_english.def.
 */
#ifndef DUSHU_FIGURES_ENGLISH_WORD_H
#define DUSHU_FIGURES_ENGLISH_WORD_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/text/buf.h"
#include "src/figures/words.h"

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
};

struct word {
	enum word_class class;
	int value, power; /* value × 10^power; of a half or quarter, the denominator */
	bool plural;      /* millions, thirds, quarters, tens */
	size_t end;       /* behind it */
};

/*
 * The number word at `at`, whole: "thirds" as "third", "twentyfirst" and "twofold" as one. False
 * where another word stands, mostly by its first letter and length.
 */
bool word_english(struct str s, size_t at, struct word *out);

/* The lengths and ends of the words listed, as a set. */
extern const uint64_t english_words_known[WORDS_SLOTS / 64];

/* The second and the third letters of the words listed, a bit each, by the first. */
extern const uint32_t english_word_seconds[32], english_word_thirds[32];

/* False where no word listed begins with the letters that this one begins with; most are told so. */
static inline bool english_word_begins(struct str word)
{
	unsigned first = word.s[0] & 31;

	return word.n > 1 && (english_word_seconds[first] >> (word.s[1] & 31) & 1) &&
	       (word.n == 2 || (english_word_thirds[first] >> (word.s[2] & 31) & 1));
}

/* False where a word of letters is none of those listed. */
static inline bool english_word_known(struct str word)
{
	enum { LONGEST = 12 };
	unsigned slot = WORDS_SLOT(WORDS_WHOLE_OF(word.n, word.s[0], word.s[word.n - 1]));

	return word.n <= LONGEST && (english_words_known[slot / 64] >> slot % 64 & 1);
}

/* False where word_english() would find no number in a word of letters: listed, a plural, joined. */
static inline bool english_word_may_be(struct str word)
{
	char last = (char)(word.s[word.n - 1] | 0x20);

	if (!english_word_begins(word))
		return word.n == 1 && last == 'a';
	if (english_word_known(word))
		return true;
	if (word.n < 4)
		return false;
	if (last == 's' && english_word_known((struct str){word.s, word.n - 1}))
		return true;
	if (word.n < 7)
		return false;
	/* twofold, twentyone */
	return (last == 'd' && (word.s[word.n - 4] | 0x20) == 'f') || (word.s[4] | 0x20) == 'y' ||
	       (word.s[5] | 0x20) == 'y' || (word.s[6] | 0x20) == 'y' ||
	       (word.n > 7 && (word.s[7] | 0x20) == 'y');
}

static inline bool word_is_ordinal(const struct word *word)
{
	return word->class >= WORD_ORDINAL_UNIT && word->class <= WORD_ORDINAL_SCALE;
}

#endif
