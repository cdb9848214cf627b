#include "dushu/figures/date.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void a_date_says_what_is_known_of_it(void **state)
{
	static const struct {
		struct date_parts parts;
		const char *expected;
	} rows[] = {
		{{true, 2024, 3, 5, 0}, "2024-03-05"}, {{true, 2024, 3, 0, 0}, "2024-03"},
		{{true, 2024, 0, 0, 0}, "2024"},       {{false, 0, 3, 5, 0}, "--03-05"},
		{{false, 0, 3, 0, 0}, "--03"},         {{false, 0, 0, 5, 0}, "---05"},
		{{true, 2024, 0, 0, 2}, "2024-Q2"},    {{false, 0, 0, 0, 4}, "Q4"},
		{{true, -221, 0, 0, 0}, "-0221"},      {{true, 2024, 2, 29, 0}, "2024-02-29"},
		{{false, 0, 2, 29, 0}, "--02-29"},     {{true, 163, 0, 0, 0}, "0163"},
	};
	struct value value;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		date_iso(rows[i].parts, &value);
		assert_int_equal(value.form, VALUE_TEXT);
		assert_string_equal(value.text, rows[i].expected);
	}
}

static void days_and_months_that_do_not_exist_are_refused(void **state)
{
	static const struct date_parts rows[] = {
		{true, 2024, 13, 1, 0}, {true, 2023, 2, 29, 0}, {true, 2024, 4, 31, 0},
		{false, 0, 0, 32, 0},   {false, 0, 0, 0, 5},    {true, 99999, 0, 0, 0},
		{false, 0, 0, 0, 0},
	};
	struct value value;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		date_iso(rows[i], &value);
		assert_int_equal(value.form, VALUE_NONE);
	}
}

static void decades_centuries_and_times_have_their_forms(void **state)
{
	struct value value;

	(void)state;
	decade_iso(1990, &value);
	assert_string_equal(value.text, "199X");
	century_iso(20, &value);
	assert_string_equal(value.text, "19");
	century_iso(-11, &value);
	assert_string_equal(value.text, "-10");
	time_iso(9, 0, -1, &value);
	assert_string_equal(value.text, "09:00");
	time_iso(0, 0, 5, &value);
	assert_string_equal(value.text, "00:00:05");
	time_iso(24, 1, -1, &value);
	assert_int_equal(value.form, VALUE_NONE);
	time_iso(7, 60, -1, &value);
	assert_int_equal(value.form, VALUE_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_date_says_what_is_known_of_it),
		cmocka_unit_test(days_and_months_that_do_not_exist_are_refused),
		cmocka_unit_test(decades_centuries_and_times_have_their_forms),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
