/*
 * Where a pattern stands in an article: the next place, the number of places, the blocks that hold it.
 *
 * All goes in steps of bounded work, so that whoever asks can look after other things meanwhile; a
 * unit of work is about a byte cleaned and searched. The number of places is found by stretches of
 * the text, and kept as one number for each, so that memory does not grow with what is found.
 *
 * A `struct matches` borrows its article and its pattern. Spans are bytes of the source.
 */
#ifndef DUSHU_ARTICLE_MATCHES_H
#define DUSHU_ARTICLE_MATCHES_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/article/article.h"
#include "dushu/text/pattern.h"

struct matches;

/* Work for a slice of some milliseconds. */
enum { MATCHES_WORK = 1024 * 1024 };

/* Counting begins at the stretch that holds `near`, goes on to the end and then from there back. */
struct matches *matches_open(const struct article *article, struct pattern *pattern, size_t near);
void matches_close(struct matches *matches);

/* The article has grown (article_grow): what came, and the end that it goes on from, is to be counted. */
void matches_grow(struct matches *matches);

/* Counts on for so much work; false when all is counted. */
bool matches_count(struct matches *matches, size_t work);

/* The places counted so far, those of them that begin before a byte, and how far it is, of 100. */
size_t matches_total(const struct matches *matches);
size_t matches_before(struct matches *matches, size_t at);
bool matches_counted(const struct matches *matches);
unsigned matches_percent(const struct matches *matches);

/* A search under way for the place nearest to a byte. */
struct seek {
	size_t from;
	bool backward;
	bool wrapped;           /* it went on from the other end of the text */
	size_t chunk, n_chunks; /* the stretch it is in, and how many it has been in */
	size_t at;              /* where in that it goes on */
	struct span found; /* of the stretch: the last one before `from` where it goes backward */
	bool has_found;
};

enum seek_state { SEEK_MORE, SEEK_FOUND, SEEK_NONE };

/* Begins a search: for the first place at or behind `from`, or the last one that begins before it. */
void seek_begin(struct seek *seek, size_t from, bool backward);

/* Goes on for so much work. SEEK_FOUND: it is seek->found. */
enum seek_state seek_step(struct matches *matches, struct seek *seek, size_t work);
unsigned seek_percent(const struct matches *matches, const struct seek *seek);

/*
 * As article_block_at() and article_block_before(), of blocks that hold the pattern, among the
 * stretches that are counted.
 */
bool matches_block_at(struct matches *matches, size_t at, struct block *out);
bool matches_block_before(struct matches *matches, size_t at, struct block *out);

#endif
