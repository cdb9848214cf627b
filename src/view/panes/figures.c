/* The figures, aligned on their decimal points under the titles of their sections. */
#include "src/view/model_private.h"

#include "dushu/figures/figure.h"
#include "dushu/text/unicode.h"

/* Columns of a row, from the left edge of the pane. */
enum {
	POINT = 8,       /* where the whole part of a number ends */
	UNIT = 12,       /* where the unit begins */
	UNIT_END = 18,   /* at least; a long unit pushes its label on */
	GAP = 3,         /* between unit and label; an arrow stands in it */
	LABEL_LEAST = 8, /* columns that no unit may take from the label */
	CHANGE_DIGITS = 12,
	SIGN_COLUMNS = 4, /* of a currency before its number */
};

/* A number and what stands behind it, as a person reads them: 243.9 | 萬元. */
struct shown {
	struct buf number, unit;
	size_t sign;  /* bytes of the number that are the sign of its bound */
	size_t whole; /* bytes of the number before its decimal point */
};

static bool is_scale(uint32_t code)
{
	static const uint32_t scales[] = {0x842C, 0x4E07, 0x5104, 0x4EBF, 0x5146}; /* 萬万億亿兆 */

	for (size_t i = 0; i < sizeof(scales) / sizeof(*scales); i++) {
		if (scales[i] == code)
			return true;
	}
	return false;
}

static bool is_digit(uint32_t code)
{
	code = unicode_narrow(code);
	return code >= '0' && code <= '9';
}

/* What may stand between digits. */
static bool is_joint(uint32_t code)
{
	code = unicode_narrow(code);
	return code == '.' || code == ',' || code == '-' || code == '/' || code == ':';
}

/* 8 3/4 is one number. */
static bool is_before_fraction(struct str numeral, size_t at)
{
	uint32_t code;

	return utf8_decode(numeral, at + 1, &code) > 0 && numeral.s[at] == ' ' && is_digit(code) &&
	       str_find(str_from(numeral, at), STR("/")) < numeral.n - at;
}

/* Where the digits of a numeral end; for a range, those of its second end. */
static size_t digits_end(struct str numeral, bool range)
{
	size_t end = 0, n;
	uint32_t code;

	for (size_t at = 0; (n = utf8_decode(numeral, at, &code)) > 0; at += n) {
		if (is_digit(code))
			end = at + n;
		else if (!range && !is_before_fraction(numeral, at) &&
			 ((end && !is_joint(code)) || code > 0x7F))
			break;
	}
	return end;
}

/* A numeral of ideographs without the scale at its end: 百 of 百萬. */
static size_t words_end(struct str numeral)
{
	size_t end = numeral.n, before;
	uint32_t code;

	while (end > 0) {
		before = utf8_before(numeral, end);
		utf8_decode(numeral, before, &code);
		if (before == 0 || !is_scale(code))
			break;
		end = before;
	}
	return end;
}

static struct str bound_sign(const struct model *model, enum bound bound)
{
	static const struct {
		struct str sign, ascii;
	} signs[BOUND_N] = {
		[BOUND_EXACT] = {STR_INIT(""), STR_INIT("")},
		[BOUND_ABOUT] = {STR_INIT("≈"), STR_INIT("~")},
		[BOUND_OVER] = {STR_INIT(">"), STR_INIT(">")},
		[BOUND_UNDER] = {STR_INIT("<"), STR_INIT("<")},
		[BOUND_AT_LEAST] = {STR_INIT("≥"), STR_INIT(">=")},
		[BOUND_AT_MOST] = {STR_INIT("≤"), STR_INIT("<=")},
	};

	return model->options.ascii ? signs[bound].ascii : signs[bound].sign;
}

static bool is_range(const struct figure *figure)
{
	return figure->low.form != VALUE_NONE && figure->high.form != VALUE_NONE;
}

/* Digits stand in s behind something that is neither digit nor joint: 2023年3月, 4月至6月. */
static bool has_later_digits(struct str s)
{
	bool parted = false;
	size_t n;
	uint32_t code;

	for (size_t at = 0; (n = utf8_decode(s, at, &code)) > 0; at += n) {
		if (is_digit(code) && parted)
			return true;
		parted = parted || (at > 0 && !is_digit(code) && !is_joint(code));
	}
	return false;
}

/* Where the number to be aligned ends; what is behind it goes with the unit. */
static size_t number_end(struct str numeral, const struct figure *figure)
{
	size_t end = digits_end(numeral, is_range(figure));
	bool moment = figure->kind == FIGURE_DATE || figure->kind == FIGURE_TIME;
	uint32_t behind = 0;

	if (end == 0)
		return words_end(numeral);
	utf8_decode(numeral, end, &behind);
	/* A day, a time of day, March 5, 2024 stay whole; of 2023年 the year is aligned. */
	if (moment && (has_later_digits(numeral) || !unicode_is_han(behind)))
		return numeral.n;
	return end;
}

/* The unit is none of the text's words (六成 is 60 %), so the numeral is not either. */
static bool is_worked_out(struct str text, const struct figure *figure)
{
	struct str span = str_slice(text, figure->span.start, figure->span.end);

	return figure->value.form == VALUE_NUMBER && figure->unit.n > 0 &&
	       str_find(span, figure->unit) == span.n;
}

/* Without the word for "more than" at its beginning, which the sign of the bound says already. */
static struct str without_more(struct str unit)
{
	static const struct str words[] = {STR_INIT("余"), STR_INIT("餘"), STR_INIT("多")};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (str_starts(unit, words[i]))
			return str_from(unit, words[i].n);
	}
	return unit;
}

/* $ of $3.5 million: a short unit that stands before its number. */
static struct str sign_before(struct str text, const struct figure *figure, int ambiguous)
{
	struct str before = str_slice(text, figure->span.start, figure->numeral.start);

	if (figure->kind != FIGURE_MONEY || unicode_columns(before, ambiguous) > SIGN_COLUMNS)
		return STR("");
	return str_trim(before);
}

/* A value worked out, or a whole range such as 4月至6月: nothing of it is parted. */
static bool show_whole(struct str text, const struct figure *figure, struct shown *out)
{
	struct str span = str_slice(text, figure->span.start, figure->span.end);

	if (is_worked_out(text, figure)) {
		value_print(&figure->value, &out->number);
		buf_add(&out->unit, figure->unit);
	} else if (is_range(figure) && has_later_digits(span)) {
		buf_add(&out->number, span);
	} else {
		return false;
	}
	out->whole = out->sign + str_find(str_from(buf_str(&out->number), out->sign), STR("."));
	return true;
}

static void show_figure(const struct model *model, struct str text, const struct figure *figure,
			struct shown *out)
{
	struct str numeral = str_slice(text, figure->numeral.start, figure->numeral.end);
	size_t end = number_end(numeral, figure);
	struct str before = sign_before(text, figure, model->options.ambiguous);

	buf_clear(&out->number);
	buf_clear(&out->unit);
	buf_add(&out->number, bound_sign(model, figure->bound));
	out->sign = out->number.n;
	if (show_whole(text, figure, out))
		return;
	buf_add(&out->number, before);
	out->sign = out->number.n;
	out->whole = out->number.n + str_find(str_slice(numeral, 0, end), STR("."));
	buf_add(&out->number, str_slice(numeral, 0, end));
	buf_add(&out->unit, without_more(str_trim(str_from(numeral, end))));
	if (before.n)
		return;
	if (out->unit.n && figure->unit.n && (unsigned char)figure->unit.s[0] < 0x80)
		buf_add_char(&out->unit, ' ');
	buf_add(&out->unit, figure->unit);
}

/* Digits with commas between thousands. */
static bool parse_shown(struct str number, struct decimal *out)
{
	struct buf digits = {0};
	bool parsed;

	for (size_t i = 0; i < number.n; i++) {
		if (number.s[i] != ',')
			buf_add_char(&digits, number.s[i]);
	}
	parsed = decimal_parse(buf_str(&digits), out);
	buf_free(&digits);
	return parsed;
}

/* What it was, in the scale of the number shown: 1000 beside 1420 萬. */
static void print_was(const struct figure *figure, struct str number, struct buf *out)
{
	struct decimal shown, product, was;

	if (figure->value.form == VALUE_NUMBER && figure->was.form == VALUE_NUMBER &&
	    parse_shown(number, &shown) &&
	    decimal_multiply(&figure->was.number, &shown, &product) &&
	    decimal_divide(&product, &figure->value.number, CHANGE_DIGITS, &was))
		decimal_print(&was, out);
	else
		value_print(&figure->was, out);
}

static void print_signed(struct decimal value, bool ascii, struct buf *out)
{
	struct decimal zero = decimal_of(0);
	size_t start;

	value = decimal_round(value, 1);
	if (decimal_compare(&value, &zero) > 0)
		buf_add_char(out, '+');
	else if (decimal_compare(&value, &zero) < 0)
		buf_add(out, ascii ? STR("-") : STR("−"));
	value.negative = false;
	start = out->n;
	decimal_print(&value, out);
	if (str_find(str_from(buf_str(out), start), STR(".")) == out->n - start)
		buf_add(out, STR(".0"));
}

/* How much it changed from what it was; nothing where that has no sense. */
static void print_change(const struct figure *figure, bool ascii, struct buf *out)
{
	const struct decimal *was = &figure->was.number;
	struct decimal minus = decimal_negate(*was), difference, ratio, percent;

	if (figure->value.form != VALUE_NUMBER || figure->was.form != VALUE_NUMBER ||
	    was->negative || !decimal_add(&figure->value.number, &minus, &difference))
		return;
	if (figure->kind == FIGURE_PERCENT) { /* of percents, points */
		print_signed(difference, ascii, out);
		buf_add(out, STR(" pp"));
		return;
	}
	if (!decimal_divide(&difference, was, CHANGE_DIGITS, &ratio) ||
	    !decimal_shift(&ratio, 2, &percent))
		return;
	print_signed(percent, ascii, out);
	buf_add_char(out, '%');
}

/* ← 659  −52.0%; where that has no room the change alone. */
static void print_past(const struct model *model, const struct figure *figure,
		       const struct shown *shown, int columns, struct buf *out)
{
	bool ascii = model->options.ascii;
	struct buf change = {0};

	print_change(figure, ascii, &change);
	buf_add(out, ascii ? STR("<- ") : STR("← "));
	print_was(figure, str_from(buf_str(&shown->number), shown->sign), out);
	buf_add(out, change.n ? STR("  ") : STR(""));
	buf_add(out, buf_str(&change));
	if (change.n && (int)unicode_columns(buf_str(out), model->options.ambiguous) > columns) {
		buf_clear(out);
		buf_add(out, buf_str(&change));
	}
	buf_free(&change);
}

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
		      const struct shown *shown, enum role role)
{
	struct rect in = model->screen.figures;
	struct str whole = str_slice(buf_str(&shown->number), 0, shown->whole);
	int col = POINT - (int)unicode_columns(whole, frame->ambiguous);

	return frame_put_cut(frame, in, line, col > 1 ? col : 1, UNIT_END, buf_str(&shown->number),
			     role);
}

static void free_shown(struct shown *shown)
{
	buf_free(&shown->number);
	buf_free(&shown->unit);
}

/* Number and unit, arrow, label; returns the column behind the unit. */
static int put_figure(const struct model *model, struct frame *frame, int line,
		      const struct passage *passage, size_t i)
{
	struct rect in = model->screen.figures;
	const struct figure *figure = &passage->figures.at[i];
	struct shown shown = {0};
	struct buf label = {0};
	int end, room;

	show_figure(model, passage->clean.text, figure, &shown);
	end = put_number(model, frame, line, &shown, figure->weak ? ROLE_WEAK : ROLE_FIGURE);
	end = end + 1 > UNIT && shown.unit.n ? end + 1 : end > UNIT ? end : UNIT;
	room = in.cols - 1 - LABEL_LEAST - GAP - end;
	room = room > UNIT_END - end ? room : UNIT_END - end;
	end = frame_put_cut(frame, in, line, end, room, buf_str(&shown.unit), ROLE_TEXT);
	end = end > UNIT_END ? end : UNIT_END;
	put_arrow(model, frame, line, end + 1, figure->direction);
	room = in.cols - 1 - GAP - end;
	if (figure->was.form == VALUE_NONE)
		figure_label(passage->clean.text, &passage->figures, i, &label);
	else
		print_past(model, figure, &shown, room, &label);
	frame_put_cut(frame, in, line, end + GAP, room, buf_str(&label), ROLE_DIM);
	buf_free(&label);
	free_shown(&shown);
	return end;
}

static void print_section(const struct model *model, size_t heading, struct buf *out)
{
	if (heading == ARTICLE_NONE)
		buf_add(out, opening_title(model));
	else
		article_title(model->article, heading, out);
}

static int put_section(const struct model *model, struct frame *frame, int line, size_t heading)
{
	struct rect in = model->screen.figures;
	struct buf title = {0};
	int end;

	print_section(model, heading, &title);
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

static void put_row(const struct model *model, struct frame *frame, int line, size_t i,
		    struct passage *passage)
{
	const struct figure_row *row = &model->figure_rows[i];
	bool chosen = row->kind == FIGURE_ROW && row->index == model->chosen;
	bool focused = model->focus == PANE_FIGURES;
	bool at_cursor = focused && i == model->figure_list.chosen;
	size_t figure;
	int end = UNIT_END;

	if (row->kind == FIGURE_ROW) {
		figure = article_figure(model->article, row->index, passage);
		if (figure != ARTICLE_NONE)
			end = put_figure(model, frame, line, passage, figure);
	} else if (row->kind == FIGURE_ROW_SECTION) {
		end = put_section(model, frame, line, row->index);
	}
	if (chosen || at_cursor)
		mark_row(model, frame, line, focused && !at_cursor ? 0 : end,
			 row->kind == FIGURE_ROW ? ROLE_FIGURE : ROLE_HEADING);
	if (at_cursor) {
		frame->cursor_row = model->screen.figures.row + line;
		frame->cursor_col = model->screen.figures.col;
	}
}

/* The number of figures, and the section whose title has been scrolled off the first rows. */
static void put_head(const struct model *model, struct frame *frame)
{
	struct rect in = model->screen.figures;
	const struct list *list = &model->figure_list;
	enum role role = model->focus == PANE_FIGURES ? ROLE_CURRENT : ROLE_DIM;
	struct buf head = {0};
	size_t n;
	const struct mark *marks = article_marks(model->article, &n);
	const struct figure_row *top = list->top < list->n ? &model->figure_rows[list->top] : NULL;

	buf_printf(&head, "Figures  %zu%s", model->n_shown, model->weak ? " with weak ones" : "");
	if (top && top->kind == FIGURE_ROW && article_n_headings(model->article)) {
		buf_add(&head, STR("  "));
		print_section(model, article_section_at(model->article, marks[top->index].start),
			      &head);
	}
	frame_put_cut(frame, in, 0, 1, in.cols - 2, buf_str(&head), role);
	buf_free(&head);
}

void pane_figures_draw(const struct model *model, struct frame *frame)
{
	struct rect in = model->screen.figures;
	const struct list *list = &model->figure_list;
	struct passage passage = {0};

	put_head(model, frame);
	if (list->n == 0)
		frame_put_cut(frame, in, 1, 1, in.cols - 2,
			      article_complete(model->article) ? STR("none found")
							       : STR("looking for figures"),
			      ROLE_DIM);
	for (size_t i = list->top; i < list->n && i < list->top + list->height; i++)
		put_row(model, frame, 1 + (int)(i - list->top), i, &passage);
	passage_free(&passage);
}
