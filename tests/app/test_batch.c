#include "dushu/app/batch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <cmocka.h>

#include "dushu/article/article.h"
#include "dushu/text/source.h"

/* Paragraphs of an article that is read in three parts. */
enum { LONG_ARTICLE = 11000 };

/* An article of so many paragraphs in a file of its own; the path is to be freed. */
static char *write_article(int paragraphs)
{
	char *path = strdup("/tmp/dushu-test-XXXXXX");
	int fd = mkstemp(path);
	FILE *file = fdopen(fd, "w");

	assert_non_null(file);
	fprintf(file, "水渠紀事\n\n");
	for (int i = 0; i < paragraphs; i++) {
		if (i % 40 == 0)
			fprintf(file, "第%d章 渠道\n\n", i / 40 + 1);
		fprintf(file,
			"第%d天挖土%d立方米，用去%d元，比前一天多了%d%%；水深約三尺五寸。\r\n", i,
			i * 7, i * 2, i % 90);
	}
	fclose(file);
	return path;
}

/* Runs a job and returns what it wrote, to be freed. */
static struct buf written(struct batch_job job, bool expected)
{
	struct buf all = {0};
	int fd = memfd_create("written", 0);
	ssize_t n;

	assert_true(fd >= 0);
	job.report.fd = fd;
	job.report.ambiguous = 1;
	assert_int_equal(batch_run(&job), expected);
	lseek(fd, 0, SEEK_SET);
	do {
		buf_reserve(&all, 1 << 16);
		n = read(fd, all.s + all.n, 1 << 16);
		assert_true(n >= 0);
		all.n += (size_t)n;
	} while (n > 0);
	buf_add(&all, STR(""));
	close(fd);
	return all;
}

/* The figures of a file in the plainest way. */
static struct buf simply(char *path, enum report_format format)
{
	struct report report = {.format = format, .ambiguous = 1};
	struct error error = {""};
	struct source *source = source_open(path, &error);
	struct article *article = article_open(source);
	struct buf all = {0};

	while (article_step(article, 1 << 20))
		;
	report.into = &all;
	assert_true(report_figures(&report, article, &error));
	article_close(article);
	source_close(source);
	return all;
}

static void check_equal(struct buf *a, struct buf *b)
{
	assert_int_equal(a->n, b->n);
	assert_memory_equal(a->s, b->s, a->n);
	buf_free(a);
}

static void a_long_article_in_parts_is_printed_as_in_one(void **state)
{
	char *path = write_article(LONG_ARTICLE);

	(void)state;
	for (int format = 0; format < REPORT_N_FORMATS; format++) {
		struct buf wanted = simply(path, (enum report_format)format);

		/* Every number of jobs for one format, two jobs for the others. */
		int first = format == REPORT_NDJSON ? 1 : 2, last = format == REPORT_NDJSON ? 4 : 2;

		assert_true(wanted.n > (1 << 20));
		for (int jobs = first; jobs <= last; jobs++) {
			struct batch_job job = {.report.format = (enum report_format)format,
						.figures = true,
						.files = &path,
						.n_files = 1,
						.jobs = jobs};
			struct buf got = written(job, true);

			check_equal(&got, &wanted);
		}
		buf_free(&wanted);
	}
	unlink(path);
	free(path);
}

static void outlines_count_their_figures(void **state)
{
	char *paths[] = {write_article(LONG_ARTICLE), write_article(50)};
	struct batch_job job = {.outline = true, .figures = true, .files = paths, .n_files = 2};
	struct buf one, many;

	(void)state;
	job.jobs = 1;
	one = written(job, true);
	job.jobs = 3;
	many = written(job, true);
	assert_non_null(strstr(one.s, "水渠紀事"));
	check_equal(&many, &one);
	buf_free(&one);
	for (int i = 0; i < 2; i++) {
		unlink(paths[i]);
		free(paths[i]);
	}
}

static void records_of_many_files_keep_the_order_of_the_files(void **state)
{
	enum { FILES = 40 };
	char *paths[FILES];
	struct batch_job job = {.report.format = REPORT_NDJSON,
				.figures = true,
				.named = true,
				.files = paths,
				.n_files = FILES};
	struct buf one, many;
	const char *at;

	(void)state;
	for (int i = 0; i < FILES; i++)
		paths[i] = write_article(i == 17 ? 20000 : 3 * i + 1);
	job.jobs = 1;
	one = written(job, true);
	for (job.jobs = 2; job.jobs <= 4; job.jobs++) {
		many = written(job, true);
		check_equal(&many, &one);
	}
	at = one.s;
	for (int i = 0; i < FILES; i++) {
		at = strstr(at, paths[i]);
		assert_non_null(at);
	}
	buf_free(&one);
	for (int i = 0; i < FILES; i++) {
		unlink(paths[i]);
		free(paths[i]);
	}
}

static void one_bad_file_does_not_stop_the_others(void **state)
{
	char nowhere[] = "/nowhere/at/all.txt", folder[] = "/tmp";
	char *good = write_article(30), *paths[] = {nowhere, good, folder, good};
	struct batch_job job = {.report.format = REPORT_NDJSON,
				.figures = true,
				.named = true,
				.files = paths,
				.n_files = 4};

	(void)state;
	for (job.jobs = 1; job.jobs <= 3; job.jobs++) {
		struct buf got = written(job, false);
		char *half = got.s + got.n / 2;

		/* The good one twice. */
		assert_int_equal(got.n % 2, 0);
		assert_memory_equal(got.s, half, got.n / 2);
		assert_true(got.n > 1000);
		buf_free(&got);
	}
	unlink(good);
	free(good);
}

static void what_cannot_be_written_ends_the_run(void **state)
{
	char *path = write_article(30000);
	struct batch_job job = {.report = {.format = REPORT_NDJSON, .fd = -1},
				.figures = true,
				.files = &path,
				.n_files = 1,
				.jobs = 2};

	(void)state;
	assert_false(batch_run(&job));
	unlink(path);
	free(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_long_article_in_parts_is_printed_as_in_one),
		cmocka_unit_test(outlines_count_their_figures),
		cmocka_unit_test(records_of_many_files_keep_the_order_of_the_files),
		cmocka_unit_test(one_bad_file_does_not_stop_the_others),
		cmocka_unit_test(what_cannot_be_written_ends_the_run),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
