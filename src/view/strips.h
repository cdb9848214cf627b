/*
 * Rows of panes as they were drawn last, so that a row that stays, or moves up or down, is copied.
 *
 * They belong to the frame that they were drawn into. A row is the same when its key is: the key
 * tells all that its cells depend on, but for where its pane stands; the rows of a pane that has moved
 * or changed its size are forgotten. A row that places the cursor has no key and is drawn each time.
 * Nothing here fails.
 */
#ifndef DUSHU_SRC_VIEW_STRIPS_H
#define DUSHU_SRC_VIEW_STRIPS_H

#include <stdbool.h>
#include <stdint.h>

#include "dushu/view/frame.h"

enum strip { STRIP_NAVIGATOR, STRIP_TEXT, STRIP_FIGURES, STRIPS };

enum { STRIP_FACTS = 8 };

/* The first fact is never 0 in a key; without one a row is neither kept nor found. */
struct strip_key {
	uint64_t facts[STRIP_FACTS];
};

/* A pane is about to be drawn; it lies within the frame. */
void strips_begin(struct frame *frame, enum strip strip, struct rect in);

/* Copies a row of the pane from the last time, if it has the same key; else it is to be drawn. */
bool strips_copy(struct frame *frame, enum strip strip, int line, const struct strip_key *key);

/* Keeps a row as it stands in the frame now; none where the key is none. */
void strips_keep(struct frame *frame, enum strip strip, int line, const struct strip_key *key);

void strips_free(struct strips *strips);

#endif
