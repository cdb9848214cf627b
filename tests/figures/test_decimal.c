#include "dushu/figures/decimal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static struct decimal number(const char *text)
{
	struct decimal d = {0};
	bool negative = text[0] == '-';

	assert_true(decimal_parse(str_of(text + negative), &d));
	return negative ? decimal_negate(d) : d;
}

static void assert_prints(const struct decimal *d, const char *expected)
{
	struct buf b = {0};

	decimal_print(d, &b);
	assert_string_equal(b.s, expected);
	buf_free(&b);
}

static void numbers_print_in_full_and_without_idle_zeros(void **state)
{
	static const char *const rows[][2] = {
		{"36.140", "36.14"},
		{"000", "0"},
		{"0.000000001", "0.000000001"},
		{"1000000000000000000000000000000000000000000000000",
		 "1000000000000000000000000000000000000000000000000"},
		{".5", "0.5"},
		{"-12000", "-12000"},
		{"-0", "0"},
		{"5.", "5"},
		{"00012.50", "12.5"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct decimal d = number(rows[i][0]);

		assert_prints(&d, rows[i][1]);
	}
}

static void what_is_no_number_or_too_long_is_refused(void **state)
{
	char nines[66];
	struct decimal d;

	(void)state;
	assert_false(decimal_parse(STR(""), &d));
	assert_false(decimal_parse(STR("."), &d));
	assert_false(decimal_parse(STR("1.2.3"), &d));
	assert_false(decimal_parse(STR("-1"), &d));
	assert_false(decimal_parse(STR("1a"), &d));
	memset(nines, '9', 65);
	nines[65] = '\0';
	assert_false(decimal_parse(str_of(nines), &d));
	nines[64] = '\0';
	assert_true(decimal_parse(str_of(nines), &d));
	assert_prints(&d, nines);
}

static void sums_are_exact_whatever_the_signs(void **state)
{
	static const char *const rows[][3] = {
		{"0.1", "0.2", "0.3"},
		{"999", "1", "1000"},
		{"5", "-7", "-2"},
		{"-5", "7", "2"},
		{"1000000000", "0.000000001", "1000000000.000000001"},
		{"12.5", "-12.5", "0"},
		{"0", "-3", "-3"},
		{"100", "-0.01", "99.99"},
		{"-100", "-0.01", "-100.01"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct decimal a = number(rows[i][0]), b = number(rows[i][1]), sum;

		assert_true(decimal_add(&a, &b, &sum));
		assert_prints(&sum, rows[i][2]);
	}
}

static void a_sum_over_64_digits_is_refused(void **state)
{
	struct decimal huge = number("1"), tiny = number("1"), sum;

	(void)state;
	assert_true(decimal_shift(&huge, 40, &huge));
	assert_true(decimal_shift(&tiny, -40, &tiny));
	assert_false(decimal_add(&huge, &tiny, &sum));
	assert_true(decimal_shift(&huge, 19000, &huge));
	assert_false(decimal_add(&huge, &tiny, &sum));
}

static void products_are_exact(void **state)
{
	static const char *const rows[][3] = {
		{"243.9", "10000", "2439000"},
		{"-1.5", "4", "-6"},
		{"0", "-4", "0"},
		{"99999999999999999999", "99999999999999999999",
		 "9999999999999999999800000000000000000001"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct decimal a = number(rows[i][0]), b = number(rows[i][1]), product;

		assert_true(decimal_multiply(&a, &b, &product));
		assert_prints(&product, rows[i][2]);
	}
}

static void quotients_are_rounded_half_to_even(void **state)
{
	static const struct {
		const char *a, *b;
		int digits;
		const char *expected;
	} rows[] = {
		{"1", "3", 12, "0.333333333333"},
		{"2", "3", 12, "0.666666666667"},
		{"125475", "3600", 12, "34.8541666667"},
		{"1", "8", 2, "0.12"},
		{"3", "8", 2, "0.38"},
		{"999", "10", 2, "100"},
		{"-316", "659", 3, "-0.48"},
		{"1000000", "0.001", 12, "1000000000"},
		{"0", "7", 12, "0"},
		{"7", "7", 1, "1"},
	};
	struct decimal one = number("1"), zero = number("0"), q;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct decimal a = number(rows[i].a), b = number(rows[i].b);

		assert_true(decimal_divide(&a, &b, rows[i].digits, &q));
		assert_prints(&q, rows[i].expected);
	}
	assert_false(decimal_divide(&one, &zero, 12, &q));
}

static void rounding_is_half_to_even_at_places(void **state)
{
	static const struct {
		const char *value;
		int places;
		const char *expected;
	} rows[] = {
		{"52.048", 1, "52"},   {"52.05", 1, "52"},   {"52.15", 1, "52.2"},
		{"52.051", 1, "52.1"}, {"99.96", 1, "100"},  {"0.04", 1, "0"},
		{"0.06", 1, "0.1"},    {"-0.05", 1, "0"},    {"1234", -2, "1200"},
		{"1250", -2, "1200"},  {"1350", -2, "1400"}, {"7", 3, "7"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct decimal d = decimal_round(number(rows[i].value), rows[i].places);

		assert_prints(&d, rows[i].expected);
	}
}

static void order_follows_sign_and_size(void **state)
{
	static const char *const rising[] = {"-100", "-99.9", "-0.01", "0",  "0.01",
					     "0.1",  "9",     "9.5",   "10", "100000"};
	int n = sizeof rising / sizeof *rising;

	(void)state;
	for (int i = 0; i < n; i++) {
		for (int k = 0; k < n; k++) {
			struct decimal a = number(rising[i]), b = number(rising[k]);
			int c = decimal_compare(&a, &b);

			assert_int_equal((c > 0) - (c < 0), (i > k) - (i < k));
		}
	}
}

static void whole_numbers_convert_at_their_limits(void **state)
{
	struct decimal d = decimal_of(INT64_MIN);

	(void)state;
	assert_prints(&d, "-9223372036854775808");
	d = decimal_of(0);
	assert_prints(&d, "0");
	d = decimal_of(120000);
	assert_prints(&d, "120000");
	assert_int_equal(d.n, 2);
	assert_int_equal(d.exponent, 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_print_in_full_and_without_idle_zeros),
		cmocka_unit_test(what_is_no_number_or_too_long_is_refused),
		cmocka_unit_test(sums_are_exact_whatever_the_signs),
		cmocka_unit_test(a_sum_over_64_digits_is_refused),
		cmocka_unit_test(products_are_exact),
		cmocka_unit_test(quotients_are_rounded_half_to_even),
		cmocka_unit_test(rounding_is_half_to_even_at_places),
		cmocka_unit_test(order_follows_sign_and_size),
		cmocka_unit_test(whole_numbers_convert_at_their_limits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
