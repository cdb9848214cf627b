#include "model_private.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "dushu/text/unicode.h"

struct str opening_title(const struct model *model)
{
	static const struct str titles[] = {
		[LANGUAGE_OTHER] = STR_INIT("(opening)"),
		[LANGUAGE_TRADITIONAL] = STR_INIT("(開篇)"),
		[LANGUAGE_SIMPLIFIED] = STR_INIT("(开篇)"),
	};

	return titles[model->language];
}

static void rebuild(struct model *model)
{
	model->judged = article_judged(model->article);
	model->indexed_whole = article_complete(model->article);
	outline_rows_build(model);
	listing_restart(model);
}

/* The margin at the right of the text may take a hanging mark. */
static int hang_of(const struct model *model)
{
	int margin = model->screen.text.cols - text_left(model) - text_measure(model);

	return margin > 2 ? 2 : margin > 0 ? margin : 0;
}

static struct page_style style_of(const struct model *model)
{
	return (struct page_style){.width = text_measure(model),
				   .hang = hang_of(model),
				   .ambiguous = model->options.ambiguous,
				   .raw = model->raw,
				   .as_is = model->paper.as_is,
				   .sideways = true};
}

struct model *model_open(const struct article *article, const struct model_options *options)
{
	struct model *model = xrealloc(NULL, 1, sizeof(*model));

	*model = (struct model){
		.article = article,
		.options = *options,
		.rows = options->rows,
		.cols = options->cols,
		.raw = options->raw,
		.pointer.on = options->mouse,
		.widths = {options->navigator > 0 ? options->navigator : 0,
			   options->figures > 0 ? options->figures : 0},
		.navigator_wish.hidden = options->navigator < 0,
		.figures_wish.hidden = options->figures < 0,
		.section = ARTICLE_NONE,
		.chosen = ARTICLE_NONE,
		.sheet = {.left = ARTICLE_NONE},
		.page = page_open(article),
	};
	if (model->options.measure <= 0)
		model->options.measure = MEASURE_DEFAULT;
	/* Lines, bars and arrows are ambiguous; where they take two cells, letters draw better. */
	if (model->options.ambiguous > 1)
		model->options.ascii = true;
	model->language = language_of(str_from(article_text(article), article_begin(article)));
	places_init(&model->places);
	rebuild(model);
	screen_place(model);
	page_set_style(model->page, style_of(model));
	model_scroll(model, page_first(model->page));
	model_settle(model);
	return model;
}

void model_greet(struct model *model)
{
	model->greets = true;
}

void model_close(struct model *model)
{
	page_close(model->page);
	buf_free(&model->pending);
	buf_free(&model->message);
	buf_free(&model->help_words.text);
	ticks_free(&model->ticks);
	listing_free(&model->listing);
	choices_free(&model->choices);
	card_free(&model->card);
	input_free(&model->finder.typed);
	prompt_free(&model->prompt);
	search_free(&model->search);
	text_filter_free(&model->filter);
	request_free(&model->request);
	buf_free(&model->asking.proposed);
	free(model->finder.found);
	places_free(&model->places);
	free(model->folded);
	free(model->outline);
	free(model->shown);
	free(model->figure_rows);
	free(model);
}

void model_say(struct model *model, const char *format, ...)
{
	char line[512];
	va_list args;
	struct str rest, dot = STR("·");

	va_start(args, format);
	vsnprintf(line, sizeof(line), format, args);
	va_end(args);
	buf_clear(&model->message);
	for (rest = str_of(line); rest.n;) {
		size_t end = model->options.ascii ? str_find(rest, dot) : rest.n;

		buf_add(&model->message, str_slice(rest, 0, end));
		if (end < rest.n)
			buf_add_char(&model->message, '-');
		rest = str_from(rest, end + dot.n);
	}
}

/* Shows the rows of two marks with the title of the section above them; chooses one of them. */
static void show_figures(struct model *model, size_t first, size_t last, size_t chosen)
{
	size_t top = figure_row_of(model, first);

	if (top > 0 && model->figure_rows[top - 1].kind == FIGURE_ROW_SECTION)
		top--;
	list_show(&model->figure_list, top, figure_row_of(model, last));
	list_choose(&model->figure_list, figure_row_of(model, chosen));
	/* A blank row at the top would part the section below from the head of the pane. */
	top = model->figure_list.top;
	if (model->figure_rows[top].kind == FIGURE_ROW_BLANK &&
	    top + model->figure_list.height < model->figure_list.n)
		model->figure_list.top++;
}

/* The figures on the screen, and among them the chosen one or the first. */
static void follow_figures(struct model *model)
{
	struct span visible = text_visible(model);
	size_t first = shown_from(model, visible.start), last = shown_from(model, visible.end), n;
	const struct mark *marks = article_marks(model->article, &n);
	size_t chosen = model->chosen;

	if (model->listing.ordered) { /* what is on the screen is scattered in the list */
		if (chosen < n)
			list_choose(&model->figure_list, figure_row_of(model, chosen));
		return;
	}
	if (first == model->n_shown)
		first--;
	if (last <= first)
		last = first + 1;
	if (chosen >= n || !span_holds(visible, marks[chosen].start))
		chosen = model->shown[first];
	show_figures(model, model->shown[first], model->shown[last - 1], chosen);
}

/* The lists follow the reading, unless the reader is in them. */
static void follow(struct model *model)
{
	if (model->focus != PANE_NAVIGATOR && !model->pointer.holds_navigator)
		list_choose(&model->outline_list, outline_row_of(model, model->section));
	if (model->focus != PANE_FIGURES && model->n_shown > 0 && !model->pointer.holds_figures)
		follow_figures(model);
}

static size_t below_header(struct rect pane)
{
	return pane.rows > 1 ? (size_t)pane.rows - 1 : 0;
}

/* Shows the anchor at the top, or lower where the text ends within the pane. */
static void show_anchor(struct model *model)
{
	long below = text_height(model) - 1L;
	struct place place = page_move(model->page, model->anchor, 0);

	model->top = page_move(model->page, page_move(model->page, place, below), -below);
	model->anchored_height = text_height(model);
}

void model_settle(struct model *model)
{
	struct screen *screen = &model->screen;

	card_follow(model);
	screen_place(model);
	if (model->focus == PANE_NAVIGATOR && screen->navigator.cols == 0)
		model->focus = PANE_TEXT;
	if (model->focus == PANE_FIGURES && screen->figures.cols == 0)
		model->focus = PANE_TEXT;
	if (page_set_style(model->page, style_of(model)) ||
	    model->anchored_height != text_height(model))
		show_anchor(model);
	paper_settle(model);
	list_resize(&model->outline_list, model->n_outline, below_header(screen->navigator));
	list_resize(&model->figure_list, model->n_figure_rows, below_header(screen->figures));
	if (model->focus == PANE_HELP)
		list_resize(&model->help_list, pane_help_lines(model),
			    screen->help.rows > 2 ? (size_t)screen->help.rows - 2 : 0);
	list_resize(&model->finder.list, model->finder.n_found,
		    screen->help.rows > 2 ? (size_t)screen->help.rows - 2 : 0);
	list_resize(&model->choices.list, model->choices.n,
		    screen->panel.rows > 1 ? (size_t)screen->panel.rows - 1 : 0);
	list_resize(&model->card.list, model->card.n,
		    screen->panel.rows > 1 ? (size_t)screen->panel.rows - 1 : 0);
	sheet_settle(model);
	follow(model);
}

void model_scroll(struct model *model, struct place place)
{
	model->anchor = place;
	show_anchor(model);
	model->section = article_section_at(model->article, text_visible(model).start);
}

static unsigned handle_resize(struct model *model, const struct event *event)
{
	model->rows = event->rows > 0 ? event->rows : 1;
	model->cols = event->cols > 0 ? event->cols : 1;
	return MODEL_DRAW;
}

static void take_news(struct model *model)
{
	rebuild(model);
	folds_apply(model);
	if (model->focus == PANE_FINDER)
		finder_search(model);
	page_forget(model->page);
	model->section = article_section_at(model->article, text_visible(model).start);
}

static unsigned handle_indexed(struct model *model, const struct event *event)
{
	bool whole = article_complete(model->article);
	size_t n;

	(void)event;
	article_marks(model->article, &n);
	/* The rows are built anew at each doubling only, so that the whole costs no more than twice. */
	if (whole ? model->indexed_whole && n == model->indexed_marks
		  : n < 2 * model->indexed_marks)
		return MODEL_DRAW;
	take_news(model);
	return MODEL_DRAW;
}

static unsigned handle_grown(struct model *model, const struct event *event)
{
	(void)event;
	model->language =
		language_of(str_from(article_text(model->article), article_begin(model->article)));
	page_forget(model->page);
	if (model->search.matches)
		matches_grow(model->search.matches);
	if (model->filter.matches)
		matches_grow(model->filter.matches);
	show_anchor(model);
	return MODEL_DRAW;
}

static unsigned handle_paste(struct model *model, const struct event *event)
{
	if (model->prompt.kind)
		return prompt_paste(model, event->text) | MODEL_DRAW;
	if (model->focus == PANE_FINDER)
		return finder_paste(model, event->text) | MODEL_DRAW;
	model_say(model, "pasted text is not taken for keys");
	return MODEL_DRAW;
}

static unsigned handle_message(struct model *model, const struct event *event)
{
	model_say(model, "%s", event->message);
	return MODEL_DRAW;
}

static unsigned handle_exists(struct model *model, const struct event *event)
{
	request_ask_sure(model, str_of(event->message));
	return MODEL_DRAW;
}

static unsigned handle_mouse(struct model *model, const struct event *event)
{
	struct visit visit = places_enter(model);
	size_t top = model->top.at;
	unsigned flags = mouse_handle(model, event->mouse) | MODEL_DRAW;

	if (model->top.at != top)
		model->following = false;
	places_leave(model, &visit);
	return flags;
}

static unsigned handle_key(struct model *model, const struct event *event)
{
	struct visit visit = places_enter(model);
	bool followed = model->following;
	size_t top = model->top.at;
	unsigned flags;

	buf_clear(&model->message);
	if (request_stops(model, event->key))
		return MODEL_DRAW;
	model->pointer.holds_navigator = model->pointer.holds_figures = false;
	model->greets = false;
	flags = command_key(model, event->key) | MODEL_DRAW;
	if (followed && model->top.at != top)
		model->following = false;
	places_leave(model, &visit);
	return flags;
}

unsigned model_handle(struct model *model, const struct event *event)
{
	static unsigned (*const handlers[])(struct model *, const struct event *) = {
		[EVENT_KEY] = handle_key,         [EVENT_RESIZE] = handle_resize,
		[EVENT_INDEXED] = handle_indexed, [EVENT_PASTE] = handle_paste,
		[EVENT_MESSAGE] = handle_message, [EVENT_EXISTS] = handle_exists,
		[EVENT_MOUSE] = handle_mouse,     [EVENT_GROWN] = handle_grown,
	};
	unsigned flags;

	/* Headings may have been judged anew before anybody said so. */
	if (model->judged != article_judged(model->article))
		take_news(model);
	flags = handlers[event->kind](model, event);
	if (model_ticks_changed(model))
		flags |= MODEL_KEEP;
	model_settle(model);
	return flags;
}

struct history *model_history(struct model *model, enum history_kind kind)
{
	return &model->prompt.histories[kind];
}

static unsigned list_figures(struct model *model)
{
	if (!listing_work(model))
		return 0;
	if (choices_are_open(model))
		choices_count(model);
	return MODEL_DRAW;
}

/* What the reader waits for comes first, the count of all matches last. */
unsigned model_work(struct model *model)
{
	unsigned flags = 0;
	bool filtering = text_filter_is_busy(model), listing = listing_busy(model);
	bool words = model->search.seeking || choices_are_open(model); /* are waited for */

	if (search_is_busy(model) && (words || (!filtering && !listing)))
		flags = search_work(model);
	else if (filtering)
		flags = text_filter_work(model);
	else if (listing)
		flags = list_figures(model);
	if (flags & MODEL_DRAW)
		model_settle(model);
	return flags;
}

bool model_busy(const struct model *model)
{
	return listing_busy(model) || search_is_busy(model) || text_filter_is_busy(model);
}

size_t model_place(const struct model *model)
{
	return model->top.at;
}

void model_go(struct model *model, size_t at)
{
	model_scroll(model, page_place(model->page, at));
	model_settle(model);
}
