/*
 * Lines of clean text as rows of terminal cells.
 *
 * Rows break at the opportunities of UAX #14 (libunistring) under kinsoku: no closing mark, stop or
 * small sign begins a row, no opening mark ends one, full-width and ASCII marks alike in Chinese
 * text; —— and …… stay whole; spans given in `keep` (a number and its unit) are not parted where a
 * row can hold them; at most one closing mark hangs into the margin. A word is parted only where it
 * is longer than a row. Rows cover the text exactly, in order, without gap or overlap; blanks at a
 * break belong to the row before and take no cells. Linear in the text, which is at most a block.
 */
#ifndef DUSHU_VIEW_LAYOUT_H
#define DUSHU_VIEW_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/text/buf.h"
#include "dushu/text/span.h"

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
	int indent;        /* cells before it */
	int columns;       /* cells of its text, blanks at its end left out */
};

/* A growing array; a zeroed struct is empty and ready. */
struct rows {
	struct row *at;
	size_t n, cap;
	struct buf breaks; /* scratch */
};

/*
 * The cells of the cluster at `at`, which begins in `column` of its row, and where the next one
 * begins: a tab reaches the next multiple of 8, unsafe characters take what is shown for them (^X),
 * a mark that stands alone takes one cell. Layout and drawing both go by it.
 */
int layout_advance(struct str text, size_t at, int column, int ambiguous, size_t *next);

/* Replaces what `rows` held. An empty text is one empty row. */
void layout_text(struct str text, const struct layout *layout, struct rows *rows);
void rows_free(struct rows *rows);

/* The row that holds byte `at` of the text; the last one for its end. */
size_t rows_find(const struct rows *rows, size_t at);

#endif
