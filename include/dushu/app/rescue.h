/*
 * The last word to a terminal when the program crashes.
 *
 * What gives the terminal back is prepared while all is well; SEGV, ABRT, BUS, FPE and ILL then
 * write it with calls that are safe in a signal handler, and end the process as they would have.
 * State is that of the process: there is one terminal.
 */
#ifndef DUSHU_APP_RESCUE_H
#define DUSHU_APP_RESCUE_H

#include <termios.h>

#include "dushu/text/buf.h"

/* Catches what ends a program, touching no terminal yet. rescue_set() does so where nobody did. */
void rescue_prepare(void);

/* Appends a string of a terminal's description (or none, NULL) without its padding, $<5/>. */
void rescue_add(struct buf *out, const char *capability);

/*
 * From now on a crash writes `bytes` (copied) to fd and sets its modes. A second call replaces what
 * the first prepared.
 */
void rescue_set(int fd, struct str bytes, const struct termios *modes);

/* A crash no longer touches the terminal. */
void rescue_clear(void);

#endif
