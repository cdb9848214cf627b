/*
 * The outline of a text, a line a heading: level, kind where it is not "heading", label | title; of
 * a title that shows its label what stands behind it.
 */
#ifndef DUSHU_TESTS_ARTICLE_OUTLINE_OF_H
#define DUSHU_TESTS_ARTICLE_OUTLINE_OF_H

#include <stdlib.h>
#include <string.h>

#include "dushu/article/format.h"
#include "dushu/article/outline.h"
#include "dushu/text/clean.h"
#include "src/article/piece.h"
#include "src/article/recognise.h"
#include "src/article/walk.h"

/* Paragraphs of each script, wide enough to be nothing else. */
#define HANT                                                                                                                                   \
	"春耕之前，村裏的水渠先清了一遍，淤泥堆在田埂上曬乾，再由各戶挑回去墊菜園；老人說這樣的泥" \
	"最肥，比買來的肥料還好用。\n"
#define HANS                                                                                                                                   \
	"入夏以后雨水多，仓库的地面返潮，管库的人把粮袋一层层垫高，又在墙角撒了石灰；到了秋天开仓" \
	"，一袋也没有发霉。\n"
#define LATIN                                                                                      \
	"The harbour freezes in the first week of January, and from then on the boats lie keel "   \
	"up on the shingle until the ice goes out. Nobody minds the wait.\n"
#define WRAPPED                                                                                    \
	"The harbour freezes in the first week of January, and from then on\n"                     \
	"the boats lie keel up on the shingle until the ice goes out, while\n"                     \
	"the children go over the corks and the old men over the stories\n"                        \
	"that everybody knows.\n"

struct candidates {
	struct candidate *at;
	size_t n;
	struct document document;
};

static inline struct candidates candidates_of(struct str text)
{
	struct candidates all = {0};
	struct clean clean = {0};
	struct walk walk;

	for (walk_open(&walk, text, 0, format_of(text)); walk_stands(&walk); walk_on(&walk)) {
		all.at = xrealloc(all.at, all.n + 1, sizeof(*all.at));
		all.n += heading_recognise(&walk.sight, &clean, &all.at[all.n]);
	}
	all.document = walk.document;
	clean_free(&clean);
	return all;
}

static inline void put_span(struct str text, struct span span, struct buf *out)
{
	struct clean clean = {0};

	clean_block(text, span, CLEAN_JOIN, &clean);
	buf_add(out, clean.text);
	clean_free(&clean);
}

static inline size_t behind_blanks(struct str text, size_t at)
{
	return skip_line_end(text, skip_blanks(text, at, text.n));
}

static inline void outline_of(struct str text, struct buf *out)
{
	struct candidates all = candidates_of(text);
	struct outline outline = {0};

	outline_build(all.at, all.n, &all.document, &outline);
	buf_clear(out);
	buf_add(out, STR(""));
	for (size_t i = 0; i < outline.n; i++) {
		const struct heading *h = &outline.at[i];
		struct span title;

		buf_printf(out, "%d ", h->level);
		if (h->kind != HEADING_SECTION)
			buf_printf(out, "%s ", heading_kind_name(h->kind));
		title = h->title;
		if (span_length(h->label)) {
			put_span(text, h->label, out);
			buf_add(out, STR(" | "));
			if (h->label.start == title.start && h->label.end < title.end)
				title.start = behind_blanks(text, h->label.end);
		}
		put_span(text, title, out);
		buf_add_char(out, '\n');
	}
	outline_free(&outline);
	free(all.at);
}

/* A text and the outline that it should have. */
struct outline_row {
	const char *text, *outline;
};

static inline void check_outlines(const struct outline_row *rows, size_t n)
{
	struct buf out = {0};

	for (size_t i = 0; i < n; i++) {
		outline_of(str_of(rows[i].text), &out);
		assert_string_equal(out.s, rows[i].outline);
	}
	buf_free(&out);
}

#define CHECK_OUTLINES(rows) check_outlines(rows, sizeof(rows) / sizeof(*(rows)))

#endif
