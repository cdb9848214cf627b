/*
 * Lines of clean text as rows of terminal cells.
 *
 * Rows break at the opportunities of UAX #14 (libunistring) under kinsoku: no closing mark, stop or
 * small sign begins a row, no opening mark ends one, full-width and ASCII marks alike in Chinese
 * text; —— and …… stay whole; spans given in `keep` (a number and its unit) are not parted where a
 * row can hold them; at most one closing mark hangs into the margin. A word is parted only where it
 * is longer than a row, a URL behind / ? & . - first. Rows cover the text exactly, in order, without
 * gap or overlap; blanks at a break belong to the row before and take no cells. Where a row has no
 * legal break it is cut between clusters, and a cluster wider than a row has a row of its own.
 *
 * A line end within the text (LF, CR, CR LF) ends its row, belongs to it and takes no cells. A tab
 * goes to the next multiple of eight cells, counted from the beginning of its row's text.
 *
 * Linear in the text, which is at most a block. Nothing here fails; any bytes are legal text.
 */
#ifndef DUSHU_VIEW_LAYOUT_H
#define DUSHU_VIEW_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/text/buf.h"
#include "dushu/text/span.h"

enum { LAYOUT_TAB = 8 };

struct layout {
	int width;        /* cells of a row, at least 1 */
	int hang;         /* cells of margin that a closing mark may hang into: 0, 1 or 2 */
	int first_indent; /* cells before the first row's text */
	int indent;       /* cells before each other row's text */
	int ambiguous;    /* width of ambiguous characters, 1 or 2 */
	bool whole;       /* preformatted: break only where the width is used up */
	const struct span *keep;
	size_t n_keep; /* spans of the text, in order, not overlapping */
};

struct row {
	size_t start, end; /* bytes of the text */
	int indent;        /* cells before it, less than the width */
	int columns;       /* cells of its text, blanks at its end left out */
};

/* A growing array; a zeroed struct is empty and ready. */
struct rows {
	struct row *at;
	size_t n, cap;
	struct buf joints; /* private: a byte about each byte of the text, kept for its memory */
};

/*
 * Replaces what `rows` held. An empty text is one empty row. An indent leaves at least one cell;
 * indent + columns is at most width + hang, but where one cluster is wider than the row.
 */
void layout_text(struct str text, const struct layout *layout, struct rows *rows);
void rows_free(struct rows *rows);

/* The row that holds byte `at` of the text; the last one for its end. */
size_t rows_find(const struct rows *rows, size_t at);

/*
 * The cells of the cluster at `at` (below text.n) where its row's text has `column` cells before it;
 * its end in *next. What draws a row walks it by this until it has drawn row.columns cells:
 *   - a tab takes the cells to the next multiple of LAYOUT_TAB: draw blanks;
 *   - an unsafe code point (unicode_is_unsafe) stands alone and takes the cells of its ^X or <202E>;
 *   - a mark without a base (unicode_width 0, but a cell here) is drawn on a blank;
 *   - a line end and a format character alone take none: draw nothing.
 */
int layout_advance(struct str text, size_t at, int column, int ambiguous, size_t *next);

#endif
