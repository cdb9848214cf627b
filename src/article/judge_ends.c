/*
 * The two ends of a document: its title, and the notices below it.
 */
#include "src/article/judge.h"

#include "src/article/label.h"

enum { TAIL_BLOCKS = 12, OTHERS = 2 };

/* How many bare lines were found to be headings in capitals; 0 where others were found as well. */
static size_t count_capitals(const struct judgement *j)
{
	size_t n = 0, n_capitals = 0;

	for (size_t i = j->begin; i < j->end; i++) {
		const struct entry *e = &j->at[i];

		if (e->verdict != VERDICT_HEADING)
			continue;
		n++;
		n_capitals += e->c->style == HEADING_STYLE_BARE &&
			      (e->c->flags & CANDIDATE_CAPITALS) != 0;
	}
	return n == n_capitals ? n : 0;
}

/* A line over text that is like all the headings below is the first of them. */
static bool is_like_others(const struct judgement *j, const struct entry *e)
{
	return e->c->style == HEADING_STYLE_BARE && (e->c->flags & CANDIDATE_CAPITALS) &&
	       judge_has_text(e) && count_capitals(j) >= OTHERS;
}

static void judge_title(struct judgement *j)
{
	struct entry *e = j->begin < j->n ? &j->at[j->begin] : NULL;

	if (!e || e->verdict != VERDICT_OPEN || e->c->closing == CLOSING_COLON ||
	    e->c->here.columnar)
		return;
	if (e->c->style != HEADING_STYLE_BARE && e->c->style != HEADING_STYLE_MARKED && !e->bare)
		return;
	if (j->begin == 0 && e->c->block > 0)
		return;
	e->verdict = is_like_others(j, e) ? VERDICT_HEADING : VERDICT_TITLE;
}

static bool heads_sources(const struct candidate *c)
{
	return c->style == HEADING_STYLE_NAMED && (c->style_flags & STYLE_SOURCES);
}

static bool is_notice(const struct candidate *c)
{
	return c->style == HEADING_STYLE_NOTICE && (c->style_flags & NOTICE_TAIL);
}

static void judge_notices(struct judgement *j)
{
	for (size_t i = j->n; i-- > 0;) {
		struct entry *e = &j->at[i];

		if (e->verdict == VERDICT_HEADING && !heads_sources(e->c))
			break;
		if (e->verdict == VERDICT_HEADING ||
		    (is_notice(e->c) && e->c->block + TAIL_BLOCKS >= j->document->n_blocks))
			e->verdict = VERDICT_NOTICE;
	}
}

void judge_ends(struct judgement *j)
{
	judge_title(j);
	judge_notices(j);
}
