#include "src/figures/lexicon.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

struct row {
	struct str key;
	int value;
};

static const struct row rows[] = {
#define LEXICON_ROW(key, value) {STR_INIT(key), value},
#include "tests/figures/lexicon_rows.def"
};

#include "lexicons/test_lexicon.inc"

static const struct lexicon lexicon = LEXICON(rows, &test_lexicon_index);

static int value_of(const void *row)
{
	return row ? ((const struct row *)row)->value : 0;
}

static void the_longest_key_wins(void **state)
{
	(void)state;
	assert_int_equal(value_of(lexicon_longest(&lexicon, STR("abcx"))), 2);
	assert_int_equal(value_of(lexicon_longest(&lexicon, STR("abcde"))), 3);
	assert_int_equal(value_of(lexicon_longest(&lexicon, STR("abz"))), 2);
	assert_int_equal(value_of(lexicon_longest(&lexicon, STR("az"))), 1);
	assert_int_equal(value_of(lexicon_longest(&lexicon, STR("公里數"))), 6);
	assert_int_equal(value_of(lexicon_longest(&lexicon, STR("公斤"))), 5);
	assert_int_equal(value_of(lexicon_longest(&lexicon, STR("b"))), 0);
	assert_int_equal(value_of(lexicon_longest(&lexicon, STR(""))), 0);
}

static void keys_are_met_from_the_shortest_on(void **state)
{
	struct lexicon_path path = lexicon_path(&lexicon, STR("abcdf"));
	struct lexicon_path none = lexicon_path(&lexicon, STR("b"));
	struct lexicon_path folded = lexicon_path(&lexicon, STR("AB d"));

	(void)state;
	assert_int_equal(value_of(lexicon_next(&path)), 1);
	assert_int_equal(path.at, 1);
	assert_int_equal(value_of(lexicon_next(&path)), 2);
	assert_int_equal(path.at, 2);
	assert_int_equal(value_of(lexicon_next(&path)), 3);
	assert_int_equal(path.at, 4);
	assert_null(lexicon_next(&path));
	assert_int_equal(path.at, 4);
	assert_null(lexicon_next(&none));
	assert_int_equal(none.at, 0);
	folded.fold = true;
	assert_int_equal(value_of(lexicon_next(&folded)), 1);
	assert_int_equal(value_of(lexicon_next(&folded)), 2);
	assert_int_equal(folded.at, 2);
	assert_null(lexicon_next(&folded));
}

static void the_first_letters_of_a_word_tell_that_no_key_begins_so(void **state)
{
	(void)state;
	assert_true(lexicon_may_start_word(&lexicon, STR("ABd")));
	assert_true(lexicon_may_start_word(&lexicon, STR("ab, and")));
	assert_true(lexicon_may_start_word(&lexicon, STR("a")));
	assert_false(lexicon_may_start_word(&lexicon, STR("xyz")));
	assert_false(lexicon_may_start_word(&lexicon, STR("bad")));
}

static void a_whole_key_is_found_and_no_part_of_one(void **state)
{
	(void)state;
	assert_int_equal(value_of(lexicon_find(&lexicon, STR("abd"))), 4);
	assert_int_equal(value_of(lexicon_find(&lexicon, STR("abc"))), 0);
}

static void a_whole_word_is_found_in_any_letter_case(void **state)
{
	(void)state;
	assert_int_equal(value_of(lexicon_find_word(&lexicon, STR("ABd"))), 4);
	assert_int_equal(value_of(lexicon_find_word(&lexicon, STR("abc"))), 0);
	assert_int_equal(value_of(lexicon_find_word(&lexicon, STR("公里"))), 6);
	assert_int_equal(value_of(lexicon_find_word(&lexicon, STR(""))), 0);
	assert_int_equal(value_of(lexicon_find_word(&lexicon, STR("abcdeabcdeabcdeabcde"))), 0);
	assert_int_equal(value_of(lexicon_find_fold(&lexicon, STR("aBD"))), 4);
	assert_int_equal(value_of(lexicon_longest_fold(&lexicon, STR("ABCDE"))), 3);
	assert_int_equal(value_of(lexicon_longest_fold(&lexicon, STR("A"))), 1);
	assert_int_equal(value_of(lexicon_longest_fold(&lexicon, STR("A1"))), 1);
	assert_int_equal(value_of(lexicon_longest_fold(&lexicon, STR("A\n"))), 1);
	assert_int_equal(value_of(lexicon_longest_fold(&lexicon, STR("BA"))), 0);
	assert_int_equal(value_of(lexicon_before_fold(&lexicon, STR("x AB"), 4)), 2);
	assert_int_equal(value_of(lexicon_before_fold(&lexicon, STR("xAB"), 3)), 0);
	assert_int_equal(value_of(lexicon_before_fold(&lexicon, STR("A"), 1)), 1);
	assert_int_equal(value_of(lexicon_before_fold(&lexicon, STR("x AC"), 4)), 0);
	assert_int_equal(value_of(lexicon_before_fold(&lexicon, STR("5公里"), 7)), 6);
	assert_int_equal(value_of(lexicon_before_fold(&lexicon, STR("\n"), 1)), 0);
}

static void a_key_is_found_before_a_place(void **state)
{
	(void)state;
	assert_int_equal(value_of(lexicon_before(&lexicon, STR("5公里"), 7)), 6);
	assert_int_equal(value_of(lexicon_before(&lexicon, STR("公"), 3)), 5);
	assert_int_equal(value_of(lexicon_before(&lexicon, STR("x ab"), 4)), 2);
	assert_int_equal(value_of(lexicon_before(&lexicon, STR("xab"), 3)), 0);
	assert_int_equal(value_of(lexicon_before(&lexicon, STR("abx"), 3)), 0);
	assert_int_equal(value_of(lexicon_before(&lexicon, STR("a"), 0)), 0);
}

static void disorder_names_the_row(void **state)
{
	static const struct row twice[] = {{STR_INIT("a"), 1}, {STR_INIT("a"), 2},
					   {STR_INIT("b"), 2}, {STR_INIT("c"), 1},
					   {STR_INIT("d"), 2}, {STR_INIT("e"), 2}};
	static const struct row back[] = {{STR_INIT("a"), 1},  {STR_INIT("ab"), 2},
					  {STR_INIT("ab"), 2}, {STR_INIT("aa"), 1},
					  {STR_INIT("d"), 2},  {STR_INIT("e"), 2}};
	static const struct row fewer[] = {{STR_INIT("a"), 1}};
	const struct lexicon lexicons[] = {LEXICON(twice, &test_lexicon_index),
					   LEXICON(back, &test_lexicon_index),
					   LEXICON(fewer, &test_lexicon_index)};

	(void)state;
	assert_int_equal(lexicon_disorder(&lexicon).n, 0);
	assert_true(str_equal(lexicon_disorder(&lexicons[0]), STR("a")));
	assert_true(str_equal(lexicon_disorder(&lexicons[1]), STR("ab")));
	assert_true(str_equal(lexicon_disorder(&lexicons[2]), STR("(index)")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_longest_key_wins),
		cmocka_unit_test(keys_are_met_from_the_shortest_on),
		cmocka_unit_test(the_first_letters_of_a_word_tell_that_no_key_begins_so),
		cmocka_unit_test(a_whole_key_is_found_and_no_part_of_one),
		cmocka_unit_test(a_whole_word_is_found_in_any_letter_case),
		cmocka_unit_test(a_key_is_found_before_a_place),
		cmocka_unit_test(disorder_names_the_row),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
