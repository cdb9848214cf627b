/*
 * How the text lies on its page: as its lines stand in the file, and how far it is moved sideways.
 */
#ifndef DUSHU_SRC_VIEW_MODEL_PAPER_H
#define DUSHU_SRC_VIEW_MODEL_PAPER_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/view/page.h"

struct model;

struct paper {
	bool as_is;   /* lines are not reflowed */
	int sideways; /* columns of tables, code and long lines that are out of view at the left */
};

/* The columns from the left edge of the text to the right edge of its pane. */
int paper_columns(const struct model *model);

/* Whether a row stays whole, and moves sideways. */
bool paper_moves(const struct model *model, const struct page_row *row);

/* Moves a source byte of such a row into view, and back what would show blanks alone. */
void paper_show(struct model *model, size_t at);
void paper_settle(struct model *model);

#endif
