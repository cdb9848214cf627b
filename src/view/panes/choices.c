/* What the figures may be filtered by, above the line in which it is typed. */
#include "src/view/model_private.h"

#include "dushu/text/unicode.h"

enum { NAME = 3, COLUMNS = 64, SORT = 10 };

static const struct str sorts[] = {
	[CHOICE_ALL] = STR_INIT(""),        [CHOICE_SECTION] = STR_INIT("section"),
	[CHOICE_KIND] = STR_INIT("kind"),   [CHOICE_UNIT] = STR_INIT("unit"),
	[CHOICE_WORDS] = STR_INIT("words"),
};

static void put_choice(const struct model *model, struct frame *frame, struct rect in, int line,
		       size_t i)
{
	const struct choice *choice = &model->choices.at[i];
	bool chosen = i == model->choices.list.chosen;
	struct buf name = {0}, count = {0};
	int width = in.cols < COLUMNS ? in.cols : COLUMNS, right = width - 2, end;

	choice_print(model, choice, &name);
	if (choice->sort != CHOICE_WORDS)
		buf_printf(&count, "%zu", choice->count);
	frame_put(frame, in, line, right - (int)count.n, buf_str(&count), ROLE_FIGURE);
	right -= 8;
	if (width >= COLUMNS / 2) {
		frame_put(frame, in, line, right - SORT, sorts[choice->sort], ROLE_DIM);
		right -= SORT + 1;
	}
	end = frame_put_cut(frame, in, line, NAME, right - NAME, buf_str(&name),
			    choice->set ? ROLE_CURRENT : ROLE_TEXT);
	if (choice->set)
		frame_put(frame, in, line, 1, model->options.ascii ? STR("*") : STR("•"),
			  ROLE_CURRENT);
	if (chosen)
		frame_put(frame, in, line, 0, model->options.ascii ? STR("|") : STR("▌"),
			  ROLE_CURRENT);
	for (int col = NAME; chosen && col < end; col++)
		frame_cell(frame, in.row + line, in.col + col)->reversed = true;
	buf_free(&name);
	buf_free(&count);
}

void pane_choices_draw(const struct model *model, struct frame *frame)
{
	const struct list *list = &model->choices.list;
	struct rect in = model->screen.panel;

	for (size_t i = list->top; i < list->n && i < list->top + list->height; i++)
		put_choice(model, frame, in, 1 + (int)(i - list->top), i);
}
