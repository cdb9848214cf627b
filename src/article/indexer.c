#include "dushu/article/indexer.h"

#include <stdlib.h>
#include <string.h>

#include "dushu/text/clean.h"
#include "dushu/text/lines.h"
#include "src/article/crowd.h"
#include "src/article/recognise.h"
#include "src/article/walk.h"

enum { CHECKPOINT_EVERY = 64 * 1024 };

struct indexer {
	struct walk walk;
	unsigned flags;
	struct line_cursor cursor;
	size_t next_checkpoint;
	struct crowd crowd; /* candidates that are not handed out yet */
	bool handed_out;    /* some were */
	size_t end;         /* of the part */
	struct clean scratch;
	/* Of the block that was read last: where it comes again right away, it is not read again. */
	struct block last;
	struct clean clean;
	struct figures figures;
};

static void begin_part(struct indexer *indexer, struct span part)
{
	indexer->cursor = (struct line_cursor){part.start, 1};
	indexer->next_checkpoint = part.start - part.start % CHECKPOINT_EVERY + CHECKPOINT_EVERY;
	indexer->end = part.end;
	indexer->crowd.n = 0;
	indexer->handed_out = false;
}

struct indexer *indexer_open_part(struct str text, size_t begin, const struct format *format,
				  unsigned flags, struct span part)
{
	struct indexer *indexer = xrealloc(NULL, 1, sizeof(*indexer));

	*indexer = (struct indexer){.flags = flags};
	walk_open_at(&indexer->walk, text, begin, format, part.start);
	begin_part(indexer, part);
	return indexer;
}

void indexer_move(struct indexer *indexer, struct str text, struct span part)
{
	walk_move(&indexer->walk, text, part.start);
	begin_part(indexer, part);
}

struct indexer *indexer_open(struct str text, size_t begin, const struct format *format,
			     unsigned flags)
{
	return indexer_open_part(text, begin, format, flags, (struct span){begin, text.n});
}

void indexer_close(struct indexer *indexer)
{
	if (!indexer)
		return;
	clean_free(&indexer->scratch);
	clean_free(&indexer->clean);
	figures_free(&indexer->figures);
	free(indexer);
}

/* Makes room for one more element and returns the array. */
static void *grown(void *array, size_t n, size_t *cap, size_t size)
{
	if (n < *cap)
		return array;
	*cap = *cap ? *cap * 2 : 64;
	return xrealloc(array, *cap, size);
}

static void add_mark(struct batch *out, struct mark mark)
{
	out->marks = grown(out->marks, out->n_marks, &out->cap_marks, sizeof(mark));
	out->marks[out->n_marks++] = mark;
}

static void hand_out(struct indexer *indexer, struct batch *out)
{
	crowd_settle(&indexer->crowd);
	for (size_t i = 0; i < indexer->crowd.n; i++) {
		out->candidates = grown(out->candidates, out->n_candidates, &out->cap_candidates,
					sizeof(*out->candidates));
		out->candidates[out->n_candidates++] = indexer->crowd.at[i];
	}
	out->n_last = indexer->crowd.n;
	if (!indexer->handed_out)
		out->n_first = indexer->crowd.n;
	indexer->handed_out = true;
	indexer->crowd.n = 0;
}

static void add_candidate(struct indexer *indexer, const struct candidate *c, struct batch *out)
{
	if (crowd_add(&indexer->crowd, c))
		return;
	hand_out(indexer, out);
	crowd_add(&indexer->crowd, c);
}

static void add_checkpoint(struct batch *out, struct checkpoint checkpoint)
{
	out->checkpoints = grown(out->checkpoints, out->n_checkpoints, &out->cap_checkpoints,
				 sizeof(checkpoint));
	out->checkpoints[out->n_checkpoints++] = checkpoint;
}

/* A block that is cut may be a little longer than a mark can tell; no figure fills it in earnest. */
static struct mark mark_of(const struct figure *figure, struct span span)
{
	size_t n = span_length(span);

	return (struct mark){
		.start = span.start & (((uint64_t)1 << 43) - 1),
		.n = (n < MARK_MAX ? n : MARK_MAX) & MARK_MAX,
		.kind = figure->kind & 0xF,
		.weak = figure->weak,
	};
}

static void mark_figures(struct indexer *indexer, bool again, struct batch *out)
{
	const struct block *block = &indexer->walk.sight.here.block;
	size_t shift = block->span.start - indexer->last.span.start, edit = 0;

	if (!again) {
		clean_block(indexer->walk.sight.text, block->span, block->joined ? CLEAN_JOIN : 0,
			    &indexer->clean);
		figures_find(indexer->clean.text, &indexer->figures);
		indexer->last = *block;
		shift = 0;
	}
	for (size_t i = 0; i < indexer->figures.n; i++) {
		const struct figure *figure = &indexer->figures.at[i];
		struct span span = clean_span_on(&indexer->clean, figure->span, &edit);

		add_mark(out, mark_of(figure, (struct span){span.start + shift, span.end + shift}));
	}
}

/* Marks the lines up to a place; places come in the order of the text. */
static void mark_lines(struct indexer *indexer, size_t upto, struct batch *out)
{
	if (indexer->flags & INDEX_NO_LINES)
		return;
	for (; indexer->next_checkpoint <= upto; indexer->next_checkpoint += CHECKPOINT_EVERY) {
		size_t at = indexer->next_checkpoint;
		size_t line = line_cursor_move(&indexer->cursor, indexer->walk.sight.text, at);

		add_checkpoint(out, (struct checkpoint){at, line});
	}
}

static size_t line_at(struct indexer *indexer, size_t at, struct batch *out)
{
	mark_lines(indexer, at, out);
	return line_cursor_move(&indexer->cursor, indexer->walk.sight.text, at);
}

/* Whether the block is word for word the one that was read last. */
static bool comes_again(const struct indexer *indexer)
{
	const struct block *last = &indexer->last, *here = &indexer->walk.sight.here.block;
	size_t n = span_length(here->span);

	return n == span_length(last->span) && here->joined == last->joined &&
	       here->kind == last->kind &&
	       memcmp(indexer->walk.sight.text.s + here->span.start,
		      indexer->walk.sight.text.s + last->span.start, n) == 0;
}

static void index_block(struct indexer *indexer, struct batch *out)
{
	struct candidate candidate;
	bool again = comes_again(indexer);

	if ((indexer->flags & INDEX_HEADINGS) &&
	    heading_recognise(&indexer->walk.sight, &indexer->scratch, &candidate)) {
		candidate.line = line_at(indexer, candidate.at, out);
		add_candidate(indexer, &candidate, out);
	}
	if (indexer->flags & INDEX_FIGURES)
		mark_figures(indexer, again, out);
}

static bool stands(const struct indexer *indexer)
{
	return walk_stands(&indexer->walk) &&
	       indexer->walk.sight.here.block.span.start < indexer->end;
}

static void finish(struct indexer *indexer, struct batch *out)
{
	struct str text = indexer->walk.sight.text;

	hand_out(indexer, out);
	out->ended = true;
	/* What stands behind the last part needs no lines. */
	if (indexer->end < text.n)
		out->lines = line_cursor_move(&indexer->cursor, text, indexer->end) - 1;
}

bool indexer_step(struct indexer *indexer, size_t bytes, struct batch *out)
{
	struct walk *walk = &indexer->walk;
	size_t start = walk->sight.here.block.span.start;

	while (stands(indexer)) {
		index_block(indexer, out);
		walk_on(walk);
		if (walk->sight.here.block.span.start - start >= bytes)
			break;
	}
	/* A block that is absent begins where the text ends. */
	out->done = walk->sight.here.block.span.start;
	out->document = walk->document;
	mark_lines(indexer, out->done, out);
	if (!stands(indexer))
		finish(indexer, out);
	return stands(indexer);
}

void batch_clear(struct batch *batch)
{
	struct batch kept = *batch;

	outline_free(&kept.outline);
	free(kept.parents);
	*batch = (struct batch){
		.candidates = kept.candidates,
		.cap_candidates = kept.cap_candidates,
		.marks = kept.marks,
		.cap_marks = kept.cap_marks,
		.checkpoints = kept.checkpoints,
		.cap_checkpoints = kept.cap_checkpoints,
	};
}

void batch_free(struct batch *batch)
{
	free(batch->candidates);
	free(batch->marks);
	free(batch->checkpoints);
	outline_free(&batch->outline);
	free(batch->parents);
	*batch = (struct batch){0};
}
