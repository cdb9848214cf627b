/*
 * What the parts of the report share: records and the buffered writer.
 */
#ifndef DUSHU_SRC_ARTICLE_REPORT_PRIVATE_H
#define DUSHU_SRC_ARTICLE_REPORT_PRIVATE_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/article/article.h"
#include "dushu/article/report.h"
#include "dushu/figures/figure.h"
#include "dushu/text/buf.h"
#include "dushu/text/error.h"
#include "dushu/text/span.h"

/* Everything a field may be made from: one heading, or one figure of a passage. */
struct record {
	const struct article *article;
	const struct heading *heading; /* or NULL: a figure of the passage */
	const struct passage *passage;
	size_t index; /* of the heading in the outline, or of the figure in its passage */
	struct span span;
	size_t section; /* the heading it stands under, or ARTICLE_NONE */
	size_t line;
	const char *note; /* about the figure, or NULL */
	bool plain;       /* the clean text of the passage needs no escapes in JSON */
	bool plain_text;  /* nor do the bytes of the source, which are valid */
};

/* A number as it was written last: many figures stand in one section and on one line. */
struct again {
	size_t value, n; /* n is 0 before the first */
	char digits[24];
};

/* Output on its way: written when the buffer is full, and not at all after a failure. */
struct writer {
	const struct report *report;
	struct error *error;
	struct buf out, value;
	struct again again_section, again_line;
	struct buf prefix; /* JSON: what stands before the fields of each record */
	struct str kinds[FIGURE_N_KINDS], bounds[BOUND_N];
	size_t records;
	size_t section; /* REPORT_TEXT: of the last figure */
	bool failed;
};

/* Writes out what is buffered where that is much, or in any case when `all`; false after a failure. */
bool writer_flush(struct writer *writer, bool all);

/* The record's own bytes in the source, what is invalid as U+FFFD, in place of what out held. */
void report_source(const struct record *record, struct buf *out);

/* A span of the clean text of the record's passage. */
static inline struct str report_clean(const struct record *record, struct span span)
{
	return str_slice(record->passage->clean.text, span.start, span.end);
}

/* A record as a JSON object, and what is worked out before the first. */
void report_json_begin(struct writer *writer);
void report_json(struct writer *writer, const struct record *record);

/* A record as a line of CSV, and the line of names above the first. */
void report_csv_begin(struct writer *writer, bool figures);
void report_csv(struct writer *writer, const struct record *record);

/* One heading or figure as lines for a person. */
void report_text_heading(struct writer *writer, const struct record *record);
void report_text_figure(struct writer *writer, const struct record *record);

/* What stands above and below them. */
void report_text_begin(struct writer *writer, bool figures);
void report_text_end(struct writer *writer);

/* A sign for a bound, and for a direction, each a blank where there is none to tell. */
struct str report_bound_sign(enum bound bound);
struct str report_direction_sign(enum direction direction);

/* The same in Markdown. */
void report_markdown_begin(struct writer *writer, bool figures);
void report_markdown_heading(struct writer *writer, const struct record *record);
void report_markdown_figure(struct writer *writer, const struct record *record);

#endif
