#include "dushu/app/clipboard.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

static void a_sequence_has_the_text_in_base64(void **state)
{
	static const struct {
		const char *text, *sequence;
	} rows[] = {
		{"", "\033]52;c;\a"},
		{"a", "\033]52;c;YQ==\a"},
		{"ab", "\033]52;c;YWI=\a"},
		{"abc", "\033]52;c;YWJj\a"},
		{"\xff\xfe\xfd~", "\033]52;c;//79fg==\a"},
		{"渠", "\033]52;c;5rig\a"},
	};
	struct buf out = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		buf_clear(&out);
		clipboard_sequence(str_of(rows[i].text), BETWEEN_NOTHING, &out);
		assert_string_equal(out.s, rows[i].sequence);
	}
	buf_free(&out);
}

static void tmux_is_told_twice_in_case_it_only_passes_on(void **state)
{
	struct buf out = {0};

	(void)state;
	clipboard_sequence(STR("abc"), BETWEEN_TMUX, &out);
	assert_string_equal(out.s, "\033]52;c;YWJj\a\033Ptmux;\033\033]52;c;YWJj\a\033\\");
	buf_free(&out);
}

static void screen_gets_pieces_that_it_passes_on(void **state)
{
	struct buf out = {0}, text = {0}, plain = {0}, joined = {0};
	struct str rest, open = STR("\033P"), shut = STR("\033\\");

	(void)state;
	buf_add_repeat(&text, 'x', 1000);
	clipboard_sequence(buf_str(&text), BETWEEN_NOTHING, &plain);
	clipboard_sequence(buf_str(&text), BETWEEN_SCREEN, &out);
	for (rest = buf_str(&out); rest.n;) {
		size_t end = str_find(rest, shut);

		assert_true(str_starts(rest, open) && end < rest.n && end < 256);
		buf_add(&joined, str_slice(rest, open.n, end));
		rest = str_from(rest, end + shut.n);
	}
	assert_string_equal(joined.s, plain.s);
	buf_free(&out);
	buf_free(&text);
	buf_free(&plain);
	buf_free(&joined);
}

static void too_much_is_told_and_not_copied(void **state)
{
	struct buf text = {0}, where = {0};
	struct error error = {""};

	(void)state;
	unsetenv("TMUX");
	buf_add_repeat(&text, 'x', CLIPBOARD_MOST + 1);
	/* No terminal is asked for: nothing is sent. */
	assert_false(clipboard_copy(NULL, buf_str(&text), &where, &error));
	assert_non_null(strstr(error.text, "takes 74994 bytes at once and these are 74995"));
	assert_int_equal(where.n, 0);
	buf_free(&text);
}

static void the_most_that_is_sent_is_what_terminals_take(void **state)
{
	struct buf text = {0}, out = {0};

	(void)state;
	buf_add_repeat(&text, 'x', CLIPBOARD_MOST);
	clipboard_sequence(buf_str(&text), BETWEEN_NOTHING, &out);
	assert_true(out.n <= 100000);
	buf_free(&text);
	buf_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_sequence_has_the_text_in_base64),
		cmocka_unit_test(tmux_is_told_twice_in_case_it_only_passes_on),
		cmocka_unit_test(screen_gets_pieces_that_it_passes_on),
		cmocka_unit_test(too_much_is_told_and_not_copied),
		cmocka_unit_test(the_most_that_is_sent_is_what_terminals_take),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
