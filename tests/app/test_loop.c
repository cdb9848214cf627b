#include "dushu/app/loop.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

#include "dushu/app/charset.h"
#include "shown.h"

/* Statuses of the child that runs the reader. */
enum { QUIT = 0, FAILED = 50, SIGNALLED = 100 };

struct life {
	const char *path; /* a file, or NULL for `text` */
	struct str text;
};

static void read_article(void *arg)
{
	const struct life *life = arg;
	struct loop_options options = {.theme = THEME_DARK, .ambiguous = 1};
	struct source *source;
	struct error error;
	int number;

	setenv("TERM", "xterm-256color", 1);
	charset_set();
	source = life->path ? source_open(life->path, &error) : source_from(life->text, "name");
	if (!source || !loop_run(source, &options, &number, &error))
		_exit(FAILED);
	_exit(number ? SIGNALLED + number : QUIT);
}

static void type_in(const struct pty *pty, const char *keys)
{
	assert_int_equal(write(pty->master, keys, strlen(keys)), strlen(keys));
}

/* Waits for the end of the child, reading what it sends meanwhile. */
static int end(struct pty *pty, struct buf *got)
{
	int status;

	assert_true(pty_expect(pty, got, "\033[?1049l"));
	assert_int_equal(waitpid(pty->child, &status, 0), pty->child);
	close(pty->master);
	close(pty->slave);
	buf_free(got);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void keys_move_and_q_quits(void **state)
{
	struct life life = {.text = STR_INIT("first line\n\nHeading\n\nlast line\n")};
	struct buf got = {0};
	struct pty pty;

	(void)state;
	pty_start(&pty, read_article, &life);
	assert_true(pty_shows(&pty, &got, "last line"));
	type_in(&pty, "q");
	assert_int_equal(end(&pty, &got), QUIT);
}

/* The reader of a pipe, whose other end belongs to the test. */
static void read_pipe(void *arg)
{
	const int *ends = arg;
	struct loop_options options = {.theme = THEME_DARK, .ambiguous = 1};
	struct source *source;
	struct error error;
	int number;

	close(ends[1]);
	setenv("TERM", "xterm-256color", 1);
	charset_set();
	source = source_follow(ends[0], "pipe", 50, &error);
	if (!source || !loop_run(source, &options, &number, &error))
		_exit(FAILED);
	_exit(QUIT);
}

/* Types G until the end of what comes is on the screen: a G before all has come shows less. */
static bool goes_to_the_end(const struct pty *pty, struct buf *got, const char *wanted)
{
	for (int i = 0; i < 500 && !got_shows(got, wanted); i++) {
		type_in(pty, "G");
		while (pty_read(pty, got, 50))
			continue;
	}
	return got_shows(got, wanted);
}

static void what_comes_through_a_pipe_is_shown_while_it_comes(void **state)
{
	struct buf got = {0};
	struct pty pty;
	int ends[2];

	(void)state;
	assert_int_equal(pipe(ends), 0);
	pty_start(&pty, read_pipe, ends);
	close(ends[0]);
	assert_true(pty_shows(&pty, &got, "reading"));
	assert_int_equal(write(ends[1], "the first line\n", 15), 15);
	assert_true(pty_shows(&pty, &got, "first line"));
	for (int i = 0; i < 20000; i++)
		assert_int_equal(dprintf(ends[1], "the river stood at %05d feet\n", i), 30);
	assert_int_equal(write(ends[1], "SNOWMELT\n", 9), 9);
	close(ends[1]);
	assert_true(goes_to_the_end(&pty, &got, "SNOWMELT"));
	type_in(&pty, "q");
	assert_int_equal(end(&pty, &got), QUIT);
}

static void another_encoding_is_seen_when_it_comes(void **state)
{
	struct buf got = {0};
	struct pty pty;
	int ends[2];

	(void)state;
	assert_int_equal(pipe(ends), 0);
	pty_start(&pty, read_pipe, ends);
	close(ends[0]);
	assert_int_equal(write(ends[1], "plain\n", 6), 6);
	assert_true(pty_shows(&pty, &got, "plain"));
	/* In GB18030. */
	for (int i = 0; i < 40; i++)
		assert_int_equal(dprintf(ends[1], "%02d \xB4\xBA\xCC\xEC\xA1\xA3\n", i), 10);
	close(ends[1]);
	assert_true(pty_shows(&pty, &got, "春天。"));
	type_in(&pty, "q");
	assert_int_equal(end(&pty, &got), QUIT);
}

static void a_signal_leaves_by_the_loop(void **state)
{
	static const int numbers[] = {SIGTERM, SIGINT, SIGHUP};

	(void)state;
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		struct life life = {.text = STR_INIT("some text\n")};
		struct buf got = {0};
		struct pty pty;

		pty_start(&pty, read_article, &life);
		assert_true(pty_shows(&pty, &got, "some text"));
		kill(pty.child, numbers[i]);
		assert_int_equal(end(&pty, &got), SIGNALLED + numbers[i]);
	}
}

static void an_empty_article_is_a_screen_too(void **state)
{
	struct life life = {.text = STR_INIT("")};
	struct buf got = {0};
	struct pty pty;

	(void)state;
	pty_start(&pty, read_article, &life);
	assert_true(pty_shows(&pty, &got, "no text"));
	type_in(&pty, "jG] .q");
	assert_int_equal(end(&pty, &got), QUIT);
}

/* Enough paragraphs that the file is mapped and indexed between keys. */
static void write_long(const char *path)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	for (int i = 0; i < 60000; i++)
		fprintf(file, "Paragraph %d tells of nothing but its own number.\n\n", i);
	assert_int_equal(fclose(file), 0);
}

static void a_long_article_is_shown_before_it_is_indexed(void **state)
{
	char path[] = "/tmp/dushu-test-XXXXXX";
	struct life life = {.path = path};
	struct buf got = {0};
	struct pty pty;

	(void)state;
	close(mkstemp(path));
	write_long(path);
	pty_start(&pty, read_article, &life);
	assert_true(pty_shows(&pty, &got, "Paragraph"));
	type_in(&pty, "G");
	assert_true(pty_shows(&pty, &got, "59999"));
	type_in(&pty, "q");
	assert_int_equal(end(&pty, &got), QUIT);
	unlink(path);
}

static void a_file_cut_short_is_opened_anew(void **state)
{
	char path[] = "/tmp/dushu-test-XXXXXX";
	struct life life = {.path = path};
	struct buf got = {0};
	struct pty pty;

	(void)state;
	close(mkstemp(path));
	write_long(path);
	pty_start(&pty, read_article, &life);
	assert_true(pty_shows(&pty, &got, "Paragraph"));
	assert_int_equal(truncate(path, 300), 0);
	type_in(&pty, "G");
	/* Sent, and soon gone: the key takes it away where the index found the loss before it. */
	assert_true(pty_expect(&pty, &got, "cut short"));
	type_in(&pty, "q");
	assert_int_equal(end(&pty, &got), QUIT);
	unlink(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_move_and_q_quits),
		cmocka_unit_test(what_comes_through_a_pipe_is_shown_while_it_comes),
		cmocka_unit_test(another_encoding_is_seen_when_it_comes),
		cmocka_unit_test(a_signal_leaves_by_the_loop),
		cmocka_unit_test(an_empty_article_is_a_screen_too),
		cmocka_unit_test(a_long_article_is_shown_before_it_is_indexed),
		cmocka_unit_test(a_file_cut_short_is_opened_anew),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
