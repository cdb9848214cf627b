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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bare_numbers_in_a_list_take_the_unit_behind_it),
		cmocka_unit_test(numbers_with_their_own_unit_keep_it),
		cmocka_unit_test(what_it_rose_from_takes_the_unit_it_rose_to),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
