/*
 * Headings behind # as in Markdown (CommonMark, ATX headings): their marks only; whether such a line
 * heads anything its document decides.
 */
#ifndef DUSHU_SRC_ARTICLE_HASHES_H
#define DUSHU_SRC_ARTICLE_HASHES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dushu/text/buf.h"

/* How many # open s, as in Markdown: at most HASHES_MAX of them, a blank and a title behind; else 0. */
enum { HASHES_MAX = 6 };
uint8_t hashes_of(struct str s);

/* The bytes of these and the blanks behind them; *closing: of those that close the line. 0 for none. */
size_t hashes_read(struct str s, size_t *closing);

/* Whether s opens or closes a fence of code: ``` or ~~~, perhaps a word behind it. */
bool fence_read(struct str s);

/* The mark of a line that is a fence. */
enum { FENCE_MARK = '`' };

#endif
