#include "src/figures/english.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "src/figures/english_weak.h"

static void words_are_joined_by_blanks_and_dashes(void **state)
{
	(void)state;
	assert_int_equal(english_link(STR("a b"), 1), 2);
	assert_int_equal(english_link(STR("a - b"), 1), 4);
	assert_int_equal(english_link(STR("a—b"), 1), 4);
	assert_int_equal(english_link(STR("a\xC2\xA0"
					  "b"),
				      1),
			 3);
	assert_int_equal(english_link(STR("ab"), 1), 1);
	assert_int_equal(english_blanks_before(STR("a \xC2\xA0"
						   "b"),
					       4),
			 1);
}

static void a_word_is_taken_whole_or_not_at_all(void **state)
{
	(void)state;
	assert_int_equal(english_take(STR("And so"), 0, STR("and")), 3);
	assert_int_equal(english_take(STR("andiron"), 0, STR("and")), 0);
	assert_int_equal(english_take(STR("oné"), 0, STR("on")), 0);
	assert_int_equal(english_take_next(STR("x and"), 1, STR("and")), 5);
	assert_int_equal(english_take_next(STR("xand"), 1, STR("and")), 0);
	assert_true(str_equal(english_before(STR("in the year 5"), 12), STR("year")));
	assert_int_equal(english_before(STR("(5"), 1).n, 0);
}

/* The figures of a text that are weak, in order, a bar behind each. */
static void check(const char *text, const char *weak)
{
	struct figures figures = {0};
	struct buf got = {0};

	figures_read(str_of(text), &figures);
	for (size_t i = 0; i < figures.n; i++) {
		struct span span = figures.at[i].span;

		if (figures.at[i].weak) {
			buf_add(&got, str_slice(str_of(text), span.start, span.end));
			buf_add_char(&got, '|');
		}
	}
	assert_string_equal(got.n > 0 ? got.s : "", weak);
	buf_free(&got);
	figures_free(&figures);
}

static void one_is_weak_unless_it_measures(void **state)
{
	(void)state;
	check("One should ask which one it is.", "One|one|");
	check("They walked one mile in one hour.", "");
	check("One day it rained.", "One day|");
}

static void ordinals_are_strong_as_ranks_and_running_counts(void **state)
{
	(void)state;
	check("It is the third-largest city.", "");
	check("She finished second.", "");
	check("It fell for the fourth consecutive year.", "");
	check("The first report came from the Fifth Army.", "first|Fifth|");
}

static void names_and_codes_are_weak(void **state)
{
	(void)state;
	check("See Chapter 5 about the B-52 and L2.", "5|52|2|");
	check("A rate of 7 per 100,000 people.", "100,000 people|");
	check("A two-way road of 2 km.", "two|");
}

static void list_numbers_are_weak_where_a_clause_begins(void **state)
{
	(void)state;
	check("(1) The coast; 2) the hills", "(1)|2|");
	check("1. A title", "1.|");
	check("The answer is 42.", "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_joined_by_blanks_and_dashes),
		cmocka_unit_test(a_word_is_taken_whole_or_not_at_all),
		cmocka_unit_test(one_is_weak_unless_it_measures),
		cmocka_unit_test(ordinals_are_strong_as_ranks_and_running_counts),
		cmocka_unit_test(names_and_codes_are_weak),
		cmocka_unit_test(list_numbers_are_weak_where_a_clause_begins),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
