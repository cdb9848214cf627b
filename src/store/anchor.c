#include "dushu/store/anchor.h"

#include <stdlib.h>
#include <string.h>

#include "dushu/text/span.h"

enum {
	WINDOW = 12,      /* bytes that are looked for at once: four ideographs, two words */
	RUN_LEAST = 8,    /* equal bytes in a row that say something */
	SCORE_LEAST = 24, /* of these, to take a place for the one that was meant */
	TRIES = 2048,     /* places judged for one anchor */
	TIES = 8,         /* equally good ones that are kept */
	RECENT = 32,      /* places that are remembered as judged */
	FILTER_BITS = 16,
};

struct anchor anchor_of(struct str text, struct kept_item item)
{
	struct anchor anchor = {.item = item};
	size_t at = item.at < text.n ? item.at : text.n;
	size_t n = item.n && item.n < ANCHOR_QUOTE ? item.n : ANCHOR_QUOTE;
	size_t from = at > ANCHOR_BEFORE ? at - ANCHOR_BEFORE : 0;

	anchor_set(&anchor, str_slice(text, from, at), str_slice(text, at, at + n),
		   str_slice(text, at + n, at + n + ANCHOR_BEHIND));
	return anchor;
}

struct str anchor_before(const struct anchor *anchor)
{
	return (struct str){anchor->bytes, anchor->n_before};
}

struct str anchor_quote(const struct anchor *anchor)
{
	return (struct str){anchor->bytes + anchor->n_before, anchor->n_quote};
}

struct str anchor_behind(const struct anchor *anchor)
{
	return (struct str){anchor->bytes + anchor->n_before + anchor->n_quote, anchor->n_behind};
}

static struct str context_of(const struct anchor *anchor)
{
	return (struct str){anchor->bytes,
			    (size_t)anchor->n_before + anchor->n_quote + anchor->n_behind};
}

static uint8_t put(char *out, struct str part)
{
	if (part.n)
		memcpy(out, part.s, part.n);
	return (uint8_t)part.n;
}

void anchor_set(struct anchor *anchor, struct str before, struct str quote, struct str behind)
{
	if (before.n > ANCHOR_BEFORE)
		before = str_from(before, before.n - ANCHOR_BEFORE);
	anchor->n_before = put(anchor->bytes, before);
	anchor->n_quote = put(anchor->bytes + anchor->n_before, str_slice(quote, 0, ANCHOR_QUOTE));
	anchor->n_behind = put(anchor->bytes + anchor->n_before + anchor->n_quote,
			       str_slice(behind, 0, ANCHOR_BEHIND));
}

void anchors_add(struct anchors *anchors, struct anchor anchor)
{
	if (anchors->n == anchors->cap) {
		anchors->cap = anchors->cap ? anchors->cap * 2 : 32;
		anchors->at = xrealloc(anchors->at, anchors->cap, sizeof(anchor));
	}
	anchors->at[anchors->n++] = anchor;
}

void anchors_free(struct anchors *anchors)
{
	free(anchors->at);
	*anchors = (struct anchors){0};
}

static bool stands_at(struct str text, size_t at, struct str part)
{
	return at <= text.n && text.n - at >= part.n &&
	       str_equal(str_slice(text, at, at + part.n), part);
}

static bool still_stands(const struct anchor *anchor, struct str text)
{
	size_t at = anchor->item.at;
	bool before = at >= anchor->n_before &&
		      stands_at(text, at - anchor->n_before, anchor_before(anchor));
	bool behind = stands_at(text, at + anchor->n_quote, anchor_behind(anchor));

	if (anchor->n_quote == 0)
		return before && at == text.n;
	return stands_at(text, at, anchor_quote(anchor)) && (before || behind);
}

/* A window of an anchor's context, found by the hash of its bytes. */
struct window {
	uint64_t hash;
	uint32_t anchor, offset; /* of its bytes in the context */
	uint32_t hits;           /* in the first of several equal ones */
};

/* What is known of an anchor that is looked for. */
struct search {
	struct anchor *anchor;
	size_t score, tries;
	size_t ties[TIES]; /* places of that score */
	size_t n_ties;
	size_t recent[RECENT]; /* the places judged last, in turn */
};

struct finder {
	struct str text;
	struct search *searches;
	size_t n_searches;
	struct window *windows; /* by hash */
	size_t n_windows, cap_windows;
	uint8_t filter[(1 << FILTER_BITS) / 8]; /* which hashes there are, by their first bits */
};

static uint64_t window_hash(const char *bytes)
{
	uint64_t low, high;

	memcpy(&low, bytes, sizeof(low));
	memcpy(&high, bytes + WINDOW - sizeof(high), sizeof(high));
	return low * UINT64_C(0x9E3779B97F4A7C15) + high * UINT64_C(0xC2B2AE3D27D4EB4F);
}

static size_t filter_place(uint64_t hash)
{
	return (size_t)(hash >> (64 - FILTER_BITS));
}

static void add_window(struct finder *finder, size_t anchor, size_t offset)
{
	uint64_t hash = window_hash(finder->searches[anchor].anchor->bytes + offset);

	if (finder->n_windows == finder->cap_windows) {
		finder->cap_windows = finder->cap_windows ? finder->cap_windows * 2 : 64;
		finder->windows =
			xrealloc(finder->windows, finder->cap_windows, sizeof(*finder->windows));
	}
	finder->windows[finder->n_windows++] =
		(struct window){hash, (uint32_t)anchor, (uint32_t)offset, 0};
	finder->filter[filter_place(hash) / 8] |= (uint8_t)(1u << filter_place(hash) % 8);
}

/* Windows side by side, the last one ending with the context. */
static void add_windows(struct finder *finder, size_t anchor)
{
	size_t n = context_of(finder->searches[anchor].anchor).n, offset;

	if (n < WINDOW)
		return;
	for (offset = 0; offset + WINDOW <= n; offset += WINDOW)
		add_window(finder, anchor, offset);
	if (offset < n)
		add_window(finder, anchor, n - WINDOW);
}

static int compare_windows(const void *a, const void *b)
{
	uint64_t first = ((const struct window *)a)->hash,
		 second = ((const struct window *)b)->hash;

	return first < second ? -1 : first > second;
}

/* How many bytes of the context stand around a place, in runs that say something; of the quote each counts double. */
static size_t score_at(struct str text, const struct anchor *anchor, size_t at)
{
	struct str context = context_of(anchor);
	struct span quote = {anchor->n_before, (size_t)anchor->n_before + anchor->n_quote};
	size_t score = 0, run = 0, weight = 0;

	for (size_t i = 0; i <= context.n; i++) {
		size_t place = at + i - anchor->n_before;
		bool inside = at + i >= anchor->n_before && place < text.n;

		if (i < context.n && inside && text.s[place] == context.s[i]) {
			run++;
			weight += span_holds(quote, i) ? 2 : 1;
			continue;
		}
		score += run >= RUN_LEAST ? weight : 0;
		run = weight = 0;
	}
	return score;
}

static size_t distance(size_t a, size_t b)
{
	return a > b ? a - b : b - a;
}

/* Of more places than can be kept those nearest to the old one stay. */
static void add_tie(struct search *search, size_t at)
{
	size_t was = search->anchor->item.at, farthest = 0;

	if (search->n_ties < TIES) {
		search->ties[search->n_ties++] = at;
		return;
	}
	for (size_t i = 1; i < TIES; i++) {
		if (distance(search->ties[i], was) > distance(search->ties[farthest], was))
			farthest = i;
	}
	if (distance(at, was) < distance(search->ties[farthest], was))
		search->ties[farthest] = at;
}

/* A place is met once for each window that stands there. */
static bool is_judged(const struct search *search, size_t at)
{
	for (size_t i = 0; i < RECENT; i++) {
		if (search->recent[i] == at)
			return true;
	}
	return false;
}

static void judge(struct finder *finder, struct search *search, size_t at)
{
	const struct anchor *anchor = search->anchor;
	size_t score;

	if (search->tries >= TRIES || is_judged(search, at))
		return;
	search->recent[search->tries % RECENT] = at;
	search->tries++;
	if (anchor->item.kind == KEPT_TICK && !stands_at(finder->text, at, anchor_quote(anchor)))
		return;
	score = score_at(finder->text, anchor, at);
	if (score < search->score || score == 0)
		return;
	if (score > search->score)
		search->n_ties = 0;
	search->score = score;
	add_tie(search, at);
}

static void try_windows(struct finder *finder, size_t at, uint64_t hash)
{
	size_t low = 0, high = finder->n_windows;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (finder->windows[middle].hash < hash)
			low = middle + 1;
		else
			high = middle;
	}
	/* What stands everywhere tells no place. */
	if (low < finder->n_windows && finder->windows[low].hash == hash &&
	    ++finder->windows[low].hits > TRIES)
		finder->filter[filter_place(hash) / 8] &= (uint8_t) ~(1u << filter_place(hash) % 8);
	for (; low < finder->n_windows && finder->windows[low].hash == hash; low++) {
		const struct window *window = &finder->windows[low];
		struct search *search = &finder->searches[window->anchor];
		size_t place = at + search->anchor->n_before - window->offset;

		if (at + search->anchor->n_before >= window->offset && place <= finder->text.n &&
		    memcmp(finder->text.s + at, search->anchor->bytes + window->offset, WINDOW) ==
			    0)
			judge(finder, search, place);
	}
}

static void walk(struct finder *finder)
{
	for (size_t at = 0; at + WINDOW <= finder->text.n; at++) {
		uint64_t hash = window_hash(finder->text.s + at);

		if (finder->filter[filter_place(hash) / 8] & 1u << filter_place(hash) % 8)
			try_windows(finder, at, hash);
	}
}

static size_t score_least(const struct anchor *anchor)
{
	size_t n = context_of(anchor).n;
	size_t least = n / 4 > SCORE_LEAST ? n / 4 : n < SCORE_LEAST ? n : SCORE_LEAST;

	/* What stands around a figure must be the same as well, for its digits stand anywhere. */
	if (anchor->item.kind == KEPT_TICK && anchor->n_quote >= RUN_LEAST)
		least += anchor->n_quote < n - least ? anchor->n_quote : n - least;
	return least;
}

/* Of several places equally good, the one that moved as what stood before it did. */
static void settle(struct search *search, ptrdiff_t *shift)
{
	struct anchor *anchor = search->anchor;
	size_t was = anchor->item.at, expected = was + (size_t)*shift, best;

	if (search->n_ties == 0 || search->score < score_least(anchor)) {
		anchor->state = ANCHOR_LOST;
		return;
	}
	best = search->ties[0];
	for (size_t i = 1; i < search->n_ties; i++) {
		if (distance(search->ties[i], expected) < distance(best, expected))
			best = search->ties[i];
	}
	anchor->state = ANCHOR_MOVED;
	anchor->item.at = best;
	*shift = (ptrdiff_t)(best - was);
}

static int compare_searches(const void *a, const void *b)
{
	size_t first = ((const struct search *)a)->anchor->item.at;
	size_t second = ((const struct search *)b)->anchor->item.at;

	return first < second ? -1 : first > second;
}

static struct search search_of(struct anchor *anchor)
{
	struct search search = {.anchor = anchor};

	for (size_t i = 0; i < RECENT; i++)
		search.recent[i] = (size_t)-1;
	return search;
}

void anchors_find(struct anchors *anchors, struct str text)
{
	struct finder finder = {.text = text};
	ptrdiff_t shift = 0;

	finder.searches = xrealloc(NULL, anchors->n + 1, sizeof(*finder.searches));
	for (size_t i = 0; i < anchors->n; i++) {
		struct anchor *anchor = &anchors->at[i];

		anchor->state = ANCHOR_STANDS;
		if (!still_stands(anchor, text))
			finder.searches[finder.n_searches++] = search_of(anchor);
	}
	qsort(finder.searches, finder.n_searches, sizeof(*finder.searches), compare_searches);
	for (size_t i = 0; i < finder.n_searches; i++)
		add_windows(&finder, i);
	if (finder.n_windows) {
		qsort(finder.windows, finder.n_windows, sizeof(*finder.windows), compare_windows);
		walk(&finder);
	}
	/* Those of one place tell how far the ambiguous ones behind them have moved. */
	for (size_t i = 0; i < finder.n_searches; i++)
		settle(&finder.searches[i], &shift);
	free(finder.searches);
	free(finder.windows);
}
