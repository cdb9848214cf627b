#include "src/figures/english_weak.h"
#include "tests/figures/show.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void check(const char *const rows[][2], size_t n)
{
	struct buf shown = {0};

	for (size_t i = 0; i < n; i++) {
		show_figures(rows[i][0], true, &shown);
		assert_string_equal(shown.n > 0 ? shown.s : "", rows[i][1]);
	}
	buf_free(&shown);
}

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void words_that_number_make_designations(void **state)
{
	static const char *const rows[][2] = {
		{"see chapter 12", "12 number 12 weak"}, {"Mariner 9 flew", "9 number 9 weak"},
		{"see p. 12", "12 number 12 weak"},      {"About 9 flew", "9 number 9 about"},
		{"they saw 12", "12 number 12"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_that_number_make_designations),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
