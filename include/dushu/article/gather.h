/*
 * What indexers found in the parts of a text, put together in the order of the text.
 *
 * A gather makes lines, blocks and counts of each batch those of the whole text, collects the
 * candidates and judges them into an outline: at doubling sizes, so that headings are known early,
 * and at the end. It reads no text, and only one thread at a time may use it. Nothing can fail.
 */
#ifndef DUSHU_ARTICLE_GATHER_H
#define DUSHU_ARTICLE_GATHER_H

#include <stddef.h>

#include "dushu/article/indexer.h"
#include "dushu/text/span.h"

struct gather;

/* For a text that begins and ends there; flags are those of the indexers. */
struct gather *gather_open(struct span text, unsigned flags);
void gather_close(struct gather *gather);

/* The text ends there, as far as is known, or for certain where it is `whole` (as at first). */
void gather_grow(struct gather *gather, size_t end, bool whole);

/*
 * Takes the next batch in the order of the text. What is left in it is ready for article_take():
 * marks, checkpoints, counts, and the outline where it was judged anew.
 */
void gather_add(struct gather *gather, struct batch *batch);

/* The line, counted from 1, on which the part begins that comes next. */
size_t gather_line(const struct gather *gather);

#endif
