#include "model_private.h"

#include "commands.h"

enum {
	WHEEL_ROWS = 3,
	WIDTH_STEP = 2, /* columns that a key widens a pane by */
	FOLD_COLUMN = 1,
	ROWS_MOST = 256,
};

bool model_mouse(const struct model *model)
{
	return model->pointer.on;
}

static bool holds(struct rect rect, struct mouse mouse)
{
	return mouse.row >= rect.row && mouse.row < rect.row + rect.rows && mouse.col >= rect.col &&
	       mouse.col < rect.col + rect.cols;
}

/* The byte of a row of text that stands at a column of it, counted from its first cell. */
static size_t byte_in_row(const struct model *model, const struct page_row *page_row, int wanted)
{
	const struct row *row = &page_row->paragraph->rows.at[page_row->row];
	struct str text = page_row->paragraph->shown->text;
	size_t at = row->start;
	int col = 0;

	while (at < row->end) {
		size_t next;

		col += layout_advance(text, at, col, model->options.ambiguous, &next);
		if (col > wanted)
			break;
		at = next;
	}
	return at;
}

bool mouse_byte(const struct model *model, int row, int col, size_t *at)
{
	struct rect in = model->screen.text;
	struct page_row rows[ROWS_MOST];
	const struct row *found;
	size_t n, i = (size_t)(row - in.row);
	bool moved;

	if (row < in.row || i >= ROWS_MOST)
		return false;
	n = page_rows(model->page, model->top, rows, i + 1);
	if (i >= n || rows[i].row < 0)
		return false;
	found = &rows[i].paragraph->rows.at[rows[i].row];
	moved = paper_moves(model, &rows[i]);
	col -= in.col + text_left(model) + (moved ? 0 : found->indent);
	col += moved ? model->paper.sideways : 0;
	if (col < 0 || col >= found->columns)
		return false;
	*at = clean_to_source(rows[i].paragraph->shown, byte_in_row(model, &rows[i], col));
	return true;
}

/* The listed figure that holds a byte of the source, by its mark. */
static size_t mark_at(const struct model *model, size_t at)
{
	size_t n, place = shown_from(model, at + 1), mark;
	const struct mark *marks = article_marks(model->article, &n);

	if (place == 0)
		return ARTICLE_NONE;
	mark = model->shown[place - 1];
	return at < marks[mark].start + marks[mark].n ? mark : ARTICLE_NONE;
}

static unsigned click_text(struct model *model, struct mouse mouse)
{
	size_t at, mark, section;

	model->focus = PANE_TEXT;
	if (!mouse_byte(model, mouse.row, mouse.col, &at))
		return 0;
	mark = mark_at(model, at);
	if (mark != ARTICLE_NONE) {
		command_show_mark(model, mark, false);
		return 0;
	}
	section = article_section_at(model->article, at);
	if (section != ARTICLE_NONE &&
	    span_holds(article_heading(model->article, section)->span, at))
		return command_go_heading(model, section);
	return 0;
}

/* The row of a list that is shown in a row of the screen; false where none is. */
static bool row_of(const struct list *list, int line, size_t *row)
{
	*row = list->top + (size_t)line;
	return line >= 0 && (size_t)line < list->height && *row < list->n;
}

/* A click on its mark folds a section, on its title goes there. */
static unsigned click_navigator(struct model *model, struct mouse mouse)
{
	const struct rect *in = &model->screen.navigator;
	size_t row;
	int level;

	model->focus = PANE_NAVIGATOR;
	if (!row_of(&model->outline_list, mouse.row - in->row - 1, &row))
		return 0;
	list_choose(&model->outline_list, row);
	if (model->outline[row].kind == OUTLINE_HEADING) {
		level = article_heading(model->article, model->outline[row].index)->level;
		if (mouse.col - in->col == FOLD_COLUMN + 2 * (level - 1))
			return command_fold(model, 2);
	}
	return command_choose(model, 0);
}

static unsigned click_figures(struct model *model, struct mouse mouse)
{
	size_t row;

	model->focus = PANE_FIGURES;
	if (!row_of(&model->figure_list, mouse.row - model->screen.figures.row - 1, &row) ||
	    model->figure_rows[row].kind == FIGURE_ROW_BLANK)
		return 0;
	list_choose(&model->figure_list, row);
	return command_choose_figure(model);
}

/* A click chooses a row of the sheet, a click on the chosen row goes to its sentence. */
static unsigned click_sheet(struct model *model, struct mouse mouse)
{
	int line = mouse.row - model->screen.sheet.row - sheet_head_rows(model);
	size_t row, chosen = model->sheet.list.chosen;

	if (!row_of(&model->sheet.list, line, &row))
		return 0;
	if (row == chosen)
		return command_choose_sheet(model);
	sheet_move(model, (long)row - (long)chosen);
	return 0;
}

static unsigned press(struct model *model, struct mouse mouse)
{
	struct screen *screen = &model->screen;

	if (mouse.row >= screen->text.row && mouse.col == screen->navigator_rule) {
		model->pointer.edge = EDGE_NAVIGATOR;
		return 0;
	}
	if (mouse.row >= screen->text.row && mouse.col == screen->figures_rule) {
		model->pointer.edge = EDGE_FIGURES;
		return 0;
	}
	if (holds(screen->navigator, mouse))
		return click_navigator(model, mouse);
	if (holds(screen->figures, mouse))
		return click_figures(model, mouse);
	return holds(screen->text, mouse) ? click_text(model, mouse) : 0;
}

static void scroll_text(struct model *model, long rows)
{
	model_scroll(model, page_move(model->page, model->top, rows));
	model->anchor = model->top;
}

/* The wheel moves the pane under it, whichever has the focus. */
static void wheel(struct model *model, struct mouse mouse)
{
	long rows = mouse.action == MOUSE_WHEEL_UP ? -WHEEL_ROWS : WHEEL_ROWS;

	if (model->focus == PANE_HELP) {
		list_scroll(&model->help_list, rows);
	} else if (model->focus == PANE_FINDER) {
		list_move(&model->finder.list, rows);
	} else if (model->focus == PANE_CARD && holds(model->screen.panel, mouse)) {
		list_scroll(&model->card.list, rows);
	} else if (sheet_is_shown(model)) {
		sheet_move(model, rows);
	} else if (holds(model->screen.navigator, mouse)) {
		model->pointer.holds_navigator = true;
		list_scroll(&model->outline_list, rows);
	} else if (holds(model->screen.figures, mouse)) {
		model->pointer.holds_figures = true;
		list_scroll(&model->figure_list, rows);
	} else {
		scroll_text(model, rows);
	}
}

static void drag(struct model *model, struct mouse mouse)
{
	int col = mouse.col > 0 ? mouse.col : 1;

	if (model->pointer.edge == EDGE_NAVIGATOR)
		model->widths.navigator = col;
	else if (model->pointer.edge == EDGE_FIGURES)
		model->widths.figures = model->cols - 1 > col ? model->cols - 1 - col : 1;
}

static unsigned click_list(struct model *model, struct mouse mouse)
{
	size_t row;

	if (!row_of(&model->finder.list, mouse.row - model->screen.help.row - 2, &row))
		return 0;
	list_choose(&model->finder.list, row);
	return command_finder_go(model, 0);
}

unsigned mouse_handle(struct model *model, struct mouse mouse)
{
	buf_clear(&model->message);
	if (mouse.action == MOUSE_WHEEL_UP || mouse.action == MOUSE_WHEEL_DOWN) {
		wheel(model, mouse);
		return 0;
	}
	if (mouse.action == MOUSE_DRAG) {
		drag(model, mouse);
		return 0;
	}
	model->pointer.edge = EDGE_NONE;
	if (mouse.action == MOUSE_RELEASE || model->prompt.kind)
		return 0;
	if (model->focus == PANE_FINDER)
		return click_list(model, mouse);
	if (model->focus == PANE_HELP || model->focus == PANE_CARD)
		return 0;
	return model->focus == PANE_SHEET ? click_sheet(model, mouse) : press(model, mouse);
}

unsigned command_mouse(struct model *model, int argument)
{
	(void)argument;
	model->pointer.on = !model->pointer.on;
	model_say(model, model->pointer.on
				 ? "mouse on: wheel, clicks and drags; with Shift it selects text"
				 : "mouse off: the terminal has it");
	request_begin(model, REQUEST_MOUSE);
	return MODEL_REQUEST;
}

unsigned command_width(struct model *model, int argument)
{
	bool figures = model->focus == PANE_FIGURES;
	const struct rect *pane = figures ? &model->screen.figures : &model->screen.navigator;
	int *wanted = figures ? &model->widths.figures : &model->widths.navigator;
	int before = pane->cols, steps = model->count ? (int)model->count : 1;

	*wanted = before + argument * WIDTH_STEP * (steps < 100 ? steps : 100);
	if (*wanted < 1)
		*wanted = 1;
	screen_place(model);
	*wanted = pane->cols;
	if (pane->cols == before) {
		model_say(model, argument > 0 ? "this pane is as wide as it may be"
					      : "this pane is as narrow as it may be");
		return MODEL_BELL;
	}
	model_say(model, "a pane of %d columns", pane->cols);
	return 0;
}
