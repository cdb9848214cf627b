/*
 * The number words of English, one word at a time, from assets/numerals_english.def.
 */
#ifndef DUSHU_FIGURES_ENGLISH_WORD_H
#define DUSHU_FIGURES_ENGLISH_WORD_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/text/buf.h"

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

static inline bool word_is_ordinal(const struct word *word)
{
	return word->class >= WORD_ORDINAL_UNIT && word->class <= WORD_ORDINAL_SCALE;
}

#endif
