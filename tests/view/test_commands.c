#include "src/view/commands.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "dushu/text/unicode.h"
#include "src/view/bindings.h"
#include "src/view/model_private.h"

static const struct {
	unsigned panes;
	struct str spellings, help;
} rows[] = {
#define GROUP(title)
#define KEY(panes, spellings, action, argument, help) {panes, STR_INIT(spellings), STR_INIT(help)},
#define HINT(panes, states, keys, text)
#include "assets/keys.def"
#undef HINT
#undef KEY
#undef GROUP
};

enum { N_ROWS = sizeof(rows) / sizeof(*rows) };

static struct str next_word(struct str *rest)
{
	struct str word = str_slice(*rest, 0, str_find(*rest, STR(" ")));

	*rest = str_from(*rest, word.n + 1);
	return word;
}

static void every_spelling_is_made_of_keys_as_they_are_printed(void **state)
{
	struct buf printed = {0};

	(void)state;
	for (size_t i = 0; i < N_ROWS; i++) {
		for (struct str rest = rows[i].spellings; rest.n;) {
			struct str word = next_word(&rest);

			buf_clear(&printed);
			for (size_t at = 0, n; at < word.n; at += n) {
				struct key key;

				n = key_parse(str_from(word, at), &key);
				assert_true(n > 0);
				key_print(key, &printed);
			}
			assert_true(str_equal(buf_str(&printed), word));
		}
	}
	buf_free(&printed);
}

/* Row j binds a word that row i, before it, binds in one of its panes too. */
static bool clash(size_t i, size_t j)
{
	for (struct str mine = rows[i].spellings; mine.n;) {
		struct str word = next_word(&mine);

		for (struct str other = rows[j].spellings; other.n;) {
			if (str_equal(word, next_word(&other)))
				return true;
		}
	}
	return false;
}

static void a_key_has_one_meaning_in_each_pane(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ROWS; i++) {
		for (size_t j = i + 1; j < N_ROWS; j++) {
			/* A row for one pane may stand before one for all. */
			if (rows[i].panes & rows[j].panes && rows[j].panes != ALL && clash(i, j))
				fail_msg("two rows bind a key of: %s", rows[j].spellings.s);
			if (rows[i].panes == ALL && rows[j].panes == ALL && clash(i, j))
				fail_msg("two rows bind a key of: %s", rows[j].spellings.s);
		}
	}
}

static void every_row_says_what_it_does(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ROWS; i++)
		assert_true(rows[i].help.n > 0);
}

static void the_help_of_a_pane_has_only_its_keys(void **state)
{
	struct help_row help[HELP_MAX];
	struct buf keys = {0};
	size_t text = help_rows(NULL, PANE_TEXT, help, HELP_MAX, &keys);
	bool folds = false;

	(void)state;
	assert_true(text > 20 && text < HELP_MAX);
	for (size_t i = 0; i < text; i++)
		folds = folds || str_starts(help[i].keys, STR("za"));
	assert_false(folds);
	buf_clear(&keys);
	text = help_rows(NULL, PANE_NAVIGATOR, help, HELP_MAX, &keys);
	for (size_t i = 0; i < text; i++)
		folds = folds || str_starts(help[i].keys, STR("za"));
	assert_true(folds);
	buf_free(&keys);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_spelling_is_made_of_keys_as_they_are_printed),
		cmocka_unit_test(a_key_has_one_meaning_in_each_pane),
		cmocka_unit_test(every_row_says_what_it_does),
		cmocka_unit_test(the_help_of_a_pane_has_only_its_keys),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
