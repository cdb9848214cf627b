/*
 * Strings: a borrowed slice, an owned growing buffer, and the one allocator.
 *
 * Ownership is read off the declaration: a `struct str` borrows bytes that somebody else keeps
 * alive; a `struct buf` owns its bytes and is freed with buf_free(). Neither needs a closing NUL,
 * but a buffer always keeps one behind its bytes, so `b.s` may be handed to C library calls.
 * A failed allocation ends the program in xrealloc(), with a message; no caller checks for it.
 */
#ifndef DUSHU_TEXT_BUF_H
#define DUSHU_TEXT_BUF_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct str {
	const char *s;
	size_t n;
};

struct buf {
	char *s;
	size_t n, cap;
};

/* A string literal as a slice, without measuring it at run time; and as a static initialiser. */
#define STR(literal) ((struct str)STR_INIT(literal))
/* clang-format off */
#define STR_INIT(literal) {"" literal, sizeof(literal) - 1}
/* clang-format on */

/* Resizes p to n objects of the given size (p may be NULL). Never returns NULL for n > 0. */
void *xrealloc(void *p, size_t n, size_t size);

/* The bytes of a C string, without its NUL. */
static inline struct str str_of(const char *s)
{
	return (struct str){s, strlen(s)};
}

/* The bytes start to end of s, both clipped to s. */
static inline struct str str_slice(struct str s, size_t start, size_t end)
{
	if (end > s.n)
		end = s.n;
	if (start > end)
		start = end;
	return (struct str){s.s + start, end - start};
}

/* s without its first n bytes. */
static inline struct str str_from(struct str s, size_t n)
{
	return str_slice(s, n, s.n);
}

/* Most comparisons fail in the first byte, without a call. */
static inline bool str_equal(struct str a, struct str b)
{
	return a.n == b.n && (a.n == 0 || (a.s[0] == b.s[0] && memcmp(a.s, b.s, a.n) == 0));
}

static inline bool str_starts(struct str s, struct str prefix)
{
	return s.n >= prefix.n && str_equal((struct str){s.s, prefix.n}, prefix);
}

static inline bool str_ends(struct str s, struct str suffix)
{
	return s.n >= suffix.n && str_equal(str_from(s, s.n - suffix.n), suffix);
}

/* Byte order, a prefix first: negative, zero or positive, as memcmp. */
int str_compare(struct str a, struct str b);

/* Where needle first stands in s; s.n where it does not. */
size_t str_find(struct str s, struct str needle);

/* s without ASCII blanks (space, tab) and ideographic spaces (U+3000) at its ends. */
struct str str_trim(struct str s);

/* A zeroed struct is an empty buffer as well. */
void buf_init(struct buf *b);
void buf_free(struct buf *b);

/* Empties b and keeps its memory for the next use. */
void buf_clear(struct buf *b);

/* Makes room for so many bytes more at least, and a NUL. */
void buf_grow(struct buf *b, size_t more);

static inline void buf_reserve(struct buf *b, size_t more)
{
	if (b->cap - b->n <= more)
		buf_grow(b, more);
}

static inline void buf_add(struct buf *b, struct str s)
{
	buf_reserve(b, s.n);
	if (s.n)
		memcpy(b->s + b->n, s.s, s.n);
	b->n += s.n;
	b->s[b->n] = '\0';
}

static inline void buf_add_char(struct buf *b, char c)
{
	buf_reserve(b, 1);
	b->s[b->n++] = c;
	b->s[b->n] = '\0';
}

void buf_add_repeat(struct buf *b, char c, size_t times);
void buf_printf(struct buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The bytes written so far; valid until b next changes. */
struct str buf_str(const struct buf *b);

#endif
