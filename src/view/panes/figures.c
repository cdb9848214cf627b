/* The figures, aligned on their decimal points under the titles of their sections. */
#include "src/view/model_private.h"

#include "dushu/figures/figure.h"
#include "dushu/text/unicode.h"
#include "src/view/figure_text.h"
#include "src/view/strips.h"

/* Columns of a row, from the left edge of the pane. */
enum {
	POINT = 8,       /* where the whole part of a number ends */
	UNIT = 12,       /* where the unit begins */
	UNIT_END = 18,   /* at least; a long unit pushes its label on */
	GAP = 3,         /* between unit and label; an arrow stands in it */
	LABEL_LEAST = 8, /* columns that no unit may take from the label */
};

static void put_arrow(const struct model *model, struct frame *frame, int line, int col,
		      enum direction direction)
{
	struct rect in = model->screen.figures;
	bool ascii = model->options.ascii;

	if (direction == DIRECTION_UP)
		frame_put(frame, in, line, col, ascii ? STR("^") : STR("↑"), ROLE_UP);
	else if (direction == DIRECTION_DOWN)
		frame_put(frame, in, line, col, ascii ? STR("v") : STR("↓"), ROLE_DOWN);
}

/* The number with its point at POINT, or from the left edge where it is too long for that. */
static int put_number(const struct model *model, struct frame *frame, int line,
		      const struct figure_text *shown, enum role role)
{
	struct rect in = model->screen.figures;
	struct str whole = str_slice(buf_str(&shown->number), 0, shown->whole);
	int col = POINT - (int)unicode_columns(whole, frame->ambiguous);

	return frame_put_cut(frame, in, line, col > 1 ? col : 1, UNIT_END, buf_str(&shown->number),
			     role);
}

/* Number and unit, arrow, label to the column `right`; returns the column behind the unit. */
static int put_figure(const struct model *model, struct frame *frame, int line,
		      const struct passage *passage, size_t i, int right)
{
	struct rect in = model->screen.figures;
	const struct figure *figure = &passage->figures.at[i];
	struct figure_text shown = {0};
	struct buf label = {0};
	int end, room;

	figure_text_make(&model->options, passage->clean.text, figure, &shown);
	end = put_number(model, frame, line, &shown, figure->weak ? ROLE_WEAK : ROLE_FIGURE);
	end = end + 1 > UNIT && shown.unit.n ? end + 1 : end > UNIT ? end : UNIT;
	room = right - LABEL_LEAST - GAP - end;
	room = room > UNIT_END - end ? room : UNIT_END - end;
	end = frame_put_cut(frame, in, line, end, room, buf_str(&shown.unit), ROLE_TEXT);
	end = end > UNIT_END ? end : UNIT_END;
	put_arrow(model, frame, line, end + 1, figure->direction);
	room = right - GAP - end;
	if (figure->was.form == VALUE_NONE)
		figure_label(passage->clean.text, &passage->figures, i, &label);
	else
		figure_print_past(&model->options, figure, &shown, room, &label);
	/* "12 people" is not told again by its noun. */
	if (!str_equal(buf_str(&label), figure->unit))
		frame_put_cut(frame, in, line, end + GAP, room, buf_str(&label), ROLE_DIM);
	buf_free(&label);
	figure_text_free(&shown);
	return end;
}

/* The tick stands at the right edge; the label gives way to it. */
static int put_mark(const struct model *model, struct frame *frame, int line, size_t mark)
{
	struct rect in = model->screen.figures;
	size_t n;
	struct passage *passage =
		page_passage(model->page, article_marks(model->article, &n)[mark].start);
	size_t i = article_figure(model->article, mark, passage);
	enum tick tick = mark_tick(model, mark);

	if (tick != TICK_NONE)
		tick_put(model, frame, in, line, in.cols - 2, tick);
	if (i == ARTICLE_NONE)
		return UNIT_END;
	return put_figure(model, frame, line, passage, i, in.cols - (tick ? 3 : 1));
}

static void print_kind(size_t kind, struct buf *out)
{
	buf_add(out, str_of(figure_kind_name((enum figure_kind)kind)));
}

static void print_section(const struct model *model, size_t heading, struct buf *out)
{
	if (heading == ARTICLE_NONE)
		buf_add(out, opening_title(model));
	else
		article_title(model->article, heading, out);
}

/* The title of a section or of a kind. */
static int put_title(const struct model *model, struct frame *frame, int line,
		     const struct figure_row *row)
{
	struct rect in = model->screen.figures;
	struct buf title = {0};
	int end;

	if (row->kind == FIGURE_ROW_KIND)
		print_kind(row->index, &title);
	else
		print_section(model, row->index, &title);
	end = frame_put_cut(frame, in, line, 1, in.cols - 2, buf_str(&title), ROLE_HEADING);
	buf_free(&title);
	return end;
}

/* The row that is chosen: a mark at its edge, and where it can be moved, reversed. */
static void mark_row(const struct model *model, struct frame *frame, int line, int end,
		     enum role role)
{
	struct rect in = model->screen.figures;

	frame_put(frame, in, line, 0, model->options.ascii ? STR("|") : STR("▌"), ROLE_CURRENT);
	for (int col = 1; col < end && col < in.cols; col++) {
		struct cell *cell = frame_cell(frame, in.row + line, in.col + col);

		cell->reversed = true;
		cell->role = (uint8_t)role;
	}
}

/* What a row's cells depend on; one with the cursor is drawn each time. */
static struct strip_key key_of(const struct model *model, size_t i, bool chosen, bool focused)
{
	const struct figure_row *row = &model->figure_rows[i];
	struct strip_key key = {{
		1 + article_text(model->article).n,
		row->index,
		row->kind,
		row->kind == FIGURE_ROW ? 0 : article_judged(model->article),
		chosen,
		focused,
		row->kind == FIGURE_ROW ? mark_tick(model, row->index) : TICK_NONE,
	}};

	if (focused && i == model->figure_list.chosen)
		key.facts[0] = 0;
	return key;
}

static void put_row(const struct model *model, struct frame *frame, int line, size_t i)
{
	const struct figure_row *row = &model->figure_rows[i];
	bool chosen = row->kind == FIGURE_ROW && row->index == model->chosen;
	bool focused = model->focus == PANE_FIGURES;
	bool at_cursor = focused && i == model->figure_list.chosen;
	struct strip_key key = key_of(model, i, chosen, focused);
	int end = UNIT_END;

	if (strips_copy(frame, STRIP_FIGURES, line, &key))
		return;
	if (row->kind == FIGURE_ROW) {
		end = put_mark(model, frame, line, row->index);
	} else if (row->kind != FIGURE_ROW_BLANK) {
		end = put_title(model, frame, line, row);
	}
	if (chosen || at_cursor)
		mark_row(model, frame, line, focused && !at_cursor ? 0 : end,
			 row->kind == FIGURE_ROW ? ROLE_FIGURE : ROLE_HEADING);
	if (at_cursor) {
		frame->cursor_row = model->screen.figures.row + line;
		frame->cursor_col = model->screen.figures.col;
	}
	strips_keep(frame, STRIP_FIGURES, line, &key);
}

/* What is filtered and how it is ordered; or the section or kind whose title was scrolled off the rows. */
static void print_state(const struct model *model, struct buf *out)
{
	const struct list *list = &model->figure_list;
	const struct figure_row *top = list->top < list->n ? &model->figure_rows[list->top] : NULL;
	const struct listing *listing = &model->listing;
	size_t n;
	const struct mark *marks = article_marks(model->article, &n);

	listing_print(model, out);
	if (out->n && top && top->kind == FIGURE_ROW && listing->ordered &&
	    listing->order == ORDER_KIND) {
		buf_add(out, STR(": "));
		print_kind(marks[top->index].kind, out);
	}
	if (out->n == 0 && top && top->kind == FIGURE_ROW && article_n_headings(model->article))
		print_section(model, article_section_at(model->article, marks[top->index].start),
			      out);
}

/* The number of figures, at the right that of ticks. */
static void put_head(const struct model *model, struct frame *frame)
{
	struct rect in = model->screen.figures;
	enum role role = model->focus == PANE_FIGURES ? ROLE_CURRENT : ROLE_DIM;
	struct buf head = {0}, state = {0};
	int right = tick_put_counts(model, frame, in, 0, in.cols - 1);

	buf_printf(&head, "Figures  %zu", model->n_shown);
	print_state(model, &state);
	buf_add(&head, state.n ? STR("  ") : STR(""));
	buf_add(&head, buf_str(&state));
	frame_put_cut(frame, in, 0, 1, right - 1, buf_str(&head), role);
	buf_free(&state);
	buf_free(&head);
}

void pane_figures_draw(const struct model *model, struct frame *frame)
{
	struct rect in = model->screen.figures;
	const struct list *list = &model->figure_list;

	strips_begin(frame, STRIP_FIGURES, in);
	put_head(model, frame);
	if (list->n == 0)
		frame_put_cut(frame, in, 1, 1, in.cols - 2, listing_nothing(model), ROLE_DIM);
	for (size_t i = list->top; i < list->n && i < list->top + list->height; i++)
		put_row(model, frame, 1 + (int)(i - list->top), i);
}
