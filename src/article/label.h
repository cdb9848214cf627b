/*
 * Labels: the number or mark that opens a heading, by the rows of assets/headings.def.
 *
 * All of it works on clean text; lengths are bytes of that text. Readers return 0 for none.
 */
#ifndef DUSHU_SRC_ARTICLE_LABEL_H
#define DUSHU_SRC_ARTICLE_LABEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dushu/article/outline.h"
#include "dushu/text/buf.h"

struct label {
	enum heading_style style;
	unsigned flags;            /* of enum style_flags */
	uint16_t path[LABEL_PATH]; /* 2.1.3: {2, 1, 3}; other labels have one number */
	uint8_t n_path;
	uint8_t separator; /* the last byte that closes the number: tells "1." from "1、" */
	size_t n;          /* with the blanks behind it: where the title begins */
	size_t n_label;    /* without them */
};

/* Room for the rows of headings.def, a bit each; buckets of a hash, of which 32 - LABEL_HASH bits count. */
enum { LABEL_ROWS = 192, LABEL_HASH = 23 };

struct row_set {
	uint64_t bits[LABEL_ROWS / 64];
};

/* By the first character of a line, the rows that may open it. */
struct labels {
	struct row_set by_first[1 << (32 - LABEL_HASH)];
	struct row_set of_marks; /* those that begin with a number of one sign: ① Ⅳ ㈢ */
};

void labels_fill(struct labels *labels);

/* How a line begins: its first code points, and the rows that may begin so. */
struct opening {
	struct str s;
	uint32_t code, second;
	struct row_set rows;
};

/* Looks at the beginning of s; false where s is empty. */
bool opening_read(const struct labels *labels, struct str s, struct opening *out);

/* Whether s begins with a label, dashes or a notice. */
bool opens_heading(const struct labels *labels, struct str s);

/* Reads the label at the beginning of the line; returns label->n. */
size_t label_read(const struct opening *opening, struct label *out);

/* The length of the beginning of s that says `words`, in any case and with blanks set aside. */
size_t label_words_read(struct str s, struct str words);

/* The bytes that a mark (●, 【) and its closing counterpart take at both ends of the line s. */
bool mark_read(struct str s, size_t *opening, size_t *closing);

/* The length of the dashes that open a run-in heading. */
size_t dash_read(struct str s);

/* Whether the line s is the name of a part (前言, References), or heads a table of contents. */
bool is_part_name(struct str s);
bool is_contents_name(struct str s);

/* Whether the line s is the name of a part that lists what an article draws on. */
bool is_sources_name(struct str s);

/* Whether the line captions a figure or table ("Figure 1", 图2-1) or tells who wrote (本报记者 …). */
bool heads_nothing(const struct opening *opening);

/* The length of a notice's opening words and the row's flags (enum notice_flags). */
size_t notice_read(const struct opening *opening, unsigned *flags);

enum notice_flags { NOTICE_TAIL = 1, NOTICE_BEGIN = 2, NOTICE_END = 4, NOTICE_DATED = 8 };

#endif
