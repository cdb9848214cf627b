#include "dushu/app/sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

static void a_file_in_the_named_folder_is_found_first(void **state)
{
	char folder[] = "/tmp/dushu-test-XXXXXX";
	char file[64];
	struct buf path = {0};
	struct error error;

	(void)state;
	assert_non_null(mkdtemp(folder));
	snprintf(file, sizeof(file), "%s/an article.txt", folder);
	fclose(fopen(file, "w"));
	setenv("DUSHU_DATA", folder, 1);
	assert_true(sample_find("an article.txt", &path, &error));
	assert_string_equal(path.s, file);
	unlink(file);
	rmdir(folder);
	buf_free(&path);
}

static void a_missing_file_is_named_in_the_error(void **state)
{
	struct buf path = {0};
	struct error error;

	(void)state;
	unsetenv("DUSHU_DATA");
	assert_false(sample_find("no such article.txt", &path, &error));
	assert_non_null(strstr(error.text, "no such article.txt"));
	assert_non_null(strstr(error.text, "DUSHU_DATA"));
	buf_free(&path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_file_in_the_named_folder_is_found_first),
		cmocka_unit_test(a_missing_file_is_named_in_the_error),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
