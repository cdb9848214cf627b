#include "dushu/article/article.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "dushu/article/gather.h"
#include "dushu/article/indexer.h"

#define PARAGRAPH                                                                                                                            \
	"春天運來石料三百二十車，每車六元，共用去1920元；秋天又添了四十車，比春天多了約一成，堤上" \
	"的人都說夠用了。\n"

static const char sample[] =
	"築堤的三年\n"
	"一、鄉(xiāng)間石料\n" PARAGRAPH "（一）採石\n" PARAGRAPH "（二）運石\n" PARAGRAPH
	"二、工匠\n" PARAGRAPH "版權聲明：可以轉抄。\n";

struct open {
	struct source *source;
	struct article *article;
};

static struct open open_text(const char *text, bool whole)
{
	struct open open = {.source = source_from(str_of(text), "sample")};

	open.article = article_open(open.source);
	while (whole && article_step(open.article, 64))
		;
	return open;
}

static void close_text(struct open *open)
{
	article_close(open->article);
	source_close(open->source);
}

static size_t place_of(const char *words)
{
	return str_find(str_of(sample), str_of(words));
}

static void headings_have_titles_labels_and_parents(void **state)
{
	static const struct {
		const char *label, *title;
		int level;
		size_t parent;
	} rows[] = {
		{"", "築堤的三年", 1, ARTICLE_NONE},   {"一、", "一、鄉間石料", 1, ARTICLE_NONE},
		{"（一）", "（一）採石", 2, 1},        {"（二）", "（二）運石", 2, 1},
		{"二、", "二、工匠", 1, ARTICLE_NONE}, {"", "版權聲明", 1, ARTICLE_NONE},
	};
	struct open open = open_text(sample, true);
	struct buf out = {0};

	(void)state;
	assert_true(article_complete(open.article));
	assert_int_equal(article_n_headings(open.article), sizeof(rows) / sizeof(*rows));
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		buf_clear(&out);
		article_title(open.article, i, &out);
		assert_string_equal(out.s, rows[i].title);
		buf_clear(&out);
		buf_add(&out, STR(""));
		article_label(open.article, i, &out);
		assert_string_equal(out.s, rows[i].label);
		assert_int_equal(article_heading(open.article, i)->level, rows[i].level);
		assert_int_equal(article_parent(open.article, i), rows[i].parent);
		assert_int_equal(
			article_heading(open.article, i)->line,
			article_line(open.article, article_heading(open.article, i)->span.start));
	}
	buf_free(&out);
	close_text(&open);
}

static void a_place_lies_in_the_innermost_section(void **state)
{
	struct open open = open_text(sample, true);

	(void)state;
	assert_int_equal(article_section_at(open.article, 0), 0);
	assert_int_equal(article_section_at(open.article, place_of("一、") + 60), 1);
	assert_int_equal(article_section_at(open.article, place_of("（一）") + 40), 2);
	assert_int_equal(article_section_at(open.article, place_of("（二）") - 1), 2);
	assert_int_equal(article_section_at(open.article, place_of("二、")), 4);
	assert_int_equal(article_section_at(open.article, sizeof(sample)), 5);
	assert_int_equal(article_heading_from(open.article, 0), 0);
	assert_int_equal(article_heading_from(open.article, place_of("二、")), 4);
	assert_int_equal(article_heading_from(open.article, place_of("二、") + 1), 5);
	assert_int_equal(article_heading_from(open.article, sizeof(sample)),
			 article_n_headings(open.article));
	close_text(&open);
	open = open_text("一段話，沒有標題，只有一句。\n", true);
	assert_int_equal(article_section_at(open.article, 3), ARTICLE_NONE);
	close_text(&open);
}

static void figures_are_read_again_from_their_block(void **state)
{
	struct open open = open_text(sample, true);
	struct passage passage = {0};
	size_t n;
	const struct mark *marks = article_marks(open.article, &n);

	(void)state;
	assert_true(n >= 4 * 4);
	for (size_t i = 0; i < n; i++) {
		size_t figure = article_figure(open.article, i, &passage);

		assert_int_not_equal(figure, ARTICLE_NONE);
		assert_int_equal(passage.figures.at[figure].kind, marks[i].kind);
		assert_int_equal(article_mark_from(open.article, marks[i].start), i);
		assert_int_equal(article_mark_from(open.article, marks[i].start + 1), i + 1);
	}
	passage_free(&passage);
	close_text(&open);
}

static void lines_are_counted_from_one_for_every_kind_of_end(void **state)
{
	struct open open = open_text("a\r\nb\rc\n\nd", true);
	static const size_t lines[] = {1, 1, 1, 2, 2, 3, 3, 4, 5, 5};

	(void)state;
	for (size_t at = 0; at < sizeof(lines) / sizeof(*lines); at++)
		assert_int_equal(article_line(open.article, at), lines[at]);
	close_text(&open);
}

static void blocks_are_known_before_the_text_is_indexed(void **state)
{
	struct open open = open_text("\ufeff第一行\n\n第二行\n", false);
	struct block block;

	(void)state;
	assert_int_equal(article_begin(open.article), 3);
	assert_int_equal(article_done(open.article), 3);
	assert_false(article_complete(open.article));
	assert_true(article_block_at(open.article, 0, &block));
	assert_int_equal(block.span.start, 3);
	assert_true(article_block_at(open.article, block.span.end, &block));
	assert_int_equal(block.span.start, 14);
	assert_true(article_block_before(open.article, 14, &block));
	assert_int_equal(block.span.start, 3);
	assert_false(article_block_before(open.article, 3, &block));
	assert_int_equal(article_n_headings(open.article), 0);
	close_text(&open);
}

static void batches_of_another_indexer_give_the_same_article(void **state)
{
	struct open by_steps = open_text(sample, true), by_batches = open_text(sample, false);
	struct article *article = by_batches.article;
	struct indexer *indexer =
		indexer_open(article_text(article), article_begin(article), article_format(article),
			     INDEX_HEADINGS | INDEX_FIGURES);
	struct gather *gather =
		gather_open((struct span){article_begin(article), article_text(article).n}, 0);
	struct batch batch = {0};
	size_t n, n_other;
	bool more = true;

	(void)state;
	while (more) {
		more = indexer_step(indexer, 30, &batch);
		gather_add(gather, &batch);
		article_take(article, &batch);
		assert_int_equal(batch.n_candidates, 0);
	}
	assert_true(article_complete(article));
	assert_int_equal(article_n_headings(article), article_n_headings(by_steps.article));
	for (size_t i = 0; i < article_n_headings(article); i++)
		assert_memory_equal(article_heading(article, i),
				    article_heading(by_steps.article, i), sizeof(struct heading));
	article_marks(article, &n);
	article_marks(by_steps.article, &n_other);
	assert_int_equal(n, n_other);
	indexer_close(indexer);
	gather_close(gather);
	batch_free(&batch);
	close_text(&by_steps);
	close_text(&by_batches);
}

static void an_empty_article_is_complete(void **state)
{
	struct open open = open_text("", true);
	size_t n;

	(void)state;
	assert_true(article_complete(open.article));
	assert_int_equal(article_n_headings(open.article), 0);
	article_marks(open.article, &n);
	assert_int_equal(n, 0);
	assert_int_equal(article_line(open.article, 0), 1);
	close_text(&open);
	article_close(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(headings_have_titles_labels_and_parents),
		cmocka_unit_test(a_place_lies_in_the_innermost_section),
		cmocka_unit_test(figures_are_read_again_from_their_block),
		cmocka_unit_test(lines_are_counted_from_one_for_every_kind_of_end),
		cmocka_unit_test(blocks_are_known_before_the_text_is_indexed),
		cmocka_unit_test(batches_of_another_indexer_give_the_same_article),
		cmocka_unit_test(an_empty_article_is_complete),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
