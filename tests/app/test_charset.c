#include "dushu/app/charset.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

static void a_locale_of_plain_ascii_still_gives_utf8_where_the_system_can(void **state)
{
	static const char *const locales[] = {"C", "POSIX", "xx_XX.not-installed", ""};

	(void)state;
	if (!setlocale(LC_CTYPE, "C.UTF-8"))
		skip();
	for (size_t i = 0; i < sizeof(locales) / sizeof(locales[0]); i++) {
		setenv("LC_ALL", locales[i], 1);
		charset_set();
		assert_true(charset_is_utf8());
	}
}

static void ambiguous_characters_are_one_or_two_wide(void **state)
{
	(void)state;
	charset_set();
	assert_in_range(charset_ambiguous(), 1, 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_locale_of_plain_ascii_still_gives_utf8_where_the_system_can),
		cmocka_unit_test(ambiguous_characters_are_one_or_two_wide),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
