#include "judge.h"

#include <stdlib.h>

#include "label.h"

enum { LIST_MIN = 3 };

/* A title and where it stands, to be sorted by title. */
struct title {
	uint32_t hash;
	uint32_t entry;
};

static int compare_titles(const void *a, const void *b)
{
	const struct title *x = a, *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return x->entry < y->entry ? -1 : x->entry > y->entry;
}

static void find_alike(struct judgement *j)
{
	struct title *titles = xrealloc(NULL, j->n, sizeof(*titles));

	for (size_t i = 0; i < j->n; i++)
		titles[i] = (struct title){j->at[i].c->hash, (uint32_t)i};
	qsort(titles, j->n, sizeof(*titles), compare_titles);
	for (size_t i = 0, end; i < j->n; i = end) {
		for (end = i; end < j->n && titles[end].hash == titles[i].hash;)
			end++;
		for (size_t k = i; k < end; k++) {
			j->at[titles[k].entry].n_alike = titles[k].hash ? (uint32_t)(end - i) : 1;
			j->at[titles[k].entry].again = titles[k].hash && k + 1 < end;
		}
	}
	free(titles);
}

/* Drops what is a table of contents of the adjoining entries from to end: titles that come again. */
static void judge_run(struct judgement *j, size_t from, size_t end)
{
	size_t first = end, last = from, n = 0;
	bool headed = from > 0 && j->at[from - 1].c->style == HEADING_STYLE_CONTENTS;

	for (size_t i = from; i < end; i++) {
		const struct entry *e = &j->at[i];

		headed = headed || e->c->style == HEADING_STYLE_CONTENTS;
		if (!e->again && !(e->c->flags & CANDIDATE_LEADERS))
			continue;
		first = first < i ? first : i;
		last = i + 1;
		n++;
	}
	if (n < (headed ? 1 : LIST_MIN) || n * 2 < last - first)
		return;
	for (size_t i = first; i < last; i++)
		j->at[i].verdict = VERDICT_NO;
}

static void find_bounds(struct judgement *j)
{
	for (size_t i = 0; i < j->n; i++) {
		const struct candidate *c = j->at[i].c;

		if (c->style != HEADING_STYLE_NOTICE)
			continue;
		if ((c->style_flags & NOTICE_BEGIN) && c->block * 4 < j->document->n_blocks)
			j->begin = i + 1;
		if ((c->style_flags & NOTICE_END) && c->block * 2 > j->document->n_blocks &&
		    i < j->end)
			j->end = i;
	}
	for (size_t i = 0; i < j->n; i++) {
		if (i < j->begin || i > j->end)
			j->at[i].verdict = VERDICT_NO;
	}
}

void judge_contents(struct judgement *j)
{
	size_t end;

	find_alike(j);
	find_bounds(j);
	for (size_t i = 0; i < j->n; i = end) {
		for (end = i + 1; end < j->n && judge_adjoins(&j->at[end - 1], &j->at[end]);)
			end++;
		judge_run(j, i, end);
	}
	for (size_t i = 0; i < j->n; i++) {
		const struct candidate *c = j->at[i].c;

		if ((c->flags & CANDIDATE_LEADERS) || c->style == HEADING_STYLE_CONTENTS)
			j->at[i].verdict = VERDICT_NO;
	}
}
