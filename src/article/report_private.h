/*
 * What the parts of the report share: records, fields and the buffered writer.
 */
#ifndef DUSHU_SRC_ARTICLE_REPORT_PRIVATE_H
#define DUSHU_SRC_ARTICLE_REPORT_PRIVATE_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/article/article.h"
#include "dushu/article/report.h"
#include "dushu/text/buf.h"
#include "dushu/text/error.h"
#include "dushu/text/span.h"

/* Everything a field may be made from: one heading, or one figure of a passage. */
struct record {
	const char *file;
	const struct article *article;
	const struct heading *heading;
	const struct passage *passage;
	size_t index; /* of the heading in the outline, or of the figure in its passage */
	struct span span;
	size_t section; /* the heading it stands under, or ARTICLE_NONE */
	size_t line;
	const char *note; /* about the figure, or NULL */
	bool plain;       /* the clean text of the passage needs no escapes in JSON */
	bool plain_text;  /* nor do the bytes of the source, which are valid */
};

/* What a field's value is in JSON: a string, one that needs no escapes, a number or word, null. */
enum form { FORM_STRING, FORM_PLAIN, FORM_BARE, FORM_NULL };

/*
 * One column: its name, and what appends its value to out. In JSON the key stands with the comma before
 * it, n_key bytes, and with the quote behind it unless the value is `bare` as a rule.
 */
struct field {
	const char *name;
	char key[24];
	unsigned char n_key;
	bool bare;
	enum form (*put)(const struct record *record, struct buf *out);
};

/* The fields of machine-readable output, in order, ended by a row without a name. */
extern const struct field file_field; /* stands before them where several files are named */
extern const struct field note_field; /* and this one behind them where there are notes */
extern const struct field outline_fields[];
extern const struct field figure_fields[];

/* Output on its way: written when the buffer is full, and not at all after a failure. */
struct writer {
	const struct report *report;
	struct error *error;
	struct buf out, value;
	size_t records;
	size_t section; /* REPORT_TEXT: of the last figure */
	bool failed;
};

/* Writes out what is buffered where that is much, or in any case when `all`; false after a failure. */
bool writer_flush(struct writer *writer, bool all);

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
