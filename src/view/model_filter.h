/*
 * The filter: only paragraphs and lines that have certain words are shown.
 *
 * They are looked for in slices, from the place one is at on and then back from there; what is not
 * looked at yet is not shown yet.
 */
#ifndef DUSHU_SRC_VIEW_MODEL_FILTER_H
#define DUSHU_SRC_VIEW_MODEL_FILTER_H

#include <stdbool.h>

#include "dushu/article/matches.h"
#include "dushu/text/pattern.h"

struct model;

/* NULL and empty where all is shown. */
struct text_filter {
	struct buf words;
	struct pattern *pattern;
	struct matches *matches;
	size_t told; /* matches when the page was last shown */
};

void text_filter_free(struct text_filter *filter);

/* Shows only what has the words; false and an error where a regular expression is wrong. */
bool text_filter_set(struct model *model, struct str words, struct error *error);

/* Shows all again; false where that is so already. */
bool text_filter_end(struct model *model);

bool text_filter_is_busy(const struct model *model);

/* Does a slice; flags of enum model_flags. */
unsigned text_filter_work(struct model *model);

/* Appends the words and how far it is. */
void text_filter_print(const struct model *model, struct buf *out);

#endif
