#include "src/article/crowd.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void a_long_list_keeps_its_first_and_last_lines(void **state)
{
	struct crowd crowd = {0};
	struct candidate c = {.style = HEADING_STYLE_BARE};

	(void)state;
	for (c.block = 0; c.block < 1000; c.block++)
		assert_true(crowd_add(&crowd, &c));
	crowd_settle(&crowd);
	assert_int_equal(crowd.n, CROWD_MAX);
	for (size_t i = 0; i < CROWD_MAX / 2; i++) {
		assert_int_equal(crowd.at[i].block, i);
		assert_int_equal(crowd.at[CROWD_MAX - 1 - i].block, 999 - i);
	}
}

static void text_between_or_a_label_ends_a_crowd(void **state)
{
	struct crowd crowd = {0};
	struct candidate bare = {.style = HEADING_STYLE_BARE, .block = 3};
	struct candidate label = {.style = HEADING_STYLE_HAN, .n_path = 1, .path = {1}, .block = 4};

	(void)state;
	assert_true(crowd_add(&crowd, &bare));
	assert_false(crowd_add(&crowd, &label));
	bare.block = 5;
	assert_false(crowd_add(&crowd, &bare));
	assert_int_equal(crowd.n, 1);
	crowd.n = 0;
	assert_true(crowd_add(&crowd, &label));
	label.block = 5;
	assert_true(crowd_add(&crowd, &label)); /* the same line once more */
	label.block = 6;
	label.path[0] = 2;
	assert_false(crowd_add(&crowd, &label));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_long_list_keeps_its_first_and_last_lines),
		cmocka_unit_test(text_between_or_a_label_ends_a_crowd),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
