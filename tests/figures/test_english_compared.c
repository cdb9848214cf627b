#include "src/figures/english_compared.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void a_word_of_comparison_has_a_way(void **state)
{
	(void)state;
	assert_int_equal(english_comparison(STR("higher")), DIRECTION_UP);
	assert_int_equal(english_comparison(STR("behind")), DIRECTION_DOWN);
	assert_int_equal(english_comparison(STR("beside")), DIRECTION_NONE);
}

/* The way by the word at the beginning of a text. */
static enum direction way(const char *text, size_t word, bool share)
{
	struct str s = str_of(text);

	return english_compared(s, str_slice(s, 0, word), share);
}

static void only_an_earlier_time_makes_a_change(void **state)
{
	(void)state;
	assert_int_equal(way("more than last year", 4, false), DIRECTION_UP);
	assert_int_equal(way("more than its rivals", 4, true), DIRECTION_NONE);
	assert_int_equal(way("lower.", 5, true), DIRECTION_DOWN);
	assert_int_equal(way("lower.", 5, false), DIRECTION_NONE);
	assert_int_equal(way("ahead of the field", 5, true), DIRECTION_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_word_of_comparison_has_a_way),
		cmocka_unit_test(only_an_earlier_time_makes_a_change),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
