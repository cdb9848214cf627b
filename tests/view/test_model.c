#include "dushu/view/model.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "dushu/view/frame.h"
#include "model_of.h"

static void resize(struct model *model, int rows, int cols)
{
	struct event event = {.kind = EVENT_RESIZE, .rows = rows, .cols = cols};

	assert_true(model_handle(model, &event) & MODEL_DRAW);
}

static void any_number_of_resizes_comes_back_to_the_same_place(void **state)
{
	struct reading reading = reading_of_file("assets/sample.zh-Hant.txt", 24, 80);
	size_t place;

	(void)state;
	press(reading.model, "<Space>jjj");
	place = model_place(reading.model);
	for (int cols = 20; cols < 240; cols += 7) {
		struct span visible;

		resize(reading.model, 10 + cols % 40, cols);
		visible = text_visible(reading.model);
		assert_true(visible.start <= place && place < visible.end);
	}
	resize(reading.model, 24, 80);
	assert_int_equal(model_place(reading.model), place);
	reading_close(&reading);
}

static void headings_are_walked_in_order_to_the_last_and_back(void **state)
{
	struct reading reading = reading_of_file("assets/sample.zh-Hant.txt", 50, 200);
	size_t n = article_n_headings(reading.article);

	(void)state;
	assert_true(n > 5);
	for (size_t i = 0; i < n; i++) {
		assert_false(press(reading.model, "]") & MODEL_BELL);
		assert_int_equal(reading.model->section, i);
	}
	assert_true(press(reading.model, "]") & MODEL_BELL);
	for (size_t i = n - 1; i-- > 0;) {
		press(reading.model, "[");
		assert_int_equal(reading.model->section, i);
	}
	assert_true(press(reading.model, "[") & MODEL_BELL);
	reading_close(&reading);
}

static void figures_are_walked_in_order_and_each_is_in_view(void **state)
{
	struct reading reading = reading_of_file("assets/sample.zh-Hant.txt", 12, 60);
	size_t n, strong = 0;
	const struct mark *marks = article_marks(reading.article, &n);

	(void)state;
	for (size_t i = 0; i < n; i++) {
		if (marks[i].weak)
			continue;
		strong++;
		assert_false(press(reading.model, ".") & MODEL_BELL);
		assert_int_equal(reading.model->chosen, i);
		assert_true(span_holds(text_visible(reading.model), marks[i].start));
	}
	assert_true(strong > 20);
	assert_true(press(reading.model, ".") & MODEL_BELL);
	press(reading.model, "g");
	assert_int_equal(reading.model->n_shown, strong);
	reading_close(&reading);
}

static void the_end_is_never_scrolled_past(void **state)
{
	struct reading reading = reading_of_file("assets/sample.zh-Hans.txt", 24, 80);
	size_t end;

	(void)state;
	press(reading.model, "G");
	end = model_place(reading.model);
	assert_true(press(reading.model, "j") & MODEL_BELL);
	press(reading.model, "<Space><Space>");
	assert_int_equal(model_place(reading.model), end);
	assert_int_equal(text_visible(reading.model).end,
			 article_text(reading.article).n -
				 (str_ends(article_text(reading.article), STR("\n")) ? 1 : 0));
	reading_close(&reading);
}

static void a_jump_is_taken_back(void **state)
{
	struct reading reading = reading_of_file("assets/sample.en.txt", 24, 80);
	size_t place;

	(void)state;
	press(reading.model, "jjj");
	place = model_place(reading.model);
	press(reading.model, "G");
	assert_true(model_place(reading.model) > place);
	press(reading.model, "''");
	assert_int_equal(model_place(reading.model), place);
	press(reading.model, "''");
	assert_true(model_place(reading.model) > place);
	press(reading.model, "<C-o>");
	assert_int_equal(model_place(reading.model), place);
	reading_close(&reading);
}

static void pasted_text_is_no_command(void **state)
{
	struct reading reading = reading_of_file("assets/sample.en.txt", 24, 80);
	struct event event = {.kind = EVENT_PASTE};

	(void)state;
	assert_false(model_handle(reading.model, &event) & MODEL_QUIT);
	assert_true(press(reading.model, "q") & MODEL_QUIT);
	reading_close(&reading);
}

static void escape_never_quits(void **state)
{
	struct reading reading = reading_of_file("assets/sample.en.txt", 24, 60);

	(void)state;
	press(reading.model, "t#h.");
	for (int i = 0; i < 10; i++)
		assert_false(press(reading.model, "<Esc>") & MODEL_QUIT);
	reading_close(&reading);
}

/* The navigator and the figures fill while one reads; what is known so far is shown. */
static void the_lists_grow_with_the_index(void **state)
{
	struct model_options options = {.rows = 24, .cols = 120, .ambiguous = 1};
	struct event indexed = {.kind = EVENT_INDEXED};
	struct error error;
	struct source *source = source_open("assets/sample.zh-Hant.txt", &error);
	struct article *article = article_open(source);
	struct model *model = model_open(article, &options);

	(void)state;
	assert_int_equal(model->n_shown, 0);
	while (article_step(article, 64))
		model_handle(model, &indexed);
	model_handle(model, &indexed);
	assert_true(model->n_shown > 20);
	assert_int_equal(model->n_outline, article_n_headings(article) + 1);
	model_close(model);
	article_close(article);
	source_close(source);
}

/* The rows are those of the headings that there are, whatever was judged anew meanwhile. */
static void check_rows(const struct model *model, const struct article *article)
{
	size_t headings = 0;

	for (size_t i = 0; i < model->n_outline; i++) {
		if (model->outline[i].kind == OUTLINE_HEADING)
			assert_int_equal(model->outline[i].index, headings++);
	}
	assert_int_equal(headings, article_n_headings(article));
	for (size_t i = 0; i < model->n_figure_rows; i++) {
		if (model->figure_rows[i].kind == FIGURE_ROW_SECTION &&
		    model->figure_rows[i].index != ARTICLE_NONE)
			assert_true(model->figure_rows[i].index < article_n_headings(article));
	}
}

static void headings_judged_anew_never_leave_stale_rows(void **state)
{
	struct model_options options = {.rows = 24, .cols = 120, .ambiguous = 1};
	struct event key = {.kind = EVENT_KEY, .key = {.code = 'j'}};
	struct buf text = {0};
	struct frame frame = {0};
	struct source *source;
	struct article *article;
	struct model *model;

	(void)state;
	for (int i = 0; i < 40; i++)
		buf_printf(&text, "第%d章 水庫\n\n這一章說的是水,有%d座水庫。\n\n說明\n\n", i + 1,
			   i);
	for (int i = 0; i < 400; i++)
		buf_printf(&text, "說明\n\n一行短話\n\n");
	source = source_from(buf_str(&text), "text");
	article = article_open(source);
	model = model_open(article, &options);
	while (article_step(article, 16)) {
		model_handle(model, &key); /* nobody has said that more is known */
		check_rows(model, article);
		frame_draw(model, &frame);
	}
	frame_free(&frame);
	model_close(model);
	article_close(article);
	source_close(source);
	buf_free(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(headings_judged_anew_never_leave_stale_rows),
		cmocka_unit_test(any_number_of_resizes_comes_back_to_the_same_place),
		cmocka_unit_test(headings_are_walked_in_order_to_the_last_and_back),
		cmocka_unit_test(figures_are_walked_in_order_and_each_is_in_view),
		cmocka_unit_test(the_end_is_never_scrolled_past),
		cmocka_unit_test(a_jump_is_taken_back),
		cmocka_unit_test(pasted_text_is_no_command),
		cmocka_unit_test(escape_never_quits),
		cmocka_unit_test(the_lists_grow_with_the_index),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
