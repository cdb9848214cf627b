/*
 * The terminal: frames go out, events come in. The one place that knows a terminal library.
 *
 * There is at most one open terminal. It is in raw mode on its alternate screen while open, and as
 * it was found after term_close(), term_suspend() and a crash (rescue.h). Pasted text comes as one
 * EVENT_PASTE, whatever it holds; its text lives until the next term_event(). Nothing blocks except term_wait().
 */
#ifndef DUSHU_APP_TERM_H
#define DUSHU_APP_TERM_H

#include <stdbool.h>

#include "dushu/app/options.h"
#include "dushu/text/error.h"
#include "dushu/view/frame.h"
#include "dushu/view/model.h"

struct term;

struct term_options {
	enum theme_choice theme;
	bool colours;  /* as many as the terminal has */
	int ambiguous; /* width of ambiguous characters, 1 or 2 */
};

/* Whether $TERM is known and able to place its cursor; where not, there can be no screen. */
bool term_can_show(void);

/*
 * Takes over the terminal on standard output; keys come from standard input where that is a
 * terminal, and from /dev/tty otherwise. NULL and an error where there is none.
 */
struct term *term_open(const struct term_options *options, struct error *error);
void term_close(struct term *term);

void term_size(const struct term *term, int *rows, int *cols);

/* Sends what differs from the frame shown before, in one go. */
void term_draw(struct term *term, const struct frame *frame);

/* The next frame is sent whole: the screen may hold anything. */
void term_repaint(struct term *term);

/* Sends a control sequence as it is. */
void term_send(const struct term *term, struct str bytes);

void term_bell(struct term *term);

/* Gives the terminal back, stops the process group, and takes over again when continued. */
void term_suspend(struct term *term);

/*
 * Asks the terminal to tell of the mouse, or to stop that; it stays so over all that lends the terminal. Nothing
 * where it has no such thing.
 */
void term_mouse(struct term *term, bool on);

/* From now on waits end also when the descriptor is readable; -1 for none. One for each `which`. */
enum term_watch { WATCH_INDEX, WATCH_SOURCE, TERM_WATCHED };
void term_watch(struct term *term, enum term_watch which, int fd);

/*
 * Gives the terminal back as it was found, for another program to use, and takes it over again; between the
 * two, term_pause() says something below what that program left and waits for a key.
 */
void term_lend(struct term *term);
void term_pause(const struct term *term, struct str message);
void term_take_back(struct term *term);

/* Waits for a key or a signal, at most ms milliseconds, or without end for -1. */
void term_wait(struct term *term, int ms);

/* The next event, if there is one already. */
bool term_event(struct term *term, struct event *out);

/* Whether there is nobody at the other end any more. */
bool term_lost(const struct term *term);

#endif
