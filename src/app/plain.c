#include "dushu/app/plain.h"

#include <stdlib.h>

#include "dushu/text/output.h"
#include "dushu/text/unicode.h"
#include "dushu/view/layout.h"

enum { FLUSH_AT = 32 * 1024, STEP = 64 * 1024, WHOLE = 2 * 1024 * 1024, CJK_INDENT = 4 };

enum shape { SHAPE_NONE, SHAPE_HEADING, SHAPE_CJK, SHAPE_PARAGRAPH, SHAPE_AS_IS };

struct printer {
	const struct plain *plain;
	struct article *article;
	struct passage passage;
	struct rows rows;
	struct span *keep;
	size_t n_keep, cap_keep;
	struct buf out;
	enum shape last;
	size_t last_end; /* where the block before ends in the source */
};

/* Knows the article up to `at`; a short one whole, for then its outline is settled. */
static void index_until(struct article *article, size_t at)
{
	if (article_text(article).n <= WHOLE)
		at = article_text(article).n;
	while (article_done(article) < at && article_step(article, STEP))
		;
}

static bool is_heading(const struct article *article, const struct block *block)
{
	size_t i = article_section_at(article, block->span.end ? block->span.end - 1 : 0);
	const struct heading *heading;

	if (i == ARTICLE_NONE)
		return false;
	heading = article_heading(article, i);
	return heading->span.start >= block->span.start &&
	       (heading->kind == HEADING_TITLE || heading->kind == HEADING_SECTION);
}

static enum shape shape_of(const struct printer *p, const struct block *block)
{
	struct str text = str_trim(p->passage.clean.text);
	uint32_t first = 0;

	if (is_heading(p->article, block))
		return SHAPE_HEADING;
	if (block->kind == BLOCK_PREFORMATTED)
		return SHAPE_AS_IS;
	utf8_decode(text, 0, &first);
	return unicode_is_cjk(first) ? SHAPE_CJK : SHAPE_PARAGRAPH;
}

/* Whether a blank line stands between the block before and this one. */
static bool parted(const struct printer *p, enum shape shape, size_t start)
{
	struct str gap = str_slice(article_text(p->article), p->last_end, start);

	if (p->last == SHAPE_NONE)
		return false;
	if (p->last == SHAPE_CJK && shape == SHAPE_CJK)
		return false;
	if (p->last == SHAPE_AS_IS && shape == SHAPE_AS_IS)
		return str_find(gap, STR("\n\n")) < gap.n || str_find(gap, STR("\r\n\r\n")) < gap.n;
	return true;
}

static void read_block(struct printer *p, const struct block *block)
{
	const struct figures *figures = &p->passage.figures;

	p->n_keep = 0;
	if (p->plain->raw) {
		clean_block(article_text(p->article), block->span,
			    CLEAN_RAW | (block->joined ? CLEAN_JOIN : 0), &p->passage.clean);
		return;
	}
	passage_read(p->article, block, &p->passage);
	if (figures->n > p->cap_keep) {
		p->cap_keep = figures->n * 2;
		p->keep = xrealloc(p->keep, p->cap_keep, sizeof(*p->keep));
	}
	for (; p->n_keep < figures->n; p->n_keep++)
		p->keep[p->n_keep] = figures->at[p->n_keep].span;
}

static void put_safe(struct buf *out, struct str cluster)
{
	char shown[8];
	uint32_t code;
	size_t n;

	for (size_t at = 0; (n = utf8_decode(cluster, at, &code)); at += n) {
		if (unicode_is_unsafe(code))
			buf_add(out, (struct str){shown, unicode_show_unsafe(code, shown)});
		else
			buf_add(out, str_slice(cluster, at, at + n));
	}
}

static void put_rows(struct printer *p, enum shape shape)
{
	struct str text = p->passage.clean.text;
	bool indented = shape == SHAPE_CJK && str_trim(text).s == text.s;
	struct layout layout = {
		.width = p->plain->width,
		.first_indent = indented && p->plain->width > 4 * CJK_INDENT ? CJK_INDENT : 0,
		.ambiguous = p->plain->ambiguous,
		.whole = shape == SHAPE_AS_IS,
		.keep = p->keep,
		.n_keep = p->n_keep,
	};

	layout_text(text, &layout, &p->rows);
	for (size_t i = 0; i < p->rows.n; i++) {
		struct row *row = &p->rows.at[i];

		buf_add_repeat(&p->out, ' ', (size_t)row->indent);
		put_safe(&p->out, str_slice(text, row->start, row->end));
		while (p->out.n && p->out.s[p->out.n - 1] == ' ')
			p->out.n--;
		buf_add_char(&p->out, '\n');
	}
}

static void put_block(struct printer *p, const struct block *block)
{
	enum shape shape;

	read_block(p, block);
	shape = shape_of(p, block);
	if (parted(p, shape, block->span.start))
		buf_add_char(&p->out, '\n');
	put_rows(p, shape);
	p->last = shape;
	p->last_end = block->span.end;
}

bool plain_print(const struct plain *plain, struct article *article, struct error *error)
{
	struct printer p = {.plain = plain, .article = article};
	size_t at = article_begin(article);
	struct block block;
	bool ok = true;

	while (ok && article_block_at(article, at, &block)) {
		index_until(article, block.span.end);
		put_block(&p, &block);
		at = block.span.end > at ? block.span.end : at + 1;
		if (p.out.n >= FLUSH_AT) {
			ok = output_write(plain->fd, buf_str(&p.out), error);
			buf_clear(&p.out);
		}
	}
	ok = ok && output_write(plain->fd, buf_str(&p.out), error);
	passage_free(&p.passage);
	rows_free(&p.rows);
	free(p.keep);
	buf_free(&p.out);
	return ok;
}
