/* In each state of each pane that keys-PANE.test leads to by `from`, every key of that pane is tried. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "dushu/text/source.h"
#include "src/view/commands.h"

static const struct {
	unsigned pane;
	const char *script;
} panes[] = {
	{TEXT, "tests/frames/keys-text.test"},
	{NAVIGATOR, "tests/frames/keys-navigator.test"},
	{FIGURES, "tests/frames/keys-figures.test"},
	{HELP, "tests/frames/keys-help.test"},
	{SHEET, "tests/frames/keys-sheet.test"},
	{CARD, "tests/frames/keys-card.test"},
	{PROMPT, "tests/frames/keys-prompt.test"},
	{FINDER, "tests/frames/keys-finder.test"},
};

static const struct {
	unsigned panes;
	struct str spellings;
} rows[] = {
#define GROUP(title)
#define KEY(panes, spellings, action, number, help) {panes, STR_INIT(spellings)},
#define HINT(panes, states, keys, text)
#include "assets/keys.def"
#undef HINT
#undef KEY
#undef GROUP
};

enum { N_ROWS = sizeof(rows) / sizeof(*rows) };

static struct str take_word(struct str *rest, const char *end)
{
	struct str word = str_slice(*rest, 0, str_find(*rest, str_of(end)));

	*rest = str_from(*rest, word.n + 1);
	return word;
}

/* ma-z stands for any letter: ma will do. */
static bool is_spelled(struct str spelling, struct str keys)
{
	return str_equal(spelling, keys) ||
	       (str_ends(spelling, STR("a-z")) &&
		str_equal(str_slice(spelling, 0, spelling.n - 2), keys));
}

static bool tries(struct str state, struct str spelling)
{
	while (state.n) {
		struct str words = take_word(&state, "\n");

		if (!str_starts(words, STR("try ")))
			continue;
		take_word(&words, " ");
		while (words.n) {
			if (is_spelled(spelling, take_word(&words, " ")))
				return true;
		}
	}
	return false;
}

static void want_all(unsigned pane, struct str state, const char *script)
{
	struct str from = str_slice(state, 0, str_find(state, STR("\n")));

	for (size_t i = 0; i < N_ROWS; i++) {
		struct str spellings = rows[i].spellings;

		while (rows[i].panes & pane && spellings.n) {
			struct str spelling = take_word(&spellings, " ");

			if (!tries(state, spelling))
				fail_msg("%s: %.*s is not tried from \"%.*s\"", script,
					 (int)spelling.n, spelling.s, (int)from.n, from.s);
		}
	}
}

static void every_key_is_tried_in_every_state(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(panes) / sizeof(*panes); i++) {
		struct error error = {""};
		struct source *source = source_open(panes[i].script, &error);
		struct str rest;
		size_t states = 0;

		if (!source)
			fail_msg("%s", error.text);
		rest = source_bytes(source);
		rest = str_from(rest, str_find(rest, STR("\nfrom")));
		for (; rest.n; states++) {
			struct str part;

			rest = str_from(rest, 1);
			part = str_slice(rest, 0, str_find(rest, STR("\nfrom")));
			want_all(panes[i].pane, part, panes[i].script);
			rest = str_from(rest, part.n);
		}
		assert_true(states > 0);
		source_close(source);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_key_is_tried_in_every_state),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
