/*
 * What keymap.c and bindings.c know of one another.
 */
#ifndef DUSHU_SRC_VIEW_KEYMAP_PRIVATE_H
#define DUSHU_SRC_VIEW_KEYMAP_PRIVATE_H

#include <stddef.h>

#include "src/view/bindings.h"

/* The rows of assets/keys.def. */
const struct binding *bindings_all(size_t *n);

/* The rows of a keymap, none for NULL, the oldest first; each has one spelling. */
const struct binding *keymap_rows(const struct keymap *keymap, size_t *n);

/* Takes the next spelling from a list parted by blanks. */
struct str spelling_next(struct str *rest);

#endif
