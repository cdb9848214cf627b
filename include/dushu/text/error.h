/*
 * What went wrong, for a person: what, where, and what to do.
 *
 * Functions that can fail take a `struct error *` last and return false or NULL. The text is one
 * line without a closing newline and without the program's name, e.g.
 * "notes.txt: no such file (check the name, or use - for standard input)".
 */
#ifndef DUSHU_TEXT_ERROR_H
#define DUSHU_TEXT_ERROR_H

#include <stdbool.h>

struct error {
	char text[512];
};

/* Writes the message (cut where too long) and returns false, so a failing caller can return it. */
bool error_set(struct error *error, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
