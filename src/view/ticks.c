#include "dushu/view/ticks.h"

#include <stdlib.h>
#include <string.h>

/* The first tick that begins at or behind a byte. */
static size_t find(const struct ticks *ticks, size_t start)
{
	size_t low = 0, high = ticks->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (ticks->at[middle].span.start < start)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool stands_at(const struct ticks *ticks, size_t i, size_t start)
{
	return i < ticks->n && ticks->at[i].span.start == start;
}

static void take_out(struct ticks *ticks, size_t i)
{
	ticks->count[ticks->at[i].tick]--;
	ticks->n--;
	memmove(ticks->at + i, ticks->at + i + 1, (ticks->n - i) * sizeof(*ticks->at));
}

static void put_in(struct ticks *ticks, size_t i, struct ticked ticked)
{
	if (ticks->n == ticks->cap) {
		ticks->cap = ticks->cap ? ticks->cap * 2 : 16;
		ticks->at = xrealloc(ticks->at, ticks->cap, sizeof(*ticks->at));
	}
	memmove(ticks->at + i + 1, ticks->at + i, (ticks->n - i) * sizeof(*ticks->at));
	ticks->at[i] = ticked;
	ticks->n++;
	ticks->count[ticked.tick]++;
}

void ticks_set(struct ticks *ticks, struct span span, enum tick tick)
{
	size_t i = find(ticks, span.start);

	if (stands_at(ticks, i, span.start))
		take_out(ticks, i);
	if (tick > TICK_NONE && tick < TICK_N)
		put_in(ticks, i, (struct ticked){span, tick});
	ticks->changed = true;
}

enum tick ticks_get(const struct ticks *ticks, size_t start)
{
	size_t i = find(ticks, start);

	return stands_at(ticks, i, start) ? ticks->at[i].tick : TICK_NONE;
}

void ticks_free(struct ticks *ticks)
{
	free(ticks->at);
	*ticks = (struct ticks){0};
}

struct str tick_sign(enum tick tick, bool ascii)
{
	static const struct str signs[TICK_N] = {STR_INIT(" "), STR_INIT("✓"), STR_INIT("✗"),
						 STR_INIT("?")};
	static const struct str ascii_signs[TICK_N] = {STR_INIT(" "), STR_INIT("+"), STR_INIT("x"),
						       STR_INIT("?")};

	return ascii ? ascii_signs[tick] : signs[tick];
}

struct str tick_name(enum tick tick)
{
	static const struct str names[TICK_N] = {STR_INIT("no tick"), STR_INIT("checked"),
						 STR_INIT("wrong"), STR_INIT("open")};

	return names[tick];
}
