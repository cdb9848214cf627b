/* The sheet of figures: opening it, leaving it, walking through it. */
#include "commands.h"
#include "model_private.h"
#include "sheet.h"

enum {
	HEAD_FROM = 3,    /* rows of the sheet from which it has a head, … */
	TITLES_FROM = 10, /* … its columns have titles, … */
	AIRY_FROM = 26,   /* … with a blank row above */
};

int sheet_head_rows(const struct model *model)
{
	int rows = model->screen.sheet.rows;

	return (rows >= HEAD_FROM) + (rows >= TITLES_FROM) + (rows >= AIRY_FROM);
}

/* The figure in a row is the chosen one in all panes. */
static void choose_row(struct model *model, size_t row)
{
	size_t n, mark;
	const struct mark *marks = article_marks(model->article, &n);

	if (listed_n(model) == 0)
		return;
	mark = listed_at(model, row < listed_n(model) ? row : listed_n(model) - 1);
	model->chosen = mark;
	model->section = article_section_at(model->article, marks[mark].start);
}

void sheet_move(struct model *model, long rows)
{
	struct list *list = &model->sheet.list;

	list_move(list, rows);
	choose_row(model, list->chosen);
}

bool sheet_is_shown(const struct model *model)
{
	return model->focus == PANE_SHEET ||
	       (model->focus == PANE_CARD && model->under_card == PANE_SHEET);
}

void sheet_settle(struct model *model)
{
	int rows = model->screen.sheet.rows - sheet_head_rows(model);

	if (!sheet_is_shown(model))
		return;
	list_resize(&model->sheet.list, listed_n(model), rows > 0 ? (size_t)rows : 0);
	list_choose(&model->sheet.list, listed_place(model, model->chosen));
	if (listed_n(model))
		choose_row(model, model->sheet.list.chosen);
}

static void open_sheet(struct model *model)
{
	size_t n;
	const struct mark *marks = article_marks(model->article, &n);
	size_t chosen = model->chosen;

	model->focus = PANE_SHEET;
	if (!model->listing.wants_facts) {
		model->listing.wants_facts = true; /* for the bars */
		listing_restart(model);
	}
	if (model->n_shown == 0)
		return;
	/* Not the one that was chosen long ago, but what is being read. */
	if (chosen >= n || (model->sheet.left != chosen &&
			    !span_holds(text_visible(model), marks[chosen].start))) {
		size_t first = shown_from(model, text_visible(model).start);

		chosen = model->shown[first < model->n_shown ? first : model->n_shown - 1];
	}
	choose_row(model, listed_place(model, chosen));
}

static void close_sheet(struct model *model)
{
	model->focus = PANE_TEXT;
	model->sheet.left = ARTICLE_NONE;
	model->section = article_section_at(model->article, text_visible(model).start);
}

unsigned command_sheet(struct model *model, int argument)
{
	(void)argument;
	if (sheet_is_shown(model))
		close_sheet(model);
	else
		open_sheet(model);
	return 0;
}

unsigned command_choose_sheet(struct model *model)
{
	if (listed_n(model) == 0)
		return MODEL_BELL;
	model->focus = PANE_TEXT;
	screen_place(model);
	command_show_mark(model, model->chosen, true);
	model->sheet.left = model->chosen;
	return 0;
}

unsigned command_sheet_figures(struct model *model, int argument)
{
	size_t before = model->chosen;
	long steps = model->count ? (long)model->count : 1;

	sheet_move(model, argument * steps);
	if (model->chosen != before)
		return 0;
	model_say(model, argument > 0 ? "no figure behind this" : "no figure before this");
	return MODEL_BELL;
}

static size_t section_at(const struct model *model, size_t row)
{
	size_t n;
	const struct mark *marks = article_marks(model->article, &n);

	return article_section_at(model->article, marks[listed_at(model, row)].start);
}

/* The next row whose section is another one; backwards, the first row of the section before. */
unsigned command_sheet_sections(struct model *model, int argument)
{
	size_t row = model->sheet.list.chosen, n = listed_n(model), end = argument > 0 ? n - 1 : 0;
	size_t section;

	if (n == 0 || row == end)
		return MODEL_BELL;
	section = section_at(model, argument > 0 ? row : row - 1);
	if (argument > 0) {
		while (row < end && section_at(model, row) == section)
			row++;
	} else {
		for (row--; row > 0 && section_at(model, row - 1) == section;)
			row--;
	}
	sheet_move(model, (long)row - (long)model->sheet.list.chosen);
	return 0;
}
