#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "tests/figures/show.h"

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

static void years_of_the_republic_are_told_by_what_stands_around(void **state)
{
	static const char *const rows[][2] = {
		{"114年2月", "114年2月 date 2025-02"},
		{"預估112年經濟成長", "112年 date 2023"},
		{"其中，108年度總額", "108年 date 2019"},
		{"於104至109年度實際", "104至109年 date 2015..2020"},
		{"95至104年間統計", "95至104年 date 2006..2015"},
		{"105學年有9校", "105學年 date 2016; 9校 count 9 校"},
		{"九八學年度起", "九八學年 date 2009"},
		{"較111年的總數多", "111年 date 2022"},
	};

	(void)state;
	CHECK(rows);
}

static void counts_of_years_stay_counts(void **state)
{
	static const char *const rows[][2] = {
		{"總計歷時112年的工程", "112年 duration 112 年"},
		{"预测112年经济", "112年 duration 112 年"},
		{"树龄100至120年", "100至120年 duration 100..120 年"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(years_of_the_republic_are_told_by_what_stands_around),
		cmocka_unit_test(counts_of_years_stay_counts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
