#include "dushu/article/gather.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

#include "dushu/text/source.h"

static const char *const kinds[] = {
	/* Headings, run-ins, figures, noise, line ends of three kinds. */
	"水庫志\n第一章 修渠\n一、石料\n"
	"春天運來石料三百二十車，每車六元，共用去1920元；秋天又添了四十車。\n\n"
	"（一）工匠\r\n鄉(xiāng)裏請來工匠12名，工期81天。\r\n\n\n"
	"——記好“工賬”。每十天結一次賬，欠款由659元減到316元。\r第二章 通水\n"
	"三月初五通水，灌田1200畝。\n",
	/* A list of bare lines, longer than any crowd. */
	"白楊\n紅柳\n胡楊\n沙棗\n",
	/* The same line over and over, and blank lines. */
	"1. Totals\n\n\n\n",
	"鄉(xiāng)裏請來12名，又來5名。\n",
	/* Hard-wrapped paragraphs, a table, a rule below a line. */
	"Harvest notes\n=============\n\n"
	"The mill ground 14 tons of barley in the first week and a further 9.5 tons in the\n"
	"second, which was more than the 20 tons that the miller had promised to his brother\n"
	"in the spring of 1911, when nobody thought of rain.\n\n"
	"    year   tons   pence\n    1911   23.5   1,204\n\n2. The second year\n\n"
	"It went on raining until the river stood at 6 ft, and the wheel was taken out of it\n"
	"again by twelve men.\n\n",
	/* One line without an end. */
	"一條沒有盡頭的長句，裏面有三百二十個字、五萬元和12公里，",
};

static struct batch indexed_in_parts(struct str text, const struct format *format, size_t part,
				     size_t step)
{
	struct gather *gather = gather_open((struct span){0, text.n}, 0);
	struct batch all = {0};
	struct indexer *indexer = NULL;
	size_t start = 0;

	do {
		size_t end = format_part(format, text, 0, start + part);
		struct span span = {start, end};
		struct batch batch = {0};
		bool more = true;

		/* Some parts have an indexer of their own, others one that has moved on. */
		if (start % 3 == 0) {
			indexer_close(indexer);
			indexer = NULL;
		}
		if (indexer)
			indexer_move(indexer, text, span);
		else
			indexer = indexer_open_part(text, 0, format, INDEX_HEADINGS | INDEX_FIGURES,
						    span);
		while (more) {
			more = indexer_step(indexer, step, &batch);
			gather_add(gather, &batch);
			for (size_t i = 0; i < batch.n_marks; i++) {
				all.marks =
					xrealloc(all.marks, all.n_marks + 1, sizeof(*all.marks));
				all.marks[all.n_marks++] = batch.marks[i];
			}
			for (size_t i = 0; i < batch.n_checkpoints; i++) {
				all.checkpoints = xrealloc(all.checkpoints, all.n_checkpoints + 1,
							   sizeof(*all.checkpoints));
				all.checkpoints[all.n_checkpoints++] = batch.checkpoints[i];
			}
			if (batch.judged) {
				outline_free(&all.outline);
				all.outline = batch.outline;
				batch.outline = (struct outline){0};
			}
			all.document = batch.document;
			all.done = batch.done;
			batch_clear(&batch);
		}
		batch_free(&batch);
		start = end;
	} while (start < text.n);
	indexer_close(indexer);
	gather_close(gather);
	return all;
}

static void check_same(const struct batch *a, const struct batch *b)
{
	assert_int_equal(a->n_marks, b->n_marks);
	for (size_t i = 0; i < a->n_marks; i++) {
		assert_int_equal(a->marks[i].start, b->marks[i].start);
		assert_int_equal(a->marks[i].n, b->marks[i].n);
		assert_int_equal(a->marks[i].kind, b->marks[i].kind);
		assert_int_equal(a->marks[i].weak, b->marks[i].weak);
	}
	assert_int_equal(a->n_checkpoints, b->n_checkpoints);
	for (size_t i = 0; i < a->n_checkpoints; i++)
		assert_memory_equal(&a->checkpoints[i], &b->checkpoints[i],
				    sizeof(struct checkpoint));
	assert_int_equal(a->outline.n, b->outline.n);
	for (size_t i = 0; i < a->outline.n; i++) {
		assert_memory_equal(&a->outline.at[i].span, &b->outline.at[i].span,
				    sizeof(struct span));
		assert_int_equal(a->outline.at[i].line, b->outline.at[i].line);
		assert_int_equal(a->outline.at[i].level, b->outline.at[i].level);
		assert_int_equal(a->outline.at[i].kind, b->outline.at[i].kind);
		assert_int_equal(a->outline.at[i].section_end, b->outline.at[i].section_end);
	}
	assert_memory_equal(&a->document, &b->document, sizeof(a->document));
	assert_int_equal(a->done, b->done);
}

static void check_parts(struct str text)
{
	static const size_t parts[] = {1, 50, 333, 4096, 100000};
	const struct format *format = format_of(text);
	struct batch whole = indexed_in_parts(text, format, text.n, text.n);

	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		size_t part = text.n > 100000 && parts[i] < 300 ? 300 : parts[i];
		struct batch batch = indexed_in_parts(text, format, part, i % 2 ? 1 : 10000);

		check_same(&whole, &batch);
		batch_free(&batch);
	}
	batch_free(&whole);
}

static void parts_of_any_size_give_the_same_article(void **state)
{
	struct buf text = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++) {
		for (size_t times = 1; times <= 121; times += 40) {
			buf_clear(&text);
			buf_add(&text, STR("先有一行\n"));
			for (size_t k = 0; k < times; k++)
				buf_add(&text, str_of(kinds[i]));
			check_parts(buf_str(&text));
		}
	}
	buf_free(&text);
}

/* The bundled articles and those of the golden tests: each, and all of them one behind another. */
static void articles_come_out_the_same_in_parts(void **state)
{
	static const char *const patterns[] = {"assets/*.txt", "tests/golden/*.txt"};
	struct buf all = {0};
	size_t n = 0;

	(void)state;
	for (size_t i = 0; i < sizeof(patterns) / sizeof(*patterns); i++) {
		glob_t found;

		assert_int_equal(glob(patterns[i], 0, NULL, &found), 0);
		for (size_t k = 0; k < found.gl_pathc; k++) {
			struct error error;
			struct source *source = source_open(found.gl_pathv[k], &error);

			assert_non_null(source);
			check_parts(source_bytes(source));
			buf_add(&all, source_bytes(source));
			source_close(source);
			n++;
		}
		globfree(&found);
	}
	assert_true(n > 20);
	check_parts(buf_str(&all));
	buf_free(&all);
}

/* n chapters without a word of text, between two that have some. */
static size_t headings_of(size_t n)
{
	struct buf text = {0};
	struct batch all;
	size_t found;

	buf_add(&text, STR("第一章 開工\n大家先把舊渠裏的石頭搬開，再把兩岸的土夯實。\n"));
	for (size_t i = 0; i < n; i++) {
		char line[64];

		snprintf(line, sizeof(line), "第%zu章 名目\n", i % 999 + 2);
		buf_add(&text, str_of(line));
	}
	buf_add(&text, STR("大家先把舊渠裏的石頭搬開，再把兩岸的土夯實。\n"));
	all = indexed_in_parts(buf_str(&text), format_of(buf_str(&text)), 5000, 700);
	check_parts(buf_str(&text));
	found = all.outline.n;
	batch_free(&all);
	buf_free(&text);
	return found;
}

static void a_list_without_end_has_no_headings(void **state)
{
	(void)state;
	assert_true(headings_of(5000) >= 5000);
	assert_true(headings_of(20000) < 10);
}

static void a_mixture_comes_out_the_same_as_well(void **state)
{
	struct buf text = {0};
	unsigned seed = 7;

	(void)state;
	for (int round = 0; round < 6; round++) {
		buf_clear(&text);
		for (int k = 0; k < 60; k++) {
			struct str kind;

			seed = seed * 1103515245 + 12345;
			kind = str_of(kinds[seed >> 16 & 3]);
			/* Cut anywhere, within a character too. */
			buf_add(&text, str_slice(kind, 0, (seed >> 20) % kind.n + 1));
		}
		check_parts(buf_str(&text));
	}
	buf_free(&text);
}

static void a_long_line_is_parted_where_blocks_are(void **state)
{
	struct buf text = {0};

	(void)state;
	while (text.n < 300000)
		buf_add(&text, str_of(kinds[4]));
	check_parts(buf_str(&text));
	buf_free(&text);
}

static void the_next_part_begins_on_the_line_behind(void **state)
{
	struct str text = STR("a\nb\r\nc\rd\n\ne");
	const struct format *format = format_of(text);
	struct gather *gather = gather_open((struct span){0, text.n}, 0);
	struct span part = {0, format_part(format, text, 0, 3)};
	struct indexer *indexer = indexer_open_part(text, 0, format, INDEX_HEADINGS, part);
	struct batch batch = {0};

	(void)state;
	assert_int_equal(part.end, 5);
	assert_int_equal(gather_line(gather), 1);
	assert_false(indexer_step(indexer, 100, &batch));
	gather_add(gather, &batch);
	assert_int_equal(gather_line(gather), 3);
	batch_free(&batch);
	indexer_close(indexer);
	gather_close(gather);
	gather_close(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_of_any_size_give_the_same_article),
		cmocka_unit_test(articles_come_out_the_same_in_parts),
		cmocka_unit_test(a_list_without_end_has_no_headings),
		cmocka_unit_test(a_mixture_comes_out_the_same_as_well),
		cmocka_unit_test(a_long_line_is_parted_where_blocks_are),
		cmocka_unit_test(the_next_part_begins_on_the_line_behind),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
