/* The keys of the pane that had the focus, from the table that binds them. */
#include "src/view/model_private.h"

#include "dushu/text/unicode.h"

enum { KEYS_COLUMNS = 34, MARGIN = 2 };

static const char *const pane_names[PANE_N] = {
	[PANE_TEXT] = "Keys in the text",
	[PANE_NAVIGATOR] = "Keys in the list of sections",
	[PANE_FIGURES] = "Keys in the list of figures",
	[PANE_HELP] = "Keys in this help",
};

static void put_help_row(struct frame *frame, struct rect in, int line, const struct help_row *row)
{
	int keys = in.cols / 2 < KEYS_COLUMNS ? in.cols / 2 : KEYS_COLUMNS;

	if (row->group) {
		frame_put_cut(frame, in, line, MARGIN, in.cols - MARGIN, row->keys, ROLE_HEADING);
		return;
	}
	frame_put_cut(frame, in, line, MARGIN + 2, keys - 2, row->keys, ROLE_KEY);
	frame_put_cut(frame, in, line, MARGIN + 2 + keys, in.cols - MARGIN - 2 - keys, row->text,
		      ROLE_TEXT);
}

void pane_help_draw(const struct model *model, struct frame *frame)
{
	struct help_row rows[HELP_MAX];
	struct rect in = {model->screen.text.row, 0, model->screen.text.rows, model->cols};
	const struct list *list = &model->help_list;
	size_t n = help_rows(model->before_help, rows, HELP_MAX);

	frame_put(frame, in, 0, MARGIN, str_of(pane_names[model->before_help]), ROLE_PATH);
	for (size_t i = list->top; i < n && i < list->top + list->height; i++)
		put_help_row(frame, in, 1 + (int)(i - list->top), &rows[i]);
	frame->cursor_row = in.row + (in.rows > 1);
	frame->cursor_col = MARGIN;
}
