/*
 * A line on a terminal that tells how far a long piece of work is.
 *
 * Nothing is shown before the work has taken a second, nor where the descriptor is no terminal or
 * the output goes to a terminal itself. Nothing can fail.
 */
#ifndef DUSHU_APP_PROGRESS_H
#define DUSHU_APP_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>

struct progress {
	int fd;
	bool wanted, shown;
	long long began, told; /* clock_ms() */
};

/* Begins now, on descriptor fd; `out` is where the work itself writes. */
void progress_begin(struct progress *progress, int fd, int out);

/* `done` of `all` bytes of the article with that name; which of how many articles, from 1. */
void progress_tell(struct progress *progress, const char *name, size_t done, size_t all,
		   size_t which, size_t n_articles);

/* Takes the line away, before something else is written there or at the end. */
void progress_clear(struct progress *progress);

#endif
