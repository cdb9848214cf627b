/*
 * Other programs, run and waited for.
 *
 * A child has the signals as this process found them, and no descriptor of ours but the standard ones. What it
 * does not read of its input is no failure: head(1) has enough early.
 */
#ifndef DUSHU_APP_CHILD_H
#define DUSHU_APP_CHILD_H

#include <stdbool.h>

#include "dushu/text/buf.h"
#include "dushu/text/error.h"

/*
 * Runs a program (looked for in PATH) with `input` on its standard input and what it prints thrown away. False
 * and an error where it cannot be run or ends with another status than 0.
 */
bool child_feed(const char *const *argv, struct str input, struct error *error);

/*
 * Runs a command of the shell with a descriptor as its standard input, or ours where that is -1, its output going
 * to the terminal, which must have been lent to it (term_lend). `argument` is its $1, or NULL. Its status as the
 * shell tells it, 128 and more for a signal; -1 and an error where it could not be run.
 */
int child_shell(const char *command, const char *argument, int input, struct error *error);

#endif
