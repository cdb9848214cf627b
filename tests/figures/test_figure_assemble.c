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

static void a_lone_yi_inside_a_word_is_none(void **state)
{
	static const char *const rows[][2] = {
		{"推进一体化建设", ""},
		{"大家一起努力", ""},
		{"之一", ""},
		{"统一部署", ""},
	};

	(void)state;
	CHECK(rows);
}

static void half_counts_only_before_what_can_be_halved(void **state)
{
	static const char *const rows[][2] = {
		{"半小时后", "半小时 duration 0.5 小时"},
		{"上半年", ""},
		{"半导体产业", ""},
		{"半斤茶叶", "半斤 measure 0.5 斤"},
		{"过半数", "半数 ratio 0.5 over"},
	};

	(void)state;
	CHECK(rows);
}

static void dates_and_times_are_figures_without_a_unit(void **state)
{
	static const char *const rows[][2] = {
		{"2022年6月1日上午10时开幕", "2022年6月1日 date 2022-06-01; 上午10时 time 10:00"},
		{"每天8:30开门", "8:30 time 08:30"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_lone_yi_inside_a_word_is_none),
		cmocka_unit_test(half_counts_only_before_what_can_be_halved),
		cmocka_unit_test(dates_and_times_are_figures_without_a_unit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
