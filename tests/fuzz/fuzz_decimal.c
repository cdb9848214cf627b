/* Decimals: sums and products undo, quotients are near, order agrees with the difference. */
#include <stdlib.h>

#include "dushu/figures/decimal.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void check(bool holds)
{
	if (!holds)
		abort();
}

static void check_pair(const struct decimal *a, const struct decimal *b)
{
	struct decimal sum, back, product, quotient, minus = decimal_negate(*b);

	if (decimal_add(a, b, &sum) && decimal_add(&sum, &minus, &back))
		check(decimal_compare(&back, a) == 0);
	if (decimal_add(a, &minus, &sum))
		check((decimal_compare(a, b) < 0) == (sum.negative && sum.n > 0));
	if (b->n > 0 && decimal_multiply(a, b, &product)) {
		check(decimal_divide(&product, b, DECIMAL_DIGITS, &quotient));
		check(decimal_compare(&quotient, a) == 0);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct str s = {(const char *)data, n}, first, second;
	struct decimal a, b;
	size_t cut = str_find(s, STR(" "));

	first = str_slice(s, 0, cut);
	second = str_from(s, cut + 1);
	if (!decimal_parse(first, &a) || !decimal_parse(second, &b))
		return 0;
	check_pair(&a, &b);
	a = decimal_negate(a);
	check_pair(&a, &b);
	a = decimal_round(a, (int)(n % 9));
	check(a.n <= DECIMAL_DIGITS);
	return 0;
}
