/*
 * ASCII classes and words, without a locale; used at every byte, hence inline.
 */
#ifndef DUSHU_FIGURES_ASCII_H
#define DUSHU_FIGURES_ASCII_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/text/buf.h"

static inline bool ascii_is_digit(char c)
{
	return (unsigned char)(c - '0') < 10;
}

static inline char ascii_lower(char c)
{
	return (unsigned char)(c - 'A') < 26 ? (char)(c | 0x20) : c;
}

static inline bool ascii_is_letter(char c)
{
	return (unsigned char)((c | 0x20) - 'a') < 26;
}

static inline bool ascii_is_word(char c)
{
	return ascii_is_letter(c) || ascii_is_digit(c);
}

/* The byte at `at`, NUL behind the end. */
static inline char str_byte(struct str s, size_t at)
{
	return at < s.n ? s.s[at] : '\0';
}

/* The letters that stand at `at`, perhaps none; at most 64 are looked at. */
struct str ascii_word(struct str s, size_t at);

/* Equal but for ASCII letter case; `lower` is in lower case. */
bool ascii_equal_fold(struct str s, struct str lower);

/* s begins with `lower`, but for ASCII letter case. */
bool ascii_starts_fold(struct str s, struct str lower);

#endif
