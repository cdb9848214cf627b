#include "dushu/app/term.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "dushu/app/charset.h"
#include "dushu/app/signals.h"
#include "pty.h"

/* What the child on the terminal does, and what it tells. */
struct life {
	const char *type; /* TERM */
	int tell[2];      /* events, as the child read them */
	bool colours;
};

static void life_open(struct life *life, const char *type)
{
	*life = (struct life){.type = type, .colours = true};
	assert_int_equal(pipe(life->tell), 0);
}

static void life_close(struct life *life, struct pty *pty)
{
	waitpid(pty->child, NULL, 0);
	close(life->tell[0]);
	close(life->tell[1]);
	close(pty->master);
	close(pty->slave);
}

static struct term *start(const struct life *life)
{
	struct term_options options = {
		.theme = THEME_DARK, .colours = life->colours, .ambiguous = 1};
	struct error error;

	setenv("TERM", life->type, 1);
	charset_set();
	return term_open(&options, &error);
}

static void tell(const struct life *life, const struct event *event)
{
	if (write(life->tell[1], event, sizeof(*event)) != (ssize_t)sizeof(*event))
		_exit(9);
}

/* Tells a first event when ready, then every event until q. */
static void echo_events(void *arg)
{
	const struct life *life = arg;
	struct term *term = start(life);
	struct event event = {.kind = EVENT_MESSAGE};

	if (!term)
		_exit(9);
	tell(life, &event);
	while (event.kind != EVENT_KEY || event.key.code != 'q') {
		if (!term_event(term, &event))
			term_wait(term, 10000);
		else
			tell(life, &event);
		if (term_lost(term))
			_exit(8);
	}
	term_close(term);
}

static bool hear(const struct life *life, struct event *event)
{
	struct pollfd fd = {.fd = life->tell[0], .events = POLLIN};

	return poll(&fd, 1, 10000) == 1 &&
	       read(life->tell[0], event, sizeof(*event)) == (ssize_t)sizeof(*event);
}

static void type_in(const struct pty *pty, const char *bytes)
{
	assert_int_equal(write(pty->master, bytes, strlen(bytes)), strlen(bytes));
}

static void bytes_become_keys(void **state)
{
	static const struct {
		const char *bytes;
		struct key key;
	} rows[] = {
		{"j", {'j', 0}},
		{"\x04", {'d', MOD_CTRL}},
		{"\x1a", {'z', MOD_CTRL}},
		{"\x03", {'c', MOD_CTRL}},
		{"\r", {KEY_RETURN, 0}},
		{"\t", {KEY_TAB, 0}},
		{"\033[Z", {KEY_TAB, MOD_SHIFT}},
		{"\033OA", {KEY_ARROW_UP, 0}},
		{"\033OB", {KEY_ARROW_DOWN, 0}},
		{"\033[5~", {KEY_PAGE_UP, 0}},
		{"\033[6~", {KEY_PAGE_DOWN, 0}},
		{"\033OH", {KEY_TOP, 0}},
		{"\033OF", {KEY_BOTTOM, 0}},
		{"\033[3~", {KEY_DEL, 0}},
		{"\033OP", {KEY_FUNCTION + 1, 0}},
		{"\x7f", {KEY_BACK, 0}},
		{"\033c", {'c', MOD_ALT}},
		{"\033\033OA", {KEY_ARROW_UP, MOD_ALT}},
		{"】", {0x3011, 0}},
		{"讀", {0x8B80, 0}},
		{"\033", {KEY_ESCAPE, 0}},
		/* What the terminal's description does not know is dropped, to its end. */
		{"\033[33;99Rk", {'k', 0}},
		{"\033[Ix", {'x', 0}},
	};
	struct life life;
	struct pty pty;
	struct event event;

	(void)state;
	life_open(&life, "xterm-256color");
	pty_start(&pty, echo_events, &life);
	assert_true(hear(&life, &event));
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		type_in(&pty, rows[i].bytes);
		assert_true(hear(&life, &event));
		assert_int_equal(event.kind, EVENT_KEY);
		assert_int_equal(event.key.code, rows[i].key.code);
		assert_int_equal(event.key.mods, rows[i].key.mods);
	}
	type_in(&pty, "q");
	life_close(&life, &pty);
}

static void pasted_text_is_one_event_and_no_key(void **state)
{
	struct life life;
	struct pty pty;
	struct event event;

	(void)state;
	for (int i = 0; i < 2; i++) {
		/* One description knows of pasting, the other does not. */
		life_open(&life, i ? "xterm-256color" : "linux");
		pty_start(&pty, echo_events, &life);
		assert_true(hear(&life, &event));
		type_in(&pty, "\033[200~q\r:q\rZZ\033[201~x");
		assert_true(hear(&life, &event));
		assert_int_equal(event.kind, EVENT_PASTE);
		assert_true(hear(&life, &event));
		assert_int_equal(event.key.code, 'x');
		type_in(&pty, "q");
		life_close(&life, &pty);
	}
}

static void a_paste_without_end_does_not_lock_the_keys(void **state)
{
	struct life life;
	struct pty pty;
	struct event event;

	(void)state;
	life_open(&life, "xterm-256color");
	pty_start(&pty, echo_events, &life);
	assert_true(hear(&life, &event));
	type_in(&pty, "\033[200~abc");
	assert_true(hear(&life, &event));
	assert_int_equal(event.kind, EVENT_PASTE);
	type_in(&pty, "q");
	assert_true(hear(&life, &event));
	assert_int_equal(event.key.code, 'q');
	life_close(&life, &pty);
}

static void the_mouse_is_told_in_either_form_and_never_typed(void **state)
{
	static const struct {
		const char *bytes;
		struct mouse mouse;
	} rows[] = {
		{"\033[<0;5;7M", {MOUSE_PRESS, 6, 4}},
		{"\033[<0;5;7m", {MOUSE_RELEASE, 6, 4}},
		{"\033[<32;300;70M", {MOUSE_DRAG, 69, 299}},
		{"\033[<64;1;1M", {MOUSE_WHEEL_UP, 0, 0}},
		{"\033[<65;1;2M", {MOUSE_WHEEL_DOWN, 1, 0}},
		{"\033[M %'", {MOUSE_PRESS, 6, 4}},
		{"\033[M#%'", {MOUSE_RELEASE, 6, 4}},
		{"\033[M`!!", {MOUSE_WHEEL_UP, 0, 0}},
		/* Other buttons, a wheel let go and broken reports are nothing; what follows is. */
		{"\033[<2;5;7M\033[<64;1;1m\033[<;;M\033[<0;1;1M", {MOUSE_PRESS, 0, 0}},
	};
	static const char *const terminals[] = {"xterm-256color", "tmux-256color"};

	(void)state;
	for (size_t t = 0; t < sizeof(terminals) / sizeof(terminals[0]); t++) {
		struct life life;
		struct pty pty;
		struct event event;

		life_open(&life, terminals[t]);
		pty_start(&pty, echo_events, &life);
		assert_true(hear(&life, &event));
		for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
			type_in(&pty, rows[i].bytes);
			assert_true(hear(&life, &event));
			assert_int_equal(event.kind, EVENT_MOUSE);
			assert_memory_equal(&event.mouse, &rows[i].mouse, sizeof(event.mouse));
		}
		type_in(&pty, "q");
		life_close(&life, &pty);
	}
}

static void a_new_size_is_an_event(void **state)
{
	struct winsize size = {.ws_row = 5, .ws_col = 20};
	struct life life;
	struct pty pty;
	struct event event;

	(void)state;
	life_open(&life, "xterm-256color");
	pty_start(&pty, echo_events, &life);
	assert_true(hear(&life, &event));
	ioctl(pty.master, TIOCSWINSZ, &size);
	assert_true(hear(&life, &event));
	assert_int_equal(event.kind, EVENT_RESIZE);
	assert_int_equal(event.rows, 5);
	assert_int_equal(event.cols, 20);
	type_in(&pty, "q");
	life_close(&life, &pty);
}

static void put(struct frame *frame, int col, const char *s, int width, enum role role)
{
	struct cell *cell = frame_cell(frame, 0, col);

	cell->n = (uint8_t)strlen(s);
	memcpy(cell->s, s, strlen(s));
	cell->width = (uint8_t)width;
	cell->role = (uint8_t)role;
	if (width == 2)
		*frame_cell(frame, 0, col + 1) = (struct cell){.width = 0, .role = (uint8_t)role};
}

static void draw_once(void *arg)
{
	const struct life *life = arg;
	struct term *term = start(life);
	struct frame frame = {.ambiguous = 1};
	struct event event;

	if (!term)
		_exit(9);
	frame_resize(&frame, 10, 40);
	put(&frame, 0, "讀", 2, ROLE_HEADING);
	put(&frame, 2, "數", 2, ROLE_HEADING);
	put(&frame, 4, "e\u0301", 1, ROLE_TEXT);
	put(&frame, 38, "書", 2, ROLE_TEXT);
	frame.cursor_row = 3;
	frame.cursor_col = 7;
	term_draw(term, &frame);
	while (!term_event(term, &event))
		term_wait(term, 10000);
	term_close(term);
	frame_free(&frame);
}

static void a_frame_is_drawn_and_the_terminal_given_back(void **state)
{
	struct termios modes;
	struct life life;
	struct pty pty;
	struct buf got = {0};

	(void)state;
	life_open(&life, "xterm-256color");
	pty_start(&pty, draw_once, &life);
	assert_true(pty_expect(&pty, &got, "書"));
	assert_true(pty_expect(&pty, &got, "\033[4;8H"));
	assert_non_null(strstr(got.s, "\033[?1049h"));
	assert_non_null(strstr(got.s, "\033[?2004h"));
	assert_non_null(strstr(got.s, "讀數"));
	assert_non_null(strstr(got.s, "e\u0301"));
	assert_non_null(strstr(got.s, "\033[38;5;223m"));
	tcgetattr(pty.slave, &modes);
	assert_false(modes.c_lflag & ECHO);
	type_in(&pty, "x");
	assert_true(pty_expect(&pty, &got, "\033[?1049l"));
	life_close(&life, &pty);
	assert_non_null(strstr(got.s, "\033[?2004l"));
	buf_free(&got);
}

static void without_colours_none_are_sent(void **state)
{
	struct life life;
	struct pty pty;
	struct buf got = {0};

	(void)state;
	life_open(&life, "xterm-256color");
	life.colours = false;
	pty_start(&pty, draw_once, &life);
	assert_true(pty_expect(&pty, &got, "書"));
	assert_null(strstr(got.s, "\033[38;"));
	type_in(&pty, "x");
	life_close(&life, &pty);
	buf_free(&got);
}

static void a_terminal_that_cannot_place_its_cursor_is_known(void **state)
{
	static const struct {
		const char *type;
		bool able;
	} rows[] = {{"xterm-256color", true},    {"linux", true}, {"vt100", true}, {"dumb", false},
		    {"no-such-terminal", false}, {"", false}};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		setenv("TERM", rows[i].type, 1);
		assert_int_equal(term_can_show(), rows[i].able);
	}
	unsetenv("TERM");
	assert_false(term_can_show());
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bytes_become_keys),
		cmocka_unit_test(pasted_text_is_one_event_and_no_key),
		cmocka_unit_test(the_mouse_is_told_in_either_form_and_never_typed),
		cmocka_unit_test(a_paste_without_end_does_not_lock_the_keys),
		cmocka_unit_test(a_new_size_is_an_event),
		cmocka_unit_test(a_frame_is_drawn_and_the_terminal_given_back),
		cmocka_unit_test(without_colours_none_are_sent),
		cmocka_unit_test(a_terminal_that_cannot_place_its_cursor_is_known),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
