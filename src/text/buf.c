#include "dushu/text/buf.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A needle that is looked for without preparations. */
enum { SHORT = 12 };

void *xrealloc(void *p, size_t n, size_t size)
{
	void *q = NULL;

	if (n == 0 || size == 0) {
		free(p);
		return NULL;
	}
	if (n <= SIZE_MAX / size)
		q = realloc(p, n * size);
	if (!q) {
		fprintf(stderr, "dushu: out of memory (%zu × %zu bytes)\n", n, size);
		abort();
	}
	return q;
}

int str_compare(struct str a, struct str b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int order = n ? memcmp(a.s, b.s, n) : 0;

	return order ? order : (a.n > b.n) - (a.n < b.n);
}

/*
 * By the third byte, in which the characters of one script differ; cheaper than the preparations of
 * memmem(), and linear because the needle is short.
 */
static size_t find_short(struct str s, struct str needle)
{
	size_t tell = needle.n < 3 ? needle.n - 1 : 2;
	const char *at = s.s, *last;

	if (s.n < needle.n)
		return s.n;
	last = s.s + (s.n - needle.n);
	while (at <= last) {
		at = memchr(at + tell, needle.s[tell], (size_t)(last - at) + 1);
		if (!at)
			break;
		at -= tell;
		if (memcmp(at, needle.s, needle.n) == 0)
			return (size_t)(at - s.s);
		at++;
	}
	return s.n;
}

size_t str_find(struct str s, struct str needle)
{
	if (needle.n > 0 && needle.n <= SHORT)
		return find_short(s, needle);
	const char *at = needle.n && s.n ? memmem(s.s, s.n, needle.s, needle.n) : NULL;

	if (needle.n == 0)
		return 0;
	return at ? (size_t)(at - s.s) : s.n;
}

struct str str_trim(struct str s)
{
	const struct str wide = STR("\u3000");

	for (;;) {
		if (str_starts(s, wide))
			s = str_from(s, wide.n);
		else if (s.n && (s.s[0] == ' ' || s.s[0] == '\t'))
			s = str_from(s, 1);
		else
			break;
	}
	for (;;) {
		if (str_ends(s, wide))
			s.n -= wide.n;
		else if (s.n && (s.s[s.n - 1] == ' ' || s.s[s.n - 1] == '\t'))
			s.n--;
		else
			return s;
	}
}

void buf_init(struct buf *b)
{
	*b = (struct buf){0};
}

void buf_free(struct buf *b)
{
	free(b->s);
	buf_init(b);
}

void buf_clear(struct buf *b)
{
	b->n = 0;
	if (b->s)
		b->s[0] = '\0';
}

void buf_grow(struct buf *b, size_t more)
{
	size_t want = b->n + more + 1;

	if (want < b->cap * 2)
		want = b->cap * 2;
	b->cap = want < 32 ? 32 : want;
	b->s = xrealloc(b->s, b->cap, 1);
}

void buf_add_repeat(struct buf *b, char c, size_t times)
{
	buf_reserve(b, times);
	memset(b->s + b->n, c, times);
	b->n += times;
	b->s[b->n] = '\0';
}

void buf_printf(struct buf *b, const char *format, ...)
{
	va_list args;
	int n;

	va_start(args, format);
	n = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (n <= 0)
		return;
	buf_reserve(b, (size_t)n);
	va_start(args, format);
	vsnprintf(b->s + b->n, (size_t)n + 1, format, args);
	va_end(args);
	b->n += (size_t)n;
}

struct str buf_str(const struct buf *b)
{
	return (struct str){b->s ? b->s : "", b->n};
}
