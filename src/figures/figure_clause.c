#include <endian.h>
#include <stdint.h>
#include <string.h>

#include "dushu/figures/ascii.h"
#include "src/figures/han.h"
#include "src/figures/figure_private.h"

/* The first bytes of all marks; most bytes are none of them. */
static const bool may_end[256] = {
	[';'] = true, ['!'] = true, ['?'] = true,  ['\n'] = true,
	[','] = true, ['.'] = true, [0xE3] = true, [0xEF] = true,
};

/* A figure's context has no more bytes than this on either side of it. */
enum { SIDE_MAX = 200, WORD_MAX = 32 };

/* 5,000 */
static bool in_number(struct str s, size_t at)
{
	return at > 0 && ascii_is_digit(s.s[at - 1]) && ascii_is_digit(str_byte(s, at + 1));
}

/* The 1. before an item of a list: digits from the line's start to s[at]. */
static bool is_list_mark(struct str s, size_t at)
{
	enum { DIGITS_MAX = 3 };
	size_t from = at;

	while (from > 0 && at - from < DIGITS_MAX && ascii_is_digit(s.s[from - 1]))
		from--;
	from -= blanks_before(s, from, 2);
	return from == 0 || s.s[from - 1] == '\n';
}

/* Behind a digit the point ends a sentence only where another one may begin: 2024. The first */
static bool is_full_stop(struct str s, size_t at)
{
	char next = str_byte(s, at + 1);

	if (at == 0 || (at + 1 < s.n && next != ' ' && next != '\n'))
		return false;
	if (!ascii_is_digit(s.s[at - 1]))
		return true;
	if (is_list_mark(s, at))
		return false;
	if (at + 1 == s.n || next == '\n')
		return true;
	next = str_byte(s, at + 2);
	return !ascii_is_digit(next) && !(next >= 'a' && next <= 'z');
}

typedef unsigned char sixteen __attribute__((vector_size(16)));

enum { BLOCK = sizeof(sixteen) };

/* The bytes of a block at c that may end a clause, 0xFF for each of them, the first one lowest. */
static inline void block_ends(const char *c, uint64_t parts[2])
{
	static const char firsts[] = ";!?\n,.\xE3\xEF";
	sixteen block, found = {0};

	memcpy(&block, c, sizeof block);
	for (size_t i = 0; i < sizeof firsts - 1; i++)
		found |= (sixteen)(block == (sixteen){0} + (unsigned char)firsts[i]);
	memcpy(parts, &found, sizeof found);
	parts[0] = le64toh(parts[0]);
	parts[1] = le64toh(parts[1]);
}

/* Where a clause ends at s[at]: the bytes of its mark, 0 for none. */
static inline size_t mark_at(struct str s, size_t at)
{
	unsigned char first = (unsigned char)s.s[at];
	size_t n;

	if (!may_end[first])
		return 0;
	if (first == 0xE3)
		return str_starts(str_from(s, at), STR("。")) ? 3 : 0;
	char c = s.s[at];

	n = 1;
	if (first >= 0x80)
		c = narrow_at(s, at, &n);
	if (c == ';' || c == '!' || c == '?' || c == '\n')
		return n;
	if (c == ',')
		return n == 1 && in_number(s, at) ? 0 : n;
	return c == '.' && n == 1 && is_full_stop(s, at) ? 1 : 0;
}

/* The first mark of eight bytes at `at`, of which some may end a clause; s.n for none. */
static inline size_t first_mark(struct str s, size_t at, uint64_t ends)
{
	while (ends) {
		size_t i = (size_t)__builtin_ctzll(ends) / 8;

		if (mark_at(s, at + i) > 0)
			return at + i;
		ends &= ~(UINT64_C(0xFF) << 8 * i);
	}
	return s.n;
}

/* Where the first mark stands from s[at] on; s.n for none. */
static size_t next_mark(struct str s, size_t at)
{
	for (; at + BLOCK <= s.n; at += BLOCK) {
		uint64_t parts[2];
		size_t mark = s.n;

		block_ends(s.s + at, parts);
		if (parts[0])
			mark = first_mark(s, at, parts[0]);
		if (parts[1] && mark == s.n)
			mark = first_mark(s, at + BLOCK / 2, parts[1]);
		if (mark < s.n)
			return mark;
	}
	while (at < s.n && mark_at(s, at) == 0)
		at++;
	return at;
}

/* Behind the last mark of eight bytes at `at`, of which some may end a clause; 0 for none. */
static inline size_t behind_last(struct str s, size_t at, uint64_t ends)
{
	while (ends) {
		size_t i = 7 - (size_t)__builtin_clzll(ends) / 8, n = mark_at(s, at + i);

		if (n > 0)
			return at + i + n;
		ends &= ~(UINT64_C(0xFF) << 8 * i);
	}
	return 0;
}

/* Behind the last mark that begins before s[at], not before `stop`; `stop` for none. */
static size_t behind_mark(struct str s, size_t at, size_t stop)
{
	for (; at >= stop + BLOCK; at -= BLOCK) {
		uint64_t parts[2];
		size_t behind = 0;

		block_ends(s.s + at - BLOCK, parts);
		if (parts[1])
			behind = behind_last(s, at - BLOCK / 2, parts[1]);
		if (parts[0] && behind == 0)
			behind = behind_last(s, at - BLOCK, parts[0]);
		if (behind > 0)
			return behind;
	}
	for (; at > stop; at--) {
		size_t n = mark_at(s, at - 1);

		if (n > 0)
			return at - 1 + n;
	}
	return stop;
}

/* A byte of a blank, or of what begins or ends like the wide one. */
static bool may_be_blank(char c)
{
	return (unsigned char)c <= ' ' || c == '\xE3' || c == '\x80';
}

static struct span trimmed(struct str text, struct span span)
{
	struct str s = str_slice(text, span.start, span.end);

	if (may_be_blank(str_byte(s, 0)) || may_be_blank(str_byte(s, s.n - 1)))
		s = str_trim(s);
	size_t start = s.n > 0 ? (size_t)(s.s - text.s) : span.start;

	return (struct span){start, start + s.n};
}

static bool in_character(struct str s, size_t at)
{
	return at < s.n && ((unsigned char)s.s[at] & 0xC0) == 0x80;
}

/* A little further from `at` towards `stop`, to where a word begins or else a character. */
static size_t word_from(struct str s, size_t at, size_t stop)
{
	for (size_t i = at; i < stop && i < at + WORD_MAX; i++) {
		if (s.s[i] == ' ')
			return i + 1;
	}
	while (at < stop && in_character(s, at))
		at++;
	return at;
}

/* A little back from `at` towards `stop`, to where a word ends or else a character. */
static size_t word_to(struct str s, size_t at, size_t stop)
{
	for (size_t i = at; i > stop && i + WORD_MAX > at; i--) {
		if (str_byte(s, i) == ' ')
			return i;
	}
	while (at > stop && in_character(s, at))
		at--;
	return at;
}

struct span clause_near(struct reading *reading, struct span span)
{
	struct span near = clause_of(reading, span);

	if (span_length(near) <= 2 * SIDE_MAX || near.start > span.start || near.end < span.end)
		return near;
	if (near.start + SIDE_MAX < span.start)
		near.start = word_from(reading->text, span.start - SIDE_MAX, span.start);
	if (near.end > span.end + SIDE_MAX)
		near.end = word_to(reading->text, span.end + SIDE_MAX, span.end);
	return near;
}

static void find_next(struct reading *reading, struct span span)
{
	struct str text = reading->text;
	size_t start;

	/* Back to the end of the clause before, which is this one's beginning without a mark between. */
	start = behind_mark(text, span.start, reading->clause.end);
	reading->clause = trimmed(text, (struct span){start < span.start ? start : span.start,
						      next_mark(text, span.end)});
}

void clause_find(struct reading *reading, struct span span)
{
	const struct figures *all = reading->out;

	/* Each begins where the one before it ends. */
	while (reading->n_clauses <= all->n) {
		struct span next =
			reading->n_clauses < all->n ? all->at[reading->n_clauses].span : span;

		if (reading->clause.start > next.start || next.end > reading->clause.end)
			find_next(reading, next);
		reading->n_clauses++;
	}
}
