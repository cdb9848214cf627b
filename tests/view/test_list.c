#include "dushu/view/list.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void the_choice_stops_at_the_ends(void **state)
{
	struct list list = {0};

	(void)state;
	list_resize(&list, 10, 4);
	list_move(&list, -3);
	assert_int_equal(list.chosen, 0);
	list_move(&list, 99999999);
	assert_int_equal(list.chosen, 9);
	assert_int_equal(list.top, 6);
	list_move(&list, -5);
	assert_int_equal(list.chosen, 4);
	assert_int_equal(list.top, 4);
}

static void a_shorter_list_keeps_the_choice_inside(void **state)
{
	struct list list = {0};

	(void)state;
	list_resize(&list, 10, 4);
	list_choose(&list, 9);
	list_resize(&list, 3, 4);
	assert_int_equal(list.chosen, 2);
	assert_int_equal(list.top, 0);
	list_resize(&list, 0, 4);
	assert_int_equal(list.chosen, 0);
	assert_int_equal(list.top, 0);
}

static void showing_rows_centres_them_and_chooses_nothing(void **state)
{
	struct list list = {0};

	(void)state;
	list_resize(&list, 100, 10);
	list_show(&list, 50, 53);
	assert_int_equal(list.top, 47);
	assert_int_equal(list.chosen, 0);
	list_show(&list, 48, 56); /* in view already */
	assert_int_equal(list.top, 47);
	list_show(&list, 98, 99);
	assert_int_equal(list.top, 90);
}

static void scrolling_moves_what_is_shown(void **state)
{
	struct list list = {0};

	(void)state;
	list_resize(&list, 30, 10);
	list_scroll(&list, 5);
	assert_int_equal(list.top, 5);
	list_scroll(&list, 99);
	assert_int_equal(list.top, 20);
	list_scroll(&list, -100);
	assert_int_equal(list.top, 0);
}

static void a_list_without_height_never_underflows(void **state)
{
	struct list list = {0};

	(void)state;
	list_resize(&list, 5, 0);
	list_choose(&list, 4);
	list_move(&list, -1);
	list_scroll(&list, 1);
	list_show(&list, 1, 2);
	assert_true(list.chosen < 5);
}

static void rows_around_the_choice_stay_in_view(void **state)
{
	static const struct {
		size_t height, chosen, top;
	} steps[] = {
		{20, 0, 0},   {20, 16, 0}, {20, 17, 1}, {20, 50, 34}, {20, 37, 34}, {20, 36, 33},
		{20, 99, 80}, {8, 50, 49}, {8, 57, 51}, {4, 57, 54},  {1, 20, 20},
	};
	struct list list = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(steps) / sizeof(*steps); i++) {
		list_resize(&list, 100, steps[i].height);
		list_choose(&list, steps[i].chosen);
		assert_int_equal(list.chosen, steps[i].chosen);
		assert_int_equal(list.top, steps[i].top);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_around_the_choice_stay_in_view),
		cmocka_unit_test(the_choice_stops_at_the_ends),
		cmocka_unit_test(a_shorter_list_keeps_the_choice_inside),
		cmocka_unit_test(showing_rows_centres_them_and_chooses_nothing),
		cmocka_unit_test(scrolling_moves_what_is_shown),
		cmocka_unit_test(a_list_without_height_never_underflows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
