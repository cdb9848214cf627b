#include "dushu/text/lines.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void each_kind_of_line_end_counts_once(void **state)
{
	static const struct {
		struct str text;
		size_t lines;
	} rows[] = {
		{STR_INIT(""), 0},           {STR_INIT("a"), 0},      {STR_INIT("a\n"), 1},
		{STR_INIT("a\r\nb\r\n"), 2}, {STR_INIT("a\rb\r"), 2}, {STR_INIT("\n\r\n\r"), 3},
		{STR_INIT("\r\r\n"), 2},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		assert_int_equal(lines_count(rows[i].text, 0, 99), rows[i].lines);
}

static void counts_of_adjoining_ranges_add_up(void **state)
{
	struct str s = STR("a\r\nb\rc\n\r\n\r\r");
	size_t all = lines_count(s, 0, s.n);

	(void)state;
	for (size_t cut = 0; cut <= s.n; cut++)
		assert_int_equal(lines_count(s, 0, cut) + lines_count(s, cut, s.n), all);
}

static void a_cursor_carries_the_line_along_and_never_goes_back(void **state)
{
	struct str s = STR("one\ntwo\r\nthree");
	struct line_cursor cursor = {0, 1};

	(void)state;
	assert_int_equal(line_cursor_move(&cursor, s, 2), 1);
	assert_int_equal(line_cursor_move(&cursor, s, 4), 2);
	assert_int_equal(line_cursor_move(&cursor, s, 9), 3);
	assert_int_equal(line_cursor_move(&cursor, s, 0), 3);
}

static void a_line_is_found_by_its_number(void **state)
{
	struct str s = STR("one\ntwo\r\nthree\rfour");

	(void)state;
	assert_int_equal(lines_start(s, 1), 0);
	assert_int_equal(lines_start(s, 2), 4);
	assert_int_equal(lines_start(s, 3), 9);
	assert_int_equal(lines_start(s, 4), 15);
	assert_int_equal(lines_start(s, 5), s.n);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kind_of_line_end_counts_once),
		cmocka_unit_test(counts_of_adjoining_ranges_add_up),
		cmocka_unit_test(a_line_is_found_by_its_number),
		cmocka_unit_test(a_cursor_carries_the_line_along_and_never_goes_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
