#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "tests/article/outline_of.h"

static void hashes_tell_headings_but_where_they_open_comments(void **state)
{
	static const struct outline_row rows[] = {
		{"# Nets\n\n" LATIN "\n## Knots\n\n" LATIN "\n## Floats ##\n" LATIN
		 "\n# Ice\n\n" LATIN,
		 "1 # | Nets\n2 ## | Knots\n2 ## | Floats\n1 # | Ice\n"},
		{LATIN
		 "\n# count the nets\nnets = 12\n# and the floats\nfloats = 40\n# and the boats\n"
		 "boats = 3\n",
		 ""},
		/* Between fences there is code. */
		{"# Nets\n\n" LATIN "\n```sh\n# count\n\n# weigh\n```\n\n# Knots\n\n" LATIN,
		 "1 # | Nets\n1 # | Knots\n"},
	};

	(void)state;
	CHECK_OUTLINES(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hashes_tell_headings_but_where_they_open_comments),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
