/* The card of a figure or of the place: names at the left, what they have beside them. */
#include "src/view/card.h"

#include "dushu/text/unicode.h"
#include "src/view/model_private.h"

/* The figure within its sentence. */
static void mark_figure(const struct model *model, struct frame *frame, struct rect in, int line,
			const struct card_line *at)
{
	const struct card *card = &model->card;
	size_t start = card->figure.start > at->text.start ? card->figure.start : at->text.start;
	size_t end = card->figure.end < at->text.end ? card->figure.end : at->text.end;
	int col = (int)unicode_columns(str_slice(buf_str(&card->text), at->text.start, start),
				       frame->ambiguous);

	if (start < end)
		frame_put(frame, in, line, card_left(model) + col,
			  str_slice(buf_str(&card->text), start, end), ROLE_FIGURE);
}

void pane_card_draw(const struct model *model, struct frame *frame)
{
	const struct card *card = &model->card;
	struct rect in = model->screen.panel;
	int left = card_left(model);

	for (size_t i = card->list.top; i < card->n && i < card->list.top + card->list.height;
	     i++) {
		const struct card_line *at = &card->at[i];
		int line = 1 + (int)(i - card->list.top);

		if (left > 2)
			frame_put(frame, in, line, 1, at->name, ROLE_DIM);
		frame_put(frame, in, line, left,
			  str_slice(buf_str(&card->text), at->text.start, at->text.end), at->role);
		mark_figure(model, frame, in, line, at);
	}
	frame->cursor_row = in.row + (in.rows > 1);
	frame->cursor_col = in.col;
}
