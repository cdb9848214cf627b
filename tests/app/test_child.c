#include "dushu/app/child.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <cmocka.h>

static void a_child_is_fed_and_its_status_looked_at(void **state)
{
	static const struct {
		const char *argv[4];
		const char *says; /* NULL where all goes well */
	} rows[] = {
		{{"sh", "-c", "test \"$(cat)\" = '渠 12'"}, NULL},
		{{"sh", "-c", "test \"$(cat)\" = other"}, "sh: ended with status 1"},
		{{"sh", "-c", "kill -9 $$"}, "sh: ended by signal 9"},
		{{"no-such-program-here"}, "no-such-program-here: cannot be run"},
		/* Full pipes and those that nobody reads are no failure. */
		{{"sh", "-c", "exec <&-; exit 0"}, NULL},
		{{"sh", "-c", "echo this is not seen; echo nor this >&2"}, NULL},
	};
	struct error error;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		bool ok;

		error.text[0] = '\0';
		ok = child_feed(rows[i].argv, STR("渠 12"), &error);
		assert_int_equal(ok, rows[i].says == NULL);
		assert_string_equal(error.text, rows[i].says ? rows[i].says : "");
	}
}

static void a_reader_that_has_enough_ends_the_feeding(void **state)
{
	static const char *const head[] = {"head", "-c", "1", NULL};
	struct buf much = {0};
	struct error error;

	(void)state;
	buf_add_repeat(&much, 'x', 4 << 20);
	assert_true(child_feed(head, buf_str(&much), &error));
	buf_free(&much);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_child_is_fed_and_its_status_looked_at),
		cmocka_unit_test(a_reader_that_has_enough_ends_the_feeding),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
