#include "dushu/figures/figure.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void check(const char *const rows[], size_t n)
{
	struct figures read = {0}, found = {0};

	for (size_t i = 0; i < n; i++) {
		figures_read(str_of(rows[i]), &read);
		figures_find(str_of(rows[i]), &found);
		assert_true(read.n > 0);
		assert_int_equal(found.n, read.n);
		for (size_t k = 0; k < read.n; k++) {
			const struct figure *a = &found.at[k], *b = &read.at[k];

			assert_int_equal(a->span.start, b->span.start);
			assert_int_equal(a->span.end, b->span.end);
			assert_int_equal(a->kind, b->kind);
			assert_int_equal(a->weak, b->weak);
			assert_true(str_equal(a->unit, b->unit));
		}
	}
	figures_free(&read);
	figures_free(&found);
}

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void what_is_found_is_what_is_read(void **state)
{
	static const char *const rows[] = {
		"今年共栽树3.2万棵，比去年增长15%，成活率由81%提高到93%。",
		"（二）修渠12公里；3.挖井5口，其中一口深达一百二十米。",
		"The town spent $4.5 million on 12 bridges, up from 9 in 2003.",
	};

	(void)state;
	CHECK(rows);
}

static void a_bound_is_known_where_weakness_hangs_on_it(void **state)
{
	static const char *const rows[] = {
		"至少一个人留下，一个人走了。",
		"不足三环，三环以内，约二楼。",
		"At least one boat sank; one boat came back.",
		"About 12 Harbour Street names were read, at 12 Harbour Street.",
		"Voyager 2 and at least 2 ships. The Apollo 11 crew; the about 11 crew.",
	};

	(void)state;
	CHECK(rows);
}

static void a_direction_is_known_where_something_hangs_on_it(void **state)
{
	static const char *const rows[] = {
		"风力增强到三级，三级医院有五家。",
		"下降了两级和三级，提高一、二级。",
		"Imports grew by 9, from 173 to 182, and 4, from 173 to 182.",
		"The imports rose to 2008, and the exports from 24 to 41 tons.",
		"The imports came to 2008, and the exports from 24 to 41 tons.",
	};

	(void)state;
	CHECK(rows);
}

static void a_clause_is_known_where_something_hangs_on_it(void **state)
{
	static const char *const rows[] = {
		"（一）修渠，区、乡、村三级；（二）县乡村三级联动，三级。",
		"It lost 4.5 points, 3 percent. It rose 3 percent and then 2 points. Up 2 points.",
		"On Dec. 5, 1921, not more than one; 5. Nearly a third, on Jan. 2, at least one.",
		"1. 共一次；\n2. 不到 一个，\n3. 约一天。",
	};

	(void)state;
	CHECK(rows);
}

static void only_reading_tells_clause_bound_and_direction(void **state)
{
	struct figures read = {0};
	const struct figure *f;

	(void)state;
	figures_read(STR("去年，产量增长约15%，不多。"), &read);
	f = &read.at[read.n - 1];
	assert_int_equal(f->bound, BOUND_ABOUT);
	assert_int_equal(f->direction, DIRECTION_UP);
	assert_int_equal(span_length(f->context), sizeof "产量增长约15%" - 1);
	figures_free(&read);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_found_is_what_is_read),
		cmocka_unit_test(a_bound_is_known_where_weakness_hangs_on_it),
		cmocka_unit_test(a_direction_is_known_where_something_hangs_on_it),
		cmocka_unit_test(a_clause_is_known_where_something_hangs_on_it),
		cmocka_unit_test(only_reading_tells_clause_bound_and_direction),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
