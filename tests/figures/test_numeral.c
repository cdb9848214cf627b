#include "numeral_rows.h"

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void the_reader_is_chosen_by_the_first_byte(void **state)
{
	static const char *const rows[][2] = {
		{"三十二", "三十二 32"}, {"45", "45 45"}, {"forty", "forty 40"},
		{"－7", "－7 -7"},       {"", ""},
	};

	(void)state;
	CHECK(rows);
}

static void a_sign_makes_the_value_negative(void **state)
{
	static const char *const rows[][2] = {
		{"负三", "负三 -3"}, {"負１２", "負１２ -12"}, {"-8.5", "-8.5 -8.5"},
		{"−2", "−2 -2"},     {"+6", "+6 6"},
	};

	(void)state;
	CHECK(rows);
}

static void rank_is_the_value_of_an_ordinal(void **state)
{
	static const char *const rows[][2] = {
		{"第三", "第三 3 ordinal"},
		{"第 12", "第 12 12 ordinal"},
		{"第一百零八", "第一百零八 108 ordinal"},
		{"第几", ""},
	};

	(void)state;
	CHECK(rows);
}

static void half_is_a_number_and_a_ratio_where_it_says_so(void **state)
{
	static const char *const rows[][2] = {
		{"半年", "半 0.5"},
		{"一半", "一半 0.5 fraction"},
		{"半数", "半数 0.5 fraction"},
		{"半百", "半百 50"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_reader_is_chosen_by_the_first_byte),
		cmocka_unit_test(a_sign_makes_the_value_negative),
		cmocka_unit_test(rank_is_the_value_of_an_ordinal),
		cmocka_unit_test(half_is_a_number_and_a_ratio_where_it_says_so),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
