#include "src/figures/code_han.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

struct row {
	const char *text, *want; /* what is read from the first digit on, "" for nothing */
};

static void check(const struct row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t before = 0, at = strcspn(rows[i].text, "0123456789");
		size_t got = code_han(str_of(rows[i].text), at, &before);

		assert_int_equal(got, strlen(rows[i].want));
		assert_memory_equal(rows[i].text + at, rows[i].want, got);
		if (got > 0)
			assert_in_range(before, 1, 3);
	}
}

static void numbers_of_documents_are_read_whole(void **state)
{
	static const struct row rows[] = {
		{"渔政〔2021〕15号", "2021〕15号"},
		{"漁政〔2021〕15號", "2021〕15號"},
		{"渔政[2021]第15号", "2021]第15号"},
		{"渔政（2021）15号", "2021）15号"},
	};

	(void)state;
	check(rows, sizeof rows / sizeof *rows);
}

static void numbers_of_cases_are_read_whole(void **state)
{
	static const struct row rows[] = {
		{"（2019）浙02民初317号判决", "2019）浙02民初317号"},
		{"(2019)浙民申317号", "2019)浙民申317号"},
	};

	(void)state;
	check(rows, sizeof rows / sizeof *rows);
}

static void years_in_brackets_alone_are_none(void **state)
{
	static const struct row rows[] = {
		{"（2021）是第15年", ""}, {"（2021）渔船有15艘，共号", ""},
		{"（20211）15号", ""},    {"2021年15号", ""},
		{"〔0021〕15号", ""},
	};

	(void)state;
	check(rows, sizeof rows / sizeof *rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_of_documents_are_read_whole),
		cmocka_unit_test(numbers_of_cases_are_read_whole),
		cmocka_unit_test(years_in_brackets_alone_are_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
