/*
 * What the files of the terminal share: its state, and the codes of keys that are our own.
 */
#ifndef DUSHU_SRC_APP_TERM_PRIVATE_H
#define DUSHU_SRC_APP_TERM_PRIVATE_H

#include <stdbool.h>
#include <stdio.h>
#include <termios.h>

#define NCURSES_WIDECHAR 1
#include <curses.h>

#include "dushu/app/term.h"

/* How long the bytes of one key may be apart, and a paste may pause, in milliseconds. */
enum { ESCAPE_MS = 25, CHARACTER_MS = 50, PASTE_MS = 500 };

/* Bytes of a paste that are kept: more than any line takes. */
enum { PASTE_MOST = 64 * 1024 };

/* Codes of our own, above those that the library gives to keys of the terminal's description. */
enum {
	CODE_PASTE_BEGIN = KEY_MAX + 4001,
	CODE_PASTE_END,
	CODE_MOUSE,
	CODE_MOUSE_OLD,
	CODE_ESCAPE = 27
};

struct term {
	SCREEN *screen;
	WINDOW *keys; /* where they are read; never shown */
	struct paint *paint;
	FILE *tty; /* opened for the keys; NULL where standard input serves */
	int in, out;
	int rows, cols;
	bool colours, pasting, paste_stale, lost;
	enum theme_choice theme;
	int depth; /* number of colours */
	char paste_on[32], paste_off[32];
	struct termios found;      /* the modes before ours */
	int watched[TERM_WATCHED]; /* other descriptors that end a wait, or -1 */
	struct buf pasted;
	bool mouse; /* asked for */
};

/* Takes the terminal over again, whatever was done to it, and to its size, meanwhile: term.c. */
void term_resume(struct term *term);

/*
 * Asks the terminal for its size, of which the library is told the rows alone: its own windows are never
 * shown, and making them takes a tenth of a start.
 */
void term_measure(struct term *term);

/* A string of the terminal's description, or NULL. */
const char *term_capability(const char *name);

/*
 * What stands on the screen, and how to bring another frame there, sending what differs in one go;
 * of what paint_forget() is told of, nothing is taken for granted: term_paint.c.
 */
struct paint *paint_open(const struct term *term);
void paint_close(struct paint *paint);
void paint_frame(const struct term *term, const struct frame *frame);
void paint_forget(struct paint *paint);

#endif
