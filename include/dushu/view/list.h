/*
 * A list on the screen: which row is chosen and which is at the top. Integers only, so the
 * navigator, the figures pane and help all move the same way.
 *
 * After every call chosen is in the list (or 0 where it is empty) and no space is left below the
 * last row that rows above could fill; the chosen row is in view, with up to three rows around it
 * in lists of some height, except after list_show().
 */
#ifndef DUSHU_VIEW_LIST_H
#define DUSHU_VIEW_LIST_H

#include <stddef.h>

struct list {
	size_t n;   /* rows in all */
	size_t top; /* the first one shown */
	size_t chosen;
	size_t height; /* rows that can be shown */
};

/* The list now has n rows of which height can be shown. */
void list_resize(struct list *list, size_t n, size_t height);

/* Chooses a row, the last one where there are fewer, and shows it. */
void list_choose(struct list *list, size_t row);

/* Moves the choice by so many rows, stopping at the ends. */
void list_move(struct list *list, long rows);

/* Moves what is shown by so many rows; the first row that may be chosen there is. */
void list_scroll(struct list *list, long rows);

/* Shows the rows first to last in the middle, as far as that can be, without choosing. */
void list_show(struct list *list, size_t first, size_t last);

#endif
