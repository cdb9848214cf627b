/*
 * Which encoding bytes are in, and their decoding to UTF-8 (by iconv of the C library).
 *
 * Judged from a byte order mark first, then from whether a sample is valid UTF-8, then from how
 * plausible the sample is as GB18030, Big5, UTF-16 or Shift_JIS. In doubt it is UTF-8.
 */
#ifndef DUSHU_TEXT_ENCODING_H
#define DUSHU_TEXT_ENCODING_H

#include "dushu/text/buf.h"

enum encoding {
	ENCODING_UTF8,
	ENCODING_UTF16LE,
	ENCODING_UTF16BE,
	ENCODING_GB18030,
	ENCODING_BIG5,
	ENCODING_SHIFT_JIS,
};

/* Guesses from at most the first 64 KiB of s. */
enum encoding encoding_guess(struct str s);

/* The common name, "GB18030"; a constant. */
const char *encoding_name(enum encoding encoding);

/* Appends s as UTF-8 to out; what cannot be decoded becomes U+FFFD. A byte order mark is dropped. */
void encoding_decode(enum encoding encoding, struct str s, struct buf *out);

#endif
