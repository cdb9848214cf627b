/* The sheet: a row for each listed figure. */
#include "src/view/sheet.h"

#include "dushu/figures/figure.h"
#include "dushu/text/unicode.h"
#include "src/view/figure_text.h"
#include "src/view/model_private.h"

enum {
	ARROW = 2,      /* cells before what is counted, for the direction */
	BAR_HALVES = 2, /* of a cell of a bar */
	BAR_DIGITS = 6,
};

/* A row that is being drawn. */
struct sheet_row {
	const struct model *model;
	struct frame *frame;
	const struct sheet_layout *layout;
	struct rect in;
	int line;
	size_t mark, place;
	const struct passage *passage;
	const struct figure *figure;
	size_t index; /* of the figure in the passage */
};

static void put(const struct sheet_row *row, enum sheet_column column, struct str text,
		enum role role)
{
	frame_put_cut(row->frame, row->in, row->line, row->layout->col[column],
		      row->layout->width[column], text, role);
}

static size_t section_of(const struct model *model, size_t mark)
{
	size_t n;

	return article_section_at(model->article, article_marks(model->article, &n)[mark].start);
}

/* The title of the section, where the row above has another one. */
static void put_section(const struct sheet_row *row)
{
	const struct model *model = row->model;
	size_t section = section_of(model, row->mark);
	bool ordered = model->listing.ordered;
	struct buf title = {0};

	if (row->place > model->sheet.list.top &&
	    section_of(model, listed_at(model, row->place - 1)) == section)
		return;
	if (section == ARTICLE_NONE)
		buf_add(&title, opening_title(model));
	else
		article_title(model->article, section, &title);
	put(row, SHEET_SECTION, buf_str(&title), ordered ? ROLE_DIM : ROLE_HEADING);
	buf_free(&title);
}

static enum role figure_role(const struct sheet_row *row)
{
	return row->figure->weak ? ROLE_WEAK : ROLE_FIGURE;
}

static struct str as_written(const struct sheet_row *row)
{
	return str_slice(row->passage->clean.text, row->figure->span.start, row->figure->span.end);
}

/* Between the ends of a range: of dates as ISO 8601 has it. */
static struct str range_sign(const struct sheet_row *row)
{
	if (row->figure->low.form == VALUE_TEXT)
		return STR("/");
	return row->model->options.ascii ? STR("-") : STR("–");
}

/* Value, or both ends of a range, behind the sign of the bound; the numeral where there is none. */
static void print_value(const struct sheet_row *row, struct buf *out)
{
	const struct figure *figure = row->figure;
	bool range = figure->low.form != VALUE_NONE && figure->high.form != VALUE_NONE;

	buf_add(out, figure_bound_sign(&row->model->options, figure->bound));
	if (figure->value.form != VALUE_NONE) {
		value_print(&figure->value, out);
	} else if (figure->low.form != VALUE_NONE || figure->high.form != VALUE_NONE) {
		value_print(&figure->low, out);
		if (range)
			buf_add(out, range_sign(row));
		value_print(&figure->high, out);
	} else {
		buf_add(out, str_slice(row->passage->clean.text, figure->numeral.start,
				       figure->numeral.end));
	}
}

/* Numbers with their points one below the other; what is longer from the left edge on. */
static void put_value(const struct sheet_row *row)
{
	int left = row->layout->col[SHEET_VALUE], width = row->layout->width[SHEET_VALUE], col;
	struct buf value = {0};
	size_t point, columns;

	print_value(row, &value);
	columns = unicode_columns(buf_str(&value), row->frame->ambiguous);
	point = str_find(buf_str(&value), STR("."));
	col = row->layout->whole -
	      (int)unicode_columns(str_slice(buf_str(&value), 0, point), row->frame->ambiguous);
	if (col < 0) /* it may begin further left than its point would have it, not further right */
		col = width > (int)columns ? width - (int)columns : 0;
	frame_put_cut(row->frame, row->in, row->line, left + col, width - col, buf_str(&value),
		      figure_role(row));
	buf_free(&value);
}

/* The halves of cells that a value's bar takes beside the largest of its unit; -1 for none. */
static int bar_halves(const struct sheet_row *row)
{
	const struct model *model = row->model;
	const struct scale *scale = listing_scale(model, row->mark);
	struct passage passage = {0};
	struct decimal number, most, share, cells;
	struct decimal width = decimal_of((int64_t)row->layout->width[SHEET_BAR] * BAR_HALVES);
	const struct facts *facts = &model->listing.facts;
	size_t i;
	int halves = -1;

	/* Numbers without a unit are no measure of one another. */
	if (!scale || scale->n < 2 || row->figure->unit.n == 0 ||
	    row->figure->kind == FIGURE_ORDINAL)
		return -1;
	i = article_figure(model->article, scale->mark, &passage);
	if (i != ARTICLE_NONE && figure_number(row->figure, &number) &&
	    figure_number(&passage.figures.at[i], &most) &&
	    decimal_multiply(&number, &facts->of_unit[facts->unit[row->mark]].factor, &number) &&
	    decimal_multiply(&most, &facts->of_unit[facts->unit[scale->mark]].factor, &most) &&
	    decimal_divide(&number, &most, BAR_DIGITS, &share) &&
	    decimal_multiply(&share, &width, &cells)) {
		cells = decimal_round(cells, 0);
		halves = 0;
		for (int digit = 0; digit < cells.n + cells.exponent; digit++)
			halves = halves * 10 +
				 (digit < cells.n ? (int)decimal_digit(&cells, digit) : 0);
	}
	passage_free(&passage);
	return halves;
}

/* Thin, so that the bars of two rows stay apart; what is too small for one is a thinner one. */
static void put_bar(const struct sheet_row *row)
{
	bool ascii = row->model->options.ascii;
	int halves = bar_halves(row), col = row->layout->col[SHEET_BAR];

	if (halves == 0)
		frame_put(row->frame, row->in, row->line, col, ascii ? STR("-") : STR("╴"),
			  ROLE_BAR);
	for (; halves > 0; halves -= BAR_HALVES)
		col = frame_put(row->frame, row->in, row->line, col,
				ascii         ? STR("=")
				: halves == 1 ? STR("╸")
					      : STR("━"),
				ROLE_BAR);
}

/* What is counted, and behind it what it was before. */
static void put_what(const struct sheet_row *row)
{
	const struct model_options *options = &row->model->options;
	int left = row->layout->col[SHEET_WHAT], width = row->layout->width[SHEET_WHAT], col;
	struct figure_text text = {0};
	struct buf label = {0}, past = {0};

	if (width > ARROW) {
		if (row->figure->direction == DIRECTION_UP)
			put(row, SHEET_WHAT, options->ascii ? STR("^") : STR("↑"), ROLE_UP);
		if (row->figure->direction == DIRECTION_DOWN)
			put(row, SHEET_WHAT, options->ascii ? STR("v") : STR("↓"), ROLE_DOWN);
		left += ARROW;
		width -= ARROW;
	}
	figure_label(row->passage->clean.text, &row->passage->figures, row->index, &label);
	col = frame_put_cut(row->frame, row->in, row->line, left, width, buf_str(&label),
			    ROLE_TEXT);
	if (row->figure->was.form != VALUE_NONE) {
		col += label.n ? 2 : 0;
		figure_text_make(options, row->passage->clean.text, row->figure, &text);
		figure_print_past(options, row->figure, &text, left + width - col, &past);
		frame_put_cut(row->frame, row->in, row->line, col, left + width - col,
			      buf_str(&past), ROLE_DIM);
	}
	buf_free(&label);
	buf_free(&past);
	figure_text_free(&text);
}

static void put_line(const struct sheet_row *row)
{
	size_t n;
	const struct mark *marks = article_marks(row->model->article, &n);
	struct buf number = {0};

	buf_printf(&number, "%*zu", row->layout->width[SHEET_LINE],
		   article_line(row->model->article, marks[row->mark].start));
	put(row, SHEET_LINE, buf_str(&number), ROLE_DIM);
	buf_free(&number);
}

/* "at_least" as words. */
static void put_bound(const struct sheet_row *row)
{
	struct buf name = {0};

	if (row->figure->bound == BOUND_EXACT)
		return;
	buf_add(&name, str_of(bound_name(row->figure->bound)));
	for (size_t i = 0; i < name.n; i++) {
		if (name.s[i] == '_')
			name.s[i] = ' ';
	}
	put(row, SHEET_BOUND, buf_str(&name), ROLE_DIM);
	buf_free(&name);
}

static void put_cells(const struct sheet_row *row)
{
	put(row, SHEET_FIGURE, as_written(row), row->figure->weak ? ROLE_DIM : ROLE_TEXT);
	if (row->layout->width[SHEET_VALUE])
		put_value(row);
	put(row, SHEET_UNIT, row->figure->unit, ROLE_TEXT);
	if (row->layout->width[SHEET_BAR])
		put_bar(row);
	put_what(row);
	put(row, SHEET_KIND, str_of(figure_kind_name(row->figure->kind)), ROLE_DIM);
	put_bound(row);
	if (row->layout->width[SHEET_LINE])
		put_line(row);
}

/* The chosen row: a mark at the edge; the figure, its value and unit reversed; the cursor. */
static void mark_chosen(const struct sheet_row *row)
{
	const struct sheet_layout *layout = row->layout;
	int first = layout->width[SHEET_FIGURE] ? SHEET_FIGURE : SHEET_VALUE;
	int end = layout->col[SHEET_UNIT] + layout->width[SHEET_UNIT];

	frame_put(row->frame, row->in, row->line, 0,
		  row->model->options.ascii ? STR("|") : STR("▌"), ROLE_CURRENT);
	for (int col = layout->col[first]; col < end && col < row->in.cols; col++) {
		struct cell *cell =
			frame_cell(row->frame, row->in.row + row->line, row->in.col + col);

		cell->reversed = true;
		cell->role = ROLE_FIGURE;
	}
	row->frame->cursor_row = row->in.row + row->line;
	row->frame->cursor_col = row->in.col;
}

static void put_row(struct sheet_row *row, struct passage *passage)
{
	const struct model *model = row->model;
	enum tick tick = mark_tick(model, row->mark);

	row->index = article_figure(model->article, row->mark, passage);
	if (row->layout->width[SHEET_TICK] && tick != TICK_NONE)
		tick_put(model, row->frame, row->in, row->line, row->layout->col[SHEET_TICK], tick);
	if (row->layout->width[SHEET_SECTION])
		put_section(row);
	if (row->index != ARTICLE_NONE) {
		row->passage = passage;
		row->figure = &passage->figures.at[row->index];
		put_cells(row);
	}
	if (row->mark == model->chosen)
		mark_chosen(row);
}

/* How many figures, what is filtered and how it is ordered; at the right the number of ticks. */
static void put_head(const struct model *model, struct frame *frame, struct rect in)
{
	int right = tick_put_counts(model, frame, in, 0, in.cols - 1), col;
	struct buf head = {0};

	buf_printf(&head, "Figures  %zu", model->n_shown);
	col = frame_put_cut(frame, in, 0, 1, right - 1, buf_str(&head), ROLE_CURRENT);
	buf_clear(&head);
	listing_print(model, &head);
	frame_put_cut(frame, in, 0, col + 2, right - col - 3, buf_str(&head), ROLE_DIM);
	buf_free(&head);
}

/* The column that the rows are ordered by. */
static int ordering_column(const struct model *model)
{
	static const int columns[ORDER_N] = {SHEET_COLUMNS, SHEET_KIND, SHEET_VALUE, SHEET_UNIT};

	return columns[model->listing.order];
}

static void put_titles(const struct model *model, struct frame *frame, struct rect in,
		       const struct sheet_layout *layout)
{
	int line = sheet_head_rows(model) - 1;

	for (int column = 0; line > 0 && column < SHEET_COLUMNS; column++) {
		struct str title = sheet_title((enum sheet_column)column);
		int col = layout->col[column], width = layout->width[column];

		if (column == SHEET_VALUE)
			col += layout->whole - (int)title.n;
		if (column == SHEET_LINE)
			col += width - (int)title.n;
		if (column == SHEET_WHAT)
			col += ARROW;
		if (width >= (int)title.n)
			frame_put(frame, in, line, col, title,
				  column == ordering_column(model) ? ROLE_CURRENT : ROLE_DIM);
	}
}

static int digits(size_t n)
{
	int count = 1;

	for (; n >= 10; n /= 10)
		count++;
	return count;
}

void pane_sheet_draw(const struct model *model, struct frame *frame)
{
	const struct list *list = &model->sheet.list;
	struct str text = article_text(model->article);
	struct passage passage = {0};
	struct sheet_layout layout;
	struct sheet_row row = {
		.model = model, .frame = frame, .layout = &layout, .in = model->screen.sheet};

	struct sheet_needs needs = {digits(article_line(model->article, text.n)),
				    model->language == LANGUAGE_OTHER};

	sheet_lay_out(row.in.cols, needs, &layout);
	if (sheet_head_rows(model) > 0)
		put_head(model, frame, row.in);
	put_titles(model, frame, row.in, &layout);
	row.line = sheet_head_rows(model);
	if (list->n == 0)
		frame_put_cut(frame, row.in, row.line, 1, row.in.cols - 2, listing_nothing(model),
			      ROLE_DIM);
	for (size_t i = list->top; i < list->n && i < list->top + list->height; i++, row.line++) {
		row.place = i;
		row.mark = listed_at(model, i);
		put_row(&row, &passage);
	}
	passage_free(&passage);
	/* Behind the titles of the columns. */
	row.in.row += sheet_head_rows(model) - 1;
	row.in.rows -= sheet_head_rows(model) - 1;
	if (sheet_head_rows(model) > 0)
		search_mark(model, frame, row.in);
}
