#include "dushu/app/rcfile.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <cmocka.h>

static void write_file(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs(text, file);
	assert_int_equal(fclose(file), 0);
}

/* Each word in brackets, each line on its own; the word `bad` is complained of. */
static void take(struct rcline *line, void *arg)
{
	struct buf *out = arg;
	struct str word;

	while ((word = rcline_word(line)).n) {
		buf_printf(out, "[%.*s]", (int)word.n, word.s);
		if (str_equal(word, STR("bad")))
			rcline_complain(line, "no such word: %.*s", (int)word.n, word.s);
	}
	buf_add_char(out, '\n');
}

static void lines_are_words_and_comments_are_none(void **state)
{
	char path[] = "/tmp/dushu-rc-XXXXXX";
	struct complaints complaints = {0};
	struct buf got = {0}, wanted = {0};

	(void)state;
	close(mkstemp(path));
	write_file(path, "# a comment\n\n  measure = 72\r\n\ttheme\tlight\n= = x\n"
			 "  #another\nbind # figures\n讀書 bad word\nlast bad");
	rcfile_read(path, take, &got, &complaints);
	assert_string_equal(got.s,
			    "[measure][=][72]\n[theme][light]\n[=][=][x]\n[bind][#][figures]\n"
			    "[讀書][bad][word]\n[last][bad]\n");
	buf_printf(&wanted, "%s:8:4: no such word: bad\n%s:9:6: no such word: bad\n", path, path);
	assert_string_equal(complaints.text.s, wanted.s);
	buf_clear(&got);
	complaints_tell(&complaints, &got);
	buf_clear(&wanted);
	buf_printf(&wanted, "%s:8:4: no such word: bad (and 1 more)", path);
	assert_string_equal(got.s, wanted.s);
	unlink(path);
	complaints_free(&complaints);
	buf_free(&got);
	buf_free(&wanted);
}

static void a_file_that_is_absent_says_nothing_and_one_unreadable_is_told(void **state)
{
	struct complaints complaints = {0};
	struct buf got = {0};

	(void)state;
	rcfile_read("/no/such/file", take, &got, &complaints);
	assert_int_equal(complaints.n, 0);
	rcfile_read("/tmp", take, &got, &complaints);
	assert_int_equal(complaints.n, 1);
	assert_string_equal(complaints.text.s, "/tmp: Is a directory\n");
	complaints_free(&complaints);
	complaints_tell(&complaints, &got);
	assert_int_equal(got.n, 0);
	buf_free(&got);
}

static void the_folder_is_that_of_the_environment(void **state)
{
	static const struct {
		const char *config, *home, *folder;
	} rows[] = {
		{"/x", "/home/a", "/x/dushu/"},
		{"relative", "/home/a", "/home/a/.config/dushu/"},
		{"", "/home/a", "/home/a/.config/dushu/"},
		{"", "", NULL},
	};
	struct buf out = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		setenv("XDG_CONFIG_HOME", rows[i].config, 1);
		setenv("HOME", rows[i].home, 1);
		buf_clear(&out);
		assert_int_equal(rcfile_folder(&out), rows[i].folder != NULL);
		if (rows[i].folder)
			assert_string_equal(out.s, rows[i].folder);
	}
	buf_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_are_words_and_comments_are_none),
		cmocka_unit_test(a_file_that_is_absent_says_nothing_and_one_unreadable_is_told),
		cmocka_unit_test(the_folder_is_that_of_the_environment),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
