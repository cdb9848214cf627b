#include "src/figures/han.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void characters_of_numerals_are_known_in_both_scripts(void **state)
{
	static const struct {
		const char *text;
		enum han_class class;
		int value;
	} rows[] = {
		{"一", HAN_DIGIT, 1}, {"兩", HAN_DIGIT, 2},  {"〇", HAN_ZERO, 0},
		{"佰", HAN_TENS, 2},  {"萬", HAN_SCALE, 4},  {"亿", HAN_SCALE, 8},
		{"廿", HAN_SCORE, 2}, {"柒", HAN_FORMAL, 7}, {"幾", HAN_FEW, 0},
		{"余", HAN_MORE, 0},  {"的", HAN_NONE, 0},   {"a", HAN_NONE, 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct han h = han_at(str_of(rows[i].text), 0);

		assert_int_equal(h.class, rows[i].class);
		assert_int_equal(h.value, rows[i].value);
	}
}

static void broken_bytes_are_no_character(void **state)
{
	(void)state;
	assert_int_equal(han_code(STR("\xE4\xB8"), 0), 0);
	assert_int_equal(han_code(STR("\xE4\x41\x80"), 0), 0);
	assert_int_equal(han_code(STR("一"), 3), 0);
}

static void full_width_digits_are_digits(void **state)
{
	uint8_t value = 0;
	size_t n;

	(void)state;
	assert_int_equal(digit_at(STR("７"), 0, &value), 3);
	assert_int_equal(value, 7);
	assert_int_equal(digit_at(STR("x4"), 1, &value), 1);
	assert_int_equal(value, 4);
	assert_int_equal(digit_at(STR("七"), 0, &value), 0);
	assert_int_equal(narrow_at(STR("％"), 0, &n), '%');
	assert_int_equal(n, 3);
}

static void blanks_of_every_width_are_counted_up_to_a_limit(void **state)
{
	(void)state;
	assert_int_equal(blanks_at(STR("a \u3000\u00A0b"), 1, 9), 6);
	assert_int_equal(blanks_at(STR("    "), 0, 2), 2);
	assert_int_equal(blanks_before(STR("a \u3000"), 5, 9), 4);
	assert_int_equal(blanks_before(STR("  "), 2, 1), 1);
	assert_true(either_at(STR("点半"), 0, STR("點"), STR("点")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(characters_of_numerals_are_known_in_both_scripts),
		cmocka_unit_test(broken_bytes_are_no_character),
		cmocka_unit_test(full_width_digits_are_digits),
		cmocka_unit_test(blanks_of_every_width_are_counted_up_to_a_limit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
