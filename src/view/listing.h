/*
 * Which figures are listed, and in which order: the figures pane, the sheet, the keys . and , and what
 * is copied or exported all go by it.
 *
 * A filter takes figures by kind, unit, section and words; what remains stands in model->shown in
 * the order of the text. Another order is worked out beside it. Kind and section are known from the
 * marks. What needs a figure's text (its unit, value, words) is read in slices by listing_work(), so
 * that keys are answered meanwhile; till the order is worked out the rows stand in that of the text.
 * What was read once is kept (facts.h).
 *
 * The model has it as `listing`.
 */
#ifndef DUSHU_SRC_VIEW_LISTING_H
#define DUSHU_SRC_VIEW_LISTING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dushu/article/article.h"
#include "dushu/text/buf.h"
#include "dushu/text/pattern.h"
#include "src/view/facts.h"

struct model;

enum order { ORDER_TEXT, ORDER_KIND, ORDER_VALUE, ORDER_UNIT, ORDER_N };

/* Figures that fit all that is set. A zeroed struct takes every figure. */
struct filter {
	bool by_kind, by_unit, by_section;
	enum figure_kind kind;
	uint32_t unit;           /* a number of facts.units */
	size_t section_at;       /* the first byte of the section's heading; 0 for the opening */
	struct buf text;         /* words of the figure, its label or its section; empty for any */
	struct pattern *pattern; /* of the words, as a search understands them */
};

/* A figure while it is ordered. */
struct item {
	uint32_t group, mark;
	uint64_t key;
};

/* The figures of one base unit among those that are listed. */
struct scale {
	size_t n;    /* with a number above zero */
	size_t mark; /* the largest of them */
};

/* What is to be done, in this order. */
enum listing_stage {
	STAGE_SELECT, /* take the figures that fit */
	STAGE_READ,   /* learn their facts */
	STAGE_SORT,
	STAGE_DONE,
};

struct listing {
	enum order order;
	struct filter filter;
	bool to_first;    /* the first row is chosen when the order is known, … */
	bool to_chosen;   /* … or the chosen figure's row is gone to */
	bool wants_facts; /* somebody shows what has to be read of all figures */

	enum listing_stage stage;
	size_t at; /* how far the stage is: a mark, a position in model->shown, of the merge */
	size_t n_marks;
	size_t rowed;        /* how many of model->shown have rows in the figures pane */
	size_t drawn;        /* slices since the screen was drawn */
	struct span section; /* of the filter, in the text */
	struct facts facts;
	struct scale *scales; /* by base unit */
	size_t n_scales, cap_scales;
	/* The order, where it is not that of the text. */
	struct item *items, *spare;
	size_t n_items, run; /* runs of so many items are in order */
	uint32_t *place;     /* by mark: its place in the order */
	size_t cap_place;
	bool ordered; /* `items` and `place` hold */
	/* For a filter by words: the section title that was looked at last. */
	size_t titled;
	bool title_fits;
	struct passage passage;
	struct spans found; /* kept for its memory */
};

/* Begins anew, and does at once what a slice has room for. */
void listing_restart(struct model *model);

/* A slice of what is left to do; true where the screen should be drawn. */
bool listing_work(struct model *model);
bool listing_busy(const struct model *model);

/* How far the present work is, in percent. */
int listing_percent(const struct model *model);

/* How many figures are listed; the mark of the one in a place; the place of a mark, or of the next. */
size_t listed_n(const struct model *model);
size_t listed_at(const struct model *model, size_t place);
size_t listed_place(const struct model *model, size_t mark);

/* Whether something is filtered out; appends what the filter takes, as "money · 元". */
bool filter_is_set(const struct filter *filter);
void filter_print(const struct model *model, struct buf *out);
/* Appends all that tells the list from that of all figures: filter, order, how far it is. */
void listing_print(const struct model *model, struct buf *out);
/* What stands where no figure does. */
struct str listing_nothing(const struct model *model);
void filter_clear(struct filter *filter);

struct str order_name(enum order order);

/* The figures that share a figure's base unit; NULL where nothing is known or it has no size. */
const struct scale *listing_scale(const struct model *model, size_t mark);

/* Filters by words; false and an error where they are a wrong regular expression. */
bool filter_by_words(struct model *model, struct str words, struct error *error);

/* Whether a pattern stands in some words; any does where it is NULL. */
bool pattern_stands(struct pattern *pattern, struct str words, struct spans *found);

/* Sorts a slice: merges runs, at most about so many items; true when all is in order. */
bool listing_merge(struct listing *listing, size_t items);

void listing_free(struct listing *listing);

#endif
