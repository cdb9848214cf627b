/* An object a record (RFC 8259), written where room for all of it has been made. */
#include "src/article/report_private.h"

#include <string.h>

#include "dushu/text/quote.h"

/* More than keys, names, numbers and marks take. */
enum { FIXED = 1024 };

/* Where the record is written, and what room it needs from any place in it to its end. */
struct pen {
	struct writer *writer;
	size_t room;
};

static inline char *put(char *to, struct str s)
{
	memcpy(to, s.s, s.n);
	return to + s.n;
}

static inline char *put_words(char *to, struct str s, bool plain)
{
	if (s.n == 0)
		return to;
	return plain ? put(to, s) : to + quote_escape(s, to);
}

/* What others add to a buffer, between two of these: the pen set down, and taken up behind it. */
static struct buf *pen_down(const struct pen *pen, const char *to)
{
	struct buf *out = &pen->writer->out;

	out->n = (size_t)(to - out->s);
	return out;
}

static char *pen_up(const struct pen *pen)
{
	struct buf *out = &pen->writer->out;

	buf_reserve(out, pen->room);
	return out->s + out->n;
}

/* Words that have been gathered aside and may need escapes. */
static char *put_value_buf(const struct pen *pen, char *to)
{
	struct str s = buf_str(&pen->writer->value);
	struct buf *out = pen_down(pen, to);

	buf_reserve(out, s.n * QUOTE_ESCAPED);
	out->n += quote_escape(s, out->s + out->n);
	return pen_up(pen);
}

static char *put_source(const struct pen *pen, const struct record *record, char *to)
{
	if (record->plain_text)
		return put(to, str_slice(article_text(record->article), record->span.start,
					 record->span.end));
	report_source(record, &pen->writer->value);
	return put_value_buf(pen, to);
}

static char *put_label(const struct pen *pen, const struct record *record, char *to)
{
	struct buf *out = record->plain ? pen_down(pen, to) : &pen->writer->value;

	if (!record->plain)
		buf_clear(out);
	figure_label(record->passage->clean.text, &record->passage->figures, record->index, out);
	return record->plain ? pen_up(pen) : put_value_buf(pen, to);
}

static char *put_title(const struct pen *pen, const struct record *record, char *to)
{
	buf_clear(&pen->writer->value);
	article_title(record->article, record->index, &pen->writer->value);
	return put_value_buf(pen, to);
}

static char *put_mark(const struct pen *pen, const struct record *record, char *to)
{
	buf_clear(&pen->writer->value);
	article_label(record->article, record->index, &pen->writer->value);
	return put_value_buf(pen, to);
}

static __attribute__((noinline)) char *put_some_value(const struct pen *pen,
						      const struct value *value, char *to)
{
	bool quoted = value->form == VALUE_TEXT;

	if (quoted)
		*to++ = '"';
	value_print(value, pen_down(pen, to));
	to = pen_up(pen);
	return put(to, quoted ? STR("\", ") : STR(", "));
}

/* Most values are none. */
static inline char *put_value(const struct pen *pen, const struct value *value, char *to)
{
	return value->form == VALUE_NONE ? put(to, STR("null, ")) : put_some_value(pen, value, to);
}

static inline char *put_direction(char *to, enum direction direction)
{
	if (direction == DIRECTION_NONE)
		return put(to, STR("null, "));
	return put(to, direction == DIRECTION_UP ? STR("\"up\", ") : STR("\"down\", "));
}

static inline char *put_number(char *to, size_t value)
{
	to += number_put(value, to);
	return put(to, STR(", "));
}

/* The same of a number that is often the one of the record before. */
static inline char *put_again(char *to, size_t value, struct again *again)
{
	if (again->n == 0 || again->value != value) {
		again->value = value;
		again->n = number_put(value, again->digits);
	}
	memcpy(to, again->digits, sizeof(again->digits));
	return put(to + again->n, STR(", "));
}

static inline char *put_section(char *to, size_t section, struct again *again)
{
	return section == ARTICLE_NONE ? put(to, STR("-1, ")) : put_again(to, section, again);
}

/* A key with what stands before the value, and what each type of value is written by. */
#define KEY(name) to = put(to, STR("\"" name "\": "))
#define QUOTED(name, value) to = put(to, STR("\"" name "\": \"")), to = (value), CLOSED
#define CLOSED to = put(to, STR("\", "))
#define BARE(name, value) KEY(name), to = (value)

#define JSON_SOURCE(name, value) QUOTED(name, put_source(&pen, record, to))
#define JSON_CLEAN(name, value)                                                                    \
	QUOTED(name, put_words(to, report_clean(record, value), record->plain))
#define JSON_WORDS(name, value) QUOTED(name, put_words(to, value, record->plain))
#define JSON_NAME(name, value) QUOTED(name, put(to, value))
#define JSON_NUMBER(name, value) BARE(name, put_number(to, value))
#define JSON_SECTION(name, value) BARE(name, put_section(to, value, &writer->again_section))
#define JSON_LINE(name, value) BARE(name, put_again(to, value, &writer->again_line))
#define JSON_VALUE(name, value) BARE(name, put_value(&pen, value, to))
#define JSON_DIRECTION(name, value) BARE(name, put_direction(to, value))
#define JSON_TRUTH(name, value) BARE(name, put(to, (value) ? STR("true, ") : STR("false, ")))
#define JSON_LABEL(name, value) QUOTED(name, put_label(&pen, record, to))
#define JSON_TITLE(name, value) QUOTED(name, put_title(&pen, record, to))
#define JSON_MARK(name, value) QUOTED(name, put_mark(&pen, record, to))

static char *put_heading(struct writer *writer, const struct record *record, char *to)
{
	const struct heading *heading = record->heading;
	const struct pen pen = {writer, FIXED};

#define HEADING(name, type, value) JSON_##type(name, value);
#include "assets/fields.def"
	return to;
}

static char *put_figure(struct writer *writer, const struct record *record, size_t room, char *to)
{
	const struct figure *figure = &record->passage->figures.at[record->index];
	const struct pen pen = {writer, room};

#define FIGURE(name, type, value) JSON_##type(name, value);
#include "assets/fields.def"
	return to;
}

/* Room for all that is known beforehand. */
static size_t room_of(const struct record *record)
{
	const struct figure *figure;
	size_t n;

	if (record->heading)
		return FIXED;
	figure = &record->passage->figures.at[record->index];
	n = span_length(record->span) + span_length(figure->numeral) + figure->unit.n +
	    span_length(figure->context);
	return FIXED + n * QUOTE_ESCAPED;
}

void report_json_begin(struct writer *writer)
{
	struct buf *prefix = &writer->prefix;

	buf_add_char(prefix, '{');
	if (!writer->report->file)
		return;
	buf_add(prefix, STR("\"file\": "));
	quote_utf8(str_of(writer->report->file), &writer->value);
	quote_json(buf_str(&writer->value), prefix);
	buf_add(prefix, STR(", "));
}

void report_json(struct writer *writer, const struct record *record)
{
	struct buf *out = &writer->out;
	size_t room = room_of(record);
	char *to;

	buf_reserve(out, writer->prefix.n + room);
	to = put(out->s + out->n, buf_str(&writer->prefix));
	if (record->heading)
		to = put_heading(writer, record, to);
	else
		to = put_figure(writer, record, room, to);
	out->n = (size_t)(to - out->s);
	/* No comma stands behind the last. */
	out->n -= 2;
	out->s[out->n] = '\0';
	if (writer->report->notes) {
		buf_add(out, STR(", \"check\": "));
		quote_json(str_of(record->note ? record->note : ""), out);
	}
	buf_add_char(out, '}');
}
