#include "dushu/view/keymap.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "commands.h"
#include "dushu/view/keys.h"
#include "keymap_private.h"

struct keymap {
	struct binding *rows;
	size_t n, cap;
};

struct keymap *keymap_open(void)
{
	struct keymap *keymap = xrealloc(NULL, 1, sizeof(*keymap));

	*keymap = (struct keymap){0};
	return keymap;
}

void keymap_close(struct keymap *keymap)
{
	if (!keymap)
		return;
	for (size_t i = 0; i < keymap->n; i++)
		free((void *)(uintptr_t)keymap->rows[i].spellings.s);
	free(keymap->rows);
	free(keymap);
}

const struct binding *keymap_rows(const struct keymap *keymap, size_t *n)
{
	*n = keymap ? keymap->n : 0;
	return keymap ? keymap->rows : NULL;
}

/* The wider ones first, for printing. */
static const struct {
	const char *name;
	unsigned panes;
} pane_names[] = {
	{"all", ALL},     {"reading", READING},     {"lists", LISTS},     {"typing", TYPING},
	{"text", TEXT},   {"navigator", NAVIGATOR}, {"figures", FIGURES}, {"help", HELP},
	{"sheet", SHEET}, {"card", CARD},           {"prompt", PROMPT},   {"finder", FINDER},
};

enum { N_PANE_NAMES = sizeof(pane_names) / sizeof(*pane_names) };

static bool panes_read(struct str words, unsigned *out)
{
	*out = 0;
	while (words.n) {
		struct str word = str_slice(words, 0, str_find(words, STR(",")));
		size_t i = 0;

		while (i < N_PANE_NAMES && !str_equal(str_of(pane_names[i].name), word))
			i++;
		if (i == N_PANE_NAMES)
			return false;
		*out |= pane_names[i].panes;
		words = str_from(words, word.n + 1);
	}
	return *out != 0;
}

/* Appends keys as they are spelled when typed. */
static bool keys_read(struct str keys, struct buf *out)
{
	struct str letters = STR("a-z");
	bool any = keys.n > letters.n && str_ends(keys, letters);
	struct str rest = any ? str_slice(keys, 0, keys.n - letters.n) : keys;
	struct key key;

	while (rest.n) {
		size_t n = key_parse(rest, &key);

		if (n == 0)
			return false;
		key_print(key_narrow(key), out);
		rest = str_from(rest, n);
	}
	if (any)
		buf_add(out, letters);
	return keys.n > 0;
}

static bool is_digit(struct str keys)
{
	return keys.n > 0 && keys.s[0] >= '1' && keys.s[0] <= '9';
}

/* The row of keys.def that has the action and the number; the first of the action for "". */
static const struct binding *action_find(struct str action, struct str number)
{
	size_t n;
	const struct binding *rows = bindings_all(&n);
	char digits[16];

	for (size_t i = 0; i < n; i++) {
		if (rows[i].panes == 0 || !str_equal(str_of(rows[i].action), action))
			continue;
		snprintf(digits, sizeof(digits), "%d", rows[i].argument);
		if (number.n == 0 || str_equal(str_of(digits), number))
			return &rows[i];
	}
	return NULL;
}

static void add_row(struct keymap *keymap, struct binding row)
{
	if (keymap->n == keymap->cap) {
		keymap->cap = keymap->cap ? keymap->cap * 2 : 16;
		keymap->rows = xrealloc(keymap->rows, keymap->cap, sizeof(row));
	}
	keymap->rows[keymap->n++] = row;
}

bool keymap_bind(struct keymap *keymap, const struct str words[KEYMAP_WORDS],
		 enum keymap_word *wrong, struct error *error)
{
	struct str panes = words[KEYMAP_PANES], keys = words[KEYMAP_KEYS];
	struct str action = words[KEYMAP_ACTION], number = words[KEYMAP_NUMBER];
	bool none = str_equal(action, STR("none"));
	const struct binding *same = none ? NULL : action_find(action, number);
	struct binding row = {.action = "none"};
	struct buf spelling = {0};

	*wrong = KEYMAP_PANES;
	if (!panes_read(panes, &row.panes))
		return error_set(error, "no such pane: %.*s", (int)panes.n, panes.s);
	if (same)
		row = (struct binding){.help = same->help,
				       .action = same->action,
				       .command = same->command,
				       .panes = row.panes,
				       .argument = same->argument};
	*wrong = KEYMAP_KEYS;
	if (is_digit(keys))
		return error_set(error, "digits are counts, no keys: %.*s", (int)keys.n, keys.s);
	if (!keys_read(keys, &spelling)) {
		buf_free(&spelling);
		return error_set(error, "no such key: %.*s", (int)keys.n, keys.s);
	}
	*wrong = number.n && action_find(action, STR("")) ? KEYMAP_NUMBER : KEYMAP_ACTION;
	if (!none && !same) {
		buf_free(&spelling);
		return error_set(error, "no such action: %.*s%s%.*s (dushu --keys lists them)",
				 (int)action.n, action.s, number.n ? " " : "", (int)number.n,
				 number.n ? number.s : "");
	}
	row.spellings = buf_str(&spelling); /* owned by the row from now on */
	add_row(keymap, row);
	return true;
}

static void print_panes(unsigned panes, struct buf *out)
{
	size_t start = out->n;

	for (size_t i = 0; i < N_PANE_NAMES && panes; i++) {
		if ((panes & pane_names[i].panes) != pane_names[i].panes)
			continue;
		if (out->n > start)
			buf_add_char(out, ',');
		buf_add(out, str_of(pane_names[i].name));
		panes &= ~pane_names[i].panes;
	}
}

static void print_row(const struct binding *row, struct buf *out)
{
	struct str rest = row->spellings;

	while (rest.n) {
		struct str word = spelling_next(&rest);

		print_panes(row->panes, out);
		buf_printf(out, " %.*s %s", (int)word.n, word.s, row->action);
		if (row->command)
			buf_printf(out, " %d", row->argument);
		buf_add_char(out, '\n');
	}
}

void keymap_print(const struct keymap *keymap, struct buf *out)
{
	size_t n, own;
	const struct binding *rows = bindings_all(&n), *mine = keymap_rows(keymap, &own);

	for (size_t i = 0; i < n; i++) {
		if (rows[i].panes == 0)
			buf_printf(out, "%s## %s\n", i ? "\n" : "", rows[i].spellings.s);
		else
			buf_printf(out, "# %s\n", rows[i].help.s);
		if (rows[i].panes)
			print_row(&rows[i], out);
	}
	if (own)
		buf_add(out, STR("\n## Your own\n"));
	for (size_t i = 0; i < own; i++)
		print_row(&mine[i], out);
}
