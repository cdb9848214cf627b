#include "numeral_rows.h"

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void fractions_in_digits_are_ratios(void **state)
{
	static const char *const rows[][2] = {
		{"5/8", "5/8 0.625 fraction"},      {"⅗", "⅗ 0.6 fraction"},
		{"7 / 20", "7 / 20 0.35 fraction"}, {"9⁄4", "9⁄4 2.25 fraction"},
		{"1／8", "1／8 0.125 fraction"},
	};

	(void)state;
	CHECK(rows);
}

static void a_proper_fraction_behind_a_number_is_added(void **state)
{
	static const char *const rows[][2] = {
		{"6 1/4", "6 1/4 6.25"},
		{"3-1/2", "3-1/2 3.5"},
		{"7¾", "7¾ 7.75"},
		{"12 ⅛", "12 ⅛ 12.125"},
	};

	(void)state;
	CHECK(rows);
}

static void what_is_no_fraction_is_left(void **state)
{
	static const char *const rows[][2] = {
		{"4/0", "4 4"},
		{"2/3/4", "2 2"},
		{"6 5/4", "6 6"},
		{"1,500 1/2", "1,500 1500"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fractions_in_digits_are_ratios),
		cmocka_unit_test(a_proper_fraction_behind_a_number_is_added),
		cmocka_unit_test(what_is_no_fraction_is_left),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
