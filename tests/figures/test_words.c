#include "src/figures/words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#define LEADS(W) W("约") W("不到") W("不") W("to ") W("\u00A0") W(",")
WORDS_HEADS(leads, LEADS);
#define TRAILS(W) W("到") W("提高到") W(" of") W("(") W("達")
WORDS_TAILS(trails, TRAILS);
#define NOUNS(W) W("year") W("years") W("a") W("year-end")
WORDS_WHOLE(nouns, NOUNS);

static void the_first_row_that_a_text_begins_with_is_taken(void **state)
{
	static const struct {
		struct str s;
		size_t n;
	} rows[] = {
		{STR_INIT("约三成"), 3},
		{STR_INIT("不到一半"), 6},
		{STR_INIT("不足"), 3},
		{STR_INIT("to the end"), 3},
		{STR_INIT("together"), 0},
		{STR_INIT("\u00A0x"), 2},
		{STR_INIT(","), 1},
		{STR_INIT(""), 0},
		{STR_INIT("達"), 0},
		{STR_INIT("\xE7\xBA"), 0},
		{STR_INIT("\xE7"), 0},
		{STR_INIT("\xC2"), 0},
		{STR_INIT("\xE4\xB8\x8D"), 3},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_int_equal(words_start(&leads, rows[i].s), rows[i].n);
}

static void the_first_row_that_a_text_ends_with_is_taken(void **state)
{
	static const struct {
		struct str s;
		size_t n;
	} rows[] = {
		{STR_INIT("价格提高到"), 3}, {STR_INIT("one of"), 3}, {STR_INIT("of"), 0},
		{STR_INIT("三月("), 1},      {STR_INIT("已達"), 3},   {STR_INIT("约"), 0},
		{STR_INIT(""), 0},           {STR_INIT("\x94"), 0},   {STR_INIT("\x81\x94"), 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_int_equal(words_end(&trails, rows[i].s), rows[i].n);
}

static void rows_are_gone_through_in_their_order(void **state)
{
	size_t i = 1;

	(void)state;
	assert_true(words_next_end(&trails, STR("增收提高到"), &i));
	assert_int_equal(i, 1);
	i++;
	assert_false(words_next_end(&trails, STR("增收提高到"), &i));
	i = 0;
	assert_false(words_next_start(&leads, STR(""), &i));
}

static void whole_words_are_found_in_any_letter_case(void **state)
{
	(void)state;
	assert_true(words_have(&nouns, STR("Year")));
	assert_true(words_have(&nouns, STR("YEARS")));
	assert_true(words_have(&nouns, STR("year-end")));
	assert_true(words_have(&nouns, STR("A")));
	assert_false(words_have(&nouns, STR("yea")));
	assert_false(words_have(&nouns, STR("yeir")));
	assert_false(words_have(&nouns, STR("")));
}

static void a_text_is_a_row_only_in_full(void **state)
{
	(void)state;
	assert_true(words_are(&leads, STR("不")));
	assert_true(words_are(&leads, STR("不到")));
	assert_false(words_are(&leads, STR("不到半")));
	assert_false(words_are(&leads, STR("")));
}

/* The set must turn away no row of its own. */
static void every_row_is_found_by_its_key(void **state)
{
	(void)state;
	for (size_t i = 0; i < leads.n; i++)
		assert_true(words_are(&leads, leads.at[i]));
	for (size_t i = 0; i < trails.n; i++)
		assert_true(words_end(&trails, trails.at[i]) > 0);
	for (size_t i = 0; i < nouns.n; i++)
		assert_true(words_have(&nouns, nouns.at[i]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_row_that_a_text_begins_with_is_taken),
		cmocka_unit_test(the_first_row_that_a_text_ends_with_is_taken),
		cmocka_unit_test(rows_are_gone_through_in_their_order),
		cmocka_unit_test(whole_words_are_found_in_any_letter_case),
		cmocka_unit_test(a_text_is_a_row_only_in_full),
		cmocka_unit_test(every_row_is_found_by_its_key),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
