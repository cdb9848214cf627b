/*
 * Keys as the program names them, free of any terminal library's numbers.
 *
 * A key is a Unicode code point or a named key, with modifiers; it is spelled as in vim's maps:
 * `j`, `<C-d>`, `<A-c>`, `<Tab>`, `<S-Tab>`, `<PageDown>`, `<Up>`. Bindings are the rows of
 * assets/keys.def: one row is a key's binding and its help line at once. Full-width forms of a key
 * (】 ， 。 ＃ …), as an input method left on sends them, count as the key itself.
 */
#ifndef DUSHU_VIEW_KEYS_H
#define DUSHU_VIEW_KEYS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dushu/text/buf.h"

/* Named keys stand above all code points. */
enum {
	KEY_NAMED = 0x110000,
	KEY_TAB = KEY_NAMED,
	KEY_RETURN,
	KEY_ESCAPE,
	KEY_BACK, /* backspace */
	KEY_DEL,
	KEY_ARROW_UP,
	KEY_ARROW_DOWN,
	KEY_ARROW_LEFT,
	KEY_ARROW_RIGHT,
	KEY_PAGE_UP,
	KEY_PAGE_DOWN,
	KEY_TOP,      /* Home */
	KEY_BOTTOM,   /* End */
	KEY_FUNCTION, /* F1 and on: KEY_FUNCTION + 1 … + 12 */
};

enum key_mods { MOD_CTRL = 1, MOD_ALT = 2, MOD_SHIFT = 4 };

struct key {
	uint32_t code; /* a code point (for Ctrl the lower-case letter) or a named key */
	unsigned mods;
};

bool key_equal(struct key a, struct key b);

/* Reads one key's spelling from the beginning of s; returns its bytes, 0 where it is none. */
size_t key_parse(struct str s, struct key *out);

/* Appends the spelling of a key. */
void key_print(struct key key, struct buf *out);

/*
 * Appends spellings as people write them: `j <Down> <C-n> <A-v>` as j ↓ ^N Alt-v, with words for the
 * arrows in ASCII. Stops at what is no key.
 */
void keys_show(struct str spellings, bool ascii, struct buf *out);

/* The key that a full-width or Chinese punctuation form stands for; others unchanged. */
struct key key_narrow(struct key key);

#endif
