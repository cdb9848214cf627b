/*
 * The card: all that is known of a figure, or of the place where one reads. The model has it as
 * `card`. It stands below the text or the sheet, and is made anew for each screen.
 */
#ifndef DUSHU_SRC_VIEW_CARD_H
#define DUSHU_SRC_VIEW_CARD_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/text/buf.h"
#include "dushu/text/span.h"
#include "dushu/view/frame.h"
#include "dushu/view/list.h"

struct model;

/* A row of the screen: a name, perhaps none, and bytes of `text`. */
struct card_line {
	struct str name; /* constant */
	struct span text;
	enum role role;
};

struct card {
	struct buf text;
	struct card_line *at;
	size_t n, cap;
	struct span figure; /* bytes of `text` to be marked: the figure in its sentence */
	size_t mark;        /* what it is about, or ARTICLE_NONE: the place */
	size_t chosen;      /* the chosen figure when it was opened; it follows another one */
	int columns;        /* of the text beside the names */
	struct list list;   /* which lines are shown */
};

/* Makes the lines anew, for so many cells. */
void card_make(struct model *model, int columns);

/* The card is about the figure that is chosen now: commands_card.c. */
void card_follow(struct model *model);

/* Begins a line; what is added to card->text until card_end() is laid out under the name. */
void card_begin(struct card *card, struct str name);
void card_end(struct card *card, int ambiguous, enum role role);

/* The column where the text begins, beside the names where there is room for them. */
int card_left(const struct model *model);

void pane_card_draw(const struct model *model, struct frame *frame);

void card_free(struct card *card);

#endif
