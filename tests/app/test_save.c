#include "dushu/app/save.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

#include "dushu/text/output.h"

static char folder[] = "/tmp/dushu-save-XXXXXX";

static bool write_text(int fd, void *arg, struct error *error)
{
	return output_write(fd, str_of(arg), error);
}

static bool write_half(int fd, void *arg, struct error *error)
{
	output_write(fd, str_of(arg), error);
	errno = 0;
	return error_set(error, "the other half is lost");
}

static bool write_too_much(int fd, void *arg, struct error *error)
{
	(void)fd;
	(void)arg;
	errno = ENOSPC;
	return error_set(error, "cannot write");
}

static enum saved save(const char *path, bool overwrite, const char *text, struct error *error)
{
	char copy[64];
	struct save_contents contents = {write_text, copy};

	snprintf(copy, sizeof(copy), "%s", text);
	error->text[0] = '\0';
	return save_file(path, overwrite, &contents, error);
}

static void assert_holds(const char *path, const char *text)
{
	char got[64] = "";
	FILE *file = fopen(path, "r");

	assert_non_null(file);
	assert_true(fread(got, 1, sizeof(got) - 1, file) == strlen(text));
	fclose(file);
	assert_string_equal(got, text);
}

/* Nothing but these names is in the folder. */
static void assert_files(size_t wanted)
{
	DIR *dir = opendir(".");
	size_t n = 0;

	assert_non_null(dir);
	for (struct dirent *entry; (entry = readdir(dir));)
		n += entry->d_name[0] != '.' || strncmp(entry->d_name, ".dushu", 6) == 0;
	closedir(dir);
	assert_int_equal(n, wanted);
}

static int enter(void **state)
{
	(void)state;
	strcpy(folder + strlen(folder) - 6, "XXXXXX");
	return mkdtemp(folder) && chdir(folder) == 0 ? 0 : -1;
}

static int leave(void **state)
{
	char command[128];

	(void)state;
	snprintf(command, sizeof(command), "chmod -R u+w %s; rm -rf %s", folder, folder);
	return chdir("/tmp") == 0 ? system(command) : -1;
}

static void a_new_file_holds_all_and_leaves_nothing_beside_it(void **state)
{
	struct error error;
	struct stat status;

	(void)state;
	umask(022);
	assert_int_equal(save("a.csv", false, "渠,12\n", &error), SAVED);
	assert_holds("a.csv", "渠,12\n");
	assert_int_equal(stat("a.csv", &status), 0);
	assert_int_equal(status.st_mode & 0777, 0644);
	assert_files(1);
}

static void a_file_is_overwritten_only_when_that_is_wanted(void **state)
{
	struct error error;
	struct stat status;

	(void)state;
	assert_int_equal(save("a.csv", false, "old", &error), SAVED);
	assert_int_equal(chmod("a.csv", 0640), 0);
	assert_int_equal(save("a.csv", false, "new", &error), SAVED_EXISTS);
	assert_holds("a.csv", "old");
	assert_int_equal(save("a.csv", true, "new", &error), SAVED);
	assert_holds("a.csv", "new");
	assert_int_equal(stat("a.csv", &status), 0);
	assert_int_equal(status.st_mode & 0777, 0640);
	assert_files(1);
}

static void a_symbolic_link_stays_one(void **state)
{
	struct error error;
	struct stat status;

	(void)state;
	assert_int_equal(save("a.csv", false, "old", &error), SAVED);
	assert_int_equal(symlink("a.csv", "link.csv"), 0);
	assert_int_equal(save("link.csv", false, "new", &error), SAVED_EXISTS);
	assert_int_equal(save("link.csv", true, "new", &error), SAVED);
	assert_holds("a.csv", "new");
	assert_int_equal(lstat("link.csv", &status), 0);
	assert_true(S_ISLNK(status.st_mode));
}

static void a_failure_leaves_all_as_it_was_and_says_why(void **state)
{
	struct save_contents half = {write_half, (char[]){"half"}}, full = {write_too_much, NULL};
	struct error error;

	(void)state;
	assert_int_equal(save("a.csv", false, "old", &error), SAVED);
	assert_int_equal(save_file("a.csv", true, &half, &error), SAVED_NOT);
	assert_string_equal(error.text, "the other half is lost");
	assert_int_equal(save_file("a.csv", true, &full, &error), SAVED_NOT);
	assert_string_equal(error.text, "a.csv was not saved: the disk is full");
	assert_holds("a.csv", "old");
	assert_files(1);
}

static void what_cannot_be_written_is_told_in_plain_words(void **state)
{
	static const struct {
		const char *path, *says;
	} rows[] = {
		{"none/a.csv", "none/a.csv was not saved: there is no such folder"},
		{".", ". was not saved: that is a folder"},
		{"/dev/null", "/dev/null was not saved: that is no ordinary file"},
		{"file/a.csv", "file/a.csv was not saved: a part of the path is no folder"},
		{"/proc/a.csv", "/proc/a.csv was not saved: there is no such folder"},
	};
	struct error error;

	(void)state;
	assert_int_equal(save("file", false, "x", &error), SAVED);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		assert_int_equal(save(rows[i].path, true, "text", &error), SAVED_NOT);
		assert_string_equal(error.text, rows[i].says);
	}
	assert_string_equal(save_reason(EACCES), "you may not write there");
	assert_string_equal(save_reason(EROFS), "nothing can be written on that disk");
}

static void a_tilde_is_the_home_folder(void **state)
{
	struct error error;
	const char *home = getenv("HOME");
	char before[256];

	(void)state;
	snprintf(before, sizeof(before), "%s", home ? home : "/");
	setenv("HOME", folder, 1);
	assert_int_equal(save("~/b.csv", false, "b", &error), SAVED);
	setenv("HOME", before, 1);
	assert_holds("b.csv", "b");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_new_file_holds_all_and_leaves_nothing_beside_it,
						enter, leave),
		cmocka_unit_test_setup_teardown(a_file_is_overwritten_only_when_that_is_wanted,
						enter, leave),
		cmocka_unit_test_setup_teardown(a_symbolic_link_stays_one, enter, leave),
		cmocka_unit_test_setup_teardown(a_failure_leaves_all_as_it_was_and_says_why, enter,
						leave),
		cmocka_unit_test_setup_teardown(what_cannot_be_written_is_told_in_plain_words,
						enter, leave),
		cmocka_unit_test_setup_teardown(a_tilde_is_the_home_folder, enter, leave),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
