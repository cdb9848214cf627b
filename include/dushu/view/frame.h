/*
 * A screen as a grid of cells with roles: what there is to see, without a terminal.
 *
 * frame_draw() turns a model into a frame and cannot change the model. A role says what a cell
 * means; colours and attributes are the theme's, applied where the terminal is known. Nothing is
 * ever drawn outside the rectangle it is drawn into, and a wide character never straddles an edge:
 * where it would, a blank stands instead.
 */
#ifndef DUSHU_VIEW_FRAME_H
#define DUSHU_VIEW_FRAME_H

#include <stdbool.h>
#include <stdint.h>

#include "dushu/text/buf.h"

struct model;
struct strips;

enum role {
#define ROLE(name, letter) ROLE_##name,
#include "assets/roles.def"
#undef ROLE
	ROLE_N,
};

enum { CELL_BYTES = 28 };

/* The first cell of a wide character holds it; the second has width 0 and no bytes. */
struct cell {
	char s[CELL_BYTES]; /* one grapheme cluster, UTF-8 */
	uint8_t n, width, role;
	bool reversed; /* the chosen row or figure, whatever its role */
};

struct rect {
	int row, col, rows, cols;
};

struct frame {
	int rows, cols;
	int cursor_row, cursor_col; /* where the hardware cursor stands: the chosen row */
	int ambiguous;
	bool ascii;            /* marks such as … are ASCII */
	struct cell *cells;    /* rows × cols, by rows */
	struct strips *strips; /* private: rows that may be copied the next time */
};

/* A zeroed struct is ready; frame_resize() blanks all cells. */
void frame_resize(struct frame *frame, int rows, int cols);
void frame_free(struct frame *frame);

/* From now on nothing is copied from what was drawn before. */
void frame_forget(struct frame *frame);

struct cell *frame_cell(const struct frame *frame, int row, int col);

/* Blanks a rectangle that lies within the frame. */
void frame_blank(struct frame *frame, struct rect in);

/*
 * Puts text at row, col of the rectangle (its own coordinates), clipped to it, unsafe characters
 * shown as ^X; returns the column behind it.
 */
int frame_put(struct frame *frame, struct rect in, int row, int col, struct str text,
	      enum role role);

/* As frame_put, cut with … (in ASCII ~) where the text takes more than `columns`. */
int frame_put_cut(struct frame *frame, struct rect in, int row, int col, int columns,
		  struct str text, enum role role);

/*
 * Draws the whole screen of the model. Rows that are the same as in the model's last drawing into the
 * frame are copied from that; before another model is drawn into it, it is to forget them.
 */
void frame_draw(const struct model *model, struct frame *frame);

/* The rows of the frame as lines of text, blanks at their ends left out. */
void frame_print(const struct frame *frame, struct buf *out);

/* The same with one letter a cell for its role (roles.def), a capital where it is reversed. */
void frame_print_roles(const struct frame *frame, struct buf *out);

#endif
