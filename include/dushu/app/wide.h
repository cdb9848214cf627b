/*
 * Cells as wide characters, the way the terminal library takes them, and characters as keys.
 *
 * This file also answers for the C library's wcwidth(), which the terminal library asks how wide a
 * character is: so what is drawn and what is sent agree, whatever locale and Unicode version are
 * installed. Nothing here can fail.
 */
#ifndef DUSHU_APP_WIDE_H
#define DUSHU_APP_WIDE_H

#include <stdbool.h>
#include <wchar.h>

#include "dushu/view/frame.h"
#include "dushu/view/keys.h"

/* Wide characters of one cell: one that takes space, and marks on it. */
enum { WIDE_MAX = 5 };

/* From now on ambiguous characters are so wide, 1 or 2. */
void wide_set_ambiguous(int width);

/* The cells that the terminal library gives to c; -1 for what must not be sent. */
int wide_width(wchar_t c);

/* The cluster of a cell, a blank for an empty one, closed by a NUL. */
void wide_of_cell(const struct cell *cell, wchar_t out[WIDE_MAX + 1]);

/* Appends c as UTF-8. */
void wide_add(wchar_t c, struct buf *out);

/* Whether the character set of the locale has c. */
bool wide_can_send(wchar_t c);

/* The key that sends the character: a control character is a named key or Ctrl with a letter. */
struct key wide_key(wchar_t c);

#endif
