#include "src/figures/code_han.h"

#include <stdbool.h>

#include "dushu/figures/ascii.h"
#include "src/figures/date_private.h"
#include "src/figures/han.h"

enum { YEAR_DIGITS = 4, REST_MAX = 20 };

struct pair {
	struct str open, close;
};

static const struct pair pairs[] = {
	{STR_INIT("〔"), STR_INIT("〕")}, {STR_INIT("（"), STR_INIT("）")},
	{STR_INIT("("), STR_INIT(")")},   {STR_INIT("["), STR_INIT("]")},
	{STR_INIT("［"), STR_INIT("］")}, {STR_INIT("【"), STR_INIT("】")},
	{STR_INIT("﹝"), STR_INIT("﹞")},
};

/* Four digits of a likely year; their bytes. */
static size_t year_at(struct str text, size_t at)
{
	size_t start = at, n;
	uint8_t digit;
	int year = 0;

	for (int i = 0; i < YEAR_DIGITS; i++, at += n) {
		n = digit_at(text, at, &digit);
		if (n == 0)
			return 0;
		year = 10 * year + digit;
	}
	return date_plausible_year(year) && digit_at(text, at, &digit) == 0 ? at - start : 0;
}

/* A character of a court's name or a number's: Han, a digit, a letter, a dash. */
static size_t part_at(struct str text, size_t at)
{
	size_t n;
	char c = narrow_at(text, at, &n);
	uint32_t code = han_code(text, at);

	if (code >= HAN_FIRST && code < HAN_END)
		return 3;
	if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-' || c == ' ')
		return n;
	return 0;
}

/* 12号, 第12号, 京01民终1234号: up to a 号 behind a digit. */
static size_t rest_at(struct str text, size_t at)
{
	size_t start = at, n;
	bool digits = false;
	uint8_t digit;

	for (int i = 0; i < REST_MAX; i++, at += n) {
		if (digits && either_at(text, at, STR("号"), STR("號")))
			return at + 3 - start;
		n = part_at(text, at);
		if (n == 0)
			return 0;
		digits = digit_at(text, at, &digit) > 0;
	}
	return 0;
}

size_t code_han(struct str text, size_t at, size_t *before)
{
	size_t year = 0, rest;
	char c = str_byte(text, at);

	/* A likely year begins with 1 or 2, perhaps full-width. */
	if (at == 0 || (c != '1' && c != '2' && c != '\xEF'))
		return 0;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		if (!han_ends(str_slice(text, 0, at), pairs[i].open))
			continue;
		year = year_at(text, at);
		if (year == 0 || !str_starts(str_from(text, at + year), pairs[i].close))
			return 0;
		rest = rest_at(text, at + year + pairs[i].close.n);
		*before = pairs[i].open.n;
		return rest > 0 ? year + pairs[i].close.n + rest : 0;
	}
	return 0;
}
