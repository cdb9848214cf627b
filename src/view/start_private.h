/*
 * The first screen as its files see it.
 */
#ifndef DUSHU_SRC_VIEW_START_PRIVATE_H
#define DUSHU_SRC_VIEW_START_PRIVATE_H

#include "dushu/view/list.h"
#include "dushu/view/start.h"

struct start {
	const struct start_entry *entries;
	struct model_options options; /* with the size as it is now */
	struct list list;
	struct buf message;
};

/* Rows that an entry takes: its title, where it stands, and a blank one, as far as there is room. */
int start_entry_rows(const struct start *start);

#endif
