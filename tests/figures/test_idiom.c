#include "src/figures/idiom.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void the_table_is_in_order(void **state)
{
	struct str wrong = idiom_disorder();

	(void)state;
	if (wrong.n > 0)
		print_error("the row of \"%.*s\"\n", (int)wrong.n, wrong.s);
	assert_int_equal(wrong.n, 0);
}

static void a_fixed_word_is_weak_or_no_figure(void **state)
{
	static const struct {
		const char *text;
		size_t n;
		bool weak;
	} rows[] = {
		{"一些地方", 6, false}, {"四川省", 6, false},       {"一带一路沿线", 12, true},
		{"三农工作", 6, true},  {"百花齐放", 12, true},     {"三个人", 0, false},
		{"十分重要", 6, false}, {"十分之一的人", 0, false},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct figure figure;
		bool weak = false;

		assert_int_equal(idiom_read(str_of(rows[i].text), 0, &figure, &weak), rows[i].n);
		assert_int_equal(weak, rows[i].weak);
	}
}

static void only_a_word_of_one_numeral_has_a_value(void **state)
{
	struct figure figure;
	struct buf b = {0};
	bool weak;

	(void)state;
	idiom_read(STR("三农"), 0, &figure, &weak);
	value_print(&figure.value, &b);
	assert_string_equal(b.s, "3");
	idiom_read(STR("一国两制"), 0, &figure, &weak);
	assert_int_equal(figure.value.form, VALUE_NONE);
	buf_free(&b);
}

static void a_numeral_may_end_a_word(void **state)
{
	(void)state;
	assert_true(idiom_ends_at(STR("之一"), 3, 6));
	assert_true(idiom_ends_at(STR("上半"), 3, 6));
	assert_false(idiom_ends_at(STR("有一"), 3, 6));
	assert_false(idiom_ends_at(STR("之十一"), 3, 9));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_table_is_in_order),
		cmocka_unit_test(a_fixed_word_is_weak_or_no_figure),
		cmocka_unit_test(only_a_word_of_one_numeral_has_a_value),
		cmocka_unit_test(a_numeral_may_end_a_word),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
