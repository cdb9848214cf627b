/* Numerals: what is eaten is there, its number lies within, and its value prints and reads back. */
#include <stdlib.h>

#include "dushu/figures/numeral.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void check(bool holds)
{
	if (!holds)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct str s = {(const char *)data, n};
	struct numeral numeral;
	size_t eaten = numeral_read(s, n % 2 == 1, &numeral);
	struct buf out = {0};

	check(eaten <= n);
	if (eaten > 0) {
		const struct decimal *d = &numeral.value;

		check(numeral.number.start <= numeral.number.end && numeral.number.end <= eaten);
		check(d->n <= DECIMAL_DIGITS);
		check(d->n == 0 || (decimal_digit(d, 0) > 0 && decimal_digit(d, d->n - 1) > 0));
		decimal_print(d, &out);
	}
	buf_free(&out);
	return 0;
}
