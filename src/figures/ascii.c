#include "dushu/figures/ascii.h"

enum { WORD_MAX = 64 };

struct str ascii_word(struct str s, size_t at)
{
	struct str rest = str_slice(s, at, at + WORD_MAX);

	return (struct str){rest.s, ascii_letters(rest, 0)};
}

bool ascii_starts_fold(struct str s, struct str lower)
{
	if (s.n < lower.n)
		return false;
	for (size_t i = 0; i < lower.n; i++) {
		if (ascii_lower(s.s[i]) != lower.s[i])
			return false;
	}
	return true;
}

bool ascii_equal_fold(struct str s, struct str lower)
{
	return s.n == lower.n && ascii_starts_fold(s, lower);
}
