#include "dushu/figures/unit_base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static const struct {
	const char *unit, *name, *base, *factor;
} rows[] = {
	{"公里", "km", "m", "1000"},
	{"kilometres", "km", "m", "1000"},
	{"m", "m", "m", "1"},
	{"畝", "mu", "m2", NULL},
	{"元", "CNY", "CNY", "1"},
	{"角", "CNY.1", "CNY", "0.1"},
	{"$", "USD", "USD", "1"},
	{"小時", "h", "s", "3600"},
	{"%", "%", "%", "1"},
	{"個", "個", "個", "1"},
	{"gizmos", "gizmos", "gizmos", "1"},
	{"", "", "", "1"},
};

static void a_unit_is_named_and_counted_in_the_base_of_its_dimension(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct unit_base base;
		struct buf factor = {0};

		unit_base_of(str_of(rows[i].unit), &base);
		if (!str_equal(base.base, str_of(rows[i].base)))
			fail_msg("%s is measured in %.*s", rows[i].unit, (int)base.base.n,
				 base.base.s);
		decimal_print(&base.factor, &factor);
		if (rows[i].factor)
			assert_string_equal(factor.s, rows[i].factor);
		if (rows[i].factor && !str_equal(base.name, str_of(rows[i].name)))
			fail_msg("%s is called %.*s", rows[i].unit, (int)base.name.n, base.name.s);
		buf_free(&factor);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_unit_is_named_and_counted_in_the_base_of_its_dimension),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
