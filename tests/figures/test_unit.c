#include "dushu/figures/unit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void no_two_rows_contradict_each_other(void **state)
{
	struct str wrong = unit_contradiction();

	(void)state;
	if (wrong.n > 0)
		print_error("the row of \"%.*s\"\n", (int)wrong.n, wrong.s);
	assert_int_equal(wrong.n, 0);
}

static void every_factor_is_a_number(void **state)
{
	static const char *const units[] = {"公里", "亩", "角", "hours", "GB", "′"};
	const struct unit *unit;
	struct decimal factor;

	(void)state;
	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		assert_true(unit_read(str_of(units[i]), &unit) > 0);
		assert_true(decimal_parse(unit->factor, &factor));
		assert_true(factor.n > 0);
	}
}

static void the_longest_form_that_ends_a_word_is_read(void **state)
{
	static const struct {
		const char *text, *canonical;
		size_t n;
		enum figure_kind kind;
	} rows[] = {
		{"平方公里土地", "km2", 12, FIGURE_MEASURE},
		{"公里外", "km", 6, FIGURE_MEASURE},
		{"個月", "month", 6, FIGURE_DURATION},
		{"个村", "个", 3, FIGURE_COUNT},
		{"人次", "人次", 6, FIGURE_COUNT},
		{"Kilometers away", "km", 10, FIGURE_MEASURE},
		{"feet.", "ft", 4, FIGURE_MEASURE},
		{"square miles", "mi2", 12, FIGURE_MEASURE},
		{"days", "day", 4, FIGURE_DURATION},
		{"kWh", "kWh", 3, FIGURE_MEASURE},
		{"KG", "kg", 2, FIGURE_MEASURE},
		{"US dollars", "USD", 10, FIGURE_MONEY},
		{"個百分點", "pp", 12, FIGURE_PERCENT},
		{"%", "%", 1, FIGURE_PERCENT},
	};
	const struct unit *unit;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_int_equal(unit_read(str_of(rows[i].text), &unit), rows[i].n);
		assert_true(str_equal(unit->canonical, str_of(rows[i].canonical)));
		assert_int_equal(unit->kind, rows[i].kind);
	}
}

static void what_begins_like_a_unit_is_none(void **state)
{
	static const char *const rows[] = {"metal", "kmart",    "代表", "条件",
					   "m212",  "F-Series", "x7"};
	const struct unit *unit;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_int_equal(unit_read(str_of(rows[i]), &unit), 0);
}

static void currencies_stand_before_numbers(void **state)
{
	static const struct {
		const char *text, *code;
		size_t n;
	} rows[] = {
		{"$5", "USD", 1},  {"US$ 5", "USD", 3}, {"HK$5", "HKD", 3}, {"CNY3", "CNY", 3},
		{"€20", "EUR", 3}, {"￥8", "CNY", 3},   {"Rs20", "INR", 2},
	};
	const struct unit *unit;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_int_equal(unit_read_currency(str_of(rows[i].text), &unit), rows[i].n);
		assert_true(str_equal(unit->canonical, str_of(rows[i].code)));
	}
	assert_int_equal(unit_read_currency(STR("USDA"), &unit), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_two_rows_contradict_each_other),
		cmocka_unit_test(every_factor_is_a_number),
		cmocka_unit_test(the_longest_form_that_ends_a_word_is_read),
		cmocka_unit_test(what_begins_like_a_unit_is_none),
		cmocka_unit_test(currencies_stand_before_numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
