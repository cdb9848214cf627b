#include "src/view/model_search.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "src/text/script_private.h"
#include "model_of.h"

static struct reading stage_open(struct str text)
{
	return reading_open(source_from(text, "test"), true, 24, 80);
}

static size_t work(struct model *model)
{
	size_t slices = 0;

	for (; model_busy(model); slices++)
		model_work(model);
	return slices;
}

/* Forty megabytes in which a word stands at the end, and another one often. */
static struct reading stage_of_long_text(void)
{
	struct buf text = {0};
	struct reading stage;

	while (text.n < 40 * 1024 * 1024)
		buf_add(&text,
			STR("The council met and spoke of roads, of water, and of wool.\n\n"));
	buf_add(&text, STR("Only here a zeppelin is named.\n"));
	stage = stage_open(buf_str(&text));
	buf_free(&text);
	return stage;
}

static bool status_starts(const struct model *model, const char *begin)
{
	struct buf status = {0};
	bool starts;

	search_print(model, &status);
	starts = str_starts(buf_str(&status), str_of(begin));
	buf_free(&status);
	return starts;
}

static void a_long_search_goes_in_slices_and_keys_are_answered(void **state)
{
	struct reading stage = stage_of_long_text();
	struct model *model = stage.model;
	size_t size = article_text(stage.article).n;

	(void)state;
	press(model, "/");
	work(model);
	press(model, "zeppelin");
	assert_true(status_starts(model, "searching "));
	press(model, "<Enter>");
	assert_true(model_busy(model));
	/* A page down meanwhile. */
	press(model, "<Space>");
	assert_in_range(model_place(model), 1, 5000);
	assert_true(work(model) > 2);
	assert_in_range(model_place(model), size - 2000, size);
	assert_true(status_starts(model, "1/1"));
	/* Where it was when the search was begun is a jump back. */
	press(model, "<C-o>");
	assert_in_range(model_place(model), 1, 5000);
	reading_close(&stage);
}

static void escape_stops_a_search(void **state)
{
	struct reading stage = stage_of_long_text();
	struct model *model = stage.model;

	(void)state;
	press(model, "/zeppelin<Enter>");
	assert_true(model->search.seeking);
	press(model, "<Esc>");
	assert_false(model->search.seeking);
	assert_int_equal(model_place(model), 0);
	/* The count of all goes on: it moves nothing. */
	work(model);
	assert_int_equal(model_place(model), 0);
	assert_true(status_starts(model, "1"));
	reading_close(&stage);
}

static void it_goes_backward_over_a_long_text(void **state)
{
	struct reading stage = stage_of_long_text();
	struct model *model = stage.model;

	(void)state;
	press(model, "G?roads<Enter>");
	work(model);
	assert_true(status_starts(model, "699"));
	press(model, "?zeppelin<Enter>");
	work(model);
	press(model, "n");
	work(model);
	assert_true(status_starts(model, "1/1"));
	reading_close(&stage);
}

static void keys_typed_ahead_go_on_to_later_matches(void **state)
{
	struct reading stage = stage_of_long_text();
	struct model *model = stage.model;

	(void)state;
	press(model, "/council<Enter>nnn");
	work(model);
	assert_int_equal(model->search.ordinal, 4);
	press(model, "2N");
	work(model);
	assert_int_equal(model->search.ordinal, 2);
	reading_close(&stage);
}

static void each_word_typed_begins_anew_from_where_the_prompt_was_opened(void **state)
{
	static const struct str text = STR_INIT(
		"One rice.\n\nTwo rice.\n\nThree wheat.\n\nFour rice and wheat.\n\nFive ricer.\n");
	static const struct {
		const char *keys;
		size_t at;
	} rows[] = {
		{"/rice", 4}, {"<Enter>n/rice", 15}, {"r", 65},
		{"<BS>", 15}, {"<C-u>whe", 29},      {"<Esc>", 15},
	};
	struct reading stage = stage_open(text);

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		press(stage.model, rows[i].keys);
		if (i == 1) {
			/* The prompt looks from the top of the screen on. */
			assert_int_equal(stage.model->search.at.start, 4);
			press(stage.model, "<Esc>");
			assert_int_equal(stage.model->search.at.start, 15);
			break;
		}
		assert_int_equal(stage.model->search.at.start, rows[i].at);
	}
	press(stage.model, "/ricer");
	assert_int_equal(stage.model->search.at.start, str_find(text, STR("ricer")));
	press(stage.model, "<BS><C-u>whe");
	assert_int_equal(stage.model->search.at.start, str_find(text, STR("wheat")));
	press(stage.model, "<Esc>");
	assert_int_equal(stage.model->search.at.start, 15);
	reading_close(&stage);
}

static void without_a_table_of_scripts_the_search_goes_on(void **state)
{
	struct reading stage = stage_open(STR("去鄉村看乡村。\n"));
	struct model_options options = stage.model->options;
	struct script *none = script_open();

	(void)state;
	/* Lent, and nothing in it. */
	options.script = none;
	model_close(stage.model);
	stage.model = model_open(stage.article, &options);
	press(stage.model, "/乡村<Enter>");
	work(stage.model);
	assert_int_equal(matches_total(stage.model->search.matches), 1);
	reading_close(&stage);
	script_close(none);
}

static void a_table_that_cannot_be_read_is_told_and_done_without(void **state)
{
	static const char *const none[] = {"no-such-library.so", NULL};
	static const struct conversion ends[] = {{NULL, 0}};
	struct reading stage = stage_open(STR("去鄉村看乡村,ＡＢ。\n"));
	struct model_options options = stage.model->options;
	struct script *broken = script_open_from(none, ends);

	(void)state;
	options.script = broken;
	model_close(stage.model);
	stage.model = model_open(stage.article, &options);
	press(stage.model, "/");
	work(stage.model);
	assert_non_null(strstr(stage.model->prompt.message.s, "no-such-library"));
	press(stage.model, "乡村<Enter>");
	work(stage.model);
	assert_int_equal(matches_total(stage.model->search.matches), 1);
	press(stage.model, "/ab<Enter>");
	work(stage.model);
	assert_int_equal(matches_total(stage.model->search.matches), 1);
	reading_close(&stage);
	script_close(broken);
}

static void rows_that_went_away_are_not_searched(void **state)
{
	struct reading stage = stage_open(STR("Words\n\nNothing to count here.\n"));

	(void)state;
	press(stage.model, "#");
	assert_true(press(stage.model, "/here<Enter>") & MODEL_BELL);
	assert_false(model_busy(stage.model) && stage.model->search.seeking);
	reading_close(&stage);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_long_search_goes_in_slices_and_keys_are_answered),
		cmocka_unit_test(escape_stops_a_search),
		cmocka_unit_test(it_goes_backward_over_a_long_text),
		cmocka_unit_test(keys_typed_ahead_go_on_to_later_matches),
		cmocka_unit_test(each_word_typed_begins_anew_from_where_the_prompt_was_opened),
		cmocka_unit_test(without_a_table_of_scripts_the_search_goes_on),
		cmocka_unit_test(a_table_that_cannot_be_read_is_told_and_done_without),
		cmocka_unit_test(rows_that_went_away_are_not_searched),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
