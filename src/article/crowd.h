/*
 * A crowd: candidates on adjoining blocks that say nothing of their own, bare lines or one line over
 * and over. A list may have millions of them; that it is one is plain from its first and last few.
 */
#ifndef DUSHU_SRC_ARTICLE_CROWD_H
#define DUSHU_SRC_ARTICLE_CROWD_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/article/outline.h"

/* Candidates that are kept, and room for more, so that leaving one out costs next to nothing. */
enum { CROWD_MAX = 24, CROWD_ROOM = 3 * CROWD_MAX };

/* A zeroed struct is empty. */
struct crowd {
	struct candidate at[CROWD_ROOM];
	size_t n;
};

/*
 * Adds c, leaving out one from the middle where the crowd is full; false, and nothing done, where c
 * is not of this crowd. An empty crowd takes any candidate.
 */
bool crowd_add(struct crowd *crowd, const struct candidate *c);

/* Leaves out what is too many: to be called before a crowd is looked at. */
void crowd_settle(struct crowd *crowd);

/* Whether c is of this crowd, and adding what is known to be. */
bool crowd_takes(const struct crowd *crowd, const struct candidate *c);
void crowd_press(struct crowd *crowd, const struct candidate *c);

#endif
