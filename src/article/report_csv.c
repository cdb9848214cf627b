/* A line a record, fields that need it in quotes (RFC 4180). */
#include "src/article/report_private.h"

#include "dushu/text/quote.h"

static void add_number(struct buf *out, size_t value)
{
	buf_reserve(out, NUMBER_MAX);
	out->n += number_put(value, out->s + out->n);
	out->s[out->n] = '\0';
}

static void add_section(struct buf *out, size_t section)
{
	if (section == ARTICLE_NONE)
		buf_add(out, STR("-1"));
	else
		add_number(out, section);
}

static void add_direction(struct buf *out, enum direction direction)
{
	if (direction != DIRECTION_NONE)
		buf_add(out, direction == DIRECTION_UP ? STR("up") : STR("down"));
}

/* Begins a cell, and puts it behind the others. */
static struct buf *cell(struct writer *writer)
{
	buf_clear(&writer->value);
	return &writer->value;
}

static void end_cell(struct writer *writer)
{
	quote_csv(buf_str(&writer->value), &writer->out);
	buf_add_char(&writer->out, ',');
}

#define CSV_SOURCE(value) report_source(record, out)
#define CSV_CLEAN(value) buf_add(out, report_clean(record, value))
#define CSV_WORDS(value) buf_add(out, value)
#define CSV_NAME(value) buf_add(out, value)
#define CSV_NUMBER(value) add_number(out, value)
#define CSV_LINE(value) add_number(out, value)
#define CSV_SECTION(value) add_section(out, value)
#define CSV_VALUE(value) value_print(value, out)
#define CSV_DIRECTION(value) add_direction(out, value)
#define CSV_TRUTH(value) buf_add(out, (value) ? STR("true") : STR("false"))
#define CSV_LABEL(value)                                                                           \
	figure_label(record->passage->clean.text, &record->passage->figures, value, out)
#define CSV_TITLE(value) article_title(record->article, value, out)
#define CSV_MARK(value) article_label(record->article, value, out)

static void add_heading(struct writer *writer, const struct record *record)
{
	const struct heading *heading = record->heading;
	struct buf *out;

#define HEADING(name, type, value) out = cell(writer), CSV_##type(value), end_cell(writer);
#include "assets/fields.def"
}

static void add_figure(struct writer *writer, const struct record *record)
{
	const struct figure *figure = &record->passage->figures.at[record->index];
	struct buf *out;

#define FIGURE(name, type, value) out = cell(writer), CSV_##type(value), end_cell(writer);
#include "assets/fields.def"
}

/* Ends a line, whose last field has no comma behind it. */
static void end_line(struct writer *writer)
{
	writer->out.n--;
	buf_add(&writer->out, STR("\r\n"));
}

void report_csv(struct writer *writer, const struct record *record)
{
	if (writer->report->file) {
		quote_utf8(str_of(writer->report->file), cell(writer));
		end_cell(writer);
	}
	if (record->heading)
		add_heading(writer, record);
	else
		add_figure(writer, record);
	if (writer->report->notes) {
		buf_add(cell(writer), str_of(record->note ? record->note : ""));
		end_cell(writer);
	}
	end_line(writer);
}

void report_csv_begin(struct writer *writer, bool figures)
{
	static const char of_headings[] =
#define HEADING(name, type, value) name ","
#include "assets/fields.def"
		;
	static const char of_figures[] =
#define FIGURE(name, type, value) name ","
#include "assets/fields.def"
		;

	if (writer->report->file)
		buf_add(&writer->out, STR("file,"));
	buf_add(&writer->out, str_of(figures ? of_figures : of_headings));
	if (writer->report->notes)
		buf_add(&writer->out, STR("check,"));
	end_line(writer);
}
