/*
 * Exact decimal numbers: sign, digits, exponent; never a binary float.
 *
 * A value is digits × 10^exponent, normalised: no leading and no trailing zero digit, zero is
 * n == 0. Digits stand two in a byte, and behind the last of them all is 0. At most DECIMAL_DIGITS significant digits; an operation that needs more says so by
 * returning false and leaves its result unspecified. Values are transparent and need no freeing.
 */
#ifndef DUSHU_FIGURES_DECIMAL_H
#define DUSHU_FIGURES_DECIMAL_H

#include <endian.h>
#include <stdbool.h>
#include <stdint.h>

#include "dushu/text/buf.h"

enum { DECIMAL_DIGITS = 64 };

struct decimal {
	bool negative;
	uint8_t n;
	int16_t exponent;                  /* power of ten of the last digit */
	uint8_t pairs[DECIMAL_DIGITS / 2]; /* digits, most significant first, in the upper half */
};

/* The digit at `i`, the most significant at 0; 0 from n on. `i` is below DECIMAL_DIGITS. */
static inline unsigned decimal_digit(const struct decimal *value, int i)
{
	return (unsigned)value->pairs[i / 2] >> (i % 2 ? 0 : 4) & 15u;
}

/* Puts a digit behind the others, of which there are fewer than DECIMAL_DIGITS. */
static inline void decimal_put(struct decimal *value, unsigned digit)
{
	value->pairs[value->n / 2] |= (uint8_t)(digit << (value->n % 2 ? 0 : 4));
	value->n++;
}

/* The value of up to 16 digits, four bits each with the last one lowest, times 10^exponent. */
static inline struct decimal decimal_of_digits(uint64_t digits, int exponent)
{
	struct decimal value = {0};

	if (digits == 0)
		return value;
	int high = __builtin_clzll(digits) / 4, low = __builtin_ctzll(digits) / 4;

	value.n = (uint8_t)(16 - high - low);
	value.exponent = (int16_t)(exponent + low);
	digits = htobe64(digits << 4 * high);
	memcpy(value.pairs, &digits, sizeof digits);
	return value;
}

/* Reads ASCII digits with at most one point ("36.14"); false: not one, or over 64 digits. */
bool decimal_parse(struct str s, struct decimal *out);

struct decimal decimal_of(int64_t value);

/* Takes leading and trailing zeros off digits that were put in by hand. */
void decimal_normalise(struct decimal *value);

bool decimal_add(const struct decimal *a, const struct decimal *b, struct decimal *sum);
bool decimal_multiply(const struct decimal *a, const struct decimal *b, struct decimal *product);

/* a / b, rounded half to even at `digits` significant digits; false where b is zero. */
bool decimal_divide(const struct decimal *a, const struct decimal *b, int digits,
		    struct decimal *quotient);

/* value × 10^power. */
bool decimal_shift(const struct decimal *value, int power, struct decimal *out);

struct decimal decimal_negate(struct decimal value);

/* Negative, zero or positive, as a is less than, equal to or greater than b. */
int decimal_compare(const struct decimal *a, const struct decimal *b);

/* a == value, without making a decimal of it. */
bool decimal_is(const struct decimal *a, int64_t value);

/* value rounded half to even at `places` behind the point. */
struct decimal decimal_round(struct decimal value, int places);

/* Appends the number in full as JSON wants it: no exponent, "0.5", "-12000". */
void decimal_print(const struct decimal *value, struct buf *out);

#endif
