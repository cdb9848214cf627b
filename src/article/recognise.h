/*
 * The recognition of heading candidates: what one block looks like beside its neighbours.
 */
#ifndef DUSHU_SRC_ARTICLE_RECOGNISE_H
#define DUSHU_SRC_ARTICLE_RECOGNISE_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/article/format.h"
#include "dushu/article/outline.h"
#include "dushu/text/buf.h"
#include "dushu/text/clean.h"
#include "src/article/label.h"
#include "src/article/openers.h"

/* A block with its glance; where there is no block, its glance is not present. */
struct view {
	struct block block;
	struct span body; /* of the block, without the blanks around it */
	struct glance glance;
};

/* A block between its neighbours. */
struct sight {
	struct str text;
	struct view above, here, below;
	size_t n_above; /* how many blocks stand before it */
	struct openers openers;
	struct labels labels;
};

/* Looks at a block that comes behind byte `from`, the end of the block before it. */
struct view view_of(struct str text, const struct block *block, size_t from);

/* Whether the block may be or open with a heading; `scratch` is reused from call to call. */
bool heading_recognise(const struct sight *sight, struct clean *scratch, struct candidate *out);

#endif
