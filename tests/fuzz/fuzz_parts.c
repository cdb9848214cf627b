/* Parts: an article indexed in parts of any size has the outline and the figures of one indexed whole. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "dushu/article/article.h"
#include "dushu/article/gather.h"
#include "dushu/article/indexer.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void check(bool holds)
{
	if (!holds)
		abort();
}

static void index_parts(struct article *article, size_t size)
{
	struct str text = article_text(article);
	const struct format *format = article_format(article);
	size_t begin = article_begin(article), at = begin;
	struct gather *gather = gather_open((struct span){begin, text.n}, 0);
	struct batch batch = {0};

	while (at < text.n) {
		struct span part = {at, format_part(format, text, begin, at + size)};
		struct indexer *indexer = indexer_open_part(text, begin, format,
							    INDEX_HEADINGS | INDEX_FIGURES, part);
		bool more = true;

		check(part.end > at);
		while (more) {
			more = indexer_step(indexer, size, &batch);
			gather_add(gather, &batch);
			article_take(article, &batch);
		}
		indexer_close(indexer);
		at = part.end;
	}
	check(article_complete(article));
	gather_close(gather);
	batch_free(&batch);
}

static void check_same(const struct article *a, const struct article *b)
{
	size_t n, n_other;
	const struct mark *marks = article_marks(a, &n), *others = article_marks(b, &n_other);

	check(n == n_other);
	for (size_t i = 0; i < n; i++)
		check(marks[i].start == others[i].start && marks[i].n == others[i].n &&
		      marks[i].kind == others[i].kind && marks[i].weak == others[i].weak);
	n = article_n_headings(a);
	check(n == article_n_headings(b));
	for (size_t i = 0; i < n; i++) {
		const struct heading *h = article_heading(a, i), *other = article_heading(b, i);

		check(h->span.start == other->span.start && h->span.end == other->span.end);
		check(h->title.start == other->title.start && h->label.end == other->label.end);
		check(h->line == other->line && h->level == other->level && h->kind == other->kind);
		check(h->section_end == other->section_end);
		check(article_parent(a, i) == article_parent(b, i));
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static const size_t sizes[] = {1, 13, 200};
	struct source *source = source_from((struct str){(const char *)data, n}, "fuzz");
	struct article *whole = article_open(source);

	while (article_step(whole, 1 << 20))
		;
	for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); i++) {
		struct article *article = article_open(source);

		index_parts(article, sizes[i]);
		check_same(article, whole);
		article_close(article);
	}
	article_close(whole);
	source_close(source);
	return 0;
}
