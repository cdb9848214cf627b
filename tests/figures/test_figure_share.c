#include "tests/figures/show.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void check(const char *const rows[][2], size_t n)
{
	struct buf shown = {0};

	for (size_t i = 0; i < n; i++) {
		show_figures(rows[i][0], true, &shown);
		assert_string_equal(shown.n > 0 ? shown.s : "", rows[i][1]);
	}
	buf_free(&shown);
}

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void bare_numbers_in_a_list_take_the_unit_behind_it(void **state)
{
	static const char *const rows[][2] = {
		{"提高3和4.5个百分点", "3 percent 3 pp up; 4.5个百分点 percent 4.5 pp up"},
		{"3、5、7年", "3 duration 3 年; 5 duration 5 年; 7年 duration 7 年"},
		{"ten and twenty years", "ten duration 10 years; twenty years duration 20 years"},
	};

	(void)state;
	CHECK(rows);
}

static void numbers_with_their_own_unit_keep_it(void **state)
{
	static const char *const rows[][2] = {
		{"3人和5个", "3人 count 3 人; 5个 count 5 个"},
		{"2024年和30人", "2024年 date 2024; 30人 count 30 人"},
	};

	(void)state;
	CHECK(rows);
}

static void what_it_rose_from_takes_the_unit_it_rose_to(void **state)
{
	static const char *const rows[][2] = {
		{"rose from 4.5 to 6 percent",
		 "4.5 percent 4.5 %; 6 percent percent 6 % up was 4.5"},
		{"HR 0.82，95%", "0.82 number 0.82; 95% percent 95 %"},
	};

	(void)state;
	CHECK(rows);
}

static void so_many_are_no_percentage(void **state)
{
	static const char *const rows[][2] = {
		{"Sales rose 4,200 or 3 percent.",
		 "4,200 number 4200 up; 3 percent percent 3 % up"},
		{"between 4 or 5 percent", "4 percent 4 %; 5 percent percent 5 %"},
	};

	(void)state;
	CHECK(rows);
}

static void sizes_and_shares_side_by_side_share_a_unit(void **state)
{
	static const char *const rows[][2] = {
		{"a 4 by 6 inch print", "4 measure 4 inch; 6 inch measure 6 inch"},
		{"crates of 30 x 40 cm", "30 measure 30 cm; 40 cm measure 40 cm"},
		{"a pressure of 130/85 mmHg", "130 measure 130 mmHg; 85 mmHg measure 85 mmHg"},
		{"gusts of 90 mi/145 km", "90 mi measure 90 mi; 145 km measure 145 km"},
		{"They are for it, 61 - 35 percent.", "61 percent 61 %; 35 percent percent 35 %"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bare_numbers_in_a_list_take_the_unit_behind_it),
		cmocka_unit_test(numbers_with_their_own_unit_keep_it),
		cmocka_unit_test(what_it_rose_from_takes_the_unit_it_rose_to),
		cmocka_unit_test(so_many_are_no_percentage),
		cmocka_unit_test(sizes_and_shares_side_by_side_share_a_unit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
