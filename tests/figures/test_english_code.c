#include "src/figures/english_code.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void codes_are_eaten_whole(void **state)
{
	static const struct {
		const char *text;
		size_t n;
	} rows[] = {
		{"1-800-555-0123.", 14},   {"(202) 555-0123", 14}, {"555-0123", 8},
		{"+86 138 5550 1234", 17}, {"0-19-555555-2", 13},  {"2.3.1", 5},
		{"192.0.2.1 is", 9},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		assert_int_equal(english_code(str_of(rows[i].text), 0), rows[i].n);
}

static void numbers_and_ranges_are_no_codes(void **state)
{
	static const char *const rows[] = {"300-2000 people", "20-30",     "2.3",    "+5", "(20)",
					   "(202)",           "10-20-30%", "1.2.3%", "x",  "",
					   "2-3-4cm"};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		assert_int_equal(english_code(str_of(rows[i]), 0), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(codes_are_eaten_whole),
		cmocka_unit_test(numbers_and_ranges_are_no_codes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
