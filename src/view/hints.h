/*
 * The hint line: the five keys of most use in the present pane and state, by the rows HINT of assets/keys.def.
 */
#ifndef DUSHU_SRC_VIEW_HINTS_H
#define DUSHU_SRC_VIEW_HINTS_H

#include <stddef.h>

#include "dushu/text/buf.h"
#include "src/view/model_private.h"

/* What a row demands. */
enum hint_state {
	HINT_ANY = 0,
	HINT_FOLLOWING = 1,   /* the end of a growing file is followed */
	HINT_FOUND = 2,       /* matches are marked */
	HINT_ONLY = 4,        /* only what has certain words is shown */
	HINT_CHOSEN = 8,      /* a figure is chosen */
	HINT_NARROW = 16,     /* not both lists stand beside the text */
	HINT_SECTIONS = 32,   /* the article has headings */
	HINT_FIGURES = 64,    /* and figures */
	HINT_ON_FIGURE = 128, /* the card is about a figure */
};

enum { HINTS = 5, HINT_GAP = 3 };

struct hint {
	struct str keys, text;
};

/* Fills in at most HINTS of them, those of most use first; how many. Their keys stand in `keys`, which the caller frees. */
size_t hints_find(const struct model *model, struct hint hints[HINTS], struct buf *keys);

/* Leaves out those before the last one that have no room in so many columns, the one of least use first; how many are left. */
size_t hints_fit(struct hint hints[HINTS], size_t n, int columns, int ambiguous);

#endif
