#include "model_private.h"

#include "commands.h"

enum {
	ROWS_MOST = 256,
	STEP = 8,    /* columns that a key moves a table */
	CONTEXT = 8, /* columns in view on either side of what is shown */
};

int paper_columns(const struct model *model)
{
	int columns = model->screen.text.cols - text_left(model);

	/* A column is for the sign that there is more. */
	return columns > 1 ? columns - 1 : 1;
}

bool paper_moves(const struct model *model, const struct page_row *row)
{
	if (row->row < 0 || !row->paragraph->endless)
		return false;
	/* All rows of a table move together. */
	return model->paper.sideways > 0 ||
	       row->paragraph->rows.at[row->row].columns > text_measure(model);
}

/* How many columns the widest row in view is wider than the page. */
static int excess(const struct model *model)
{
	struct page_row rows[ROWS_MOST];
	size_t height = (size_t)text_height(model);
	size_t n =
		page_rows(model->page, model->top, rows, height < ROWS_MOST ? height : ROWS_MOST);
	int most = 0;

	for (size_t i = 0; i < n; i++) {
		int columns;

		if (!paper_moves(model, &rows[i]))
			continue;
		columns = rows[i].paragraph->rows.at[rows[i].row].columns - paper_columns(model);
		most = columns > most ? columns : most;
	}
	return most;
}

void paper_settle(struct model *model)
{
	int most;

	if (model->paper.sideways == 0)
		return;
	most = excess(model);
	if (model->paper.sideways > most)
		model->paper.sideways = most;
}

/* The columns of a row's text before a byte. */
static int columns_before(const struct model *model, const struct page_row *page_row, size_t at)
{
	const struct paragraph *paragraph = page_row->paragraph;
	const struct row *row = &paragraph->rows.at[page_row->row];
	int col = 0;

	for (size_t i = row->start, next; i < at && i < row->end; i = next)
		col += layout_advance(paragraph->shown->text, i, col, model->options.ambiguous,
				      &next);
	return col;
}

void paper_show(struct model *model, size_t at)
{
	struct page_row row;
	int col, columns = paper_columns(model);

	if (page_rows(model->page, page_place(model->page, at), &row, 1) == 0 ||
	    !paper_moves(model, &row))
		return;
	col = columns_before(model, &row, clean_from_source(row.paragraph->shown, at));
	if (col < model->paper.sideways + CONTEXT)
		model->paper.sideways = col > CONTEXT ? col - CONTEXT : 0;
	else if (col + 2 * CONTEXT > model->paper.sideways + columns)
		model->paper.sideways = col + 2 * CONTEXT - columns;
}

unsigned command_sideways(struct model *model, int argument)
{
	int most = excess(model), before = model->paper.sideways;
	/* A table moves by a column or so, a line as less has it. */
	int step = model->paper.as_is && paper_columns(model) > 2 * STEP ? paper_columns(model) / 2
									 : STEP;
	long steps = (long)(model->count ? model->count : 1) * step * argument;
	long wanted = before + steps;

	model->paper.sideways = wanted < 0 ? 0 : wanted > most ? most : (int)wanted;
	if (model->paper.sideways != before)
		return 0;
	model_say(model, most == 0      ? "nothing here is wider than the page"
			 : argument > 0 ? "this is the right edge of what is wider than the page"
					: "this is the left edge");
	return MODEL_BELL;
}

unsigned command_as_is(struct model *model, int argument)
{
	(void)argument;
	model->paper.as_is = !model->paper.as_is;
	if (!model->paper.as_is)
		model->paper.sideways = 0;
	model_say(model, model->paper.as_is
				 ? "lines as they stand in the file; Left and Right move long ones"
				 : "lines set into paragraphs");
	return 0;
}
