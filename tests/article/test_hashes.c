#include "src/article/hashes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void hashes_open_a_title_behind_a_blank(void **state)
{
	static const struct {
		const char *line;
		unsigned n, opening, closing;
	} rows[] = {
		{"# Nets", 1, 2, 0},      {"###  Nets", 3, 5, 0},    {"## Nets ##", 2, 3, 3},
		{"## About C#", 2, 3, 0}, {"#include", 0, 0, 0},     {"#", 0, 0, 0},
		{"#  ", 0, 0, 0},         {"####### Nets", 0, 0, 0}, {"Nets", 0, 0, 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		size_t closing = 0;

		assert_int_equal(hashes_of(str_of(rows[i].line)), rows[i].n);
		assert_int_equal(hashes_read(str_of(rows[i].line), &closing), rows[i].opening);
		assert_int_equal(closing, rows[i].closing);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hashes_open_a_title_behind_a_blank),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
