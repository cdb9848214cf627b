/*
 * Runs of digits that mean no number: telephone and document numbers, versions, addresses.
 */
#ifndef DUSHU_FIGURES_ENGLISH_CODE_H
#define DUSHU_FIGURES_ENGLISH_CODE_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/text/buf.h"

/*
 * The bytes of the code that begins at `at` with a digit, a plus or a bracket, 0 for none:
 * 1-800-555-0123, (202) 555-0123, 555-0123, +86 138 5550 1234, 0-19-555555-2, 2.3.1. Dates must
 * have been read before.
 */
size_t english_code(struct str text, size_t at);

/*
 * Whether groups of digits begin at `at` that are more than any number, date or range has (1,1,1…
 * and so on): a code or bare data. *end is where they end, however many they are.
 */
bool digit_run(struct str text, size_t at, size_t *end);

#endif
