/*
 * Lines without a label: underlined, marked, named, bare.
 *
 * A bare line is judged by what stands above and below it and by what else was found: the more a
 * document's headings say what they are, the less a line that says nothing is believed.
 */
#include "src/article/judge.h"

#include <stdlib.h>
#include <string.h>

enum {
	BARE_CJK = 100,    /* a bare line of Chinese is at most so wide, */
	BARE_LATIN = 95,   /* one of English so wide, */
	QUESTION_CJK = 48, /* a question so wide */
	CENTRED = 12,      /* a centred line is indented so far, on a page of so many columns */
	PAGE = 72,
	FEW = 3,
	LIST_MIN = 4,
	PARAGRAPH_COLUMNS = 90,
	SET_IN = 3, /* text below a heading of a manual page is set in so far */
	TITLE_CJK = 40,
	SHORT_COLUMNS = 8,  /* nobody breaks a heading behind so little */
	SPLIT_COLUMNS = 40, /* of the first line of a heading of two lines */
};

static bool is_latin(const struct entry *e)
{
	return !(e->c->flags & CANDIDATE_CJK);
}

/* Code, notes, quotations: what opens with a bracket or a sign of programs. */
static bool opens_oddly(const struct candidate *c)
{
	static const char signs[] = "([{<|#$%&*+=\\/^@~`;,.!?-_";

	if (c->here.opens_quote && (c->closing != CLOSING_NONE || !(c->flags & CANDIDATE_CJK)))
		return true;
	return c->opening && c->opening < 0x80 && strchr(signs, (int)c->opening) != NULL;
}

/* Whether text closes right above and goes on for more than a line below. */
static bool between_paragraphs(const struct judgement *j, const struct entry *e)
{
	const struct glance *above = &e->c->above, *below = &e->c->below;
	const struct entry *heading = e > j->at && judge_adjoins(e - 1, e) ? e - 1 : NULL;

	if (below->columns < PARAGRAPH_COLUMNS || below->columnar || e->c->closing != CLOSING_NONE)
		return false;
	return !above->present || (heading && heading->verdict == VERDICT_HEADING) ||
	       (above->closing == CLOSING_STOP && above->columns >= PARAGRAPH_COLUMNS);
}

/* A line over text that is set in, as in manual pages. */
static bool hangs_over_text(const struct candidate *c)
{
	return (c->here.blanks || !c->above.present) && c->below.present && !c->below.rule &&
	       c->below.indent >= c->here.indent + SET_IN;
}

/* What no bare heading is, whatever stands around it. */
static bool looks_bare(const struct judgement *j, const struct entry *e)
{
	const struct candidate *c = e->c;
	const unsigned no = CANDIDATE_QUOTED | CANDIDATE_GAP | CANDIDATE_RUNIN | CANDIDATE_LEADERS |
			    CANDIDATE_SENTENCE | CANDIDATE_ADDRESS | CANDIDATE_DATE |
			    CANDIDATE_PAPER | CANDIDATE_SIGNS;

	if (e->trails || e->verdict != VERDICT_OPEN ||
	    (c->style != HEADING_STYLE_BARE && !e->bare) || (c->flags & no))
		return false;
	if (c->here.columnar || c->here.item || c->columns < 2 || opens_oddly(c))
		return false;
	if (c->closing == CLOSING_QUESTION && (c->flags & CANDIDATE_KEY))
		return false;
	if (c->closing == CLOSING_COLON || c->closing == CLOSING_EXCLAMATION)
		return false;
	if (!is_latin(e))
		return c->columns <= (c->closing == CLOSING_QUESTION ? QUESTION_CJK : BARE_CJK);
	if (c->columns > BARE_LATIN || (j->wrapped && !(c->flags & CANDIDATE_SINGLE)))
		return false;
	if ((c->flags & CANDIDATE_CAPITALS) && hangs_over_text(c))
		return true;
	return judge_stands_alone(c) || (j->sparse && !j->wrapped && between_paragraphs(j, e));
}

/* How many adjoining entries from i on look bare. */
static size_t bare_run(const struct judgement *j, size_t i)
{
	size_t n = 0;

	while (i + n < j->end && looks_bare(j, &j->at[i + n]) &&
	       (n == 0 || judge_adjoins(&j->at[i + n - 1], &j->at[i + n])))
		n++;
	return n;
}

static bool is_centred(const struct entry *e)
{
	int middle = 2 * e->c->here.indent + e->c->columns;

	return e->c->here.indent >= CENTRED && middle >= PAGE - 16 && middle <= PAGE + 16 &&
	       (e->c->flags & (CANDIDATE_CAPITALS | CANDIDATE_TITLE)) != 0;
}

/* Whether text or a heading stands right below entry i. */
static bool supported(const struct judgement *j, size_t i)
{
	const struct entry *e = &j->at[i], *next = i + 1 < j->n ? e + 1 : NULL;

	if (next && judge_adjoins(e, next)) {
		if (next->c->style == HEADING_STYLE_NOTICE)
			return false;
		if (next->verdict == VERDICT_HEADING || next->c->style == HEADING_STYLE_CONTENTS)
			return e->n_alike < FEW || judge_has_text(e);
	}
	if (is_latin(e) && (e->c->flags & CANDIDATE_CAPITALS) && hangs_over_text(e->c))
		return true;
	if (is_latin(e) && is_centred(e) && (e->c->flags & CANDIDATE_CAPITALS) &&
	    e->c->below.present && !e->c->below.rule)
		return true;
	return judge_has_text(e);
}

/* Whether this document's headings may look like that. */
static bool allowed(const struct judgement *j, const struct entry *e)
{
	const struct candidate *c = e->c;

	if (e->key_alike >= FEW)
		return false;
	if (j->n_units >= FEW && j->n_between >= j->n_units && between_paragraphs(j, e) &&
	    (j->sparse || !is_latin(e)))
		return true;
	if (j->n_units >= FEW)
		return is_latin(e) && (c->flags & CANDIDATE_CAPITALS) && c->here.blanks >= FEW;
	if (!is_latin(e))
		return true;
	if (c->here.indent > 0)
		return is_centred(e);
	if (j->n_series >= FEW || j->n_lines >= FEW)
		return (c->flags & CANDIDATE_CAPITALS) && c->here.blanks >= FEW;
	return true;
}

/* Whether two lines are a part and its first section, not one heading in two lines. */
static bool opens_part(const struct judgement *j, const struct entry *first,
		       const struct entry *second)
{
	return j->blanks || first->c->columns <= SHORT_COLUMNS ||
	       (first->c->columns <= 16 && first->c->columns * 2 < second->c->columns);
}

/* The entry right below i, or NULL. */
static const struct entry *right_below(const struct judgement *j, size_t i)
{
	return i + 1 < j->n && judge_adjoins(&j->at[i], &j->at[i + 1]) ? &j->at[i + 1] : NULL;
}

/* A name over a date: who signs. */
static bool is_signature(const struct judgement *j, size_t i)
{
	const struct entry *below = right_below(j, i);

	return below && (below->c->flags & CANDIDATE_DATE);
}

/* A title over a paper's number. */
static bool is_over_number(const struct judgement *j, size_t i)
{
	const struct entry *below = right_below(j, i);

	return below && (below->c->flags & CANDIDATE_PAPER) && !j->blanks;
}

/* A heading over a list: the lines below it open alike, and it does not. */
static bool heads_list(const struct judgement *j, size_t i, size_t n)
{
	size_t alike = 0;

	for (size_t k = i + 1; k < i + n; k++)
		alike += j->at[k].c->opening == j->at[i + 1].c->opening;
	return n >= LIST_MIN && j->at[i + 1].c->opening &&
	       j->at[i].c->opening != j->at[i + 1].c->opening && alike * 5 >= (n - 1) * 4;
}

/* A run of bare lines: one heading, a heading of two lines, two headings, or a list. */
static void judge_bare_run(struct judgement *j, size_t i, size_t n)
{
	struct entry *first = &j->at[i], *last = &j->at[i + n - 1];

	if (heads_list(j, i, n)) {
		judge_accept(j, first);
		return;
	}
	/* A line that is too wide for a heading of two lines is text over one of one line. */
	if (n == 2 && !j->blanks && first->c->columns > SPLIT_COLUMNS) {
		judge_bare_run(j, i + 1, 1);
		return;
	}
	if (n > 2 || is_signature(j, i + n - 1) || !allowed(j, first) || !allowed(j, last))
		return;
	if (!supported(j, i + n - 1) && !is_over_number(j, i + n - 1))
		return;
	judge_accept(j, first);
	if (n == 1)
		return;
	if (opens_part(j, first, last))
		judge_accept(j, last);
	else
		last->verdict = VERDICT_PART;
}

/* Where bare lines may begin to be headings: English title pages are full of them. */
static size_t first_bare(const struct judgement *j)
{
	for (size_t i = j->begin; i < j->end && j->n_series >= FEW; i++) {
		if (j->at[i].verdict == VERDICT_HEADING)
			return is_latin(&j->at[i]) ? i : j->begin;
	}
	return j->begin;
}

/* How many lines stand between paragraphs: are chapters parted by them? */
static void count_between(struct judgement *j)
{
	for (size_t i = j->begin; i < j->end; i++)
		j->n_between += looks_bare(j, &j->at[i]) && between_paragraphs(j, &j->at[i]);
}

static void judge_bare(struct judgement *j)
{
	size_t n;

	count_between(j);

	for (size_t i = first_bare(j); i < j->end; i += n ? n : 1) {
		n = bare_run(j, i);
		/* What comes back before one section after the other leads back to the top. */
		if (n > 1 && j->at[i].n_alike >= FEW && j->at[i + 1].n_alike < FEW)
			n = 1;
		if (n && j->at[i].c->block > 0)
			judge_bare_run(j, i, n);
	}
}

/* Questions and lines that trail off are believed where plain ones were found as well. */
static void doubt_closed(struct judgement *j)
{
	for (size_t i = j->begin; i < j->end; i++) {
		struct entry *e = &j->at[i];

		if (e->verdict == VERDICT_HEADING &&
		    (e->c->style == HEADING_STYLE_BARE || e->bare) &&
		    e->c->closing != CLOSING_NONE && j->n_plain < 1)
			e->verdict = VERDICT_NO;
	}
}

/* The mark that opens a line, where another line has it too. */
static size_t count_marked(const struct judgement *j, uint8_t mark)
{
	size_t n = 0;

	for (size_t i = j->begin; i < j->end; i++)
		n += j->at[i].c->style == HEADING_STYLE_MARKED && j->at[i].c->separator == mark;
	return n;
}

static void judge_marked(struct judgement *j)
{
	size_t counts[256] = {0};

	for (size_t i = j->begin; i < j->end; i++) {
		struct entry *e = &j->at[i], *next = i + 1 < j->end ? e + 1 : NULL;

		if (e->trails || e->verdict != VERDICT_OPEN ||
		    e->c->style != HEADING_STYLE_MARKED || judge_is_hashed(e))
			continue;
		if (!counts[e->c->separator])
			counts[e->c->separator] = count_marked(j, e->c->separator);
		if (counts[e->c->separator] < 2 || is_latin(e) || e->c->closing >= CLOSING_COLON ||
		    (e->c->flags & CANDIDATE_SENTENCE))
			continue;
		if (judge_has_text(e)) {
			judge_accept(j, e);
		} else if (next && judge_adjoins(e, next) && looks_bare(j, next) &&
			   judge_has_text(next)) {
			judge_accept(j, e);
			next->verdict = VERDICT_PART;
		}
	}
}

static void judge_named(struct entry *e)
{
	const struct candidate *c = e->c;

	if (c->below.present && (!is_latin(e) || judge_stands_alone(c) || hangs_over_text(c)))
		e->verdict = VERDICT_HEADING;
}

/* Whether a line is the title of the label alone right above it. */
static bool titles_label(const struct judgement *j, size_t i)
{
	const struct entry *e = &j->at[i];
	bool below_at_once = is_latin(e) && !e->c->here.blanks && e->c->below.blanks &&
			     e->verdict == VERDICT_OPEN && e->c->style == HEADING_STYLE_BARE;

	if (!below_at_once && (!looks_bare(j, e) || !supported(j, i)))
		return false;
	return is_latin(e) ? (e->c->flags & (CANDIDATE_CAPITALS | CANDIDATE_TITLE)) != 0
			   : e->c->columns <= TITLE_CJK;
}

/* Whether the two lines from entry i on are one title, broken at the end of a line. */
static bool broken_title(const struct judgement *j, size_t i)
{
	const unsigned cased = CANDIDATE_CAPITALS | CANDIDATE_TITLE;
	const struct entry *e = &j->at[i], *rest = i + 1 < j->end ? e + 1 : NULL;

	if (!rest || !judge_adjoins(e, rest) || rest->c->here.blanks || e->c->here.blanks)
		return false;
	if (e->verdict != VERDICT_OPEN || e->c->style != HEADING_STYLE_BARE || !is_latin(e) ||
	    !(e->c->flags & cased) || e->c->closing != CLOSING_NONE)
		return false;
	return rest->verdict == VERDICT_OPEN && rest->c->style == HEADING_STYLE_BARE &&
	       (rest->c->flags & cased) && rest->c->below.blanks;
}

static void find_titles(struct judgement *j)
{
	for (size_t i = j->begin; i + 1 < j->end; i++) {
		struct entry *e = &j->at[i];
		bool empty = e->c->title + e->c->n_title == e->c->n_label;

		if (e->verdict != VERDICT_HEADING || !empty ||
		    e->c->style >= HEADING_STYLE_N_SERIES || !judge_adjoins(e, e + 1))
			continue;
		if (broken_title(j, i + 1))
			e[1].verdict = e[2].verdict = VERDICT_PART;
		else if (titles_label(j, i + 1))
			e[1].verdict = VERDICT_PART;
	}
}

/* Underlined and named lines and dashes say themselves what they are. */
static void judge_telling(struct judgement *j)
{
	size_t n_dashed = 0;

	for (size_t i = j->begin; i < j->end; i++)
		n_dashed += j->at[i].c->style == HEADING_STYLE_DASHED && j->at[i].c->columns <= 50;
	for (size_t i = j->begin; i < j->end; i++) {
		struct entry *e = &j->at[i];
		const struct candidate *c = e->c;

		if (e->trails || e->verdict != VERDICT_OPEN || c->here.columnar)
			continue;
		if (c->style == HEADING_STYLE_UNDERLINED && !opens_oddly(c)) {
			e->verdict = VERDICT_HEADING;
			j->n_lines++;
		}
		if (c->style == HEADING_STYLE_NAMED)
			judge_named(e);
		if (c->style == HEADING_STYLE_DASHED && c->columns <= 50 && n_dashed > 1) {
			e->verdict = VERDICT_HEADING;
			e->runin = true;
		}
	}
}

/* Orders entries by the hash of what stands before a colon. */
struct key {
	uint32_t hash, entry;
};

static int compare_keys(const void *a, const void *b)
{
	const struct key *x = a, *y = b;

	return x->hash != y->hash ? (x->hash < y->hash ? -1 : 1) : 0;
}

/* "Price: 3" and "Price: 4" are fields of a record. */
static void find_keys(struct judgement *j)
{
	struct key *keys = xrealloc(NULL, j->n, sizeof(*keys));
	size_t n = 0;

	for (size_t i = 0; i < j->n; i++) {
		if (j->at[i].c->key)
			keys[n++] = (struct key){j->at[i].c->key, (uint32_t)i};
	}
	qsort(keys, n, sizeof(*keys), compare_keys);
	for (size_t i = 0, end; i < n; i = end) {
		for (end = i; end < n && keys[end].hash == keys[i].hash;)
			end++;
		for (size_t k = i; k < end; k++)
			j->at[keys[k].entry].key_alike = (uint32_t)(end - i);
	}
	free(keys);
}

static bool comes_back(const struct entry *e)
{
	return e->verdict == VERDICT_HEADING && e->c->style == HEADING_STYLE_BARE &&
	       e->n_alike >= FEW;
}

/* One line that comes back word for word, where no other does, is furniture: back to the top. */
static void drop_refrain(struct judgement *j)
{
	size_t n_titles = 0;

	judge_count_alike(j, VERDICT_HEADING);
	for (size_t i = j->begin; i < j->end; i++)
		n_titles += comes_back(&j->at[i]) && !j->at[i].again;
	for (size_t i = j->begin; i < j->end && n_titles == 1; i++) {
		if (comes_back(&j->at[i]))
			j->at[i].verdict = VERDICT_NO;
	}
}

/*
 * Below a title, a short line over the first text is its first section if it is followed by others
 * of its kind further down.
 */
static void judge_first(struct judgement *j)
{
	size_t n = j->begin < j->end && j->at[j->begin].c->block == 0 ? bare_run(j, j->begin) : 0;
	struct entry *last = n > 1 ? &j->at[j->begin + n - 1] : NULL;

	if (last && j->n_bare >= 2 && (last->c->closing == CLOSING_NONE || j->blanks) &&
	    supported(j, j->begin + n - 1) && allowed(j, last) &&
	    !(last->c->flags & CANDIDATE_DIGITS))
		judge_accept(j, last);
}

void judge_lines(struct judgement *j)
{
	find_keys(j);
	judge_telling(j);
	find_titles(j);
	judge_hashes(j);
	judge_marked(j);
	judge_bare(j);
	doubt_closed(j);
	drop_refrain(j);
	judge_first(j);
}
