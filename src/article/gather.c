#include "dushu/article/gather.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "dushu/article/outline.h"
#include "src/article/crowd.h"

/*
 * So many lines one below another that each look like a heading are rows of a list, however they are
 * numbered: no document has such a run without a word of text.
 */
enum { LIST_ROWS = 16384 };

struct gather {
	struct span text;
	bool whole;
	unsigned flags;
	/* Of the parts that are ended. */
	size_t lines;
	struct document document;
	struct crowd crowd; /* that the last of them ended with */
	struct candidate *candidates;
	size_t n, cap;
	size_t run;     /* where in them the last run of adjoining ones begins */
	bool list;      /* that is the rest of a list */
	size_t n_built; /* candidates that the outline was built of */
	bool complete;  /* the outline is the last one, and the candidates are gone */
};

struct gather *gather_open(struct span text, unsigned flags)
{
	struct gather *gather = xrealloc(NULL, 1, sizeof(*gather));

	*gather = (struct gather){
		.text = text,
		.whole = true,
		.flags = flags,
		.document = {.begin = text.start, .end = text.end},
	};
	return gather;
}

void gather_close(struct gather *gather)
{
	if (!gather)
		return;
	free(gather->candidates);
	free(gather);
}

void gather_grow(struct gather *gather, size_t end, bool whole)
{
	gather->text.end = end;
	gather->document.end = end;
	gather->whole = whole;
}

size_t gather_line(const struct gather *gather)
{
	return gather->lines + 1;
}

/* Adds what stands before the part. */
static void make_whole(const struct gather *gather, struct batch *batch)
{
	const struct document *before = &gather->document;

	for (size_t i = 0; i < batch->n_candidates; i++) {
		batch->candidates[i].line += gather->lines;
		batch->candidates[i].block += (uint32_t)before->n_blocks;
	}
	for (size_t i = 0; i < batch->n_checkpoints; i++)
		batch->checkpoints[i].line += gather->lines;
	batch->document = (struct document){
		.begin = before->begin,
		.end = before->end,
		.n_blocks = before->n_blocks + batch->document.n_blocks,
		.n_blank = before->n_blank + batch->document.n_blank,
		.n_short = before->n_short + batch->document.n_short,
		.n_joined = before->n_joined + batch->document.n_joined,
	};
}

static void reserve(struct gather *gather, size_t n)
{
	if (gather->n + n <= gather->cap)
		return;
	gather->cap = gather->n + n > gather->cap * 2 ? gather->n + n : gather->cap * 2;
	gather->candidates = xrealloc(gather->candidates, gather->cap, sizeof(*gather->candidates));
}

/* Of a list the first and the last row stay, so that what stands around it is judged alike. */
static void append_one(struct gather *gather, const struct candidate *c)
{
	bool adjoins = gather->n && c->block == gather->candidates[gather->n - 1].block + 1;

	if (!adjoins) {
		gather->run = gather->n;
		gather->list = false;
	}
	if (gather->list)
		gather->n--;
	gather->candidates[gather->n++] = *c;
	if (gather->n - gather->run < LIST_ROWS)
		return;
	gather->candidates[gather->run + 1] = *c;
	gather->n = gather->run + 2;
	gather->list = true;
}

static void append(struct gather *gather, const struct candidate *from, size_t n)
{
	reserve(gather, n);
	for (size_t i = 0; i < n; i++)
		append_one(gather, &from[i]);
}

static void let_go(struct gather *gather)
{
	crowd_settle(&gather->crowd);
	append(gather, gather->crowd.at, gather->crowd.n);
	gather->crowd.n = 0;
}

/* A crowd may go on from the end of one part into the next: both are pressed into one. */
static void collect(struct gather *gather, const struct batch *batch)
{
	const struct candidate *c = batch->candidates;
	size_t n = batch->n_candidates, from = 0;
	size_t last = batch->ended ? batch->n_last : 0;

	if (n == 0)
		return;
	if (gather->crowd.n && crowd_takes(&gather->crowd, c)) {
		for (; from < batch->n_first; from++)
			crowd_press(&gather->crowd, &c[from]);
		if (from == n && batch->ended)
			return;
	}
	let_go(gather);
	append(gather, c + from, n - last - from);
	for (size_t i = n - last; i < n; i++)
		crowd_press(&gather->crowd, &c[i]);
}

/* The heading that encloses each, by a stack that is the chain of the last one's ancestors. */
static size_t *find_parents(const struct outline *outline)
{
	size_t *parents = xrealloc(NULL, outline->n, sizeof(*parents));

	for (size_t i = 0; i < outline->n; i++) {
		size_t up = i ? i - 1 : ARTICLE_NONE;

		while (up != ARTICLE_NONE && outline->at[up].level >= outline->at[i].level)
			up = parents[up];
		parents[i] = up;
	}
	return parents;
}

static void judge(struct gather *gather, struct batch *batch)
{
	gather->n_built = gather->n;
	outline_build(gather->candidates, gather->n, &batch->document, &batch->outline);
	batch->parents = find_parents(&batch->outline);
	batch->judged = true;
}

/* The outline has all that they were kept for. */
static void forget(struct gather *gather)
{
	free(gather->candidates);
	gather->candidates = NULL;
	gather->n = gather->cap = 0;
	gather->complete = true;
}

void gather_add(struct gather *gather, struct batch *batch)
{
	bool complete = gather->whole && !gather->complete && batch->done >= gather->text.end;

	make_whole(gather, batch);
	collect(gather, batch);
	batch->n_candidates = 0;
	if (complete)
		let_go(gather);
	/* At doubling sizes: the work of building over and over adds up to twice the last one. */
	if (complete || (!(gather->flags & INDEX_AT_ONCE) && gather->n >= 2 * gather->n_built + 16))
		judge(gather, batch);
	if (complete)
		forget(gather);
	if (batch->ended) {
		gather->document = batch->document;
		gather->lines += batch->lines;
	}
}
