/*
 * From heading candidates to the outline: the document decides.
 *
 * A candidate is what one block looks like by itself and beside its neighbours (recognition is
 * local and cheap). outline_build() judges all candidates of a document together: which labels run
 * on, which bare lines are of one kind, what is a table of contents, a page header, a list, and
 * which level each heading has. It is a pure function of the candidates and a few counts, reads no
 * text, and costs n log n at most.
 */
#ifndef DUSHU_ARTICLE_OUTLINE_H
#define DUSHU_ARTICLE_OUTLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dushu/article/heading.h"
#include "dushu/text/buf.h"
#include "dushu/text/span.h"

enum { LABEL_PATH = 6 };

/* What marks a heading: the series of assets/headings.def, and what has no number. */
enum heading_style {
#define SERIES(name, rank) HEADING_STYLE_##name,
#include "assets/headings.def"
	HEADING_STYLE_N_SERIES,
	HEADING_STYLE_BARE = HEADING_STYLE_N_SERIES, /* a line that stands alone */
	HEADING_STYLE_UNDERLINED,                    /* a rule drawn below it */
	HEADING_STYLE_MARKED,                        /* 【…】, ●… */
	HEADING_STYLE_DASHED,                        /* ——…。 opens a paragraph */
	HEADING_STYLE_NAMED,                         /* 前言, References */
	HEADING_STYLE_CONTENTS,                      /* heads a table of contents */
	HEADING_STYLE_NOTICE,                        /* 版权声明 */
	HEADING_STYLE_N,
};

enum style_flags {
	STYLE_UNIT = 1,     /* the label names its kind of part: one alone is enough */
	STYLE_WHOLE = 2,    /* a heading only where it has a line of its own */
	STYLE_ALONE = 4,    /* may stand without a title */
	STYLE_CLOSED = 8,   /* a colon, stop or dash behind the label belongs to it */
	STYLE_SOURCES = 16, /* what an article draws on: no part of it, at its end */
};

/* How a stretch of text ends. */
enum closing {
	CLOSING_NONE,
	CLOSING_STOP,        /* 。. */
	CLOSING_QUESTION,    /* ？? */
	CLOSING_EXCLAMATION, /* ！! */
	CLOSING_ELLIPSIS,    /* … ... */
	CLOSING_COLON,
	CLOSING_SEMICOLON,
	CLOSING_COMMA,
};

/* A block at a glance: all that judging its neighbours needs of it. */
struct glance {
	uint32_t columns : 8;     /* of its text, at most GLANCE_COLUMNS */
	uint32_t indent : 8;      /* columns of blank before it, at most 255 */
	uint32_t blanks : 8;      /* blank lines above it, at most 255 */
	uint32_t closing : 3;     /* enum closing */
	uint32_t present : 1;     /* there is such a block */
	uint32_t columnar : 1;    /* a row of a table, code */
	uint32_t rule : 1;        /* a line of one mark */
	uint32_t opens_quote : 1; /* begins with an opening quotation mark */
	uint32_t item : 1;        /* begins as an item of a list does */
};

enum { GLANCE_COLUMNS = 240 };

enum candidate_flags {
	CANDIDATE_RUNIN = 1,      /* its block goes on behind it */
	CANDIDATE_CAPITALS = 2,   /* no small letter in it */
	CANDIDATE_TITLE = 4,      /* its words are capitalised */
	CANDIDATE_CJK = 8,        /* it has Han characters */
	CANDIDATE_LEADERS = 16,   /* ends as a line of a table of contents does */
	CANDIDATE_KEY = 32,       /* has a colon or bar inside: "key: value" */
	CANDIDATE_SMALL = 64,     /* begins with a small letter */
	CANDIDATE_SINGLE = 128,   /* its block is one line */
	CANDIDATE_SENTENCE = 256, /* a sentence ends inside it */
	CANDIDATE_GAP = 512,      /* a wide gap inside, as between columns */
	CANDIDATE_QUOTED = 1024,  /* the whole line is one quotation or parenthesis */
	CANDIDATE_DIGITS = 2048,  /* it has digits */
	CANDIDATE_DATE = 8192,    /* it is a date and nothing else */
	CANDIDATE_PAPER = 16384,  /* it ends as the number of a paper does: …4号 */
	CANDIDATE_SIGNS = 65536,  /* it has no letter, ideograph or digit */
	CANDIDATE_RULED = 32768,  /* a rule is drawn below it */
	CANDIDATE_ADDRESS = 4096, /* it has an address of the Web or of mail */
};

enum { CANDIDATE_FLAGS = 0xFFFFFF }; /* no flag is greater */

/* There may be very many of them, so they are kept small: all that is in one is near its start. */
struct candidate {
	size_t at;            /* where it begins */
	size_t line;          /* where it begins, counted from 1 */
	uint16_t n;           /* its bytes, */
	uint16_t n_label;     /* those of the label that it begins with, 0 without one, */
	uint16_t title;       /* where in it its title begins, */
	uint16_t n_title;     /* and the bytes of that */
	uint32_t block;       /* how many blocks stand before it */
	uint32_t hash;        /* of its title, letter case and blanks set aside */
	uint32_t key;         /* of what stands before a colon in it; 0 without one */
	uint32_t flags : 24;  /* enum candidate_flags */
	uint32_t closing : 8; /* enum closing, of the heading itself */
	uint16_t columns;     /* of the heading itself */
	uint16_t opening; /* its first character, digits all alike; letters and ideographs are 0 */
	uint16_t path[LABEL_PATH];
	uint8_t n_path;
	uint8_t style;     /* enum heading_style */
	uint8_t separator; /* tells "1." from "1、"; the rule below an underlined line; the mark */
	uint8_t style_flags;
	struct glance above, here, below;
};

/* Parts of a candidate as spans of the source; an empty label stands where the title begins. */
static inline struct span candidate_span(const struct candidate *c)
{
	return (struct span){c->at, c->at + c->n};
}

static inline struct span candidate_label(const struct candidate *c)
{
	return (struct span){c->at, c->at + c->n_label};
}

static inline struct span candidate_title(const struct candidate *c)
{
	return (struct span){c->at + c->title, c->at + c->title + c->n_title};
}

/* What is counted of a whole document. */
struct document {
	size_t begin, end; /* bytes */
	size_t n_blocks;
	size_t n_blank;  /* blocks with a blank line before them */
	size_t n_short;  /* blocks of at most GLANCE_SHORT columns */
	size_t n_joined; /* blocks of several lines */
};

enum { GLANCE_SHORT = 60 };

/* A growing array of headings; a zeroed struct is empty and ready. */
struct outline {
	struct heading *at;
	size_t n, cap;
};

/* Replaces what `out` held by the headings among n candidates, in the order of the text. */
void outline_build(const struct candidate *candidates, size_t n, const struct document *document,
		   struct outline *out);
void outline_free(struct outline *outline);

#endif
