#include "dushu/article/article.h"

#include <stdlib.h>
#include <string.h>

#include "dushu/article/gather.h"
#include "dushu/article/indexer.h"
#include "dushu/article/outline.h"
#include "dushu/text/lines.h"
#include "src/article/piece.h"

struct article {
	const struct source *source;
	struct str text;
	size_t begin;
	const struct format *format;
	struct indexer *indexer; /* of article_step() */
	struct gather *gather;
	struct batch step;
	unsigned flags;
	struct batch known; /* all that was taken so far */
	size_t n_judged;    /* how often the outline was built */
};

struct article *article_open(const struct source *source)
{
	struct article *article = xrealloc(NULL, 1, sizeof(*article));

	*article = (struct article){
		.source = source,
		.text = source_bytes(source),
		.begin = source_begin(source),
		.flags = INDEX_HEADINGS | INDEX_FIGURES,
	};
	article->format = format_of(str_from(article->text, article->begin));
	article->known.done = article->begin;
	return article;
}

void article_close(struct article *article)
{
	if (!article)
		return;
	indexer_close(article->indexer);
	gather_close(article->gather);
	batch_free(&article->known);
	batch_free(&article->step);
	free(article);
}

const struct source *article_source(const struct article *article)
{
	return article->source;
}

struct str article_text(const struct article *article)
{
	return article->text;
}

const struct format *article_format(const struct article *article)
{
	return article->format;
}

void article_seek(struct article *article, unsigned flags)
{
	article->flags = flags;
}

bool article_grow(struct article *article)
{
	article->text = source_bytes(article->source);
	return format_of(str_from(article->text, article->begin)) == article->format;
}

size_t article_begin(const struct article *article)
{
	return article->begin;
}

bool article_step(struct article *article, size_t bytes)
{
	bool more;

	if (!article->indexer) {
		article->indexer = indexer_open(article->text, article->begin, article->format,
						article->flags);
		article->gather =
			gather_open((struct span){article->begin, article->text.n}, article->flags);
	}
	more = indexer_step(article->indexer, bytes, &article->step);
	gather_add(article->gather, &article->step);
	article_take(article, &article->step);
	return more;
}

/* Appends n elements to an array. */
static void *appended(void *to, size_t *n_to, size_t *cap, const void *from, size_t n, size_t size)
{
	if (n == 0)
		return to;
	if (*n_to + n > *cap) {
		*cap = *n_to + n > *cap * 2 ? *n_to + n : *cap * 2;
		to = xrealloc(to, *cap, size);
	}
	memcpy((char *)to + *n_to * size, from, n * size);
	*n_to += n;
	return to;
}

/* The outline is exchanged whole. */
static void take_outline(struct article *article, struct batch *batch)
{
	outline_free(&article->known.outline);
	free(article->known.parents);
	article->known.outline = batch->outline;
	article->known.parents = batch->parents;
	batch->outline = (struct outline){0};
	batch->parents = NULL;
	article->n_judged++;
}

void article_take(struct article *article, struct batch *batch)
{
	struct batch *known = &article->known;

	known->marks = appended(known->marks, &known->n_marks, &known->cap_marks, batch->marks,
				batch->n_marks, sizeof(*batch->marks));
	known->checkpoints =
		appended(known->checkpoints, &known->n_checkpoints, &known->cap_checkpoints,
			 batch->checkpoints, batch->n_checkpoints, sizeof(*batch->checkpoints));
	known->document = batch->document;
	known->done = batch->done;
	if (batch->judged)
		take_outline(article, batch);
	batch_clear(batch);
}

size_t article_judged(const struct article *article)
{
	return article->n_judged;
}

size_t article_done(const struct article *article)
{
	return article->known.done;
}

bool article_complete(const struct article *article)
{
	return article->known.done >= article->text.n && source_whole(article->source);
}

bool article_block_at(const struct article *article, size_t at, struct block *out)
{
	return format_block_at(article->format, article->text, article->begin, at, out);
}

bool article_block_before(const struct article *article, size_t at, struct block *out)
{
	return format_block_before(article->format, article->text, article->begin, at, out);
}

size_t article_n_headings(const struct article *article)
{
	return article->known.outline.n;
}

const struct heading *article_heading(const struct article *article, size_t i)
{
	return &article->known.outline.at[i];
}

size_t article_heading_from(const struct article *article, size_t at)
{
	size_t low = 0, high = article->known.outline.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (article->known.outline.at[middle].span.start < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t article_section_at(const struct article *article, size_t at)
{
	size_t i;

	/* The end of the text belongs to its last section. */
	if (at >= article->text.n && article->text.n)
		at = article->text.n - 1;
	i = article_heading_from(article, at + 1);
	i = i ? i - 1 : ARTICLE_NONE;
	while (i != ARTICLE_NONE && article->known.outline.at[i].section_end <= at)
		i = article->known.parents[i];
	return i;
}

size_t article_parent(const struct article *article, size_t i)
{
	return article->known.parents[i];
}

/* The clean text of a span; lines of a heading in several are joined by a space. */
static void put_clean(const struct article *article, struct span span, struct buf *out)
{
	struct clean clean = {0};
	struct piece piece;
	size_t n_before = out->n;

	for (size_t at = span.start; at < span.end && piece_at(article->text, at, &piece);
	     at = piece.next) {
		size_t end = piece.span.end < span.end ? piece.span.end : span.end;
		size_t start = skip_blanks(article->text, at, end);

		end = trim_blanks(article->text, start, end);
		if (start == end)
			continue;
		clean_block(article->text, (struct span){start, end}, 0, &clean);
		if (out->n > n_before)
			buf_add_char(out, ' ');
		buf_add(out, clean.text);
	}
	clean_free(&clean);
}

void article_title(const struct article *article, size_t i, struct buf *out)
{
	put_clean(article, article->known.outline.at[i].title, out);
}

void article_label(const struct article *article, size_t i, struct buf *out)
{
	put_clean(article, article->known.outline.at[i].label, out);
}

const struct mark *article_marks(const struct article *article, size_t *n)
{
	*n = article->known.n_marks;
	return article->known.marks;
}

size_t article_mark_from(const struct article *article, size_t at)
{
	size_t low = 0, high = article->known.n_marks;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (article->known.marks[middle].start < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

void passage_read(const struct article *article, const struct block *block, struct passage *passage)
{
	if (passage->block.span.end > passage->block.span.start &&
	    passage->block.span.start == block->span.start &&
	    passage->block.span.end == block->span.end)
		return;
	passage->block = *block;
	clean_block(article->text, block->span, block->joined ? CLEAN_JOIN : 0, &passage->clean);
	figures_read(passage->clean.text, &passage->figures);
}

void passage_free(struct passage *passage)
{
	clean_free(&passage->clean);
	figures_free(&passage->figures);
	passage->block = (struct block){0};
}

/* The first figure of the passage that begins at or behind a clean byte. */
static size_t figure_from(const struct passage *passage, size_t at)
{
	size_t low = 0, high = passage->figures.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (passage->figures.at[middle].span.start < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t article_figure(const struct article *article, size_t i, struct passage *passage)
{
	const struct mark *mark;
	struct block block;
	struct span span;
	size_t at, n;

	if (i >= article->known.n_marks)
		return ARTICLE_NONE;
	mark = &article->known.marks[i];
	/* In a long block the next figure is at hand. */
	if (!span_holds(passage->block.span, mark->start)) {
		if (!article_block_at(article, mark->start, &block))
			return ARTICLE_NONE;
		passage_read(article, &block, passage);
	}
	at = figure_from(passage, clean_from_source(&passage->clean, mark->start));
	if (at >= passage->figures.n)
		return ARTICLE_NONE;
	span = clean_span(&passage->clean, passage->figures.at[at].span);
	n = span_length(span) < MARK_MAX ? span_length(span) : MARK_MAX;
	return span.start == mark->start && n == mark->n ? at : ARTICLE_NONE;
}

size_t article_line(const struct article *article, size_t at)
{
	size_t low = 0, high = article->known.n_checkpoints;
	struct line_cursor cursor = {0, 1};

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (article->known.checkpoints[middle].at <= at)
			low = middle + 1;
		else
			high = middle;
	}
	if (low)
		cursor = (struct line_cursor){article->known.checkpoints[low - 1].at,
					      article->known.checkpoints[low - 1].line};
	return line_cursor_move(&cursor, article->text,
				at < article->text.n ? at : article->text.n);
}
