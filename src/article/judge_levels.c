/*
 * Levels: a kind of heading is one deeper than the kind within which it opens.
 */
#include "src/article/judge.h"

enum {
	MAX_KINDS = 64,
	SHIFTED = 12,      /* a line set in so far is of another kind than one at the margin */
	INTRODUCTION = 40, /* columns of a line that only introduces what follows */
	FEW = 3,
};

/* Headings of one kind stand at one level: same series written alike, same rule, same mark. */
struct kind {
	uint8_t style, n_path, separator;
	bool shifted, latin;
	bool capitals; /* a bare line of English in capitals only */
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
	bool part = c->style == HEADING_STYLE_NAMED && e->stacked;
	uint8_t style = e->bare || part ? HEADING_STYLE_BARE : c->style;
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
	kind.capitals = kind.latin && !kind.separator && (c->flags & CANDIDATE_CAPITALS);
	while (i < levels->n &&
	       (levels->kinds[i].style != kind.style || levels->kinds[i].n_path != kind.n_path ||
		levels->kinds[i].separator != kind.separator ||
		levels->kinds[i].shifted != kind.shifted ||
		levels->kinds[i].capitals != kind.capitals))
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
		return a->separator < b->separator || (a->separator == b->separator && b->capitals);
	if (a->style == HEADING_STYLE_BARE && b->style == HEADING_STYLE_MARKED)
		return true;
	return (a->above >> kind) & 1;
}

static uint8_t open_level(struct levels *levels, const struct entry *e)
{
	const struct candidate *c = e->c;
	uint8_t kind = kind_of(levels, e);
	size_t at;

	if (on_stack(levels, kind, &at)) {
		levels->depth = at + 1;
		return (uint8_t)levels->depth;
	}
	while (levels->depth && closes(levels, levels->stack[levels->depth - 1], kind))
		levels->depth--;
	if (c->style == HEADING_STYLE_NAMED && e->n_alike == 1 && !e->stacked)
		levels->depth = 0;
	for (size_t i = 0; i < levels->depth; i++)
		levels->kinds[kind].above |= (uint64_t)1 << levels->stack[i];
	levels->stack[levels->depth++] = kind;
	return (uint8_t)levels->depth;
}

/* A short line that ends in a colon, before the first section of a part. */
static bool introduces(const struct glance *line)
{
	return line->closing == CLOSING_COLON && line->columns <= INTRODUCTION;
}

/* Whether e is a part and `next`, the heading that follows, its first section. */
static bool opens_with(const struct entry *e, const struct entry *next)
{
	if (judge_adjoins(e, next) ||
	    (next->c->block == e->c->block + 2 && introduces(&e->c->below)))
		return true;
	/* No text, only dates and the like, before the first chapter. */
	return e->c->style == HEADING_STYLE_NAMED && (next->c->style_flags & STYLE_UNIT) &&
	       next->c->path[0] == 1 && !judge_has_text(e) &&
	       next->c->block <= e->c->block + FEW + 1;
}

/*
 * Headings with another right below them are parts. Where titles come back, they are the sections
 * of parts that do not.
 */
static void find_stacks(struct judgement *j)
{
	const struct entry *next = NULL;
	size_t n_repeated = 0;

	for (size_t i = j->end; i-- > j->begin;) {
		struct entry *e = &j->at[i];
		const struct entry *below = i + 1 < j->end ? e + 1 : NULL;

		if (e->verdict != VERDICT_HEADING)
			continue;
		e->stacked = (next && opens_with(e, next)) ||
			     (below && judge_adjoins(e, below) &&
			      below->c->style == HEADING_STYLE_CONTENTS);
		n_repeated += next && e->n_alike > 1;
		next = e;
	}
	for (size_t i = j->begin; i < j->end && n_repeated > FEW; i++)
		j->at[i].stacked = j->at[i].n_alike == 1;
}

void judge_levels(struct judgement *j)
{
	struct levels levels = {0};

	find_stacks(j);
	for (size_t i = 0; i < j->n; i++) {
		struct entry *e = &j->at[i];

		if (e->verdict == VERDICT_HEADING)
			e->level = open_level(&levels, e);
		else
			e->level = 1;
	}
}
