/* Frames at random go to a terminal; what it shows must be them, whatever it showed before. */
#include "dushu/app/term.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "dushu/app/charset.h"
#include "dushu/app/theme.h"
#include "shown.h"

enum { FRAMES = 60 };

/* Small changes of the frame before, so that much stays. */
static void change(struct frame *frame, unsigned *seed)
{
	static const char *const texts[] = {"",        " ",     "x",   "讀", "讀數",
					    "e\u0301", "     ", "abc", "—"};
	static const enum role roles[] = {ROLE_TEXT, ROLE_TEXT, ROLE_HEADING, ROLE_FIGURE,
					  ROLE_MATCH};
	int n = rand_r(seed) % 40;

	for (int i = 0; i < n; i++) {
		const char *text = texts[(unsigned)rand_r(seed) % 9];
		struct rect in = {0, 0, ROWS, COLS};
		int row = rand_r(seed) % ROWS, col = rand_r(seed) % COLS;
		enum role role = roles[(unsigned)rand_r(seed) % 5];

		if (rand_r(seed) % 8 == 0)
			frame_blank(frame, (struct rect){row, col, 1, COLS - col});
		frame_put(frame, in, row, col, str_of(text), role);
		frame_cell(frame, row, col)->reversed = rand_r(seed) % 3 == 0;
	}
	frame->cursor_row = rand_r(seed) % ROWS;
	frame->cursor_col = rand_r(seed) % COLS;
}

/* As frame_draw() leaves it: no half of a wide character stands alone. */
static void mend(struct frame *frame)
{
	const struct cell blank = {.s = " ", .n = 1, .width = 1, .role = ROLE_TEXT};

	for (int i = 0; i < ROWS * COLS; i++) {
		struct cell *cell = &frame->cells[i];
		bool last = i % COLS == COLS - 1;

		if ((cell->width == 0 && (i % COLS == 0 || cell[-1].width != 2)) ||
		    (cell->width == 2 && (last || cell[1].width != 0)))
			*cell = blank;
		if (cell->width == 0) {
			cell->role = cell[-1].role;
			cell->reversed = cell[-1].reversed;
		}
	}
}

static void make(struct frame *frame, int i, unsigned *seed)
{
	if (i == 0)
		frame_resize(frame, ROWS, COLS);
	change(frame, seed);
	mend(frame);
}

/* Draws one frame after another, each when it is asked for. */
static void draw_all(void *arg)
{
	struct term_options options = {.theme = THEME_DARK, .colours = true, .ambiguous = 1};
	struct error error = {""};
	struct frame frame = {.ambiguous = 1};
	struct event event;
	struct term *term;
	unsigned seed = *(unsigned *)arg;

	setenv("TERM", "xterm-256color", 1);
	charset_set();
	term = term_open(&options, &error);
	for (int i = 0; term && i < FRAMES; i++) {
		make(&frame, i, &seed);
		if (i % 20 == 19)
			term_repaint(term);
		term_draw(term, &frame);
		term_send(term, STR("\033[9q"));
		while (!term_event(term, &event) && !term_lost(term))
			term_wait(term, 10000);
	}
	term_close(term);
	frame_free(&frame);
}

static void assert_shown(const struct screen *screen, const struct frame *frame, int number)
{
	for (int row = 0; row < ROWS; row++) {
		for (int col = 0; col < COLS; col++) {
			const struct cell *cell = frame_cell(frame, row, col);
			const struct shown *shown = &screen->cells[row][col];
			char wanted[CELL_BYTES + 1] = "";
			struct look look;

			memcpy(wanted, cell->s, cell->n);
			if (cell->n == 0 && cell->width)
				strcpy(wanted, " ");
			if (strcmp(wanted, shown->s) != 0)
				fail_msg("frame %d, row %d, column %d: \"%s\", not \"%s\"", number,
					 row, col, shown->s, wanted);
			look = theme_look(THEME_DARK, (enum role)cell->role, 256);
			if (cell->width && (cell->reversed != shown->reversed ||
					    shown->colour != (look.fg > 0 ? look.fg : 0)))
				fail_msg("frame %d, row %d, column %d: colour %d for role %d",
					 number, row, col, shown->colour, cell->role);
		}
	}
	assert_int_equal(screen->row, frame->cursor_row);
	assert_int_equal(screen->col, frame->cursor_col);
}

static void what_is_sent_makes_the_screen_the_frame(void **state)
{
	static struct screen screen;

	(void)state;
	for (unsigned first = 1; first <= 4; first++) {
		unsigned seed = first;
		struct frame frame = {.ambiguous = 1};
		struct pty pty;

		pty_start(&pty, draw_all, &seed);
		for (int i = 0; i < FRAMES; i++) {
			struct buf got = {0};

			make(&frame, i, &seed);
			assert_true(pty_expect(&pty, &got, "\033[9q"));
			screen_take(&screen, buf_str(&got));
			assert_shown(&screen, &frame, i);
			buf_free(&got);
			assert_int_equal(write(pty.master, "j", 1), 1);
		}
		waitpid(pty.child, NULL, 0);
		close(pty.master);
		close(pty.slave);
		frame_free(&frame);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_sent_makes_the_screen_the_frame),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
