/*
 * What a reader made of an article and wants to find again: the place, marks, ticks, folds, jumps,
 * how the page was set, and what was searched for.
 *
 * The view fills and takes it, the store writes and reads it, neither knows the other. Places are
 * bytes of the source. A kept owns its memory: a zeroed struct is empty and ready, kept_free() frees
 * it. Nothing here can fail.
 */
#ifndef DUSHU_ARTICLE_KEPT_H
#define DUSHU_ARTICLE_KEPT_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/text/buf.h"

/* Their numbers are in files: new kinds go to the end. */
enum kept_kind {
	KEPT_PLACE, /* the top of the text */
	KEPT_MARK,
	KEPT_TICK,
	KEPT_FOLD, /* a heading that is folded */
	KEPT_JUMP,
	KEPT_N_KINDS,
};

struct kept_item {
	enum kept_kind kind;
	int key;   /* KEPT_MARK: its letter; KEPT_JUMP: its number, the oldest is 0; others 0 */
	int value; /* KEPT_TICK: its state; others 0 */
	size_t at;
	size_t n; /* KEPT_TICK: the bytes of the figure; 0 where only the place counts */
};

/* How the page is set, or-ed. */
enum kept_page {
	KEPT_NAVIGATOR_HIDDEN = 1, /* where there is room beside the text */
	KEPT_NAVIGATOR_OPEN = 2,   /* over the text, where there is none */
	KEPT_FIGURES_HIDDEN = 4,
	KEPT_FIGURES_OPEN = 8,
	KEPT_WEAK = 16, /* weak figures are shown */
	KEPT_RAW = 32,  /* scraping noise is shown */
	KEPT_SET = 64,  /* a reader has seen it so; without this the others say nothing */
};

struct kept {
	struct kept_item *items;
	size_t n, cap;
	int measure;            /* 0 where it is the default */
	int navigator, figures; /* columns of these panes; 0 where they have the usual ones */
	unsigned page;          /* enum kept_page */
	int percent;            /* how far the reading has come */
	struct buf title;       /* of the article, "" where it has none */
	struct buf section;     /* the one that is read */
	struct buf typed; /* in prompts, the newest last: a digit for its sort, the line, LF */
};

void kept_free(struct kept *kept);

/* Empties it and keeps its memory for the next use. */
void kept_clear(struct kept *kept);

/* Copies all but the items. */
void kept_copy_state(struct kept *to, const struct kept *from);

void kept_add(struct kept *kept, struct kept_item item);

/* Whether two items are one and the same: that letter, or at that figure. */
bool kept_same(const struct kept_item *a, const struct kept_item *b);

/* Adds the items of another that this one lacks. */
void kept_merge(struct kept *into, const struct kept *other);

/* The first item of a kind and key, or NULL. Lives until the next change. */
const struct kept_item *kept_find(const struct kept *kept, enum kept_kind kind, int key);

#endif
