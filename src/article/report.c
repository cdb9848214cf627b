#include "dushu/article/report.h"

#include <stdint.h>
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

void report_source(const struct record *record, struct buf *out)
{
	buf_clear(out);
	quote_utf8(str_slice(article_text(record->article), record->span.start, record->span.end),
		   out);
}

static void put_json(struct writer *writer, const struct record *record)
{
	buf_add(&writer->out, writer->records ? STR(",\n ") : STR("\n "));
	report_json(writer, record);
}

static void put_ndjson(struct writer *writer, const struct record *record)
{
	report_json(writer, record);
	buf_add_char(&writer->out, '\n');
}

static void put_text(struct writer *writer, const struct record *record)
{
	if (record->heading)
		report_text_heading(writer, record);
	else
		report_text_figure(writer, record);
}

static void put_markdown(struct writer *writer, const struct record *record)
{
	if (record->heading)
		report_markdown_heading(writer, record);
	else
		report_markdown_figure(writer, record);
}

static void put_record(struct writer *writer, const struct record *record)
{
	static void (*const put[REPORT_N_FORMATS])(struct writer *, const struct record *) = {
		[REPORT_TEXT] = put_text,         [REPORT_JSON] = put_json,
		[REPORT_NDJSON] = put_ndjson,     [REPORT_CSV] = report_csv,
		[REPORT_MARKDOWN] = put_markdown,
	};

	put[writer->report->format](writer, record);
	writer->records++;
	writer_flush(writer, false);
}

/* What is appended to a buffer goes on where that ends. */
static struct writer writer_of(const struct report *report, struct error *error)
{
	struct writer writer = {.report = report, .error = error};

	if (report->into)
		writer.out = *report->into;
	for (int i = 0; i < FIGURE_N_KINDS; i++)
		writer.kinds[i] = str_of(figure_kind_name((enum figure_kind)i));
	for (int i = 0; i < BOUND_N; i++)
		writer.bounds[i] = str_of(bound_name((enum bound)i));
	report_json_begin(&writer);
	return writer;
}

static void begin(struct writer *writer, bool figures)
{
	if (writer->report->format == REPORT_JSON)
		buf_add_char(&writer->out, '[');
	if (writer->report->format == REPORT_CSV)
		report_csv_begin(writer, figures);
	if (writer->report->format == REPORT_MARKDOWN)
		report_markdown_begin(writer, figures);
	if (writer->report->format == REPORT_TEXT)
		report_text_begin(writer, figures);
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
	buf_free(&writer->prefix);
	return ok;
}

bool report_outline(const struct report *report, const struct article *article, struct error *error)
{
	struct writer writer = writer_of(report, error);
	size_t n = article_n_headings(article);

	begin(&writer, false);
	for (size_t i = 0; i < n && !writer.failed; i++) {
		const struct heading *heading = article_heading(article, i);
		struct record record = {
			.article = article,
			.heading = heading,
			.index = i,
			.span = heading->span,
			.section = i,
			.line = heading->line,
		};

		put_record(&writer, &record);
	}
	return finish(&writer);
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
static struct record record_of(const struct article *article, const struct passage *passage)
{
	struct str text = passage->clean.text;
	bool plain = quote_plain(text) == text.n;

	return (struct record){
		.article = article,
		.passage = passage,
		.plain = plain,
		.plain_text = plain && is_source(&passage->clean),
	};
}

/* Where the walk has come to: its line, and the section that it is in up to a byte. */
struct place {
	struct line_cursor line;
	size_t section, until;
};

/* The section at a place behind those before: most figures stand in that of the one before. */
static size_t place_section(struct place *place, const struct article *article, size_t at)
{
	size_t next;

	if (at < place->until)
		return place->section;
	next = article_heading_from(article, at + 1);
	place->section = article_section_at(article, at);
	place->until = next < article_n_headings(article)
			       ? article_heading(article, next)->span.start
			       : SIZE_MAX;
	if (place->section != ARTICLE_NONE &&
	    article_heading(article, place->section)->section_end < place->until)
		place->until = article_heading(article, place->section)->section_end;
	return place->section;
}

static void put_passage(struct writer *writer, const struct article *article,
			const struct passage *passage, struct place *place)
{
	struct str text = article_text(article);
	struct record record = record_of(article, passage);
	struct span block = passage->block.span;
	size_t edit = 0;
	bool one_line = !passage->block.joined;

	line_cursor_move(&place->line, text, block.start);
	for (; record.index < passage->figures.n && !writer->failed; record.index++) {
		const struct figure *figure = &passage->figures.at[record.index];

		if (figure->weak && !writer->report->weak)
			continue;
		record.span = clean_span_on(&passage->clean, figure->span, &edit);
		record.section = place_section(place, article, record.span.start);
		record.line = one_line ? place->line.line
				       : line_cursor_move(&place->line, text, record.span.start);
		put_record(writer, &record);
	}
	/* Nothing is counted twice. */
	if (one_line)
		place->line.at = block.end;
}

/* The marks that are wanted, each read again from its block; neighbours share it. */
static void put_marks(struct writer *writer, const struct article *article)
{
	const struct report *report = writer->report;
	struct passage passage = {0};

	for (size_t i = 0; i < report->n_marks && !writer->failed; i++) {
		size_t index = article_figure(article, report->marks[i], &passage);
		struct record record = {
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
		put_record(writer, &record);
	}
	passage_free(&passage);
}

static void put_figures(struct writer *writer, const struct article *article, struct span part,
			size_t line)
{
	struct place place = {.line = {part.start, line}};
	struct passage passage = {0};
	struct block block;
	size_t at = part.start;

	while (!writer->failed && article_block_at(article, at, &block) &&
	       block.span.start < part.end) {
		passage_read(article, &block, &passage);
		if (passage.figures.n)
			put_passage(writer, article, &passage, &place);
		at = block.span.end;
	}
	passage_free(&passage);
}

bool report_figures(const struct report *report, const struct article *article, struct error *error)
{
	struct writer writer = writer_of(report, error);

	begin(&writer, true);
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
