#include "tests/figures/show.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "src/figures/figure_private.h"

/* Words of all lengths, so that a figure behind them lies at any place of a block. */
static void pad(struct buf *text, size_t n)
{
	static const char words[] =
		"we repaired the co-operative's well before the rains of that "
		"season, which nobody had expected; \xE2\x80\x9Cit holds\xE2\x80\x9D, "
		"the mayor of \xC3\x89pinal told us. Then ";

	buf_clear(text);
	while (text->n < n)
		buf_add_char(text, words[text->n % (sizeof words - 1)]);
	/* No character is cut and no word goes on. */
	while (text->n > 0 && ((unsigned char)text->s[text->n - 1] >= 0x80))
		text->s[--text->n] = '\0';
	buf_add(text, STR(", "));
}

static void a_figure_is_found_at_any_distance_from_the_start(void **state)
{
	static const char *const rows[][2] = {
		{"nine weeks", "nine weeks duration 9 weeks"},
		{"twentyone people", "twentyone people count 21 people"},
		{"a million people", "a million people count 1000000 people"},
		{"March 5, 2024", "March 5, 2024 date 2024-03-05"},
		{"USD 5", "USD 5 money 5 USD"},
		{"lent us$ 5", "us$ 5 money 5 us$"},
		{"FY2019", "FY2019 date 2019"},
		{"at B.C. 43", "B.C. 43 date -0043"},
		{"www.example9.org/8", ""},
		{"mailto:me5@example.org", ""},
		{"35 shops", "35 shops count 35 shops"},
	};
	struct buf text = {0}, shown = {0};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		for (size_t n = 0; n < 200; n++) {
			pad(&text, n);
			buf_add(&text, str_of(rows[i][0]));
			show_figures(text.s, true, &shown);
			assert_string_equal(shown.n > 0 ? shown.s : "", rows[i][1]);
		}
	}
	buf_free(&text);
	buf_free(&shown);
}

static void words_that_count_nothing_are_passed(void **state)
{
	static const struct {
		const char *text;
		size_t stop;
	} rows[] = {
		{"we may go by and march away", 27},
		{"a million", 0},
		{"an hour", 0},
		{"it lasts several days, or several dozen", 26},
		{"may 5", 0},
		{"By 2010", 3},
		{"Rs 5", 0},
		{"rs 5", 0},
		{"spent $5", 6},
		{"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
		 "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx one",
		 72},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct passed passed = {0, 0};

		assert_int_equal(scan_pass_words(str_of(rows[i].text), 0, &passed), rows[i].stop);
	}
}

static void the_word_passed_last_is_told(void **state)
{
	struct passed passed = {0, 0};

	(void)state;
	assert_int_equal(scan_pass_words(STR("they spent (all)"), 0, &passed), 11);
	assert_int_equal(passed.start, 5);
	assert_int_equal(passed.end, 10);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_figure_is_found_at_any_distance_from_the_start),
		cmocka_unit_test(words_that_count_nothing_are_passed),
		cmocka_unit_test(the_word_passed_last_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
