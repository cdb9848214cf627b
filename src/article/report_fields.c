#include "src/article/report_private.h"

#include "dushu/figures/figure.h"
#include "dushu/text/unicode.h"

static enum form put_number(size_t value, struct buf *out)
{
	char digits[3 * sizeof(value)];
	size_t at = sizeof(digits);

	do {
		digits[--at] = (char)('0' + value % 10);
		value /= 10;
	} while (value);
	buf_add(out, (struct str){digits + at, sizeof(digits) - at});
	return FORM_BARE;
}

static enum form put_string(struct str s, struct buf *out)
{
	buf_add(out, s);
	return FORM_STRING;
}

static enum form put_plain(struct str s, struct buf *out)
{
	buf_add(out, s);
	return FORM_PLAIN;
}

/* The source's own bytes, each maximal invalid part as U+FFFD. */
static enum form put_source(struct str s, struct buf *out)
{
	while (s.n) {
		size_t valid = utf8_valid_prefix(s);
		uint32_t code;

		buf_add(out, str_slice(s, 0, valid));
		s = str_from(s, valid);
		if (s.n) {
			s = str_from(s, utf8_decode(s, 0, &code));
			buf_add(out, STR("\uFFFD"));
		}
	}
	return FORM_STRING;
}

static const struct figure *figure_of(const struct record *record)
{
	return &record->passage->figures.at[record->index];
}

static struct str clean_slice(const struct record *record, struct span span)
{
	return str_slice(record->passage->clean.text, span.start, span.end);
}

static enum form put_value(const struct value *value, struct buf *out)
{
	static const enum form forms[] = {
		[VALUE_NONE] = FORM_NULL,
		[VALUE_NUMBER] = FORM_BARE,
		[VALUE_TEXT] = FORM_PLAIN,
	};

	value_print(value, out);
	return forms[value->form];
}

static enum form field_file(const struct record *record, struct buf *out)
{
	return put_source(str_of(record->file), out);
}

static enum form field_note(const struct record *record, struct buf *out)
{
	return put_string(str_of(record->note ? record->note : ""), out);
}

static enum form field_start(const struct record *record, struct buf *out)
{
	return put_number(record->span.start, out);
}

static enum form field_end(const struct record *record, struct buf *out)
{
	return put_number(record->span.end, out);
}

static enum form field_line(const struct record *record, struct buf *out)
{
	return put_number(record->line, out);
}

static enum form field_level(const struct record *record, struct buf *out)
{
	return put_number((size_t)record->heading->level, out);
}

static enum form field_title(const struct record *record, struct buf *out)
{
	article_title(record->article, record->index, out);
	return FORM_STRING;
}

static enum form field_heading_label(const struct record *record, struct buf *out)
{
	article_label(record->article, record->index, out);
	return FORM_STRING;
}

static enum form field_heading_kind(const struct record *record, struct buf *out)
{
	return put_plain(str_of(heading_kind_name(record->heading->kind)), out);
}

static enum form field_section_end(const struct record *record, struct buf *out)
{
	return put_number(record->heading->section_end, out);
}

static enum form field_text(const struct record *record, struct buf *out)
{
	struct str text = article_text(record->article);

	return put_source(str_slice(text, record->span.start, record->span.end), out);
}

static enum form field_numeral(const struct record *record, struct buf *out)
{
	return put_string(clean_slice(record, figure_of(record)->numeral), out);
}

static enum form field_kind(const struct record *record, struct buf *out)
{
	return put_plain(str_of(figure_kind_name(figure_of(record)->kind)), out);
}

static enum form field_value(const struct record *record, struct buf *out)
{
	return put_value(&figure_of(record)->value, out);
}

static enum form field_low(const struct record *record, struct buf *out)
{
	return put_value(&figure_of(record)->low, out);
}

static enum form field_high(const struct record *record, struct buf *out)
{
	return put_value(&figure_of(record)->high, out);
}

static enum form field_unit(const struct record *record, struct buf *out)
{
	return put_string(figure_of(record)->unit, out);
}

static enum form field_bound(const struct record *record, struct buf *out)
{
	return put_plain(str_of(bound_name(figure_of(record)->bound)), out);
}

static enum form field_direction(const struct record *record, struct buf *out)
{
	enum direction direction = figure_of(record)->direction;

	if (direction == DIRECTION_NONE)
		return FORM_NULL;
	return put_plain(direction == DIRECTION_UP ? STR("up") : STR("down"), out);
}

static enum form field_was(const struct record *record, struct buf *out)
{
	return put_value(&figure_of(record)->was, out);
}

static enum form field_weak(const struct record *record, struct buf *out)
{
	buf_add(out, figure_of(record)->weak ? STR("true") : STR("false"));
	return FORM_BARE;
}

static enum form field_label(const struct record *record, struct buf *out)
{
	const struct passage *passage = record->passage;

	figure_label(passage->clean.text, &passage->figures, record->index, out);
	return FORM_STRING;
}

static enum form field_section(const struct record *record, struct buf *out)
{
	if (record->section != ARTICLE_NONE)
		return put_number(record->section, out);
	buf_add(out, STR("-1"));
	return FORM_BARE;
}

static enum form field_context(const struct record *record, struct buf *out)
{
	return put_string(clean_slice(record, figure_of(record)->context), out);
}

/* A name once by itself and once as JSON has it behind another field. */
#define FIELD(name, put)                                                                           \
	{                                                                                          \
		name, ", \"" name "\": \"", sizeof(", \"" name "\": \"") - 1, put                  \
	}

const struct field file_field = FIELD("file", field_file);

const struct field note_field = FIELD("check", field_note);

const struct field outline_fields[] = {
	FIELD("level", field_level),
	FIELD("title", field_title),
	FIELD("label", field_heading_label),
	FIELD("kind", field_heading_kind),
	FIELD("start", field_start),
	FIELD("end", field_end),
	FIELD("line", field_line),
	FIELD("section_end", field_section_end),
	{NULL, "", 0, NULL},
};

const struct field figure_fields[] = {
	FIELD("text", field_text),
	FIELD("start", field_start),
	FIELD("end", field_end),
	FIELD("numeral", field_numeral),
	FIELD("kind", field_kind),
	FIELD("value", field_value),
	FIELD("low", field_low),
	FIELD("high", field_high),
	FIELD("unit", field_unit),
	FIELD("bound", field_bound),
	FIELD("direction", field_direction),
	FIELD("was", field_was),
	FIELD("weak", field_weak),
	FIELD("label", field_label),
	FIELD("section", field_section),
	FIELD("line", field_line),
	FIELD("context", field_context),
	{NULL, "", 0, NULL},
};
