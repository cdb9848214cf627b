#include "numeral_rows.h"

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void powers_of_ten_add_up(void **state)
{
	static const char *const rows[][2] = {
		{"十", "十 10"},
		{"十一", "十一 11"},
		{"一百一十", "一百一十 110"},
		{"一百十六", "一百十六 116"},
		{"三千零五", "三千零五 3005"},
		{"一万零一百", "一万零一百 10100"},
		{"九十万五千八百二十五", "九十万五千八百二十五 905825"},
		{"三百五十万亿", "三百五十万亿 350000000000000"},
		{"一万五千亿", "一万五千亿 1500000000000"},
		{"四万万", "四万万 400000000"},
		{"一兆零三百二十万五千", "一兆零三百二十万五千 1000003205000"},
		{"五十五兆一十二亿四万五千二", "五十五兆一十二亿四万五千二 55001200045200"},
	};

	(void)state;
	CHECK(rows);
}

static void an_idle_digit_stands_below_the_last_power(void **state)
{
	static const char *const rows[][2] = {
		{"三万五", "三万五 35000"},     {"两千四百五", "两千四百五 2450"},
		{"四百五", "四百五 450"},       {"三亿五", "三亿五 350000000"},
		{"一万零五", "一万零五 10005"}, {"一百五", "一百五 150"},
	};

	(void)state;
	CHECK(rows);
}

static void digits_side_by_side_are_a_number(void **state)
{
	static const char *const rows[][2] = {
		{"二〇二四", "二〇二四 2024"},
		{"一七二零", "一七二零 1720"},
		{"一一〇", "一一〇 110"},
		{"三点一四一五九", "三点一四一五九 3.14159"},
		{"一百点二五", "一百点二五 100.25"},
	};

	(void)state;
	CHECK(rows);
}

static void neighbours_are_a_range(void **state)
{
	static const char *const rows[][2] = {
		{"三四十", "三四十 30..40"},           {"十五六", "十五六 15..16"},
		{"七百三四十", "七百三四十 730..740"}, {"一万六七", "一万六七 16000..17000"},
		{"三五百", "三五百 300..500"},         {"两三", "两三 2..3"},
	};

	(void)state;
	CHECK(rows);
}

static void formal_and_short_forms_are_read(void **state)
{
	static const char *const rows[][2] = {
		{"壹佰贰拾叁", "壹佰贰拾叁 123"},
		{"玖仟零柒拾", "玖仟零柒拾 9070"},
		{"廿三", "廿三 23"},
		{"卅", "卅 30"},
		{"貳萬伍仟", "貳萬伍仟 25000"},
		{"肆拾萬", "肆拾萬 400000"},
	};

	(void)state;
	CHECK(rows);
}

static void vague_digits_are_no_value(void **state)
{
	static const char *const rows[][2] = {
		{"几十", "几十 ?"},
		{"数百万", "数百万 ?"},
		{"數億", "數億 ?"},
		{"十几", "十几 10 over"},
		{"十几万", "十几万 100000 over"},
		{"一百零几万", "一百零几万 1000000 over"},
	};

	(void)state;
	CHECK(rows);
}

static void more_inside_belongs_to_the_number(void **state)
{
	static const char *const rows[][2] = {
		{"三十余万", "三十余万 300000 over"},
		{"五百多亿", "五百多亿 50000000000 over"},
		{"十来万", "十来万 100000 about"},
		{"三十万多亿", "三十万多亿 30000000000000 over"},
		{"五十余人", "五十 50"},
	};

	(void)state;
	CHECK(rows);
}

static void blanks_part_only_powers(void **state)
{
	static const char *const rows[][2] = {
		{"三 百 五", "三 百 五 350"},
		{"二十 億", "二十 億 2000000000"},
		{"一 二", "一 1"},
		{"十 余 万", "十 余 万 100000 over"},
	};

	(void)state;
	CHECK(rows);
}

static void digits_and_characters_mix(void **state)
{
	static const char *const rows[][2] = {
		{"243.9万", "243.9万 2439000"},
		{"1万600", "1万600 10600"},
		{"25万6千", "25万6千 256000"},
		{"200亿零四千230", "200亿零四千230 20000004230"},
		{"3万4000", "3万4000 34000"},
		{"37億6千4百多萬", "37億6千4百多萬 3764000000 over"},
		{"1000 万", "1000 万 10000000"},
		{"2千零30万", "2千零30万 20300000"},
	};

	(void)state;
	CHECK(rows);
}

static void a_prefix_of_a_unit_is_no_power(void **state)
{
	static const char *const rows[][2] = {
		{"二十五千克", "二十五 25"}, {"5千克", "5 5"},    {"1.75千克", "1.75 1.75"},
		{"三兆瓦", "三 3"},          {"10千米", "10 10"},
	};

	(void)state;
	CHECK(rows);
}

static void a_lone_power_is_no_number(void **state)
{
	static const char *const rows[][2] = {
		{"百", ""},          {"万", ""},
		{"千家", ""},        {"百万", "百万 1000000"},
		{"千余", "千 1000"}, {"万九", "万九 19000"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(powers_of_ten_add_up),
		cmocka_unit_test(an_idle_digit_stands_below_the_last_power),
		cmocka_unit_test(digits_side_by_side_are_a_number),
		cmocka_unit_test(neighbours_are_a_range),
		cmocka_unit_test(formal_and_short_forms_are_read),
		cmocka_unit_test(vague_digits_are_no_value),
		cmocka_unit_test(more_inside_belongs_to_the_number),
		cmocka_unit_test(blanks_part_only_powers),
		cmocka_unit_test(digits_and_characters_mix),
		cmocka_unit_test(a_prefix_of_a_unit_is_no_power),
		cmocka_unit_test(a_lone_power_is_no_number),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
