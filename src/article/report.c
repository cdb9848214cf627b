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
	if (writer->report->into || writer->failed || (!all && writer->out.n < FLUSH_AT))
		return !writer->failed;
	writer->failed = !output_write(writer->report->fd, buf_str(&writer->out), writer->error);
	buf_clear(&writer->out);
	return !writer->failed;
}

/* A value that has turned out to be a string stands without its first quote. */
static void put_quote(struct buf *out, size_t at)
{
	buf_add_char(out, '"');
	memmove(out->s + at + 1, out->s + at, out->n - 1 - at);
	out->s[at] = '"';
}

/* Escapes the string that begins behind the quote before `start`, where it must be. */
static void escape(struct writer *writer, size_t start)
{
	struct buf *out = &writer->out;
	struct str s = str_from(buf_str(out), start);

	if (quote_plain(s) == s.n)
		return;
	buf_clear(&writer->value);
	buf_add(&writer->value, s);
	out->n = start - 1;
	quote_json(buf_str(&writer->value), out);
	out->n--;
}

static void put_json_field(struct writer *writer, const struct field *field,
			   const struct record *record)
{
	struct buf *out = &writer->out;
	size_t start;
	enum form form;

	buf_reserve(out, sizeof field->key);
	memcpy(out->s + out->n, field->key, sizeof field->key);
	start = out->n += field->n_key;
	form = field->put(record, out);
	if (form == FORM_NULL)
		buf_add(out, STR("null"));
	if (form == FORM_NULL || form == FORM_BARE)
		return;
	if (field->bare)
		put_quote(out, start++);
	if (form == FORM_STRING)
		escape(writer, start);
	buf_add_char(out, '"');
}

static void put_object(struct writer *writer, const struct field *fields,
		       const struct record *record)
{
	size_t start = writer->out.n;

	if (record->file)
		put_json_field(writer, &file_field, record);
	for (; fields->name; fields++)
		put_json_field(writer, fields, record);
	if (writer->report->notes)
		put_json_field(writer, &note_field, record);
	/* No comma stands before the first. */
	memmove(writer->out.s + start + 1, writer->out.s + start + 2, writer->out.n - start - 2);
	writer->out.s[start] = '{';
	writer->out.s[writer->out.n - 1] = '}';
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

/* What is appended to a buffer goes on where that ends. */
static struct writer writer_of(const struct report *report, struct error *error)
{
	struct writer writer = {.report = report, .error = error};

	if (report->into)
		writer.out = *report->into;
	return writer;
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
	if (writer->report->into)
		*writer->report->into = writer->out;
	else
		buf_free(&writer->out);
	buf_free(&writer->value);
	return ok;
}

bool report_outline(const struct report *report, const struct article *article, struct error *error)
{
	struct writer writer = writer_of(report, error);
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

/* Whether nothing but noise is hidden or replaced: then the source is valid where the text is. */
static bool is_source(const struct clean *clean)
{
	for (size_t i = 0; i < clean->n_edits; i++) {
		if (!clean->edits[i].noise)
			return false;
	}
	return true;
}

/* What the records of a passage have in common. */
static struct record record_of(const struct writer *writer, const struct article *article,
			       const struct passage *passage)
{
	struct str text = passage->clean.text;
	bool plain = quote_plain(text) == text.n;

	return (struct record){
		.file = writer->report->file,
		.article = article,
		.passage = passage,
		.plain = plain,
		.plain_text = plain && is_source(&passage->clean),
	};
}

/*
 * The section in which all figures of a passage stand, where it is one: sections go on without
 * coming back, so the one of both ends is that of all between.
 */
static bool in_one_section(const struct article *article, const struct passage *passage,
			   size_t *section)
{
	const struct figures *figures = &passage->figures;
	size_t first = clean_to_source(&passage->clean, figures->at[0].span.start);
	size_t last = clean_to_source(&passage->clean, figures->at[figures->n - 1].span.start);

	*section = article_section_at(article, first);
	return figures->n == 1 || article_section_at(article, last) == *section;
}

static void put_passage(struct writer *writer, const struct article *article,
			const struct passage *passage, struct line_cursor *cursor)
{
	struct str text = article_text(article);
	struct record record = record_of(writer, article, passage);
	struct span block = passage->block.span;
	bool one_line = is_one_line(str_slice(text, block.start, block.end)), one_section;

	line_cursor_move(cursor, text, block.start);
	one_section = in_one_section(article, passage, &record.section);
	for (; record.index < passage->figures.n && !writer->failed; record.index++) {
		const struct figure *figure = &passage->figures.at[record.index];

		if (figure->weak && !writer->report->weak)
			continue;
		record.span = clean_span(&passage->clean, figure->span);
		if (!one_section)
			record.section = article_section_at(article, record.span.start);
		record.line =
			one_line ? cursor->line : line_cursor_move(cursor, text, record.span.start);
		put_record(writer, figure_fields, &record);
		writer_flush(writer, false);
	}
	/* Nothing is counted twice. */
	if (one_line)
		cursor->at = block.end;
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
		if (passage.figures.n)
			put_passage(writer, article, &passage, &cursor);
		at = block.span.end;
	}
	passage_free(&passage);
}

bool report_figures(const struct report *report, const struct article *article, struct error *error)
{
	struct writer writer = writer_of(report, error);

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
	struct writer writer = writer_of(report, error);

	put_figures(&writer, article, part, line);
	return finish(&writer);
}
