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

static void a_number_takes_the_unit_behind_it(void **state)
{
	static const char *const rows[][2] = {
		{"22个村", "22个 count 22 个"},
		{"6万余人次", "6万余人次 count 60000 人次 over"},
		{"3.5公斤", "3.5公斤 measure 3.5 公斤"},
		{"80元/吨", "80元/吨 money 80 元/吨"},
		{"122.5部/百人", "122.5部/百人 count 122.5 部/百人"},
		{"60 km/h", "60 km/h measure 60 km/h"},
		{"six consecutive months", "six consecutive months duration 6 months"},
		{"12个加仑", "12个加仑 measure 12 个加仑"},
		{"20 J/m^2", "20 J/m^2 measure 20 J/m^2"},
		{"14乡(街道)", "14乡(街道) count 14 乡(街道)"},
		{"8名代表", "8名 count 8 名"},
		{"20萬市民", "20萬市民 count 200000 市民"},
		{"900公秉油", "900公秉 measure 900 公秉"},
		{"6天每天下雨", "6天 duration 6 天"},
		{"12米每秒", "12米每秒 measure 12 米每秒"},
		{"三天大的小猫", "三天大 age 3 天大"},
		{"每21天为3个周期", "21天 duration 21 天; 3个 count 3 个"},
		{"前两天大涨", "两天 duration 2 天"},
		{"逾百人", "百人 count 100 人 over"},
		{"a 6.2-magnitude quake", "6.2-magnitude measure 6.2 magnitude"},
		{"Chapter 7 describes", "7 number 7 weak"},
		{"419.3 parts per million",
		 "419.3 parts per million measure 419.3 parts per million"},
		{"5'11\"", "5'11\" measure 5.91666666667 '"},
		{"2 hrs. 55 min.", "2 hrs. 55 min duration 2.91666666667 hrs"},
		{"5 ft. 6 in. tall", "5 ft. 6 in measure 5.5 ft"},
		{"26 m. 385 yds.", "26 m measure 26 m; 385 yds measure 385 yds"},
		{"3块5", "3块5 money 3.5 块"},
		{"Nine in 10 approve", "Nine in 10 ratio 0.9"},
	};

	(void)state;
	CHECK(rows);
}

static void a_currency_may_stand_before_it(void **state)
{
	static const char *const rows[][2] = {
		{"$3.5 million", "$3.5 million money 3500000 $"}, {"US$ 20", "US$ 20 money 20 US$"},
		{"CNY 1.25", "CNY 1.25 money 1.25 CNY"},          {"￥8", "￥8 money 8 ￥"},
		{"HK$7.5亿", "HK$7.5亿 money 750000000 HK$"},
	};

	(void)state;
	CHECK(rows);
}

static void temperatures_below_zero_are_negative(void **state)
{
	static const char *const rows[][2] = {
		{"零下5度", "零下5度 measure -5 度"},
		{"零下12.5℃", "零下12.5℃ measure -12.5 ℃"},
		{"-3℃", "-3℃ measure -3 ℃"},
	};

	(void)state;
	CHECK(rows);
}

static void ranks_keep_their_measure_word_only(void **state)
{
	static const char *const rows[][2] = {
		{"第3次", "第3次 ordinal 3 次"},
		{"第二富裕国家", "第二 ordinal 2"},
		{"No.1", "No.1 ordinal 1"},
		{"第四季度", "第四季度 date Q4"},
	};

	(void)state;
	CHECK(rows);
}

static void inches_and_feet_are_marked(void **state)
{
	static const char *const rows[][2] = {
		{"5' 8\"", "5' 8\" measure 5.66666666667 '"},
		{"8\" screen", "8\" measure 8 \""},
	};

	(void)state;
	CHECK(rows);
}

static void adjectives_may_part_a_number_from_its_unit(void **state)
{
	static const char *const rows[][2] = {
		{"30 total miles", "30 total miles measure 30 miles"},
		{"four exhausting years", "four exhausting years duration 4 years"},
		{"four medical degrees", "four number 4"},
		{"2 417 GW of wind", "2 417 GW measure 2417 GW"},
		{"1ºC warmer", "1ºC measure 1 ºC"},
		{"a 6-foot-4 man", "6-foot measure 6 foot; 4 number 4 weak"},
		{"12 x 18 inches", "12 measure 12 inches; 18 inches measure 18 inches"},
	};

	(void)state;
	CHECK(rows);
}

static void old_money_and_raised_points_are_read(void **state)
{
	static const char *const rows[][2] = {
		{"a rent of £3 5s. 6d. a week",
		 "£3 5s. 6d money 3.275 £; a week duration 1 week weak"},
		{"wool at 2s. 6d. a pound", "2s. 6d money 2.5 s; a pound money 1 pound weak"},
		{"for £3 5 men dug", "£3 money 3 £; 5 men count 5 men"},
		{"29·5 bushels an acre", "29·5 bushels measure 29.5 bushels"},
		{"1 in 25 of them", "1 in 25 ratio 0.04"},
		{"one in 25 years", "one number 1 weak; 25 years duration 25 years"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_number_takes_the_unit_behind_it),
		cmocka_unit_test(a_currency_may_stand_before_it),
		cmocka_unit_test(temperatures_below_zero_are_negative),
		cmocka_unit_test(ranks_keep_their_measure_word_only),
		cmocka_unit_test(inches_and_feet_are_marked),
		cmocka_unit_test(adjectives_may_part_a_number_from_its_unit),
		cmocka_unit_test(old_money_and_raised_points_are_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
