#include "dushu/figures/ascii.h"

#include <string.h>

enum { WORD_MAX = 64, LETTERS_MAX = 32, EIGHT = sizeof(uint64_t), FOUR = sizeof(uint32_t) };

struct str ascii_word(struct str s, size_t at)
{
	struct str rest = str_slice(s, at, at + WORD_MAX);

	return (struct str){rest.s, ascii_letters(rest, 0)};
}

static inline uint64_t eight_at(const char *p)
{
	uint64_t bytes;

	memcpy(&bytes, p, sizeof bytes);
	return bytes;
}

size_t ascii_letters_ending(struct str s, size_t at)
{
	size_t n = 0;

	for (; at >= n + EIGHT && n < LETTERS_MAX; n += EIGHT) {
		uint64_t others = ascii_no_letters(le64toh(eight_at(s.s + at - n - EIGHT)));

		if (others != 0)
			return n + (size_t)__builtin_clzll(others) / 8;
	}
	while (n < at && n < LETTERS_MAX && ascii_is_letter(s.s[at - n - 1]))
		n++;
	return n;
}

/* The first and the last four of the n bytes at p. */
static inline uint64_t four_and_four(const char *p, size_t n)
{
	uint32_t first, last;

	memcpy(&first, p, sizeof first);
	memcpy(&last, p + n - FOUR, sizeof last);
	return (uint64_t)last << 32 | first;
}

bool ascii_same_fold(const char *p, struct str lower)
{
	const size_t n = lower.n;

	if (n >= EIGHT) {
		for (size_t i = 0; i + EIGHT < n; i += EIGHT) {
			if (ascii_lower_eight(eight_at(p + i)) != eight_at(lower.s + i))
				return false;
		}
		return ascii_lower_eight(eight_at(p + n - EIGHT)) == eight_at(lower.s + n - EIGHT);
	}
	if (n >= FOUR)
		return ascii_lower_eight(four_and_four(p, n)) == four_and_four(lower.s, n);
	for (size_t i = 0; i < n; i++) {
		if (ascii_lower(p[i]) != lower.s[i])
			return false;
	}
	return true;
}
