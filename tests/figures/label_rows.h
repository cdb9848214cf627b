/*
 * Tests of labels as rows: a text, and the labels of its strong figures.
 */
#ifndef DUSHU_TESTS_LABEL_ROWS_H
#define DUSHU_TESTS_LABEL_ROWS_H

#include "dushu/figures/figure.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

/* The labels of the strong figures of text, parted by bars. */
static inline void show(const char *text, struct buf *out)
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

/* Each row is a text and what is shown of it. */
static inline void check(const char *const rows[][2], size_t n)
{
	struct buf shown = {0};

	for (size_t i = 0; i < n; i++) {
		show(rows[i][0], &shown);
		assert_string_equal(shown.n > 0 ? shown.s : "", rows[i][1]);
	}
	buf_free(&shown);
}

#endif
