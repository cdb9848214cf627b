/*
 * A line that is typed and edited: its text and the place in it, without a screen.
 *
 * The text is always safe to show: line ends and tabs come in as blanks, other control characters
 * and invalid bytes do not come in. It holds at most INPUT_MOST bytes. A zeroed struct is empty.
 */
#ifndef DUSHU_SRC_VIEW_INPUT_H
#define DUSHU_SRC_VIEW_INPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/text/buf.h"
#include "dushu/view/frame.h"
#include "dushu/view/keys.h"

enum { INPUT_MOST = 4096 };

struct input {
	struct buf text;
	size_t at; /* the byte before which one types: a beginning of a cluster, or the end */
};

enum input_edit {
	INPUT_LEFT,
	INPUT_RIGHT,
	INPUT_BEGIN,
	INPUT_END,
	INPUT_ERASE,      /* what stands before the place: Backspace */
	INPUT_DELETE,     /* what stands at it */
	INPUT_ERASE_WORD, /* back to the beginning of a word, or of a run of ideographs */
	INPUT_ERASE_LINE, /* all before the place */
	INPUT_N,
};

/* Does what is asked; false where that changes nothing. */
bool input_edit(struct input *input, enum input_edit edit);

/* Puts the character of a key in; false where it is none, or the line is full. */
bool input_type(struct input *input, struct key key);

/* Puts text in, as much of it as there is room for. */
void input_paste(struct input *input, struct str text);

/* Replaces the text; the place is at its end. */
void input_set(struct input *input, struct str text);

void input_free(struct input *input);

/*
 * Draws the line into `columns` cells from a column of a row on, scrolled so that the place is in
 * view; returns the column of the place.
 */
int input_draw(const struct input *input, struct frame *frame, struct rect in, int row, int col,
	       int columns, enum role role);

#endif
