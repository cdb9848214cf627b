/* Merge sort from the bottom up, in slices; equal items keep the order of the text. */
#include "listing.h"

static bool comes_first(const struct item *a, const struct item *b)
{
	return a->group != b->group ? a->group < b->group : a->key <= b->key;
}

static size_t at_most(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Merges the two runs that begin at `at` into the spare items. */
static void merge_runs(struct listing *listing, size_t at)
{
	const struct item *items = listing->items;
	struct item *out = listing->spare + at;
	size_t middle = at_most(at + listing->run, listing->n_items);
	size_t end = at_most(middle + listing->run, listing->n_items);
	size_t a = at, b = middle;

	while (a < middle && b < end)
		*out++ = comes_first(&items[a], &items[b]) ? items[a++] : items[b++];
	memcpy(out, items + a, (middle - a) * sizeof(*items));
	out += middle - a;
	memcpy(out, items + b, (end - b) * sizeof(*items));
}

static void next_pass(struct listing *listing)
{
	struct item *merged = listing->spare;

	listing->spare = listing->items;
	listing->items = merged;
	listing->run *= 2;
	listing->at = 0;
}

bool listing_merge(struct listing *listing, size_t items)
{
	size_t done = 0;

	while (listing->run < listing->n_items) {
		if (done >= items)
			return false;
		merge_runs(listing, listing->at);
		listing->at += 2 * listing->run;
		done += 2 * listing->run;
		if (listing->at >= listing->n_items)
			next_pass(listing);
	}
	return true;
}
