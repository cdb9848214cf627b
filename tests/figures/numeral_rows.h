/*
 * Tests of numerals as rows: a text, and what numeral_read() makes of its beginning.
 */
#ifndef DUSHU_TESTS_NUMERAL_ROWS_H
#define DUSHU_TESTS_NUMERAL_ROWS_H

#include "dushu/figures/numeral.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

/* What is eaten, the value and the marks of the numeral that begins at text. */
static inline void show(const char *text, struct buf *out)
{
	struct numeral n;
	struct str s = str_of(text);
	size_t eaten = numeral_read(s, false, &n);

	buf_clear(out);
	buf_add(out, str_slice(s, 0, eaten));
	if (eaten == 0)
		return;
	buf_add_char(out, ' ');
	if (n.unknown || n.indefinite)
		buf_add_char(out, '?');
	else
		decimal_print(&n.value, out);
	if (n.span) {
		buf_add(out, STR(".."));
		decimal_print(&n.high, out);
	}
	static const char *const forms[] = {"", " ordinal", " fraction", " percent", " multiple"};

	buf_add(out, str_of(forms[n.form]));
	buf_add(out, n.unit);
	buf_add(out, n.over ? STR(" over") : STR(""));
	buf_add(out, n.about ? STR(" about") : STR(""));
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
