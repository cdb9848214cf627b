#include "dushu/view/ticks.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static const size_t places[] = {40, 7, 90, 0, 55, 8};

enum { N = sizeof(places) / sizeof(*places) };

static void fill(struct ticks *ticks)
{
	for (size_t i = 0; i < N; i++)
		ticks_set(ticks, (struct span){places[i], places[i] + 3},
			  (enum tick)(1 + i % (TICK_N - 1)));
}

static void ticks_stand_in_the_order_of_the_text(void **state)
{
	struct ticks ticks = {0};

	(void)state;
	fill(&ticks);
	assert_int_equal(ticks.n, N);
	for (size_t i = 1; i < ticks.n; i++)
		assert_true(ticks.at[i - 1].span.start < ticks.at[i].span.start);
	ticks_free(&ticks);
}

static void a_tick_is_found_by_its_first_byte_only(void **state)
{
	struct ticks ticks = {0};

	(void)state;
	assert_int_equal(ticks_get(&ticks, 0), TICK_NONE);
	fill(&ticks);
	for (size_t i = 0; i < N; i++)
		assert_int_equal(ticks_get(&ticks, places[i]), 1 + i % (TICK_N - 1));
	assert_int_equal(ticks_get(&ticks, 41), TICK_NONE);
	assert_int_equal(ticks_get(&ticks, 91), TICK_NONE);
	ticks_free(&ticks);
}

static void a_second_tick_replaces_the_first_and_none_takes_it_away(void **state)
{
	struct ticks ticks = {0};
	struct span span = {55, 58};

	(void)state;
	fill(&ticks);
	ticks_set(&ticks, span, TICK_WRONG);
	assert_int_equal(ticks.n, N);
	assert_int_equal(ticks_get(&ticks, 55), TICK_WRONG);
	ticks_set(&ticks, span, TICK_NONE);
	assert_int_equal(ticks.n, N - 1);
	assert_int_equal(ticks_get(&ticks, 55), TICK_NONE);
	ticks_set(&ticks, span, TICK_NONE);
	assert_int_equal(ticks.n, N - 1);
	ticks_free(&ticks);
}

static void each_sort_is_counted_and_a_change_is_told(void **state)
{
	struct ticks ticks = {0};

	(void)state;
	assert_false(ticks.changed);
	fill(&ticks);
	assert_true(ticks.changed);
	assert_int_equal(ticks.count[TICK_CHECKED], 2);
	ticks_set(&ticks, (struct span){40, 43}, TICK_OPEN);
	assert_int_equal(ticks.count[TICK_CHECKED], 1);
	assert_int_equal(ticks.count[TICK_WRONG], 2);
	assert_int_equal(ticks.count[TICK_OPEN], 3);
	ticks_free(&ticks);
}

static void every_tick_has_a_sign_of_one_cell_in_either_alphabet(void **state)
{
	(void)state;
	for (int tick = TICK_NONE; tick < TICK_N; tick++) {
		assert_int_equal(tick_sign((enum tick)tick, true).n, 1);
		assert_true(tick_sign((enum tick)tick, false).n > 0);
		assert_true(tick_name((enum tick)tick).n > 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ticks_stand_in_the_order_of_the_text),
		cmocka_unit_test(a_tick_is_found_by_its_first_byte_only),
		cmocka_unit_test(a_second_tick_replaces_the_first_and_none_takes_it_away),
		cmocka_unit_test(each_sort_is_counted_and_a_change_is_told),
		cmocka_unit_test(every_tick_has_a_sign_of_one_cell_in_either_alphabet),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
