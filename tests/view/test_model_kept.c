#include "dushu/view/model.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "dushu/view/frame.h"
#include "model_of.h"

static struct reading start(bool whole)
{
	struct error error = {""};

	return reading_open(source_open("assets/sample.zh-Hant.txt", &error), whole, 24, 80);
}

static void draw(const struct model *model, struct buf *out)
{
	struct frame frame = {0};

	buf_clear(out);
	frame_draw(model, &frame);
	frame_print(&frame, out);
	frame_print_roles(&frame, out);
	frame_free(&frame);
}

/* What the reader does before leaving. */
static const char *const sessions[] = {
	"",
	"jjj",
	"]]]ma<Space>mb50%",
	"G",
	"+++ttjj",
	"-z",
	"t##",
	"t<lt><lt><Tab><Tab>>>>",
	"ak",
	"tzMt",
	"tjjjzajzat30%<C-o>",
	"20%40%60%<C-o><C-o>''",
	"..xxx...x..xxjj",
};

static void whoever_comes_back_sees_the_screen_they_left(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(sessions) / sizeof(*sessions); i++) {
		struct reading before = start(true), after = start(true);
		struct kept kept = {0};
		struct buf left = {0}, found = {0};

		press(before.model, sessions[i]);
		press(before.model, "<Esc><Esc><Esc>");
		model_keep(before.model, &kept);
		model_restore(after.model, &kept);
		press(before.model, "mz");
		press(after.model, "mz");
		draw(before.model, &left);
		draw(after.model, &found);
		if (!str_equal(buf_str(&left), buf_str(&found)))
			fail_msg("after %s\n%s\n%s", sessions[i], left.s, found.s);
		kept_free(&kept);
		buf_free(&left);
		buf_free(&found);
		reading_close(&before);
		reading_close(&after);
	}
}

static void marks_and_jumps_lead_where_they_led(void **state)
{
	static const char *const walks[] = {"'a", "'b", "''", "<C-o>", "<C-o><C-o>", "''''"};
	struct reading before = start(true);
	struct kept kept = {0};

	(void)state;
	press(before.model, "]ma]]mb50%70%");
	model_keep(before.model, &kept);
	for (size_t i = 0; i < sizeof(walks) / sizeof(*walks); i++) {
		struct reading again = start(true), same = start(true);

		press(same.model, "]ma]]mb50%70%");
		model_restore(again.model, &kept);
		press(again.model, walks[i]);
		press(same.model, walks[i]);
		assert_int_equal(model_place(again.model), model_place(same.model));
		reading_close(&again);
		reading_close(&same);
	}
	kept_free(&kept);
	reading_close(&before);
}

static void only_what_the_reader_made_asks_to_be_kept_at_once(void **state)
{
	struct reading reading = start(true);

	(void)state;
	assert_false(press(reading.model, "]") & MODEL_KEEP);
	assert_true(press(reading.model, "mq") & MODEL_KEEP);
	assert_false(press(reading.model, "'q") & MODEL_KEEP);
	assert_true(press(reading.model, "mq") & MODEL_KEEP);
	assert_true(press(reading.model, ".x") & MODEL_KEEP);
	assert_false(press(reading.model, "j") & MODEL_KEEP);
	reading_close(&reading);
}

static void lines_typed_come_back_by_their_sort(void **state)
{
	struct reading before = start(true), after = start(true);
	struct kept kept = {0};

	(void)state;
	history_add(model_history(before.model, HISTORY_SEARCH), STR("first"));
	history_add(model_history(before.model, HISTORY_SEARCH), STR("second"));
	history_add(model_history(before.model, HISTORY_COMMAND), STR("wc -l"));
	model_keep(before.model, &kept);
	model_restore(after.model, &kept);
	assert_int_equal(model_history(after.model, HISTORY_SEARCH)->n, 2);
	assert_string_equal(model_history(after.model, HISTORY_SEARCH)->at[1].s, "second");
	assert_string_equal(model_history(after.model, HISTORY_COMMAND)->at[0].s, "wc -l");
	buf_add(&kept.typed, STR("\n9no such sort\n0cut short"));
	model_restore(after.model, &kept);
	assert_int_equal(model_history(after.model, HISTORY_SEARCH)->n, 3);
	kept_free(&kept);
	reading_close(&before);
	reading_close(&after);
}

static void folds_wait_until_all_headings_are_known(void **state)
{
	struct reading before = start(true), after = start(false);
	struct kept kept = {0}, still = {0};
	struct event news = {.kind = EVENT_INDEXED};

	(void)state;
	press(before.model, "tzM");
	model_keep(before.model, &kept);
	model_restore(after.model, &kept);
	model_keep(after.model, &still);
	assert_int_equal(still.n, kept.n);
	assert_int_equal(after.model->n_folded, 0);
	while (article_step(after.article, 512))
		model_handle(after.model, &news);
	model_handle(after.model, &news);
	assert_int_equal(after.model->n_outline, before.model->n_outline);
	kept_free(&kept);
	kept_free(&still);
	reading_close(&before);
	reading_close(&after);
}

static void what_nobody_has_set_leaves_the_settings_alone(void **state)
{
	struct reading reading = start(true);
	struct kept kept = {0};

	(void)state;
	reading.model->navigator_wish.hidden = true;
	reading.model->weak = true;
	model_restore(reading.model, &kept);
	assert_true(reading.model->navigator_wish.hidden && reading.model->weak);
	kept.page = KEPT_SET;
	model_restore(reading.model, &kept);
	assert_false(reading.model->navigator_wish.hidden || reading.model->weak);
	reading_close(&reading);
}

static void a_place_outside_the_text_is_passed_over(void **state)
{
	struct reading reading = start(true);
	struct kept kept = {0};

	(void)state;
	kept_add(&kept, (struct kept_item){.kind = KEPT_PLACE, .at = 1 << 30});
	kept_add(&kept, (struct kept_item){.kind = KEPT_MARK, .key = 'a', .at = 1 << 30});
	kept_add(&kept, (struct kept_item){.kind = KEPT_MARK, .key = 'A', .at = 1});
	kept_add(&kept, (struct kept_item){.kind = KEPT_JUMP, .at = 1 << 30});
	for (int i = 0; i < 2 * JUMPS_MAX; i++)
		kept_add(&kept, (struct kept_item){.kind = KEPT_JUMP, .key = i, .at = 1});
	model_restore(reading.model, &kept);
	assert_int_equal(model_place(reading.model), 0);
	assert_true(press(reading.model, "'a") & MODEL_BELL);
	press(reading.model, "99<C-o>");
	kept_free(&kept);
	reading_close(&reading);
}

static void how_far_and_where_is_told(void **state)
{
	struct reading reading = start(true);
	struct kept kept = {0};

	(void)state;
	model_keep(reading.model, &kept);
	assert_int_equal(kept.percent, 0);
	assert_int_equal(kept.section.n, 0);
	press(reading.model, "]]");
	model_keep(reading.model, &kept);
	assert_true(kept.percent > 0 && kept.section.n > 0);
	press(reading.model, "G");
	model_keep(reading.model, &kept);
	assert_int_equal(kept.percent, 100);
	kept_free(&kept);
	reading_close(&reading);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whoever_comes_back_sees_the_screen_they_left),
		cmocka_unit_test(marks_and_jumps_lead_where_they_led),
		cmocka_unit_test(only_what_the_reader_made_asks_to_be_kept_at_once),
		cmocka_unit_test(lines_typed_come_back_by_their_sort),
		cmocka_unit_test(folds_wait_until_all_headings_are_known),
		cmocka_unit_test(what_nobody_has_set_leaves_the_settings_alone),
		cmocka_unit_test(a_place_outside_the_text_is_passed_over),
		cmocka_unit_test(how_far_and_where_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
