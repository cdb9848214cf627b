/*
 * Lines typed into a prompt, to be had again: one history for each sort of thing that is asked for.
 *
 * A history owns its lines; the oldest is number 0. The model keeps one for each kind, and whoever
 * keeps things beyond a run reads and fills them (model_history()). Nothing here fails.
 */
#ifndef DUSHU_VIEW_HISTORY_H
#define DUSHU_VIEW_HISTORY_H

#include <stddef.h>

#include "dushu/text/buf.h"

enum history_kind {
	HISTORY_SEARCH,  /* patterns, of the text's filter too */
	HISTORY_FILE,    /* names of files */
	HISTORY_COMMAND, /* commands of the shell */
	HISTORY_OTHER,
	HISTORY_FIGURES, /* what figures were filtered by */
	HISTORY_N,
};

enum { HISTORY_MOST = 200 };

/* A zeroed struct is empty and ready. */
struct history {
	struct buf at[HISTORY_MOST];
	size_t n;
};

/*
 * Adds a line as the newest; the same line further back is dropped, as is the oldest one where there
 * are more than HISTORY_MOST. An empty line is not kept.
 */
void history_add(struct history *history, struct str line);

void history_free(struct history *history);

#endif
