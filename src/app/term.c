#include "dushu/app/term.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <termcap.h>

#include "dushu/app/rescue.h"
#include "dushu/app/signals.h"
#include "dushu/app/theme.h"
#include "dushu/app/wide.h"
#include "dushu/text/output.h"

/* How long the bytes of one key may be apart, and a paste may pause, in milliseconds. */
enum { ESCAPE_MS = 25, CHARACTER_MS = 50, PASTE_MS = 500 };

/* Codes of our own, above those that the library gives to keys of the terminal's description. */
enum { CODE_PASTE_BEGIN = KEY_MAX + 4001, CODE_PASTE_END, CODE_ESCAPE = 27 };

struct term {
	SCREEN *screen;
	FILE *tty; /* opened for the keys; NULL where standard input serves */
	int in, out;
	bool colours, pasting, paste_stale, lost;
	enum theme_choice theme;
	int depth; /* number of colours */
	char paste_on[32], paste_off[32];
	struct termios found; /* the modes before ours */
	cchar_t *line;
	int line_cap;
};

/* A string of the terminal's description, or NULL. */
static const char *capability(const char *name)
{
	const char *s = tigetstr((char *)(uintptr_t)name);

	return s && s != (const char *)-1 ? s : NULL;
}

static bool is_ansi(void)
{
	const char *address = capability("cup");

	return address && strncmp(address, "\033[", 2) == 0;
}

bool term_can_show(void)
{
	const char *name = getenv("TERM");

	return name && tgetent(NULL, name) == 1 && capability("cup");
}

static void prepare_rescue(const struct term *term)
{
	static const char *const names[] = {"op", "sgr0", "cnorm", "rmkx", "rmcup"};
	struct buf bytes = {0};

	buf_add(&bytes, str_of(term->paste_off));
	if (is_ansi())
		buf_add(&bytes, STR("\033[?1000l\033[?1002l\033[?1006l"));
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		rescue_add(&bytes, capability(names[i]));
	rescue_set(term->out, buf_str(&bytes), &term->found);
	buf_free(&bytes);
}

static void send(const struct term *term, const char *bytes)
{
	struct error ignored = {""};

	output_write(term->out, str_of(bytes), &ignored);
}

static void copy_capability(char out[32], const char *name, const char *otherwise)
{
	const char *s = capability(name);

	if (!s)
		s = is_ansi() ? otherwise : "";
	snprintf(out, 32, "%s", s);
}

static void paste_prepare(struct term *term)
{
	char begin[32], end[32];

	copy_capability(term->paste_on, "BE", "\033[?2004h");
	copy_capability(term->paste_off, "BD", "\033[?2004l");
	copy_capability(begin, "PS", "\033[200~");
	copy_capability(end, "PE", "\033[201~");
	if (begin[0] && end[0]) {
		define_key(begin, CODE_PASTE_BEGIN);
		define_key(end, CODE_PASTE_END);
	}
}

static void colours_prepare(struct term *term)
{
	term->depth = 0;
	if (!term->colours || term->theme == THEME_MONO || !has_colors() || start_color() == ERR)
		return;
	use_default_colors();
	term->depth = COLORS > 256 ? 256 : COLORS;
	for (int role = 0; role < ROLE_N && role + 1 < COLOR_PAIRS; role++) {
		struct look look = theme_look(term->theme, (enum role)role, term->depth);

		init_pair((short)(role + 1), (short)look.fg, (short)look.bg);
	}
}

static void modes_set(void)
{
	set_escdelay(ESCAPE_MS);
	raw();
	noecho();
	nonl();
	intrflush(stdscr, FALSE);
	keypad(stdscr, TRUE);
	nodelay(stdscr, TRUE);
}

/* Where keys are read: standard input, or the terminal of the session where that is a pipe. */
static bool keys_open(struct term *term, struct error *error)
{
	term->in = STDIN_FILENO;
	if (isatty(STDIN_FILENO))
		return true;
	term->tty = fopen("/dev/tty", "r+e");
	if (!term->tty)
		return error_set(error,
				 "there is no terminal to read keys from: /dev/tty: %s "
				 "(standard input is none)",
				 strerror(errno));
	term->in = fileno(term->tty);
	return true;
}

static bool screen_open(struct term *term, struct error *error)
{
	const char *name = getenv("TERM");

	tcgetattr(term->in, &term->found);
	/* The size is the terminal's, not that of stale LINES and COLUMNS. */
	use_env(FALSE);
	use_tioctl(TRUE);
	term->screen = newterm(NULL, stdout, term->tty ? term->tty : stdin);
	if (!term->screen)
		return error_set(error, "TERM=%s: not a terminal that is known here",
				 name ? name : "");
	set_term(term->screen);
	return true;
}

static void term_free(struct term *term)
{
	if (term->tty)
		fclose(term->tty);
	free(term->line);
	free(term);
}

struct term *term_open(const struct term_options *options, struct error *error)
{
	struct term *term = xrealloc(NULL, 1, sizeof(*term));

	*term = (struct term){
		.colours = options->colours,
		.theme = options->theme,
		.out = STDOUT_FILENO,
	};
	wide_set_ambiguous(options->ambiguous);
	signals_catch();
	if (!keys_open(term, error) || !screen_open(term, error)) {
		signals_release();
		term_free(term);
		return NULL;
	}
	signals_follow_resize();
	modes_set();
	colours_prepare(term);
	paste_prepare(term);
	prepare_rescue(term);
	send(term, term->paste_on);
	return term;
}

void term_close(struct term *term)
{
	if (!term)
		return;
	send(term, term->paste_off);
	endwin();
	rescue_clear();
	signals_release();
	delscreen(term->screen);
	term_free(term);
}

void term_size(const struct term *term, int *rows, int *cols)
{
	(void)term;
	getmaxyx(stdscr, *rows, *cols);
}

static attr_t attributes_of(struct look look, bool reversed)
{
	static const attr_t bits[] = {A_BOLD, A_DIM, A_UNDERLINE, A_REVERSE, A_ITALIC};
	attr_t attributes = A_NORMAL;

	for (unsigned i = 0; i < sizeof(bits) / sizeof(bits[0]); i++)
		attributes |= look.attributes >> i & 1 ? bits[i] : A_NORMAL;
	if (reversed && attributes & A_REVERSE)
		attributes |= A_UNDERLINE;
	return reversed ? (attributes & ~A_DIM) | A_REVERSE | A_BOLD : attributes;
}

/* Appends one cell to the line and returns how many entries it took: 1, or 2 with a blank. */
static int put_cell(struct term *term, const struct cell *cell, int room, cchar_t *out)
{
	struct look look = theme_look(term->theme, (enum role)cell->role, term->depth);
	attr_t attributes = attributes_of(look, cell->reversed);
	short pair = (short)(term->depth ? cell->role + 1 : 0);
	wchar_t wide[WIDE_MAX + 1];
	int width;

	wide_of_cell(cell, wide);
	width = wide_width(wide[0]);
	if (width < 1 || width > cell->width || width > room)
		wcscpy(wide, L" ");
	else if (!wide_can_send(wide[0]))
		wcscpy(wide, L"?");
	setcchar(out, wide, attributes, pair, NULL);
	if (cell->width != 2 || wide_width(wide[0]) == 2 || room < 2)
		return 1;
	setcchar(out + 1, L" ", attributes, pair, NULL);
	return 2;
}

static void draw_row(struct term *term, const struct frame *frame, int row, int cols)
{
	int n = 0;

	for (int col = 0; col < cols;) {
		const struct cell *cell = frame_cell(frame, row, col);

		n += put_cell(term, cell, cols - col, term->line + n);
		col += cell->width == 2 ? 2 : 1;
	}
	mvadd_wchnstr(row, 0, term->line, n);
}

void term_draw(struct term *term, const struct frame *frame)
{
	int rows = frame->rows < LINES ? frame->rows : LINES;
	int cols = frame->cols < COLS ? frame->cols : COLS;

	if (term->line_cap < cols + 2) {
		term->line_cap = cols + 2;
		term->line = xrealloc(term->line, (size_t)term->line_cap, sizeof(*term->line));
	}
	erase();
	for (int row = 0; row < rows; row++)
		draw_row(term, frame, row, cols);
	move(frame->cursor_row < rows ? frame->cursor_row : rows - 1,
	     frame->cursor_col < cols ? frame->cursor_col : cols - 1);
	wnoutrefresh(stdscr);
	doupdate();
}

void term_repaint(struct term *term)
{
	(void)term;
	clearok(curscr, TRUE);
}

void term_bell(struct term *term)
{
	(void)term;
	beep();
}

/* The library tells of a new size but keeps the old one where the environment is not asked. */
static void size_follow(const struct term *term)
{
	struct winsize size;

	if (ioctl(term->out, TIOCGWINSZ, &size) == 0 && size.ws_row && size.ws_col &&
	    is_term_resized(size.ws_row, size.ws_col))
		resize_term(size.ws_row, size.ws_col);
	/* What a terminal keeps of a screen whose size changes is its own affair. */
	clearok(curscr, TRUE);
}

/* Takes the terminal over again, whatever was done to it, and to its size, meanwhile. */
static void resume(struct term *term)
{
	reset_prog_mode();
	prepare_rescue(term);
	send(term, term->paste_on);
	signals_take_continue();
	ungetch(KEY_RESIZE);
}

void term_suspend(struct term *term)
{
	send(term, term->paste_off);
	def_prog_mode();
	endwin();
	rescue_clear();
	signals_stop();
	resume(term);
}

void term_wait(struct term *term, int ms)
{
	struct pollfd fds[] = {
		{.fd = term->in, .events = POLLIN},
		{.fd = signals_fd(), .events = POLLIN},
	};
	int limit = term->pasting && (ms < 0 || ms > PASTE_MS) ? PASTE_MS : ms;
	int n = poll(fds, 2, limit);

	term->paste_stale = n == 0 && limit == PASTE_MS;
	if (n > 0 && fds[0].revents & (POLLHUP | POLLERR | POLLNVAL))
		term->lost = true;
	if (n > 0 && fds[1].revents)
		signals_drain();
}

bool term_lost(const struct term *term)
{
	return term->lost;
}

/* One character or key code; false where there is none yet. */
static bool read_code(const struct term *term, wint_t *code, bool *named)
{
	struct pollfd fd = {.fd = term->in, .events = POLLIN};
	int status;

	/* What is under way may come in parts; what the library holds back comes at once. */
	timeout(poll(&fd, 1, 0) > 0 ? CHARACTER_MS : 0);
	status = get_wch(code);
	*named = status == KEY_CODE_YES;
	return status != ERR;
}

struct code_row {
	wint_t code;
	struct key key;
};

static const struct code_row named_keys[] = {
	{KEY_UP, {KEY_ARROW_UP, 0}},
	{KEY_DOWN, {KEY_ARROW_DOWN, 0}},
	{KEY_LEFT, {KEY_ARROW_LEFT, 0}},
	{KEY_RIGHT, {KEY_ARROW_RIGHT, 0}},
	{KEY_SR, {KEY_ARROW_UP, MOD_SHIFT}},
	{KEY_SF, {KEY_ARROW_DOWN, MOD_SHIFT}},
	{KEY_SLEFT, {KEY_ARROW_LEFT, MOD_SHIFT}},
	{KEY_SRIGHT, {KEY_ARROW_RIGHT, MOD_SHIFT}},
	{KEY_PPAGE, {KEY_PAGE_UP, 0}},
	{KEY_NPAGE, {KEY_PAGE_DOWN, 0}},
	{KEY_A3, {KEY_PAGE_UP, 0}},
	{KEY_C3, {KEY_PAGE_DOWN, 0}},
	{KEY_HOME, {KEY_TOP, 0}},
	{KEY_A1, {KEY_TOP, 0}},
	{KEY_FIND, {KEY_TOP, 0}},
	{KEY_END, {KEY_BOTTOM, 0}},
	{KEY_C1, {KEY_BOTTOM, 0}},
	{KEY_LL, {KEY_BOTTOM, 0}},
	{KEY_SELECT, {KEY_BOTTOM, 0}},
	{KEY_ENTER, {KEY_RETURN, 0}},
	{KEY_BTAB, {KEY_TAB, MOD_SHIFT}},
	{KEY_BACKSPACE, {KEY_BACK, 0}},
	{KEY_DC, {KEY_DEL, 0}},
	{KEY_EXIT, {KEY_ESCAPE, 0}},
	{KEY_HELP, {KEY_FUNCTION + 1, 0}},
};

/* False for keys that have no name here. */
static bool key_of(wint_t code, bool named, struct key *out)
{
	if (named && code > KEY_F0 && code <= (wint_t)KEY_F(12)) {
		*out = (struct key){KEY_FUNCTION + (code - (wint_t)KEY_F0), 0};
		return true;
	}
	if (!named) {
		*out = wide_key((wchar_t)code);
		return true;
	}
	for (size_t i = 0; i < sizeof(named_keys) / sizeof(named_keys[0]); i++) {
		if (named_keys[i].code == code) {
			*out = named_keys[i].key;
			return true;
		}
	}
	return false;
}

/* Drops the rest of a control sequence that the terminal's description does not know. */
static bool skip_sequence(const struct term *term)
{
	wint_t code;
	bool named, any = false;

	while (read_code(term, &code, &named)) {
		any = true;
		if (named || (code >= 0x40 && code <= 0x7E))
			break;
	}
	return any;
}

/* What follows an Escape at once belongs to it: Alt with a key, or a sequence to drop. */
static bool escape_read(const struct term *term, struct key *out)
{
	wint_t code;
	bool named;

	*out = (struct key){KEY_ESCAPE, 0};
	if (!read_code(term, &code, &named))
		return true;
	if (!named && (code == '[' || code == 'O') && skip_sequence(term))
		return false;
	if (!key_of(code, named, out))
		return false;
	out->mods |= MOD_ALT;
	return true;
}

/* Drops what is pasted; true when its end came, or nothing came for a while. */
static bool paste_read(struct term *term)
{
	wint_t code;
	bool named, any = false;

	while (read_code(term, &code, &named)) {
		any = true;
		if (named && code == CODE_PASTE_END)
			return true;
		if (named && code == KEY_RESIZE)
			break;
	}
	return !any && term->paste_stale;
}

/* Turns a code into an event; false where it means nothing. */
static bool event_of(struct term *term, wint_t code, bool named, struct event *out)
{
	*out = (struct event){.kind = EVENT_KEY};
	if (named && code == KEY_RESIZE) {
		size_follow(term);
		out->kind = EVENT_RESIZE;
		term_size(term, &out->rows, &out->cols);
		return true;
	}
	if (named && code == CODE_PASTE_BEGIN) {
		term->pasting = true;
		term->paste_stale = false;
		return false;
	}
	if (!named && code == CODE_ESCAPE)
		return escape_read(term, &out->key);
	return key_of(code, named, &out->key);
}

bool term_event(struct term *term, struct event *out)
{
	wint_t code;
	bool named;

	if (signals_take_continue())
		resume(term);
	for (;;) {
		if (term->pasting && !paste_read(term))
			return false;
		if (term->pasting) {
			term->pasting = false;
			*out = (struct event){.kind = EVENT_PASTE};
			return true;
		}
		if (!read_code(term, &code, &named))
			return false;
		if (event_of(term, code, named, out))
			return true;
	}
}
