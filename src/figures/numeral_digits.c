#include <string.h>

#include "dushu/figures/ascii.h"
#include "dushu/figures/unit.h"
#include "src/figures/numeral_private.h"
#include "src/figures/words.h"

/* clang-format off */
#define SEPARATORS(W) W(",") W("，") W("\u00A0") W("\u202F") W("\u2009") W("'")
/* clang-format on */

enum { GROUPS_MAX = 24 };

/* Digits from s[at] on, put behind those of *out; returns where they end, how many they are in *count. */
static size_t take_digits(struct str s, size_t at, bool places, struct numeral *out, size_t *count)
{
	struct decimal *d = &out->value;
	uint8_t digit;

	*count = 0;
	for (size_t n; (n = digit_at(s, at, &digit)) > 0; at += n, ++*count) {
		if (d->n == 0 && digit == 0) {
			d->exponent = (int16_t)(d->exponent - (places && d->exponent > -9999));
			continue;
		}
		if (d->n == DECIMAL_DIGITS) {
			out->unknown = true;
			continue;
		}
		decimal_put(d, digit);
		d->exponent = (int16_t)(d->exponent - places);
	}
	return at;
}

/*
 * A space parts thousands only where nothing else can be meant: before 000, and where a Chinese
 * scale or unit touches the last of the groups (3 400万, 17 047点), or a unit's symbol follows (2 537 GW).
 */
static bool is_spaced_group(struct str s, size_t at)
{
	bool zeros = str_starts(str_from(s, at), STR(" 000"));
	int n_groups = 0;

	while (n_groups < GROUPS_MAX && str_byte(s, at) == ' ' &&
	       ascii_is_digit(str_byte(s, at + 1)) && ascii_is_digit(str_byte(s, at + 2)) &&
	       ascii_is_digit(str_byte(s, at + 3))) {
		n_groups++;
		at += 4;
	}
	unsigned char next = (unsigned char)str_byte(s, at);
	const struct unit *unit = NULL;

	if (n_groups == 0)
		return false;
	if (next == ' ' && ascii_is_letter(str_byte(s, at + 1)))
		return zeros || (unit_read(str_from(s, at + 1), &unit) > 0 &&
				 unit->kind == FIGURE_MEASURE && unit->dimension != DIMENSION_NONE);
	return (zeros && !ascii_is_digit((char)next)) || (next >= 0xE4 && next < 0xEA);
}

static size_t separator_at(struct str s, size_t at)
{
	WORDS_HEADS(separators, SEPARATORS);

	size_t n = words_start(&separators, str_from(s, at));

	return n > 0 ? n : is_spaced_group(s, at);
}

/*
 * Where the groups behind s[at] end when they part thousands (1,234,567) or as in India
 * (12,34,567); `at` where they do not. The first group has `first` digits.
 */
static size_t groups_end(struct str s, size_t at, int first)
{
	size_t end = at, next;
	bool twos = first <= 2, threes = first <= 3;
	int last = 0, n_groups = 0;

	for (size_t sep; n_groups < GROUPS_MAX && (sep = separator_at(s, end)) > 0; n_groups++) {
		int n = count_digits(s, end + sep, &next, 4);

		if (n != 3 && n != 2)
			break;
		twos &= last == 0 || last == 2;
		threes &= n == 3;
		if (!(threes || (twos && n == 2) || (twos && last == 2 && n == 3)))
			break;
		last = n;
		end = next;
	}
	return last == 3 && n_groups > 0 && (threes || twos) ? end : at;
}

static size_t integer_part(struct str s, struct numeral *out)
{
	size_t n, end, at = take_digits(s, 0, false, out, &n);

	if (n == 0)
		return 0;
	out->n_digits = (unsigned char)(n < UINT8_MAX ? n : UINT8_MAX);
	end = n <= 3 ? groups_end(s, at, (int)n) : at;
	while (at < end) {
		at += separator_at(s, at);
		at = take_digits(s, at, false, out, &n);
		out->grouped = true;
		out->n_digits = 0;
	}
	return at;
}

/* 29·5 bushels: the point of older print, before a word in small letters or a percentage; 6·18 is a day. */
static size_t raised_point(struct str s, size_t at)
{
	static const struct str dot = STR_INIT("·");
	size_t end = at + dot.n;

	if (str_byte(s, at) != dot.s[0] || !str_starts(str_from(s, at), dot))
		return 0;
	while (ascii_is_digit(str_byte(s, end)))
		end++;
	if (str_byte(s, end) == '%')
		return dot.n;
	return str_byte(s, end) == ' ' && str_byte(s, end + 1) >= 'a' && str_byte(s, end + 1) <= 'z'
		       ? dot.n
		       : 0;
}

/* The point and places behind s[at]; where they end, or `at`. */
static size_t places(struct str s, size_t at, struct numeral *out)
{
	size_t n, count;
	uint8_t digit;

	if (narrow_at(s, at, &n) != '.')
		n = raised_point(s, at);
	if (n == 0 || digit_at(s, at + n, &digit) == 0)
		return at;
	out->point = true;
	out->n_digits = 0;
	return take_digits(s, at + n, true, out, &count);
}

/* The ASCII digits from s[at] on, at most to s[end], behind those of *digits. */
static inline size_t plain_digits(struct str s, size_t at, size_t end, uint64_t *digits)
{
	uint64_t all = *digits;

	end = end < s.n ? end : s.n;
	for (; at < end && ascii_is_digit(s.s[at]); at++)
		all = all << 4 | (unsigned char)(s.s[at] - '0');
	*digits = all;
	return at;
}

/* What may go on with digits, or part them, in a way that is not plain. */
static inline bool digits_may_go_on(struct str s, size_t at, bool parted)
{
	char c = str_byte(s, at), next = str_byte(s, at + 1);

	if (c == '\xC2' || c == '\xE2' || c == '\xEF')
		return true;
	return parted && (c == ',' || c == '\'' || c == ' ') &&
	       (ascii_is_digit(next) || next == '\xEF');
}

/*
 * ASCII digits, with commas that part thousands and with a point, as nearly all numbers are; 0 where
 * there is anything else to it, which the general way reads.
 */
static inline size_t plain_number(struct str s, bool whole, struct numeral *out)
{
	enum { DIGITS_MAX = 15 };
	uint64_t digits = 0;
	size_t at = plain_digits(s, 0, DIGITS_MAX, &digits), first = at, places = 0;

	while (first <= 3 && at <= DIGITS_MAX - 3 && str_byte(s, at) == ',' &&
	       plain_digits(s, at + 1, at + 4, &digits) == at + 4)
		at += 4;
	bool grouped = at > first, point = !whole && str_byte(s, at) == '.';

	if (first == 0 || ascii_is_digit(str_byte(s, at)) || digits_may_go_on(s, at, first <= 3))
		return 0;
	if (point) {
		size_t end = plain_digits(s, at + 1, DIGITS_MAX + 1, &digits);

		places = end - at - 1;
		at = places > 0 ? end : at;
		if (ascii_is_digit(str_byte(s, at + (places == 0))) ||
		    str_byte(s, at + (places == 0)) == '\xEF')
			return 0;
	}
	out->value = decimal_of_digits(digits, -(int)places);
	out->point = places > 0;
	out->grouped = grouped;
	out->n_digits = (unsigned char)(places > 0 || grouped ? 0 : first);
	return at;
}

static inline size_t power_behind(struct str s, size_t at, struct numeral *out)
{
	return power_may_follow(s, at) ? digits_power(s, at, out) : at;
}

size_t digits_number(struct str s, bool whole, struct numeral *out)
{
	unsigned char first = (unsigned char)str_byte(s, 0);
	size_t at;

	if (!ascii_is_digit((char)first) && first != '.' && first != 0xEF)
		return 0;
	at = plain_number(s, whole, out);
	if (at == 0) {
		at = integer_part(s, out);
		if (!whole)
			at = places(s, at, out);
		decimal_normalise(&out->value);
	}
	return at > 0 && !whole ? power_behind(s, at, out) : at;
}

size_t latin_scale(struct str s, struct numeral *out)
{
	size_t blanks = blanks_at(s, 0, 1), n;
	char c = ascii_lower(narrow_at(s, blanks, &n));

	if ((c != 'k' && c != 'w') || (c == 'w' && blanks > 0))
		return 0;
	if (ascii_is_word(str_byte(s, blanks + n)) || slash_at(s, blanks + n) > 0)
		return 0;
	/* w is short for 万 in Chinese text only. */
	if (c == 'w' && (n > 1 || s.s[blanks] == 'W' ||
			 (blanks + n < s.n && (unsigned char)s.s[blanks + n] < 0x80)))
		return 0;
	out->power = c == 'k' ? 3 : 4;
	out->scaled = true;
	decimal_shift(&out->value, out->power, &out->value);
	return blanks + n;
}

static inline bool scale_begins(char c)
{
	return (c | 0x20) == 'k' || (c | 0x20) == 'w' || c == '\xEF';
}

/* Digits, full-width ones and points, and vulgar fractions. */
static inline bool may_begin(char c)
{
	return ascii_is_digit(c) || c == '.' || c == '\xEF' || c == '\xC2' || c == '\xE2';
}

static size_t sign_at(struct str s, bool *minus)
{
	size_t n;
	char c;

	*minus = false;
	if (ascii_is_digit(c = narrow_at(s, 0, &n)))
		return 0;
	*minus = c == '-' || str_starts(s, STR("−"));
	if (c == '-' || c == '+')
		return n + blanks_at(s, n, 1);
	return *minus ? 3 + blanks_at(s, 3, 1) : 0;
}

/*
 * False where what stands behind digits is nothing to them: a mark, or a character that is no numeral
 * nor begins 分之, 又, 成 or 折.
 */
static inline bool tail_may_follow(struct str s, size_t n)
{
	unsigned char c = (unsigned char)str_byte(s, n);
	uint32_t code;

	if (c < 0x80)
		return ascii_is_letter((char)c) || c == ' ' || c == '\t' || c == '-' || c == '~';
	if (c < 0xE4 || c > 0xE9)
		return true;
	code = han_code(s, n);
	return han_of_code(code).class != HAN_NONE || han_part_begins(code);
}

/* What may stand behind digits and belongs to the number: a scale, a part, English words. */
static size_t digits_tail(struct str s, size_t n, bool money, struct numeral *out)
{
	size_t end = n;

	if (out->unknown || !tail_may_follow(s, n))
		return n;
	size_t next = n + blanks_at(s, n, 2);
	bool wide = (unsigned char)str_byte(s, next) >= 0xE3;

	if (wide && han_at(s, next).class != HAN_NONE)
		end = mixed_group(s, han_number(s, n, false, out), out);
	if (end == n && scale_begins(str_byte(s, next)))
		end += latin_scale(str_from(s, n), out);
	if (end == n && !(wide && next == n))
		end += numeral_tail_english(str_from(s, n), money, out);
	if (out->form != NUMERAL_CARDINAL || (end == n && !wide))
		return end;
	if (!han_part_follows(s, end))
		return end;
	size_t part = han_fraction(s, end, out);

	return part > end ? part : han_tenths(s, end, out);
}

/* False where something may go on with plain digits that are n bytes long. */
static inline bool ends_plainly(struct str s, size_t n)
{
	unsigned char c = (unsigned char)str_byte(s, n);

	return c != '/' && c != '*' && c != '^' && !tail_may_follow(s, n);
}

/* Digits, of which n bytes have been read where they are plain, and what goes on with them. */
static size_t digits_from(struct str s, size_t n, bool money, struct numeral *out)
{
	n = n > 0 ? power_behind(s, n, out) : digits_number(s, false, out);
	if (n == 0)
		return 0;
	size_t end = fraction_may_follow(s, n) ? digits_fraction(s, n, out) : n;

	out->digits = true;
	return end == n || out->form == NUMERAL_CARDINAL ? digits_tail(s, end, money, out) : end;
}

static size_t signed_digits(struct str s, bool money, struct numeral *out)
{
	bool minus;
	size_t sign = sign_at(s, &minus), n;
	struct str body = str_from(s, sign);

	if (body.n == 0 || !may_begin(body.s[0]))
		return 0;
	numeral_begin(out);
	n = digits_vulgar(body, out);
	if (n == 0)
		n = digits_from(body, 0, money, out);
	if (n == 0)
		return 0;
	if (minus)
		out->value = decimal_negate(out->value);
	out->has_sign = sign > 0;
	if (out->number.end > 0) {
		out->number.start += sign;
		out->number.end += sign;
	}
	return sign + n;
}

size_t numeral_read_digits(struct str s, bool money, struct numeral *out)
{
	size_t n;

	if (!ascii_is_digit(str_byte(s, 0)))
		return signed_digits(s, money, out);
	numeral_begin(out);
	n = plain_number(s, false, out);
	if (n == 0 || !ends_plainly(s, n))
		return digits_from(s, n, money, out);
	out->digits = true;
	return n;
}
