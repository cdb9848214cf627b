#include "dushu/view/page.h"

#include <stdlib.h>

#include "dushu/text/lines.h"
#include "dushu/text/unicode.h"

enum {
	INDENT = 4,        /* two ideographs before a Chinese paragraph */
	LANGUAGE_AT = 90,  /* bytes looked at to tell a Chinese paragraph */
	BLANK_MOST = 20,   /* rows above a block, where blank lines stand as in the source */
	BLANK_LOOK = 4096, /* bytes looked at for them */
	WIDE_MOST = 1024,  /* bytes of a table's row that stays whole, */
	LINE_MOST =
		16384, /* and of a line, or hard-wrapped lines, shown as they stand in the file */
	ENDLESS = 1 << 20, /* columns: wider than any row that stays whole */
};

struct page {
	const struct article *article;
	struct page_style style;
	struct matches *filter; /* NULL: all blocks are shown */
	struct paragraph paragraphs[PAGE_PARAGRAPHS];
	size_t clock, versions;
	struct passage elsewhere; /* of a block that is not laid out */
};

struct page *page_open(const struct article *article)
{
	struct page *page = xrealloc(NULL, 1, sizeof(*page));

	*page = (struct page){.article = article};
	return page;
}

void page_close(struct page *page)
{
	for (size_t i = 0; i < PAGE_PARAGRAPHS; i++) {
		struct paragraph *paragraph = &page->paragraphs[i];

		passage_free(&paragraph->passage);
		clean_free(&paragraph->raw);
		rows_free(&paragraph->rows);
		free(paragraph->figures);
	}
	passage_free(&page->elsewhere);
	free(page);
}

void page_forget(struct page *page)
{
	for (size_t i = 0; i < PAGE_PARAGRAPHS; i++)
		page->paragraphs[i].valid = false;
}

bool page_set_style(struct page *page, struct page_style style)
{
	struct page_style old = page->style;

	if (old.width == style.width && old.hang == style.hang &&
	    old.ambiguous == style.ambiguous && old.raw == style.raw && old.as_is == style.as_is &&
	    old.sideways == style.sideways)
		return false;
	page->style = style;
	page_forget(page);
	return true;
}

struct passage *page_passage(struct page *page, size_t at)
{
	for (size_t i = 0; i < PAGE_PARAGRAPHS; i++) {
		struct paragraph *paragraph = &page->paragraphs[i];

		if (paragraph->valid && span_holds(paragraph->passage.block.span, at))
			return &paragraph->passage;
	}
	return &page->elsewhere;
}

/*
 * The slot that holds the block, or else the one least lately used. One that was forgotten still has
 * much that need not be made again.
 */
static struct paragraph *slot_of(struct page *page, size_t start)
{
	struct paragraph *oldest = &page->paragraphs[0];

	for (size_t i = 0; i < PAGE_PARAGRAPHS; i++) {
		struct paragraph *paragraph = &page->paragraphs[i];

		if (paragraph->used && paragraph->passage.block.span.start == start)
			return paragraph;
		if (paragraph->used < oldest->used)
			oldest = paragraph;
	}
	oldest->valid = false;
	return oldest;
}

/* A span of the source in the text as shown. */
static struct span shown_span(const struct paragraph *paragraph, struct span span)
{
	return (struct span){clean_from_source(paragraph->shown, span.start),
			     clean_from_source(paragraph->shown, span.end)};
}

static void find_figures(struct paragraph *paragraph)
{
	const struct figures *figures = &paragraph->passage.figures;

	if (figures->n > paragraph->cap_figures) {
		paragraph->cap_figures = figures->n * 2;
		paragraph->figures = xrealloc(paragraph->figures, paragraph->cap_figures,
					      sizeof(*paragraph->figures));
	}
	for (size_t i = 0; i < figures->n; i++) {
		struct span span = clean_span(&paragraph->passage.clean, figures->at[i].span);

		paragraph->figures[i] = shown_span(paragraph, span);
	}
}

static void find_heading(const struct article *article, struct paragraph *paragraph)
{
	struct span block = paragraph->passage.block.span;
	size_t i = article_heading_from(article, block.start);
	size_t section = article_section_at(article, block.start);
	const struct heading *heading;

	paragraph->heading = ARTICLE_NONE;
	paragraph->title = (struct span){0, 0};
	paragraph->whole = false;
	paragraph->boilerplate = section != ARTICLE_NONE &&
				 article_heading(article, section)->kind == HEADING_BOILERPLATE;
	if (i >= article_n_headings(article))
		return;
	heading = article_heading(article, i);
	if (heading->span.start >= block.end)
		return;
	paragraph->heading = i;
	paragraph->title = shown_span(paragraph, heading->span);
	paragraph->whole = heading->kind == HEADING_SECTION || heading->kind == HEADING_TITLE;
	paragraph->boilerplate = heading->kind == HEADING_BOILERPLATE;
	paragraph->rule = paragraph->boilerplate;
}

/* A heading in two blocks: the second one continues it. */
static void find_continued_heading(const struct article *article, struct paragraph *paragraph)
{
	struct span block = paragraph->passage.block.span;
	size_t i = article_heading_from(article, block.start);
	const struct heading *before = i > 0 ? article_heading(article, i - 1) : NULL;

	if (paragraph->heading != ARTICLE_NONE || !before || before->span.end <= block.start)
		return;
	paragraph->title = (struct span){0, paragraph->shown->text.n};
	paragraph->whole = true;
	paragraph->lead = 0;
}

static int blank_lines(const struct page *page, size_t start, size_t end)
{
	struct str between = str_slice(article_text(page->article), start, end);
	size_t n = lines_count(between, 0, between.n < BLANK_LOOK ? between.n : BLANK_LOOK);

	return n < 2 ? 0 : n - 1 < BLANK_MOST ? (int)n - 1 : BLANK_MOST;
}

/* The next and the previous block that is shown. */
static bool block_at(const struct page *page, size_t at, struct block *out)
{
	return page->filter ? matches_block_at(page->filter, at, out)
			    : article_block_at(page->article, at, out);
}

static bool block_before(const struct page *page, size_t at, struct block *out)
{
	return page->filter ? matches_block_before(page->filter, at, out)
			    : article_block_before(page->article, at, out);
}

static int lead_of(struct page *page, const struct paragraph *paragraph)
{
	const struct block *block = &paragraph->passage.block;
	struct block before;

	if (!article_block_before(page->article, block->span.start, &before))
		return 0;
	if (before.span.end == block->span.start)
		return 0; /* one long line, cut */
	if (page->filter && !block_before(page, block->span.start, &before))
		return 0;
	if (page->style.as_is)
		return blank_lines(page, before.span.end, block->span.start);
	if (block->kind == BLOCK_PREFORMATTED && before.kind == BLOCK_PREFORMATTED) {
		struct str between =
			str_slice(article_text(page->article), before.span.end, block->span.start);

		return str_find(between, STR("\n\n")) < between.n;
	}
	return paragraph->rule ? 2 : 1;
}

/* A paragraph in Chinese that the source has not indented. */
static bool wants_indent(const struct page *page, const struct paragraph *paragraph)
{
	struct str text = str_slice(paragraph->shown->text, 0, LANGUAGE_AT);
	uint32_t code;

	if (paragraph->whole || paragraph->passage.block.kind != BLOCK_PARAGRAPH ||
	    page->style.as_is || page->style.width < 6 * INDENT ||
	    paragraph->heading != ARTICLE_NONE)
		return false;
	utf8_decode(text, 0, &code);
	if (code == ' ' || code == '\t' || code == 0x3000)
		return false;
	for (size_t at = 0, n; (n = utf8_decode(text, at, &code)) > 0; at += n) {
		if (unicode_is_han(code))
			return true;
	}
	return false;
}

/* A table has more than one row: a single line with wide gaps may be a sentence. */
static bool is_of_table(const struct page *page, const struct block *block)
{
	struct block next;

	if (block->kind != BLOCK_PREFORMATTED || span_length(block->span) > WIDE_MOST)
		return false;
	return (article_block_at(page->article, block->span.end, &next) &&
		next.kind == BLOCK_PREFORMATTED &&
		blank_lines(page, block->span.end, next.span.start) == 0) ||
	       (article_block_before(page->article, block->span.start, &next) &&
		next.kind == BLOCK_PREFORMATTED &&
		blank_lines(page, next.span.end, block->span.start) == 0);
}

/* Whether its rows stay whole, however wide. */
static bool is_endless(const struct page *page, const struct block *block)
{
	if (!page->style.sideways)
		return false;
	if (page->style.as_is && span_length(block->span) <= LINE_MOST)
		return true;
	return is_of_table(page, block);
}

static struct layout layout_for(const struct page *page, const struct paragraph *paragraph)
{
	/* A table row or code line that is too long goes on in a row set in a little. */
	bool preformatted = paragraph->passage.block.kind == BLOCK_PREFORMATTED;

	return (struct layout){
		.width = paragraph->endless ? ENDLESS : page->style.width,
		.hang = page->style.hang,
		.first_indent = wants_indent(page, paragraph) ? INDENT : 0,
		.ambiguous = page->style.ambiguous,
		.indent = preformatted && !paragraph->endless && page->style.width > 6 * INDENT
				  ? INDENT / 2
				  : 0,
		.keep = paragraph->figures,
		.n_keep = paragraph->passage.figures.n,
	};
}

/* Of the same text. */
static bool is_same_layout(const struct layout *a, const struct layout *b)
{
	return a->width == b->width && a->hang == b->hang && a->first_indent == b->first_indent &&
	       a->indent == b->indent && a->ambiguous == b->ambiguous;
}

static bool is_same_heading(const struct paragraph *a, const struct paragraph *b)
{
	return a->heading == b->heading && a->title.start == b->title.start &&
	       a->title.end == b->title.end && a->whole == b->whole &&
	       a->boilerplate == b->boilerplate && a->lead == b->lead && a->rule == b->rule;
}

static unsigned shown_as(const struct page *page, const struct block *block)
{
	unsigned raw = page->style.raw ? CLEAN_RAW : 0;
	unsigned join = block->joined && !page->style.as_is ? CLEAN_JOIN : 0;

	return raw | join;
}

static bool has_text(const struct paragraph *paragraph, const struct block *block, unsigned as)
{
	const struct block *has = &paragraph->passage.block;

	return paragraph->version && has->span.start == block->span.start &&
	       has->span.end == block->span.end && has->kind == block->kind &&
	       has->joined == block->joined && paragraph->shown_as == as;
}

static void read_text(const struct page *page, const struct block *block,
		      struct paragraph *paragraph)
{
	passage_read(page->article, block, &paragraph->passage);
	paragraph->passage.block = *block;
	paragraph->shown = &paragraph->passage.clean;
	paragraph->shown_as = shown_as(page, block);
	if (paragraph->shown_as != (block->joined ? CLEAN_JOIN : 0u)) {
		clean_block(article_text(page->article), block->span, paragraph->shown_as,
			    &paragraph->raw);
		paragraph->shown = &paragraph->raw;
	}
	find_figures(paragraph);
}

/* What the article knows of the block, which may be more than when it was laid out. */
static void read_standing(struct page *page, struct paragraph *paragraph)
{
	paragraph->rule = false;
	find_heading(page->article, paragraph);
	paragraph->lead = lead_of(page, paragraph);
	find_continued_heading(page->article, paragraph);
	paragraph->endless = is_endless(page, &paragraph->passage.block);
}

static const struct paragraph *paragraph_of(struct page *page, const struct block *block)
{
	struct paragraph *paragraph = slot_of(page, block->span.start), before;
	bool same;

	paragraph->used = ++page->clock;
	if (paragraph->valid)
		return paragraph;
	before = *paragraph;
	same = has_text(paragraph, block, shown_as(page, block));
	paragraph->valid = true;
	if (!same)
		read_text(page, block, paragraph);
	read_standing(page, paragraph);
	paragraph->layout = layout_for(page, paragraph);
	if (!same || !is_same_layout(&paragraph->layout, &before.layout)) {
		layout_text(paragraph->shown->text, &paragraph->layout, &paragraph->rows);
		same = false;
	}
	if (!same || !is_same_heading(paragraph, &before))
		paragraph->version = ++page->versions;
	return paragraph;
}

void page_set_filter(struct page *page, struct matches *filter)
{
	page->filter = filter;
	page_forget(page);
}

/* A row by its paragraph; index counts from the first row above it. */
struct spot {
	const struct paragraph *paragraph;
	long index;
};

static long height_of(const struct paragraph *paragraph)
{
	return paragraph->lead + (long)paragraph->rows.n;
}

/* False where the article has no text at all. */
static bool find_spot(struct page *page, struct place place, struct spot *out)
{
	struct block block;
	size_t row, at;

	if (!block_at(page, place.at, &block) && !block_before(page, (size_t)-1, &block))
		return false;
	out->paragraph = paragraph_of(page, &block);
	at = clean_from_source(out->paragraph->shown, place.at);
	row = rows_find(&out->paragraph->rows, at);
	out->index = out->paragraph->lead + (long)row;
	if (row == 0 && place.above > 0)
		out->index -=
			place.above < out->paragraph->lead ? place.above : out->paragraph->lead;
	return true;
}

static struct place place_of(struct spot spot)
{
	const struct paragraph *paragraph = spot.paragraph;
	long row = spot.index - paragraph->lead;
	size_t start = paragraph->rows.at[row > 0 ? row : 0].start;

	return (struct place){clean_to_source(paragraph->shown, start), row < 0 ? (int)-row : 0};
}

static bool next_spot(struct page *page, struct spot *spot)
{
	struct block block;

	if (!block_at(page, spot->paragraph->passage.block.span.end, &block))
		return false;
	spot->paragraph = paragraph_of(page, &block);
	return true;
}

static bool previous_spot(struct page *page, struct spot *spot)
{
	struct block block;
	size_t start = spot->paragraph->passage.block.span.start;

	if (!block_before(page, start, &block))
		return false;
	spot->paragraph = paragraph_of(page, &block);
	return true;
}

static struct spot move_spot(struct page *page, struct spot spot, long rows)
{
	spot.index += rows;
	while (spot.index >= height_of(spot.paragraph)) {
		long height = height_of(spot.paragraph);

		if (!next_spot(page, &spot)) {
			spot.index = height - 1;
			break;
		}
		spot.index -= height;
	}
	while (spot.index < 0) {
		if (!previous_spot(page, &spot)) {
			spot.index = 0;
			break;
		}
		spot.index += height_of(spot.paragraph);
	}
	return spot;
}

struct place page_place(struct page *page, size_t at)
{
	struct spot spot;

	if (!find_spot(page, (struct place){at, 0}, &spot))
		return (struct place){at, 0};
	return place_of(spot);
}

struct place page_move(struct page *page, struct place place, long rows)
{
	struct spot spot;

	if (!find_spot(page, place, &spot))
		return place;
	return place_of(move_spot(page, spot, rows));
}

struct place page_first(struct page *page)
{
	return page_place(page, article_begin(page->article));
}

struct place page_last(struct page *page)
{
	struct block block;
	struct spot spot;

	if (!block_before(page, (size_t)-1, &block))
		return (struct place){0, 0};
	spot.paragraph = paragraph_of(page, &block);
	spot.index = height_of(spot.paragraph) - 1;
	return place_of(spot);
}

size_t page_rows(struct page *page, struct place place, struct page_row *out, size_t max)
{
	struct spot spot;
	size_t n = 0;

	if (!find_spot(page, place, &spot))
		return 0;
	while (n < max) {
		out[n].paragraph = spot.paragraph;
		out[n++].row = spot.index - spot.paragraph->lead;
		if (++spot.index < height_of(spot.paragraph))
			continue;
		if (!next_spot(page, &spot))
			break;
		spot.index = 0;
	}
	return n;
}

struct span page_row_source(const struct page_row *row)
{
	const struct paragraph *paragraph = row->paragraph;
	const struct row *at = &paragraph->rows.at[row->row > 0 ? row->row : 0];

	return (struct span){clean_to_source(paragraph->shown, at->start),
			     row->row < 0 ? clean_to_source(paragraph->shown, at->start)
					  : clean_to_source(paragraph->shown, at->end)};
}
