/*
 * What the readers of numerals share with one another.
 */
#ifndef DUSHU_FIGURES_NUMERAL_PRIVATE_H
#define DUSHU_FIGURES_NUMERAL_PRIVATE_H

#include "dushu/figures/ascii.h"
#include "dushu/figures/numeral.h"
#include "src/figures/han.h"

/* Makes *out a cardinal of the value 0; of its high end that is 0 the digits do not matter. */
static inline void numeral_begin(struct numeral *out)
{
	/* In two parts, which compilers store at once; for longer ones they make a loop. */
	memset(out, 0, offsetof(struct numeral, unit));
	memset(&out->unit, 0, offsetof(struct numeral, high) - offsetof(struct numeral, unit));
	out->high.n = 0;
}

/*
 * Reads the Chinese characters of a numeral that begins at s; where lead_n > 0, the first lead_n
 * bytes are digits that *out holds already. `bare`: a lone 百, 千, 万 counts (before 分之).
 * Returns the bytes eaten with the lead, lead_n where nothing goes on.
 */
size_t han_number(struct str s, size_t lead_n, bool bare, struct numeral *out);

/* 分, 又, 成 and 折, which parts begin with. */
static inline bool han_part_begins(uint32_t code)
{
	return code == u'分' || code == u'又' || code == u'成' || code == u'折';
}

/* One of them stands behind the number that is n bytes long. */
static inline bool han_part_follows(struct str s, size_t n)
{
	return han_part_begins(han_code(s, n + blanks_at(s, n, 2)));
}

/*
 * What turns the number in *out, n bytes long, into a part: 分之 and a number behind, 又 and a
 * fraction behind. Returns the bytes of all, n where nothing of the sort follows.
 */
size_t han_fraction(struct str s, size_t n, struct numeral *out);

/*
 * The bytes of a point in other writing at s[at], between Chinese digits: 四.三九%, 一‧五倍; 0 for none.
 * Unless `sure`, what is behind the digits must say that they are places (%, 萬, 個百分點).
 */
size_t han_dot(struct str s, size_t at, bool sure);

/* The places behind such a point, or behind 点, put to the number in *out; where they end, or `at`. */
size_t han_places(struct str s, size_t at, bool sure, struct numeral *out);

/* The three digits behind a comma: 7,470 of 2萬7,470; their bytes with it, 0 for others. */
size_t digits_thousand(struct str s, size_t at, int64_t *value);

/*
 * Digits with separators or a point behind the scale that the number in *out ends with, n bytes long:
 * 9,450.05 in 78兆9,450.05億, 1746.08 in 3萬1746.08. Returns the bytes of all, n where there are none.
 */
size_t mixed_group(struct str s, size_t n, struct numeral *out);

/*
 * As han_number() reads it, a numeral of few characters with nothing of a numeral behind it: a digit,
 * two with 十, or a scale behind digits. Its bytes with the lead, 0 for longer ones and for none.
 */
size_t han_short(struct str s, size_t lead_n, struct numeral *out);

/* 余 and its kind behind digits are nothing to the numeral but before a scale: 400余名. */
bool han_is_vague_end(struct str s, size_t lead_n);

/* A scale stands at s[at], perhaps behind blanks. */
bool han_scale_follows(struct str s, size_t at);

/* 千, 百 or 兆 as the prefix of a unit: 千克, 兆瓦, 百帕. */
bool han_begins_unit(struct str s, size_t at);

/* 3 where s begins with a lone 百, 千 … before 分之, else 0. */
size_t han_denominator(struct str s);

/*
 * 成 and 折 behind the number in *out, with the digit or 半 behind them (六成五, 三成半): a
 * percentage. Returns the bytes of all, n where nothing of the sort follows.
 */
size_t han_tenths(struct str s, size_t n, struct numeral *out);

/* k and, in Chinese, w behind digits: the bytes eaten, *out multiplied. */
size_t latin_scale(struct str s, struct numeral *out);

/* part / whole, plus `plus` where that is not NULL, to 12 significant digits. */
bool numeral_divide(const struct decimal *part, const struct decimal *whole,
		    const struct decimal *plus, struct decimal *out);

/*
 * Plain digits with separators, point and exponent; no sign, no fraction, no scale. `whole`: digits
 * only. Returns the bytes eaten.
 */
size_t digits_number(struct str s, bool whole, struct numeral *out);

/* How many digits stand at s[at], at most `most`, and where they end. */
static inline int count_digits(struct str s, size_t at, size_t *end, int most)
{
	uint8_t digit;
	int count = 0;

	for (size_t n; count < most && (n = digit_at(s, at, &digit)) > 0; at += n)
		count++;
	*end = at;
	return count;
}

/* What powers begin with: e, x, *, ^, signs above ASCII, or a blank before them. */
static inline bool power_may_follow(struct str s, size_t at)
{
	unsigned char c = (unsigned char)str_byte(s, at);
	bool blank = c == ' ' || c == '\t';

	if (blank)
		c = (unsigned char)str_byte(s, at + 1);
	return c == 'x' || c == '*' || (c >= 0xC2 && c <= 0xE3) ||
	       (!blank && (c == 'e' || c == 'E' || c == '^'));
}

/* e-3, ×10⁶, x 10^5, and ^6 or ⁶ of a ten, behind the digits in *out: where it ends, or `at`. */
size_t digits_power(struct str s, size_t at, struct numeral *out);

/* A slash of any width at s[at], or the one of fractions: its bytes. */
static inline size_t slash_at(struct str s, size_t at)
{
	size_t n;

	if ((unsigned char)str_byte(s, at) < 0x80)
		return str_byte(s, at) == '/';
	if (narrow_at(s, at, &n) == '/')
		return n;
	return str_starts(str_from(s, at), STR("⁄")) ? 3 : 0;
}

/* A slash, a vulgar fraction, or a digit behind blanks or a hyphen: nothing else leads to a fraction. */
static inline bool fraction_may_follow(struct str s, size_t n)
{
	unsigned char first = (unsigned char)str_byte(s, n);

	if (ascii_is_letter((char)first) || (first >= 0xE4 && first != 0xEF))
		return false;
	size_t blanks = blanks_at(s, n, 2);
	unsigned char c = (unsigned char)str_byte(s, n + blanks);

	if (ascii_is_letter((char)c))
		return false;
	if (c == '/')
		return true;
	if (blanks == 0 && c == '-')
		c = (unsigned char)str_byte(s, n + 1);
	return ascii_is_digit((char)c) || c == 0xC2 || c == 0xE2 || c == 0xEF;
}

/* ½ and its kind at the beginning of s as a ratio in *out: its bytes. */
size_t digits_vulgar(struct str s, struct numeral *out);

/* Fractions 3/4, ½, 1 3/4 and 2½ after the number in *out, n bytes long; returns the bytes of all. */
size_t digits_fraction(struct str s, size_t n, struct numeral *out);

#endif
