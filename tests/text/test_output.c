#include "dushu/text/output.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

static void every_byte_reaches_the_descriptor(void **state)
{
	struct error error;
	char got[16];
	int ends[2];

	(void)state;
	assert_int_equal(pipe(ends), 0);
	assert_true(output_write(ends[1], STR("abc\0def"), &error));
	assert_int_equal(read(ends[0], got, sizeof(got)), 7);
	assert_memory_equal(got, "abc\0def", 7);
	close(ends[0]);
	close(ends[1]);
}

static void a_full_disk_is_an_error_that_says_so(void **state)
{
	struct error error = {""};
	int fd = open("/dev/full", O_WRONLY | O_CLOEXEC);

	(void)state;
	if (fd < 0)
		skip();
	assert_false(output_write(fd, STR("x"), &error));
	assert_non_null(strstr(error.text, "No space left"));
	assert_true(output_write(fd, STR(""), &error));
	close(fd);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_byte_reaches_the_descriptor),
		cmocka_unit_test(a_full_disk_is_an_error_that_says_so),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
