#include "dushu/article/matches.h"

#include <stdlib.h>

#include "dushu/text/clean.h"

enum {
	CHUNK = BLOCK_MAX,  /* bytes of a stretch; a block belongs to that in which it begins */
	SCAN_RATE = 16,     /* source bytes passed over for the work of one cleaned */
	BLOCK_WORK = 32,    /* for finding a block at all */
	COSTLY = 64 * 1024, /* for an expression that gave up */
};

struct matches {
	const struct article *article;
	struct pattern *pattern;
	uint32_t *counts; /* by stretches, of those counted */
	size_t n_chunks;
	size_t first, end; /* the stretches counted */
	size_t start;      /* where counting began */
	size_t total;
	size_t at;      /* where counting goes on, in the next stretch */
	uint32_t count; /* of that so far */
	bool begun;     /* `at` and `count` are of it */
	struct clean clean;
	struct spans found; /* in the last block that was searched, in its clean text */
};

static struct str text_of(const struct matches *matches)
{
	return article_text(matches->article);
}

/* Stretches are of source bytes; a block that holds a byte may begin in the one before. */
static size_t chunk_of(const struct matches *matches, size_t at)
{
	struct block block;

	if (article_block_at(matches->article, at, &block) && block.span.start < at)
		at = block.span.start;
	at /= CHUNK;
	return at < matches->n_chunks ? at : matches->n_chunks - 1;
}

struct matches *matches_open(const struct article *article, struct pattern *pattern, size_t near)
{
	struct matches *matches = xrealloc(NULL, 1, sizeof(*matches));

	*matches = (struct matches){.article = article, .pattern = pattern};
	matches->n_chunks = text_of(matches).n / CHUNK + 1;
	matches->counts = xrealloc(NULL, matches->n_chunks, sizeof(*matches->counts));
	matches->first = matches->end = matches->start = chunk_of(matches, near);
	return matches;
}

void matches_close(struct matches *matches)
{
	if (!matches)
		return;
	free(matches->counts);
	clean_free(&matches->clean);
	spans_free(&matches->found);
	free(matches);
}

/* The last block, which may be another one now, began in one of the last two stretches. */
void matches_grow(struct matches *matches)
{
	size_t last = matches->n_chunks > 2 ? matches->n_chunks - 2 : 0;

	for (; matches->end > matches->first && matches->end > last; matches->end--)
		matches->total -= matches->counts[matches->end - 1];
	matches->begun = false;
	matches->n_chunks = text_of(matches).n / CHUNK + 1;
	matches->counts = xrealloc(matches->counts, matches->n_chunks, sizeof(*matches->counts));
}

/* The first byte at which a block of the stretch can begin; behind what hangs over from before. */
static size_t chunk_start(const struct matches *matches, size_t chunk)
{
	size_t at = chunk * CHUNK;
	struct block block;

	if (chunk == 0)
		return article_begin(matches->article);
	if (at >= text_of(matches).n)
		return text_of(matches).n;
	if (article_block_at(matches->article, at, &block) && block.span.start < at)
		return block.span.end;
	return at;
}

static void spend(size_t *work, size_t units)
{
	*work -= units < *work ? units : *work;
}

/* Searches a block. */
static void search_block(struct matches *matches, const struct block *block, size_t *work)
{
	bool gave_up = pattern_gave_up(matches->pattern);

	clean_block(text_of(matches), block->span, block->joined ? CLEAN_JOIN : 0, &matches->clean);
	pattern_find(matches->pattern, matches->clean.text, &matches->found);
	spend(work, BLOCK_WORK + span_length(block->span));
	if (!gave_up && pattern_gave_up(matches->pattern))
		spend(work, COSTLY);
}

/*
 * Searches on from *at for the next block with a match that begins before `end`; *at is behind it.
 * False where there is none, or the work is used up: then *at is before `end`.
 */
static bool next_block(struct matches *matches, size_t *at, size_t end, size_t *work,
		       struct block *block)
{
	while (*at < end && *work) {
		size_t reach = *work < (size_t)-1 / SCAN_RATE ? *work * SCAN_RATE : (size_t)-1;
		size_t stop = end - *at < reach ? end : *at + reach;
		size_t hit = pattern_candidate(matches->pattern, text_of(matches),
					       (struct span){*at, stop});

		spend(work, (hit - *at) / SCAN_RATE + 1);
		*at = hit;
		if (hit == stop)
			continue;
		if (!article_block_at(matches->article, hit, block) || block->span.start >= end) {
			*at = end;
			break;
		}
		*at = block->span.start > hit ? block->span.start : block->span.end;
		if (block->span.start > hit || *at <= hit) {
			*at = *at > hit ? *at : hit + 1;
			continue;
		}
		search_block(matches, block, work);
		if (matches->found.n)
			return true;
	}
	return false;
}

static struct span source_span(const struct matches *matches, size_t i)
{
	return clean_span(&matches->clean, matches->found.at[i]);
}

/* Counting. */

static bool next_chunk(const struct matches *matches, size_t *chunk)
{
	if (matches->end < matches->n_chunks)
		*chunk = matches->end;
	else if (matches->first > 0)
		*chunk = matches->first - 1;
	else
		return false;
	return true;
}

static void take_chunk(struct matches *matches, size_t chunk)
{
	matches->counts[chunk] = matches->count;
	matches->total += matches->count;
	matches->begun = false;
	if (chunk == matches->end)
		matches->end++;
	else
		matches->first--;
}

bool matches_count(struct matches *matches, size_t work)
{
	size_t chunk;

	while (next_chunk(matches, &chunk) && work) {
		size_t end = chunk_start(matches, chunk + 1);
		struct block block;

		if (!matches->begun) {
			matches->begun = true;
			matches->count = 0;
			matches->at = chunk_start(matches, chunk);
		}
		while (next_block(matches, &matches->at, end, &work, &block))
			matches->count += (uint32_t)matches->found.n;
		if (matches->at >= end)
			take_chunk(matches, chunk);
		spend(&work, BLOCK_WORK);
	}
	return !matches_counted(matches);
}

size_t matches_total(const struct matches *matches)
{
	return matches->total;
}

bool matches_counted(const struct matches *matches)
{
	return matches->first == 0 && matches->end == matches->n_chunks;
}

unsigned matches_percent(const struct matches *matches)
{
	return (unsigned)((matches->end - matches->first) * 100 / matches->n_chunks);
}

static bool is_counted(const struct matches *matches, size_t chunk)
{
	return chunk >= matches->first && chunk < matches->end;
}

size_t matches_before(struct matches *matches, size_t at)
{
	size_t chunk = chunk_of(matches, at), before = 0, work = (size_t)-1;
	size_t from = chunk_start(matches, chunk);
	struct block block;

	for (size_t i = matches->first; i < chunk && i < matches->end; i++)
		before += matches->counts[i];
	if (!is_counted(matches, chunk))
		return before;
	while (next_block(matches, &from, chunk_start(matches, chunk + 1), &work, &block)) {
		for (size_t i = 0; i < matches->found.n; i++)
			before += source_span(matches, i).start < at;
		if (block.span.end > at)
			break;
	}
	return before;
}

/* Seeking. */

void seek_begin(struct seek *seek, size_t from, bool backward)
{
	*seek = (struct seek){.from = from, .backward = backward};
}

/* Whether a place is one that is asked for; behind the end of the text any is. */
static bool is_wanted(const struct seek *seek, struct span place)
{
	if (seek->wrapped)
		return true;
	return seek->backward ? place.start < seek->from : place.start >= seek->from;
}

/* Goes to the next stretch, over the end of the text too; false when it has been in all. */
static bool enter_chunk(const struct matches *matches, struct seek *seek)
{
	size_t last = matches->n_chunks - 1;

	if (seek->n_chunks == 0) {
		seek->chunk = chunk_of(matches, seek->from);
	} else if (seek->n_chunks > matches->n_chunks) {
		return false;
	} else if (seek->backward) {
		seek->wrapped = seek->wrapped || seek->chunk == 0;
		seek->chunk = seek->chunk ? seek->chunk - 1 : last;
	} else {
		seek->wrapped = seek->wrapped || seek->chunk == last;
		seek->chunk = seek->chunk < last ? seek->chunk + 1 : 0;
	}
	seek->n_chunks++;
	seek->at = chunk_start(matches, seek->chunk);
	return true;
}

/* Takes the places of the block last searched; true where one settles it. */
static bool take_places(const struct matches *matches, struct seek *seek)
{
	for (size_t i = 0; i < matches->found.n; i++) {
		struct span place = source_span(matches, i);

		if (!is_wanted(seek, place))
			continue;
		seek->found = place;
		seek->has_found = true;
		if (!seek->backward)
			return true;
	}
	return false;
}

static bool seek_in_chunk(struct matches *matches, struct seek *seek, size_t *work)
{
	size_t end = chunk_start(matches, seek->chunk + 1);
	struct block block;

	if (is_counted(matches, seek->chunk) && matches->counts[seek->chunk] == 0)
		seek->at = end;
	while (next_block(matches, &seek->at, end, work, &block)) {
		if (take_places(matches, seek))
			return true;
	}
	return seek->at >= end && seek->has_found;
}

enum seek_state seek_step(struct matches *matches, struct seek *seek, size_t work)
{
	if (seek->n_chunks == 0)
		enter_chunk(matches, seek);
	while (work) {
		if (seek_in_chunk(matches, seek, &work))
			return SEEK_FOUND;
		if (seek->at < chunk_start(matches, seek->chunk + 1))
			continue;
		if (!enter_chunk(matches, seek))
			return SEEK_NONE;
		spend(&work, BLOCK_WORK);
	}
	return SEEK_MORE;
}

unsigned seek_percent(const struct matches *matches, const struct seek *seek)
{
	size_t percent = seek->n_chunks * 100 / (matches->n_chunks + 1);

	return (unsigned)(percent < 100 ? percent : 99);
}

/* Blocks that hold the pattern. */

static bool holds(struct matches *matches, const struct block *block)
{
	size_t work = (size_t)-1, hit;

	hit = pattern_candidate(matches->pattern, text_of(matches), block->span);
	if (hit >= block->span.end)
		return false;
	search_block(matches, block, &work);
	return matches->found.n > 0;
}

bool matches_block_at(struct matches *matches, size_t at, struct block *out)
{
	size_t chunk, work = (size_t)-1;

	if (!article_block_at(matches->article, at, out))
		return false;
	at = out->span.start;
	chunk = at / CHUNK;
	if (chunk < matches->first) {
		chunk = matches->first;
		at = chunk_start(matches, chunk);
	}
	for (; is_counted(matches, chunk); chunk++) {
		size_t end, start;

		if (matches->counts[chunk] == 0)
			continue;
		end = chunk_start(matches, chunk + 1);
		start = chunk_start(matches, chunk);
		start = start > at ? start : at;
		if (next_block(matches, &start, end, &work, out))
			return true;
	}
	return false;
}

/* The last stretch before one that has any, or the one before the first that is counted. */
static size_t last_with_any(const struct matches *matches, size_t chunk)
{
	while (chunk > matches->first && matches->counts[chunk - 1] == 0)
		chunk--;
	return chunk - 1;
}

bool matches_block_before(struct matches *matches, size_t at, struct block *out)
{
	size_t chunk;

	while (matches->end > matches->first && article_block_before(matches->article, at, out)) {
		at = out->span.start;
		chunk = at / CHUNK;
		if (chunk < matches->first)
			break;
		if (chunk >= matches->end) {
			at = chunk_start(matches, matches->end);
			continue;
		}
		/* Stretches without any are left at once. */
		if (matches->counts[chunk] == 0)
			at = chunk_start(matches, last_with_any(matches, chunk) + 1);
		else if (holds(matches, out))
			return true;
	}
	return false;
}
