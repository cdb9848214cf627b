#include "src/view/strips.h"

#include <stdlib.h>
#include <string.h>

/* What was drawn of a pane in one frame: a key a row, and its cells. */
struct drawing {
	struct strip_key *keys;
	struct cell *cells;
};

struct pane_strip {
	struct rect in;
	struct drawing now, before;
	int moved; /* how far below their lines of now rows were found before */
};

struct strips {
	struct pane_strip panes[STRIPS];
};

static void drawing_free(struct drawing *drawing)
{
	free(drawing->keys);
	free(drawing->cells);
	*drawing = (struct drawing){0};
}

static void drawing_make(struct drawing *drawing, struct rect in)
{
	size_t rows = (size_t)in.rows;

	drawing->keys = xrealloc(drawing->keys, rows, sizeof(*drawing->keys));
	drawing->cells = xrealloc(drawing->cells, rows * (size_t)in.cols, sizeof(*drawing->cells));
	memset(drawing->keys, 0, rows * sizeof(*drawing->keys));
}

void strips_free(struct strips *strips)
{
	for (int i = 0; strips && i < STRIPS; i++) {
		drawing_free(&strips->panes[i].now);
		drawing_free(&strips->panes[i].before);
	}
	free(strips);
}

static bool is_same_place(struct rect a, struct rect b)
{
	return a.row == b.row && a.col == b.col && a.rows == b.rows && a.cols == b.cols;
}

void strips_begin(struct frame *frame, enum strip strip, struct rect in)
{
	struct pane_strip *pane;
	struct drawing now;

	if (!frame->strips) {
		frame->strips = xrealloc(NULL, 1, sizeof(*frame->strips));
		*frame->strips = (struct strips){0};
	}
	pane = &frame->strips->panes[strip];
	now = pane->before;
	pane->before = pane->now;
	pane->now = now;
	if (!is_same_place(pane->in, in)) {
		drawing_free(&pane->before);
		drawing_free(&pane->now);
	}
	pane->in = in;
	pane->moved = 0;
	if (in.rows > 0 && in.cols > 0)
		drawing_make(&pane->now, in);
}

static bool is_key(const struct strip_key *key)
{
	return key->facts[0] != 0;
}

/* The line on which the row stood, -1 where it did not. Most rows move as the one above did. */
static int find_line(const struct pane_strip *pane, int line, const struct strip_key *key)
{
	const struct strip_key *keys = pane->before.keys;
	int there = line + pane->moved;

	if (!keys || !is_key(key))
		return -1;
	if (there >= 0 && there < pane->in.rows && memcmp(&keys[there], key, sizeof(*key)) == 0)
		return there;
	for (there = 0; there < pane->in.rows; there++) {
		if (keys[there].facts[1] == key->facts[1] &&
		    memcmp(&keys[there], key, sizeof(*key)) == 0)
			return there;
	}
	return -1;
}

static struct cell *cells_of(const struct pane_strip *pane, const struct drawing *drawing, int line)
{
	return &drawing->cells[(size_t)line * (size_t)pane->in.cols];
}

bool strips_copy(struct frame *frame, enum strip strip, int line, const struct strip_key *key)
{
	struct pane_strip *pane = &frame->strips->panes[strip];
	int there = line < pane->in.rows ? find_line(pane, line, key) : -1;
	size_t bytes = (size_t)pane->in.cols * sizeof(struct cell);

	if (there < 0)
		return false;
	pane->moved = there - line;
	pane->now.keys[line] = *key;
	memcpy(cells_of(pane, &pane->now, line), cells_of(pane, &pane->before, there), bytes);
	memcpy(frame_cell(frame, pane->in.row + line, pane->in.col),
	       cells_of(pane, &pane->before, there), bytes);
	return true;
}

void strips_keep(struct frame *frame, enum strip strip, int line, const struct strip_key *key)
{
	struct pane_strip *pane = &frame->strips->panes[strip];

	if (!is_key(key) || line >= pane->in.rows || !pane->now.keys)
		return;
	pane->now.keys[line] = *key;
	memcpy(cells_of(pane, &pane->now, line),
	       frame_cell(frame, pane->in.row + line, pane->in.col),
	       (size_t)pane->in.cols * sizeof(struct cell));
}
