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

static void money_and_shares(void **state)
{
	static const char *const rows[][2] = {
		{"收入243.9万元", "243.9万元 money 2439000 元"},
		{"占78.6%", "78.6% percent 78.6 %"},
		{"提高1.5个百分点", "1.5个百分点 percent 1.5 pp up"},
		{"打八折", "八折 percent 80 %"},
		{"两成", "两成 percent 20 %"},
	};

	(void)state;
	CHECK(rows);
}

static void ages_durations_and_ratios(void **state)
{
	static const char *const rows[][2] = {
		{"平均年龄36岁", "36岁 age 36 岁"},
		{"历时三年", "三年 duration 3 年"},
		{"增长1.5倍", "1.5倍 ratio 1.5 倍 up"},
		{"翻两番", "两番 ratio 2 番 up"},
		{"一半", "一半 ratio 0.5"},
		{"三分之一", "三分之一 ratio 0.333333333333"},
		{"1/4", "1/4 ratio 0.25"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(money_and_shares),
		cmocka_unit_test(ages_durations_and_ratios),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
