/* Keys that go from heading to heading, and those of the navigator. */
#include "commands.h"
#include "model_private.h"

unsigned command_go_heading(struct model *model, size_t heading)
{
	size_t at = article_heading(model->article, heading)->span.start;

	model_jump(model, page_place(model->page, at));
	/* Near the end it cannot stand at the top, and yet it is where the reader is. */
	model->section = heading;
	model->chosen = ARTICLE_NONE;
	list_choose(&model->outline_list, outline_row_of(model, heading));
	return 0;
}

static unsigned no_heading(struct model *model, const char *where)
{
	if (!article_complete(model->article))
		where = "the article is still being read";
	else if (article_n_headings(model->article) == 0)
		where = "this article has no headings";
	model_say(model, "%s", where);
	return MODEL_BELL;
}

/* The text has moved on from the current heading: the way back leads to it first. */
static bool is_inside(const struct model *model)
{
	return model->section != ARTICLE_NONE &&
	       model->top.at > article_heading(model->article, model->section)->span.start;
}

static unsigned previous_headings(struct model *model)
{
	size_t steps = model->count ? model->count : 1, here = model->section;

	if (here == ARTICLE_NONE)
		return no_heading(model, "no heading before this");
	if (is_inside(model))
		steps--;
	if (steps > here)
		return no_heading(model, "no heading before this");
	return command_go_heading(model, here - steps);
}

unsigned command_headings(struct model *model, int argument)
{
	size_t n = article_n_headings(model->article), next;

	if (argument < 0)
		return previous_headings(model);
	next = model->section == ARTICLE_NONE ? 0 : model->section + 1;
	if (model->count)
		next = model->count - 1;
	if (next >= n)
		return no_heading(model, "no heading behind this");
	return command_go_heading(model, next);
}

unsigned command_peers(struct model *model, int argument)
{
	size_t n = article_n_headings(model->article), i = model->section;
	int level;

	if (i == ARTICLE_NONE)
		return argument > 0 && n ? command_go_heading(model, 0)
					 : no_heading(model, "no heading before this");
	level = article_heading(model->article, i)->level;
	if (argument < 0 && is_inside(model))
		return command_go_heading(model, i);
	for (i += (size_t)argument; i < n; i += (size_t)argument) {
		if (article_heading(model->article, i)->level <= level)
			return command_go_heading(model, i);
	}
	return no_heading(model, argument > 0 ? "no heading of this level behind this"
					      : "no heading of this level before this");
}

unsigned command_enclosing(struct model *model, int argument)
{
	size_t parent;

	(void)argument;
	if (model->section == ARTICLE_NONE)
		return no_heading(model, "no heading encloses this");
	parent = article_parent(model->article, model->section);
	if (parent == ARTICLE_NONE)
		return no_heading(model, "no heading encloses this one");
	return command_go_heading(model, parent);
}

unsigned command_toggle_navigator(struct model *model, int argument)
{
	bool shown = model->screen.navigator.cols > 0;

	(void)argument;
	shown = !shown || model->focus != PANE_NAVIGATOR;
	screen_show(model, PANE_NAVIGATOR, shown);
	model->focus = shown ? PANE_NAVIGATOR : PANE_TEXT;
	return 0;
}

static const struct outline_row *chosen_row(const struct model *model)
{
	if (model->outline_list.chosen >= model->n_outline)
		return NULL;
	return &model->outline[model->outline_list.chosen];
}

static bool has_children(const struct model *model, size_t heading)
{
	return heading + 1 < article_n_headings(model->article) &&
	       article_heading(model->article, heading + 1)->level >
		       article_heading(model->article, heading)->level;
}

static void choose_heading(struct model *model, size_t heading)
{
	list_resize(&model->outline_list, model->n_outline, model->outline_list.height);
	list_choose(&model->outline_list, outline_row_of(model, heading));
}

/* argument: 0 unfolds, 1 folds, 2 turns. */
unsigned command_fold(struct model *model, int argument)
{
	const struct outline_row *row = chosen_row(model);
	size_t heading, parent;
	bool fold;

	if (!row || row->kind != OUTLINE_HEADING)
		return MODEL_BELL;
	heading = row->index;
	parent = article_parent(model->article, heading);
	fold = argument == 2 ? !model->folded[heading] : argument == 1;
	if (fold && (!has_children(model, heading) || model->folded[heading])) {
		if (parent == ARTICLE_NONE)
			return MODEL_BELL;
		/* Nothing to fold here: go to the enclosing heading, as trees do. */
		choose_heading(model, parent);
		return 0;
	}
	model->folded[heading] = fold;
	outline_rows_build(model);
	choose_heading(model, heading);
	return 0;
}

unsigned command_fold_all(struct model *model, int argument)
{
	const struct outline_row *row = chosen_row(model);
	size_t heading = row ? row->index : ARTICLE_NONE;

	for (size_t i = 0; i < model->n_folded; i++)
		model->folded[i] = argument && has_children(model, i);
	outline_rows_build(model);
	choose_heading(model, heading);
	return 0;
}

/* Enter in a list: its row's place in the text, with the list left open beside it. */
unsigned command_choose(struct model *model, int argument)
{
	const struct outline_row *row = chosen_row(model);

	(void)argument;
	if (model->focus == PANE_FIGURES)
		return command_choose_figure(model);
	if (model->focus == PANE_SHEET)
		return command_choose_sheet(model);
	if (model->focus == PANE_CARD)
		return command_choose_card(model);
	if (!row)
		return MODEL_BELL;
	model->focus = PANE_TEXT;
	if (model->screen.navigator_over) /* it would cover the place that was asked for */
		screen_show(model, PANE_NAVIGATOR, false);
	if (row->kind == OUTLINE_HEADING)
		return command_go_heading(model, row->index);
	model_jump(model, page_place(model->page, row->at));
	return 0;
}
