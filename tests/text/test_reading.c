#include "src/text/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void a_reading_is_one_syllable_that_fits_its_character(void **state)
{
	static const struct {
		uint32_t han;
		struct str s;
		size_t n;
	} rows[] = {
		{0x5340, STR_INIT("qū)"), 3},       {0x5340, STR_INIT("qū"), 3},
		{0x88DD, STR_INIT("zhuāng)"), 7},   {0x7DA0, STR_INIT("lǜ)"), 3},
		{0x7DA0, STR_INIT("lü\u0300)"), 5}, {0x5152, STR_INIT("ér"), 3},
		{0x5011, STR_INIT("men)"), 3},      {0x5340, STR_INIT("qu)"), 0},
		{0x5340, STR_INIT("men)"), 0},      {0x5340, STR_INIT("ā)"), 0},
		{0x963F, STR_INIT("ā)"), 2},        {0x963F, STR_INIT("a)"), 1},
		{0x5340, STR_INIT("kǖ)"), 0},       {0x5340, STR_INIT("qūān)"), 0},
		{0x5340, STR_INIT("Qū)"), 0},       {0x5340, STR_INIT("12)"), 0},
		{0x5340, STR_INIT(""), 0},          {'a', STR_INIT("qū)"), 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		assert_int_equal(reading_read(rows[i].s, rows[i].han), rows[i].n);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_reading_is_one_syllable_that_fits_its_character),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
