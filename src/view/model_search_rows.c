/* Searching in the rows of a list, and marking what was found in the cells of rows. */
#include "model_private.h"

#include <stdlib.h>

static size_t outline_n(const struct model *model)
{
	return model->n_outline;
}

static void outline_print(struct model *model, size_t row, struct buf *out)
{
	outline_row_print(model, &model->outline[row], out);
}

static size_t outline_at(const struct model *model)
{
	return model->outline_list.chosen;
}

static void outline_go(struct model *model, size_t row)
{
	list_choose(&model->outline_list, row);
}

static void print_figure(struct model *model, size_t mark, struct buf *out)
{
	struct found found = {true, mark};

	finder_print(model, &found, &model->search.passage, out);
}

static size_t figures_n(const struct model *model)
{
	return model->n_figure_rows;
}

static void figures_print(struct model *model, size_t i, struct buf *out)
{
	const struct figure_row *row = &model->figure_rows[i];

	if (row->kind == FIGURE_ROW)
		print_figure(model, row->index, out);
	else if (row->kind == FIGURE_ROW_SECTION && row->index != ARTICLE_NONE)
		article_title(model->article, row->index, out);
	else if (row->kind == FIGURE_ROW_KIND)
		buf_add(out, str_of(figure_kind_name((enum figure_kind)row->index)));
}

static size_t figures_at(const struct model *model)
{
	return model->figure_list.chosen;
}

static void figures_go(struct model *model, size_t row)
{
	list_choose(&model->figure_list, row);
}

/* The figure and its label, and the title of its section, as the sheet has them. */
static void sheet_print(struct model *model, size_t row, struct buf *out)
{
	size_t n, mark = listed_at(model, row), section;
	const struct mark *marks = article_marks(model->article, &n);

	print_figure(model, mark, out);
	buf_add_char(out, '\n');
	section = article_section_at(model->article, marks[mark].start);
	if (section != ARTICLE_NONE)
		article_title(model->article, section, out);
}

static size_t sheet_at(const struct model *model)
{
	return model->sheet.list.chosen;
}

static void sheet_go(struct model *model, size_t row)
{
	sheet_move(model, (long)row - (long)model->sheet.list.chosen);
}

/* The help has no chosen row: one is at the row found last, or else at the top. */
static size_t help_at(const struct model *model)
{
	const struct list *list = &model->help_list;
	size_t row = model->search.row;

	return row >= list->top && row < list->top + list->height ? row : list->top;
}

static void help_go(struct model *model, size_t row)
{
	struct list *list = &model->help_list;

	if (row < list->top || row >= list->top + list->height)
		list_scroll(list, (long)row - (long)list->top);
}

const struct searched_rows *search_rows_here(const struct model *model)
{
	static const struct searched_rows rows[PANE_N] = {
		[PANE_NAVIGATOR] = {outline_n, outline_print, outline_at, outline_go, 2000},
		[PANE_FIGURES] = {figures_n, figures_print, figures_at, figures_go, 200},
		[PANE_SHEET] = {listed_n, sheet_print, sheet_at, sheet_go, 200},
		[PANE_HELP] = {pane_help_lines, pane_help_print, help_at, help_go, 20},
	};

	return rows[model->focus].n ? &rows[model->focus] : NULL;
}

/* A row's cells as text; the column of each byte. */
static void read_cells(const struct frame *frame, struct rect in, int row, struct buf *text,
		       int *cols, size_t max)
{
	buf_clear(text);
	for (int col = 0; col < in.cols; col++) {
		const struct cell *cell = frame_cell(frame, in.row + row, in.col + col);

		for (size_t i = 0; i < cell->n && text->n < max; i++) {
			cols[text->n] = col;
			buf_add_char(text, cell->s[i]);
		}
	}
}

static void mark_cells(struct frame *frame, struct rect in, int row, int from, int to)
{
	for (int col = from; col <= to; col++)
		frame_cell(frame, in.row + row, in.col + col)->role = ROLE_MATCH;
}

void search_mark(const struct model *model, struct frame *frame, struct rect in)
{
	size_t max = (size_t)(in.cols > 0 ? in.cols : 0) * CELL_BYTES;
	struct spans found = {0};
	struct buf text = {0};
	int *cols;

	if (!model->search.pattern || model->search.off || max == 0)
		return;
	cols = xrealloc(NULL, max, sizeof(*cols));
	for (int row = 1; row < in.rows; row++) {
		read_cells(frame, in, row, &text, cols, max);
		pattern_find(model->search.pattern, buf_str(&text), &found);
		for (size_t i = 0; i < found.n; i++)
			mark_cells(frame, in, row, cols[found.at[i].start],
				   cols[found.at[i].end - 1]);
	}
	free(cols);
	spans_free(&found);
	buf_free(&text);
}
