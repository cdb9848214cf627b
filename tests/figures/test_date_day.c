#include "tests/figures/date_rows.h"

#include "src/figures/date_private.h"

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void a_number_and_its_mark_are_read_together(void **state)
{
	static const struct {
		const char *text;
		enum date_mark mark;
		int value;
		size_t n;
	} rows[] = {
		{"12 月", DATE_MONTH, 12, 6},   {"二十世紀", DATE_CENTURY, 20, 12},
		{"8點", DATE_HOUR, 8, 4},       {"8世", DATE_UNMARKED, 8, 1},
		{"三 人", DATE_UNMARKED, 3, 4},
	};
	struct date_lead lead;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_true(date_lead(str_of(rows[i].text), 0, &lead));
		assert_int_equal(lead.number.value, rows[i].value);
		assert_int_equal(lead.mark, rows[i].mark);
		assert_int_equal(lead.n, rows[i].n);
	}
	assert_false(date_lead(STR("月"), 0, &lead));
}

static void a_day_stands_alone_where_words_lead_to_it(void **state)
{
	static const char *const rows[][2] = {
		{"本月|十六号", "十六号 ---16"},
		{"到|15号开会", "15号 ---15"},
		{"5号以前", "5号 ---05"},
		{"神舟|十六号飞船", ""},
		{"2号候选人", ""},
		{"5号楼", ""},
		{"30日内", ""},
		{"第|5号", ""},
		{"农历|八月十五吃月饼", "八月十五 --08-15"},
		{"|三月初三", "三月初三 --03-03"},
		{"|三月十五人", "三月 --03"},
		{"|二月二十，", "二月二十 --02-20"},
		{"警察局|廿三日破案", "廿三日 ---23"},
		{"市府|十二日宣布", "十二日 ---12"},
		{"为期|三日在", ""},
	};

	(void)state;
	CHECK(rows);
}

static void a_day_in_brackets_is_one_behind_today(void **state)
{
	static const char *const rows[][2] = {
		{"今（|29）日召開", "（29）日 ---29"},
		{"昨(|5)日", "(5)日 ---05"},
		{"其中（|5）日", ""},
		{"昨（|5）晚地震", "（5） ---05"},
		{"本(|9)月產量", "(9)月 --09"},
		{"去（|112）年底", "（112）年 2023"},
		{"共有(|9)月份", ""},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_number_and_its_mark_are_read_together),
		cmocka_unit_test(a_day_stands_alone_where_words_lead_to_it),
		cmocka_unit_test(a_day_in_brackets_is_one_behind_today),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
