#include <string.h>

#include "src/figures/numeral_private.h"

/* Numerals of few characters, as most are, and what is asked of the characters behind them. */

enum { BLANKS = 2 };

bool han_begins_unit(struct str s, size_t at)
{
	static const char bases[] = "克米瓦卡伏帕赫焦牛字比安位周升欧歐電电";
	uint32_t code = han_code(s, at), base = han_code(s, at + 3);

	if (code == u'百')
		return base == u'帕' || base == u'分';
	return (code == u'千' || code == u'兆') && base > 0 &&
	       memmem(bases, sizeof bases - 1, s.s + at + 3, 3);
}

bool han_scale_follows(struct str s, size_t at)
{
	at += blanks_at(s, at, BLANKS);
	return han_at(s, at).class == HAN_SCALE && !han_begins_unit(s, at);
}

bool han_is_vague_end(struct str s, size_t lead_n)
{
	enum han_class class = han_at(s, lead_n).class;

	return class == HAN_FEW ||
	       ((class == HAN_MORE || class == HAN_ROUND) && !han_scale_follows(s, lead_n + 3));
}

/* A character that is no numeral's, behind which none goes on. */
static inline bool ends_at(struct str s, size_t at)
{
	uint32_t code = han_code(s, at);

	return han_is_character(code) && han_of_code(code).class == HAN_NONE;
}

/* One digit with nothing of a numeral behind it, as most are: 3 bytes, 0 for others. */
static size_t lone_digit(struct str s, struct numeral *out)
{
	struct han first = han_at(s, 0);
	uint8_t digit;

	if (!han_is_digit(first))
		return 0;
	if (!ends_at(s, 3) && (han_at(s, 3).class != HAN_NONE || digit_at(s, 3, &digit) > 0 ||
			       blanks_at(s, 3, 1) > 0 || han_dot(s, 3, false) > 0))
		return 0;
	out->value = decimal_of_digits(first.value, 0);
	return 3;
}

/* 二十三, 十二, 五十 with nothing of a numeral behind it: its bytes, 0 for others. */
static size_t two_digits(struct str s, struct numeral *out)
{
	struct han tens = han_at(s, 0), units;
	size_t at = tens.class == HAN_DIGIT ? 3 : 0;
	struct han power = han_at(s, at);

	if (power.class != HAN_TENS || power.value != 1)
		return 0;
	at += 3;
	units = han_at(s, at);
	uint32_t code = han_code(s, at);

	if (units.class != HAN_DIGIT || code == u'两' || code == u'兩')
		units.value = 0;
	at += units.value > 0 ? 3 : 0;
	if (!ends_at(s, at))
		return 0;
	out->value = decimal_of_digits(
		(uint64_t)(tens.class == HAN_DIGIT ? tens.value : 1) << 4 | units.value, 0);
	out->scaled = true;
	out->power = units.value > 0 ? 0 : 1;
	return at;
}

/* 3万, 8千 with nothing of a numeral behind it: the bytes of both, 0 for others. */
static size_t lone_scale(struct str s, size_t lead_n, struct numeral *out)
{
	struct han h = han_at(s, lead_n);
	bool tens = h.class == HAN_TENS && h.value > 1 && out->value.n + out->value.exponent <= 2;

	if ((h.class != HAN_SCALE && !tens) || !ends_at(s, lead_n + 3) ||
	    han_begins_unit(s, lead_n))
		return 0;
	decimal_shift(&out->value, h.value, &out->value);
	out->scaled = true;
	out->power = h.value;
	return lead_n + 3;
}

size_t han_short(struct str s, size_t lead_n, struct numeral *out)
{
	size_t n;

	if (lead_n > 0)
		return lone_scale(s, lead_n, out);
	n = lone_digit(s, out);
	return n > 0 ? n : two_digits(s, out);
}
