#include "dushu/article/heading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void each_kind_has_the_name_that_programs_read(void **state)
{
	(void)state;
	assert_string_equal(heading_kind_name(HEADING_TITLE), "title");
	assert_string_equal(heading_kind_name(HEADING_SECTION), "heading");
	assert_string_equal(heading_kind_name(HEADING_RUNIN), "runin");
	assert_string_equal(heading_kind_name(HEADING_BOILERPLATE), "boilerplate");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kind_has_the_name_that_programs_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
