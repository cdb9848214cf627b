#include "dushu/text/buf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void a_buffer_grows_and_keeps_a_nul_behind_its_bytes(void **state)
{
	struct buf b = {0};

	(void)state;
	for (int i = 0; i < 1000; i++)
		buf_printf(&b, "%d,", i % 10);
	buf_add(&b, STR("end"));
	assert_int_equal(b.n, 2003);
	assert_string_equal(b.s + 2000, "end");
	buf_clear(&b);
	assert_string_equal(b.s, "");
	buf_add_repeat(&b, '-', 3);
	buf_add_char(&b, '>');
	assert_string_equal(b.s, "--->");
	buf_free(&b);
	assert_int_equal(buf_str(&b).n, 0);
}

static void slices_are_clipped_to_their_string(void **state)
{
	struct str s = STR("abcdef");

	(void)state;
	assert_true(str_equal(str_slice(s, 2, 4), STR("cd")));
	assert_true(str_equal(str_slice(s, 4, 99), STR("ef")));
	assert_int_equal(str_slice(s, 9, 2).n, 0);
	assert_int_equal(str_from(s, 99).n, 0);
}

static void comparison_puts_a_prefix_first(void **state)
{
	(void)state;
	assert_true(str_compare(STR("ab"), STR("abc")) < 0);
	assert_true(str_compare(STR("b"), STR("abc")) > 0);
	assert_int_equal(str_compare(STR(""), STR("")), 0);
	assert_true(str_starts(STR("abc"), STR("ab")));
	assert_false(str_starts(STR("a"), STR("ab")));
	assert_true(str_ends(STR("abc"), STR("bc")));
}

static void finding_says_the_length_where_there_is_nothing(void **state)
{
	(void)state;
	assert_int_equal(str_find(STR("abcabc"), STR("ca")), 2);
	assert_int_equal(str_find(STR("abc"), STR("x")), 3);
	assert_int_equal(str_find(STR(""), STR("x")), 0);
}

static void trimming_takes_ideographic_spaces_too(void **state)
{
	(void)state;
	assert_true(str_equal(str_trim(STR(" \u3000\t標題 一\u3000 ")), STR("標題 一")));
	assert_int_equal(str_trim(STR("\u3000 ")).n, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_buffer_grows_and_keeps_a_nul_behind_its_bytes),
		cmocka_unit_test(slices_are_clipped_to_their_string),
		cmocka_unit_test(comparison_puts_a_prefix_first),
		cmocka_unit_test(finding_says_the_length_where_there_is_nothing),
		cmocka_unit_test(trimming_takes_ideographic_spaces_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
