/*
 * Ticks: what the reader has noted of a figure while checking it.
 *
 * A tick belongs to a span of the source, that of the figure, and is found by the byte at which it
 * begins. A zeroed struct has none and is ready; ticks_free() frees it. Whoever keeps ticks beyond a
 * run reads them with model_ticks(), learns by model_ticks_changed() when to keep them, and gives
 * them back with model_tick(). Nothing here fails.
 */
#ifndef DUSHU_VIEW_TICKS_H
#define DUSHU_VIEW_TICKS_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/text/buf.h"
#include "dushu/text/span.h"

struct model;

/* The numbers may be stored: they keep their meaning. */
enum tick {
	TICK_NONE = 0,
	TICK_CHECKED = 1, /* it is right */
	TICK_WRONG = 2,
	TICK_OPEN = 3, /* yet to be asked about */
	TICK_N,
};

struct ticked {
	struct span span; /* the figure's bytes of the source */
	enum tick tick;   /* never TICK_NONE */
};

/* In the order of the text, one at most for each starting byte. */
struct ticks {
	struct ticked *at;
	size_t n, cap;
	size_t count[TICK_N];
	bool changed; /* since somebody last asked */
};

/* Ticks a span in place of what stood at its first byte; TICK_NONE takes the tick away. */
void ticks_set(struct ticks *ticks, struct span span, enum tick tick);

/* The tick of the figure that begins at a source byte. */
enum tick ticks_get(const struct ticks *ticks, size_t start);

void ticks_free(struct ticks *ticks);

/* One cell that stands for it, blank for none; "checked", "wrong" …, "no tick". Constant. */
struct str tick_sign(enum tick tick, bool ascii);
struct str tick_name(enum tick tick);

/* All ticks of the article; valid until the model next changes. */
const struct ticks *model_ticks(const struct model *model);

/* Gives a tick back to a model, as it was kept; does not count as a change. */
void model_tick(struct model *model, struct span span, enum tick tick);

/* Whether the reader has changed a tick since this was last called. */
bool model_ticks_changed(struct model *model);

#endif
