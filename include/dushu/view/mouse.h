/*
 * What a mouse does, as the model is told: where, and what. Rows and columns count from 0 at the top left of the
 * screen.
 */
#ifndef DUSHU_VIEW_MOUSE_H
#define DUSHU_VIEW_MOUSE_H

#include <stdbool.h>

struct model;

enum mouse_action {
	MOUSE_PRESS, /* the left button */
	MOUSE_DRAG,  /* moved while it is held */
	MOUSE_RELEASE,
	MOUSE_WHEEL_UP,
	MOUSE_WHEEL_DOWN,
};

struct mouse {
	enum mouse_action action;
	int row, col;
};

/* Whether the reader wants the mouse: REQUEST_MOUSE tells that it changed. */
bool model_mouse(const struct model *model);

#endif
