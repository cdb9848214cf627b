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

static void two_ends_make_one_range(void **state)
{
	static const char *const rows[][2] = {
		{"需要三至五天", "三至五天 duration 3..5 天"},
		{"约七至八成", "七至八成 percent 70..80 % about"},
		{"降低五、六成", "五、六成 percent 50..60 % down"},
		{"70至80万元", "70至80万元 money 700000..800000 元"},
		{"3.5%—4%", "3.5%—4% percent 3.5..4 %"},
		{"20~30人", "20~30人 count 20..30 人"},
		{"between 10 and 20 miles", "10 and 20 miles measure 10..20 miles"},
		{"$5-$8", "$5-$8 money 5..8 $"},
		{"百分之三到百分之五", "百分之三到百分之五 percent 3..5 %"},
		{"16岁至59岁", "16岁至59岁 age 16..59 岁"},
		{"fell 14p to 86.5p", "14p money 14 p down; 86.5p money 86.5 p down"},
		{"fell by 2 to 4 percent", "2 to 4 percent percent 2..4 % down"},
		{"dropped 12 to 15 inches of rain", "12 to 15 inches measure 12..15 inches down"},
		{"rose from 20 to 30, and the exports from 24 to 41",
		 "20 number 20; 30 number 30 up was 20; 24 number 24; 41 number 41 was 24"},
	};

	(void)state;
	CHECK(rows);
}

static void neighbouring_digits_are_a_range(void **state)
{
	static const char *const rows[][2] = {
		{"来了三五个人", "三五个 count 3..5 个"},
		{"四五十里", "四五十里 measure 40..50 里"},
		{"十七八岁", "十七八岁 age 17..18 岁"},
		{"二三百亩", "二三百亩 measure 200..300 亩"},
	};

	(void)state;
	CHECK(rows);
}

static void members_of_a_list_stay_apart(void **state)
{
	static const char *const rows[][2] = {
		{"3人和5人", "3人 count 3 人; 5人 count 5 人"},
		{"5个、8个", "5个 count 5 个; 8个 count 8 个"},
		{"2 cats and 3 dogs", "2 cats count 2 cats; 3 dogs count 3 dogs"},
		{"由30%提高到60%", "30% percent 30 %; 60% percent 60 % up was 30"},
	};

	(void)state;
	CHECK(rows);
}

static void the_scale_of_the_second_end_is_shared_only_upwards(void **state)
{
	static const char *const rows[][2] = {
		{"2至3倍", "2至3倍 ratio 2..3 倍"},
		{"8000至1万元", "8000至1万元 money 8000..10000 元"},
		{"5-6万亩", "5-6万亩 measure 50000..60000 亩"},
	};

	(void)state;
	CHECK(rows);
}

static void one_number_over_another_is_a_ratio(void **state)
{
	static const char *const rows[][2] = {
		{"比例为3:2", "3:2 ratio 1.5"},
		{"三比一", "三比一 ratio 3"},
		{"1：2000", "1：2000 ratio 0.0005"},
	};

	(void)state;
	CHECK(rows);
}

static void number_words_beside_one_another_share_their_scale(void **state)
{
	static const char *const rows[][2] = {
		{"two or three hundred feet", "two or three hundred feet measure 200..300 feet"},
		{"two or three days", "two duration 2 days; three days duration 3 days"},
	};

	(void)state;
	CHECK(rows);
}

static void to_may_stand_between_hyphens(void **state)
{
	static const char *const rows[][2] = {
		{"stones 3-to-8 inches wide", "3-to-8 inches measure 3..8 inches"},
		{"a 20-to-25-minute ride", "20-to-25-minute duration 20..25 minute"},
		{"a three-to-one lead", "three-to-one ratio 3"},
	};

	(void)state;
	CHECK(rows);
}

static void a_second_change_goes_on_with_the_first(void **state)
{
	static const char *const rows[][2] = {
		{"It fell from 7 to 6 percent in May, and from 9 to 8 percent in June.",
		 "7 percent 7 %; 6 percent percent 6 % down was 7; 9 percent 9 %; 8 percent "
		 "percent 8 % down was 9"},
	};

	(void)state;
	CHECK(rows);
}

static void the_scale_counts_for_both_ends_either_way(void **state)
{
	static const char *const rows[][2] = {
		{"between 64 and 61 million years",
		 "64 and 61 million years duration 64000000..61000000 years"},
		{"from 500 to 1 million men", "500 to 1 million men count 500..1000000 men"},
	};

	(void)state;
	CHECK(rows);
}

static void a_hyphen_may_hang_before_to(void **state)
{
	static const char *const rows[][2] = {
		{"16- to 20-year-olds", "16- to 20-year-olds age 16..20 year-olds"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_ends_make_one_range),
		cmocka_unit_test(neighbouring_digits_are_a_range),
		cmocka_unit_test(members_of_a_list_stay_apart),
		cmocka_unit_test(the_scale_of_the_second_end_is_shared_only_upwards),
		cmocka_unit_test(one_number_over_another_is_a_ratio),
		cmocka_unit_test(number_words_beside_one_another_share_their_scale),
		cmocka_unit_test(to_may_stand_between_hyphens),
		cmocka_unit_test(a_second_change_goes_on_with_the_first),
		cmocka_unit_test(the_scale_counts_for_both_ends_either_way),
		cmocka_unit_test(a_hyphen_may_hang_before_to),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
