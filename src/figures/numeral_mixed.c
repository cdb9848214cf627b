#include <string.h>

#include "dushu/figures/ascii.h"
#include "src/figures/numeral_private.h"
#include "src/figures/words.h"

/* clang-format off */
#define THOUSANDS(W) \
	W("千元") W("千瓩") W("千美元") W("千港元") W("千歐元") W("千股") W("千公噸") W("千公秉") \
	W("千戶") W("千人") W("千户") W("千张") W("千張")
/* clang-format on */

/* Numbers in two writings at once: Chinese digits with a point, digits with a point behind 萬. */

/* What follows places and nothing else: %, a scale, a unit that parts are counted of. */
static bool takes_places(struct str s, size_t at)
{
	static const char units[] = "个個百倍元度公成吨噸";
	struct str next = str_slice(s, at, at + 3);
	size_t n;

	if (narrow_at(s, at, &n) == '%' || han_at(s, at).class == HAN_SCALE)
		return true;
	return han_is_character(han_code(s, at)) && memmem(units, sizeof units - 1, next.s, next.n);
}

/* A point in the middle of Chinese digits at s[at]: its bytes; 0 for none. */
static size_t dot_at(struct str s, size_t at)
{
	unsigned char first = (unsigned char)str_byte(s, at);
	size_t dot = first == '.' ? 1 : 0;

	if (first == 0xE2 || first == 0xEF)
		dot = either_at(s, at, STR("‧"), STR("．")) ? 3 : 0;
	return dot > 0 && han_is_digit(han_at(s, at + dot)) ? dot : 0;
}

size_t han_dot(struct str s, size_t at, bool sure)
{
	enum { PLACES_MAX = 3 };
	size_t dot = dot_at(s, at), end = at + dot;
	int places = 0;

	if (dot == 0)
		return 0;
	for (; places <= PLACES_MAX && han_is_digit(han_at(s, end)); end += 3)
		places++;
	if (places > PLACES_MAX || dot_at(s, end) > 0)
		return 0;
	return sure || takes_places(s, end) ? dot : 0;
}

/* 千 of 4萬4,509.05千瓩 and 526,700千元, which is no 千 of a unit's name. */
static bool is_thousands(struct str s, size_t at)
{
	WORDS_HEADS(thousands, THOUSANDS);

	return words_start(&thousands, str_from(s, at)) > 0;
}

size_t han_places(struct str s, size_t at, bool sure, struct numeral *out)
{
	size_t next = at + blanks_at(s, at, 1), start, dot = han_dot(s, at, sure);
	struct decimal part = {0};
	uint8_t digit;

	if (dot == 0 && han_at(s, next).class != HAN_POINT)
		return at;
	next = dot > 0 ? at + dot : next + 3 + blanks_at(s, next + 3, 1);
	start = next;
	for (size_t n;; next += n) {
		struct han h = han_at(s, next);

		n = han_is_digit(h) ? 3 : digit_at(s, next, &digit);
		if (n == 0)
			break;
		if (han_is_digit(h))
			digit = h.value;
		if (part.n < DECIMAL_DIGITS) {
			decimal_put(&part, digit);
			part.exponent--;
		} else {
			out->unknown = true;
		}
	}
	if (next == start)
		return at;
	decimal_normalise(&part);
	if (!decimal_add(&out->value, &part, &out->value))
		out->unknown = true;
	out->point = true;
	out->n_digits = 0;
	out->scaled = false;
	out->power = 0;
	return next;
}

size_t mixed_group(struct str s, size_t n, struct numeral *out)
{
	struct decimal limit, sum;
	uint8_t digit;
	int thousand = 0;

	if (n > 0 && out->power == 0 && !out->over && !out->unknown && is_thousands(s, n) &&
	    decimal_shift(&out->value, 3, &out->value)) {
		out->power = 3;
		out->scaled = true;
		return n + STR("千").n;
	}
	if (out->power < 4 || out->unknown || out->over || out->about || out->span ||
	    digit_at(s, n, &digit) == 0)
		return n;
	struct numeral part = {0};

	limit = decimal_of(1);
	size_t eaten = digits_number(str_from(s, n), false, &part), end = n + eaten;
	struct han scale = han_at(s, end);

	if ((!part.point && !part.grouped) || part.unknown)
		return n;
	if (scale.class == HAN_SCALE && scale.value < out->power) {
		decimal_shift(&part.value, scale.value, &part.value);
		part.power = scale.value;
		end += 3;
	} else if (is_thousands(s, end)) {
		thousand = 3;
	}
	if (han_at(s, end).class == HAN_SCALE || !decimal_shift(&limit, out->power, &limit) ||
	    decimal_compare(&part.value, &limit) >= 0 ||
	    !decimal_add(&out->value, &part.value, &sum))
		return n;
	if (!decimal_shift(&sum, thousand, &out->value))
		return n;
	out->power = part.power;
	out->point = true;
	out->n_digits = 0;
	return thousand > 0 ? end + STR("千").n : end;
}

size_t digits_thousand(struct str s, size_t at, int64_t *value)
{
	enum { GROUP = 3 };

	if (str_byte(s, at) != ',')
		return 0;
	for (size_t i = 1; i <= GROUP; i++) {
		char c = str_byte(s, at + i);

		if (c < '0' || c > '9')
			return 0;
		*value = *value * 10 + (c - '0');
	}
	char next = str_byte(s, at + GROUP + 1);

	return (next >= '0' && next <= '9') || next == ',' || next == '.' ? 0 : GROUP + 1;
}
