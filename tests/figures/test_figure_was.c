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

static void what_a_figure_replaced_is_kept_with_it(void **state)
{
	static const char *const rows[][2] = {
		{"将原有的800个小组调整为250个", "800个 count 800 个; 250个 count 250 个 was 800"},
		{"由40%提高到65%", "40% percent 40 %; 65% percent 65 % up was 40"},
		{"从12家增至30家", "12家 count 12 家; 30家 count 30 家 up was 12"},
		{"rose from $3 million to $5 million",
		 "$3 million money 3000000 $; $5 million money 5000000 $ up was 3000000"},
		{"The gap shrank to $5 million, down from $6 million.",
		 "$5 million money 5000000 $ down was 6000000; $6 million money 6000000 $"},
		{"grew to 20 from 8", "20 number 20 up was 8; 8 number 8"},
		{"时薪由176元調至183元", "176元 money 176 元; 183元 money 183 元 was 176"},
		{"由五成调高至六成", "五成 percent 50 %; 六成 percent 60 % up was 50"},
		{"震央深度由8公里修正為9公里", "8公里 measure 8 公里; 9公里 measure 9 公里 was 8"},
		{"上涨50点攀升至4,100点", "50点 measure 50 点 up; 4,100点 measure 4100 点 up"},
		{"was revised up by 9,000, from 173,000 to 182,000",
		 "9,000 number 9000 up; 173,000 number 173000; 182,000 number 182000 was 173000"},
		{"slowed to 3.9% in November from 4.6% in October",
		 "3.9% percent 3.9 % down was 4.6; 4.6% percent 4.6 %"},
	};

	(void)state;
	CHECK(rows);
}

static void unlike_figures_replace_nothing(void **state)
{
	static const char *const rows[][2] = {
		{"3人增加到5%", "3人 count 3 人; 5% percent 5 % up"},
		{"800个小组，250个", "800个 count 800 个; 250个 count 250 个"},
	};

	(void)state;
	CHECK(rows);
}

static void a_name_between_replaces_nothing(void **state)
{
	static const char *const rows[][2] = {
		{"税收占11%，而发展组织的平均水平为34%", "11% percent 11 %; 34% percent 34 %"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_a_figure_replaced_is_kept_with_it),
		cmocka_unit_test(unlike_figures_replace_nothing),
		cmocka_unit_test(a_name_between_replaces_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
