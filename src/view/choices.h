/*
 * What the figures may be filtered by, offered while it is typed: all of them, a section, kinds and
 * units by their names, and the words typed. The model has it as `choices`.
 */
#ifndef DUSHU_SRC_VIEW_CHOICES_H
#define DUSHU_SRC_VIEW_CHOICES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dushu/figures/figure.h"
#include "dushu/text/buf.h"
#include "dushu/text/pattern.h"
#include "dushu/view/list.h"

struct frame;
struct model;

enum choice_sort { CHOICE_ALL, CHOICE_SECTION, CHOICE_KIND, CHOICE_UNIT, CHOICE_WORDS };

struct choice {
	enum choice_sort sort;
	uint32_t index; /* a kind, or a unit of the facts */
	size_t count;   /* figures that it takes of all that are not hidden */
	bool set;       /* the filter has it */
};

/* Figures by kind and by unit, among those that are not hidden as weak. */
struct counts {
	size_t all, section, kinds[FIGURE_N_KINDS];
	size_t *units, n_units;
};

struct choices {
	struct counts counts;
	struct choice *at;
	size_t n, cap;
	struct list list;
	struct pattern *pattern; /* of what is typed; NULL for nothing */
	struct spans found;      /* kept for its memory */
};

/* Opens the prompt with the choices. */
void choices_open(struct model *model);

bool choices_are_open(const struct model *model);

/* Counts the figures of each choice anew: more is known of them. */
void choices_count(struct model *model);

/* Appends what a choice is called: "money", "words “price”". */
void choice_print(const struct model *model, const struct choice *choice, struct buf *out);

/* Draws them above the prompt. */
void pane_choices_draw(const struct model *model, struct frame *frame);

void choices_free(struct choices *choices);

#endif
