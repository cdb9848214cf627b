/*
 * Signals as things to look up, for a loop that waits.
 *
 * A handler only notes what came and writes a byte to a pipe, so that a wait that watches the pipe
 * never misses one. State is that of the process. Nothing here can fail in a way that matters: a
 * signal that cannot be caught acts as it always does.
 */
#ifndef DUSHU_APP_SIGNALS_H
#define DUSHU_APP_SIGNALS_H

#include <stdbool.h>

/* Catches INT, QUIT, TERM and HUP (asked to end), TSTP and CONT. One that is ignored stays so. */
void signals_catch(void);

/* Adds waking the loop to whatever WINCH does: the terminal library's own handler is in place. */
void signals_follow_resize(void);

/* Puts back what stood before signals_catch(). */
void signals_release(void);

/* Readable when a signal came since the last signals_drain(). */
int signals_fd(void);
void signals_drain(void);

/* The signal that asks the program to end, or 0. */
int signals_end(void);

/* As if that signal had come. */
void signals_ask(int number);

/* Whether the program was asked to stop, or went on after a stop, since it was last asked. */
bool signals_take_stop(void);
bool signals_take_continue(void);

/*
 * While another program has the terminal: INT and QUIT are for that program, and TSTP stops both. The program
 * itself, between fork and exec, takes them as they were found.
 */
void signals_lend(void);
void signals_take_back(void);
void signals_child(void);

/* Stops the process group, as ^Z does; returns when it is continued. */
void signals_stop(void);

#endif
