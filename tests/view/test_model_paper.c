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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_table_moves_as_far_as_it_is_wide_and_no_further),
		cmocka_unit_test(a_chosen_figure_is_moved_into_view),
		cmocka_unit_test(out_of_view_of_any_table_nothing_stays_moved),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
