#include "date_rows.h"

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void dates_are_read_in_either_writing(void **state)
{
	static const char *const rows[][2] = {
		{"2024年3月5日", "2024年3月5日 2024-03-05"},
		{"2024年3月", "2024年3月 2024-03"},
		{"2024年", "2024年 2024"},
		{"二〇二四年", "二〇二四年 2024"},
		{"二零一五年三月三號", "二零一五年三月三號 2015-03-03"},
		{"１９９６年１０月", "１９９６年１０月 1996-10"},
		{"3月5日", "3月5日 --03-05"},
		{"八月", "八月 --08"},
		{"2024 年 3 月", "2024 年 3 月 2024-03"},
		{"97年3月", "97年3月 1997-03"},
		{"07年以后", "07年 2007"},
		{"○九年以來", "○九年 2009"},
		{"九六年底", "九六年 1996"},
		{"2021 年第 3 季", "2021 年第 3 季 2021-Q3"},
		{"第 2 季", "第 2 季 Q2"},
		{"1940年3月—1941年8月2日", "1940年3月—1941年8月2日 1940-03..1941-08-02"},
		{"1957/62年法令", "1957/62年 1957..1962"},
		{"二○二一/二二年度", "二○二一/二二年度 2021..2022"},
		{"2021-22至2026-27年度", "2021-22至2026-27年度 2021..2027"},
		{"2024/25至2028/29年度", "2024/25至2028/29年度 2024..2029"},
		{"二零一八/一九至二零二一/二二年度", "二零一八/一九至二零二一/二二年度 2018..2022"},
		{"五月二日至七日", "五月二日至七日 --05-02..--05-07"},
	};

	(void)state;
	CHECK(rows);
}

static void a_count_of_years_is_no_date(void **state)
{
	static const char *const rows[][2] = {
		{"20年", ""},   {"三年", ""},   {"三五年", ""},
		{"两三年", ""}, {"3000年", ""}, {"十年", ""},
	};

	(void)state;
	CHECK(rows);
}

static void a_day_alone_is_a_day_where_words_say_so(void **state)
{
	static const char *const rows[][2] = {
		{"5日上午", "5日 ---05"},
		{"31日", "31日 ---31"},
		{"五日", ""},
		{"5号", "5号 ---05"},
		{"5号楼", ""},
		{"三十一日下午", "三十一日 ---31"},
	};

	(void)state;
	CHECK(rows);
}

static void quarters_decades_and_centuries_are_read(void **state)
{
	static const char *const rows[][2] = {
		{"一季度", "一季度 Q1"},
		{"第三季度", "第三季度 Q3"},
		{"2024年第一季度", "2024年第一季度 2024-Q1"},
		{"四季", ""},
		{"90年代", "90年代 199X"},
		{"八十年代", "八十年代 198X"},
		{"20年代", "20年代 202X"},
		{"20世纪90年代", "20世纪90年代 199X"},
		{"21世紀", "21世紀 20"},
		{"公元前|11世纪", "公元前11世纪 -10"},
		{"十九世纪", "十九世纪 18"},
	};

	(void)state;
	CHECK(rows);
}

static void eras_count_their_own_way(void **state)
{
	static const char *const rows[][2] = {
		{"公元前|221年", "公元前221年 -0221"},
		{"民國|112年", "民國112年 2023"},
		{"公元|163年", "公元163年 0163"},
		{"天宝十四年（|755年）", "755年 0755"},
		{"徒刑（|3年）", ""},
	};

	(void)state;
	CHECK(rows);
}

static void ranges_share_what_the_second_end_leaves_out(void **state)
{
	static const char *const rows[][2] = {
		{"1993年至1996年", "1993年至1996年 1993..1996"},
		{"3月5日至8日", "3月5日至8日 --03-05..--03-08"},
		{"一月一日起至十二月三十一日止", "一月一日起至十二月三十一日 --01-01..--12-31"},
		{"2019—2023年", "2019—2023年 2019..2023"},
		{"3至5月", "3至5月 --03..--05"},
		{"10-12日", "10-12日 ---10..---12"},
		{"2018/19年度", "2018/19年度 2018..2019"},
		{"2018/19年度至2020/21年度", "2018/19年度至2020/21年度 2018..2021"},
		{"2023年12月30日至2024年1月2日",
		 "2023年12月30日至2024年1月2日 2023-12-30..2024-01-02"},
		{"3月1—24日", "3月1—24日 --03-01..--03-24"},
		{"2024年3月1至5日", "2024年3月1至5日 2024-03-01..2024-03-05"},
	};

	(void)state;
	CHECK(rows);
}

static void a_day_that_limits_is_none(void **state)
{
	static const char *const rows[][2] = {
		{"5日内", ""},
		{"5日之内", ""},
		{"5日上午", "5日 ---05"},
	};

	(void)state;
	CHECK(rows);
}

static void three_digits_before_a_month_are_a_year_of_the_republic(void **state)
{
	static const char *const rows[][2] = {
		{"113年1月1日", "113年1月1日 2024-01-01"},
		{"一百零七年十二月", "一百零七年十二月 2018-12"},
		{"113年来", ""},
		{"112年第4季", "112年第4季 2023-Q4"},
		{"預測|113年經濟成長", "113年 2024"},
		{"壽命|120年的總長", ""},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dates_are_read_in_either_writing),
		cmocka_unit_test(a_count_of_years_is_no_date),
		cmocka_unit_test(a_day_alone_is_a_day_where_words_say_so),
		cmocka_unit_test(quarters_decades_and_centuries_are_read),
		cmocka_unit_test(eras_count_their_own_way),
		cmocka_unit_test(ranges_share_what_the_second_end_leaves_out),
		cmocka_unit_test(a_day_that_limits_is_none),
		cmocka_unit_test(three_digits_before_a_month_are_a_year_of_the_republic),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
