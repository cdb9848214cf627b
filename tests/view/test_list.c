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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_choice_stops_at_the_ends),
		cmocka_unit_test(a_shorter_list_keeps_the_choice_inside),
		cmocka_unit_test(showing_rows_centres_them_and_chooses_nothing),
		cmocka_unit_test(scrolling_moves_what_is_shown),
		cmocka_unit_test(a_list_without_height_never_underflows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
