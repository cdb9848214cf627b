#include "src/figures/label_words.h"

#include <string.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void check_ends(struct str s, const char *want)
{
	char got[64];

	assert_true(s.n < sizeof got);
	memcpy(got, s.s, s.n);
	got[s.n] = '\0';
	assert_string_equal(got, want);
}

static void the_table_is_in_order(void **state)
{
	(void)state;
	assert_int_equal(label_words_disorder().n, 0);
}

static void the_longest_word_counts(void **state)
{
	static const struct {
		const char *text;
		unsigned use;
		size_t n;
	} rows[] = {
		{"有三家", LABEL_VERB, 3},
		{"有限责任", 0, 6},
		{"增加到九家", LABEL_VERB, 9},
		{"井", 0, 3},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		size_t n;

		assert_int_equal(label_word_at(str_of(rows[i].text), &n) & LABEL_VERB, rows[i].use);
		assert_int_equal(n, rows[i].n);
	}
}

static void words_of_a_use_come_off_the_ends(void **state)
{
	(void)state;
	check_ends(label_without_end(str_of("存粮约为"), LABEL_LAST), "存粮");
	check_ends(label_without_end(str_of("存粮："), LABEL_LAST), "存粮：");
	check_ends(label_without_end(str_of("存粮："), LABEL_LAST | LABEL_CUT), "存粮");
	check_ends(label_without_start(str_of("其中在存粮"), LABEL_FIRST), "存粮");
	check_ends(label_without_start(str_of("中学生"), LABEL_FIRST | LABEL_TAIL), "中学生");
}

static void either_end_tells_the_use_of_its_longest_word(void **state)
{
	(void)state;
	assert_true(label_begins(STR("有三家"), LABEL_VERB));
	assert_false(label_begins(STR("有限责任"), LABEL_VERB));
	assert_false(label_begins(STR(""), LABEL_VERB));
	assert_true(label_ends(STR("存粮约为"), LABEL_LAST));
	assert_false(label_ends(STR("存粮"), LABEL_LAST));
	assert_false(label_ends(STR(""), LABEL_LAST));
}

static void a_text_is_made_of_words(void **state)
{
	(void)state;
	assert_true(label_is_made_of(str_of("比上年实际增长"), LABEL_MOVE));
	assert_false(label_is_made_of(str_of("存粮增长"), LABEL_MOVE));
	assert_false(label_is_made_of(str_of(""), LABEL_MOVE));
	assert_true(label_is(str_of("美国"), LABEL_PLACE));
	assert_false(label_is(str_of("美国人"), LABEL_PLACE));
}

static void words_of_a_use_are_found_one_behind_another(void **state)
{
	static const struct {
		const char *text;
		unsigned use;
		size_t at, n;
	} rows[] = {
		{"存粮有三家", LABEL_VERB, 6, 3}, {"存粮国有三家", LABEL_VERB, 18, 0},
		{"国有有", LABEL_VERB, 6, 3},     {"国有林场增加到", LABEL_VERB, 12, 9},
		{"存粮，有", LABEL_PAUSE, 6, 3},  {"存粮，有", LABEL_VERB, 9, 3},
		{"", LABEL_VERB, 0, 0},           {"old kiln", LABEL_VERB, 8, 0},
		{"\xE5\xAD", LABEL_VERB, 2, 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct label_word_found found = label_next(str_of(rows[i].text), 0, rows[i].use);

		assert_int_equal(found.at, rows[i].at);
		assert_int_equal(found.n, rows[i].n);
	}
	assert_int_equal(label_next(STR("有井有"), 3, LABEL_VERB).at, 6);
}

#include "src/figures/label_uses.inc"

static void no_longer_word_holds_a_pause(void **state)
{
	static const struct {
		struct str key;
		unsigned uses;
	} rows[] = {
/* clang-format off */
#define LABEL_WORD(word, what) {STR_INIT(word), what},
/* clang-format on */
#include "assets/label_words.def"
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		for (size_t at = 0; at < rows[i].key.n; at++) {
			struct str rest = str_from(rows[i].key, at);

			if (!label_begins(rest, LABEL_PAUSE))
				continue;
			assert_true(rows[i].uses & LABEL_PAUSE);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_table_is_in_order),
		cmocka_unit_test(the_longest_word_counts),
		cmocka_unit_test(words_of_a_use_come_off_the_ends),
		cmocka_unit_test(either_end_tells_the_use_of_its_longest_word),
		cmocka_unit_test(a_text_is_made_of_words),
		cmocka_unit_test(words_of_a_use_are_found_one_behind_another),
		cmocka_unit_test(no_longer_word_holds_a_pause),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
