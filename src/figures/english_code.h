/*
 * Runs of digits that mean no number: telephone and document numbers, versions, addresses.
 */
#ifndef DUSHU_FIGURES_ENGLISH_CODE_H
#define DUSHU_FIGURES_ENGLISH_CODE_H

#include <stddef.h>

#include "dushu/text/buf.h"

/*
 * The bytes of the code that begins at `at` with a digit, a plus or a bracket, 0 for none:
 * 1-800-555-0123, (202) 555-0123, 555-0123, +86 138 5550 1234, 0-19-555555-2, 2.3.1. Dates must
 * have been read before.
 */
size_t english_code(struct str text, size_t at);

#endif
