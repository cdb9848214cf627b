#include "dushu/view/frame.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "dushu/text/unicode.h"
#include "dushu/view/layout.h"
#include "model_private.h"
#include "src/view/strips.h"

void frame_resize(struct frame *frame, int rows, int cols)
{
	const struct cell blank = {.s = " ", .n = 1, .width = 1, .role = ROLE_TEXT};
	size_t n = (size_t)rows * (size_t)cols;

	if (rows != frame->rows || cols != frame->cols || !frame->cells) {
		frame->cells = xrealloc(frame->cells, n, sizeof(*frame->cells));
		frame->rows = rows;
		frame->cols = cols;
	}
	for (size_t i = 0; i < n; i++)
		frame->cells[i] = blank;
	frame->cursor_row = frame->cursor_col = 0;
}

void frame_forget(struct frame *frame)
{
	strips_free(frame->strips);
	frame->strips = NULL;
}

void frame_free(struct frame *frame)
{
	frame_forget(frame);
	free(frame->cells);
	*frame = (struct frame){0};
}

struct cell *frame_cell(const struct frame *frame, int row, int col)
{
	return &frame->cells[(size_t)row * (size_t)frame->cols + (size_t)col];
}

void frame_blank(struct frame *frame, struct rect in)
{
	const struct cell blank = {.s = " ", .n = 1, .width = 1, .role = ROLE_TEXT};

	for (int row = in.row; row < in.row + in.rows; row++) {
		for (int col = in.col; col < in.col + in.cols; col++)
			*frame_cell(frame, row, col) = blank;
	}
}

/* Sets one cell, or two for a wide cluster; a blank where it would straddle the edge. */
static void set_cell(struct frame *frame, struct rect in, int row, int col, struct str cluster,
		     int width, enum role role)
{
	struct cell *cell = frame_cell(frame, in.row + row, in.col + col);
	bool fits = col + width <= in.cols;

	if (cluster.n > CELL_BYTES)
		cluster.n = utf8_valid_prefix(str_slice(cluster, 0, CELL_BYTES));
	if (!fits)
		cluster = STR(" ");
	*cell = (struct cell){.n = (uint8_t)cluster.n,
			      .width = (uint8_t)(fits ? width : 1),
			      .role = (uint8_t)role};
	memcpy(cell->s, cluster.s, cluster.n);
	if (fits && width == 2)
		cell[1] = (struct cell){.role = (uint8_t)role};
}

/* An unsafe character as ^X, a tab as blanks: a cell for each byte shown. */
static int put_spelled(struct frame *frame, struct rect in, int row, int col, uint32_t code,
		       int width, enum role role)
{
	char shown[8] = "       ";

	if (code != '\t')
		unicode_show_unsafe(code, shown);
	for (int i = 0; i < width; i++, col++) {
		if (col >= 0 && col < in.cols)
			set_cell(
				frame, in, row, col,
				str_slice((struct str){shown, 8}, (size_t)i % 8, (size_t)i % 8 + 1),
				1, role);
	}
	return col;
}

int frame_put(struct frame *frame, struct rect in, int row, int col, struct str text,
	      enum role role)
{
	size_t next;

	if (row < 0 || row >= in.rows)
		return col;
	for (size_t at = 0; at < text.n && col < in.cols; at = next) {
		int width = layout_advance(text, at, col, frame->ambiguous, &next);
		uint32_t code;

		utf8_decode(text, at, &code);
		if (code == '\t' || unicode_is_unsafe(code))
			put_spelled(frame, in, row, col, code, width, role);
		else if (col >= 0 && width > 0)
			set_cell(frame, in, row, col, str_slice(text, at, next), width, role);
		col += width;
	}
	return col;
}

int frame_put_cut(struct frame *frame, struct rect in, int row, int col, int columns,
		  struct str text, enum role role)
{
	size_t used;
	struct str mark = frame->ascii ? STR("~") : STR("…");

	if (columns <= 0)
		return col;
	/* A text may be much longer than what is looked at. */
	if (unicode_fit(text, (size_t)columns, frame->ambiguous, &used) == text.n)
		return frame_put(frame, in, row, col, text, role);
	columns -= (int)unicode_columns(mark, frame->ambiguous);
	text = str_slice(
		text, 0,
		unicode_fit(text, columns > 0 ? (size_t)columns : 0, frame->ambiguous, &used));
	col = frame_put(frame, in, row, col, text, role);
	return frame_put(frame, in, row, col, mark, role);
}

static void draw_rule(const struct model *model, struct frame *frame, int col)
{
	struct rect pane = model->screen.navigator;
	struct rect line = {pane.row, col, pane.rows, 1};

	if (col < 0 || col >= frame->cols)
		return;
	for (int row = 0; row < pane.rows; row++)
		frame_put(frame, line, row, 0, model->options.ascii ? STR("|") : STR("│"),
			  ROLE_RULE);
}

/* Half of a wide character that a pane has covered is blanked. */
static void mend_edges(struct frame *frame)
{
	for (int row = 0; row < frame->rows; row++) {
		struct cell *cells = frame_cell(frame, row, 0);

		for (int col = 0; col < frame->cols; col++) {
			int width = cells[col].width;
			bool lost_head = width == 0 && (col == 0 || cells[col - 1].width != 2);
			bool lost_tail =
				width == 2 && (col + 1 >= frame->cols || cells[col + 1].width != 0);

			if (lost_head || lost_tail)
				cells[col] = (struct cell){
					.s = " ", .n = 1, .width = 1, .role = cells[col].role};
		}
	}
}

static void draw_side(const struct model *model, struct frame *frame, struct rect pane, int rule,
		      void (*draw)(const struct model *, struct frame *))
{
	if (pane.cols <= 0)
		return;
	frame_blank(frame, pane);
	draw(model, frame);
	draw_rule(model, frame, rule);
}

/* Below the panes: a card, or what may be chosen. */
static void draw_panel(const struct model *model, struct frame *frame)
{
	struct rect in = model->screen.panel;

	if (in.rows <= 0)
		return;
	frame_blank(frame, in);
	for (int col = 0; col < in.cols; col++)
		frame_put(frame, in, 0, col, model->options.ascii ? STR("-") : STR("─"), ROLE_RULE);
	if (model->focus == PANE_CARD)
		pane_card_draw(model, frame);
	else
		pane_choices_draw(model, frame);
}

void frame_draw(const struct model *model, struct frame *frame)
{
	const struct screen *screen = &model->screen;

	frame->ambiguous = model->options.ambiguous;
	frame->ascii = model->options.ascii;
	frame_resize(frame, model->rows, model->cols);
	frame->cursor_row = model->rows - 1;
	frame->cursor_col = 0;
	pane_title_draw(model, frame);
	if (model->focus == PANE_HELP) {
		pane_help_draw(model, frame);
		search_mark(model, frame, screen->help);
	} else if (model->focus == PANE_FINDER) {
		pane_finder_draw(model, frame);
	} else if (sheet_is_shown(model)) {
		pane_sheet_draw(model, frame);
	} else {
		pane_text_draw(model, frame);
		draw_side(model, frame, screen->navigator, screen->navigator_rule,
			  pane_navigator_draw);
		draw_side(model, frame, screen->figures, screen->figures_rule, pane_figures_draw);
		search_mark(model, frame, screen->navigator);
		search_mark(model, frame, screen->figures);
	}
	if (model->focus != PANE_HELP && model->focus != PANE_FINDER)
		draw_panel(model, frame);
	pane_hint_draw(model, frame);
	prompt_draw(model, frame);
	mend_edges(frame);
}

static void print_row(const struct frame *frame, int row, bool roles, struct buf *out)
{
	static const unsigned char letters[ROLE_N] = {
#define ROLE(name, letter) [ROLE_##name] = (letter),
#include "assets/roles.def"
#undef ROLE
	};
	size_t start = out->n;

	for (int col = 0; col < frame->cols; col++) {
		const struct cell *cell = frame_cell(frame, row, col);
		bool blank = cell->n == 1 && cell->s[0] == ' ' && !cell->reversed;
		int letter = letters[cell->role];

		if (!roles)
			buf_add(out, (struct str){cell->s, cell->n});
		else
			buf_add_char(out, (char)(blank            ? ' '
						 : cell->reversed ? toupper(letter)
								  : letter));
	}
	while (out->n > start && out->s[out->n - 1] == ' ')
		out->n--;
	buf_add_char(out, '\n');
}

void frame_print(const struct frame *frame, struct buf *out)
{
	for (int row = 0; row < frame->rows; row++)
		print_row(frame, row, false, out);
}

void frame_print_roles(const struct frame *frame, struct buf *out)
{
	for (int row = 0; row < frame->rows; row++)
		print_row(frame, row, true, out);
}
