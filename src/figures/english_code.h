/*
 * Runs of digits that mean no number: telephone and document numbers, versions, addresses.
 */
#ifndef DUSHU_FIGURES_ENGLISH_CODE_H
#define DUSHU_FIGURES_ENGLISH_CODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "dushu/figures/ascii.h"
#include "dushu/text/buf.h"

/*
 * The bytes of the code that begins at `at` with a digit, a plus or a bracket, 0 for none:
 * 1-800-555-0123, (202) 555-0123, 555-0123, +86 138 5550 1234, 0-19-555555-2, 2.3.1. Dates must
 * have been read before.
 */
size_t english_code(struct str text, size_t at);

/* False where none can begin there; most runs of digits end with themselves. */
static inline bool english_code_may_begin(struct str text, size_t at)
{
	const char first = str_byte(text, at);

	if (!ascii_is_digit(first))
		return first == '+' || first == '(';
	const char c = str_byte(text, at + ascii_digits(text, at));

	return c == '.' || c == '-' || (c == ' ' && first == '0');
}

/* One of the four bytes at p is a digit, or one of : ; < = > and ?. */
static inline bool english_digit_near(const char *p)
{
	uint32_t four;

	memcpy(&four, p, sizeof four);
	four = (four & 0xF0F0F0F0) ^ 0x30303030;
	return ((four - 0x01010101) & ~four & 0x80808080) != 0;
}

/*
 * False where digit_run() cannot say yes: what parts its groups has three bytes at most, so that of any
 * four one is a digit.
 */
static inline bool digit_run_may_begin(struct str text, size_t at)
{
	enum { NEAR = 8, FAR = 24, LEAST = 48 };

	return at + LEAST <= text.n && english_digit_near(text.s + at + NEAR) &&
	       english_digit_near(text.s + at + FAR);
}

/*
 * Whether groups of digits begin at `at` that are more than any number, date or range has (1,1,1…
 * and so on): a code or bare data. *end is where they end, however many they are.
 */
bool digit_run(struct str text, size_t at, size_t *end);

#endif
