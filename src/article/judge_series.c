/*
 * Labels that run on. A run is a sequence of labels of one series, written alike, whose numbers
 * follow one another; it is a list, or headings of lines of their own, or headings that open
 * paragraphs, as most of its members are.
 */
#include "src/article/judge.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "src/article/numbering.h"

enum {
	OPEN_RUNS = 6,      /* so many runs of a series are tried as the one that goes on */
	LOOK_BACK = 16,     /* so far above is the heading of a section looked for */
	ITEM_COLUMNS = 16,  /* a label alone, and little more, has no blank line to itself */
	GAP = 3,            /* so many numbers may be missing */
	LINE_COLUMNS = 100, /* a labelled line of its own is at most so wide */
	RUNIN_COLUMNS = 60, /* a run-in with its label */
};

struct run {
	const struct candidate *first, *last;
	size_t last_entry;
	size_t n;
	size_t n_line;   /* lines of their own, unclosed */
	size_t n_stop;   /* lines of their own that close in a full stop */
	size_t n_runin;  /* good openings of a paragraph */
	size_t n_brief;  /* of these: those with little text behind */
	size_t n_bad;    /* list items, long sentences */
	size_t n_filled; /* of the lines: those with something below before the next member */
	bool heading, runin;
};

struct runs {
	struct run *at;
	size_t n, cap;
	uint32_t open[HEADING_STYLE_N_SERIES][OPEN_RUNS]; /* the latest first; 0 for none */
};

static uint16_t number_of(const struct candidate *c)
{
	return c->n_path ? c->path[c->n_path - 1] : 0;
}

static bool same_parent(const struct candidate *a, const struct candidate *b)
{
	return a->n_path == b->n_path &&
	       (a->n_path < 2 ||
		memcmp(a->path, b->path, (a->n_path - 1u) * sizeof(*a->path)) == 0);
}

static bool written_alike(const struct candidate *a, const struct candidate *b)
{
	int indent = (int)a->here.indent - (int)b->here.indent;

	return a->separator == b->separator && indent >= -1 && indent <= 1;
}

/* How well c goes on from the run: 0 not at all, the greater the better. */
static int goes_on(const struct run *run, const struct candidate *c)
{
	int step = (int)number_of(c) - (int)number_of(run->last);
	bool alike = written_alike(run->last, c);

	if (!same_parent(run->last, c))
		return 0;
	if (step == 1)
		return alike ? 4 : 2;
	if (step > 1 && step <= GAP && alike && number_of(c) > 2)
		return 3;
	return step == 0 && alike && number_of(c) > 1 ? 1 : 0;
}

static uint32_t find_run(const struct runs *runs, const struct candidate *c)
{
	const uint32_t *open = runs->open[c->style];
	uint32_t best = 0;
	int best_fit = 0;

	for (size_t i = 0; i < OPEN_RUNS && open[i]; i++) {
		int fit = goes_on(&runs->at[open[i] - 1], c);

		if (fit > best_fit) {
			best_fit = fit;
			best = open[i];
		}
	}
	return best;
}

/* Puts the run at the front of those tried first. */
static void bring_forward(struct runs *runs, unsigned style, uint32_t run)
{
	uint32_t *open = runs->open[style];
	size_t at = 0;

	while (at < OPEN_RUNS - 1 && open[at] != run)
		at++;
	memmove(open + 1, open, at * sizeof(*open));
	open[0] = run;
}

static uint32_t new_run(struct runs *runs, const struct candidate *c)
{
	if (runs->n == runs->cap) {
		runs->cap = runs->cap ? runs->cap * 2 : 64;
		runs->at = xrealloc(runs->at, runs->cap, sizeof(*runs->at));
	}
	runs->at[runs->n++] = (struct run){.first = c, .last = c};
	return (uint32_t)runs->n;
}

/* Whether something stands between entry i and the next member of its run (or the end). */
static bool filled(const struct judgement *j, size_t i, size_t next)
{
	const struct candidate *c = j->at[i].c;

	if (next)
		return j->at[next].c->block > c->block + 1;
	if (!c->below.present || c->below.columnar)
		return c->below.present;
	return judge_has_text(&j->at[i]) ||
	       (i + 1 < j->n && judge_adjoins(&j->at[i], &j->at[i + 1]));
}

static bool long_enough_behind(const struct candidate *c)
{
	return c->here.columns >= 2 * c->columns || c->here.columns >= c->columns + 40 ||
	       c->here.columns == GLANCE_COLUMNS;
}

static bool opens_paragraph(const struct candidate *c)
{
	return c->columns <= RUNIN_COLUMNS && !(c->flags & CANDIDATE_KEY) &&
	       (c->flags & CANDIDATE_CJK);
}

static void count_line(struct run *run, const struct candidate *c, bool is_filled)
{
	bool fits = c->columns <= LINE_COLUMNS;

	switch ((enum closing)c->closing) {
	case CLOSING_NONE:
	case CLOSING_QUESTION:
	case CLOSING_EXCLAMATION:
	case CLOSING_ELLIPSIS:
		run->n_line += fits;
		run->n_bad += !fits;
		break;
	case CLOSING_STOP:
		run->n_stop += fits || is_filled;
		run->n_bad += !fits && !is_filled;
		break;
	case CLOSING_COLON:
	case CLOSING_SEMICOLON:
	case CLOSING_COMMA:
		run->n_bad++;
		return;
	}
	run->n_filled += fits && is_filled;
}

/*
 * "2. Minutes of the last meeting" over a sentence of its own, a blank line above both: the items of
 * a list stand closer, and a broken line does not close in a stop.
 */
static bool heads_its_text(const struct candidate *c)
{
	enum { HEAD_COLUMNS = 50 };

	return (c->here.blanks > 0 || !c->above.present) && c->closing == CLOSING_NONE &&
	       c->columns <= HEAD_COLUMNS && c->below.present && !c->below.blanks &&
	       !c->below.columnar && !c->below.item && c->below.closing == CLOSING_STOP &&
	       !(c->flags & CANDIDATE_SENTENCE);
}

/* In English an item of a list has its text or the next item right below, a heading a blank line. */
static bool is_item(const struct judgement *j, const struct candidate *c)
{
	return !(c->flags & CANDIDATE_CJK) && !j->sparse && c->columns > ITEM_COLUMNS &&
	       !(c->flags & CANDIDATE_RULED) && !judge_stands_alone(c) && !heads_its_text(c);
}

/* Counts entry i, a member whose successor in the run is entry `next` (0 for the last). */
static void count_member(struct judgement *j, struct runs *runs, size_t i, size_t next)
{
	const struct candidate *c = j->at[i].c;
	struct run *run = &runs->at[j->at[i].run - 1];

	run->n++;
	if (!(c->flags & CANDIDATE_RUNIN) && !is_item(j, c)) {
		count_line(run, c, filled(j, i, next));
	} else if ((c->flags & CANDIDATE_RUNIN) && opens_paragraph(c)) {
		run->n_runin++;
		run->n_brief += !long_enough_behind(c);
	} else {
		run->n_bad++;
	}
}

static void gather(struct judgement *j, struct runs *runs)
{
	for (size_t i = 0; i < j->n; i++) {
		struct entry *e = &j->at[i];

		if (e->c->style >= HEADING_STYLE_N_SERIES || e->verdict != VERDICT_OPEN)
			continue;
		e->run = find_run(runs, e->c);
		if (!e->run)
			e->run = new_run(runs, e->c);
		else if (runs->at)
			count_member(j, runs, runs->at[e->run - 1].last_entry, i);
		assert(runs->at);
		runs->at[e->run - 1].last = e->c;
		runs->at[e->run - 1].last_entry = i;
		bring_forward(runs, e->c->style, e->run);
	}
	for (size_t i = 0; i < runs->n; i++)
		count_member(j, runs, runs->at[i].last_entry, 0);
}

static bool heads_lines(const struct run *run)
{
	size_t lines = run->n_line + run->n_stop;
	bool unit = (run->first->style_flags & STYLE_UNIT) != 0;

	if (lines == 0 || lines < run->n_runin || run->n_bad * 5 > run->n)
		return false;
	if (unit && run->n_line == 0 && run->n == 1)
		return false;
	if (unit)
		return run->n_stop * 2 <= lines || run->n_filled * 5 >= lines * 4;
	if (run->n_line == 0 && run->n_runin)
		return run->n >= GAP && run->n_filled == lines;
	if (run->n_stop * 2 > lines)
		return run->n_filled * 5 >= lines * 4;
	return run->n_filled * 2 >= lines;
}

static bool heads_paragraphs(const struct run *run)
{
	return run->n >= 2 && run->n_runin >= 2 && run->n_runin * 10 >= run->n * 9 &&
	       run->n_brief * 2 < run->n;
}

/* A run of one is believed only where its label says what it is, or it goes on what was found. */
static bool believed(const struct run *run)
{
	bool counts = number_of(run->first) < number_of(run->last);
	bool begins = number_of(run->first) <= GAP || run->n > GAP;

	return (counts && begins) || (run->first->style_flags & STYLE_UNIT);
}

static void judge_runs(struct runs *runs)
{
	for (size_t i = 0; i < runs->n; i++) {
		struct run *run = &runs->at[i];

		run->heading = believed(run) && heads_lines(run);
		run->runin = !run->heading && run->first->style != HEADING_STYLE_ORDINAL &&
			     heads_paragraphs(run);
	}
}

static void judge_member(struct judgement *j, size_t i, const struct run *run)
{
	struct entry *e = &j->at[i];
	bool opens = (e->c->flags & CANDIDATE_RUNIN) != 0;

	/* A number that belongs to no series may be a word of the line: 318 運動. */
	e->separator = run->first->separator;
	e->bare = run->n == 1 && number_of(e->c) > 1 && !opens;
	e->verdict = e->bare ? VERDICT_OPEN : VERDICT_NO;
	if (!run->heading && !run->runin && !(e->c->flags & CANDIDATE_RULED))
		return;
	if (opens ? e->c->columns > RUNIN_COLUMNS
		  : e->c->closing >= CLOSING_SEMICOLON || run->runin)
		return;
	if (e->c->closing == CLOSING_STOP && run->n_stop * 3 < run->n_line)
		return;
	if (i + 1 < j->n && e[1].listed && judge_adjoins(e, e + 1))
		return;
	e->verdict = VERDICT_HEADING;
	e->runin = opens;
	e->bare = false;
	j->n_series++;
	j->n_units += (e->c->style_flags & STYLE_UNIT) != 0;
}

/* Whether c is the first section of the heading above: 1.1 of 1, A.1 of Appendix A. */
static bool is_first_of(const struct candidate *c, const struct entry *above)
{
	if (!above->c->n_path || above->c->n_path + 1 != c->n_path)
		return false;
	if (above->c->style == HEADING_STYLE_EN_APPENDIX)
		return c->path[0] == above->c->path[0] + LETTER_PATH;
	return memcmp(above->c->path, c->path, above->c->n_path * sizeof(*c->path)) == 0;
}

/* The nearest heading above entry i, or NULL where it is far. */
static const struct entry *heading_above(const struct judgement *j, size_t i)
{
	for (size_t k = i; k-- > 0 && i - k < LOOK_BACK;) {
		if (j->at[k].verdict == VERDICT_HEADING)
			return &j->at[k];
	}
	return NULL;
}

/* (一) with no (二) to follow is a heading right below one that was found, 1.1 anywhere in 1. */
static void judge_single(struct judgement *j, size_t i, const struct run *run)
{
	struct entry *e = &j->at[i];
	const struct entry *above = heading_above(j, i);

	if (run->n > 1 || !above || above->runin || (e->c->flags & CANDIDATE_RUNIN) ||
	    number_of(e->c) != 1 || e->c->closing != CLOSING_NONE || !judge_has_text(e))
		return;
	if (judge_adjoins(above, e) || is_first_of(e->c, above))
		e->verdict = VERDICT_HEADING;
}

void judge_series(struct judgement *j)
{
	struct runs runs = {0};

	gather(j, &runs);
	judge_runs(&runs);
	for (size_t i = 0; i < j->n; i++) {
		struct entry *e = &j->at[i];

		if (!e->run || !runs.at)
			continue;
		judge_member(j, i, &runs.at[e->run - 1]);
		judge_single(j, i, &runs.at[e->run - 1]);
	}
	free(runs.at);
}
