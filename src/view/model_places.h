/*
 * Places a reader comes back to: marks a to z, and the list of jumps.
 *
 * The list is walked back and forward as a browser's: a jump from the middle of it drops what was
 * ahead. `before` is where the last jump began, for the key that goes there and back.
 */
#ifndef DUSHU_SRC_VIEW_MODEL_PLACES_H
#define DUSHU_SRC_VIEW_MODEL_PLACES_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/text/buf.h"
#include "dushu/text/span.h"
#include "dushu/view/page.h"

enum { JUMPS_MAX = 64, MARKS_N = 26 };

struct model;

struct places {
	size_t marks[MARKS_N];             /* source bytes, ARTICLE_NONE where none is set */
	struct place jumps[JUMPS_MAX + 1]; /* the last is for where the reader is */
	size_t n_jumps;
	size_t now; /* where in the list the reader is; n_jumps: in front of it */
	struct place before;
	bool jumped;   /* there is a `before` */
	size_t steps;  /* jumps made, and steps along the list */
	size_t *folds; /* source bytes of headings to fold once all are known */
	size_t n_folds;
};

/* What was on the screen before a key. */
struct visit {
	struct place top;
	struct span visible;
	size_t steps;
	bool reading; /* in one of the panes of the article */
};

void places_init(struct places *places);
void places_free(struct places *places);

/* Around each key: a move over more than a screen is a jump, whatever key made it. */
struct visit places_enter(const struct model *model);
void places_leave(struct model *model, const struct visit *visit);

/* Says what may follow when a key that wants the letter of a mark was typed. */
void places_hint(struct model *model);

/* The letters of the marks that stand in a span of the source, in their order; how many. */
size_t places_within(const struct places *places, struct span span, char letters[MARKS_N]);

#endif
