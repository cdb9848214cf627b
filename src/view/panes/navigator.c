/* The tree of headings, with a bar for the figures of each section. */
#include "src/view/model_private.h"

#include "dushu/text/unicode.h"
#include "src/view/strips.h"

enum { BAR_STEPS = 7, BAR_BYTES = 3, LETTERS = 3 };

/* Without the full block, so that bars one above the other stay apart. */
static const char bars[] = "▁▂▃▄▅▆▇";

/* How high a row's bar is. */
static size_t bar_of(const struct model *model, size_t row)
{
	size_t figures = outline_row_figures(model, row), most = model->most_figures;
	size_t step = most ? (figures * BAR_STEPS + most - 1) / most : 0;

	/* A folded section has its children's too. */
	return step < BAR_STEPS ? step : BAR_STEPS;
}

static void put_bar(const struct model *model, struct frame *frame, int line, size_t step)
{
	struct rect in = model->screen.navigator;
	struct str bar;

	if (step == 0)
		return;
	if (model->options.ascii)
		bar = step > BAR_STEPS / 2 ? STR("#") : STR(":");
	else
		bar = (struct str){bars + (step - 1) * BAR_BYTES, BAR_BYTES};
	frame_put(frame, in, line, in.cols - 2, bar, ROLE_BAR);
}

/* The letters of the marks that stand in a row's stretch of text; + for those that have no room. */
static struct str letters_of(const struct model *model, size_t row, char letters[MARKS_N])
{
	size_t n = places_within(&model->places, outline_row_span(model, row), letters);

	if (n > LETTERS)
		letters[LETTERS - 1] = '+';
	return (struct str){letters, n < LETTERS ? n : LETTERS};
}

static bool has_children(const struct model *model, size_t heading)
{
	return heading + 1 < article_n_headings(model->article) &&
	       article_parent(model->article, heading + 1) == heading;
}

static enum role role_of(const struct model *model, const struct outline_row *row, bool current)
{
	if (current)
		return ROLE_CURRENT;
	if (row->kind != OUTLINE_HEADING)
		return ROLE_DIM;
	if (article_heading(model->article, row->index)->kind == HEADING_BOILERPLATE)
		return ROLE_BOILERPLATE;
	return ROLE_TEXT;
}

static struct str fold_mark(const struct model *model, const struct outline_row *row)
{
	if (row->kind != OUTLINE_HEADING || !has_children(model, row->index))
		return STR(" ");
	if (model->options.ascii)
		return model->folded[row->index] ? STR("+") : STR("-");
	return model->folded[row->index] ? STR("▸") : STR("▾");
}

/* Letters of marks stand before the bar; the title gives way to them. */
static void put_row(const struct model *model, struct frame *frame, int line, size_t i,
		    bool current, struct str letters)
{
	struct rect in = model->screen.navigator;
	const struct outline_row *row = &model->outline[i];
	int level = row->kind == OUTLINE_HEADING
			    ? article_heading(model->article, row->index)->level
			    : 1;
	int deepest = in.cols / 4, indent = 2 * (level - 1);
	enum role role = role_of(model, row, current);
	struct buf title = {0};
	int col = 1 + (indent < deepest ? indent : deepest);
	int end = in.cols - 3 - (int)letters.n - (letters.n > 0);

	outline_row_print(model, row, &title);
	if (current)
		frame_put(frame, in, line, 0, model->options.ascii ? STR("|") : STR("▌"),
			  ROLE_CURRENT);
	frame_put(frame, in, line, col, fold_mark(model, row), ROLE_DIM);
	frame_put_cut(frame, in, line, col + 2, end - col - 2, buf_str(&title), role);
	frame_put(frame, in, line, in.cols - 3 - (int)letters.n, letters, ROLE_KEY);
	buf_free(&title);
}

/* All that a row's cells depend on. */
static struct strip_key key_of(const struct model *model, size_t i, bool current, size_t bar,
			       struct str letters)
{
	const struct outline_row *row = &model->outline[i];
	bool heading = row->kind == OUTLINE_HEADING;
	uint64_t look = bar;

	for (size_t l = 0; l < letters.n; l++)
		look = look << 8 | (unsigned char)letters.s[l];

	return (struct strip_key){{
		1 + article_text(model->article).n,
		row->at,
		row->kind,
		row->index,
		heading ? article_judged(model->article) : 0,
		current,
		heading && model->folded[row->index],
		look,
	}};
}

/* In the focused list the chosen row is reversed, and the cursor stands on it. */
static void mark_chosen(const struct model *model, struct frame *frame, int line, enum role role)
{
	struct rect in = model->screen.navigator;

	for (int col = 1; col < in.cols - 2; col++) {
		struct cell *cell = frame_cell(frame, in.row + line, in.col + col);

		cell->reversed = true;
		cell->role = (uint8_t)role;
	}
	frame->cursor_row = in.row + line;
	frame->cursor_col = in.col;
}

/* What is listed and, at the right, how many figures stand in the row that is marked. */
static void put_head(const struct model *model, struct frame *frame, size_t marked)
{
	struct rect in = model->screen.navigator;
	bool paragraphs = model->n_outline && model->outline[0].kind == OUTLINE_PARAGRAPH;
	enum role role = model->focus == PANE_NAVIGATOR ? ROLE_CURRENT : ROLE_DIM;
	struct buf count = {0};
	size_t n = marked < model->n_outline ? outline_row_figures(model, marked) : 0;
	int col;

	col = frame_put_cut(frame, in, 0, 1, in.cols - 2,
			    paragraphs ? STR("No headings") : STR("Sections"), role);
	buf_printf(&count, "%zu figure%s", n, n == 1 ? "" : "s");
	if (n > 0 && col + 1 + (int)count.n <= in.cols - 1)
		frame_put(frame, in, 0, in.cols - 1 - (int)count.n, buf_str(&count), ROLE_DIM);
	buf_free(&count);
}

void pane_navigator_draw(const struct model *model, struct frame *frame)
{
	struct rect in = model->screen.navigator;
	const struct list *list = &model->outline_list;
	size_t current = outline_row_of(model, model->section);

	strips_begin(frame, STRIP_NAVIGATOR, in);
	put_head(model, frame, model->focus == PANE_NAVIGATOR ? list->chosen : current);
	if (list->n == 0 && !article_complete(model->article))
		frame_put_cut(frame, in, 1, 1, in.cols - 2, STR("looking for headings"), ROLE_DIM);
	for (size_t i = list->top; i < list->n && i < list->top + list->height; i++) {
		int line = 1 + (int)(i - list->top);
		size_t bar = bar_of(model, i);
		char marks[MARKS_N];
		struct str letters = letters_of(model, i, marks);
		struct strip_key key = key_of(model, i, i == current, bar, letters);

		if (!strips_copy(frame, STRIP_NAVIGATOR, line, &key)) {
			put_row(model, frame, line, i, i == current, letters);
			put_bar(model, frame, line, bar);
		}
		strips_keep(frame, STRIP_NAVIGATOR, line, &key);
		if (i == list->chosen && model->focus == PANE_NAVIGATOR)
			mark_chosen(model, frame, line, i == current ? ROLE_CURRENT : ROLE_TEXT);
	}
}
