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

static void parts_of_one_quantity_are_one_figure(void **state)
{
	static const char *const rows[][2] = {
		{"2分03秒81打破", "2分03秒81 duration 2.0635 分"},
		{"28秒76", "28秒76 duration 28.76 秒"},
		{"五元三毛", "五元三毛 money 5.3 元"},
		{"3斤5兩", "3斤5兩 measure 3.5 斤"},
		{"37° 21′", "37° 21′ measure 37.35 °"},
		{"34° 51′ 15″", "34° 51′ 15″ measure 34.8541666667 °"},
		{"5 ft 2 in", "5 ft 2 in measure 5.16666666667 ft"},
		{"2小时30分", "2小时30分 duration 2.5 小时"},
		{"$20 and 43c", "$20 and 43c money 20.43 $"},
	};

	(void)state;
	CHECK(rows);
}

static void half_a_unit_more_is_added(void **state)
{
	static const char *const rows[][2] = {
		{"三斤半", "三斤半 measure 3.5 斤"},
		{"一个半小时", "一个半小时 duration 1.5 小时"},
		{"五分半钟", "五分半钟 duration 5.5 分"},
		{"2年半", "2年半 duration 2.5 年"},
	};

	(void)state;
	CHECK(rows);
}

static void bare_digits_behind_some_units_are_decimals(void **state)
{
	static const char *const rows[][2] = {
		{"一块二", "一块二 money 1.2 块"},
		{"三块零四", "三块零四 money 3.04 块"},
		{"一米八五", "一米八五 measure 1.85 米"},
		{"1米78", "1米78 measure 1.78 米"},
	};

	(void)state;
	CHECK(rows);
}

static void other_units_stay_apart(void **state)
{
	static const char *const rows[][2] = {
		{"3米5吨", "3米 measure 3 米; 5吨 measure 5 吨"},
		{"2天和3小时", "2天 duration 2 天; 3小时 duration 3 小时"},
		{"5斤8两9斤", "5斤8两 measure 5.8 斤; 9斤 measure 9 斤"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_of_one_quantity_are_one_figure),
		cmocka_unit_test(half_a_unit_more_is_added),
		cmocka_unit_test(bare_digits_behind_some_units_are_decimals),
		cmocka_unit_test(other_units_stay_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
