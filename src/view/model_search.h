/*
 * Searching: what is looked for, the search under way, and what it found.
 *
 * A search goes in slices: model_work() does one, and while nothing is left to do costs nothing. It
 * looks through the text, or through the rows of the list that had the focus. Where it came from is
 * kept while the words are typed, so that Esc leads back.
 */
#ifndef DUSHU_SRC_VIEW_MODEL_SEARCH_H
#define DUSHU_SRC_VIEW_MODEL_SEARCH_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/article/matches.h"
#include "dushu/text/pattern.h"
#include "dushu/view/frame.h"
#include "dushu/view/page.h"

struct model;

enum search_case {
	SEARCH_SMART, /* upper case in the words asks for upper case */
	SEARCH_EXACT,
	SEARCH_ANY,
	SEARCH_CASES,
};

/* With and without case, and the rest of what is folded. */
enum { SEARCH_FOLDS = 4 };

/* How words are understood; what is switched in the prompt stays so. */
struct search_mode {
	enum search_case letters;
	bool regex;
	bool literal; /* no folding of 简 and 繁, full-width and half-width */
};

/* Rows that are searched instead of the text: of a list, the sheet, the help. */
struct searched_rows {
	size_t (*n)(const struct model *model);
	/* Appends the words of a row. */
	void (*print)(struct model *model, size_t row, struct buf *out);
	/* The row that the reader is at, and another one. */
	size_t (*at)(const struct model *model);
	void (*go)(struct model *model, size_t row);
	size_t slice; /* rows looked at in a slice */
};

/* Where the reader was when the prompt was opened. */
struct search_origin {
	struct place top, anchor;
	struct span at;
	size_t row; /* chosen in the list */
	bool off;
};

struct search {
	struct script *script; /* NULL until it is needed, or where it is lent */
	bool script_ready, script_told;
	struct fold *folds[SEARCH_FOLDS]; /* by whether case, and the rest, are folded */
	struct search_mode mode;
	/* What is looked for: NULL and empty where nothing is. */
	struct buf words;
	struct pattern *pattern;
	struct matches *matches;
	bool backward;
	bool off;       /* no match is marked */
	struct span at; /* the match the reader is at; empty for none */
	size_t ordinal; /* of it, from 1; 0 where it is not known */
	/* While words are typed. */
	bool typing;
	struct search_origin origin;
	struct buf before; /* what was looked for before */
	struct search_mode before_mode;
	/* The search under way. */
	bool seeking, seek_backward;
	bool missed; /* the last one found nothing */
	struct seek seek;
	size_t times;                     /* places to go on to, this one among them */
	const struct searched_rows *rows; /* NULL: through the text */
	size_t row;                       /* the one that is looked at next */
	size_t rows_left;
	struct passage passage; /* for the words of figures */
};

void search_free(struct search *search);

/* Why 简 and 繁 cannot be folded, as far as that is known; NULL where they can. */
const char *search_lacks(const struct model *model);

/* A pattern for words by the present mode; NULL and an error where a regular expression is wrong. */
struct pattern *search_compile(struct model *model, struct str words, struct error *error);

/* Looks for words from now on; false and an error, or nothing said where there are none. */
bool search_set(struct model *model, struct str words, struct error *error);
void search_clear(struct model *model);

/* Begins to look for the next place, or so many places on; the first slice is done at once. */
void search_go(struct model *model, bool backward, size_t times);

/* The same from a byte of the text on. */
void search_from(struct model *model, size_t from, bool backward);

/* Ends the search under way; false where none is. */
bool search_stop(struct model *model);

bool search_is_busy(const struct model *model);

/* Does a slice; flags of enum model_flags. */
unsigned search_work(struct model *model);

/* Appends how far the search is, or which match of how many the reader is at. */
void search_print(const struct model *model, struct buf *out);

/* Where the words stand in a paragraph, as bytes of its text as shown; none where they are not marked. */
void search_find(const struct model *model, const struct paragraph *paragraph, struct spans *out);

/* The byte of the paragraph as shown at which the match begins that the reader is at, or (size_t)-1. */
size_t search_current(const struct model *model, const struct paragraph *paragraph);

/* Marks the words in the rows of a pane that are drawn already: model_search_rows.c. */
void search_mark(const struct model *model, struct frame *frame, struct rect in);

/* The rows of the pane that has the focus; NULL where that is the text. */
const struct searched_rows *search_rows_here(const struct model *model);

#endif
