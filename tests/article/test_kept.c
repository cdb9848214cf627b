#include "dushu/article/kept.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void items_are_found_by_kind_and_key(void **state)
{
	struct kept kept = {0};

	(void)state;
	for (size_t i = 0; i < 100; i++)
		kept_add(&kept, (struct kept_item){.kind = KEPT_JUMP, .key = (int)i, .at = 10 * i});
	kept_add(&kept, (struct kept_item){.kind = KEPT_MARK, .key = 5, .at = 7});
	assert_int_equal(kept.n, 101);
	assert_int_equal(kept_find(&kept, KEPT_JUMP, 5)->at, 50);
	assert_int_equal(kept_find(&kept, KEPT_MARK, 5)->at, 7);
	assert_null(kept_find(&kept, KEPT_MARK, 6));
	assert_null(kept_find(&kept, KEPT_PLACE, 0));
	kept_free(&kept);
}

static void what_was_cleared_is_empty(void **state)
{
	struct kept kept = {.measure = 60, .page = KEPT_RAW, .percent = 40};

	(void)state;
	kept_add(&kept, (struct kept_item){.kind = KEPT_PLACE, .at = 7});
	buf_add(&kept.title, STR("title"));
	buf_add(&kept.typed, STR("word\n"));
	kept_clear(&kept);
	assert_int_equal(kept.n, 0);
	assert_int_equal(kept.measure + (int)kept.page + kept.percent, 0);
	assert_int_equal(kept.title.n + kept.section.n + kept.typed.n, 0);
	kept_free(&kept);
	assert_null(kept.items);
}

static void what_is_merged_has_each_item_once(void **state)
{
	static const struct kept_item mine[] = {
		{.kind = KEPT_PLACE, .at = 5},
		{.kind = KEPT_MARK, .key = 'a', .at = 6},
		{.kind = KEPT_TICK, .at = 7, .value = 1},
	};
	static const struct kept_item theirs[] = {
		{.kind = KEPT_PLACE, .at = 50},           {.kind = KEPT_MARK, .key = 'a', .at = 60},
		{.kind = KEPT_MARK, .key = 'b', .at = 6}, {.kind = KEPT_TICK, .at = 7, .value = 2},
		{.kind = KEPT_TICK, .at = 8, .value = 2}, {.kind = KEPT_FOLD, .at = 7},
	};
	struct kept kept = {0}, other = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(mine) / sizeof(*mine); i++)
		kept_add(&kept, mine[i]);
	for (size_t i = 0; i < sizeof(theirs) / sizeof(*theirs); i++)
		kept_add(&other, theirs[i]);
	kept_merge(&kept, &other);
	assert_int_equal(kept.n, 6);
	assert_int_equal(kept_find(&kept, KEPT_PLACE, 0)->at, 5);
	assert_int_equal(kept_find(&kept, KEPT_MARK, 'a')->at, 6);
	assert_int_equal(kept_find(&kept, KEPT_MARK, 'b')->at, 6);
	assert_int_equal(kept_find(&kept, KEPT_TICK, 0)->value, 1);
	assert_int_equal(kept.items[4].at, 8);
	assert_int_equal(kept.items[5].kind, KEPT_FOLD);
	kept_free(&kept);
	kept_free(&other);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(items_are_found_by_kind_and_key),
		cmocka_unit_test(what_was_cleared_is_empty),
		cmocka_unit_test(what_is_merged_has_each_item_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
