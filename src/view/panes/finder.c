/* Type to jump: the letters typed, and the headings and figures that fit them. */
#include "src/view/model_private.h"

enum { MARGIN = 2 };

static void put_found(const struct model *model, struct frame *frame, int line, size_t i,
		      struct passage *passage)
{
	struct rect in = model->screen.help;
	const struct found *found = &model->finder.found[i];
	bool chosen = i == model->finder.list.chosen;
	struct buf words = {0};
	int indent = MARGIN;

	finder_print(model, found, passage, &words);
	if (!found->is_figure)
		indent += 2 * (article_heading(model->article, found->index)->level - 1);
	frame_put_cut(frame, in, line, indent, in.cols - indent - 1, buf_str(&words),
		      found->is_figure ? ROLE_FIGURE : ROLE_HEADING);
	buf_free(&words);
	if (!chosen)
		return;
	frame_put(frame, in, line, 0, model->options.ascii ? STR(">") : STR("▌"), ROLE_CURRENT);
	for (int col = MARGIN - 1; col < in.cols - 1; col++)
		frame_cell(frame, in.row + line, in.col + col)->reversed = true;
	frame->cursor_row = in.row + line;
	frame->cursor_col = in.col;
}

void pane_finder_draw(const struct model *model, struct frame *frame)
{
	struct rect in = model->screen.help;
	const struct finder *finder = &model->finder;
	struct passage passage = {0};
	int col, at;

	if (in.rows == 0)
		return;
	col = frame_put(frame, in, 0, MARGIN, STR("Jump to: "), ROLE_PATH);
	at = input_draw(&finder->typed, frame, in, 0, col, in.cols - 1 - col, ROLE_TEXT);
	/* The cursor stands on the chosen row; where one types is drawn. */
	if (at < in.cols)
		frame_cell(frame, in.row, in.col + at)->reversed = true;
	if (finder->n_found == 0)
		frame_put_cut(frame, in, 2, MARGIN, in.cols - MARGIN,
			      STR("no heading and no figure has these letters in this order"),
			      ROLE_DIM);
	for (size_t i = finder->list.top;
	     i < finder->n_found && i < finder->list.top + finder->list.height; i++)
		put_found(model, frame, 2 + (int)(i - finder->list.top), i, &passage);
	passage_free(&passage);
}
