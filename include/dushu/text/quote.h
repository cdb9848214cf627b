/*
 * Strings as machine-readable formats write them. Nothing here can fail.
 */
#ifndef DUSHU_TEXT_QUOTE_H
#define DUSHU_TEXT_QUOTE_H

#include "dushu/text/buf.h"

/* Appends a JSON string (RFC 8259 §7), in quotes. Bytes that are no UTF-8 are left as they are. */
void quote_json(struct str s, struct buf *out);

/* Bytes that one byte of a JSON string takes at most, and the digits of a number. */
enum { QUOTE_ESCAPED = 6, NUMBER_MAX = 20 };

/* Writes what stands between the quotes to out, where there is room for it; returns its length. */
size_t quote_escape(struct str s, char *out);

/* Writes a number in decimal, to out where there is room for it; returns its length. */
size_t number_put(size_t value, char *out);

/* How many bytes at the beginning of s stand for themselves in a JSON string. */
size_t quote_plain(struct str s);

/* Appends a field of CSV (RFC 4180), in quotes where it holds a comma, a quote or a line end. */
void quote_csv(struct str s, struct buf *out);

/* Appends s with each maximal part that is no UTF-8 as one U+FFFD. */
void quote_utf8(struct str s, struct buf *out);

#endif
