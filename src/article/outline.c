#include "dushu/article/outline.h"

#include <stdlib.h>

#include "src/article/judge.h"

enum { CLAUSE_COLUMNS = 16 }; /* what ends in a colon and is longer says something */

bool judge_stands_alone(const struct candidate *c)
{
	return (c->here.blanks || !c->above.present) && (c->below.blanks || !c->below.present);
}

bool judge_has_text(const struct entry *e)
{
	const struct glance *below = &e->c->below;

	if (!below->present || below->columnar)
		return false;
	return below->columns > GLANCE_SHORT || below->closing == CLOSING_STOP ||
	       below->closing == CLOSING_QUESTION || below->item ||
	       (below->closing == CLOSING_COLON && below->columns >= CLAUSE_COLUMNS);
}

static void judgement_open(struct judgement *j, const struct candidate *candidates, size_t n,
			   const struct document *document)
{
	*j = (struct judgement){
		.document = document,
		.at = xrealloc(NULL, n, sizeof(*j->at)),
		.n = n,
		.end = n,
		.blanks = document->n_blank * 2 > document->n_blocks,
		.sparse = document->n_blank * 10 < document->n_blocks,
		.wrapped = document->n_joined * 8 > document->n_blocks,
	};
	for (size_t i = 0; i < n; i++)
		j->at[i] = (struct entry){.c = &candidates[i]};
}

/* A number is shown with its title; marks, dashes and rules are not. */
static bool shows_label(const struct entry *e)
{
	return e->bare || e->c->style < HEADING_STYLE_N_SERIES;
}

static void add(struct outline *out, const struct entry *e)
{
	struct span span = candidate_span(e->c);
	enum heading_kind kind = e->runin ? HEADING_RUNIN : HEADING_SECTION;

	if (e->verdict == VERDICT_TITLE)
		kind = HEADING_TITLE;
	if (e->verdict == VERDICT_NOTICE)
		kind = HEADING_BOILERPLATE;
	if (out->n == out->cap) {
		out->cap = out->cap ? out->cap * 2 : 32;
		out->at = xrealloc(out->at, out->cap, sizeof(*out->at));
	}
	out->at[out->n++] = (struct heading){
		.span = span,
		.line = e->c->line,
		.label = e->bare ? (struct span){span.start, span.start} : candidate_label(e->c),
		.title = shows_label(e) ? span : candidate_title(e->c),
		.level = e->level,
		.kind = kind,
	};
}

/* A further line of the last heading: its title goes on to the end of that line. */
static void extend(struct outline *out, const struct entry *e)
{
	struct heading *last = &out->at[out->n - 1];

	/* A mark that is closed stays around the first line. */
	if (last->span.end > last->title.end)
		last->title.start = last->span.start;
	last->title.end = candidate_title(e->c).end;
	last->span.end = candidate_span(e->c).end;
}

static void collect(const struct judgement *j, struct outline *out)
{
	for (size_t i = 0; i < j->n; i++) {
		const struct entry *e = &j->at[i];

		if (e->verdict == VERDICT_PART && out->n)
			extend(out, e);
		else if (e->verdict >= VERDICT_HEADING && e->verdict != VERDICT_PART)
			add(out, e);
	}
}

/* From the end: a section ends where the nearest heading of its level or above begins. */
static void close_sections(struct outline *out, size_t end)
{
	size_t *chain = xrealloc(NULL, out->n + 1, sizeof(*chain)), n = 0;

	/* The chain holds the starts of those that may still end a section, outermost last. */
	for (size_t i = out->n; i-- > 0;) {
		struct heading *h = &out->at[i];

		while (n && out->at[chain[n - 1]].level > h->level)
			n--;
		h->section_end = n ? out->at[chain[n - 1]].span.start : end;
		chain[n++] = i;
	}
	free(chain);
}

void outline_build(const struct candidate *candidates, size_t n, const struct document *document,
		   struct outline *out)
{
	struct judgement j;

	out->n = 0;
	if (n == 0)
		return;
	judgement_open(&j, candidates, n, document);
	judge_contents(&j);
	judge_series(&j);
	judge_lines(&j);
	judge_ends(&j);
	judge_levels(&j);
	collect(&j, out);
	close_sections(out, document->end);
	free(j.at);
}

void outline_free(struct outline *outline)
{
	free(outline->at);
	*outline = (struct outline){0};
}
