#include "src/article/crowd.h"

#include <string.h>

static bool same_line(const struct candidate *a, const struct candidate *b)
{
	return a->style == b->style && a->hash == b->hash && a->n_path == b->n_path &&
	       memcmp(a->path, b->path, sizeof(a->path)) == 0;
}

static bool is_of(const struct crowd *crowd, const struct candidate *c)
{
	const struct candidate *last = &crowd->at[crowd->n - 1];

	if (c->block != last->block + 1)
		return false;
	return (c->style == HEADING_STYLE_BARE && last->style == HEADING_STYLE_BARE) ||
	       same_line(c, last);
}

bool crowd_takes(const struct crowd *crowd, const struct candidate *c)
{
	return crowd->n == 0 || is_of(crowd, c);
}

/* The first half stays, and as many of the last. */
void crowd_settle(struct crowd *crowd)
{
	const size_t half = CROWD_MAX / 2;

	if (crowd->n <= CROWD_MAX)
		return;
	memmove(&crowd->at[half], &crowd->at[crowd->n - half], half * sizeof(*crowd->at));
	crowd->n = CROWD_MAX;
}

void crowd_press(struct crowd *crowd, const struct candidate *c)
{
	if (crowd->n == CROWD_ROOM)
		crowd_settle(crowd);
	crowd->at[crowd->n++] = *c;
}

bool crowd_add(struct crowd *crowd, const struct candidate *c)
{
	if (!crowd_takes(crowd, c))
		return false;
	crowd_press(crowd, c);
	return true;
}
