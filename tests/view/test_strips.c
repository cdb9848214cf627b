#include "src/view/strips.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "dushu/view/keys.h"
#include "model_of.h"

static void assert_same_cells(const struct frame *a, const struct frame *b, const char *after)
{
	for (int row = 0; row < a->rows; row++) {
		for (int col = 0; col < a->cols; col++) {
			const struct cell *x = frame_cell(a, row, col),
					  *y = frame_cell(b, row, col);

			if (x->n != y->n || memcmp(x->s, y->s, x->n) != 0 || x->role != y->role ||
			    x->width != y->width || x->reversed != y->reversed)
				fail_msg("row %d, column %d differ after %s", row, col, after);
		}
	}
	assert_int_equal(a->cursor_row, b->cursor_row);
	assert_int_equal(a->cursor_col, b->cursor_col);
}

/* Draws into the frame that has been drawn into before, and into one that has not. */
static void check(const struct model *model, struct frame *frame, const char *after)
{
	struct frame fresh = {0};

	frame_draw(model, frame);
	frame_draw(model, &fresh);
	assert_same_cells(frame, &fresh, after);
	frame_free(&fresh);
}

static void send(struct model *model, const char *spelling)
{
	struct event event = {.kind = EVENT_KEY};

	for (struct str rest = str_of(spelling); rest.n;) {
		rest = str_from(rest, key_parse(rest, &event.key));
		model_handle(model, &event);
	}
}

static void work_off(struct model *model)
{
	while (model_busy(model))
		model_work(model);
}

static const char *const keys[] = {
	"j",          "j",          "j",     "k",     "k",       "<Space>", "b",       "d",
	"u",          "g",          "G",     "]",     "[",       ".",       ".",       ",",
	"t",          "#",          "<Tab>", "<Tab>", "<S-Tab>", "za",      "zR",      "zM",
	"a",          "x",          "ma",    "mb",    "'a",      "z",       "w",       "+",
	"-",          "/水<Enter>", "n",     "N",     "<A-u>",   "<Esc>",   "<Esc>",   "<Enter>",
	"&萬<Enter>", "&<Enter>",   "o",     "=",     "T",       "<Left>",  "<Right>", "i",
	"h",          "\\",         "<",     ">",     "7j",      "3]",      "''",      "<C-o>",
};

static void step(struct article *article, struct model *model)
{
	struct event news = {.kind = EVENT_INDEXED};

	article_step(article, 700);
	model_handle(model, &news);
}

static void resize(struct model *model)
{
	struct event event = {
		.kind = EVENT_RESIZE, .rows = 5 + rand() % 40, .cols = 20 + rand() % 150};

	model_handle(model, &event);
}

static void act(struct article *article, struct model *model, struct frame *frame)
{
	const char *what = keys[rand() % (int)(sizeof(keys) / sizeof(*keys))];

	switch (rand() % 12) {
	case 0:
		step(article, model);
		what = "news of the index";
		break;
	case 1:
		resize(model);
		what = "a new size";
		break;
	default:
		send(model, what);
	}
	/* Half of what the model works at is seen. */
	if (rand() % 2)
		check(model, frame, what);
	work_off(model);
	check(model, frame, what);
}

static void whatever_is_done_a_copied_screen_is_as_one_drawn_anew(void **state)
{
	static const char *const articles[] = {"assets/sample.zh-Hant.txt", "assets/sample.en.txt"};

	(void)state;
	for (unsigned seed = 0; seed < 12; seed++) {
		struct error error = {""};
		struct reading reading =
			reading_open(source_open(articles[seed % 2], &error), false, 36, 120);
		struct frame frame = {0};

		srand(seed);
		for (int i = 0; i < 250; i++)
			act(reading.article, reading.model, &frame);
		frame_free(&frame);
		reading_close(&reading);
	}
}

/* Draws a row whose cells all hold `letter`, unless it is copied; returns whether it was. */
static bool draw(struct frame *frame, struct rect in, int line, uint64_t fact, char letter)
{
	struct strip_key key = {{1, fact}};

	if (fact && strips_copy(frame, STRIP_TEXT, line, &key))
		return true;
	for (int col = 0; col < in.cols; col++)
		frame_put(frame, in, line, col, (struct str){&letter, 1}, ROLE_TEXT);
	key.facts[0] = fact ? 1 : 0;
	strips_keep(frame, STRIP_TEXT, line, &key);
	return false;
}

static void a_row_is_copied_from_where_it_stood(void **state)
{
	static const struct rect in = {1, 2, 3, 5}, moved = {1, 3, 3, 5};
	struct frame frame = {.ambiguous = 1};
	struct buf text = {0};

	(void)state;
	frame_resize(&frame, 5, 10);
	strips_begin(&frame, STRIP_TEXT, in);
	assert_false(draw(&frame, in, 0, 7, 'a'));
	assert_false(draw(&frame, in, 1, 8, 'b'));
	assert_false(draw(&frame, in, 2, 0, 'c'));
	frame_resize(&frame, 5, 10);
	strips_begin(&frame, STRIP_TEXT, in);
	assert_true(draw(&frame, in, 0, 8, 'x'));
	assert_true(draw(&frame, in, 1, 7, 'x'));
	assert_false(draw(&frame, in, 2, 0, 'd'));
	frame_print(&frame, &text);
	assert_string_equal(text.s, "\n  bbbbb\n  aaaaa\n  ddddd\n\n");
	/* A pane that has moved is drawn anew, as is a frame that forgot. */
	strips_begin(&frame, STRIP_TEXT, moved);
	assert_false(draw(&frame, moved, 0, 8, 'x'));
	frame_forget(&frame);
	strips_begin(&frame, STRIP_TEXT, moved);
	assert_false(draw(&frame, moved, 0, 8, 'x'));
	buf_free(&text);
	frame_free(&frame);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_row_is_copied_from_where_it_stood),
		cmocka_unit_test(whatever_is_done_a_copied_screen_is_as_one_drawn_anew),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
