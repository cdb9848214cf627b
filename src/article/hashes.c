#include "src/article/hashes.h"

#include "dushu/text/unicode.h"
#include "src/article/piece.h"

uint8_t hashes_of(struct str s)
{
	uint8_t n = 0;

	while (n <= HASHES_MAX && n < s.n && s.s[n] == '#')
		n++;
	if (n > HASHES_MAX || n >= s.n || s.s[n] != ' ')
		return 0;
	return skip_blanks(s, n, s.n) < s.n ? n : 0;
}

size_t hashes_read(struct str s, size_t *closing)
{
	size_t n = hashes_of(s), end = s.n, opening;

	if (n == 0)
		return 0;
	opening = skip_blanks(s, n, s.n);
	while (end > opening && s.s[end - 1] == '#')
		end--;
	/* C# at the end is no mark. */
	*closing = end > opening && s.s[end - 1] == ' ' ? s.n - trim_blanks(s, opening, end) : 0;
	return opening;
}

bool fence_read(struct str s)
{
	return (str_starts(s, STR("```")) || str_starts(s, STR("~~~"))) &&
	       str_find(str_from(s, 3), STR(" ")) == s.n - 3;
}
