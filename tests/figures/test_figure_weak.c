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

static void articles_are_weak_and_amounts_are_not(void **state)
{
	static const char *const rows[][2] = {
		{"一个村", "一个 count 1 个 weak"},
		{"一公里", "一公里 measure 1 公里"},
		{"一个月", "一个月 duration 1 个月"},
		{"至少一个", "一个 count 1 个 at_least"},
		{"一年来", "一年 duration 1 年 weak"},
		{"一年期", "一年 duration 1 年"},
		{"1个", "1个 count 1 个"},
	};

	(void)state;
	CHECK(rows);
}

static void list_marks_are_weak(void **state)
{
	static const char *const rows[][2] = {
		{"（一）总则", "（一） ordinal 1 weak"},
		{"3、加强管理", "3、 ordinal 3 weak"},
		{"一是完善制度", "一是 ordinal 1 weak"},
		{"1.做好准备", "1. ordinal 1 weak"},
		{"2. Read the rules", "2. ordinal 2 weak"},
		{"(4、5、6)", "4 number 4 weak; 5 number 5 weak; 6 number 6 weak"},
		{"详见[12]", "12 number 12 weak"},
	};

	(void)state;
	CHECK(rows);
}

static void designations_are_weak(void **state)
{
	static const char *const rows[][2] = {
		{"第三条", "第三条 ordinal 3 条 weak"},
		{"第二次会议", "第二次 ordinal 2 次 weak"},
		{"图3", "3 number 3 weak"},
		{"财发〔2021〕15号", "2021 number 2021 weak; 15 number 15 weak"},
		{"十四届", "十四届 count 14 届 weak"},
		{"第十三届", "第十三届 ordinal 13 届 weak"},
		{"COVID-19", "19 number 19 weak"},
		{"S40", "40 number 40 weak"},
	};

	(void)state;
	CHECK(rows);
}

static void ranks_and_running_counts_are_strong(void **state)
{
	static const char *const rows[][2] = {
		{"居全省第二", "第二 ordinal 2"},
		{"第四大城市", "第四 ordinal 4"},
		{"第七次修订", "第七次 ordinal 7 次"},
		{"连续第3年", "第3年 ordinal 3 年"},
	};

	(void)state;
	CHECK(rows);
}

static void sets_and_sums_are_weak(void **state)
{
	static const char *const rows[][2] = {
		{"三大目标", "三 number 3 weak"},
		{"县、乡、村三级", "三级 measure 3 级 weak"},
		{"两位数", "两位数 count 2 位数 weak"},
	};

	(void)state;
	CHECK(rows);
}

static void bases_of_rates_are_weak_and_periods_are_not(void **state)
{
	static const char *const rows[][2] = {
		{"每10万人", "10万人 count 100000 人 weak"},
		{"每3年一次", "3年 duration 3 年; 一次 count 1 次 weak"},
	};

	(void)state;
	CHECK(rows);
}

static void scores_are_weak(void **state)
{
	static const char *const rows[][2] = {
		{"以2比1战胜对手", "2比1 ratio 2 weak"},
	};

	(void)state;
	CHECK(rows);
}

static void numbers_too_long_to_be_one_are_weak(void **state)
{
	static const char *const rows[][2] = {
		{"9999999999999999999999999999999999999999999999999999999999999999999999",
		 "9999999999999999999999999999999999999999999999999999999999999999999999 number ? "
		 "weak"},
		{"13800138000", "13800138000 number 13800138000 weak"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(articles_are_weak_and_amounts_are_not),
		cmocka_unit_test(list_marks_are_weak),
		cmocka_unit_test(designations_are_weak),
		cmocka_unit_test(ranks_and_running_counts_are_strong),
		cmocka_unit_test(sets_and_sums_are_weak),
		cmocka_unit_test(bases_of_rates_are_weak_and_periods_are_not),
		cmocka_unit_test(scores_are_weak),
		cmocka_unit_test(numbers_too_long_to_be_one_are_weak),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
