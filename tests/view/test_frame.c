#include "dushu/view/frame.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void assert_frame(const struct frame *frame, const char *expected)
{
	struct buf out = {0};

	frame_print(frame, &out);
	assert_string_equal(out.s, expected);
	buf_free(&out);
}

static void text_is_clipped_to_its_rectangle(void **state)
{
	struct frame frame = {.ambiguous = 1};
	struct rect in = {1, 2, 1, 4};

	(void)state;
	frame_resize(&frame, 3, 8);
	assert_int_equal(frame_put(&frame, in, 0, 0, STR("abcdefgh"), ROLE_TEXT), 4);
	frame_put(&frame, in, 1, 0, STR("below"), ROLE_TEXT);
	frame_put(&frame, in, -1, 0, STR("above"), ROLE_TEXT);
	assert_frame(&frame, "\n  abcd\n\n");
	frame_free(&frame);
}

static void a_wide_character_never_straddles_an_edge(void **state)
{
	struct frame frame = {.ambiguous = 1};
	struct rect in = {0, 0, 1, 5};

	(void)state;
	frame_resize(&frame, 1, 8);
	frame_put(&frame, in, 0, 0, STR("水到渠成"), ROLE_TEXT);
	assert_frame(&frame, "水到\n");
	assert_int_equal(frame_cell(&frame, 0, 0)->width, 2);
	assert_int_equal(frame_cell(&frame, 0, 1)->width, 0);
	assert_int_equal(frame_cell(&frame, 0, 4)->width, 1);
	frame_free(&frame);
}

static void long_text_is_cut_with_an_ellipsis(void **state)
{
	struct frame frame = {.ambiguous = 1};
	struct rect in = {0, 0, 2, 10};

	(void)state;
	frame_resize(&frame, 2, 10);
	frame_put_cut(&frame, in, 0, 0, 6, STR("水到渠成"), ROLE_TEXT);
	frame_put_cut(&frame, in, 1, 0, 8, STR("水到渠成"), ROLE_TEXT);
	assert_frame(&frame, "水到…\n水到渠成\n");
	frame_free(&frame);
}

static void control_characters_are_spelled(void **state)
{
	struct frame frame = {.ambiguous = 1};
	struct rect in = {0, 0, 1, 20};

	(void)state;
	frame_resize(&frame, 1, 20);
	frame_put(&frame, in, 0, 0, STR("a\x1b[b\tc\u202E"), ROLE_TEXT);
	assert_frame(&frame, "a^[[b   c<202E>\n");
	frame_free(&frame);
}

static void a_cluster_too_long_for_a_cell_is_cut_at_a_character(void **state)
{
	struct frame frame = {.ambiguous = 1};
	struct rect in = {0, 0, 1, 4};
	struct buf marks = {0};

	(void)state;
	frame_resize(&frame, 1, 4);
	buf_add_char(&marks, 'e');
	for (int i = 0; i < 40; i++)
		buf_add(&marks, STR("\u0301"));
	frame_put(&frame, in, 0, 0, buf_str(&marks), ROLE_TEXT);
	assert_true(frame_cell(&frame, 0, 0)->n <= CELL_BYTES);
	assert_int_equal(frame_cell(&frame, 0, 0)->n % 2, 1);
	buf_free(&marks);
	frame_free(&frame);
}

static void roles_are_printed_as_letters_and_capitals_where_reversed(void **state)
{
	struct frame frame = {.ambiguous = 1};
	struct rect in = {0, 0, 1, 4};
	struct buf out = {0};

	(void)state;
	frame_resize(&frame, 1, 4);
	frame_put(&frame, in, 0, 0, STR("a7 "), ROLE_FIGURE);
	frame_cell(&frame, 0, 1)->reversed = true;
	frame_print_roles(&frame, &out);
	assert_string_equal(out.s, "fF\n");
	buf_free(&out);
	frame_free(&frame);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_is_clipped_to_its_rectangle),
		cmocka_unit_test(a_wide_character_never_straddles_an_edge),
		cmocka_unit_test(long_text_is_cut_with_an_ellipsis),
		cmocka_unit_test(control_characters_are_spelled),
		cmocka_unit_test(a_cluster_too_long_for_a_cell_is_cut_at_a_character),
		cmocka_unit_test(roles_are_printed_as_letters_and_capitals_where_reversed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
