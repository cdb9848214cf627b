#include "src/view/model_filter.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "model_of.h"

enum { LINES = 300000, EVERY = 1000 };

/* Many lines, of which each thousandth is numbered. */
static struct reading stage_open(void)
{
	struct buf text = {0};

	for (int i = 0; i < LINES; i++) {
		if (i % EVERY == 0)
			buf_printf(&text, "Line %d has a number.\n", i);
		else
			buf_add(&text, STR("This line is one of many that say nothing at all.\n"));
	}
	return reading_of_buf(&text, false, 24, 80);
}

static size_t work(struct model *model)
{
	size_t slices = 0;

	for (; model_busy(model); slices++)
		model_work(model);
	return slices;
}

static size_t rows_shown(const struct model *model)
{
	struct page_row rows[64];

	return page_rows(model->page, model->top, rows, 64);
}

static bool top_says(const struct reading *stage, const char *words)
{
	return str_starts(str_from(article_text(stage->article), model_place(stage->model)),
			  str_of(words));
}

static void only_lines_that_have_the_words_are_shown_and_walked(void **state)
{
	struct reading stage = stage_open();

	(void)state;
	press(stage.model, "&number<Enter>");
	work(stage.model);
	assert_true(top_says(&stage, "Line 0 "));
	press(stage.model, "jj");
	assert_true(top_says(&stage, "Line 1000 "));
	press(stage.model, "G");
	assert_true(rows_shown(stage.model) >= 20);
	press(stage.model, "g");
	assert_true(top_says(&stage, "Line 0 "));
	press(stage.model, "&<Enter>");
	assert_null(stage.model->filter.matches);
	press(stage.model, "jj");
	assert_true(top_says(&stage, "This line"));
	reading_close(&stage);
}

static void it_begins_at_the_place_one_is_at_and_fills_the_rest_meanwhile(void **state)
{
	struct reading stage = stage_open();

	(void)state;
	press(stage.model, "50%");
	press(stage.model, "&Line 2<Enter>");
	work(stage.model);
	/* The first at or behind the middle, 150000. */
	assert_true(top_says(&stage, "Line 200000 "));
	press(stage.model, "k");
	press(stage.model, "k");
	assert_true(top_says(&stage, "Line 29000 "));
	reading_close(&stage);
}

static void what_is_not_looked_at_yet_is_not_shown_yet(void **state)
{
	struct reading stage = stage_open();
	struct error error;
	struct buf status = {0};

	(void)state;
	/* An expression is looked for in every line. */
	press(stage.model, "50%/<A-r>x<Enter>");
	assert_true(text_filter_set(stage.model, STR("Line 1000 "), &error));
	assert_true(text_filter_is_busy(stage.model));
	assert_int_equal(rows_shown(stage.model), 0);
	text_filter_print(stage.model, &status);
	assert_true(str_ends(buf_str(&status), STR("%")));
	buf_free(&status);
	work(stage.model);
	assert_in_range(rows_shown(stage.model), 1, 2);
	assert_true(top_says(&stage, "Line 1000 "));
	reading_close(&stage);
}

static void where_nothing_has_the_words_all_is_shown_again(void **state)
{
	struct reading stage = stage_open();

	(void)state;
	press(stage.model, "&zeppelin<Enter>");
	work(stage.model);
	assert_null(stage.model->filter.matches);
	assert_true(rows_shown(stage.model) > 20);
	assert_string_equal(stage.model->message.s, "no paragraph has zeppelin");
	reading_close(&stage);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_lines_that_have_the_words_are_shown_and_walked),
		cmocka_unit_test(it_begins_at_the_place_one_is_at_and_fills_the_rest_meanwhile),
		cmocka_unit_test(what_is_not_looked_at_yet_is_not_shown_yet),
		cmocka_unit_test(where_nothing_has_the_words_all_is_shown_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
