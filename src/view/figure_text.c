#include "figure_text.h"

#include "dushu/text/unicode.h"

enum {
	CHANGE_DIGITS = 12,
	SIGN_COLUMNS = 4, /* of a currency before its number */
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

struct str figure_bound_sign(const struct model_options *options, enum bound bound)
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

	return options->ascii ? signs[bound].ascii : signs[bound].sign;
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
static bool show_whole(struct str text, const struct figure *figure, struct figure_text *out)
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

void figure_text_make(const struct model_options *options, struct str text,
		      const struct figure *figure, struct figure_text *out)
{
	struct str numeral = str_slice(text, figure->numeral.start, figure->numeral.end);
	size_t end = number_end(numeral, figure);
	struct str before = sign_before(text, figure, options->ambiguous);

	buf_clear(&out->number);
	buf_clear(&out->unit);
	buf_add(&out->number, figure_bound_sign(options, figure->bound));
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

void figure_print_change(const struct model_options *options, const struct figure *figure,
			 struct buf *out)
{
	const struct decimal *was = &figure->was.number;
	struct decimal minus = decimal_negate(*was), difference, ratio, percent;

	if (figure->value.form != VALUE_NUMBER || figure->was.form != VALUE_NUMBER ||
	    was->negative || !decimal_add(&figure->value.number, &minus, &difference))
		return;
	if (figure->kind == FIGURE_PERCENT) { /* of percents, points */
		print_signed(difference, options->ascii, out);
		buf_add(out, STR(" pp"));
		return;
	}
	if (!decimal_divide(&difference, was, CHANGE_DIGITS, &ratio) ||
	    !decimal_shift(&ratio, 2, &percent))
		return;
	print_signed(percent, options->ascii, out);
	buf_add_char(out, '%');
}

/* ← 659  −52.0%; where that has no room the change alone. */
void figure_print_past(const struct model_options *options, const struct figure *figure,
		       const struct figure_text *shown_text, int columns, struct buf *out)
{
	bool ascii = options->ascii;
	struct buf change = {0};

	figure_print_change(options, figure, &change);
	buf_add(out, ascii ? STR("<- ") : STR("← "));
	print_was(figure, str_from(buf_str(&shown_text->number), shown_text->sign), out);
	buf_add(out, change.n ? STR("  ") : STR(""));
	buf_add(out, buf_str(&change));
	if (change.n && (int)unicode_columns(buf_str(out), options->ambiguous) > columns) {
		buf_clear(out);
		buf_add(out, buf_str(&change));
	}
	buf_free(&change);
}

void figure_text_free(struct figure_text *text)
{
	buf_free(&text->number);
	buf_free(&text->unit);
}
