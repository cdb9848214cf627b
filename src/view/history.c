#include "dushu/view/history.h"

static void drop(struct history *history, size_t i)
{
	buf_free(&history->at[i]);
	history->n--;
	memmove(&history->at[i], &history->at[i + 1], (history->n - i) * sizeof(history->at[0]));
	history->at[history->n] = (struct buf){0};
}

void history_add(struct history *history, struct str line)
{
	struct buf added = {0};

	if (line.n == 0)
		return;
	/* It may be one of the lines that are dropped. */
	buf_add(&added, line);
	for (size_t i = history->n; i-- > 0;) {
		if (str_equal(buf_str(&history->at[i]), buf_str(&added)))
			drop(history, i);
	}
	if (history->n == HISTORY_MOST)
		drop(history, 0);
	history->at[history->n++] = added;
}

void history_free(struct history *history)
{
	for (size_t i = 0; i < history->n; i++)
		buf_free(&history->at[i]);
	history->n = 0;
}
