/* Outlines: spans in order and in bounds, levels without a gap, sections that hold their headings. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "dushu/article/format.h"
#include "dushu/article/outline.h"
#include "dushu/text/clean.h"
#include "src/article/recognise.h"
#include "src/article/walk.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void check(bool holds)
{
	if (!holds)
		abort();
}

static bool inside(struct span part, struct span whole)
{
	return part.start <= part.end && whole.start <= part.start && part.end <= whole.end;
}

static void check_candidate(const struct candidate *c, const struct block *block)
{
	struct span span = candidate_span(c);

	check(c->n > 0 && inside(span, block->span));
	check(inside(candidate_label(c), span) && inside(candidate_title(c), span));
	check(c->style < HEADING_STYLE_N && c->n_path <= LABEL_PATH);
}

static void check_outline(const struct outline *outline, size_t end)
{
	size_t at = 0;
	int level = 0;

	for (size_t i = 0; i < outline->n; i++) {
		const struct heading *h = &outline->at[i];

		check(h->span.start >= at && h->span.start < h->span.end);
		check(h->section_end >= h->span.end && h->section_end <= end);
		check(inside(h->label, h->span) && inside(h->title, h->span));
		check(h->level >= 1 && (h->kind == HEADING_TITLE || h->level <= level + 1));
		at = h->span.start + 1;
		level = h->level;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct str text = {(const char *)data, n};
	struct candidate *candidates = NULL;
	struct outline outline = {0};
	struct clean clean = {0};
	struct walk walk;
	size_t n_candidates = 0;

	for (walk_open(&walk, text, 0, format_of(text)); walk_stands(&walk); walk_on(&walk)) {
		candidates = xrealloc(candidates, n_candidates + 1, sizeof(*candidates));
		if (!heading_recognise(&walk.sight, &clean, &candidates[n_candidates]))
			continue;
		check_candidate(&candidates[n_candidates], &walk.sight.here.block);
		n_candidates++;
	}
	outline_build(candidates, n_candidates, &walk.document, &outline);
	check_outline(&outline, n);
	outline_free(&outline);
	clean_free(&clean);
	free(candidates);
	return 0;
}
