#include "src/view/prompt.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "model_of.h"

/* What the functions of the kind below were told, in the message of the model. */
static unsigned accepted(struct model *model, struct str text)
{
	model_say(model, "accepted %.*s", (int)text.n, text.s);
	return MODEL_REPAINT;
}

static void cancelled(struct model *model)
{
	model_say(model, "cancelled");
}

static void changed(struct model *model, struct str text)
{
	if (str_equal(text, STR("bad")))
		prompt_say(model, "no good word");
	model_say(model, "changed %.*s", (int)text.n, text.s);
}

static bool takes_key(struct model *model, struct key key, unsigned *flags)
{
	if (key.code != '!')
		return false;
	prompt_close(model);
	*flags = MODEL_QUIT;
	return true;
}

static void status(const struct model *model, struct buf *out)
{
	(void)model;
	buf_add(out, STR("1/2"));
}

static const struct prompt_kind kind = {
	.lead = STR_INIT("Name: "),
	.history = HISTORY_FILE,
	.accepted = accepted,
	.cancelled = cancelled,
	.changed = changed,
	.key = takes_key,
	.status = status,
};

static const struct prompt_kind bare_kind = {
	.lead = STR_INIT("Other: "),
	.history = HISTORY_COMMAND,
	.accepted = accepted,
};

static struct reading stage_open(int rows, int cols)
{
	return reading_of("A line.\n", rows, cols);
}

static void each_end_of_a_prompt_calls_its_function(void **state)
{
	static const struct {
		const char *keys, *said;
		unsigned flags;
		bool open;
	} rows[] = {
		{"q", "changed q", MODEL_DRAW, true},
		{"qh:<Enter>", "accepted qh:", MODEL_DRAW | MODEL_REPAINT, false},
		{"<Enter>", "accepted ", MODEL_DRAW | MODEL_REPAINT, false},
		{"ab<Esc>", "cancelled", MODEL_DRAW, false},
		{"<BS>", "cancelled", MODEL_DRAW, false},
		{"a<BS>", "changed ", MODEL_DRAW, true},
		{"<BS>", "cancelled", MODEL_DRAW, false},
		{"<C-w>", "", MODEL_DRAW | MODEL_BELL, true},
		{"<Left>", "", MODEL_DRAW | MODEL_BELL, true},
		{"<PageDown>", "", MODEL_DRAW | MODEL_BELL, true},
		{"ab<Left>c", "changed acb", MODEL_DRAW, true},
		{"！，", "changed ！，", MODEL_DRAW, true},
		{"!", "", MODEL_DRAW | MODEL_QUIT, false},
	};
	struct reading stage = stage_open(24, 80);

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		prompt_open(stage.model, &kind, STR(""));
		assert_int_equal(press(stage.model, rows[i].keys), rows[i].flags);
		assert_string_equal(stage.model->message.n ? stage.model->message.s : "",
				    rows[i].said);
		assert_true(prompt_is_open(stage.model, &kind) == rows[i].open);
	}
	reading_close(&stage);
}

static void a_kind_needs_only_to_be_accepted(void **state)
{
	struct reading stage = stage_open(24, 80);

	(void)state;
	prompt_open(stage.model, &bare_kind, STR("x"));
	press(stage.model, "y");
	assert_string_equal(stage.model->prompt.input.text.s, "xy");
	press(stage.model, "<Esc>");
	assert_true(prompt_is_open(stage.model, NULL));
	reading_close(&stage);
}

static void pasted_text_goes_into_the_line(void **state)
{
	struct reading stage = stage_open(24, 80);
	struct event paste = {.kind = EVENT_PASTE, .text = STR("q\nZZ")};

	(void)state;
	prompt_open(stage.model, &kind, STR("a"));
	assert_int_equal(model_handle(stage.model, &paste), MODEL_DRAW);
	assert_string_equal(stage.model->message.s, "changed aq ZZ");
	reading_close(&stage);
}

static void each_kind_recalls_its_own_lines(void **state)
{
	static const struct {
		const char *keys, *text;
	} rows[] = {
		{"<Up>", "two"},       {"<Up><C-p>", "one"}, {"<Up><Up><Down>", "two"},
		{"dr<Up><C-n>", "dr"}, {"<Up><Up>!", NULL},  {"<Up>s", "twos"},
	};
	struct reading stage = stage_open(24, 80);

	(void)state;
	history_add(model_history(stage.model, HISTORY_FILE), STR("one"));
	prompt_open(stage.model, &kind, STR(""));
	press(stage.model, "two<Enter>");
	prompt_open(stage.model, &bare_kind, STR(""));
	press(stage.model, "three<Enter>");
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		prompt_open(stage.model, &kind, STR(""));
		press(stage.model, rows[i].keys);
		if (rows[i].text)
			assert_string_equal(stage.model->prompt.input.text.s, rows[i].text);
	}
	prompt_open(stage.model, &kind, STR(""));
	assert_int_equal(press(stage.model, "<Up><Up><Up>"), MODEL_DRAW | MODEL_BELL);
	assert_int_equal(press(stage.model, "<Down><Down><Down>"), MODEL_DRAW | MODEL_BELL);
	reading_close(&stage);
}

/* The last two rows of the screen, and the column of the cursor. */
static void assert_drawn(int rows, int cols, const char *keys, const char *drawn, int cursor)
{
	struct reading stage = stage_open(rows, cols);
	struct frame frame = {0};
	struct buf out = {0};
	struct str shown;

	prompt_open(stage.model, &kind, STR(""));
	press(stage.model, keys);
	frame_draw(stage.model, &frame);
	frame_print(&frame, &out);
	shown = buf_str(&out);
	shown = str_from(shown, shown.n - str_of(drawn).n);
	assert_string_equal(shown.s, drawn);
	assert_int_equal(frame.cursor_row, rows - 1);
	assert_int_equal(frame.cursor_col, cursor);
	buf_free(&out);
	frame_free(&frame);
	reading_close(&stage);
}

static void it_is_drawn_over_the_last_row(void **state)
{
	(void)state;
	assert_drawn(24, 40, "水<Left>", "\n\n Name: 水                           1/2\n", 7);
	assert_drawn(24, 40, "bad", "\n no good word\n Name: bad                          1/2\n",
		     10);
	assert_drawn(1, 20, "bad", " Name: bad\n", 10);
	assert_drawn(2, 12, "abcdefgh", "\n Name: fgh\n", 10);
	assert_drawn(2, 1, "ab", "\n", 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_end_of_a_prompt_calls_its_function),
		cmocka_unit_test(a_kind_needs_only_to_be_accepted),
		cmocka_unit_test(pasted_text_goes_into_the_line),
		cmocka_unit_test(each_kind_recalls_its_own_lines),
		cmocka_unit_test(it_is_drawn_over_the_last_row),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
