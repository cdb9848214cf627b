/*
 * A walk through the blocks of a text, with the neighbours of each in sight.
 *
 *	for (walk_open(&walk, text, begin, format); walk_stands(&walk); walk_on(&walk))
 *		look(&walk.sight);
 */
#ifndef DUSHU_SRC_ARTICLE_WALK_H
#define DUSHU_SRC_ARTICLE_WALK_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/article/format.h"
#include "dushu/article/outline.h"
#include "dushu/text/buf.h"
#include "src/article/recognise.h"

struct walk {
	struct sight sight;
	const struct format *format;
	size_t begin;
	struct document document; /* counts the blocks left behind */
};

/* Borrows the text; stands on its first block. Nothing needs to be freed. */
void walk_open(struct walk *walk, struct str text, size_t begin, const struct format *format);

/* As walk_open(), but stands on the block that begins at `at`; what is counted begins there. */
void walk_open_at(struct walk *walk, struct str text, size_t begin, const struct format *format,
		  size_t at);

/* Goes to the block that begins at `at` of the same text, or of it grown longer; counts anew. */
void walk_move(struct walk *walk, struct str text, size_t at);

/* Whether there is a block to look at. */
bool walk_stands(const struct walk *walk);

void walk_on(struct walk *walk);

#endif
