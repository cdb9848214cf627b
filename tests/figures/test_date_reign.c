#include "src/figures/date_private.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "tests/figures/show.h"

static void check(const char *text, const char *want)
{
	struct buf shown = {0};

	show_figures(text, true, &shown);
	assert_string_equal(shown.n > 0 ? shown.s : "", want);
	buf_free(&shown);
}

static void the_table_is_in_order(void **state)
{
	(void)state;
	assert_int_equal(reign_disorder().n, 0);
}

static void years_of_a_reign_are_those_of_our_era(void **state)
{
	(void)state;
	check("康熙三十年", "康熙三十年 date 1691");
	check("乾隆五十八年六月", "乾隆五十八年六月 date 1793-06");
	check("光緒26年", "光緒26年 date 1900");
	check("贞观元年三月", "贞观元年三月 date 0627-03");
	check("昭和50年", "昭和50年 date 1975");
}

static void what_no_reign_had_is_a_count_of_years(void **state)
{
	(void)state;
	check("雍正三十年", "三十年 duration 30 年");
	check("康熙三十年来", "三十年 duration 30 年");
	check("大业三十年", "三十年 duration 30 年");
}

static void a_name_is_found_before_a_place(void **state)
{
	int year = 0;

	(void)state;
	assert_int_equal(reign_before(STR("清道光"), STR("清道光").n, 3, &year), STR("道光").n);
	assert_int_equal(year, 1823);
	assert_int_equal(reign_before(STR("清道光"), STR("清道光").n, 31, &year), 0);
	assert_int_equal(reign_first_before(STR("道光元年"), STR("道光元年").n, &year),
			 STR("道光元年").n);
	assert_int_equal(year, 1821);
	assert_int_equal(reign_first_before(STR("道光"), STR("道光").n, &year), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_table_is_in_order),
		cmocka_unit_test(years_of_a_reign_are_those_of_our_era),
		cmocka_unit_test(what_no_reign_had_is_a_count_of_years),
		cmocka_unit_test(a_name_is_found_before_a_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
