/*
 * The sheet: the listed figures as a table over the whole screen. The model has it as `sheet`; its
 * rows are those of the listing, its chosen row is the model's chosen figure.
 *
 * Columns are given up by rank where the screen is narrow; what room is left widens the others.
 */
#ifndef DUSHU_SRC_VIEW_SHEET_H
#define DUSHU_SRC_VIEW_SHEET_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/text/buf.h"
#include "dushu/view/list.h"

struct frame;
struct model;

/* From left to right. */
enum sheet_column {
	SHEET_TICK,
	SHEET_SECTION,
	SHEET_FIGURE, /* as written */
	SHEET_VALUE,
	SHEET_UNIT,
	SHEET_BAR, /* the value within its unit */
	SHEET_WHAT,
	SHEET_KIND,
	SHEET_BOUND,
	SHEET_LINE,
	SHEET_COLUMNS,
};

struct sheet {
	struct list list;
	size_t left; /* the figure by which the sheet was left for the text, or ARTICLE_NONE */
};

/* Where each column stands; a width of 0 where there is no room for it. */
struct sheet_layout {
	int col[SHEET_COLUMNS], width[SHEET_COLUMNS];
	int whole; /* cells of the value before its decimal point */
};

/* What the text of the table is like. */
struct sheet_needs {
	int line_digits; /* of the last line's number */
	bool alphabetic; /* words are not of ideographs */
};

/* Lays the columns out in so many cells. */
void sheet_lay_out(int cols, struct sheet_needs needs, struct sheet_layout *out);

struct str sheet_title(enum sheet_column column);

/* The rows of the table on the screen, without those of its head. */
int sheet_head_rows(const struct model *model);

void pane_sheet_draw(const struct model *model, struct frame *frame);

#endif
