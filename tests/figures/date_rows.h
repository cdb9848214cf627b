/*
 * Tests of dates and times as rows: a text, and what date_read() makes of it.
 */
#ifndef DUSHU_TESTS_DATE_ROWS_H
#define DUSHU_TESTS_DATE_ROWS_H

#include "dushu/figures/date.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static inline void show(const char *text, struct buf *out)
{
	/* A bar marks where the date is to begin. */
	struct str s = str_of(text);
	size_t bar = str_find(s, STR("|")), at = bar < s.n ? bar : 0;
	struct buf plain = {0};
	struct date_read d;

	buf_add(&plain, str_slice(s, 0, at));
	buf_add(&plain, str_from(s, bar < s.n ? bar + 1 : 0));
	size_t n = date_read(buf_str(&plain), at, &d);

	buf_clear(out);
	if (n > 0) {
		buf_add(out, str_slice(buf_str(&plain), at - d.before, at + n));
		buf_add(out, d.time ? STR(" time ") : STR(" "));
		value_print(&d.value, out);
		value_print(&d.low, out);
		buf_add(out, d.low.form != VALUE_NONE ? STR("..") : STR(""));
		value_print(&d.high, out);
	}
	buf_free(&plain);
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
