#include "numeral_rows.h"

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void parts_of_a_whole_are_a_ratio(void **state)
{
	static const char *const rows[][2] = {
		{"三分之一", "三分之一 0.333333333333 fraction"},
		{"四分三的", "四分三 0.75 fraction"},
		{"五分二公升", "五分二 0.4 fraction"},
		{"十分一致", "十 10"},
		{"三分二十秒", "三 3"},
		{"十六分之三", "十六分之三 0.1875 fraction"},
		{"五 分之 一", "五 分之 一 0.2 fraction"},
		{"16分之5", "16分之5 0.3125 fraction"},
		{"一百分之二", "一百分之二 0.02 fraction"},
		{"一万分之三", "一万分之三 0.0003 fraction"},
		{"二十五分之一百四十四", "二十五分之一百四十四 5.76 fraction"},
	};

	(void)state;
	CHECK(rows);
}

static void hundredths_and_thousandths_are_percentages(void **state)
{
	static const char *const rows[][2] = {
		{"百分之三十", "百分之三十 30 percent%"},
		{"百分之百", "百分之百 100 percent%"},
		{"百分之二点一五", "百分之二点一五 2.15 percent%"},
		{"千分之五", "千分之五 5 percent‰"},
		{"百分之1.5", "百分之1.5 1.5 percent%"},
		{"百 分 之 2", "百 分 之 2 2 percent%"},
		{"百分之3k", "百分之3k 3000 percent%"},
	};

	(void)state;
	CHECK(rows);
}

static void a_mixed_number_has_a_whole_part(void **state)
{
	static const char *const rows[][2] = {
		{"三又十分之一", "三又十分之一 3.1"},
		{"3又1/5", "3又1/5 3.2"},
		{"十又三分之一", "十又三分之一 10.3333333333"},
	};

	(void)state;
	CHECK(rows);
}

static void tenths_and_discounts_are_percentages(void **state)
{
	static const char *const rows[][2] = {
		{"六成", "六成 60 percent%"},           {"六成五", "六成五 65 percent%"},
		{"三成半", "三成半 35 percent%"},       {"8成6", "8成6 86 percent%"},
		{"九折", "九折 90 percent%"},           {"七五折", "七五折 75 percent%"},
		{"9.5折", "9.5折 95 percent%"},         {"75折", "75折 75 percent%"},
		{"10成", "10成 100 percent%"},          {"3成为女性", "3成 30 percent%"},
		{"兩成七四", "兩成七四 27.4 percent%"}, {"五成○八", "五成○八 50.8 percent%"},
	};

	(void)state;
	CHECK(rows);
}

static void other_words_with_cheng_are_none(void **state)
{
	static const char *const rows[][2] = {
		{"三成员", "三 3"},
		{"三成立", "三 3"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_of_a_whole_are_a_ratio),
		cmocka_unit_test(hundredths_and_thousandths_are_percentages),
		cmocka_unit_test(a_mixed_number_has_a_whole_part),
		cmocka_unit_test(tenths_and_discounts_are_percentages),
		cmocka_unit_test(other_words_with_cheng_are_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
