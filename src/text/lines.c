#include "dushu/text/lines.h"

#include <string.h>

enum { STRIDE = 128, FEW = 16 };

static size_t count_byte(const char *s, size_t n, char c)
{
	size_t count = 0, at = 0;

	/* A fixed stride counted in a byte: compilers turn it into vector code, memchr pays per hit. */
	for (; at + STRIDE <= n; at += STRIDE) {
		unsigned char part = 0;

		for (size_t i = 0; i < STRIDE; i++)
			part = (unsigned char)(part + (s[at + i] == c));
		count += part;
	}
	for (; at < n; at++)
		count += s[at] == c;
	return count;
}

static size_t count_lone_cr(struct str s, size_t start, size_t end)
{
	const char *at = memchr(s.s + start, '\r', end - start);
	size_t count = 0;

	while (at) {
		size_t next = (size_t)(at - s.s) + 1;

		count += next >= s.n || s.s[next] != '\n';
		at = next < end ? memchr(s.s + next, '\r', end - next) : NULL;
	}
	return count;
}

/* Of few bytes, without preparations. */
static size_t count_few(struct str s, size_t start, size_t end)
{
	size_t count = 0;

	for (size_t at = start; at < end; at++)
		count += s.s[at] == '\n' ||
			 (s.s[at] == '\r' && (at + 1 >= s.n || s.s[at + 1] != '\n'));
	return count;
}

size_t lines_count(struct str s, size_t start, size_t end)
{
	if (end > s.n)
		end = s.n;
	if (start >= end)
		return 0;
	if (end - start < FEW)
		return count_few(s, start, end);
	return count_byte(s.s + start, end - start, '\n') + count_lone_cr(s, start, end);
}

size_t lines_start(struct str s, size_t line)
{
	size_t at = 0;

	while (line > 1 && at < s.n) {
		bool ends = s.s[at] == '\n' ||
			    (s.s[at] == '\r' && (at + 1 >= s.n || s.s[at + 1] != '\n'));

		line -= ends;
		at++;
	}
	return at;
}

size_t line_cursor_move(struct line_cursor *cursor, struct str s, size_t at)
{
	if (at > cursor->at) {
		cursor->line += lines_count(s, cursor->at, at);
		cursor->at = at;
	}
	return cursor->line;
}
