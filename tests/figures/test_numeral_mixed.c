#include "numeral_rows.h"

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void digits_with_separators_stand_behind_a_scale(void **state)
{
	static const char *const rows[][2] = {
		{"62兆7,310.4億", "62兆7,310.4億 62731040000000"},
		{"3萬2814.55", "3萬2814.55 32814.55"},
		{"1兆2,506億", "1兆2,506億 1250600000000"},
		{"83,410千元", "83,410千 83410000"},
		{"900千克", "900 900"},
		{"3億1.5億", "3億 300000000"},
		{"4萬1,205.5千瓩", "4萬1,205.5千 41205500"},
		{"三七二億一五四○萬", "三七二億一五四○萬 37215400000"},
		{"一萬四八二六", "一萬四八二六 14826"},
		{"一萬六七", "一萬六七 16000..17000"},
		{"4萬5千", "4萬5千 45000"},
		{"2萬3", "2萬3 23000"},
	};

	(void)state;
	CHECK(rows);
}

static void chinese_digits_take_a_point_before_what_has_places(void **state)
{
	static const char *const rows[][2] = {
		{"五.八二%", "五.八二 5.82"},
		{"十二‧五萬", "十二‧五萬 125000"},
		{"百分之二.七", "百分之二.七 2.7 percent%"},
		{"二.三農工作", "二 2"},
		{"三.五.一", "三 3"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(digits_with_separators_stand_behind_a_scale),
		cmocka_unit_test(chinese_digits_take_a_point_before_what_has_places),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
