#include "src/view/figure_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static const struct model_options options = {.ambiguous = 1};

static const struct {
	const char *text, *number, *unit;
	size_t whole; /* bytes of the number before its point */
} rows[] = {
	{"收入243.9萬元", "243.9", "萬元", 3},
	{"約1420萬立方米", "≈1420", "萬立方米", 7},
	{"修路86.5公里", "86.5", "公里", 2},
	{"It cost $3.5 million.", "$3.5", "million", 2},
	{"占六成", "60", "%", 2},
	{"工期為4月至6月", "4月至6月", "", 11},
	{"It grew by 12.25 percent.", "12.25", "%", 2},
};

static void number_and_unit_are_parted_at_the_end_of_the_digits(void **state)
{
	struct figures figures = {0};
	struct figure_text text = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		figures_read(str_of(rows[i].text), &figures);
		assert_int_equal(figures.n, 1);
		figure_text_make(&options, str_of(rows[i].text), &figures.at[0], &text);
		assert_string_equal(text.number.s, rows[i].number);
		assert_string_equal(text.unit.n ? text.unit.s : "", rows[i].unit);
		assert_int_equal(text.whole, rows[i].whole);
	}
	figure_text_free(&text);
	figures_free(&figures);
}

static void assert_past(const char *s, int columns, const char *expected)
{
	struct figures figures = {0};
	struct figure_text text = {0};
	struct buf past = {0};

	figures_read(str_of(s), &figures);
	assert_true(figures.n > 0);
	figure_text_make(&options, str_of(s), &figures.at[figures.n - 1], &text);
	figure_print_past(&options, &figures.at[figures.n - 1], &text, columns, &past);
	assert_string_equal(past.s, expected);
	buf_free(&past);
	figure_text_free(&text);
	figures_free(&figures);
}

static void what_it_was_gives_way_to_how_much_it_changed(void **state)
{
	(void)state;
	assert_past("由40家增加到50家", 40, "← 40  +25.0%");
	assert_past("由40家增加到50家", 9, "+25.0%");
	assert_past("由1000萬元減少到800萬元", 40, "← 1000  −20.0%");
}

static void each_bound_has_a_sign(void **state)
{
	struct model_options ascii = {.ambiguous = 1, .ascii = true};

	(void)state;
	assert_int_equal(figure_bound_sign(&options, BOUND_EXACT).n, 0);
	for (int bound = BOUND_EXACT + 1; bound < BOUND_N; bound++) {
		assert_true(figure_bound_sign(&options, (enum bound)bound).n > 0);
		assert_true((figure_bound_sign(&ascii, (enum bound)bound).s[0] & 0x80) == 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(number_and_unit_are_parted_at_the_end_of_the_digits),
		cmocka_unit_test(what_it_was_gives_way_to_how_much_it_changed),
		cmocka_unit_test(each_bound_has_a_sign),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
