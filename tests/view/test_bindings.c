#include "src/view/bindings.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "keymap_rows.h"

static void bindings_of_ones_own_come_first_in_their_panes(void **state)
{
	struct keymap *keymap = keymap_open();
	struct error error;

	(void)state;
	assert_true(bind(keymap, "text J headings 1", &error));
	assert_true(bind(keymap, "navigator,figures <C-j> lines 1", &error));
	assert_true(bind(keymap, "all x none", &error));
	assert_true(bind(keymap, "text gg ends 0", &error));
	expect_action(keymap, PANE_TEXT, "J", "headings");
	expect_action(keymap, PANE_NAVIGATOR, "J", "none");
	expect_action(keymap, PANE_FIGURES, "<C-j>", "lines");
	expect_action(keymap, PANE_TEXT, "x", "none");
	expect_action(keymap, PANE_FIGURES, "x", "none");
	expect_action(keymap, PANE_TEXT, "gg", "ends");
	/* Of two for the same keys the later one holds. */
	assert_true(bind(keymap, "text x quit", &error));
	expect_action(keymap, PANE_TEXT, "x", "quit");
	expect_action(NULL, PANE_TEXT, "x", "tick");
	keymap_close(keymap);
	keymap_close(NULL);
}

static struct buf help_of(const struct keymap *keymap, enum pane pane)
{
	struct help_row rows[HELP_MAX];
	struct buf out = {0}, keys = {0};
	size_t n = help_rows(keymap, pane, rows, HELP_MAX, &keys);

	for (size_t i = 0; i < n; i++)
		buf_printf(&out, "[%.*s] %.*s\n", (int)rows[i].keys.n, rows[i].keys.s,
			   (int)rows[i].text.n, rows[i].text.s);
	buf_free(&keys);
	return out;
}

static void the_help_has_the_bindings_in_force(void **state)
{
	struct keymap *keymap = keymap_open();
	struct error error;
	struct buf help;

	(void)state;
	assert_true(bind(keymap, "text J headings 1", &error));
	assert_true(bind(keymap, "text ] lines 1", &error));
	assert_true(bind(keymap, "text a none", &error));
	help = help_of(keymap, PANE_TEXT);
	assert_non_null(strstr(help.s, "[J] next heading"));
	assert_non_null(strstr(help.s, "[j <Down> <Enter> e <C-n> <C-e> ]] a line down"));
	assert_null(strstr(help.s, "weak figures"));
	buf_free(&help);
	help = help_of(keymap, PANE_NAVIGATOR);
	assert_non_null(strstr(help.s, "[]] next heading"));
	/* < is for the width there, and no longer for the beginning. */
	assert_non_null(strstr(help.s, "[<lt>] a narrower pane"));
	assert_non_null(strstr(help.s, "[g <Home>] to the beginning"));
	buf_free(&help);
	keymap_close(keymap);
}

static void hints_follow_keys_that_were_moved(void **state)
{
	struct keymap *keymap = keymap_open();
	struct buf out = {0};
	struct error error;

	(void)state;
	assert_true(binding_keys(NULL, PANE_TEXT, STR("] ["), &out));
	assert_string_equal(out.s, "] [");
	assert_true(bind(keymap, "text <C-j> headings 1", &error));
	assert_true(bind(keymap, "text ] none", &error));
	assert_true(bind(keymap, "text q none", &error));
	buf_clear(&out);
	assert_true(binding_keys(keymap, PANE_TEXT, STR("] ["), &out));
	assert_string_equal(out.s, "^J [");
	buf_clear(&out);
	assert_true(binding_keys(keymap, PANE_TEXT, STR("q"), &out));
	assert_string_equal(out.s, "Q");
	assert_true(bind(keymap, "text Q none", &error));
	assert_true(bind(keymap, "text ZZ none", &error));
	assert_true(bind(keymap, "text :q none", &error));
	buf_clear(&out);
	assert_false(binding_keys(keymap, PANE_TEXT, STR("q"), &out));
	keymap_close(keymap);
	buf_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bindings_of_ones_own_come_first_in_their_panes),
		cmocka_unit_test(the_help_has_the_bindings_in_force),
		cmocka_unit_test(hints_follow_keys_that_were_moved),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
