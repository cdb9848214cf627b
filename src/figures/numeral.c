#include "dushu/figures/numeral.h"

#include "dushu/figures/ascii.h"
#include "src/figures/numeral_private.h"

static void whole(struct numeral *out, size_t n)
{
	if (out->number.end == 0)
		out->number = (struct span){0, n};
}

/* A sign's bytes with the blanks behind it: 负, 負, 零下 is no sign but a word before. */
static size_t minus_at(struct str s)
{
	if (han_at(s, 0).class != HAN_MINUS)
		return 0;
	return 3 + blanks_at(s, 3, 1);
}

/* 半 alone is 0.5; 半百 is 50; 一半 and 半数 are ratios. */
static size_t half(struct str s, struct numeral *out)
{
	bool second = han_at(s, 3).class == HAN_HALF;
	size_t one = second && either_at(s, 0, STR("一"), STR("壹")) ? 3 : 0;

	if (han_at(s, one).class != HAN_HALF)
		return 0;
	decimal_parse(STR("0.5"), &out->value);
	if (one == 0 && str_starts(str_from(s, 3), STR("百"))) {
		out->value = decimal_of(50);
		return 6;
	}
	if (one > 0 || either_at(s, 3, STR("数"), STR("數")))
		out->form = NUMERAL_FRACTION;
	return one > 0 || out->form == NUMERAL_FRACTION ? 6 : 3;
}

static size_t rank(struct str s, struct numeral *out)
{
	size_t start = 3 + blanks_at(s, 3, 1);
	struct str rest = str_from(s, start);
	size_t n = digits_number(rest, true, out);

	if (n > 0)
		n = han_number(rest, n, false, out);
	else
		n = han_number(rest, 0, true, out);
	if (n == 0 || out->indefinite || out->span)
		return 0;
	out->form = NUMERAL_ORDINAL;
	out->number = (struct span){start, start + n};
	return start + n;
}

static size_t unsigned_han(struct str s, struct numeral *out)
{
	size_t n = han_number(s, 0, han_denominator(s) > 0, out);

	if (n == 0)
		return half(s, out);
	if (n == 3 && han_at(s, 3).class == HAN_HALF && half(s, out) > 0)
		return 6;
	if (!han_part_follows(s, n))
		return n;
	size_t all = han_fraction(s, n, out);

	return all > n ? all : han_tenths(s, n, out);
}

size_t numeral_read_han(struct str s, struct numeral *out)
{
	size_t sign = minus_at(s), n;

	numeral_begin(out);
	if (han_at(s, 0).class == HAN_RANK)
		return rank(s, out);
	if (sign == 0) {
		n = unsigned_han(s, out);
	} else {
		if (han_at(s, sign).class == HAN_MINUS)
			return 0;
		n = numeral_read(str_from(s, sign), false, out);
		if (n == 0 || out->has_sign || out->form == NUMERAL_ORDINAL)
			return 0;
		out->has_sign = true;
		out->value = decimal_negate(out->value);
		n += sign;
		out->number.end = 0;
	}
	whole(out, n);
	return n;
}

size_t numeral_read(struct str s, bool money, struct numeral *out)
{
	size_t n = 0;

	if (s.n == 0)
		return 0;
	if (ascii_is_letter(s.s[0]))
		n = numeral_read_english(s, out);
	else if (!ascii_is_digit(s.s[0]) && han_at(s, 0).class != HAN_NONE)
		n = numeral_read_han(s, out);
	else
		n = numeral_read_digits(s, money, out);
	if (n > 0)
		whole(out, n);
	return n;
}
