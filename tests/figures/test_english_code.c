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
		{"192.0.2.1 is", 9},       {"555-0142 or", 8},     {"010-12345678", 12},
		{"0571-8765432", 12},
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

/* Joined n times over, with what stands behind. */
static void run_of(const char *unit, size_t n, const char *behind, struct buf *out)
{
	buf_clear(out);
	for (size_t i = 0; i < n; i++)
		buf_add(out, str_of(unit));
	buf_add(out, str_of(behind));
}

static void more_groups_than_a_number_has_are_a_run(void **state)
{
	static const struct {
		const char *unit, *behind;
		size_t n;
		bool is_run;
		size_t end;
	} rows[] = {
		{"1,", "", 100, true, 199},   {"1,", "", 20, false, 39},
		{"37-", "9人", 30, true, 91}, {"1至", "", 50, true, 197},
		{"8.", " and", 25, true, 49}, {"000,", "000", 22, false, 91},
		{"12", "個", 40, false, 80},  {"1, ", "", 40, false, 1},
	};
	struct buf text = {0};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		size_t end;

		run_of(rows[i].unit, rows[i].n, rows[i].behind, &text);
		assert_int_equal(digit_run(buf_str(&text), 0, &end), rows[i].is_run);
		assert_int_equal(end, rows[i].end);
	}
	buf_free(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(codes_are_eaten_whole),
		cmocka_unit_test(numbers_and_ranges_are_no_codes),
		cmocka_unit_test(more_groups_than_a_number_has_are_a_run),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
