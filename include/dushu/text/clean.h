/*
 * Clean text: a block of source bytes as a reader should see it, at the cost of its edits only.
 *
 * Hidden are the scraping noise described by the rows of assets/noise.def (a reading in brackets
 * behind its character, 區(qū) → 區; zero-width characters; …); replaced are invalid UTF-8 (one
 * U+FFFD each maximal part) and, in hard-wrapped text, line ends with the blanks around them: by a
 * space between words of an alphabet, by nothing where either side is set without spaces, and by
 * nothing behind a hyphen or dash, which is kept. Nothing else changes: outside the edits every
 * byte of the clean text equals its source byte.
 *
 * `text` borrows the source where there is no edit, and `own` otherwise; both live until the next
 * clean_block() or clean_free(). A zeroed struct is ready for use.
 */
#ifndef DUSHU_TEXT_CLEAN_H
#define DUSHU_TEXT_CLEAN_H

#include "dushu/text/buf.h"
#include "dushu/text/span.h"

/*
 * n bytes of the source at `at` (relative to the block) stand as n_with bytes, none where they are
 * hidden, at byte `to` of the clean text. Edits are in order and never overlap; n > 0.
 */
struct edit {
	size_t at, n;
	size_t to;
	char with[3];
	unsigned char n_with;
	bool noise; /* scraping noise, not a repair or a joined line */
};

enum clean_flags {
	CLEAN_RAW = 1,  /* keep noise: invalid bytes and line ends only */
	CLEAN_JOIN = 2, /* the block is hard-wrapped: join its lines */
};

struct clean {
	struct str text;
	size_t base; /* where the block begins in the source */
	struct edit *edits;
	size_t n_edits, cap_edits;
	struct buf own;
};

/*
 * Cleans the block source[span]; flags are of enum clean_flags. Replaces what `clean` held. Takes
 * linear time. Without CLEAN_JOIN, line ends inside the block stay.
 */
void clean_block(struct str source, struct span block, unsigned flags, struct clean *clean);
void clean_free(struct clean *clean);

/*
 * The source byte of a clean byte: behind any noise before it, the first of what was replaced. The
 * end of the text, and what is beyond, maps to the end of the last clean byte.
 */
size_t clean_to_source(const struct clean *clean, size_t at);

/* The clean byte that shows a source byte; of hidden bytes, the byte behind them. Clipped. */
size_t clean_from_source(const struct clean *clean, size_t at);

/*
 * A span of clean bytes as a span of the source, from its first shown byte to behind its last:
 * noise inside is taken in, noise at either end is not.
 */
struct span clean_span(const struct clean *clean, struct span span);

/*
 * The same of spans that begin one behind the other: *edit, 0 for the first, remembers how many
 * edits lie behind.
 */
struct span clean_span_on(const struct clean *clean, struct span span, size_t *edit);

#endif
