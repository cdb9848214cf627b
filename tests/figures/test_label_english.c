#include "dushu/figures/figure.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

/* The labels of the strong figures of text, parted by bars. */
static void show(const char *text, struct buf *out)
{
	struct figures figures = {0};
	struct str s = str_of(text);

	buf_clear(out);
	figures_read(s, &figures);
	for (size_t i = 0, n = 0; i < figures.n; i++) {
		if (figures.at[i].weak)
			continue;
		if (n++ > 0)
			buf_add(out, STR(" | "));
		figure_label(s, &figures, i, out);
	}
	figures_free(&figures);
}

static void check(const char *const rows[][2], size_t n)
{
	struct buf shown = {0};

	for (size_t i = 0; i < n; i++) {
		show(rows[i][0], &shown);
		assert_string_equal(shown.n > 0 ? shown.s : "", rows[i][1]);
	}
	buf_free(&shown);
}

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void counted_nouns_are_the_label(void **state)
{
	static const char *const rows[][2] = {
		{"The county lost 35 shops last year.", "shops last year"},
		{"They planted 1,200 trees along the river.", "trees along the river"},
	};

	(void)state;
	CHECK(rows);
}

static void otherwise_the_subject_is(void **state)
{
	static const char *const rows[][2] = {
		{"Farm income rose 7 percent.", "Farm income rose"},
		{"The average rent was $950 a month.", "average rent"},
		{"Almost half of the pupils walk to school.", "the pupils walk"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counted_nouns_are_the_label),
		cmocka_unit_test(otherwise_the_subject_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
