/*
 * An article as far as it is known: its source, format, headings and figures.
 *
 * It borrows the source, which must outlive it. Everything is known for the bytes before
 * article_done(); blocks are known everywhere at once. article_take() is the one way it changes,
 * and only the thread that owns the article calls it. Spans are bytes of the source.
 *
 * Figures are kept as 8-byte marks. Their value, unit, label and context are read again from their
 * block when they are shown or printed (passage_read, article_figure).
 */
#ifndef DUSHU_ARTICLE_ARTICLE_H
#define DUSHU_ARTICLE_ARTICLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dushu/article/format.h"
#include "dushu/article/heading.h"
#include "dushu/figures/figure.h"
#include "dushu/text/clean.h"
#include "dushu/text/source.h"
#include "dushu/text/span.h"

#define ARTICLE_NONE ((size_t)-1)

struct article;
struct batch; /* indexer.h */

/* Where a figure stands and what sort it is. A block is shorter than MARK_MAX, so a figure is. */
struct mark {
	uint64_t start : 43;
	uint64_t n : 16;
	uint64_t kind : 4; /* enum figure_kind */
	uint64_t weak : 1;
};

enum { MARK_MAX = 0xFFFF };

/* One block made readable: its clean text and the figures in it. A zeroed struct is ready. */
struct passage {
	struct block block;
	struct clean clean;
	struct figures figures; /* spans are bytes of clean.text */
};

struct article *article_open(const struct source *source);
void article_close(struct article *article);

const struct source *article_source(const struct article *article);
struct str article_text(const struct article *article);

const struct format *article_format(const struct article *article);

/* What article_step() looks for (enum indexer_flags): headings and figures unless told. */
void article_seek(struct article *article, unsigned flags);

/* Where reading begins: behind a byte order mark. */
size_t article_begin(const struct article *article);

/* Indexes at most about so many bytes further; false when all is known. */
bool article_step(struct article *article, size_t bytes);

/*
 * The source has grown: the text is now all that has come. False where more of it shows another
 * format, by which its blocks are others; the article should then be opened anew.
 */
bool article_grow(struct article *article);

/* Takes over what an indexer found, as a gather (gather.h) gives it; empties the batch. */
void article_take(struct article *article, struct batch *batch);

/* How many bytes from the beginning are indexed; the length of the text when all is. */
size_t article_done(const struct article *article);
bool article_complete(const struct article *article);

/* As struct format's functions, for the article's format and from article_begin() on. */
bool article_block_at(const struct article *article, size_t at, struct block *out);
bool article_block_before(const struct article *article, size_t at, struct block *out);

/* How often headings were judged: an index of a heading holds as long as this stays the same. */
size_t article_judged(const struct article *article);

size_t article_n_headings(const struct article *article);
const struct heading *article_heading(const struct article *article, size_t i);

/* The first heading that begins at or behind `at`; their number where there is none. */
size_t article_heading_from(const struct article *article, size_t at);

/* The innermost heading whose section holds `at`; ARTICLE_NONE before the first. */
size_t article_section_at(const struct article *article, size_t at);

/* The heading that encloses heading i; ARTICLE_NONE for an outermost one. */
size_t article_parent(const struct article *article, size_t i);

/* Append the title as a reader sees it, and the label as written, both clean of noise. */
void article_title(const struct article *article, size_t i, struct buf *out);
void article_label(const struct article *article, size_t i, struct buf *out);

/* All marks, weak ones too, in the order of the text; valid until the next article_take(). */
const struct mark *article_marks(const struct article *article, size_t *n);

/* The first mark that begins at or behind `at`; the number of marks where there is none. */
size_t article_mark_from(const struct article *article, size_t at);

/* Cleans the block and reads its figures, unless the passage holds that very block already. */
void passage_read(const struct article *article, const struct block *block,
		  struct passage *passage);
void passage_free(struct passage *passage);

/*
 * The index in passage->figures of mark i, with its block read into the passage; ARTICLE_NONE where
 * there is no such mark or the text no longer agrees (a file changed under its mapping).
 */
size_t article_figure(const struct article *article, size_t i, struct passage *passage);

/* The line, counted from 1, on which byte `at` stands (LF, CRLF and CR end a line). */
size_t article_line(const struct article *article, size_t at);

#endif
