#include "dushu/article/language.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void a_language_is_told_from_the_beginning_of_a_text(void **state)
{
	static const struct {
		const char *text;
		enum language language;
	} rows[] = {
		{"", LANGUAGE_OTHER},
		{"The mill was built by two brothers.", LANGUAGE_OTHER},
		{"The mill 磨坊 was built by two brothers, and kept.", LANGUAGE_OTHER},
		{"這個磨坊是兩兄弟們建的,時間很長。", LANGUAGE_TRADITIONAL},
		{"这个磨坊是两兄弟们建的,时间很长。", LANGUAGE_SIMPLIFIED},
		{"\xff\xfe\x80", LANGUAGE_OTHER},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		assert_int_equal(language_of(str_of(rows[i].text)), rows[i].language);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_language_is_told_from_the_beginning_of_a_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
