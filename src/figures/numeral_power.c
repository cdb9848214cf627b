#include "dushu/figures/ascii.h"
#include "src/figures/numeral_private.h"

/* A signed whole number up to four digits at s[at]: its bytes, or 0. */
static size_t exponent_at(struct str s, size_t at, int *value)
{
	size_t n, end, start = at;
	char sign = narrow_at(s, at, &n);
	uint8_t digit;

	if (sign == '-' || sign == '+')
		at += n;
	else if (str_starts(str_from(s, at), STR("−")))
		sign = '-', at += 3;
	if (count_digits(s, at, &end, 5) > 4)
		return 0;
	for (*value = 0; (n = digit_at(s, at, &digit)) > 0; at += n)
		*value = *value * 10 + digit;
	if (sign == '-')
		*value = -*value;
	return ascii_is_digit(s.s[at - 1]) || (unsigned char)s.s[at - 1] > 0x7F ? at - start : 0;
}

/* ⁰ to ⁹ and ⁻ behind 10: its bytes, or 0. */
static size_t superscript_at(struct str s, size_t at, int *value)
{
	static const struct str forms[] = {
		STR_INIT("⁰"), STR_INIT("¹"), STR_INIT("²"), STR_INIT("³"), STR_INIT("⁴"),
		STR_INIT("⁵"), STR_INIT("⁶"), STR_INIT("⁷"), STR_INIT("⁸"), STR_INIT("⁹")};
	size_t start = at, minus = str_starts(str_from(s, at), STR("⁻")) ? 3 : 0;
	int count = 0;

	at += minus;
	for (*value = 0; count < 4; count++) {
		int digit = 0;

		while (digit < 10 && !str_starts(str_from(s, at), forms[digit]))
			digit++;
		if (digit == 10)
			break;
		*value = *value * 10 + digit;
		at += forms[digit].n;
	}
	if (minus > 0)
		*value = -*value;
	return count > 0 ? at - start : 0;
}

/* ^6 or ⁶ behind a ten: its bytes, the power in *out. */
static size_t bare_power(struct str s, size_t at, struct numeral *out)
{
	int power = 0;
	bool caret = str_byte(s, at) == '^';
	size_t n = caret ? exponent_at(s, at + 1, &power) : superscript_at(s, at, &power);

	if (n == 0 || ascii_is_word(str_byte(s, at + caret + n)))
		return 0;
	out->value = decimal_of(1);
	if (!decimal_shift(&out->value, power, &out->value))
		return 0;
	out->point = true;
	out->n_digits = 0;
	return caret + n;
}

size_t digits_power(struct str s, size_t at, struct numeral *out)
{
	size_t next = at + blanks_at(s, at, 1), n = 0;
	int power = 0;

	/* 10^6, 10⁻⁶ */
	if (str_equal(str_slice(s, 0, at), STR("10")) && (n = bare_power(s, at, out)) > 0)
		return at + n;
	if (at < s.n && (s.s[at] == 'e' || s.s[at] == 'E')) {
		next = at + 1;
		n = exponent_at(s, next, &power);
	} else {
		size_t times = either_at(s, next, STR("x"), STR("*"))    ? 1
			       : str_starts(str_from(s, next), STR("×")) ? 2
									 : 0;
		next += times + blanks_at(s, next + times, 1);
		if (times == 0 || !str_starts(str_from(s, next), STR("10")))
			return at;
		next += 2;
		if (str_byte(s, next) == '^')
			next++;
		/* Plain digits need a sign or ^ before them: ×103 is a product. */
		bool raised = s.s[next - 1] == '^' || !ascii_is_digit(str_byte(s, next));

		n = superscript_at(s, next, &power);
		if (n == 0 && raised)
			n = exponent_at(s, next, &power);
	}
	if (n == 0 || ascii_is_word(str_byte(s, next + n)))
		return at;
	decimal_shift(&out->value, power, &out->value);
	out->point = true;
	out->n_digits = 0;
	return next + n;
}
