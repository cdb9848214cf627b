#include "src/article/numbering.h"

#include <stdbool.h>
#include <string.h>

#include "dushu/text/unicode.h"
#include "src/article/piece.h"

enum { MAX_HAN = 9, MAX_NUMBER = 9999 };

/* Signs of three bytes in the order of counting, one spelling's `row` of them after the other. */
struct signs {
	struct str all;
	size_t row;
};

/* Whether a sign of three bytes stands at s[at]; its length a constant, this is one comparison. */
static bool says(struct str s, size_t at, const char *sign)
{
	return at + 3 <= s.n && memcmp(s.s + at, sign, 3) == 0;
}

/* The place of the sign at s[at] in its run, counted from 1; 0 where it is none of them. */
static unsigned sign_value(struct str s, size_t at, struct signs signs)
{
	for (size_t i = 0; i + 3 <= signs.all.n; i += 3) {
		if (says(s, at, signs.all.s + i))
			return (unsigned)(i / 3 % signs.row) + 1;
	}
	return 0;
}

/* 十 is 10, 百 100, 千 1000; otherwise 0. */
static unsigned han_power(struct str s, size_t at)
{
	static const struct {
		const char *sign;
		unsigned power;
	} rows[] = {{"十", 10}, {"百", 100}, {"千", 1000}, {"拾", 10}, {"佰", 100}, {"仟", 1000}};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		if (says(s, at, rows[i].sign))
			return rows[i].power;
	}
	return 0;
}

static bool han_zero(struct str s, size_t at)
{
	return says(s, at, "零") || says(s, at, "〇");
}

/* 廿 is 20, 卅 30, 卌 40; otherwise 0. */
static unsigned han_tens(struct str s, size_t at)
{
	const struct signs tens = {STR("廿卅卌"), 3};
	unsigned sign = sign_value(s, at, tens);

	return sign ? (sign + 1) * 10 : 0;
}

/* 二十三, 一百零五, 廿三, and 一二 read by its digits. */
static size_t read_han(struct str s, struct signs digits, unsigned *value)
{
	unsigned total = 0, digit = 0;
	bool any = false;
	size_t at = 0;

	for (size_t n = 0; n < MAX_HAN && at < s.n; n++) {
		unsigned sign = sign_value(s, at, digits), power = sign ? 0 : han_power(s, at);

		if (sign) {
			digit = digit * 10 + sign;
		} else if (power) {
			total += (digit ? digit : 1) * power;
			digit = 0;
		} else if (!digit && han_tens(s, at)) {
			total += han_tens(s, at);
		} else if (han_zero(s, at) && any) {
			digit *= 10;
		} else {
			break;
		}
		any = true;
		at += 3;
	}
	*value = total + digit;
	return any && *value && *value <= MAX_NUMBER ? at : 0;
}

/* The digit at s[at], full-width ones too, and its bytes; -1 for none. */
static int digit_at(struct str s, size_t at, size_t *n)
{
	uint32_t code = 0;

	*n = utf8_decode(s, at, &code);
	code = unicode_narrow(code);
	return *n && code >= '0' && code <= '9' ? (int)code - '0' : -1;
}

/* Up to `longest` digits and no more. */
static size_t read_digits(struct str s, unsigned longest, unsigned *value)
{
	size_t at = 0, n;
	unsigned count = 0;
	int digit;

	for (*value = 0; (digit = digit_at(s, at, &n)) >= 0; at += n) {
		if (++count > longest)
			return 0;
		*value = *value * 10 + (unsigned)digit;
	}
	return at;
}

static bool is_point(struct str s, size_t at, size_t *n)
{
	uint32_t code = 0;

	*n = utf8_decode(s, at, &code);
	return *n && (code == '.' || code == 0xFF0E);
}

/* A letter may stand for the first number of an appendix's path: A.1. */
static size_t read_path_head(struct str s, unsigned *value)
{
	if (s.n > 2 && s.s[0] >= 'A' && s.s[0] <= 'Z' && s.s[1] == '.' && s.s[2] >= '0' &&
	    s.s[2] <= '9') {
		*value = (unsigned)(s.s[0] - 'A') + 1 + LETTER_PATH;
		return 1;
	}
	return read_digits(s, 3, value);
}

/*
 * 2.1.3 and 2.1.3. and 2 with a blank behind it, which is the first level of such a series. Behind
 * two numbers or more nothing needs to stand, behind one a blank or a Han character with a point.
 */
static size_t read_decimal(struct str s, struct numbering *out)
{
	unsigned value;
	size_t at = read_path_head(s, &value), n, next;

	if (at == 0)
		return 0;
	out->path[out->n++] = (uint16_t)value;
	while (out->n < LABEL_PATH && is_point(s, at, &n)) {
		next = read_digits(str_from(s, at + n), 3, &value);
		if (next == 0)
			break;
		at += n + next;
		out->path[out->n++] = (uint16_t)value;
	}
	if (is_point(s, at, &n) || str_starts(str_from(s, at), STR("、"))) {
		out->separator = str_starts(str_from(s, at), STR("、")) ? ',' : '.';
		at += out->separator == ',' ? 3 : n;
		/* A year may follow at once, other digits would have been part of the number. */
		if (out->separator != ',' && digit_at(s, at, &n) >= 0 &&
		    read_digits(str_from(s, at), 4, &value) != 4)
			return 0;
	} else if (out->n == 1 && (skip_blanks(s, at, s.n) == at || at == s.n)) {
		return 0;
	}
	/* In a text with spaces between words, a blank parts the number from its title. */
	if (at < s.n && (unsigned char)s.s[at] < 0x80 && skip_blanks(s, at, s.n) == at &&
	    out->separator != ',' && digit_at(s, at, &n) < 0)
		return out->n == 1 && out->separator && strchr("([\"'<", s.s[at]) ? at : 0;
	return at;
}

static unsigned roman_value(char c)
{
	static const char letters[] = "IVXLCDM";
	static const unsigned values[] = {1, 5, 10, 50, 100, 500, 1000};
	const char *at = c ? strchr(letters, c) : NULL;

	return at ? values[at - letters] : 0;
}

/* Upper case, in its regular spelling, and not a word of letters that happen to be numerals. */
static size_t read_roman(struct str s, unsigned *value)
{
	size_t at = 0;
	unsigned before = 0;

	*value = 0;
	for (unsigned v; at < s.n && at < 9 && (v = roman_value(s.s[at])) != 0; at++) {
		if (before && v > before) {
			if (before * 10 < v)
				return 0;
			*value -= 2 * before;
		}
		*value += v;
		before = v;
	}
	if (at < s.n && (s.s[at] == '\'' || (s.s[at] >= 'A' && s.s[at] <= 'Z') ||
			 (s.s[at] >= 'a' && s.s[at] <= 'z')))
		return 0;
	return at && *value <= 200 ? at : 0;
}

/* ⅠⅡⅢ as single characters. */
static size_t read_roman_sign(struct str s, unsigned *value)
{
	uint32_t code = 0;
	size_t n = utf8_decode(s, 0, &code);

	if (code < 0x2160 || code > 0x216B)
		return 0;
	*value = code - 0x215F;
	return n;
}

static size_t read_range(struct str s, uint32_t first, uint32_t last, unsigned *value)
{
	uint32_t code = 0;
	size_t n = utf8_decode(s, 0, &code);

	if (code < first || code > last)
		return 0;
	*value = code - first + 1;
	return n;
}

static size_t read_letter(struct str s, uint32_t first, unsigned *value)
{
	uint32_t code = 0;
	size_t n = utf8_decode(s, 0, &code);

	code = unicode_narrow(code);
	if (code < first || code > first + 25)
		return 0;
	*value = code - first + 1;
	return n;
}

/* Whether a word ends at s[at]. */
static bool word_ends(struct str s, size_t at)
{
	char c = at < s.n ? s.s[at] : ' ';

	return !((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
}

/* "one" to "twenty", in any case. */
static size_t read_word(struct str s, unsigned *value)
{
	static const char *const words[] = {
		"one",      "two",      "three",     "four",       "five",      "six",
		"seven",    "eight",    "nine",      "ten",        "eleven",    "twelve",
		"thirteen", "fourteen", "fifteen",   "sixteen",    "seventeen", "eighteen",
		"nineteen", "twenty",   "the first", "the second", "the third"};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		size_t n = strlen(words[i]);

		if (s.n < n || strncasecmp(s.s, words[i], n) != 0 || !word_ends(s, n))
			continue;
		*value = i < 20 ? (unsigned)i + 1 : (unsigned)i - 19;
		return n;
	}
	return 0;
}

/* What may follow "Chapter": 1, IV, four, B. */
static size_t read_part_number(struct str s, unsigned *value)
{
	size_t n = read_digits(s, 3, value);

	if (n == 0)
		n = read_roman(s, value);
	if (n == 0)
		n = read_roman_sign(s, value);
	if (n == 0)
		n = read_word(s, value);
	if (n == 0)
		n = read_letter(s, 'A', value);
	return n && word_ends(s, n) ? n : 0;
}

/* 5-1 and 五之一 are numbers of their own between 5 and 6. */
static size_t read_suffix(struct str s, size_t at)
{
	const struct signs digits = {STR("一二三四五六七八九"), 9};
	unsigned value;
	size_t n = 0;

	if (at < s.n && s.s[at] == '-')
		n = read_digits(str_from(s, at + 1), 3, &value);
	if (n)
		return at + 1 + n;
	if (str_starts(str_from(s, at), STR("之")))
		n = read_han(str_from(s, at + 3), digits, &value);
	return n ? at + 3 + n : at;
}

static size_t read_han_or_digits(struct str s, unsigned *value)
{
	const struct signs digits = {STR("一二三四五六七八九"), 9};
	size_t n = read_digits(s, 4, value);

	if (n == 0)
		n = read_han(s, digits, value);
	return n ? read_suffix(s, n) : 0;
}

/* 壹貳參 in all the spellings that are found. */
static size_t read_financial(struct str s, unsigned *value)
{
	const struct signs digits = {STR("壹貳叁肆伍陸柒捌玖"
					 "壱贰参肆伍陆柒捌玖"
					 "壹貮參肆伍陸柒捌玖"
					 "壹弐叄肆伍陸柒捌玖"),
				     9};

	return read_han(s, digits, value);
}

/* Everything but decimals: one number. */
static size_t read_single(struct str s, char kind, unsigned *value)
{
	const struct signs han = {STR("一二三四五六七八九"), 9};
	const struct signs stems = {STR("甲乙丙丁戊己庚辛壬癸"), 10};
	size_t n;

	switch (kind) {
	case 'h':
		return read_han(s, han, value);
	case 'a':
		return read_digits(s, 3, value);
	case 'n':
	case 'o':
		return read_han_or_digits(s, value);
	case 'f':
		return read_financial(s, value);
	case 's':
		*value = sign_value(s, 0, stems);
		return *value ? 3 : 0;
	case 'r':
		n = read_roman(s, value);
		return n ? n : read_roman_sign(s, value);
	case 'w':
		return read_part_number(s, value);
	case 'c':
		return read_range(s, 0x2460, 0x2473, value);
	case 'p':
		n = read_range(s, 0x3220, 0x3229, value);
		return n ? n : read_range(s, 0x2474, 0x2487, value);
	default:
		return read_letter(s, kind == 'm' ? 'a' : 'A', value);
	}
}

size_t numbering_read(struct str s, char kind, struct numbering *out)
{
	unsigned value = 0;
	size_t n;

	*out = (struct numbering){0};
	if (kind == 'd')
		return read_decimal(s, out);
	n = read_single(s, kind, &value);
	if (n) {
		out->path[0] = (uint16_t)value;
		out->n = 1;
	}
	return n;
}
