#include "src/article/report_private.h"

#include "dushu/figures/figure.h"
#include "dushu/text/unicode.h"

static enum form put_number(size_t value, struct buf *out)
{
	static const char pairs[] = "00010203040506070809101112131415161718192021222324"
				    "25262728293031323334353637383940414243444546474849"
				    "50515253545556575859606162636465666768697071727374"
				    "75767778798081828384858687888990919293949596979899";
	enum { MOST = 20 }; /* a copy of so many bytes whatever is in them needs no call */
	char digits[2 * MOST];
	size_t at = MOST;

	for (; value >= 10; value /= 100)
		memcpy(digits + (at -= 2), pairs + value % 100 * 2, 2);
	if (value || at == MOST)
		digits[--at] = (char)('0' + value);
	digits[MOST] = '\0';
	buf_reserve(out, MOST + 1);
	memcpy(out->s + out->n, digits + at, MOST + 1);
	out->n += MOST - at;
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

static enum form put_clean(const struct record *record, struct span span, struct buf *out)
{
	buf_add(out, str_slice(record->passage->clean.text, span.start, span.end));
	return record->plain ? FORM_PLAIN : FORM_STRING;
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

	text = str_slice(text, record->span.start, record->span.end);
	return record->plain_text ? put_plain(text, out) : put_source(text, out);
}

static enum form field_numeral(const struct record *record, struct buf *out)
{
	return put_clean(record, figure_of(record)->numeral, out);
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
	if (figure_of(record)->weak)
		buf_add(out, STR("true"));
	else
		buf_add(out, STR("false"));
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
	return put_clean(record, figure_of(record)->context, out);
}

/* A name once by itself and once as JSON has it behind another field. */
#define FIELD(name, put)                                                                           \
	{                                                                                          \
		name, ", \"" name "\": \"", sizeof(", \"" name "\": \"") - 1, false, put           \
	}
#define BARE(name, put)                                                                            \
	{                                                                                          \
		name, ", \"" name "\": ", sizeof(", \"" name "\": ") - 1, true, put                \
	}

const struct field file_field = FIELD("file", field_file);

const struct field note_field = FIELD("check", field_note);

const struct field outline_fields[] = {
	BARE("level", field_level),
	FIELD("title", field_title),
	FIELD("label", field_heading_label),
	FIELD("kind", field_heading_kind),
	BARE("start", field_start),
	BARE("end", field_end),
	BARE("line", field_line),
	BARE("section_end", field_section_end),
	{NULL, "", 0, false, NULL},
};

const struct field figure_fields[] = {
	FIELD("text", field_text),
	BARE("start", field_start),
	BARE("end", field_end),
	FIELD("numeral", field_numeral),
	FIELD("kind", field_kind),
	BARE("value", field_value),
	BARE("low", field_low),
	BARE("high", field_high),
	FIELD("unit", field_unit),
	FIELD("bound", field_bound),
	BARE("direction", field_direction),
	BARE("was", field_was),
	BARE("weak", field_weak),
	FIELD("label", field_label),
	BARE("section", field_section),
	BARE("line", field_line),
	FIELD("context", field_context),
	{NULL, "", 0, false, NULL},
};
