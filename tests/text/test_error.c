#include "dushu/text/error.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static void setting_an_error_is_false_and_keeps_the_text(void **state)
{
	struct error error;

	(void)state;
	assert_false(error_set(&error, "%s: no such file", "a.txt"));
	assert_string_equal(error.text, "a.txt: no such file");
}

static void a_long_message_is_cut_not_overrun(void **state)
{
	struct error error;
	char name[2000];

	(void)state;
	memset(name, 'x', sizeof(name) - 1);
	name[sizeof(name) - 1] = '\0';
	assert_false(error_set(&error, "%s", name));
	assert_int_equal(strlen(error.text), sizeof(error.text) - 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(setting_an_error_is_false_and_keeps_the_text),
		cmocka_unit_test(a_long_message_is_cut_not_overrun),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
