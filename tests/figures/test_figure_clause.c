#include "tests/figures/show.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "dushu/figures/figure.h"

/* The context of the first figure. */
static void contexts_end_where_clauses_do(void **state)
{
	static const char *const rows[][2] = {
		{"修渠30公里,7个村通了水", "修渠30公里"},
		{"The hall cost $5,000 in 2020, they say", "The hall cost $5,000 in 2020"},
		{"It opened in 2024. The first guests came.", "It opened in 2024"},
		{"It weighs 3.5 tonnes.", "It weighs 3.5 tonnes"},
		{"It lost 4 per cent. of its staff.", "It lost 4 per cent. of its staff"},
		{"It shut on 9 May 2021.", "It shut on 9 May 2021"},
	};
	struct figures figures = {0};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct str text = str_of(rows[i][0]);

		figures_read(text, &figures);
		assert_true(figures.n > 0);
		struct span c = figures.at[0].context;

		assert_int_equal(c.end - c.start, strlen(rows[i][1]));
		assert_memory_equal(text.s + c.start, rows[i][1], c.end - c.start);
	}
	figures_free(&figures);
}

/* Without a mark anywhere a context is still short, and whole characters. */
static void a_context_without_marks_is_bounded(void **state)
{
	static const char *const words[] = {"seven mills ", "三个村庄有"};
	struct figures figures = {0};
	struct buf text = {0};

	(void)state;
	for (size_t w = 0; w < 2; w++) {
		text.n = 0;
		for (int i = 0; i < 500; i++)
			buf_add(&text, str_of(words[w]));
		struct str s = {text.s, text.n};

		figures_read(s, &figures);
		assert_true(figures.n >= 500);
		for (size_t i = 0; i < figures.n; i++) {
			const struct figure *f = &figures.at[i];

			assert_true(f->context.end - f->context.start <= 440);
			assert_true(f->context.start <= f->span.start);
			assert_true(f->context.end >= f->span.end);
			assert_true((s.s[f->context.start] & 0xC0) != 0x80);
			assert_true(f->context.end == s.n || (s.s[f->context.end] & 0xC0) != 0x80);
		}
	}
	buf_free(&text);
	figures_free(&figures);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(contexts_end_where_clauses_do),
		cmocka_unit_test(a_context_without_marks_is_bounded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
