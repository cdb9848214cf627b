/*
 * Keys as a person wants them: bindings that come before those of assets/keys.def.
 *
 * A binding has panes (text, navigator, figures, help, sheet, card, prompt, or lists, reading, all; several parted by
 * commas), keys in vim's notation, typed one after the other, and an action with its number, by the names that
 * assets/keys.def has and keymap_print() lists; the action none takes a key away. A keymap owns all that it holds
 * and must outlive the models that use it; NULL is one without bindings.
 */
#ifndef DUSHU_VIEW_KEYMAP_H
#define DUSHU_VIEW_KEYMAP_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/text/buf.h"
#include "dushu/text/error.h"

struct keymap;

struct keymap *keymap_open(void);
void keymap_close(struct keymap *keymap);

/* The words of a binding. The number is that of the action's first row where it is empty. */
enum keymap_word { KEYMAP_PANES, KEYMAP_KEYS, KEYMAP_ACTION, KEYMAP_NUMBER, KEYMAP_WORDS };

/* Adds a binding; of two for the same keys the later one holds. False, an error, and which word is wrong. */
bool keymap_bind(struct keymap *keymap, const struct str words[KEYMAP_WORDS],
		 enum keymap_word *wrong, struct error *error);

/* Appends all bindings, a line each, as lines that bind the same. */
void keymap_print(const struct keymap *keymap, struct buf *out);

#endif
