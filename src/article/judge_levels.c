/*
 * Levels: a kind of heading is one deeper than the kind within which it opens.
 */
#include "src/article/judge.h"

enum { MAX_KINDS = 64, SHIFTED = 12 };

/* Headings of one kind stand at one level: same series written alike, same rule, same mark. */
struct kind {
	uint8_t style, n_path, separator;
	bool shifted, latin;
	int rank;
	uint64_t above; /* the kinds that were seen to enclose it */
};

struct levels {
	struct kind kinds[MAX_KINDS];
	size_t n;
	uint8_t stack[MAX_KINDS];
	size_t depth;
};

static int rank_of(unsigned style)
{
	static const uint8_t ranks[HEADING_STYLE_N] = {
#define SERIES(name, rank) [HEADING_STYLE_##name] = (rank),
#include "assets/headings.def"
	};

	return ranks[style];
}

static uint8_t kind_of(struct levels *levels, const struct entry *e)
{
	const struct candidate *c = e->c;
	uint8_t style = e->bare ? HEADING_STYLE_BARE : c->style;
	struct kind kind = {.style = style, .rank = rank_of(style)};
	size_t i = 0;

	if (style == HEADING_STYLE_DECIMAL) {
		kind.n_path = c->n_path;
		kind.separator = c->n_path == 1 ? e->separator : 0;
	}
	if (style == HEADING_STYLE_BARE)
		kind.separator = e->stacked;
	if (style == HEADING_STYLE_NAMED)
		kind.separator = e->n_alike > 1;
	if (c->style == HEADING_STYLE_UNDERLINED || c->style == HEADING_STYLE_MARKED)
		kind.separator = c->separator;
	kind.shifted = c->style == HEADING_STYLE_UNDERLINED && c->here.indent >= SHIFTED;
	kind.latin = !(c->flags & CANDIDATE_CJK) && style == HEADING_STYLE_BARE;
	while (i < levels->n &&
	       (levels->kinds[i].style != kind.style || levels->kinds[i].n_path != kind.n_path ||
		levels->kinds[i].separator != kind.separator ||
		levels->kinds[i].shifted != kind.shifted))
		i++;
	if (i == levels->n && levels->n < MAX_KINDS)
		levels->kinds[levels->n++] = kind;
	return (uint8_t)(i < levels->n ? i : levels->n - 1);
}

static bool on_stack(const struct levels *levels, uint8_t kind, size_t *at)
{
	for (*at = 0; *at < levels->depth; ++*at) {
		if (levels->stack[*at] == kind)
			return true;
	}
	return false;
}

/* Whether `top` must be left before a heading of this kind opens. */
static bool closes(const struct levels *levels, uint8_t top, uint8_t kind)
{
	const struct kind *a = &levels->kinds[top], *b = &levels->kinds[kind];

	if (a->style == HEADING_STYLE_DASHED || a->style == HEADING_STYLE_NAMED)
		return true;
	if (b->rank == 1)
		return true;
	if (a->rank && b->rank)
		return a->rank >= b->rank;
	if (a->style == HEADING_STYLE_BARE && a->latin && !a->separator &&
	    b->style < HEADING_STYLE_N_SERIES)
		return true;
	/* A bare line that has a section right below it is above those that have text. */
	if (a->style == HEADING_STYLE_BARE && b->style == HEADING_STYLE_BARE)
		return a->separator < b->separator;
	if (a->style == HEADING_STYLE_BARE && b->style == HEADING_STYLE_MARKED)
		return true;
	return (a->above >> kind) & 1;
}

static int open_level(struct levels *levels, const struct entry *e)
{
	const struct candidate *c = e->c;
	uint8_t kind = kind_of(levels, e);
	size_t at;

	if (on_stack(levels, kind, &at)) {
		levels->depth = at + 1;
		return (int)levels->depth;
	}
	while (levels->depth && closes(levels, levels->stack[levels->depth - 1], kind))
		levels->depth--;
	if (c->style == HEADING_STYLE_NAMED && e->n_alike == 1)
		levels->depth = 0;
	for (size_t i = 0; i < levels->depth; i++)
		levels->kinds[kind].above |= (uint64_t)1 << levels->stack[i];
	levels->stack[levels->depth++] = kind;
	return (int)levels->depth;
}

void judge_levels(struct judgement *j)
{
	struct levels levels = {0};

	for (size_t i = 0; i < j->n; i++) {
		struct entry *e = &j->at[i];

		if (e->verdict == VERDICT_HEADING)
			e->level = open_level(&levels, e);
		else
			e->level = 1;
	}
}
