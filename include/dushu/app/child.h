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

#endif
