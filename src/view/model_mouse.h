/*
 * The mouse, and how wide the reader wants the panes.
 */
#ifndef DUSHU_SRC_VIEW_MODEL_MOUSE_H
#define DUSHU_SRC_VIEW_MODEL_MOUSE_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/view/mouse.h"

struct model;

/* What is dragged. */
enum edge { EDGE_NONE, EDGE_NAVIGATOR, EDGE_FIGURES };

struct pointer {
	bool on;
	enum edge edge;
	/* A list that was moved by the wheel does not follow the reading until a key is pressed. */
	bool holds_navigator, holds_figures;
};

/* In columns; 0 is as the screen has room for. */
struct widths {
	int navigator, figures;
};

/* Does what the mouse asks; flags of enum model_flags. */
unsigned mouse_handle(struct model *model, struct mouse mouse);

/* The source byte that is shown in a cell of the screen; false where none is. */
bool mouse_byte(const struct model *model, int row, int col, size_t *at);

#endif
