/*
 * Figures: the quantities, dates and times in a stretch of clean text.
 *
 * figures_read() takes a whole block of clean text (a paragraph, heading or row; clean.h) and finds
 * its clauses itself. Spans are bytes of that text; `unit` borrows from it or from a table, so
 * figures live no longer than their text. Reading cannot fail and is linear in the text.
 * What counts as one figure, its value, bound and direction follow the output contract: values are
 * exact; dates and times are ISO 8601 text.
 */
#ifndef DUSHU_FIGURES_FIGURE_H
#define DUSHU_FIGURES_FIGURE_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/figures/decimal.h"
#include "dushu/text/buf.h"
#include "dushu/text/span.h"

enum figure_kind {
	FIGURE_COUNT,
	FIGURE_MONEY,
	FIGURE_PERCENT,
	FIGURE_MEASURE,
	FIGURE_AGE,
	FIGURE_DURATION,
	FIGURE_DATE,
	FIGURE_TIME,
	FIGURE_ORDINAL,
	FIGURE_RATIO,
	FIGURE_NUMBER,
	FIGURE_N_KINDS,
};

enum bound {
	BOUND_EXACT,
	BOUND_ABOUT,
	BOUND_OVER,
	BOUND_UNDER,
	BOUND_AT_LEAST,
	BOUND_AT_MOST,
	BOUND_N,
};

enum direction { DIRECTION_NONE, DIRECTION_UP, DIRECTION_DOWN };

/* Nothing, a number, or the ISO 8601 text of a date or time. */
enum value_form { VALUE_NONE, VALUE_NUMBER, VALUE_TEXT };

struct value {
	enum value_form form;
	union {
		struct decimal number;
		char text[32];
	};
};

struct figure {
	struct span span;    /* the figure with its unit */
	struct span numeral; /* its number part alone */
	struct span context; /* its clause, trimmed */
	struct str unit;     /* as written, without scaling words; "" for none */
	enum figure_kind kind;
	enum bound bound;
	enum direction direction;
	bool weak;
	struct value value;     /* VALUE_NONE for a range and for an indefinite number */
	struct value low, high; /* the ends of a range */
	struct value was;       /* what it replaced, in the same unit */
};

/* A growing array; a zeroed struct is empty and ready. */
struct figures {
	struct figure *at;
	size_t n, cap;
};

/* Replaces what `out` held by the figures of text, in order, never overlapping. */
void figures_read(struct str text, struct figures *out);

/*
 * As figures_read(), at less cost, for those who want to know where figures are: of each its span,
 * numeral, unit, kind, value, ends and weakness are set, and the rest says nothing.
 */
void figures_find(struct str text, struct figures *out);

void figures_free(struct figures *figures);

/*
 * Appends to out the words that say what figure i of text counts, best effort, perhaps nothing.
 * `figures` is what figures_read() made of the same text.
 */
void figure_label(struct str text, const struct figures *figures, size_t i, struct buf *out);

/* "count", "money" …, "exact", "about" …, as the machine-readable output spells them. */
const char *figure_kind_name(enum figure_kind kind);
const char *bound_name(enum bound bound);

/* Appends a value as shown to a person and to programs: 2439000, 2024-03; nothing for none. */
void value_print(const struct value *value, struct buf *out);

#endif
