#include "model_private.h"

/* Widths in cells; the panes grow by one cell for each GROW beyond BASE. */
enum {
	WIDE = 112,  /* three panes from here on */
	MIDDLE = 76, /* navigator and text from here on */
	AIRY = 30,   /* rows from which the text begins level with the lists, below their heads */
	BASE = 120,
	GROW = 7,
	NAVIGATOR = 28,
	NAVIGATOR_MOST = 40,
	NAVIGATOR_LEAST = 22,
	FIGURES = 36,
	FIGURES_MOST = 60,
	FIGURES_LEAST = 32,
	CHOICES = 12,
	CARD_RIGHT = 2,  /* cells of margin */
	PANEL_SHARE = 3, /* a panel leaves one row in so many to what is above it … */
	PANEL_ALONE = 9, /* … from so many rows on */
	PANE_LEAST = 14, /* columns that the reader may make a pane, */
	MARGIN = 4,      /* blank cells on either side of the text where there is room for all */
	TEXT_LEAST = 30, /* and leaves to the text */
	OVER_LEFT = 20,  /* cells of text that a pane drawn over it leaves in view, or none */
};

static int clamp(int value, int least, int most)
{
	return value < least ? least : value > most ? most : value;
}

static int pane_width(int cols, int base, int least, int most)
{
	return clamp(base + (cols - BASE) / GROW, least, most);
}

/* The width that the reader wants, as far as it leaves room for the rest; `width` where he wants none. */
static int wanted_width(const struct model *model, int wanted, int width)
{
	int most = (model->cols - TEXT_LEAST) / 2;

	if (wanted == 0)
		return width;
	return clamp(wanted, PANE_LEAST, most > PANE_LEAST ? most : PANE_LEAST);
}

static bool wants_navigator(const struct model *model)
{
	const struct wish *wish = &model->navigator_wish;

	if (!model->screen.navigator_over)
		return !wish->hidden;
	return wish->open && (!model->figures_wish.open || model->focus == PANE_NAVIGATOR);
}

static bool wants_figures(const struct model *model)
{
	if (!model->screen.figures_over)
		return !model->figures_wish.hidden;
	return model->figures_wish.open &&
	       (!model->screen.navigator_over || !wants_navigator(model));
}

/* The width of a pane that covers part of the text. */
static int over_width(const struct model *model, int width)
{
	return width + OVER_LEFT < model->cols ? width : model->cols;
}

static void place_navigator(struct model *model, int *left)
{
	struct screen *screen = &model->screen;
	int width = pane_width(model->cols, NAVIGATOR, NAVIGATOR_LEAST, NAVIGATOR_MOST);

	if (screen->navigator_over)
		width = NAVIGATOR;
	width = wanted_width(model, model->widths.navigator, width);
	if (screen->navigator_over)
		width = over_width(model, width);
	screen->navigator.cols = width;
	screen->navigator_rule = width < model->cols ? width : -1;
	if (!screen->navigator_over)
		*left = width + 1;
}

/* Grows as the screen does, and by what the text has no use for. */
static int figures_width(const struct model *model)
{
	int width = pane_width(model->cols, FIGURES, FIGURES_LEAST, FIGURES_MOST);
	int left = model->screen.navigator.cols + 1;
	int spare = model->cols - left - width - 1 - model->options.measure - 2 * MARGIN;

	return spare > 0 ? clamp(width + spare, width, FIGURES_MOST) : width;
}

static void place_figures(struct model *model, int *right)
{
	struct screen *screen = &model->screen;
	int width = figures_width(model);

	if (screen->figures_over)
		width = FIGURES;
	width = wanted_width(model, model->widths.figures, width);
	if (screen->figures_over)
		width = over_width(model, width);
	screen->figures.cols = width;
	screen->figures.col = model->cols - width;
	screen->figures_rule = width < model->cols ? screen->figures.col - 1 : -1;
	if (!screen->figures_over)
		*right = screen->figures_rule;
}

/* A card takes room from what is above it; choices, which come and go, lie over it. */
static void place_panel(struct model *model, struct rect body)
{
	struct screen *screen = &model->screen;
	bool card = model->focus == PANE_CARD;
	int most = body.rows - body.rows / PANEL_SHARE, rows;
	bool over = sheet_is_shown(model) || screen->navigator_over || screen->figures_over;

	screen->panel = (struct rect){body.row + body.rows, 0, 0, model->cols};
	if (!card && !choices_are_open(model))
		return;
	if (card && !over) {
		screen->panel.col = screen->text.col;
		screen->panel.cols = screen->text.cols;
	}
	if (card)
		card_make(model, screen->panel.cols - card_left(model) - CARD_RIGHT);
	rows = 1 + (card ? (int)model->card.n : CHOICES);
	most = body.rows < PANEL_ALONE ? body.rows : most;
	screen->panel.rows = rows < most ? rows : most;
	screen->panel.row -= screen->panel.rows;
	if (!card)
		return;
	screen->text.rows -= screen->panel.rows;
	screen->sheet.rows -= screen->panel.rows;
	if (over) {
		screen->navigator.rows -= screen->panel.rows;
		screen->figures.rows -= screen->panel.rows;
	}
}

void screen_place(struct model *model)
{
	struct screen *screen = &model->screen;
	int hint = model->rows >= 3, title = model->rows >= 4;
	int left = 0, right = model->cols;
	struct rect pane = {title, 0, model->rows - title - hint, 0};

	screen->title = (struct rect){0, 0, title, model->cols};
	screen->hint = (struct rect){model->rows - hint, 0, hint, model->cols};
	screen->navigator = screen->text = screen->figures = screen->help = pane;
	screen->sheet = pane;
	screen->help.cols = screen->sheet.cols = model->cols;
	if (model->rows >= AIRY) {
		screen->text.row++;
		screen->text.rows--;
	}
	screen->navigator_rule = screen->figures_rule = -1;
	screen->navigator_over = model->cols < MIDDLE;
	screen->figures_over = model->cols < WIDE;
	if (wants_navigator(model))
		place_navigator(model, &left);
	if (wants_figures(model))
		place_figures(model, &right);
	screen->text.col = left;
	screen->text.cols = right - left;
	place_panel(model, pane);
}

void screen_show(struct model *model, enum pane pane, bool show)
{
	bool figures = pane == PANE_FIGURES;
	struct wish *wish = figures ? &model->figures_wish : &model->navigator_wish;

	if (figures ? model->screen.figures_over : model->screen.navigator_over)
		wish->open = show;
	else
		wish->hidden = !show;
	/* One pane at a time lies over the text of a narrow screen. */
	if (show && model->screen.navigator_over)
		(figures ? &model->navigator_wish : &model->figures_wish)->open = false;
}

int text_height(const struct model *model)
{
	return model->screen.text.rows > 1 ? model->screen.text.rows : 1;
}

/* Blank cells on either side of the text. */
static int text_margin(const struct model *model)
{
	int cols = model->screen.text.cols;

	return cols >= 40 ? 2 : cols >= 20 ? 1 : 0;
}

int text_measure(const struct model *model)
{
	int room = model->screen.text.cols - 2 * text_margin(model);
	int measure = model->options.measure;

	return clamp(measure < room ? measure : room, 1, room > 1 ? room : 1);
}

int text_left(const struct model *model)
{
	int left = (model->screen.text.cols - text_measure(model)) / 2;

	return left > 0 ? left : 0;
}

struct span text_visible(const struct model *model)
{
	struct page_row rows[256];
	size_t most = sizeof(rows) / sizeof(*rows);
	size_t height = (size_t)text_height(model);
	size_t n = page_rows(model->page, model->top, rows, height < most ? height : most);

	if (n == 0)
		return (struct span){model->top.at, model->top.at};
	return (struct span){page_row_source(&rows[0]).start, page_row_source(&rows[n - 1]).end};
}

int text_percent(const struct model *model)
{
	size_t size = article_text(model->article).n;

	if (size == 0 || text_visible(model).end >= page_last(model->page).at)
		return 100;
	return (int)(model->top.at * 100 / size);
}
