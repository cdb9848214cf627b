/*
 * A text and another made of it by cutting and repeating: every anchor is found or lost, never outside; what is said
 * to stand or to have moved has words of its quote or its neighbourhood there; a tick has its figure to the letter.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "dushu/store/anchor.h"
#include "dushu/store/fingerprint.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

enum { STEP = 7 };

static void check(const struct anchor *anchor, struct str text)
{
	struct str quote = anchor_quote(anchor);

	if (anchor->state == ANCHOR_LOST)
		return;
	if (anchor->item.at > text.n)
		abort();
	if (anchor->item.kind == KEPT_TICK &&
	    !str_equal(quote, str_slice(text, anchor->item.at, anchor->item.at + quote.n)))
		abort();
}

/* The text cut into pieces that stand in another order, some twice, as the bytes say. */
static void shuffle(struct str text, const uint8_t *data, size_t n, struct buf *out)
{
	for (size_t i = 0; i < n && i < 12 && out->n < 4 * text.n + 64; i++) {
		size_t at = text.n * data[i] / 256;

		buf_add(out, str_slice(text, at, at + 16 + data[i] % 97));
		if (data[i] % 3 == 0)
			buf_add(out, str_from(text, at));
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct str text = {(const char *)data, n};
	struct anchors anchors = {0};
	struct buf other = {0};

	for (size_t at = 0; at <= n && anchors.n < 200; at += STEP)
		anchors_add(&anchors, anchor_of(text, (struct kept_item){.kind = at % 2 ? KEPT_TICK
											: KEPT_MARK,
									 .at = at,
									 .n = at % 5}));
	anchors_find(&anchors, text);
	for (size_t i = 0; i < anchors.n; i++) {
		if (anchors.at[i].state != ANCHOR_STANDS || anchors.at[i].item.at != i * STEP)
			abort();
	}
	shuffle(text, data, n, &other);
	anchors_find(&anchors, buf_str(&other));
	for (size_t i = 0; i < anchors.n; i++)
		check(&anchors.at[i], buf_str(&other));
	if (fingerprint(text) != fingerprint(text))
		abort();
	anchors_free(&anchors);
	buf_free(&other);
	return 0;
}
