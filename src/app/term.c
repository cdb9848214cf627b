#include "dushu/app/term.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <termcap.h>

#include "dushu/app/rescue.h"
#include "dushu/app/signals.h"
#include "dushu/app/theme.h"
#include "dushu/app/wide.h"
#include "dushu/text/output.h"
#include "src/app/term_private.h"

const char *term_capability(const char *name)
{
	const char *s = tigetstr((char *)(uintptr_t)name);

	return s && s != (const char *)-1 ? s : NULL;
}

static bool is_ansi(void)
{
	const char *address = term_capability("cup");

	return address && strncmp(address, "\033[", 2) == 0;
}

bool term_can_show(void)
{
	const char *name = getenv("TERM");

	return name && tgetent(NULL, name) == 1 && term_capability("cup");
}

/* Presses, moves with a button held, all in the form that knows no end of columns (SGR). */
#define MOUSE_ON STR("\033[?1000h\033[?1002h\033[?1006h")
#define MOUSE_OFF STR("\033[?1006l\033[?1002l\033[?1000l")

static void prepare_rescue(const struct term *term)
{
	static const char *const names[] = {"op", "sgr0", "cnorm", "rmkx", "rmcup"};
	struct buf bytes = {0};

	buf_add(&bytes, str_of(term->paste_off));
	if (is_ansi())
		buf_add(&bytes, MOUSE_OFF);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		rescue_add(&bytes, term_capability(names[i]));
	rescue_set(term->out, buf_str(&bytes), &term->found);
	buf_free(&bytes);
}

void term_send(const struct term *term, struct str bytes)
{
	struct error ignored = {""};

	output_write(term->out, bytes, &ignored);
}

static void copy_capability(char out[32], const char *name, const char *otherwise)
{
	const char *s = term_capability(name);

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

/* What mice send, in our own codes: the library would keep to what the terminal's description has. */
static void mouse_prepare(void)
{
	if (!is_ansi())
		return;
	keyok(KEY_MOUSE, FALSE);
	define_key("\033[<", CODE_MOUSE);
	define_key("\033[M", CODE_MOUSE_OLD);
}

void term_mouse(struct term *term, bool on)
{
	if (!is_ansi() || on == term->mouse)
		return;
	term->mouse = on;
	term_send(term, on ? MOUSE_ON : MOUSE_OFF);
}

/* What the terminal does for us alone, begun and ended. */
static void modes_begin(const struct term *term)
{
	term_send(term, str_of(term->paste_on));
	if (term->mouse)
		term_send(term, MOUSE_ON);
}

static void modes_end(const struct term *term)
{
	if (term->mouse)
		term_send(term, MOUSE_OFF);
	term_send(term, str_of(term->paste_off));
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

/* Keys are read from a pad: the library shows other windows anew before it reads from them. */
static void modes_set(struct term *term)
{
	term->keys = newpad(1, 1);
	set_escdelay(ESCAPE_MS);
	raw();
	noecho();
	nonl();
	intrflush(stdscr, FALSE);
	keypad(term->keys, TRUE);
	nodelay(term->keys, TRUE);
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

void term_measure(struct term *term)
{
	struct winsize size;

	if (ioctl(term->out, TIOCGWINSZ, &size) == 0 && size.ws_row && size.ws_col) {
		term->rows = size.ws_row;
		term->cols = size.ws_col;
	}
	if (is_term_resized(term->rows, 1))
		resize_term(term->rows, 1);
}

/* The library has set the rows that scroll before it knew how many there are. */
static void region_reset(const struct term *term)
{
	const char *region = term_capability("csr");

	if (region)
		term_send(term, str_of(tiparm(region, 0, term->rows - 1)));
}

/* With windows of the size that the terminal's description has, where it has one. */
static SCREEN *library_open(const struct term *term)
{
	FILE *keys = term->tty ? term->tty : stdin;
	SCREEN *screen;

	/* The size is the terminal's, not that of stale LINES and COLUMNS: term_measure(). */
	use_env(FALSE);
	use_tioctl(FALSE);
	screen = newterm(NULL, stdout, keys);
	if (screen)
		return screen;
	use_tioctl(TRUE);
	return newterm(NULL, stdout, keys);
}

static bool screen_open(struct term *term, struct error *error)
{
	const char *name = getenv("TERM");

	tcgetattr(term->in, &term->found);
	term->screen = library_open(term);
	if (!term->screen)
		return error_set(error, "TERM=%s: not a terminal that is known here",
				 name ? name : "");
	set_term(term->screen);
	term->rows = LINES;
	term->cols = COLS;
	term_measure(term);
	return true;
}

static void term_free(struct term *term)
{
	if (term->tty)
		fclose(term->tty);
	paint_close(term->paint);
	buf_free(&term->pasted);
	free(term);
}

struct term *term_open(const struct term_options *options, struct error *error)
{
	struct term *term = xrealloc(NULL, 1, sizeof(*term));

	*term = (struct term){
		.colours = options->colours,
		.theme = options->theme,
		.out = STDOUT_FILENO,
		.watched = {-1, -1},
	};
	wide_set_ambiguous(options->ambiguous);
	signals_catch();
	if (!keys_open(term, error) || !screen_open(term, error)) {
		signals_release();
		term_free(term);
		return NULL;
	}
	signals_follow_resize();
	modes_set(term);
	colours_prepare(term);
	paste_prepare(term);
	mouse_prepare();
	prepare_rescue(term);
	term->paint = paint_open(term);
	region_reset(term);
	term_send(term, str_of(term->paste_on));
	return term;
}

void term_close(struct term *term)
{
	if (!term)
		return;
	modes_end(term);
	endwin();
	rescue_clear();
	signals_release();
	delwin(term->keys);
	delscreen(term->screen);
	term_free(term);
}

void term_size(const struct term *term, int *rows, int *cols)
{
	*rows = term->rows;
	*cols = term->cols;
}

void term_draw(struct term *term, const struct frame *frame)
{
	paint_frame(term, frame);
}

void term_repaint(struct term *term)
{
	paint_forget(term->paint);
}

void term_bell(struct term *term)
{
	(void)term;
	beep();
}

/* Takes the terminal over again, whatever was done to it, and to its size, meanwhile. */
void term_resume(struct term *term)
{
	reset_prog_mode();
	/* The library's own screen is empty; this brings back the one on which it is shown. */
	refresh();
	paint_forget(term->paint);
	prepare_rescue(term);
	modes_begin(term);
	signals_take_continue();
	ungetch(KEY_RESIZE);
}

void term_suspend(struct term *term)
{
	modes_end(term);
	def_prog_mode();
	endwin();
	rescue_clear();
	signals_stop();
	term_resume(term);
}

void term_watch(struct term *term, enum term_watch which, int fd)
{
	term->watched[which] = fd;
}

void term_lend(struct term *term)
{
	modes_end(term);
	def_prog_mode();
	endwin();
	rescue_clear();
	signals_lend();
}

void term_take_back(struct term *term)
{
	signals_take_back();
	term_resume(term);
}

/* What one key sends, however many bytes. */
static void read_key(const struct term *term)
{
	struct pollfd fd = {.fd = term->in, .events = POLLIN};
	char bytes[64];

	do {
		if (read(term->in, bytes, sizeof(bytes)) <= 0)
			break;
	} while (poll(&fd, 1, ESCAPE_MS) > 0);
}

void term_pause(const struct term *term, struct str message)
{
	struct pollfd fds[] = {
		{.fd = term->in, .events = POLLIN},
		{.fd = signals_fd(), .events = POLLIN},
	};
	struct termios now, quiet;

	signals_take_back();
	tcgetattr(term->in, &now);
	quiet = now;
	quiet.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG);
	quiet.c_cc[VMIN] = 1;
	quiet.c_cc[VTIME] = 0;
	tcsetattr(term->in, TCSANOW, &quiet);
	term_send(term, message);
	if (poll(fds, 2, -1) > 0 && fds[0].revents & POLLIN)
		read_key(term);
	term_send(term, STR("\n"));
	tcsetattr(term->in, TCSANOW, &now);
}

void term_wait(struct term *term, int ms)
{
	struct pollfd fds[] = {
		{.fd = term->in, .events = POLLIN},
		{.fd = signals_fd(), .events = POLLIN},
		{.fd = term->watched[WATCH_INDEX], .events = POLLIN},
		{.fd = term->watched[WATCH_SOURCE], .events = POLLIN},
	};
	int limit = term->pasting && (ms < 0 || ms > PASTE_MS) ? PASTE_MS : ms;
	int n = poll(fds, sizeof(fds) / sizeof(fds[0]), limit);

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
