#include "dushu/app/background.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <cmocka.h>

static void write_long(const char *path, int paragraphs)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	for (int i = 0; i < paragraphs; i++) {
		if (i % 50 == 0)
			fprintf(file, "第%d章 渠道\n\n", i / 50 + 1);
		fprintf(file, "這一年挖土%d立方米，用去%d元，渠水流了%d天。\n\n", i, 2 * i, i % 90);
	}
	fclose(file);
}

static void check_same(const struct article *a, const struct article *b)
{
	size_t n, n_other;
	const struct mark *marks = article_marks(a, &n), *others = article_marks(b, &n_other);

	assert_int_equal(n, n_other);
	for (size_t i = 0; i < n; i++) {
		assert_int_equal(marks[i].start, others[i].start);
		assert_int_equal(marks[i].n, others[i].n);
	}
	assert_int_equal(article_n_headings(a), article_n_headings(b));
	for (size_t i = 0; i < article_n_headings(a); i++) {
		assert_int_equal(article_heading(a, i)->span.start,
				 article_heading(b, i)->span.start);
		assert_int_equal(article_heading(a, i)->line, article_heading(b, i)->line);
		assert_int_equal(article_heading(a, i)->level, article_heading(b, i)->level);
		assert_int_equal(article_parent(a, i), article_parent(b, i));
	}
}

static void the_index_is_that_of_the_single_step(void **state)
{
	char path[] = "/tmp/dushu-test-XXXXXX";
	struct error error = {""};
	struct source *source;
	struct article *article, *other;
	struct background *background;

	(void)state;
	close(mkstemp(path));
	write_long(path, 30000);
	source = source_open(path, &error);
	assert_non_null(source);
	article = article_open(source);
	other = article_open(source);
	while (article_step(other, 1 << 20))
		;
	background = background_open(article);
	assert_int_equal(background_wait(background, article, 60000), INDEX_MORE);
	assert_true(article_complete(article));
	assert_int_equal(background_take(background, article), INDEX_QUIET);
	background_close(background);
	check_same(article, other);
	assert_int_equal(article_n_headings(article), 600);
	article_close(article);
	article_close(other);
	source_close(source);
	unlink(path);
}

static void it_can_be_left_at_any_time(void **state)
{
	char path[] = "/tmp/dushu-test-XXXXXX";
	struct error error = {""};
	struct source *source;

	(void)state;
	close(mkstemp(path));
	write_long(path, 30000);
	source = source_open(path, &error);
	assert_non_null(source);
	for (int ms = 0; ms < 20; ms += 3) {
		struct article *article = article_open(source);
		struct background *background = background_open(article);

		background_wait(background, article, ms);
		background_close(background);
		article_close(article);
	}
	background_close(NULL);
	source_close(source);
	unlink(path);
}

static void a_file_cut_short_is_told(void **state)
{
	char path[] = "/tmp/dushu-test-XXXXXX";
	struct error error = {""};
	struct source *source;
	struct article *article;
	struct background *background;

	(void)state;
	close(mkstemp(path));
	write_long(path, 60000);
	source = source_open(path, &error);
	assert_non_null(source);
	article = article_open(source);
	assert_int_equal(truncate(path, 5000), 0);
	background = background_open(article);
	assert_int_equal(background_wait(background, article, 60000), INDEX_LOST);
	assert_false(article_complete(article));
	background_close(background);
	article_close(article);
	source_close(source);
	unlink(path);
}

/* Sends an article through a pipe in pieces and indexes what comes. */
static void check_arrival(struct str text, size_t piece)
{
	struct source *whole = source_from(text, "whole"), *source;
	struct article *wanted = article_open(whole), *article;
	struct background *background;
	struct error error = {""};
	size_t sent = 0;
	int ends[2];

	while (article_step(wanted, 1 << 20))
		;
	assert_int_equal(pipe(ends), 0);
	source = source_follow(ends[0], "pipe", 1, &error);
	assert_non_null(source);
	article = article_open(source);
	background = background_open(article);
	while (!source_whole(source)) {
		size_t n = text.n - sent < piece ? text.n - sent : piece;

		if (n)
			assert_int_equal(write(ends[1], text.s + sent, n), n);
		else
			close(ends[1]);
		sent += n;
		assert_int_not_equal(source_grow(source, &error), GROWTH_NONE);
		assert_true(article_grow(article));
		background_grow(background, article);
		background_take(background, article);
	}
	while (!article_complete(article))
		background_wait(background, article, 10000);
	check_same(article, wanted);
	background_close(background);
	article_close(article);
	article_close(wanted);
	source_close(source);
	source_close(whole);
	close(ends[0]);
}

static void what_arrives_bit_by_bit_is_indexed_the_same(void **state)
{
	struct buf text = {0};

	(void)state;
	for (int i = 0; i < 3000; i++) {
		if (i % 50 == 0)
			buf_printf(&text, "第%d章 渠道\n\n", i / 50 + 1);
		buf_printf(&text, "這一年挖土%d立方米，用去%d元。\r\n\n%s", i, 2 * i,
			   i % 7 ? "" : "渠道\n");
	}
	check_arrival(buf_str(&text), 65000);
	check_arrival(buf_str(&text), 10007);
	check_arrival(str_slice(buf_str(&text), 0, 3000), 1);
	check_arrival(str_slice(buf_str(&text), 0, 9000), 101);
	buf_free(&text);
}

static void note(void *arg)
{
	++*(int *)arg;
}

static void workers_that_are_open_already_do_their_errands_too(void **state)
{
	struct buf text = {0};
	struct source *source;
	struct article *article;
	struct workers *workers = workers_open(NULL, 1);
	struct background *background;
	int noted = 0;

	(void)state;
	for (int i = 0; i < 2000; i++)
		buf_printf(&text, "第%d章 渠道\n\n用去%d元。\n\n", i + 1, 2 * i);
	source = source_from(buf_str(&text), "name");
	article = article_open(source);
	workers_errand(workers, note, &noted);
	background = background_begin(article, workers);
	assert_ptr_equal(background_workers(background), workers);
	workers_errands_end(workers);
	assert_int_equal(noted, 1);
	background_wait(background, article, 60000);
	assert_true(article_complete(article));
	background_spread(background);
	assert_true(background_close(background));
	assert_int_equal(noted, 1);
	assert_int_equal(article_n_headings(article), 2000);
	article_close(article);
	source_close(source);
	buf_free(&text);
}

static void an_empty_text_has_no_news(void **state)
{
	struct source *source = source_from(STR(""), "name");
	struct article *article = article_open(source);
	struct background *background = background_open(article);

	(void)state;
	assert_int_equal(background_wait(background, article, 1000), INDEX_QUIET);
	background_close(background);
	article_close(article);
	source_close(source);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_index_is_that_of_the_single_step),
		cmocka_unit_test(it_can_be_left_at_any_time),
		cmocka_unit_test(a_file_cut_short_is_told),
		cmocka_unit_test(what_arrives_bit_by_bit_is_indexed_the_same),
		cmocka_unit_test(workers_that_are_open_already_do_their_errands_too),
		cmocka_unit_test(an_empty_text_has_no_news),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
