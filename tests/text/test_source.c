#include "dushu/text/source.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

enum { LARGE = 3 << 20 };

/* A file of its own for each test, removed behind it. */
struct file {
	char path[64];
};

static int make_file(void **state)
{
	struct file *file = malloc(sizeof(*file));
	int fd;

	if (!file)
		return -1;
	strcpy(file->path, "/tmp/dushu-test-XXXXXX");
	fd = mkstemp(file->path);
	*state = file;
	return fd < 0 ? -1 : close(fd);
}

static int remove_file(void **state)
{
	struct file *file = *state;

	unlink(file->path);
	free(file);
	return 0;
}

static void write_file(const struct file *file, struct str s)
{
	int fd = open(file->path, O_WRONLY | O_TRUNC);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, s.s, s.n), s.n);
	close(fd);
}

static void a_file_is_read_as_it_is(void **state)
{
	static const struct {
		struct str bytes;
		size_t begin;
	} rows[] = {
		{STR_INIT("一行\r\n又一行"), 0},
		{STR_INIT("\xEF\xBB\xBF一行\n"), 3},
		{STR_INIT(""), 0},
		{STR_INIT("a\0b\x1B[31m\xFF"), 0},
	};
	struct file *file = *state;

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct error error;
		struct source *source;

		write_file(file, rows[i].bytes);
		source = source_open(file->path, &error);
		assert_non_null(source);
		assert_true(str_equal(source_bytes(source), rows[i].bytes));
		assert_int_equal(source_begin(source), rows[i].begin);
		assert_string_equal(source_encoding(source), "UTF-8");
		assert_string_equal(source_path(source), file->path);
		assert_string_equal(source_name(source), file->path + strlen("/tmp/"));
		source_close(source);
	}
}

static void other_encodings_are_decoded(void **state)
{
	struct file *file = *state;
	struct error error;
	struct source *source;

	write_file(file, STR("\xD5\xE2\xB1\xBE\xCA\xE9"));
	source = source_open(file->path, &error);
	assert_non_null(source);
	assert_true(str_equal(source_bytes(source), STR("这本书")));
	assert_string_equal(source_encoding(source), "GB18030");
	source_close(source);
}

static void what_cannot_be_opened_says_what_to_do(void **state)
{
	static const struct {
		const char *path, *says;
	} rows[] = {
		{"/tmp/dushu-test-is-absent", "no such file (check the name"},
		{"/tmp", "is a directory (name a file"},
		{"/dev/null/x", "no such file (a folder"},
		{"", "no such file"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct error error;

		assert_null(source_open(rows[i].path, &error));
		assert_non_null(strstr(error.text, rows[i].says));
		assert_memory_equal(error.text, rows[i].path, strlen(rows[i].path));
	}
}

static void an_unreadable_file_says_so(void **state)
{
	struct file *file = *state;
	struct error error;
	bool root = geteuid() == 0;
	struct source *source;

	chmod(file->path, 0);
	/* Root may read everything, so be nobody meanwhile. */
	if (root && seteuid(65534) < 0)
		skip();
	source = source_open(file->path, &error);
	if (root)
		assert_int_equal(seteuid(0), 0);
	assert_null(source);
	assert_non_null(strstr(error.text, "may not be read"));
}

static void a_pipe_is_read_to_its_end(void **state)
{
	struct error error;
	struct source *source;
	int ends[2];

	(void)state;
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], "讀書", 6), 6);
	close(ends[1]);
	source = source_read(ends[0], "from a pipe", &error);
	close(ends[0]);
	assert_non_null(source);
	assert_true(str_equal(source_bytes(source), STR("讀書")));
	assert_string_equal(source_name(source), "from a pipe");
	assert_null(source_path(source));
	source_close(source);
	assert_null(source_read(ends[0], "a closed one", &error));
	assert_non_null(strstr(error.text, "a closed one: cannot be read"));
}

static void bytes_in_memory_are_copied(void **state)
{
	char bytes[] = "\xEF\xBB\xBF讀書";
	struct source *source = source_from(str_of(bytes), "memory");

	(void)state;
	memset(bytes, 'x', sizeof(bytes) - 1);
	assert_true(str_equal(source_bytes(source), STR("\xEF\xBB\xBF讀書")));
	assert_int_equal(source_begin(source), 3);
	source_close(source);
	source_close(NULL);
}

static void fill_large(const struct file *file)
{
	struct buf b = {0};

	while (b.n < LARGE)
		buf_add(&b, STR("一行很長的文字\n"));
	write_file(file, buf_str(&b));
	buf_free(&b);
}

static void sum_up(void *arg)
{
	struct str bytes = source_bytes(arg);
	size_t lines = 0;

	for (size_t i = 0; i < bytes.n; i++)
		lines += *(const volatile char *)&bytes.s[i] == '\n';
	assert_true(lines > 0);
}

static void the_loss_of_mapped_pages_is_survived(void **state)
{
	struct file *file = *state;
	struct error error;
	struct source *source;

	fill_large(file);
	source = source_open(file->path, &error);
	assert_non_null(source);
	assert_true(source_bytes(source).n >= LARGE);
	assert_true(source_guard(sum_up, source, &error));
	assert_int_equal(truncate(file->path, 4096), 0);
	for (int i = 0; i < 3; i++) {
		assert_false(source_guard(sum_up, source, &error));
		assert_non_null(strstr(error.text, "cut short"));
	}
	fill_large(file);
	assert_true(source_guard(sum_up, source, &error));
	source_close(source);
}

static void a_file_that_grows_keeps_what_was_there(void **state)
{
	struct file *file = *state;
	struct error error;
	struct source *source;
	size_t n;
	int fd;

	fill_large(file);
	source = source_open(file->path, &error);
	assert_non_null(source);
	n = source_bytes(source).n;
	fd = open(file->path, O_WRONLY | O_APPEND);
	assert_int_equal(write(fd, "more", 4), 4);
	close(fd);
	assert_int_equal(source_bytes(source).n, n);
	assert_true(source_guard(sum_up, source, &error));
	source_close(source);
}

static void a_large_file_in_another_encoding_is_decoded_too(void **state)
{
	struct file *file = *state;
	struct error error;
	struct source *source;
	struct buf b = {0};

	while (b.n < LARGE)
		buf_add(&b, STR("\xD5\xE2\xB1\xBE\xCA\xE9\n"));
	write_file(file, buf_str(&b));
	source = source_open(file->path, &error);
	assert_non_null(source);
	assert_string_equal(source_encoding(source), "GB18030");
	assert_int_equal(source_bytes(source).n, b.n / 7 * 10);
	buf_free(&b);
	source_close(source);
}

static void a_descriptor_is_read_from_where_it_stands(void **state)
{
	struct file *file = *state;
	struct error error;
	struct source *source;
	size_t whole;
	int fd;

	fill_large(file);
	fd = open(file->path, O_RDONLY);
	source = source_read(fd, "all of it", &error);
	assert_non_null(source);
	whole = source_bytes(source).n;
	source_close(source);
	assert_int_equal(lseek(fd, 3, SEEK_SET), 3);
	source = source_read(fd, "the rest", &error);
	assert_non_null(source);
	assert_int_equal(source_bytes(source).n, whole - 3);
	source_close(source);
	close(fd);
}

static void send(int fd, const char *bytes)
{
	assert_int_equal(write(fd, bytes, strlen(bytes)), strlen(bytes));
}

static void a_pipe_is_followed_while_it_sends(void **state)
{
	struct error error = {""};
	struct source *source;
	const char *base;
	int ends[2];

	(void)state;
	assert_int_equal(pipe(ends), 0);
	send(ends[1], "\xEF\xBB\xBF"
		      "one\n");
	source = source_follow(ends[0], "pipe", 10, &error);
	assert_non_null(source);
	assert_false(source_whole(source));
	assert_int_equal(source_fd(source), ends[0]);
	assert_int_equal(source_begin(source), 3);
	base = source_bytes(source).s;
	assert_int_equal(source_grow(source, &error), GROWTH_NONE);
	send(ends[1], "two\n");
	assert_int_equal(source_grow(source, &error), GROWTH_MORE);
	assert_ptr_equal(source_bytes(source).s, base);
	assert_true(str_equal(source_bytes(source), STR("\xEF\xBB\xBF"
							"one\ntwo\n")));
	close(ends[1]);
	assert_int_equal(source_grow(source, &error), GROWTH_END);
	assert_true(source_whole(source));
	assert_int_equal(source_fd(source), -1);
	source_close(source);
	close(ends[0]);
}

static void a_pipe_that_has_ended_is_whole_at_once(void **state)
{
	struct error error = {""};
	struct source *source;
	int ends[2];

	(void)state;
	assert_int_equal(pipe(ends), 0);
	send(ends[1], "all\n");
	close(ends[1]);
	source = source_follow(ends[0], "pipe", 10000, &error);
	assert_non_null(source);
	assert_true(source_whole(source));
	assert_true(str_equal(source_bytes(source), STR("all\n")));
	source_close(source);
	close(ends[0]);
}

static void what_turns_out_in_another_encoding_is_decoded(void **state)
{
	struct error error = {""};
	struct source *source;
	int ends[2];

	(void)state;
	assert_int_equal(pipe(ends), 0);
	send(ends[1], "plain ");
	source = source_follow(ends[0], "pipe", 10, &error);
	assert_non_null(source);
	/* In GB18030. */
	for (int i = 0; i < 40; i++)
		send(ends[1], "\xB4\xBA\xCC\xEC\xD4\xCB\xC0\xB4\xCA\xAF\xC1\xCF\xA1\xA3\n");
	close(ends[1]);
	assert_int_equal(source_grow(source, &error), GROWTH_ANEW);
	source_settle(source);
	assert_string_equal(source_encoding(source), "GB18030");
	assert_true(str_starts(source_bytes(source), STR("plain 春天运来石料。\n春天")));
	source_close(source);
	close(ends[0]);
}

#define WITH_FILE(test) cmocka_unit_test_setup_teardown(test, make_file, remove_file)

int main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_FILE(a_file_is_read_as_it_is),
		WITH_FILE(other_encodings_are_decoded),
		cmocka_unit_test(what_cannot_be_opened_says_what_to_do),
		WITH_FILE(an_unreadable_file_says_so),
		cmocka_unit_test(a_pipe_is_read_to_its_end),
		cmocka_unit_test(a_pipe_is_followed_while_it_sends),
		cmocka_unit_test(a_pipe_that_has_ended_is_whole_at_once),
		cmocka_unit_test(what_turns_out_in_another_encoding_is_decoded),
		cmocka_unit_test(bytes_in_memory_are_copied),
		WITH_FILE(the_loss_of_mapped_pages_is_survived),
		WITH_FILE(a_file_that_grows_keeps_what_was_there),
		WITH_FILE(a_large_file_in_another_encoding_is_decoded_too),
		WITH_FILE(a_descriptor_is_read_from_where_it_stands),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
