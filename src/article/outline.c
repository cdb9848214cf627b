#include "dushu/article/outline.h"

#include <stdlib.h>

static void add(struct outline *out, const struct candidate *c, size_t end)
{
	static const enum heading_kind kinds[] = {HEADING_SECTION, HEADING_RUNIN,
						  HEADING_BOILERPLATE};

	if (out->n == out->cap) {
		out->cap = out->cap ? out->cap * 2 : 32;
		out->at = xrealloc(out->at, out->cap, sizeof(*out->at));
	}
	out->at[out->n++] = (struct heading){
		.span = c->span,
		.label = c->label,
		.title = c->title,
		.section_end = end,
		.level = c->runin && out->n ? 2 : 1,
		.kind = kinds[c->style],
	};
}

/* From the end: a section ends where the nearest heading of its level or above begins. */
static void close_sections(struct outline *out, size_t end)
{
	size_t next[3] = {end, end, end};

	for (size_t i = out->n; i-- > 0;) {
		struct heading *h = &out->at[i];

		h->section_end = next[h->level];
		for (int level = h->level; level < 3; level++)
			next[level] = h->span.start;
	}
}

void outline_build(const struct candidate *candidates, size_t n, const struct document *document,
		   struct outline *out)
{
	out->n = 0;
	for (size_t i = 0; i < n; i++)
		add(out, &candidates[i], document->end);
	close_sections(out, document->end);
}

void outline_free(struct outline *outline)
{
	free(outline->at);
	*outline = (struct outline){0};
}
