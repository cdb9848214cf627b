#include "dushu/figures/ascii.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void a_word_is_its_letters_and_nothing_behind(void **state)
{
	(void)state;
	assert_true(str_equal(ascii_word(STR("3 May."), 2), STR("May")));
	assert_int_equal(ascii_word(STR("3 May."), 1).n, 0);
	assert_int_equal(ascii_word(STR("May"), 99).n, 0);
	assert_int_equal(ascii_word(STR("né"), 0).n, 1);
}

static void letters_compare_without_their_case(void **state)
{
	(void)state;
	assert_true(ascii_equal_fold(STR("MilliOn"), STR("million")));
	assert_false(ascii_equal_fold(STR("million."), STR("million")));
	assert_true(ascii_starts_fold(STR("Million."), STR("million")));
	assert_false(ascii_starts_fold(STR("mil"), STR("million")));
	assert_false(ascii_equal_fold(STR("@"), STR("`")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_word_is_its_letters_and_nothing_behind),
		cmocka_unit_test(letters_compare_without_their_case),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
