/* What keys do: a function an action of assets/keys.def, and what becomes of a key that is typed. */
#include "model_private.h"

#include "bindings.h"
#include "commands.h"
#include "dushu/text/lines.h"

enum { COUNT_MOST = 99999999, CONTEXT_ROWS = 2 /* kept in view when paging */ };

/* The count typed before the key, 1 where there is none. */
static long times(const struct model *model)
{
	return model->count ? (long)model->count : 1;
}

struct list *command_list(struct model *model)
{
	if (model->focus == PANE_SHEET)
		return &model->sheet.list;

	if (model->focus == PANE_NAVIGATOR)
		return &model->outline_list;
	return &model->figure_list;
}

void command_go_row(struct model *model, size_t row)
{
	list_choose(command_list(model), row);
	if (model->focus == PANE_SHEET)
		sheet_move(model, 0);
	if (model->focus == PANE_FIGURES && command_mark(model) != ARTICLE_NONE)
		model->chosen = command_mark(model); /* the same one in all panes */
}

/* The pane's rows move; in a list the choice does, stepping over blank rows. */
static unsigned move_rows(struct model *model, long rows)
{
	struct place before = model->top;
	struct list *list = command_list(model);

	if (model->focus == PANE_HELP) {
		list_scroll(&model->help_list, rows);
		return 0;
	}
	if (model->focus == PANE_CARD) {
		list_scroll(&model->card.list, rows);
		return 0;
	}
	if (model->focus == PANE_SHEET) {
		sheet_move(model, rows);
		return 0;
	}
	if (model->focus == PANE_TEXT) {
		model_scroll(model, page_move(model->page, model->top, rows));
		model->anchor = model->top; /* not where the end of the text stopped it */
		return before.at == model->top.at && before.above == model->top.above ? MODEL_BELL
										      : 0;
	}
	list_move(list, rows);
	if (model->focus == PANE_FIGURES && list->n &&
	    model->figure_rows[list->chosen].kind == FIGURE_ROW_BLANK)
		list_move(list, rows < 0 ? -1 : 1);
	command_go_row(model, list->chosen);
	return 0;
}

/* The rows that a page turns. */
static long pane_height(const struct model *model)
{
	if (model->focus == PANE_SHEET)
		return (long)model->sheet.list.height;
	if (model->focus == PANE_CARD)
		return (long)model->card.list.height;
	return text_height(model);
}

static long page_height(const struct model *model)
{
	long height = pane_height(model);

	return height > 2 * CONTEXT_ROWS ? height - CONTEXT_ROWS : height;
}

unsigned command_lines(struct model *model, int argument)
{
	return move_rows(model, argument * times(model));
}

unsigned command_pages(struct model *model, int argument)
{
	return move_rows(model, argument * times(model) * page_height(model));
}

unsigned command_halves(struct model *model, int argument)
{
	long half = model->count ? (long)model->count : (pane_height(model) + 1) / 2;

	return move_rows(model, argument * half);
}

unsigned command_ends(struct model *model, int argument)
{
	struct str text = article_text(model->article);

	if (model->focus != PANE_TEXT)
		return move_rows(model, argument ? COUNT_MOST : -COUNT_MOST);
	if (model->count) {
		model_jump(model, page_place(model->page, lines_start(text, model->count)));
		return 0;
	}
	model_jump(model, argument ? page_last(model->page) : page_first(model->page));
	model->anchor = model->top;
	return 0;
}

unsigned command_percent(struct model *model, int argument)
{
	size_t size = article_text(model->article).n;
	size_t percent = model->count < 100 ? model->count : 100;

	(void)argument;
	model_jump(model,
		   page_place(model->page, size / 100 * percent + size % 100 * percent / 100));
	return 0;
}

unsigned command_focus(struct model *model, int argument)
{
	const bool shown[] = {true, model->screen.navigator.cols > 0,
			      model->screen.figures.cols > 0};
	int n = sizeof(shown) / sizeof(*shown), pane = (int)model->focus;

	do
		pane = (pane + argument + n) % n;
	while (!shown[pane]);
	if ((enum pane)pane == model->focus)
		model_say(model, "no other pane is open: t opens the sections, # the figures");
	model->focus = (enum pane)pane;
	return 0;
}

unsigned command_measure(struct model *model, int argument)
{
	int shown = text_measure(model);
	int wanted = shown + argument * (int)(times(model) < 100 ? times(model) : 100);

	model->options.measure = wanted < MEASURE_LEAST ? MEASURE_LEAST : wanted;
	if (text_measure(model) == shown) {
		model_say(model, argument > 0 ? "lines are as wide as their pane"
					      : "lines are as narrow as they go");
		model->options.measure = shown > MEASURE_LEAST ? shown : MEASURE_LEAST;
		return MODEL_BELL;
	}
	model_say(model, "lines of %d columns", text_measure(model));
	return 0;
}

unsigned command_toggle_noise(struct model *model, int argument)
{
	(void)argument;
	model->raw = !model->raw;
	model_say(model, model->raw ? "the text as it is in the file" : "scraping noise is hidden");
	return 0;
}

unsigned command_repaint(struct model *model, int argument)
{
	(void)model;
	(void)argument;
	return MODEL_REPAINT;
}

unsigned command_help(struct model *model, int argument)
{
	(void)argument;
	model->before_help = model->focus;
	model->focus = PANE_HELP;
	model->help_list = (struct list){0};
	return 0;
}

/* Goes back to the sheet that the chosen figure was left for, or chooses no figure. */
static void leave_chosen(struct model *model)
{
	if (model->sheet.left == model->chosen)
		command_sheet(model, 0);
	else
		model->chosen = ARTICLE_NONE;
}

/* Closes the topmost thing that is open; never the program. */
unsigned command_close(struct model *model, int argument)
{
	(void)argument;
	if (search_stop(model))
		return 0;
	if (model->focus == PANE_CARD) {
		command_card(model, 1);
	} else if (model->focus == PANE_SHEET) {
		command_sheet(model, 0);
	} else if (model->focus == PANE_HELP) {
		model->focus = model->before_help;
	} else if (model->screen.figures_over && model->screen.figures.cols) {
		screen_show(model, PANE_FIGURES, false);
	} else if (model->screen.navigator_over && model->screen.navigator.cols) {
		screen_show(model, PANE_NAVIGATOR, false);
	} else if (model->focus != PANE_TEXT) {
		model->focus = PANE_TEXT;
	} else if (model->search.pattern && !model->search.off) {
		model->search.off = true;
	} else if (model->chosen != ARTICLE_NONE) {
		leave_chosen(model);
	} else if (text_filter_end(model)) {
		model_say(model, "all is shown again");
	} else {
		model_say(model, "nothing to close; q quits");
	}
	return 0;
}

unsigned command_suspend(struct model *model, int argument)
{
	(void)model;
	(void)argument;
	return MODEL_SUSPEND;
}

unsigned command_quit(struct model *model, int argument)
{
	(void)model;
	(void)argument;
	return MODEL_QUIT;
}

static bool take_digit(struct model *model, struct key key)
{
	if (key.mods || model->pending.n || key.code > '9' || key.code < (model->count ? '0' : '1'))
		return false;
	model->count = model->count * 10 + (key.code - '0');
	if (model->count > COUNT_MOST)
		model->count = COUNT_MOST;
	return true;
}

static unsigned unknown_key(struct model *model)
{
	struct buf typed = {0};

	keys_show(buf_str(&model->pending), model->options.ascii, &typed);
	model_say(model,
		  model->focus == PANE_HELP ? "%s does nothing in the help; Esc closes it"
					    : "%s is not a key here; h shows the keys",
		  typed.s);
	buf_free(&typed);
	return MODEL_BELL;
}

/* In a line that is typed, a key that is not bound there is a character of it. */
static unsigned typing_key(struct model *model, struct key key)
{
	enum pane pane = model->prompt.kind ? PANE_PROMPT : PANE_FINDER;
	const struct binding *binding;
	struct buf spelling = {0};
	unsigned flags = 0;
	bool more;

	if (pane == PANE_PROMPT && prompt_takes(model, key, &flags))
		return flags;
	key_print(key, &spelling);
	binding = binding_find(model->options.keymap, pane, buf_str(&spelling), &more);
	buf_free(&spelling);
	if (binding)
		return binding->command(model, binding->argument);
	return pane == PANE_PROMPT ? prompt_type(model, key) : finder_type(model, key);
}

unsigned command_key(struct model *model, struct key key)
{
	const struct binding *binding;
	bool more, waiting = model->count || model->pending.n;
	unsigned flags;

	if (model->prompt.kind || model->focus == PANE_FINDER)
		return typing_key(model, key);
	key = key_narrow(key);
	if (take_digit(model, key))
		return 0;
	if (key.code == KEY_ESCAPE && waiting) {
		model->count = 0;
		buf_clear(&model->pending);
		return 0;
	}
	key_print(key, &model->pending);
	binding =
		binding_find(model->options.keymap, model->focus, buf_str(&model->pending), &more);
	if (!binding && more) {
		places_hint(model);
		return 0;
	}
	flags = binding ? binding->command(model, binding->argument) : unknown_key(model);
	model->count = 0;
	buf_clear(&model->pending);
	return flags;
}
