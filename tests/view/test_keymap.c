#include "dushu/view/keymap.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "keymap_rows.h"

static void keys_are_known_in_any_spelling(void **state)
{
	struct keymap *keymap = keymap_open();
	struct error error;

	(void)state;
	assert_true(bind(keymap, "text <CR> pages 1", &error));
	assert_true(bind(keymap, "text < pages -1", &error));
	assert_true(bind(keymap, "text 】】 quit", &error));
	expect_action(keymap, PANE_TEXT, "<Enter>", "pages");
	expect_action(keymap, PANE_TEXT, "<lt>", "pages");
	expect_action(keymap, PANE_TEXT, "]]", "quit");
	keymap_close(keymap);
}

static void what_is_wrong_is_told_with_its_word(void **state)
{
	static const struct {
		const char *words[KEYMAP_WORDS];
		enum keymap_word wrong;
	} rows[] = {
		{{"room", "J", "lines", "1"}, KEYMAP_PANES},
		{{"text,room", "J", "lines", "1"}, KEYMAP_PANES},
		{{"", "J", "lines", "1"}, KEYMAP_PANES},
		{{"text", "", "lines", "1"}, KEYMAP_KEYS},
		{{"text", "<Hyper-x>", "lines", "1"}, KEYMAP_KEYS},
		{{"text", "3", "lines", "1"}, KEYMAP_KEYS},
		{{"text", "J", "fly", ""}, KEYMAP_ACTION},
		{{"text", "J", "lines", "7"}, KEYMAP_NUMBER},
	};
	struct keymap *keymap = keymap_open();

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct str words[KEYMAP_WORDS];
		enum keymap_word wrong;
		struct error error = {""};

		for (int w = 0; w < KEYMAP_WORDS; w++)
			words[w] = str_of(rows[i].words[w]);
		assert_false(keymap_bind(keymap, words, &wrong, &error));
		assert_int_equal(wrong, rows[i].wrong);
		assert_true(error.text[0]);
	}
	keymap_close(keymap);
}

/* What is printed binds the same. */
static void a_printed_keymap_can_be_read_again(void **state)
{
	struct keymap *keymap = keymap_open();
	struct buf first = {0};
	struct error error;
	size_t lines = 0;

	(void)state;
	keymap_print(NULL, &first);
	for (struct str rest = buf_str(&first); rest.n;) {
		struct str line = str_slice(rest, 0, str_find(rest, STR("\n")));
		char copy[256];

		snprintf(copy, sizeof(copy), "%.*s", (int)line.n, line.s);
		rest = str_from(rest, line.n + 1);
		if (line.n == 0 || line.s[0] == '#')
			continue;
		if (!bind(keymap, copy, &error))
			fail_msg("%s: %s", copy, error.text);
		lines++;
	}
	assert_true(lines > 80);
	keymap_close(keymap);
	buf_free(&first);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_are_known_in_any_spelling),
		cmocka_unit_test(what_is_wrong_is_told_with_its_word),
		cmocka_unit_test(a_printed_keymap_can_be_read_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
