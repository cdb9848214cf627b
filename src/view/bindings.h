/*
 * Bindings of keys to commands: the rows of assets/keys.def, and before them those of a keymap.
 */
#ifndef DUSHU_SRC_VIEW_BINDINGS_H
#define DUSHU_SRC_VIEW_BINDINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/text/buf.h"
#include "dushu/view/keymap.h"
#include "src/view/model_private.h"

struct binding {
	struct str spellings, help;
	const char *action;
	unsigned (*command)(struct model *model, int argument); /* NULL: nothing */
	unsigned panes;                                         /* 0: a group's title */
	int argument;
};

/* The binding of what was typed, NULL for none; *more where more keys could complete one. */
const struct binding *binding_find(const struct keymap *keymap, enum pane pane, struct str typed,
				   bool *more);

/* The rows of the help, by the bindings in force: a group's title, or keys and what they do. */
struct help_row {
	struct str keys, text;
	bool group;
};

/* Fills in at most so many rows for a pane; their keys are in `spellings`, which the caller frees. */
size_t help_rows(const struct keymap *keymap, enum pane pane, struct help_row *rows, size_t max,
		 struct buf *spellings);

/*
 * Appends the keys that do in a pane what `keys`, parted by blanks, do by keys.def: "] [" as it stands, or others
 * where a keymap has moved them. False where nothing does.
 */
bool binding_keys(const struct keymap *keymap, enum pane pane, struct str keys, struct buf *out);

#endif
