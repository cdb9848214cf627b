#include "dushu/article/report.h"

#include <string.h>

#include "dushu/text/lines.h"
#include "dushu/text/output.h"
#include "dushu/text/quote.h"
#include "src/article/report_private.h"

enum { FLUSH_AT = 64 * 1024 };

static const char *const format_names[REPORT_N_FORMATS] = {
	[REPORT_TEXT] = "text", [REPORT_JSON] = "json",         [REPORT_NDJSON] = "ndjson",
	[REPORT_CSV] = "csv",   [REPORT_MARKDOWN] = "markdown",
};

bool report_format_find(const char *name, enum report_format *out)
{
	for (int i = 0; i < REPORT_N_FORMATS; i++) {
		if (strcmp(name, format_names[i]) == 0) {
			*out = (enum report_format)i;
			return true;
		}
	}
	return false;
}

bool writer_flush(struct writer *writer, bool all)
{
	if (writer->failed || (!all && writer->out.n < FLUSH_AT))
		return !writer->failed;
	if (writer->report->into)
		buf_add(writer->report->into, buf_str(&writer->out));
	else if (!output_write(writer->report->fd, buf_str(&writer->out), writer->error))
		writer->failed = true;
	buf_clear(&writer->out);
	return !writer->failed;
}

/* The value is put behind a quote, which is taken back where it turns out to be no string. */
static void put_json_field(struct writer *writer, const struct field *field,
			   const struct record *record, bool first)
{
	struct buf *out = &writer->out;
	size_t comma = first ? STR(", ").n : 0, start;
	enum form form;

	buf_reserve(out, sizeof field->key + 1);
	if (first)
		out->s[out->n++] = '{';
	memcpy(out->s + out->n, field->key + comma, sizeof field->key - STR(", ").n);
	start = out->n += field->n_key - comma;
	form = field->put(record, out);
	if (form == FORM_NULL) {
		out->n = start - 1;
		buf_add(out, STR("null"));
	} else if (form == FORM_BARE) {
		memmove(out->s + start - 1, out->s + start, out->n - start);
		out->n--;
	} else if (form == FORM_STRING &&
		   quote_plain(str_from(buf_str(out), start)) < out->n - start) {
		buf_clear(&writer->value);
		buf_add(&writer->value, str_from(buf_str(out), start));
		out->n = start - 1;
		quote_json(buf_str(&writer->value), out);
	} else {
		buf_add_char(out, '"');
	}
}

static void put_object(struct writer *writer, const struct field *fields,
		       const struct record *record)
{
	bool first = true;

	if (record->file) {
		put_json_field(writer, &file_field, record, true);
		first = false;
	}
	for (; fields->name; fields++) {
		put_json_field(writer, fields, record, first);
		first = false;
	}
	if (writer->report->notes)
		put_json_field(writer, &note_field, record, first);
	buf_add_char(&writer->out, '}');
}

static void put_json(struct writer *writer, const struct field *fields, const struct record *record)
{
	buf_add(&writer->out, writer->records ? STR(",\n ") : STR("\n "));
	put_object(writer, fields, record);
}

static void put_ndjson(struct writer *writer, const struct field *fields,
		       const struct record *record)
{
	put_object(writer, fields, record);
	buf_add_char(&writer->out, '\n');
}

static void put_csv_row(struct writer *writer, const struct field *fields,
			const struct record *record)
{
	const struct field *all = fields;

	if (record->file) {
		buf_clear(&writer->value);
		file_field.put(record, &writer->value);
		quote_csv(buf_str(&writer->value), &writer->out);
	}
	for (; fields->name; fields++) {
		if (fields != all || record->file)
			buf_add_char(&writer->out, ',');
		buf_clear(&writer->value);
		fields->put(record, &writer->value);
		quote_csv(buf_str(&writer->value), &writer->out);
	}
	if (writer->report->notes) {
		buf_clear(&writer->value);
		note_field.put(record, &writer->value);
		buf_add_char(&writer->out, ',');
		quote_csv(buf_str(&writer->value), &writer->out);
	}
	buf_add(&writer->out, STR("\r\n"));
}

static void put_csv_header(struct writer *writer, const struct field *fields)
{
	const struct field *all = fields;

	if (writer->report->file)
		buf_add(&writer->out, STR("file"));
	for (; fields->name; fields++) {
		if (fields != all || writer->report->file)
			buf_add_char(&writer->out, ',');
		buf_add(&writer->out, str_of(fields->name));
	}
	if (writer->report->notes)
		buf_printf(&writer->out, ",%s", note_field.name);
	buf_add(&writer->out, STR("\r\n"));
}

static void put_text(struct writer *writer, const struct field *fields, const struct record *record)
{
	if (fields == outline_fields)
		report_text_heading(writer, record);
	else
		report_text_figure(writer, record);
}

static void put_markdown(struct writer *writer, const struct field *fields,
			 const struct record *record)
{
	if (fields == outline_fields)
		report_markdown_heading(writer, record);
	else
		report_markdown_figure(writer, record);
}

static void put_record(struct writer *writer, const struct field *fields,
		       const struct record *record)
{
	static void (*const put[REPORT_N_FORMATS])(struct writer *, const struct field *,
						   const struct record *) = {
		[REPORT_TEXT] = put_text,         [REPORT_JSON] = put_json,
		[REPORT_NDJSON] = put_ndjson,     [REPORT_CSV] = put_csv_row,
		[REPORT_MARKDOWN] = put_markdown,
	};

	put[writer->report->format](writer, fields, record);
	writer->records++;
}

static void begin(struct writer *writer, const struct field *fields)
{
	if (writer->report->format == REPORT_JSON)
		buf_add_char(&writer->out, '[');
	if (writer->report->format == REPORT_CSV)
		put_csv_header(writer, fields);
	if (writer->report->format == REPORT_MARKDOWN)
		report_markdown_begin(writer, fields == figure_fields);
	if (writer->report->format == REPORT_TEXT)
		report_text_begin(writer, fields == figure_fields);
}

static bool finish(struct writer *writer)
{
	bool ok;

	if (writer->report->format == REPORT_JSON)
		buf_add(&writer->out, writer->records ? STR("\n]\n") : STR("]\n"));
	if (writer->report->format == REPORT_TEXT)
		report_text_end(writer);
	ok = writer_flush(writer, true);
	buf_free(&writer->out);
	buf_free(&writer->value);
	return ok;
}

bool report_outline(const struct report *report, const struct article *article, struct error *error)
{
	struct writer writer = {.report = report, .error = error};
	size_t n = article_n_headings(article);

	begin(&writer, outline_fields);
	for (size_t i = 0; i < n && !writer.failed; i++) {
		const struct heading *heading = article_heading(article, i);
		struct record record = {
			.file = report->file,
			.article = article,
			.heading = heading,
			.index = i,
			.span = heading->span,
			.section = i,
			.line = heading->line,
		};

		put_record(&writer, outline_fields, &record);
		writer_flush(&writer, false);
	}
	return finish(&writer);
}

/* Most blocks are one line. */
static bool is_one_line(struct str block)
{
	return !memchr(block.s, '\n', block.n) && !memchr(block.s, '\r', block.n);
}

static void put_passage(struct writer *writer, const struct article *article,
			const struct passage *passage, struct line_cursor *cursor)
{
	struct span block = passage->block.span;
	struct str text = article_text(article);
	bool one_line = is_one_line(str_slice(text, block.start, block.end));

	if (passage->figures.n > 0)
		line_cursor_move(cursor, text, block.start);
	for (size_t i = 0; i < passage->figures.n && !writer->failed; i++) {
		const struct figure *figure = &passage->figures.at[i];
		struct span span = clean_span(&passage->clean, figure->span);
		struct record record = {
			.file = writer->report->file,
			.article = article,
			.passage = passage,
			.index = i,
			.span = span,
		};

		if (figure->weak && !writer->report->weak)
			continue;
		record.section = article_section_at(article, span.start);
		record.line = one_line ? cursor->line : line_cursor_move(cursor, text, span.start);
		put_record(writer, figure_fields, &record);
		writer_flush(writer, false);
	}
}

/* The marks that are wanted, each read again from its block; neighbours share it. */
static void put_marks(struct writer *writer, const struct article *article)
{
	const struct report *report = writer->report;
	struct passage passage = {0};

	for (size_t i = 0; i < report->n_marks && !writer->failed; i++) {
		size_t index = article_figure(article, report->marks[i], &passage);
		struct record record = {
			.file = report->file,
			.article = article,
			.passage = &passage,
			.index = index,
			.note = report->notes ? report->notes[i] : NULL,
		};

		if (index == ARTICLE_NONE)
			continue;
		record.span = clean_span(&passage.clean, passage.figures.at[index].span);
		record.section = article_section_at(article, record.span.start);
		record.line = article_line(article, record.span.start);
		put_record(writer, figure_fields, &record);
		writer_flush(writer, false);
	}
	passage_free(&passage);
}

static void put_figures(struct writer *writer, const struct article *article, struct span part,
			size_t line)
{
	struct line_cursor cursor = {part.start, line};
	struct passage passage = {0};
	struct block block;
	size_t at = part.start;

	while (!writer->failed && article_block_at(article, at, &block) &&
	       block.span.start < part.end) {
		passage_read(article, &block, &passage);
		put_passage(writer, article, &passage, &cursor);
		at = block.span.end;
	}
	passage_free(&passage);
}

bool report_figures(const struct report *report, const struct article *article, struct error *error)
{
	struct writer writer = {.report = report, .error = error};

	begin(&writer, figure_fields);
	if (report->marks)
		put_marks(&writer, article);
	else
		put_figures(&writer, article,
			    (struct span){article_begin(article), article_text(article).n}, 1);
	return finish(&writer);
}

bool report_part(const struct report *report, const struct article *article, struct span part,
		 size_t line, struct error *error)
{
	struct writer writer = {.report = report, .error = error};

	put_figures(&writer, article, part, line);
	return finish(&writer);
}
