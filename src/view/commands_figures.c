/* Keys that go from figure to figure, and those of the figures pane. */
#include "commands.h"
#include "model_private.h"

#include "dushu/figures/figure.h"

/* How far down the page a figure comes that was not in view: one part in so many. */
enum { SHOW_AT = 3 };

static const struct mark *mark_of(const struct model *model, size_t mark)
{
	size_t n;
	const struct mark *marks = article_marks(model->article, &n);

	return mark < n ? &marks[mark] : NULL;
}

/* Chooses a mark and brings it into view. */
void command_show_mark(struct model *model, size_t mark, bool jump)
{
	size_t at = mark_of(model, mark)->start;
	struct place place;

	model->chosen = mark;
	if (!span_holds(text_visible(model), at)) {
		place = page_move(model->page, page_place(model->page, at),
				  -(text_height(model) / SHOW_AT));
		if (jump)
			model_jump(model, place);
		else
			model_scroll(model, place);
	}
	paper_show(model, at);
	model->section = article_section_at(model->article, at);
	list_choose(&model->figure_list, figure_row_of(model, mark));
}

/* Where . and , begin when no figure on the screen is chosen: the current heading, or the page. */
static size_t reading_from(const struct model *model)
{
	struct span visible = text_visible(model);
	size_t heading = model->section;

	if (heading != ARTICLE_NONE &&
	    span_holds(visible, article_heading(model->article, heading)->span.start))
		return article_heading(model->article, heading)->span.start;
	return visible.start;
}

static bool chosen_in_view(const struct model *model)
{
	return model->chosen != ARTICLE_NONE &&
	       span_holds(text_visible(model), mark_of(model, model->chosen)->start);
}

unsigned command_figures(struct model *model, int argument)
{
	size_t steps = (model->count ? model->count : 1) - 1, at;

	if (sheet_is_shown(model))
		return command_sheet_figures(model, argument);

	if (model->n_shown == 0) {
		model_say(model, "no figures in this article%s",
			  model->weak ? "" : "; a shows weak ones");
		return MODEL_BELL;
	}
	if (chosen_in_view(model))
		at = shown_from(model, mark_of(model, model->chosen)->start) + (argument > 0);
	else
		at = shown_from(model, reading_from(model));
	/* `at` is now the next one forwards, or one behind the next one backwards. */
	if (argument > 0 ? at + steps >= model->n_shown : at < steps + 1) {
		model_say(model, argument > 0 ? "no figure behind this" : "no figure before this");
		return MODEL_BELL;
	}
	command_show_mark(model, model->shown[argument > 0 ? at + steps : at - steps - 1], false);
	return 0;
}

unsigned command_toggle_figures(struct model *model, int argument)
{
	bool shown = model->screen.figures.cols > 0;

	(void)argument;
	shown = !shown || model->focus != PANE_FIGURES;
	screen_show(model, PANE_FIGURES, shown);
	model->focus = shown ? PANE_FIGURES : PANE_TEXT;
	return 0;
}

unsigned command_toggle_weak(struct model *model, int argument)
{
	(void)argument;
	model->weak = !model->weak;
	if (!model->weak && model->chosen != ARTICLE_NONE && mark_of(model, model->chosen)->weak)
		model->chosen = ARTICLE_NONE;
	model->listing.to_chosen = true;
	listing_restart(model);
	model_say(model, model->weak ? "weak figures are shown too" : "weak figures are hidden");
	return 0;
}

unsigned command_choose_figure(struct model *model)
{
	const struct figure_row *row = &model->figure_rows[model->figure_list.chosen];

	if (model->n_figure_rows == 0 || row->kind == FIGURE_ROW_BLANK)
		return MODEL_BELL;
	model->focus = PANE_TEXT;
	if (model->screen.figures_over) { /* it would cover the place that was asked for */
		screen_show(model, PANE_FIGURES, false);
		screen_place(model);
	}
	if (row->kind == FIGURE_ROW_KIND)
		row++; /* the first of its figures */
	if (row->kind == FIGURE_ROW) {
		command_show_mark(model, row->index, true);
		return 0;
	}
	model_jump(model,
		   row->index == ARTICLE_NONE
			   ? page_first(model->page)
			   : page_place(model->page,
					article_heading(model->article, row->index)->span.start));
	model->section = row->index;
	return 0;
}
