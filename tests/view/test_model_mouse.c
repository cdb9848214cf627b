#include "src/view/model_mouse.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "dushu/view/frame.h"
#include "model_of.h"

static void point(struct model *model, enum mouse_action action, int row, int col)
{
	struct event event = {.kind = EVENT_MOUSE, .mouse = {action, row, col}};

	model_handle(model, &event);
}

/* Wherever a character is drawn, that is the byte which a click finds. */
static void each_cell_of_text_leads_to_the_byte_that_is_drawn_there(void **state)
{
	static const char *const paths[] = {"assets/sample.zh-Hant.txt", "assets/sample.en.txt"};

	(void)state;
	for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); i++) {
		struct reading reading = reading_of_file(paths[i], 24, 70);
		struct rect in = reading.model->screen.text;
		struct str text = article_text(reading.article);
		struct frame frame = {0};
		size_t found = 0, at;

		frame_draw(reading.model, &frame);
		for (int row = in.row; row < in.row + in.rows; row++) {
			for (int col = in.col; col < in.col + in.cols; col++) {
				const struct cell *cell = frame_cell(&frame, row, col);

				if (!mouse_byte(reading.model, row, col, &at) || cell->width == 0)
					continue;
				assert_true(str_starts(str_from(text, at),
						       (struct str){cell->s, cell->n}));
				found++;
			}
		}
		assert_true(found > 300);
		frame_free(&frame);
		reading_close(&reading);
	}
}

static void outside_of_text_no_byte_is_found(void **state)
{
	struct reading reading = reading_of_file("assets/sample.en.txt", 24, 70);
	size_t at;

	(void)state;
	assert_false(mouse_byte(reading.model, 0, 30, &at));
	assert_false(mouse_byte(reading.model, 3, 0, &at));
	assert_false(mouse_byte(reading.model, 3, 69, &at));
	assert_false(mouse_byte(reading.model, 3000, 30, &at));
	assert_false(mouse_byte(reading.model, -1, -1, &at));
	reading_close(&reading);
}

static void the_wheel_moves_three_rows_and_back(void **state)
{
	struct reading reading = reading_of_file("assets/sample.en.txt", 24, 70);
	size_t place = model_place(reading.model);

	(void)state;
	point(reading.model, MOUSE_WHEEL_DOWN, 10, 30);
	assert_true(model_place(reading.model) > place);
	point(reading.model, MOUSE_WHEEL_UP, 10, 30);
	assert_int_equal(model_place(reading.model), place);
	reading_close(&reading);
}

/* However an edge is dragged, each pane that is shown keeps its least. */
static void no_pane_is_dragged_away(void **state)
{
	(void)state;
	for (int cols = 112; cols < 240; cols += 31) {
		struct reading reading = reading_of_file("assets/sample.en.txt", 24, cols);
		const struct screen *screen = &reading.model->screen;

		for (int to = 0; to < cols; to += 7) {
			point(reading.model, MOUSE_PRESS, 10, screen->navigator_rule);
			point(reading.model, MOUSE_DRAG, 10, to);
			point(reading.model, MOUSE_RELEASE, 10, to);
			point(reading.model, MOUSE_PRESS, 10, screen->figures_rule);
			point(reading.model, MOUSE_DRAG, 10, cols - to);
			point(reading.model, MOUSE_RELEASE, 10, cols - to);
			assert_true(screen->navigator.cols >= 14 && screen->figures.cols >= 14);
			assert_true(screen->text.cols >= 28);
			assert_int_equal(screen->navigator.cols + screen->text.cols +
						 screen->figures.cols + 2,
					 cols);
		}
		reading_close(&reading);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_cell_of_text_leads_to_the_byte_that_is_drawn_there),
		cmocka_unit_test(outside_of_text_no_byte_is_found),
		cmocka_unit_test(the_wheel_moves_three_rows_and_back),
		cmocka_unit_test(no_pane_is_dragged_away),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
