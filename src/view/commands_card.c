/* The key that opens the card, and those on it. */
#include "card.h"
#include "commands.h"
#include "model_private.h"

/* The figure that the card is about: the chosen one, in the text only where it is in view. */
static size_t about(const struct model *model)
{
	size_t n, mark = command_mark(model);
	const struct mark *marks = article_marks(model->article, &n);

	if (mark >= n)
		return ARTICLE_NONE;
	if (model->focus != PANE_TEXT && model->focus != PANE_NAVIGATOR)
		return mark;
	return span_holds(text_visible(model), marks[mark].start) ? mark : ARTICLE_NONE;
}

/* The text gave room to the card; the figure stays in view. */
static void keep_in_view(struct model *model)
{
	screen_place(model);
	if (model->card.mark != ARTICLE_NONE && !sheet_is_shown(model))
		command_show_mark(model, model->card.mark, false);
}

unsigned command_card(struct model *model, int argument)
{
	if (argument) {
		model->focus = model->under_card;
		return 0;
	}
	model->card.mark = about(model);
	model->card.chosen = model->chosen;
	model->card.list = (struct list){0};
	model->under_card = model->focus;
	model->focus = PANE_CARD;
	keep_in_view(model);
	return 0;
}

void card_follow(struct model *model)
{
	if (model->focus != PANE_CARD || model->chosen == model->card.chosen)
		return;
	model->card.mark = model->card.chosen = model->chosen;
	model->card.list = (struct list){0};
	keep_in_view(model);
}

unsigned command_choose_card(struct model *model)
{
	model->focus = model->under_card;
	if (model->card.mark == ARTICLE_NONE)
		return 0;
	if (model->focus == PANE_SHEET)
		return command_choose_sheet(model);
	model->focus = PANE_TEXT;
	screen_place(model);
	command_show_mark(model, model->card.mark, true);
	return 0;
}
