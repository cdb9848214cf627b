/* The article itself. */
#include "src/view/model_private.h"

#include "dushu/text/unicode.h"
#include "dushu/view/layout.h"
#include "src/view/strips.h"

/* What stands at a byte of a paragraph: the figures are walked along with the text. */
struct ink {
	const struct model *model;
	const struct paragraph *paragraph;
	size_t figure; /* the first one that ends behind the byte */
	size_t edit;   /* the first edit that ends behind it */
	const struct spans *matches;
	size_t match;   /* the first match that ends behind it */
	size_t current; /* where the match begins that the reader is at */
};

static enum role base_role(const struct paragraph *paragraph, size_t at)
{
	if (paragraph->whole && at < paragraph->title.end)
		return paragraph->boilerplate ? ROLE_BOILERPLATE : ROLE_HEADING;
	if (paragraph->boilerplate)
		return ROLE_BOILERPLATE;
	if (span_holds(paragraph->title, at))
		return ROLE_RUNIN;
	return ROLE_TEXT;
}

/* Noise stands in the text as shown only where it is shown at all. */
static bool is_noise(struct ink *ink, size_t at)
{
	const struct clean *clean = &ink->paragraph->passage.clean;
	size_t source = clean_to_source(ink->paragraph->shown, at) - clean->base;

	if (ink->paragraph->shown == clean)
		return false;
	while (ink->edit < clean->n_edits &&
	       clean->edits[ink->edit].at + clean->edits[ink->edit].n <= source)
		ink->edit++;
	return ink->edit < clean->n_edits && clean->edits[ink->edit].noise &&
	       clean->edits[ink->edit].at <= source;
}

static bool is_chosen(const struct ink *ink, size_t figure)
{
	const struct passage *passage = &ink->paragraph->passage;
	size_t n;
	const struct mark *marks = article_marks(ink->model->article, &n);

	return ink->model->chosen < n &&
	       marks[ink->model->chosen].start ==
		       clean_span(&passage->clean, passage->figures.at[figure].span).start;
}

static enum role role_at(struct ink *ink, size_t at, bool *reversed)
{
	const struct paragraph *paragraph = ink->paragraph;
	const struct figures *figures = &paragraph->passage.figures;

	*reversed = false;
	if (is_noise(ink, at))
		return ROLE_NOISE;
	while (ink->figure < figures->n && paragraph->figures[ink->figure].end <= at)
		ink->figure++;
	if (ink->figure < figures->n && span_holds(paragraph->figures[ink->figure], at)) {
		bool weak = figures->at[ink->figure].weak;

		if (!weak || ink->model->weak) {
			*reversed = is_chosen(ink, ink->figure);
			return weak ? ROLE_WEAK : ROLE_FIGURE;
		}
	}
	return base_role(paragraph, at);
}

static bool is_match(struct ink *ink, size_t at)
{
	const struct spans *matches = ink->matches;

	while (ink->match < matches->n && matches->at[ink->match].end <= at)
		ink->match++;
	return ink->match < matches->n && span_holds(matches->at[ink->match], at);
}

/* A match is marked over whatever else stands there. */
static enum role marked_role_at(struct ink *ink, size_t at, bool *reversed)
{
	enum role role = role_at(ink, at, reversed);

	if (!is_match(ink, at))
		return role;
	return ink->matches->at[ink->match].start == ink->current ? ROLE_MATCH_HERE : ROLE_MATCH;
}

static struct ink ink_of(const struct model *model, const struct page_row *page_row,
			 const struct spans *matches)
{
	return (struct ink){
		.model = model,
		.paragraph = page_row->paragraph,
		.matches = matches,
		.current = search_current(model, page_row->paragraph),
	};
}

/* The cells that a put has set get the mark of the chosen figure. */
static void reverse(struct frame *frame, struct rect in, int row, int from, int to)
{
	for (int col = from < 0 ? 0 : from; col < to && col < in.cols; col++)
		frame_cell(frame, in.row + row, in.col + col)->reversed = true;
}

/*
 * The cursor stands on the row where the chosen figure begins, in the margin where there is one:
 * a block on a reversed cell would turn that back.
 */
static void put_cursor(struct frame *frame, struct rect in, int row, int col)
{
	if (frame->cursor_row != frame->rows - 1 || col < 0 || col >= in.cols)
		return;
	frame->cursor_row = in.row + row;
	frame->cursor_col = in.col + col;
}

/* Signs that a row goes on where its page ends. */
static void put_edges(const struct model *model, struct frame *frame, int row, int columns,
		      bool left, bool right)
{
	struct rect in = model->screen.text;
	int begin = text_left(model);
	bool ascii = model->options.ascii;

	if (left && begin > 0)
		frame_put(frame, in, row, begin - 1, ascii ? STR("<") : STR("‹"), ROLE_KEY);
	if (right)
		frame_put(frame, in, row, begin + columns, ascii ? STR(">") : STR("›"), ROLE_KEY);
}

/* A row of a table or of code, of which a window is seen. */
static void put_wide_row(const struct model *model, struct frame *frame, int row,
			 const struct page_row *page_row, const struct spans *matches)
{
	const struct row *at = &page_row->paragraph->rows.at[page_row->row];
	struct str text = page_row->paragraph->shown->text;
	struct ink ink = ink_of(model, page_row, matches);
	int columns = paper_columns(model), from = model->paper.sideways, col = 0, width;
	int begin = text_left(model);
	struct rect in = model->screen.text;
	size_t next;

	in.col += begin;
	in.cols = columns;
	for (size_t i = at->start; i < at->end && col < from + columns; i = next, col += width) {
		bool reversed;
		enum role role = marked_role_at(&ink, i, &reversed);

		width = layout_advance(text, i, col, frame->ambiguous, &next);
		/* A tab's cells are counted from the row's beginning, not from the page's. */
		if (text.s[i] != '\t')
			frame_put(frame, in, row, col - from, str_slice(text, i, next), role);
		if (reversed && col + width > from)
			reverse(frame, in, row, col - from, col - from + width);
		if ((reversed || role == ROLE_MATCH_HERE) && col + width > from)
			put_cursor(frame, model->screen.text, row, begin > 0 ? begin - 1 : 0);
	}
	put_edges(model, frame, row, columns, from > 0 && at->columns > 0,
		  at->columns > from + columns);
}

static void put_row(const struct model *model, struct frame *frame, int row,
		    const struct page_row *page_row, const struct spans *matches)
{
	struct rect in = model->screen.text;
	const struct row *at = &page_row->paragraph->rows.at[page_row->row];
	struct str text = page_row->paragraph->shown->text;
	struct ink ink = ink_of(model, page_row, matches);
	int margin = text_left(model), left = margin + at->indent, col = 0;
	size_t next;

	if (paper_moves(model, page_row)) {
		put_wide_row(model, frame, row, page_row, matches);
		return;
	}
	for (size_t i = at->start; i < at->end && col < at->columns; i = next) {
		bool reversed;
		enum role role = marked_role_at(&ink, i, &reversed);
		int width = layout_advance(text, i, col, frame->ambiguous, &next);

		frame_put(frame, in, row, left + col, str_slice(text, i, next), role);
		if (reversed)
			reverse(frame, in, row, left + col, left + col + width);
		if (reversed || role == ROLE_MATCH_HERE)
			put_cursor(frame, in, row, margin > 0 ? margin - 1 : left + col);
		col += width;
	}
}

/* The letters of marks that stand in the row, in the margin left of it. */
static void put_marks(const struct model *model, struct frame *frame, int row, struct str letters)
{
	int col = text_left(model) - 2;
	size_t n = letters.n;

	if (n == 0 || col < 0)
		return;
	/* The first two where they have room, one where not. */
	n = n > 1 && col > 0 ? 2 : 1;
	frame_put(frame, model->screen.text, row, col + 1 - (int)n, str_slice(letters, 0, n),
		  ROLE_KEY);
}

static void put_rule(const struct model *model, struct frame *frame, int row)
{
	struct str dash = model->options.ascii ? STR("-") : STR("─");
	int width = text_measure(model) / 3;

	for (int i = 0; i < width; i++)
		frame_put(frame, model->screen.text, row, text_left(model) + i, dash, ROLE_RULE);
}

/* Whether the row may hold a part of the chosen figure, and so the cursor. */
static bool may_be_chosen(const struct model *model, struct span row)
{
	size_t n;
	const struct mark *marks = article_marks(model->article, &n);
	const struct mark *mark = model->chosen < n ? &marks[model->chosen] : NULL;

	return mark && mark->start <= row.end && mark->start + mark->n >= row.start;
}

/* What a row's cells depend on; of rows with matches or the chosen figure nothing is kept. */
static struct strip_key key_of(const struct model *model, const struct page_row *row,
			       const struct spans *matches, struct str letters)
{
	struct strip_key key = {{
		row->paragraph->version,
		(uint64_t)row->row,
		(uint64_t)text_left(model),
		(uint64_t)model->paper.sideways,
		model->weak,
		letters.n > 0 ? (unsigned char)letters.s[0] : 0,
		letters.n > 1 ? (unsigned char)letters.s[1] : 0,
	}};

	if (matches->n || may_be_chosen(model, page_row_source(row)))
		key.facts[0] = 0;
	return key;
}

static void draw_row(const struct model *model, struct frame *frame, int line,
		     const struct page_row *row, const struct spans *matches)
{
	char marks[MARKS_N];
	struct str letters = {marks, places_within(&model->places, page_row_source(row), marks)};
	struct strip_key key = key_of(model, row, matches, letters);

	if (strips_copy(frame, STRIP_TEXT, line, &key))
		return;
	put_marks(model, frame, line, letters);
	put_row(model, frame, line, row, matches);
	strips_keep(frame, STRIP_TEXT, line, &key);
}

void pane_text_draw(const struct model *model, struct frame *frame)
{
	struct page_row rows[256];
	int height = model->screen.text.rows;
	size_t most = sizeof(rows) / sizeof(*rows);
	size_t n = page_rows(model->page, model->top, rows,
			     (size_t)height < most ? (size_t)height : most);
	struct spans matches = {0};

	strips_begin(frame, STRIP_TEXT, model->screen.text);
	for (size_t i = 0; i < n; i++) {
		if (i == 0 || rows[i].paragraph != rows[i - 1].paragraph)
			search_find(model, rows[i].paragraph, &matches);
		if (rows[i].row >= 0)
			draw_row(model, frame, (int)i, &rows[i], &matches);
		else if (rows[i].paragraph->rule && rows[i].row == -1)
			put_rule(model, frame, (int)i);
	}
	if (n == 0)
		frame_put(frame, model->screen.text, 0, text_left(model),
			  model->filter.matches ? STR("(nothing found yet)") : STR("(no text)"),
			  ROLE_DIM);
	spans_free(&matches);
}
