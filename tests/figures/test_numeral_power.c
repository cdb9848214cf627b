#include "numeral_rows.h"

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void powers_of_ten_are_written_in_many_ways(void **state)
{
	static const char *const rows[][2] = {
		{"2.5e7", "2.5e7 25000000"},
		{"4E-2", "4E-2 0.04"},
		{"6×10⁴", "6×10⁴ 60000"},
		{"6.1 × 10⁻³", "6.1 × 10⁻³ 0.0061"},
		{"7x10^3", "7x10^3 7000"},
		{"7 x 10−3", "7 x 10−3 0.007"},
		{"1.5*10^2", "1.5*10^2 150"},
		{"10^4", "10^4 10000"},
		{"10⁻²", "10⁻² 0.01"},
		{"1,200e2", "1,200e2 120000"},
		{"3\u00A0×10⁵", "3\u00A0×10⁵ 300000"},
	};

	(void)state;
	CHECK(rows);
}

static void what_only_looks_like_a_power_is_none(void **state)
{
	static const char *const rows[][2] = {
		{"5e", "5 5"},        {"5e3x", "5 5"}, {"8 x 103", "8 8"}, {"8 x 12", "8 8"},
		{"100^2", "100 100"}, {"9 e2", "9 9"}, {"2e12345", "2 2"}, {"10^2a", "10 10"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(powers_of_ten_are_written_in_many_ways),
		cmocka_unit_test(what_only_looks_like_a_power_is_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
