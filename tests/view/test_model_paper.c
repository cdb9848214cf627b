#include "src/view/model_paper.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "model_of.h"

/* A paragraph, a table of two rows of which one is `columns` wide, and a paragraph. */
static struct reading open_table(size_t columns)
{
	struct buf text = {0};

	buf_add(&text, STR("The mill ground corn, and the miller counted the sacks.\n\na    b\n"));
	buf_add_repeat(&text, 'x', columns - 9);
	buf_add(&text, STR("    12 kg\n\nThat was all.\n"));
	return reading_of_buf(&text, true, 20, 60);
}

static unsigned press_code(struct model *model, uint32_t code)
{
	return model_handle(model, &(struct event){.kind = EVENT_KEY, .key = {code, 0}});
}

static void a_table_moves_as_far_as_it_is_wide_and_no_further(void **state)
{
	(void)state;
	for (size_t columns = 20; columns < 400; columns += 37) {
		struct reading reading = open_table(columns);
		int most = (int)columns - paper_columns(reading.model);

		for (int i = 0; i < 60; i++)
			press_code(reading.model, KEY_ARROW_RIGHT);
		assert_int_equal(reading.model->paper.sideways, most > 0 ? most : 0);
		assert_true(press_code(reading.model, KEY_ARROW_RIGHT) & MODEL_BELL);
		for (int i = 0; i < 60; i++)
			press_code(reading.model, KEY_ARROW_LEFT);
		assert_int_equal(reading.model->paper.sideways, 0);
		reading_close(&reading);
	}
}

static void a_chosen_figure_is_moved_into_view(void **state)
{
	struct reading reading = open_table(300);

	(void)state;
	press_code(reading.model, '.');
	assert_true(reading.model->paper.sideways + paper_columns(reading.model) > 295);
	press_code(reading.model, KEY_ESCAPE);
	/* Where it can be seen nothing moves. */
	paper_show(reading.model, 0);
	assert_true(reading.model->paper.sideways > 0);
	reading_close(&reading);
}

static void out_of_view_of_any_table_nothing_stays_moved(void **state)
{
	struct reading reading = open_table(200);
	struct event small = {.kind = EVENT_RESIZE, .rows = 4, .cols = 60};

	(void)state;
	press_code(reading.model, KEY_ARROW_RIGHT);
	assert_int_equal(reading.model->paper.sideways, 8);
	model_handle(reading.model, &small);
	assert_int_equal(reading.model->paper.sideways, 0);
	reading_close(&reading);
}

/* As less has them with -S: of hard-wrapped lines and of one that is a paragraph. */
static void lines_as_they_stand_take_a_row_each(void **state)
{
	static const char *const articles[] = {
		"The mill ground corn for the whole valley, and the miller counted the sacks.\n"
		"Nobody asked him what they were counted for, and so he never said anything.\n"
		"He was 61 then.\n",
		"磨坊磨全山谷的糧,磨坊主數口袋,沒有人問他數來做什麼,他也從來不說,那年他61歲,"
		"還沒有想過不數了。\n"
		"後來他不數了。\n後來的人也不數。\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(articles) / sizeof(*articles); i++) {
		struct reading reading = reading_of(articles[i], 20, 60);
		struct page_row rows[20];

		press_code(reading.model, 'w');
		assert_int_equal(page_rows(reading.model->page, reading.model->top, rows, 20), 3);
		press_code(reading.model, KEY_ARROW_RIGHT);
		assert_true(reading.model->paper.sideways > 8);
		/* A figure at the beginning of another line moves them back. */
		press_code(reading.model, '.');
		press_code(reading.model, 'w');
		assert_int_equal(reading.model->paper.sideways, 0);
		assert_true(page_rows(reading.model->page, reading.model->top, rows, 20) > 3);
		reading_close(&reading);
	}
}

static void a_line_too_long_to_be_drawn_at_each_key_is_wrapped(void **state)
{
	struct buf text = {0};
	struct reading reading;
	struct page_row rows[20];

	(void)state;
	buf_add_repeat(&text, 'x', 20000);
	buf_add(&text, STR("\n\nThat was all.\n"));
	reading = reading_of_buf(&text, true, 20, 60);
	press_code(reading.model, 'w');
	assert_int_equal(page_rows(reading.model->page, reading.model->top, rows, 20), 20);
	assert_true(press_code(reading.model, KEY_ARROW_RIGHT) & MODEL_BELL);
	reading_close(&reading);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_table_moves_as_far_as_it_is_wide_and_no_further),
		cmocka_unit_test(a_chosen_figure_is_moved_into_view),
		cmocka_unit_test(lines_as_they_stand_take_a_row_each),
		cmocka_unit_test(a_line_too_long_to_be_drawn_at_each_key_is_wrapped),
		cmocka_unit_test(out_of_view_of_any_table_nothing_stays_moved),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
