/*
 * Line ends: LF, CRLF and a lone CR each end one line.
 */
#ifndef DUSHU_TEXT_LINES_H
#define DUSHU_TEXT_LINES_H

#include <stddef.h>

#include "dushu/text/buf.h"

/*
 * How many lines end within bytes start to end of s (both clipped to it). A CRLF counts at its LF,
 * wherever the range is cut, so counts of adjoining ranges add up.
 */
size_t lines_count(struct str s, size_t start, size_t end);

/* Where line `line` (from 1) begins; s.n where there are fewer. Linear in the bytes before it. */
size_t lines_start(struct str s, size_t line);

/* A line number that is carried along as a text is walked forward. Begin with {0, 1}. */
struct line_cursor {
	size_t at, line;
};

/* Moves the cursor on to byte `at` (never back) and returns its line, counted from 1. */
size_t line_cursor_move(struct line_cursor *cursor, struct str s, size_t at);

#endif
