#include "src/article/judge.h"

#include <stdlib.h>

#include "src/article/label.h"

enum { LIST_MIN = 3 };

/* A title and where it stands, to be sorted by title. */
struct title {
	uint32_t hash;
	uint32_t entry;
};

/* Sorts by hash and leaves equal ones in their order: a radix sort, byte by byte. */
static void sort_titles(struct title *titles, size_t n)
{
	struct title *from = titles, *to = xrealloc(NULL, n, sizeof(*to)), *spare = to;

	for (unsigned shift = 0; shift < 32; shift += 8) {
		size_t starts[257] = {0};
		struct title *swap = from;

		for (size_t i = 0; i < n; i++)
			starts[1 + (from[i].hash >> shift & 0xFF)]++;
		for (size_t i = 0; i < 256; i++)
			starts[i + 1] += starts[i];
		for (size_t i = 0; i < n; i++)
			to[starts[from[i].hash >> shift & 0xFF]++] = from[i];
		from = to;
		to = swap;
	}
	free(spare);
}

static bool below_bare(const struct judgement *j, size_t i)
{
	return i > 0 && judge_adjoins(&j->at[i - 1], &j->at[i]) &&
	       j->at[i - 1].c->style == HEADING_STYLE_BARE;
}

/* Sets what the entries of one title have in common. */
static void join_alike(struct judgement *j, const struct title *titles, size_t n)
{
	size_t n_below = 0;

	for (size_t k = 0; k < n; k++)
		n_below += below_bare(j, titles[k].entry);
	for (size_t k = 0; k < n; k++) {
		struct entry *e = &j->at[titles[k].entry];

		e->n_alike = titles[k].hash ? (uint32_t)n : 1;
		e->again = titles[k].hash && k + 1 < n;
		e->trails = n >= LIST_MIN && n_below == n;
	}
}

void judge_count_alike(struct judgement *j, enum verdict verdict)
{
	struct title *titles = xrealloc(NULL, j->n, sizeof(*titles));
	size_t n = 0;

	for (size_t i = 0; i < j->n; i++) {
		if (j->at[i].verdict == verdict)
			titles[n++] = (struct title){j->at[i].c->hash, (uint32_t)i};
	}
	sort_titles(titles, n);
	for (size_t i = 0, end; i < n; i = end) {
		for (end = i; end < n && titles[end].hash == titles[i].hash;)
			end++;
		join_alike(j, titles + i, end - i);
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
		if (!(e->again && e->n_alike <= LIST_MIN) && !(e->c->flags & CANDIDATE_LEADERS))
			continue;
		first = first < i ? first : i;
		last = i + 1;
		n++;
	}
	if (n < (headed ? 1 : LIST_MIN) || n * 2 < last - first)
		return;
	for (size_t i = first; i < last; i++) {
		j->at[i].verdict = VERDICT_NO;
		j->at[i].listed = true;
	}
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

	judge_count_alike(j, VERDICT_OPEN);
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
