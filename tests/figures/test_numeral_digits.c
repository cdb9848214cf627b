#include "numeral_rows.h"

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void thousands_may_be_parted(void **state)
{
	static const char *const rows[][2] = {
		{"1,234,567", "1,234,567 1234567"},
		{"12,34,567", "12,34,567 1234567"},
		{"22,24,26", "22 22"},
		{"1，234", "1，234 1234"},
		{"40 000", "40 000 40000"},
		{"1234,567", "1234 1234"},
		{"3,5", "3 3"},
		{"3 400万", "3 400万 34000000"},
		{"1 234 567宗", "1 234 567 1234567"},
		{"3 400 of", "3 3"},
		{"17 047点", "17 047 17047"},
	};

	(void)state;
	CHECK(rows);
}

static void numbers_of_any_length_are_read_alike(void **state)
{
	static const char *const rows[][2] = {
		{"123456789012345", "123456789012345 123456789012345"},
		{"1234567890123456", "1234567890123456 1234567890123456"},
		{"12345678901234.5", "12345678901234.5 12345678901234.5"},
		{"123456789012345.67", "123456789012345.67 123456789012345.67"},
		{"0.000000000000001", "0.000000000000001 0.000000000000001"},
		{"0.0000000000000012", "0.0000000000000012 0.0000000000000012"},
		{"0.00", "0.00 0"},
		{"000120.0500", "000120.0500 120.05"},
		{"999,999,999,999", "999,999,999,999 999999999999"},
		{"9,999,999,999,999.9", "9,999,999,999,999.9 9999999999999.9"},
		{"1,234.", "1,234 1234"},
		{"1,234,", "1,234 1234"},
		{"1,2345", "1 1"},
		{"1234,567", "1234 1234"},
		{"12３4", "12３4 1234"},
	};

	(void)state;
	CHECK(rows);
}

static void points_places_and_powers_are_read(void **state)
{
	static const char *const rows[][2] = {
		{"36.140", "36.140 36.14"},      {".5", ".5 0.5"},
		{"2萬7,470", "2萬7,470 27470"},  {"3億2,000萬", "3億2,000萬 320000000"},
		{"1.5e9", "1.5e9 1500000000"},   {"2E-3", "2E-3 0.002"},
		{"5.5x10-3", "5.5x10-3 0.0055"}, {"3×10⁸", "3×10⁸ 300000000"},
		{"2x10^5", "2x10^5 200000"},     {"1.2.3", "1.2 1.2"},
		{"７.５", "７.５ 7.5"},
	};

	(void)state;
	CHECK(rows);
}

static void fractions_are_ratios_and_mixed_numbers_are_not(void **state)
{
	static const char *const rows[][2] = {
		{"3/4", "3/4 0.75 fraction"},
		{"½", "½ 0.5 fraction"},
		{"9 1/2", "9 1/2 9.5"},
		{"2½", "2½ 2.5"},
		{"8 3/4", "8 3/4 8.75"},
		{"1 / 2", "1 / 2 0.5 fraction"},
		{"3／5", "3／5 0.6 fraction"},
		{"5 4/3", "5 5"},
		{"1/0", "1 1"},
	};

	(void)state;
	CHECK(rows);
}

static void full_width_digits_are_digits(void **state)
{
	static const char *const rows[][2] = {
		{"１２３", "１２３ 123"},
		{"３８０万", "３８０万 3800000"},
		{"－１５", "－１５ -15"},
	};

	(void)state;
	CHECK(rows);
}

static void k_and_w_are_scales(void **state)
{
	static const char *const rows[][2] = {
		{"10k", "10k 10000"}, {"3.2K", "3.2K 3200"},   {"30w", "30w 300000"},
		{"5kg", "5 5"},       {"30w人", "30w 300000"},
	};

	(void)state;
	CHECK(rows);
}

static void a_number_of_more_than_64_digits_has_no_value(void **state)
{
	static const char *const rows[][2] = {
		{"11111111111111111111111111111111111111111111111111111111111111111",
		 "11111111111111111111111111111111111111111111111111111111111111111 ?"},
		{"1111111111111111111111111111111111111111111111111111111111111111",
		 "1111111111111111111111111111111111111111111111111111111111111111 "
		 "1111111111111111111111111111111111111111111111111111111111111111"},
		{"0.3333333333333333333333333333333333333333333333333333333333333333333333",
		 "0.3333333333333333333333333333333333333333333333333333333333333333333333 ?"},
	};

	(void)state;
	CHECK(rows);
}

static void a_ten_may_be_raised_alone(void **state)
{
	static const char *const rows[][2] = {
		{"10^6", "10^6 1000000"},
		{"10⁻⁶", "10⁻⁶ 0.000001"},
		{"10⁶", "10⁶ 1000000"},
		{"20^6", "20 20"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(thousands_may_be_parted),
		cmocka_unit_test(numbers_of_any_length_are_read_alike),
		cmocka_unit_test(points_places_and_powers_are_read),
		cmocka_unit_test(fractions_are_ratios_and_mixed_numbers_are_not),
		cmocka_unit_test(full_width_digits_are_digits),
		cmocka_unit_test(k_and_w_are_scales),
		cmocka_unit_test(a_number_of_more_than_64_digits_has_no_value),
		cmocka_unit_test(a_ten_may_be_raised_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
