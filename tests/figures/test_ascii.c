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

static void letters_are_counted_up_to_the_first_other_byte(void **state)
{
	static const struct {
		struct str text;
		size_t at, n;
	} rows[] = {
		{STR_INIT("inconsequential, they"), 0, 15},
		{STR_INIT("abcdefgh"), 0, 8},
		{STR_INIT("abcdefghi"), 0, 9},
		{STR_INIT("a@Z[`z{"), 0, 1},
		{STR_INIT("a@Z[`z{ and more"), 2, 1},
		{STR_INIT("Zurich, or so"), 0, 6},
		{STR_INIT("caf\xC3\xA9 noir"), 0, 3},
		{STR_INIT("9 lives of a cat"), 0, 0},
		{STR_INIT("end"), 3, 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_int_equal(ascii_letters(rows[i].text, rows[i].at), rows[i].n);
}

static void letters_before_a_place_are_counted_up_to_thirty_two(void **state)
{
	static const struct {
		struct str text;
		size_t at, n;
	} rows[] = {
		{STR_INIT("they were inconsequential, they"), 25, 15},
		{STR_INIT("abcdefgh"), 8, 8},
		{STR_INIT("abcdefghi"), 9, 9},
		{STR_INIT("{z`[Z@a"), 7, 1},
		{STR_INIT("0123456{z`[Z@a"), 14, 1},
		{STR_INIT("noir caf\xC3\xA9s"), 11, 1},
		{STR_INIT("9 lives of a cat 9"), 18, 0},
		{STR_INIT("end"), 0, 0},
		{STR_INIT("aaaaaaaabbbbbbbbccccccccddddddddeeee"), 36, 32},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_int_equal(ascii_letters_before(rows[i].text, rows[i].at), rows[i].n);
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
		cmocka_unit_test(letters_are_counted_up_to_the_first_other_byte),
		cmocka_unit_test(letters_before_a_place_are_counted_up_to_thirty_two),
		cmocka_unit_test(letters_compare_without_their_case),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
