/*
 * What an English number goes on with: "dozen", a denominator, "and a half", "-odd", "-fold".
 */
#ifndef DUSHU_FIGURES_ENGLISH_FINISH_H
#define DUSHU_FIGURES_ENGLISH_FINISH_H

#include <stdbool.h>
#include <stddef.h>

#include "src/figures/english_cardinal.h"
#include "dushu/figures/numeral.h"
#include "dushu/text/buf.h"

/*
 * Makes a numeral of a number that ends at number->end, with whatever belongs to it behind; returns
 * where it ends. `out` is zeroed but for what the caller knows.
 */
size_t finish_english(struct str s, const struct cardinal *number, struct numeral *out);

/* 1/denominator of "half", "quarter", "third", "twenty-first", "hundredth" … at `at`; 0 for none. */
size_t denominator_english(struct str s, size_t at, struct decimal *denominator, bool *plural);

/*
 * "a million", "of a million", "dozen" behind the fraction that ends at `at`: its value is
 * multiplied and becomes a cardinal. Returns the end, or `at`.
 */
size_t part_of_scale(struct str s, size_t at, struct numeral *out);

/* Whether a fraction ("a third") may end at `at`, since no noun follows that it would number. */
bool fraction_may_end(struct str s, size_t at);

#endif
