#include "dushu/article/indexer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "dushu/text/lines.h"

static const char sample[] =
	"築堤的三年\n"
	"一、石料\n"
	"春天運來石料三百二十車，每車六元，共用去1920元；秋天又添了四十車，比春天多了約一成。\n\n"
	"二、工匠\n"
	"鄉(xiāng)裏請來工匠12名，其中女工(nǚ)5名，工期81天。\r\n"
	"——記好“工賬”。每十天結一次賬，欠款由659元減到316元。\r"
	"版權聲明：可以轉抄。\n";

/* All that an indexer finds in steps of so many bytes. */
static struct batch indexed(struct str text, size_t step, unsigned flags)
{
	struct indexer *indexer = indexer_open(text, 0, format_of(text), flags);
	struct batch batch = {0};

	while (indexer_step(indexer, step, &batch))
		assert_true(batch.done <= text.n);
	indexer_close(indexer);
	assert_int_equal(batch.done, text.n);
	return batch;
}

static void check_same(const struct batch *a, const struct batch *b)
{
	assert_int_equal(a->n_candidates, b->n_candidates);
	for (size_t i = 0; i < a->n_candidates; i++) {
		assert_int_equal(a->candidates[i].at, b->candidates[i].at);
		assert_int_equal(a->candidates[i].n, b->candidates[i].n);
		assert_int_equal(a->candidates[i].hash, b->candidates[i].hash);
		assert_int_equal(a->candidates[i].block, b->candidates[i].block);
		assert_int_equal(a->candidates[i].flags, b->candidates[i].flags);
		assert_int_equal(a->candidates[i].below.columns, b->candidates[i].below.columns);
	}
	assert_int_equal(a->n_marks, b->n_marks);
	for (size_t i = 0; i < a->n_marks; i++) {
		assert_int_equal(a->marks[i].start, b->marks[i].start);
		assert_int_equal(a->marks[i].n, b->marks[i].n);
		assert_int_equal(a->marks[i].kind, b->marks[i].kind);
	}
	assert_int_equal(a->n_checkpoints, b->n_checkpoints);
	for (size_t i = 0; i < a->n_checkpoints; i++)
		assert_memory_equal(&a->checkpoints[i], &b->checkpoints[i],
				    sizeof(struct checkpoint));
	assert_memory_equal(&a->document, &b->document, sizeof(a->document));
}

static void steps_of_any_size_find_the_same(void **state)
{
	static const size_t steps[] = {1, 2, 7, 100, 1000, 100000};
	struct buf text = {0};

	(void)state;
	for (int i = 0; i < 400; i++)
		buf_add(&text, str_of(sample));
	for (size_t n = 1; n <= 400; n += 399) {
		struct str s = str_slice(buf_str(&text), 0, n * (sizeof(sample) - 1));
		struct batch whole = indexed(s, s.n, INDEX_HEADINGS | INDEX_FIGURES);

		for (size_t i = 0; i < sizeof(steps) / sizeof(*steps); i++) {
			struct batch batch = indexed(s, steps[i], INDEX_HEADINGS | INDEX_FIGURES);

			check_same(&whole, &batch);
			batch_free(&batch);
		}
		assert_true(whole.n_candidates >= 4 * n && whole.n_marks >= 8 * n);
		batch_free(&whole);
	}
	buf_free(&text);
}

static void checkpoints_count_the_lines_before_them(void **state)
{
	struct buf text = {0};
	struct batch batch;

	(void)state;
	for (int i = 0; i < 400; i++)
		buf_add(&text, str_of(sample));
	batch = indexed(buf_str(&text), 1000, INDEX_HEADINGS);
	assert_int_equal(batch.n_checkpoints, text.n / (64 * 1024));
	for (size_t i = 0; i < batch.n_checkpoints; i++)
		assert_int_equal(batch.checkpoints[i].line,
				 1 + lines_count(buf_str(&text), 0, batch.checkpoints[i].at));
	batch_free(&batch);
	buf_free(&text);
}

static void only_what_is_asked_for_is_sought(void **state)
{
	struct buf text = {0};
	struct batch unlined;

	struct batch headings = indexed(str_of(sample), 50, INDEX_HEADINGS);
	struct batch figures = indexed(str_of(sample), 50, INDEX_FIGURES);

	(void)state;
	assert_true(headings.n_candidates > 0 && headings.n_marks == 0);
	assert_true(figures.n_candidates == 0 && figures.n_marks > 0);
	batch_free(&headings);
	batch_free(&figures);
	for (int i = 0; i < 400; i++)
		buf_add(&text, str_of(sample));
	unlined = indexed(buf_str(&text), 1000, INDEX_HEADINGS | INDEX_NO_LINES);
	assert_int_equal(unlined.n_checkpoints, 0);
	batch_free(&unlined);
	buf_free(&text);
}

static void marks_are_spans_of_the_source(void **state)
{
	struct batch batch = indexed(str_of(sample), 50, INDEX_FIGURES);
	bool found = false;

	(void)state;
	for (size_t i = 0; i < batch.n_marks; i++) {
		struct str text = str_slice(str_of(sample), batch.marks[i].start,
					    batch.marks[i].start + batch.marks[i].n);

		found = found || str_equal(text, STR("1920元"));
		assert_true(text.n > 0 && memchr(text.s, '\n', text.n) == NULL);
	}
	assert_true(found);
	batch_free(&batch);
}

static void an_empty_text_is_done_at_once(void **state)
{
	struct indexer *indexer = indexer_open(STR(""), 0, format_of(STR("")), INDEX_HEADINGS);
	struct batch batch = {0};

	(void)state;
	assert_false(indexer_step(indexer, 1, &batch));
	assert_int_equal(batch.done, 0);
	indexer_close(indexer);
	indexer_close(NULL);
	batch_free(&batch);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(steps_of_any_size_find_the_same),
		cmocka_unit_test(checkpoints_count_the_lines_before_them),
		cmocka_unit_test(only_what_is_asked_for_is_sought),
		cmocka_unit_test(marks_are_spans_of_the_source),
		cmocka_unit_test(an_empty_text_is_done_at_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
