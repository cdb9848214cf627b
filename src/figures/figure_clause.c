#include <stdint.h>

#include "dushu/figures/ascii.h"
#include "src/figures/han.h"
#include "src/figures/figure_private.h"
#include "src/text/stride.h"

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

/* Where a point does not end a sentence, the next word is seldom written large: 5 per cent. of it. */
static bool goes_on_small(struct str s, size_t at)
{
	char next = str_byte(s, at + 2);

	return str_byte(s, at + 1) == ' ' && next >= 'a' && next <= 'z' && at > 0 &&
	       ascii_is_letter(s.s[at - 1]);
}

/* Behind a digit the point ends a sentence only where another one may begin: 2024. The first */
static bool is_full_stop(struct str s, size_t at)
{
	char next = str_byte(s, at + 1);

	if (at == 0 || (at + 1 < s.n && next != ' ' && next != '\n'))
		return false;
	if (!ascii_is_digit(s.s[at - 1]))
		return !goes_on_small(s, at);
	if (is_list_mark(s, at))
		return false;
	if (at + 1 == s.n || next == '\n')
		return true;
	next = str_byte(s, at + 2);
	return !ascii_is_digit(next) && !(next >= 'a' && next <= 'z');
}

/* A bit for each of the STRIDE bytes at c that may end a clause, the first one lowest. */
static inline unsigned ends_at(const char *c)
{
	const stride bytes = stride_at(c);

	/* A bit is all that , and . differ by, and so with ; and ?. */
	return stride_bits(((bytes | BYTE(2)) == BYTE('.')) | ((bytes | BYTE(4)) == BYTE('?')) |
			   (bytes == BYTE('!')) | (bytes == BYTE('\n')) | (bytes == BYTE(0xE3)) |
			   (bytes == BYTE(0xEF)));
}

/* The full-width ； ！ ？ ， at s[at]. */
static inline bool is_wide_mark(struct str s, size_t at)
{
	static const uint64_t lasts = UINT64_C(1) << 0x0C | UINT64_C(1) << 0x1B |
				      UINT64_C(1) << 0x01 | UINT64_C(1) << 0x1F;
	unsigned char last = (unsigned char)str_byte(s, at + 2);

	return str_byte(s, at + 1) == '\xBC' && (last & 0xC0) == 0x80 && lasts >> (last & 0x3F) & 1;
}

/* Where a clause ends at s[at]: the bytes of its mark, 0 for none. */
static inline size_t mark_at(struct str s, size_t at)
{
	const char c = s.s[at];

	/* By far the most. */
	if (c == '\xEF')
		return is_wide_mark(s, at) ? 3 : 0;
	if (c == '\xE3')
		return str_byte(s, at + 2) == '\x82' && str_byte(s, at + 1) == '\x80' ? 3 : 0;
	switch (c) {
	case ',':
		return in_number(s, at) ? 0 : 1;
	case '.':
		return is_full_stop(s, at) ? 1 : 0;
	case ';':
	case '!':
	case '?':
	case '\n':
		return 1;
	default:
		return 0;
	}
}

/* As below, in texts shorter than a stride. */
static size_t next_mark_short(struct str s, size_t at)
{
	while (at < s.n && mark_at(s, at) == 0)
		at++;
	return at;
}

/* Where the first mark stands from s[at] on; s.n for none. */
static size_t next_mark(struct str s, size_t at)
{
	if (s.n < STRIDE)
		return next_mark_short(s, at);
	while (at < s.n) {
		size_t base = at + STRIDE <= s.n ? at : s.n - STRIDE;

		for (unsigned ends = ends_at(s.s + base) >> (at - base); ends; ends &= ends - 1) {
			size_t i = at + (size_t)__builtin_ctz(ends);

			if (mark_at(s, i) > 0)
				return i;
		}
		at = base + STRIDE;
	}
	return s.n;
}

/* As below, with less than a stride before s[at]. */
static size_t behind_mark_short(struct str s, size_t at, size_t stop)
{
	for (; at > stop; at--) {
		size_t n = mark_at(s, at - 1);

		if (n > 0)
			return at - 1 + n;
	}
	return stop;
}

/* Behind the last mark that begins before s[at], not before `stop`; `stop` for none. */
static size_t behind_mark(struct str s, size_t at, size_t stop)
{
	for (; at > stop && at >= STRIDE; at -= STRIDE) {
		size_t base = at - STRIDE, i;
		unsigned ends = ends_at(s.s + base);

		if (base < stop)
			ends &= ~0u << (stop - base);
		for (; ends; ends ^= 1u << i) {
			i = 31 - (size_t)__builtin_clz(ends);
			size_t n = mark_at(s, base + i);

			if (n > 0)
				return base + i + n;
		}
	}
	return behind_mark_short(s, at, stop);
}

/* A byte of a blank, or of what begins or ends like the wide one. */
static bool may_be_blank(char c)
{
	return (unsigned char)c <= ' ' || c == '\xE3' || c == '\x80';
}

static struct span trimmed(struct str text, struct span span)
{
	struct str s = str_slice(text, span.start, span.end);

	/* Mostly there is nothing else to trim. */
	if (s.n > 1 && s.s[0] == ' ')
		s = str_from(s, 1);
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
