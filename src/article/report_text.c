#include "src/article/report_private.h"

#include "dushu/figures/figure.h"
#include "dushu/text/unicode.h"

/* Columns of the tables, in cells. */
enum {
	LINE_COLUMNS = 6,
	COUNT_COLUMNS = 9,
	WHOLE_COLUMNS = 14, /* before the decimal point */
	REST_COLUMNS = 14,  /* from the decimal point on, with the unit */
	LABEL_COLUMNS = 44,
};

#define BOLD STR("\x1b[1m")
#define DIM STR("\x1b[2m")
#define GREEN STR("\x1b[32m")
#define PLAIN STR("\x1b[0m")

static void put_style(struct writer *writer, struct str style)
{
	if (writer->report->colour)
		buf_add(&writer->out, style);
}

/* Text for a terminal: nothing that it could take for a command, line ends as blanks. */
static void put_shown(struct buf *out, struct str s)
{
	char shown[8] = "";
	uint32_t code;

	for (size_t at = 0, n; at < s.n; at += n) {
		n = utf8_decode(s, at, &code);
		if (code == '\n' || code == '\r' || code == '\t')
			buf_add_char(out, ' ');
		else if (unicode_is_unsafe(code))
			buf_add(out, (struct str){shown, unicode_show_unsafe(code, shown)});
		else
			buf_add(out, str_slice(s, at, at + n));
	}
}

static size_t columns_of(const struct writer *writer, struct str s)
{
	return unicode_columns(s, writer->report->ambiguous);
}

/* Puts s in a column of the width, cut with … where it is wider. */
static void put_padded(struct writer *writer, struct str s, size_t width, bool right)
{
	size_t columns = columns_of(writer, s);
	size_t used = columns;

	if (columns > width) {
		struct str mark = STR("…");
		size_t room = width - columns_of(writer, mark);

		s = str_slice(s, 0, unicode_fit(s, room, writer->report->ambiguous, &used));
		put_shown(&writer->out, s);
		buf_add(&writer->out, mark);
		buf_add_repeat(&writer->out, ' ', room - used);
		return;
	}
	if (right)
		buf_add_repeat(&writer->out, ' ', width - columns);
	put_shown(&writer->out, s);
	if (!right)
		buf_add_repeat(&writer->out, ' ', width - columns);
}

static void put_count(struct writer *writer, size_t count, size_t width)
{
	buf_clear(&writer->value);
	buf_printf(&writer->value, "%zu", count);
	put_padded(writer, buf_str(&writer->value), width, true);
}

/* Strong figures (or all, where weak ones are wanted) that begin within the span. */
static size_t count_figures(const struct writer *writer, const struct article *article,
			    struct span span)
{
	size_t n, count = 0;
	const struct mark *marks = article_marks(article, &n);

	for (size_t i = article_mark_from(article, span.start); i < n; i++) {
		if (marks[i].start >= span.end)
			break;
		count += !marks[i].weak || writer->report->weak;
	}
	return count;
}

void report_text_begin(struct writer *writer, bool figures)
{
	put_style(writer, DIM);
	put_padded(writer, STR("line"), LINE_COLUMNS, true);
	if (figures) {
		put_padded(writer, STR("figure"), WHOLE_COLUMNS + 4, true);
		buf_add_repeat(&writer->out, ' ', REST_COLUMNS + 2);
		buf_add(&writer->out, STR("what"));
	} else {
		put_padded(writer, STR("figures"), COUNT_COLUMNS, true);
		buf_add(&writer->out, STR("  section"));
	}
	put_style(writer, PLAIN);
	buf_add_char(&writer->out, '\n');
}

void report_text_end(struct writer *writer)
{
	if (writer->records == 0)
		buf_add(&writer->out, STR("  (none found)\n"));
}

static void put_title(struct writer *writer, const struct article *article, size_t heading)
{
	struct buf title = {0};

	article_title(article, heading, &title);
	put_shown(&writer->out, buf_str(&title));
	buf_free(&title);
}

void report_text_heading(struct writer *writer, const struct record *record)
{
	const struct heading *heading = record->heading;
	struct span section = {heading->span.start, heading->section_end};

	put_style(writer, DIM);
	put_count(writer, record->line, LINE_COLUMNS);
	put_count(writer, count_figures(writer, record->article, section), COUNT_COLUMNS);
	put_style(writer, PLAIN);
	buf_add_repeat(&writer->out, ' ', 2 * (size_t)heading->level);
	put_style(writer, heading->level == 1 ? BOLD : PLAIN);
	put_title(writer, record->article, record->index);
	put_style(writer, PLAIN);
	buf_add_char(&writer->out, '\n');
}

struct str report_bound_sign(enum bound bound)
{
	static const struct str signs[BOUND_N] = {
		[BOUND_EXACT] = STR_INIT(" "),    [BOUND_ABOUT] = STR_INIT("≈"),
		[BOUND_OVER] = STR_INIT(">"),     [BOUND_UNDER] = STR_INIT("<"),
		[BOUND_AT_LEAST] = STR_INIT("≥"), [BOUND_AT_MOST] = STR_INIT("≤"),
	};

	return signs[bound];
}

struct str report_direction_sign(enum direction direction)
{
	if (direction == DIRECTION_NONE)
		return STR(" ");
	return direction == DIRECTION_UP ? STR("↑") : STR("↓");
}

/* The figure as written, its decimal point (or the end of its number) in one column. */
static void put_aligned(struct writer *writer, const struct record *record,
			const struct figure *figure)
{
	struct str clean = record->passage->clean.text;
	struct str text = str_slice(clean, figure->span.start, figure->span.end);
	struct str numeral = str_slice(clean, figure->numeral.start, figure->numeral.end);
	size_t lead = figure->numeral.start - figure->span.start;
	size_t whole = lead + str_find(numeral, STR("."));

	put_padded(writer, str_slice(text, 0, whole), WHOLE_COLUMNS, true);
	put_padded(writer, str_from(text, whole), REST_COLUMNS, false);
}

static void put_was(struct writer *writer, const struct value *was)
{
	if (was->form == VALUE_NONE)
		return;
	buf_add(&writer->out, STR("  (was "));
	value_print(was, &writer->out);
	buf_add_char(&writer->out, ')');
}

/* A section's title above its first figure. */
static void put_section(struct writer *writer, const struct record *record)
{
	if (writer->records && writer->section == record->section)
		return;
	writer->section = record->section;
	if (record->section == ARTICLE_NONE)
		return;
	buf_add_char(&writer->out, '\n');
	put_style(writer, BOLD);
	put_title(writer, record->article, record->section);
	put_style(writer, PLAIN);
	buf_add_char(&writer->out, '\n');
}

void report_text_figure(struct writer *writer, const struct record *record)
{
	const struct passage *passage = record->passage;
	const struct figure *figure = &passage->figures.at[record->index];

	put_section(writer, record);
	put_style(writer, DIM);
	put_count(writer, record->line, LINE_COLUMNS);
	put_style(writer, PLAIN);
	buf_add(&writer->out, STR("  "));
	put_padded(writer, report_bound_sign(figure->bound), 2, false);
	put_style(writer, figure->weak ? DIM : GREEN);
	put_aligned(writer, record, figure);
	put_style(writer, PLAIN);
	put_padded(writer, report_direction_sign(figure->direction), 2, false);
	buf_clear(&writer->value);
	figure_label(passage->clean.text, &passage->figures, record->index, &writer->value);
	put_padded(writer, buf_str(&writer->value), LABEL_COLUMNS, false);
	put_was(writer, &figure->was);
	while (writer->out.n && writer->out.s[writer->out.n - 1] == ' ')
		writer->out.n--;
	buf_add_char(&writer->out, '\n');
}
