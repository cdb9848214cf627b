/*
 * ASCII classes and words, without a locale; used at every byte, hence inline.
 */
#ifndef DUSHU_FIGURES_ASCII_H
#define DUSHU_FIGURES_ASCII_H

#include <endian.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

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

/* The top bit of each of eight bytes that is no letter. */
static inline uint64_t ascii_no_letters(uint64_t bytes)
{
	const uint64_t each = UINT64_C(0x0101010101010101), top = 0x80 * each;
	uint64_t low = (bytes | 0x20 * each) & ~top;
	uint64_t from_a = low + (0x80 - 'a') * each, behind_z = low + (0x7F - 'z') * each;

	return (~from_a | behind_z | bytes) & top;
}

/* Eight bytes with their letters in lower case. */
static inline uint64_t ascii_lower_eight(uint64_t bytes)
{
	const uint64_t each = UINT64_C(0x0101010101010101), low = bytes & each * 0x7F;
	uint64_t from_a = low + each * (0x80 - 'A'), behind_z = low + each * (0x7F - 'Z');

	return bytes | ((from_a & ~behind_z & ~bytes & each * 0x80) >> 2);
}

/* How many letters stand at `at`; eight are looked at together, since most words have no more. */
static inline size_t ascii_letters(struct str s, size_t at)
{
	const size_t start = at;
	uint64_t bytes;

	for (; at + sizeof bytes <= s.n; at += sizeof bytes) {
		memcpy(&bytes, s.s + at, sizeof bytes);
		uint64_t others = ascii_no_letters(le64toh(bytes));

		if (others != 0)
			return at - start + (size_t)__builtin_ctzll(others) / 8;
	}
	while (at < s.n && ascii_is_letter(s.s[at]))
		at++;
	return at - start;
}

/* As below, where one does. */
size_t ascii_letters_ending(struct str s, size_t at);

/* How many letters, at most 32, end before `at`. */
static inline size_t ascii_letters_before(struct str s, size_t at)
{
	return at > 0 && ascii_is_letter(s.s[at - 1]) ? ascii_letters_ending(s, at) : 0;
}

/* How many digits stand at `at`. */
static inline size_t ascii_digits(struct str s, size_t at)
{
	const size_t start = at;

	while (at < s.n && ascii_is_digit(s.s[at]))
		at++;
	return at - start;
}

/* The letters that stand at `at`, perhaps none; at most 64 are looked at. */
struct str ascii_word(struct str s, size_t at);

/* As the next one, of as many bytes at p as `lower` has. */
bool ascii_same_fold(const char *p, struct str lower);

/* s begins with `lower`, but for ASCII letter case; `lower` is in lower case. */
static inline bool ascii_starts_fold(struct str s, struct str lower)
{
	if (s.n < lower.n)
		return false;
	/* Most words differ in their first letter. */
	return lower.n == 0 || (ascii_lower(s.s[0]) == lower.s[0] && ascii_same_fold(s.s, lower));
}

/* Equal but for ASCII letter case. */
static inline bool ascii_equal_fold(struct str s, struct str lower)
{
	return s.n == lower.n && ascii_starts_fold(s, lower);
}

#endif
