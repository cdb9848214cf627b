#include "src/figures/english_word.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void every_word_is_found_and_none_is_two(void **state)
{
	(void)state;
	struct str first = english_word_disorder();

	assert_int_equal(first.n, 0);
}

static void numbers_are_read_with_their_regular_forms(void **state)
{
	static const struct {
		const char *text;
		enum word_class class;
		int value, power;
		bool plural;
		size_t end;
	} rows[] = {
		{"seven", WORD_UNIT, 7, 0, false, 5},
		{"SEVEN of", WORD_UNIT, 7, 0, false, 5},
		{"a", WORD_ARTICLE, 1, 0, false, 1},
		{"an egg", WORD_ARTICLE, 1, 0, false, 2},
		{"tens of", WORD_TEEN, 10, 0, true, 4},
		{"quadrillions", WORD_SCALE, 1, 15, true, 12},
		{"Thirds", WORD_ORDINAL_UNIT, 3, 0, true, 6},
		{"twentyOne", WORD_TEEN, 21, 0, false, 9},
		{"seventyseventh", WORD_ORDINAL_TEEN, 77, 0, false, 14},
		{"threefold", WORD_MULTIPLE, 3, 0, false, 9},
		{"quintillionfold", WORD_MULTIPLE, 1, 18, false, 15},
		{"few.", WORD_FEW, 0, 0, false, 3},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct word word;

		assert_true(word_english(str_of(rows[i].text), 0, &word));
		assert_int_equal(word.class, rows[i].class);
		assert_int_equal(word.value, rows[i].value);
		assert_int_equal(word.power, rows[i].power);
		assert_int_equal(word.plural, rows[i].plural);
		assert_int_equal(word.end, rows[i].end);
	}
}

static void other_words_are_no_numbers(void **state)
{
	static const char *const rows[] = {
		"",
		" one",
		"se",
		"sevens",
		"sevenx",
		"seven5",
		"sevené",
		"zerofold",
		"twentyten",
		"twentyfirsts",
		"dozenfold",
		"May",
		"nineties",
		"usd",
		"b",
		"thousandthousandthousand",
		"seventyseventhsx",
		"ones",
		"milli",
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct word word;

		assert_false(word_english(str_of(rows[i]), 0, &word));
	}
}

static void months_are_known_by_name_and_abbreviation(void **state)
{
	static const struct {
		const char *word;
		int month;
	} rows[] = {
		{"January", 1}, {"mar", 3},   {"MAY", 5}, {"Sept", 9},  {"sep", 9}, {"marc", 0},
		{"septe", 0},   {"decem", 0}, {"ja", 0},  {"junes", 0}, {"", 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct english_word *row = english_word_row(str_of(rows[i].word));
		bool month = row && row->class == WORD_MONTH;

		assert_int_equal(month ? row->value : 0, rows[i].month);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_word_is_found_and_none_is_two),
		cmocka_unit_test(numbers_are_read_with_their_regular_forms),
		cmocka_unit_test(other_words_are_no_numbers),
		cmocka_unit_test(months_are_known_by_name_and_abbreviation),
	};

	return cmocka_run_group_tests_name("english_word", tests, NULL, NULL);
}
