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

static void figures_stand_in_order_and_between_words(void **state)
{
	static const char *const rows[][2] = {
		{"全村35户、112人，耕地480亩。",
		 "35户 count 35 户; 112人 count 112 人; 480亩 measure 480 亩"},
		{"The town has 35 shops and 112 homes.",
		 "35 shops count 35 shops; 112 homes count 112 homes"},
		{"今年1200人参加，其中女性560人。", "1200人 count 1200 人; 560人 count 560 人"},
		{"统一六国", "六国 count 6 国"},
	};

	(void)state;
	CHECK(rows);
}

static void nothing_is_found_in_addresses_and_tags(void **state)
{
	static const char *const rows[][2] = {
		{"详见https://example.org/a?b=12&c=3 一共5页", "5页 count 5 页"},
		{"<img width=\"80%\" src=\"a1.png\">共7张", "7张 count 7 张"},
		{"write to www.example.com/2024/05 for 3 copies", "3 copies count 3 copies"},
	};

	(void)state;
	CHECK(rows);
}

static void a_sign_is_one_only_where_it_can_be(void **state)
{
	static const char *const rows[][2] = {
		{"气温为-12℃", "-12℃ measure -12 ℃"},
		{"共3-5人", "3-5人 count 3..5 人"},
		{"A-4 paper", "4 number 4 weak"},
		{"- 7个", "7个 count 7 个"},
		{"降到 -0.5%", "-0.5% percent -0.5 % down"},
		{"(−3)", "−3 number -3"},
		{"误差为正负2.5个百分点", "2.5个百分点 percent 2.5 pp"},
	};

	(void)state;
	CHECK(rows);
}

static void empty_and_broken_bytes_hold_no_figure(void **state)
{
	static const char *const rows[][2] = {
		{"", ""},
		{"一二", "一二 number 1..2"},
		{"abc def", ""},
	};

	(void)state;
	CHECK(rows);
}

static void a_dash_between_numbers_is_no_sign(void **state)
{
	static const char *const rows[][2] = {
		{"plus or minus 4 points", "4 points measure 4 points"},
		{"minus 4 points", "minus 4 points measure -4 points"},
	};

	(void)state;
	CHECK(rows);
}

static void a_dash_behind_a_name_is_no_sign(void **state)
{
	static const char *const rows[][2] = {
		{"(DAX - 4,099.05)", "4,099.05 number 4099.05"},
		{"a £4 million 3 year scheme",
		 "£4 million money 4000000 £; 3 year duration 3 year"},
		{"the Harbour's 250 index", "250 number 250 weak"},
	};

	(void)state;
	CHECK(rows);
}

static void codes_with_blanks_and_laws_are_weak(void **state)
{
	static const char *const rows[][2] = {
		{"call 0300 555 0199 now", "0300 555 0199 number ? weak"},
		{"Regulation 2013/575 says", "2013/575 ratio 3.50086956522 weak"},
		{"2.5m sq km of ice", "2.5m sq km measure 2500000 sq km"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(figures_stand_in_order_and_between_words),
		cmocka_unit_test(nothing_is_found_in_addresses_and_tags),
		cmocka_unit_test(a_sign_is_one_only_where_it_can_be),
		cmocka_unit_test(empty_and_broken_bytes_hold_no_figure),
		cmocka_unit_test(a_dash_between_numbers_is_no_sign),
		cmocka_unit_test(a_dash_behind_a_name_is_no_sign),
		cmocka_unit_test(codes_with_blanks_and_laws_are_weak),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
