/*
 * Lines without a label: underlined, marked, named, bare.
 */
#include "judge.h"

enum {
	BARE_CJK = 76,   /* a bare line of Chinese is at most so wide, */
	BARE_LATIN = 95, /* one of English so wide */
	CENTRED = 12,
};

static bool is_latin(const struct entry *e)
{
	return !(e->c->flags & CANDIDATE_CJK);
}

/* What no bare heading is, whatever stands around it. */
static bool looks_bare(const struct judgement *j, const struct entry *e)
{
	const struct candidate *c = e->c;
	const unsigned no = CANDIDATE_QUOTED | CANDIDATE_GAP | CANDIDATE_RUNIN | CANDIDATE_LEADERS;

	if (e->verdict != VERDICT_OPEN || c->style != HEADING_STYLE_BARE || (c->flags & no))
		return false;
	if (c->here.columnar || c->here.item || c->here.opens_quote || c->closing == CLOSING_COLON)
		return false;
	if (c->closing == CLOSING_QUESTION && (c->flags & CANDIDATE_KEY))
		return false;
	if (!is_latin(e))
		return c->columns <= BARE_CJK;
	if (c->columns > BARE_LATIN || (j->wrapped && !(c->flags & CANDIDATE_SINGLE)))
		return false;
	return c->here.blanks && (c->below.blanks || !c->below.present);
}

/* How many adjoining entries from i on look bare. */
static size_t bare_run(const struct judgement *j, size_t i)
{
	size_t n = 0;

	while (i + n < j->n && looks_bare(j, &j->at[i + n]) &&
	       (n == 0 || judge_adjoins(&j->at[i + n - 1], &j->at[i + n])))
		n++;
	return n;
}

static bool heads_found(const struct judgement *j, size_t i)
{
	return i + 1 < j->n && judge_adjoins(&j->at[i], &j->at[i + 1]) &&
	       j->at[i + 1].verdict == VERDICT_HEADING;
}

static bool supported(const struct judgement *j, size_t i)
{
	return judge_has_text(&j->at[i]) || heads_found(j, i);
}

static bool allowed(const struct judgement *j, const struct entry *e)
{
	const struct candidate *c = e->c;

	if (!is_latin(e))
		return true;
	if (c->here.indent >= CENTRED)
		return (c->flags & (CANDIDATE_CAPITALS | CANDIDATE_TITLE)) != 0;
	if (c->here.indent > 0)
		return false;
	if (j->n_series >= 3 || j->n_lines >= 3)
		return (c->flags & CANDIDATE_CAPITALS) && c->here.blanks >= 3;
	return true;
}

/* A run of bare lines with text below: one heading, a heading of two lines or two headings. */
static void judge_bare_run(struct judgement *j, size_t i, size_t n)
{
	struct entry *first = &j->at[i], *last = &j->at[i + n - 1];

	if (n > 2 || !supported(j, i + n - 1) || !allowed(j, first) || !allowed(j, last))
		return;
	first->verdict = VERDICT_HEADING;
	if (n == 2)
		last->verdict = j->blanks ? VERDICT_HEADING : VERDICT_PART;
}

static void judge_bare(struct judgement *j)
{
	size_t n;

	for (size_t i = j->begin; i < j->end; i += n ? n : 1) {
		n = bare_run(j, i);
		if (n && j->at[i].c->block > 0)
			judge_bare_run(j, i, n);
	}
}

/* Underlined, named and marked lines say themselves what they are. */
static void judge_telling(struct judgement *j)
{
	for (size_t i = j->begin; i < j->end; i++) {
		struct entry *e = &j->at[i];
		const struct candidate *c = e->c;

		if (e->verdict != VERDICT_OPEN || c->here.columnar)
			continue;
		if (c->style == HEADING_STYLE_UNDERLINED)
			e->verdict = VERDICT_HEADING;
		if (c->style == HEADING_STYLE_NAMED && c->below.present &&
		    (!is_latin(e) || (c->here.blanks && c->below.blanks)))
			e->verdict = VERDICT_HEADING;
		if (c->style == HEADING_STYLE_DASHED && c->columns <= 50) {
			e->verdict = VERDICT_HEADING;
			e->runin = true;
		}
		j->n_lines += c->style == HEADING_STYLE_UNDERLINED && e->verdict == VERDICT_HEADING;
	}
}

void judge_lines(struct judgement *j)
{
	judge_telling(j);
	judge_bare(j);
}
