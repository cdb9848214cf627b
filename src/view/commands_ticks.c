/* The key that ticks a figure. */
#include "commands.h"
#include "model_private.h"

#include "dushu/figures/figure.h"

/* The figure that keys are about: the row of the list that has the focus, or the chosen one. */
size_t command_mark(const struct model *model)
{
	const struct list *list = &model->figure_list;

	if (model->focus == PANE_FIGURES)
		return list->n && model->figure_rows[list->chosen].kind == FIGURE_ROW
			       ? model->figure_rows[list->chosen].index
			       : ARTICLE_NONE;
	if (model->focus == PANE_CARD)
		return model->card.mark;
	if (model->focus == PANE_SHEET && listed_n(model) == 0)
		return ARTICLE_NONE;
	return model->chosen;
}

static void say_ticked(struct model *model, size_t mark, enum tick tick)
{
	struct passage passage = {0};
	struct str sign = tick_sign(tick, model->options.ascii), name = tick_name(tick), words;
	size_t i = article_figure(model->article, mark, &passage);

	words = i == ARTICLE_NONE ? STR("")
				  : str_slice(passage.clean.text, passage.figures.at[i].span.start,
					      passage.figures.at[i].span.end);
	sign = tick == TICK_NONE ? STR("") : sign;
	model_say(model, "%.*s%s%.*s: %.*s", (int)sign.n, sign.s, sign.n ? " " : "", (int)name.n,
		  name.s, (int)words.n, words.s);
	passage_free(&passage);
}

unsigned command_tick(struct model *model, int argument)
{
	size_t n, mark = command_mark(model);
	const struct mark *marks = article_marks(model->article, &n);
	enum tick tick;

	(void)argument;
	if (mark >= n) {
		model_say(model, model->focus == PANE_FIGURES && model->n_shown
					 ? "a title has no tick; a figure below it may have one"
					 : "no figure is chosen: . and , choose one");
		return MODEL_BELL;
	}
	tick = (enum tick)((mark_tick(model, mark) + 1) % TICK_N);
	ticks_set(&model->ticks,
		  (struct span){marks[mark].start, marks[mark].start + marks[mark].n}, tick);
	say_ticked(model, mark, tick);
	return 0;
}
