#include "numeral_rows.h"

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void few_characters_before_others_are_a_numeral(void **state)
{
	static const char *const rows[][2] = {
		{"七位", "七 7"},       {"十頭", "十 10"},         {"十六碗", "十六 16"},
		{"八十根", "八十 80"},  {"四十九盏", "四十九 49"}, {"两十两位", "两十 20"},
		{"6万里", "6万 60000"}, {"2千步", "2千 2000"},     {"90亿次", "90亿 9000000000"},
	};

	(void)state;
	CHECK(rows);
}

static void what_goes_on_is_read_on(void **state)
{
	static const char *const rows[][2] = {
		{"七八位", "七八 7..8"},
		{"十六七碗", "十六七 16..17"},
		{"八十万根", "八十万 800000"},
		{"6万3里", "6万3 63000"},
		{"2千克", "2 2"},
		{"300余步", "300 300"},
		{"300余万步", "300余万 3000000 over"},
		{"四十九点五寸", "四十九点五 49.5"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(few_characters_before_others_are_a_numeral),
		cmocka_unit_test(what_goes_on_is_read_on),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
