/*
 * Input formats: how the bytes of a source part into blocks.
 *
 * A block is a paragraph, a heading, a list item, a table row or a line that stands for itself; its
 * span has neither its line end nor surrounding blank lines. Where blocks begin and end is decided
 * locally, by the same rule from both sides, so a place anywhere in a source of any size finds its
 * block without reading from the start. A line over BLOCK_MAX is cut at a character boundary.
 *
 * A format is one file in src/article/formats/ that exports `const struct format format_NAME`; the
 * build collects them. All are constants and need no freeing. Nothing here can fail.
 */
#ifndef DUSHU_ARTICLE_FORMAT_H
#define DUSHU_ARTICLE_FORMAT_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/text/buf.h"
#include "dushu/text/span.h"

enum { BLOCK_MAX = 64 * 1024 };

enum block_kind {
	BLOCK_PARAGRAPH,
	BLOCK_PREFORMATTED, /* a table row, code, a rule: its blanks mean something */
};

struct block {
	struct span span;
	enum block_kind kind;
	bool joined; /* hard-wrapped: its line ends are blanks to be reflowed */
};

struct format {
	const char *name;
	/* How far the first bytes look like this format, 0 to 100; the highest wins. */
	int (*sniff)(struct str head);
	/* The block that holds `at`, or the next one behind it; false where there is none. */
	bool (*block_at)(struct str text, size_t at, struct block *out);
	/* The last block that begins before `at`; false where there is none. */
	bool (*block_before)(struct str text, size_t at, struct block *out);
};

/* The format that fits the text best; never NULL. */
const struct format *format_of(struct str text);

/* As the format's own, for a text that begins at `begin`, behind a byte order mark. */
bool format_block_at(const struct format *format, struct str text, size_t begin, size_t at,
		     struct block *out);
bool format_block_before(const struct format *format, struct str text, size_t begin, size_t at,
			 struct block *out);

/* Where the first block begins that begins at or behind `at`; the end of the text without one. */
size_t format_part(const struct format *format, struct str text, size_t begin, size_t at);

#endif
