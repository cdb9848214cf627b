/* Tables and lists for a text in Markdown. */
#include "src/article/report_private.h"

#include <string.h>

#include "dushu/figures/figure.h"
#include "dushu/text/unicode.h"

/* Text that Markdown takes for nothing but text, on one line. */
static void put_escaped(struct buf *out, struct str s)
{
	uint32_t code;

	for (size_t at = 0, n; (n = utf8_decode(s, at, &code)) > 0; at += n) {
		if (code == '\n' || code == '\r' || code == '\t') {
			buf_add_char(out, ' ');
			continue;
		}
		if (code == UNICODE_REPLACEMENT || unicode_is_unsafe(code)) {
			buf_add(out, STR("\uFFFD"));
			continue;
		}
		if (code < 0x80 && strchr("\\|*_`[]<>#", (int)code))
			buf_add_char(out, '\\');
		buf_add(out, str_slice(s, at, at + n));
	}
}

static void put_value(struct buf *out, const struct figure *figure)
{
	struct str sign = report_bound_sign(figure->bound);

	if (figure->bound != BOUND_EXACT) {
		put_escaped(out, sign);
		buf_add_char(out, ' ');
	}
	value_print(&figure->value, out);
	if (figure->value.form != VALUE_NONE ||
	    (figure->low.form == VALUE_NONE && figure->high.form == VALUE_NONE))
		return;
	value_print(&figure->low, out);
	buf_add(out, STR(" to "));
	value_print(&figure->high, out);
}

static void next_cell(struct buf *out)
{
	buf_add(out, STR(" | "));
}

static void put_label(struct writer *writer, const struct record *record)
{
	const struct figure *figure = &record->passage->figures.at[record->index];
	struct str sign = report_direction_sign(figure->direction);

	buf_clear(&writer->value);
	figure_label(record->passage->clean.text, &record->passage->figures, record->index,
		     &writer->value);
	put_escaped(&writer->out, buf_str(&writer->value));
	if (figure->direction != DIRECTION_NONE) {
		buf_add_char(&writer->out, ' ');
		buf_add(&writer->out, sign);
	}
}

static void put_section(struct writer *writer, const struct record *record)
{
	buf_clear(&writer->value);
	if (record->section != ARTICLE_NONE)
		article_title(record->article, record->section, &writer->value);
	put_escaped(&writer->out, buf_str(&writer->value));
}

void report_markdown_begin(struct writer *writer, bool figures)
{
	bool noted = writer->report->notes;

	if (!figures)
		return;
	buf_printf(&writer->out, "| figure | value | unit | what | was | section | line |%s\n",
		   noted ? " check |" : "");
	buf_printf(&writer->out, "| ---: | ---: | --- | --- | ---: | --- | ---: |%s\n",
		   noted ? " --- |" : "");
}

void report_markdown_figure(struct writer *writer, const struct record *record)
{
	const struct figure *figure = &record->passage->figures.at[record->index];
	struct str text = record->passage->clean.text;
	struct buf *out = &writer->out;

	buf_add(out, STR("| "));
	put_escaped(out, str_slice(text, figure->span.start, figure->span.end));
	next_cell(out);
	put_value(out, figure);
	next_cell(out);
	put_escaped(out, figure->unit);
	next_cell(out);
	put_label(writer, record);
	next_cell(out);
	value_print(&figure->was, out);
	next_cell(out);
	put_section(writer, record);
	next_cell(out);
	buf_printf(out, "%zu", record->line);
	if (writer->report->notes) {
		next_cell(out);
		put_escaped(out, str_of(record->note ? record->note : ""));
	}
	buf_add(out, STR(" |\n"));
}

void report_markdown_heading(struct writer *writer, const struct record *record)
{
	buf_add_repeat(&writer->out, ' ', 2 * (size_t)(record->heading->level - 1));
	buf_add(&writer->out, STR("- "));
	buf_clear(&writer->value);
	article_title(record->article, record->index, &writer->value);
	put_escaped(&writer->out, buf_str(&writer->value));
	buf_add_char(&writer->out, '\n');
}
