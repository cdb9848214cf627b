#include "src/article/walk.h"

/* Takes the block at or behind `from` into sight. */
static struct view look_at(const struct walk *walk, size_t from)
{
	struct str text = walk->sight.text;
	struct block block;

	if (!format_block_at(walk->format, text, walk->begin, from, &block))
		return (struct view){.block.span = {text.n, text.n}};
	return view_of(text, &block, from);
}

/* The block before the one that begins at `at`, as a walk from the beginning would see it. */
static struct view look_above(const struct walk *walk, size_t at)
{
	struct str text = walk->sight.text;
	struct block block, before;
	bool second;

	if (!format_block_before(walk->format, text, walk->begin, at, &block))
		return (struct view){0};
	second = format_block_before(walk->format, text, walk->begin, block.span.start, &before);
	return view_of(text, &block, second ? before.span.end : walk->begin);
}

void walk_open_at(struct walk *walk, struct str text, size_t begin, const struct format *format,
		  size_t at)
{
	*walk = (struct walk){.format = format, .begin = begin};
	openers_fill(&walk->sight.openers);
	labels_fill(&walk->sight.labels);
	walk_move(walk, text, at);
}

void walk_move(struct walk *walk, struct str text, size_t at)
{
	size_t begin = walk->begin;

	walk->document = (struct document){.begin = begin, .end = text.n};
	walk->sight.text = text;
	walk->sight.n_above = 0;
	walk->sight.above = look_above(walk, at);
	walk->sight.here = look_at(
		walk, walk->sight.above.glance.present ? walk->sight.above.block.span.end : begin);
	walk->sight.below = look_at(walk, walk->sight.here.block.span.end);
}

void walk_open(struct walk *walk, struct str text, size_t begin, const struct format *format)
{
	walk_open_at(walk, text, begin, format, begin);
}

bool walk_stands(const struct walk *walk)
{
	return walk->sight.here.glance.present;
}

static void count(struct document *document, const struct view *view)
{
	document->n_blocks++;
	document->n_blank += view->glance.blanks > 0;
	document->n_short += view->glance.columns <= GLANCE_SHORT;
	document->n_joined += view->block.joined;
}

void walk_on(struct walk *walk)
{
	struct sight *sight = &walk->sight;

	count(&walk->document, &sight->here);
	sight->n_above++;
	sight->above = sight->here;
	sight->here = sight->below;
	sight->below = look_at(walk, sight->here.block.span.end);
}
