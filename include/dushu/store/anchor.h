/*
 * Anchors: a place in a text by what stands there, so that it is found again when the text changed.
 *
 * Beside its byte an anchor has a quote, the bytes at that place, and those before and behind it.
 * Where they no longer stand at the byte, the place with most of them is looked for: what was marked
 * stays on its sentence when text above it grows. A tick holds of one figure only, so its quote must
 * be there to the letter. Values own nothing; the array is freed with anchors_free(). Nothing fails.
 */
#ifndef DUSHU_STORE_ANCHOR_H
#define DUSHU_STORE_ANCHOR_H

#include <stddef.h>
#include <stdint.h>

#include "dushu/article/kept.h"
#include "dushu/text/buf.h"

enum { ANCHOR_BEFORE = 48, ANCHOR_QUOTE = 64, ANCHOR_BEHIND = 48 };
enum { ANCHOR_BYTES = ANCHOR_BEFORE + ANCHOR_QUOTE + ANCHOR_BEHIND };

enum anchor_state {
	ANCHOR_STANDS, /* where it was */
	ANCHOR_MOVED,  /* item.at is where it stands now */
	ANCHOR_LOST,   /* item.at is where it was */
};

struct anchor {
	struct kept_item item;
	enum anchor_state state;
	int64_t article, row; /* where the store has it; 0 for nowhere yet */
	uint8_t n_before, n_quote, n_behind;
	char bytes[ANCHOR_BYTES]; /* before, quote and behind, without gaps */
};

/* A growing array; a zeroed struct is empty and ready. */
struct anchors {
	struct anchor *at;
	size_t n, cap;
};

/* The anchor of an item: its quote is read from the text. */
struct anchor anchor_of(struct str text, struct kept_item item);

struct str anchor_before(const struct anchor *anchor);
struct str anchor_quote(const struct anchor *anchor);
struct str anchor_behind(const struct anchor *anchor);

/* Sets what was read from a store; parts that are too long are cut. */
void anchor_set(struct anchor *anchor, struct str before, struct str quote, struct str behind);

void anchors_add(struct anchors *anchors, struct anchor anchor);
void anchors_free(struct anchors *anchors);

/*
 * Finds each anchor in the text and sets its state and item.at. Costs nothing to speak of where all
 * stand where they did; otherwise one walk through the text, whatever their number.
 */
void anchors_find(struct anchors *anchors, struct str text);

#endif
