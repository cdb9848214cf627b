#include "src/view/names.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void names_are_numbered_in_the_order_of_their_first_use(void **state)
{
	struct names names = {0};

	(void)state;
	assert_int_equal(names_add(&names, STR("km")), 0);
	assert_int_equal(names_add(&names, STR("")), 1);
	assert_int_equal(names_add(&names, STR("元")), 2);
	assert_int_equal(names_add(&names, STR("km")), 0);
	assert_int_equal(names_add(&names, STR("")), 1);
	assert_int_equal(names.n, 3);
	assert_true(str_equal(names_at(&names, 2), STR("元")));
	assert_true(str_equal(names_at(&names, 1), STR("")));
	names_free(&names);
}

static void any_number_of_names_is_kept_apart(void **state)
{
	struct names names = {0};
	struct buf name = {0};

	(void)state;
	for (int round = 0; round < 2; round++) {
		for (uint32_t i = 0; i < 5000; i++) {
			buf_clear(&name);
			buf_printf(&name, "n%u", i);
			assert_int_equal(names_add(&names, buf_str(&name)), i);
		}
	}
	assert_int_equal(names.n, 5000);
	buf_free(&name);
	names_free(&names);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_are_numbered_in_the_order_of_their_first_use),
		cmocka_unit_test(any_number_of_names_is_kept_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
