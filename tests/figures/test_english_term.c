#include "src/figures/english_term.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

/* The first figure of a text: its span and value. */
static void check(const char *text, const char *span, const char *value)
{
	struct figures figures = {0};
	struct buf got = {0};

	figures_read(str_of(text), &figures);
	assert_true(figures.n > 0);
	buf_add(&got, str_slice(str_of(text), figures.at[0].span.start, figures.at[0].span.end));
	assert_string_equal(got.s, span);
	buf_clear(&got);
	value_print(&figures.at[0].value, &got);
	assert_string_equal(got.n > 0 ? got.s : "", value);
	buf_free(&got);
	figures_free(&figures);
}

static void an_article_before_a_unit_is_one(void **state)
{
	struct term term;

	(void)state;
	check("about an hour later", "an hour", "1");
	check("a dollar and 42 cents", "a dollar and 42 cents", "1.42");
	assert_int_equal(english_article(STR("a second wave"), 0, &term), 0);
	assert_int_equal(english_article(STR("a house"), 0, &term), 0);
	assert_int_equal(english_article(STR("an"), 0, &term), 0);
}

static void the_scale_may_stand_at_the_currency(void **state)
{
	const struct unit *unit;
	int power = 0;

	(void)state;
	check("70 USD million", "70 USD million", "70000000");
	check("they earned 12 MEUR", "12 MEUR", "12000000");
	check("it was MUSD 3.5 then", "MUSD 3.5", "3500000");
	assert_int_equal(english_scaled_code(STR("MXYZ"), &unit, &power), 0);
	assert_int_equal(power, 0);
}

static void cents_may_lack_their_name(void **state)
{
	(void)state;
	check("it costs 9 dollars 95.", "9 dollars 95", "9.95");
	check("for 9 dollars and 20 people", "9 dollars", "9");
	check("for 9 dollars 200", "9 dollars", "9");
}

static void parts_of_a_whole_are_ratios(void **state)
{
	(void)state;
	check("nine out of ten doctors", "nine out of ten", "0.9");
	check("one in four of them", "one in four", "0.25");
	check("1 over 8", "1 over 8", "0.125");
	check("40 over 3 years", "40", "40");
	check("ten out of three", "ten", "10");
}

static void below_zero_is_negative(void **state)
{
	(void)state;
	check("it was 12 degrees below zero", "12 degrees below zero", "-12");
	check("it was 12 degrees below freezing", "12 degrees", "12");
}

static void a_margin_belongs_to_its_number(void **state)
{
	(void)state;
	check("9.8 ± 0.1 km away", "9.8 ± 0.1 km", "9.8");
}

static void the_second_end_may_be_about(void **state)
{
	(void)state;
	assert_int_equal(english_about(STR("about 5"), 0), 6);
	assert_int_equal(english_about(STR("~5"), 0), 1);
	assert_int_equal(english_about(STR("5"), 0), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_article_before_a_unit_is_one),
		cmocka_unit_test(the_scale_may_stand_at_the_currency),
		cmocka_unit_test(cents_may_lack_their_name),
		cmocka_unit_test(parts_of_a_whole_are_ratios),
		cmocka_unit_test(below_zero_is_negative),
		cmocka_unit_test(a_margin_belongs_to_its_number),
		cmocka_unit_test(the_second_end_may_be_about),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
