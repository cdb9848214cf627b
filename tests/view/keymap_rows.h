/*
 * What tests of bindings share: a line of a file of keys, and what keys then do. Failures end the test.
 */
#ifndef DUSHU_TESTS_VIEW_KEYMAP_ROWS_H
#define DUSHU_TESTS_VIEW_KEYMAP_ROWS_H

#include "dushu/view/keymap.h"
#include "src/view/bindings.h"

/* Binds what a line says, its words parted by blanks. */
static inline bool bind(struct keymap *keymap, const char *line, struct error *error)
{
	struct str words[KEYMAP_WORDS] = {{"", 0}, {"", 0}, {"", 0}, {"", 0}}, rest = str_of(line);
	enum keymap_word wrong;

	for (int i = 0; i < KEYMAP_WORDS && rest.n; i++) {
		words[i] = str_slice(rest, 0, str_find(rest, STR(" ")));
		rest = str_from(rest, words[i].n + 1);
	}
	return keymap_bind(keymap, words, &wrong, error);
}

static inline void expect_action(const struct keymap *keymap, enum pane pane, const char *keys,
				 const char *action)
{
	bool more;
	const struct binding *found = binding_find(keymap, pane, str_of(keys), &more);

	assert_string_equal(found ? found->action : "none", action);
}

#endif
