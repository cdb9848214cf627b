#include "src/figures/figure_private.h"
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

static void words_before_and_behind_bound_a_number(void **state)
{
	static const char *const rows[][2] = {
		{"约40人", "40人 count 40 人 about"},
		{"近200家", "200家 count 200 家 under"},
		{"超过3万吨", "3万吨 measure 30000 吨 over"},
		{"不少于15天", "15天 duration 15 天 at_least"},
		{"最多8次", "8次 count 8 次 at_most"},
		{"50岁以上", "50岁 age 50 岁 at_least"},
		{"60公里左右", "60公里 measure 60 公里 about"},
		{"不足一半", "一半 ratio 0.5 under"},
		{"三万余册", "三万余册 count 30000 册 over"},
		{"about 40 people", "40 people count 40 people about"},
		{"nearly 7 miles", "7 miles measure 7 miles under"},
		{"no fewer than 12 towns", "12 towns count 12 towns at_least"},
		{"up to 30 days", "30 days duration 30 days at_most"},
		{"90 or more", "90 number 90 at_least"},
		{"at least $5", "$5 money 5 $ at_least"},
	};

	(void)state;
	CHECK(rows);
}

static void the_word_nearer_to_the_number_wins(void **state)
{
	static const char *const rows[][2] = {
		{"约有3万多人", "3万多人 count 30000 人 over"},
		{"超过半数以上", "半数 ratio 0.5 over"},
		{"大约80人以上", "80人 count 80 人 at_least"},
	};

	(void)state;
	CHECK(rows);
}

static void recent_years_are_not_nearly_so_many(void **state)
{
	static const char *const rows[][2] = {
		{"近三年来", "三年 duration 3 年"},      {"近5年产量", "5年 duration 5 年"},
		{"近十年间", "十年 duration 10 年"},     {"创近12年新低", "12年 duration 12 年"},
		{"为近20年最高", "20年 duration 20 年"},
	};

	(void)state;
	CHECK(rows);
}

static void a_bound_governs_a_share_across_its_phrase(void **state)
{
	static const char *const rows[][2] = {
		{"不足全国平均的八分之一", "八分之一 ratio 0.125 under"},
		{"約佔總量的31%", "31% percent 31 % about"},
	};

	(void)state;
	CHECK(rows);
}

static void a_word_of_which_a_bound_is_a_part_is_none(void **state)
{
	static const char *const rows[][2] = {
		{"附近3家", "3家 count 3 家"},
		{"签约5个", "5个 count 5 个"},
		{"条约12条", "12条 count 12 条"},
		{"不满5岁", "5岁 age 5 岁 under"},
		{"就业不足率为1.2%", "1.2% percent 1.2 %"},
		{"120个县级及以上城市", "120个 count 120 个"},
		{"过半数", "半数 ratio 0.5 over"},
		{"经过3年", "3年 duration 3 年"},
		{"外資賣超42億元", "42億元 money 4200000000 元"},
		{"近10年首个项目", "10年 duration 10 年"},
		{"預約3人", "3人 count 3 人"},
		{"The bill passed 218 to 210", "218 number 218; 210 number 210"},
	};

	(void)state;
	CHECK(rows);
}

static void a_limit_of_time_is_at_most(void **state)
{
	static const char *const rows[][2] = {
		{"一年内完成", "一年 duration 1 年 at_most"},
		{"30日内答复", "30日 duration 30 日 at_most"},
		{"5公里内", "5公里 measure 5 公里 at_most"},
		{"近两年内", "两年 duration 2 年"},
		{"过去三年内", "三年 duration 3 年"},
		{"两年内部整顿", "两年 duration 2 年"},
		{"8GB内存", "8GB measure 8 GB"},
	};

	(void)state;
	CHECK(rows);
}

static void a_bare_power_behind_shang_is_exceeded(void **state)
{
	static const char *const rows[][2] = {
		{"上千件", "千件 count 1000 件 over"},
		{"上百人", "百人 count 100 人 over"},
		{"近百人", "百人 count 100 人 under"},
	};

	(void)state;
	CHECK(rows);
}

static void the_tables_of_bounds_are_in_order_and_agree(void **state)
{
	(void)state;
	assert_int_equal(qualifier_disorder().n, 0);
}

static void the_last_games_are_no_fewer_than_told(void **state)
{
	static const char *const rows[][2] = {
		{"近十场赢了八场", "十场 count 10 场; 八场 count 8 场"},
		{"近百场演出", "百场 count 100 场 under"},
		{"score =<30", "30 number 30 at_most"},
	};

	(void)state;
	CHECK(rows);
}

static void more_than_bounds_what_stands_behind_it(void **state)
{
	static const char *const rows[][2] = {
		{"four halls and more than 90 rooms",
		 "four halls count 4 halls; 90 rooms count 90 rooms over"},
		{"four halls and more", "four halls count 4 halls at_least"},
	};

	(void)state;
	CHECK(rows);
}

static void what_is_added_or_compared_bounds_nothing(void **state)
{
	static const char *const rows[][2] = {
		{"£80 plus costs", "£80 money 80 £"},
		{"lower than two years ago", "two years duration 2 years"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_before_and_behind_bound_a_number),
		cmocka_unit_test(the_word_nearer_to_the_number_wins),
		cmocka_unit_test(recent_years_are_not_nearly_so_many),
		cmocka_unit_test(a_bound_governs_a_share_across_its_phrase),
		cmocka_unit_test(a_word_of_which_a_bound_is_a_part_is_none),
		cmocka_unit_test(a_limit_of_time_is_at_most),
		cmocka_unit_test(a_bare_power_behind_shang_is_exceeded),
		cmocka_unit_test(the_tables_of_bounds_are_in_order_and_agree),
		cmocka_unit_test(the_last_games_are_no_fewer_than_told),
		cmocka_unit_test(more_than_bounds_what_stands_behind_it),
		cmocka_unit_test(what_is_added_or_compared_bounds_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
