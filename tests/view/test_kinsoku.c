#include "src/view/kinsoku.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void the_rows_stand_in_the_order_of_their_codes(void **state)
{
	static const uint32_t codes[] = {
#define MARK(code, kinsoku) code,
#include "assets/kinsoku.def"
#undef MARK
	};

	(void)state;
	for (size_t i = 1; i < sizeof(codes) / sizeof(*codes); i++)
		assert_true(codes[i - 1] < codes[i]);
}

static void no_mark_may_neither_begin_nor_end_a_row(void **state)
{
	static const unsigned classes[] = {
#define MARK(code, kinsoku) kinsoku,
#include "assets/kinsoku.def"
#undef MARK
	};

	(void)state;
	for (size_t i = 0; i < sizeof(classes) / sizeof(*classes); i++) {
		assert_false(classes[i] & NO_START && classes[i] & NO_END);
		assert_true(!(classes[i] & HANGS) || classes[i] & NO_START);
	}
}

static void marks_are_found_and_letters_have_no_class(void **state)
{
	(void)state;
	assert_int_equal(kinsoku_of(0x3002), NO_START | HANGS);
	assert_int_equal(kinsoku_of('('), NO_END);
	assert_int_equal(kinsoku_of(0x2014), NO_START | SOLID);
	assert_int_equal(kinsoku_of(0x6C34), 0);
	assert_int_equal(kinsoku_of('a'), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_rows_stand_in_the_order_of_their_codes),
		cmocka_unit_test(no_mark_may_neither_begin_nor_end_a_row),
		cmocka_unit_test(marks_are_found_and_letters_have_no_class),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
