/*
 * The outline and the figures of an article as text for programs and for people.
 *
 * JSON is RFC 8259, one array; NDJSON one object a line; CSV is RFC 4180 with a header row and
 * CRLF line ends; Markdown a table of the figures, a list of the headings; REPORT_TEXT is aligned columns
 * for a person. Nothing is held back: the report is
 * written through a small buffer while the article is walked, so memory does not grow with it.
 * The article must be complete.
 */
#ifndef DUSHU_ARTICLE_REPORT_H
#define DUSHU_ARTICLE_REPORT_H

#include <stdbool.h>

#include "dushu/article/article.h"
#include "dushu/text/buf.h"
#include "dushu/text/error.h"
#include "dushu/text/span.h"

enum report_format {
	REPORT_TEXT,
	REPORT_JSON,
	REPORT_NDJSON,
	REPORT_CSV,
	REPORT_MARKDOWN,
	REPORT_N_FORMATS
};

struct report {
	enum report_format format;
	bool weak;        /* weak figures too */
	bool colour;      /* REPORT_TEXT: with ANSI attributes */
	int ambiguous;    /* width of ambiguous characters, 1 or 2, for alignment */
	const char *file; /* the "file" of each record where several are named, or NULL */
	int fd;           /* where it is written */
	struct buf *into; /* appended here instead, or NULL */
	/*
	 * report_figures: these marks alone, in this order; NULL for all, in that of the text. A word
	 * about each of them makes a further column, "check"; NULL for none, and in REPORT_TEXT.
	 */
	const size_t *marks;
	size_t n_marks;
	const char *const *notes;
};

/* Finds the format of a name ("json", "ndjson", "csv", "markdown", "text"); false where there is none. */
bool report_format_find(const char *name, enum report_format *out);

/* False and an error where writing failed (what says so is errno's text). */
bool report_outline(const struct report *report, const struct article *article,
		    struct error *error);
bool report_figures(const struct report *report, const struct article *article,
		    struct error *error);

/*
 * The figures of the blocks that begin within a part of the text (format_part), whose start is on
 * that line: parts in their order make up report_figures(). For REPORT_NDJSON alone.
 */
bool report_part(const struct report *report, const struct article *article, struct span part,
		 size_t line, struct error *error);

#endif
