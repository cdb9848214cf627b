/*
 * The indexer: walks the blocks of a text once and yields heading candidates and figures.
 *
 * indexer_step() does a bounded piece of work, so the command line calls it to the end, a reader
 * in slices between keys, and a test with one byte. What comes out is the same for every step size.
 * It only reads the text and may run in another thread than the article that takes its batches.
 *
 * A text may be indexed in parts that begin where blocks begin (format_part), each by an indexer of
 * its own, at once if need be. A gather (gather.h) puts their batches together in the order of the
 * text; the result is that of one indexer for the whole.
 */
#ifndef DUSHU_ARTICLE_INDEXER_H
#define DUSHU_ARTICLE_INDEXER_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/article/article.h"
#include "dushu/article/format.h"
#include "dushu/article/outline.h"
#include "dushu/text/buf.h"
#include "dushu/text/span.h"

enum indexer_flags {
	INDEX_HEADINGS = 1,
	INDEX_FIGURES = 2,
	INDEX_NO_LINES = 4, /* no checkpoints: who needs no lines but of headings saves a pass */
	INDEX_AT_ONCE = 8,  /* the outline is judged once, when the text is indexed to its end */
};

/* The text's line count up to a byte, so that line numbers cost no walk from the start. */
struct checkpoint {
	size_t at, line;
};

/*
 * What one step found, in the order of the text. A zeroed struct is empty and ready. Lines, blocks
 * and counts are those of the part alone until a gather has added what stands before it.
 */
struct batch {
	struct candidate *candidates;
	size_t n_candidates, cap_candidates;
	struct mark *marks;
	size_t n_marks, cap_marks;
	struct checkpoint *checkpoints;
	size_t n_checkpoints, cap_checkpoints;
	struct document document; /* what is counted of the text up to here */
	size_t done;              /* bytes of the text that are dealt with */
	size_t lines;             /* line ends in the part; known when it is ended */
	/* Candidates at either end that a neighbouring part may belong together with (a crowd). */
	size_t n_first, n_last;
	bool ended; /* the part is indexed to its end */
	/* Set by a gather where headings were judged anew: all of them, and who encloses each. */
	bool judged;
	struct outline outline;
	size_t *parents;
};

struct indexer;

/* Borrows the text; flags are of enum indexer_flags. Free with indexer_close(). */
struct indexer *indexer_open(struct str text, size_t begin, const struct format *format,
			     unsigned flags);

/* Indexes the blocks of a part: from where one begins to where another one does, or the end. */
struct indexer *indexer_open_part(struct str text, size_t begin, const struct format *format,
				  unsigned flags, struct span part);
void indexer_close(struct indexer *indexer);

/* Begins with another part of the same text, which may have grown: cheaper than to open anew. */
void indexer_move(struct indexer *indexer, struct str text, struct span part);

/* Goes on for about so many bytes, at least one block, appending to out; false when done. */
bool indexer_step(struct indexer *indexer, size_t bytes, struct batch *out);

/* Empties a batch and keeps its memory for the next step. */
void batch_clear(struct batch *batch);
void batch_free(struct batch *batch);

#endif
