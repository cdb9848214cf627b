/*
 * From heading candidates to the outline: the document decides.
 *
 * A candidate is what one block looks like by itself and beside its neighbours (recognition is
 * local and cheap). outline_build() judges all candidates of a document together: which labels run
 * on, which bare lines are of one kind, what is a table of contents, a page header, a list, and
 * which level each heading has. It is a pure function of the candidates and a few counts, reads no
 * text, and costs n log n at most.
 */
#ifndef DUSHU_ARTICLE_OUTLINE_H
#define DUSHU_ARTICLE_OUTLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dushu/article/heading.h"
#include "dushu/text/buf.h"
#include "dushu/text/span.h"

struct candidate {
	struct span span, label, title;
	uint32_t block;  /* how many blocks stand before it */
	uint8_t style;   /* enum heading_style */
	bool runin;      /* the block goes on behind it */
	uint32_t number; /* what its label counts, 0 for none */
};

/* What is counted of a whole document. */
struct document {
	size_t begin, end; /* bytes */
	size_t n_blocks;
};

/* A growing array of headings; a zeroed struct is empty and ready. */
struct outline {
	struct heading *at;
	size_t n, cap;
};

/* Replaces what `out` held by the headings among n candidates, in the order of the text. */
void outline_build(const struct candidate *candidates, size_t n, const struct document *document,
		   struct outline *out);
void outline_free(struct outline *outline);

#endif
