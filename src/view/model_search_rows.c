/* Searching in the rows of a list, and marking what was found in the cells of rows. */
#include "model_private.h"

#include <stdlib.h>

enum { OUTLINE_SLICE = 2000, FIGURES_SLICE = 200 };

size_t search_rows(const struct model *model)
{
	if (model->search.in_sheet)
		return listed_n(model);
	return model->search.in_figures ? model->n_figure_rows : model->n_outline;
}

size_t search_rows_slice(const struct model *model)
{
	return model->search.in_figures || model->search.in_sheet ? FIGURES_SLICE : OUTLINE_SLICE;
}

static void print_figure_row(struct model *model, const struct figure_row *row, struct buf *out)
{
	struct found found = {true, row->index};

	if (row->kind == FIGURE_ROW)
		finder_print(model, &found, &model->search.passage, out);
	else if (row->kind == FIGURE_ROW_SECTION && row->index != ARTICLE_NONE)
		article_title(model->article, row->index, out);
}

/* The figure and its label, and the title of its section, as the sheet has them. */
static void print_sheet_row(struct model *model, size_t mark, struct buf *out)
{
	struct found found = {true, mark};
	size_t n, section;
	const struct mark *marks = article_marks(model->article, &n);

	finder_print(model, &found, &model->search.passage, out);
	section = article_section_at(model->article, marks[mark].start);
	buf_add_char(out, '\n');
	if (section != ARTICLE_NONE)
		article_title(model->article, section, out);
}

void search_row_print(struct model *model, size_t row, struct buf *out)
{
	if (model->search.in_sheet)
		print_sheet_row(model, listed_at(model, row), out);
	else if (model->search.in_figures)
		print_figure_row(model, &model->figure_rows[row], out);
	else
		outline_row_print(model, &model->outline[row], out);
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
