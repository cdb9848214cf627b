/*
 * Ticks as the panes draw them. The model has them as `ticks`.
 */
#ifndef DUSHU_SRC_VIEW_MODEL_TICKS_H
#define DUSHU_SRC_VIEW_MODEL_TICKS_H

#include "dushu/view/frame.h"
#include "dushu/view/ticks.h"

enum role tick_role(enum tick tick);

/* The tick of a mark. */
enum tick mark_tick(const struct model *model, size_t mark);

/* Puts the sign of a tick; returns the column behind it. */
int tick_put(const struct model *model, struct frame *frame, struct rect in, int line, int col,
	     enum tick tick);

/* Puts the number of ticks of each sort, ✓2 ✗1, so that they end before `end`; where they begin. */
int tick_put_counts(const struct model *model, struct frame *frame, struct rect in, int line,
		    int end);

#endif
