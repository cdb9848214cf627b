#include "src/figures/han.h"

#include "dushu/figures/ascii.h"

/* clang-format off */
#define HAN(character, kind, number) [(character) - HAN_FIRST] = {HAN_##kind, number},
/* clang-format on */
const struct han han_table[HAN_END - HAN_FIRST] = {
#include "assets/numerals_han.def"
};
#undef HAN

char narrow_at(struct str s, size_t at, size_t *n)
{
	uint32_t code;

	*n = 1;
	if (at >= s.n)
		return '\0';
	if ((unsigned char)s.s[at] < 0x80)
		return s.s[at];
	code = han_code(s, at);
	*n = 3;
	return code >= 0xFF01 && code <= 0xFF5E ? (char)(code - 0xFEE0) : '\0';
}

size_t blanks_from(struct str s, size_t at, int most)
{
	size_t start = at;

	for (int i = 0; i < most; i++) {
		char c = str_byte(s, at);

		if (c == ' ' || c == '\t')
			at++;
		else if (str_starts(str_from(s, at), STR("\u00A0")))
			at += 2;
		else if (str_starts(str_from(s, at), STR("\u3000")))
			at += 3;
		else
			break;
	}
	return at - start;
}

size_t blanks_to(struct str s, size_t at, int most)
{
	size_t end = at;

	for (int i = 0; i < most && at > 0; i++) {
		struct str before = str_slice(s, 0, at);

		if (s.s[at - 1] == ' ' || s.s[at - 1] == '\t')
			at--;
		else if (str_ends(before, STR("\u00A0")))
			at -= 2;
		else if (str_ends(before, STR("\u3000")))
			at -= 3;
		else
			break;
	}
	return end - at;
}

bool either_at(struct str s, size_t at, struct str a, struct str b)
{
	struct str rest = str_from(s, at);

	return han_starts(rest, a) || han_starts(rest, b);
}
