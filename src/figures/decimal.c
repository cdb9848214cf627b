#include "dushu/figures/decimal.h"

#include <string.h>

/*
 * Sums, products and quotients are worked out in a wide row of digits, least significant first,
 * and then packed back into the normal form, so each operation has one place that normalises.
 */
enum { WIDE = 4 * DECIMAL_DIGITS, EXPONENT_MAX = 20000 };

struct wide {
	uint8_t digit[WIDE];
	int n;
	int exponent;
	bool negative;
};

static bool wide_pack(const struct wide *w, struct decimal *out)
{
	int low = 0, high = w->n;

	while (high > 0 && w->digit[high - 1] == 0)
		high--;
	while (low < high && w->digit[low] == 0)
		low++;
	int n = high - low, exponent = w->exponent + low;

	memset(out, 0, sizeof *out);
	if (n == 0)
		return true;
	if (n > DECIMAL_DIGITS || exponent < -EXPONENT_MAX || exponent > EXPONENT_MAX)
		return false;
	for (int i = 0; i < n; i++)
		decimal_put(out, w->digit[high - 1 - i]);
	out->exponent = (int16_t)exponent;
	out->negative = w->negative;
	return true;
}

/* The digits of d with `shift` zeros behind them; the caller sees that they fit. */
static void wide_load(const struct decimal *d, int shift, struct wide *w)
{
	memset(w->digit, 0, (size_t)shift);
	for (int i = 0; i < d->n; i++)
		w->digit[shift + i] = (uint8_t)decimal_digit(d, d->n - 1 - i);
	w->n = shift + d->n;
	w->exponent = d->exponent - shift;
	w->negative = d->negative;
}

void decimal_normalise(struct decimal *value)
{
	struct decimal out = {.negative = value->negative, .exponent = value->exponent};
	int low = 0, high = value->n;

	while (low < high && decimal_digit(value, low) == 0)
		low++;
	for (; high > low && decimal_digit(value, high - 1) == 0; high--)
		out.exponent++;
	if (low == 0 && high > 0) {
		value->n = (uint8_t)high;
		value->exponent = out.exponent;
		return;
	}
	for (int i = low; i < high; i++)
		decimal_put(&out, decimal_digit(value, i));
	*value = out.n > 0 ? out : (struct decimal){0};
}

bool decimal_parse(struct str s, struct decimal *out)
{
	struct wide w;
	int places = 0, n_seen = 0;
	bool point = false;

	/* Its digits need no clearing. */
	w.n = 0;
	w.negative = false;

	for (size_t i = 0; i < s.n; i++) {
		if (s.s[i] == '.' && !point) {
			point = true;
			continue;
		}
		if (s.s[i] < '0' || s.s[i] > '9')
			return false;
		places += point;
		n_seen++;
		if (w.n == 0 && s.s[i] == '0')
			continue;
		if (w.n == WIDE)
			return false;
		w.digit[w.n++] = (uint8_t)(s.s[i] - '0');
	}
	if (n_seen == 0 || places > EXPONENT_MAX)
		return false;
	for (int i = 0; i < w.n / 2; i++) {
		uint8_t swap = w.digit[i];

		w.digit[i] = w.digit[w.n - 1 - i];
		w.digit[w.n - 1 - i] = swap;
	}
	w.exponent = -places;
	return wide_pack(&w, out);
}

struct decimal decimal_of(int64_t value)
{
	uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value, digits = 0;
	struct decimal d;
	int n = 0;

	for (; rest > 0 && n < 16; rest /= 10, n++)
		digits |= rest % 10 << 4 * n;
	if (rest > 0) {
		/* What is too long: its last 16 digits, below the others. */
		struct wide w = {.n = n, .negative = value < 0};

		for (int i = 0; i < n; i++)
			w.digit[i] = (uint8_t)(digits >> 4 * i & 15);
		for (; rest > 0; rest /= 10)
			w.digit[w.n++] = (uint8_t)(rest % 10);
		wide_pack(&w, &d);
		return d;
	}
	d = decimal_of_digits(digits, 0);
	d.negative = value < 0;
	return d;
}

/* Compares the digits of two wide rows of equal exponent. */
static int wide_compare(const struct wide *a, const struct wide *b)
{
	int n = a->n > b->n ? a->n : b->n;

	for (int i = n - 1; i >= 0; i--) {
		int x = i < a->n ? a->digit[i] : 0, y = i < b->n ? b->digit[i] : 0;

		if (x != y)
			return x - y;
	}
	return 0;
}

static void wide_sum(const struct wide *a, const struct wide *b, struct wide *sum)
{
	int carry = 0, n = a->n > b->n ? a->n : b->n;

	for (int i = 0; i < n; i++) {
		int x = (i < a->n ? a->digit[i] : 0) + (i < b->n ? b->digit[i] : 0) + carry;

		sum->digit[i] = (uint8_t)(x % 10);
		carry = x / 10;
	}
	sum->digit[n] = (uint8_t)carry;
	sum->n = n + 1;
}

/* a - b where a is not smaller. */
static void wide_difference(const struct wide *a, const struct wide *b, struct wide *out)
{
	int borrow = 0;

	for (int i = 0; i < a->n; i++) {
		int x = a->digit[i] - (i < b->n ? b->digit[i] : 0) - borrow;

		borrow = x < 0;
		out->digit[i] = (uint8_t)(x < 0 ? x + 10 : x);
	}
	out->n = a->n;
}

/* The value shifted by `shift` as a machine number, where 18 digits hold it. */
static bool small(const struct decimal *d, int shift, int64_t *value)
{
	int n = d->n + shift;

	if (n > 18)
		return false;
	*value = 0;
	for (int i = 0; i < n; i++)
		*value = *value * 10 + (i < d->n ? (int64_t)decimal_digit(d, i) : 0);
	if (d->negative)
		*value = -*value;
	return true;
}

bool decimal_add(const struct decimal *a, const struct decimal *b, struct decimal *sum)
{
	struct wide x, y, z = {.n = 0};
	const struct decimal *high = a, *low = b;

	if (a->n == 0 || b->n == 0) {
		*sum = a->n == 0 ? *b : *a;
		return true;
	}
	if (a->exponent < b->exponent) {
		high = b;
		low = a;
	}
	int shift = high->exponent - low->exponent;

	if (shift > 2 * DECIMAL_DIGITS)
		return false;
	int64_t p, q;

	if (small(high, shift, &p) && small(low, 0, &q)) {
		int exponent = low->exponent;

		*sum = decimal_of(p + q);
		return decimal_shift(sum, exponent, sum);
	}
	wide_load(high, shift, &x);
	wide_load(low, 0, &y);
	z.exponent = low->exponent;
	if (x.negative == y.negative) {
		z.negative = x.negative;
		wide_sum(&x, &y, &z);
	} else if (wide_compare(&x, &y) >= 0) {
		z.negative = x.negative;
		x.n = x.n > y.n ? x.n : y.n;
		wide_difference(&x, &y, &z);
	} else {
		z.negative = y.negative;
		wide_difference(&y, &x, &z);
	}
	return wide_pack(&z, sum);
}

bool decimal_multiply(const struct decimal *a, const struct decimal *b, struct decimal *product)
{
	enum { FEW = 9 };

	if (a->n <= FEW && b->n <= FEW) {
		int exponent = a->exponent + b->exponent;
		int64_t p, q;

		small(a, 0, &p);
		small(b, 0, &q);
		*product = decimal_of(p * q);
		return decimal_shift(product, exponent, product);
	}
	struct wide z = {.n = a->n + b->n, .exponent = a->exponent + b->exponent};
	unsigned sum[2 * DECIMAL_DIGITS] = {0};
	unsigned carry = 0;

	for (int i = 0; i < a->n; i++) {
		for (int k = 0; k < b->n; k++)
			sum[i + k] +=
				decimal_digit(a, a->n - 1 - i) * decimal_digit(b, b->n - 1 - k);
	}
	for (int i = 0; i < z.n; i++) {
		carry += sum[i];
		z.digit[i] = (uint8_t)(carry % 10);
		carry /= 10;
	}
	z.negative = a->negative != b->negative;
	return wide_pack(&z, product);
}

/* rest = rest × 10 + digit, then how often b goes into it, which is taken off. */
static int divide_step(struct wide *rest, uint8_t digit, const struct wide *b)
{
	int times = 0;

	memmove(rest->digit + 1, rest->digit, (size_t)rest->n);
	rest->digit[0] = digit;
	rest->n++;
	while (wide_compare(rest, b) >= 0) {
		rest->n = rest->n > b->n ? rest->n : b->n;
		wide_difference(rest, b, rest);
		times++;
	}
	while (rest->n > 0 && rest->digit[rest->n - 1] == 0)
		rest->n--;
	return times;
}

/* Adds one to the last digit of a row that stands most significant first; true: it grew by one. */
static bool digits_increment(uint8_t *digit, int n)
{
	int i = n;

	while (i > 0 && digit[i - 1] == 9)
		digit[--i] = 0;
	if (i > 0) {
		digit[i - 1]++;
		return false;
	}
	digit[0] = 1;
	return true;
}

/*
 * Packs `keep` digits (most significant first) at the exponent, rounded by the digit that followed
 * and by whether anything but zero came behind that one.
 */
static bool pack_rounded(uint8_t *digit, int keep, int exponent, int next, bool more, bool negative,
			 struct decimal *out)
{
	struct wide w = {.n = keep, .exponent = exponent, .negative = negative};
	bool odd = keep > 0 && digit[keep - 1] % 2 == 1;

	if (next > 5 || (next == 5 && (more || odd))) {
		if (keep == 0 || digits_increment(digit, keep)) {
			if (keep == 0)
				w.n = keep = 1;
			else
				w.exponent++;
			digit[0] = 1;
		}
	}
	for (int i = 0; i < keep; i++)
		w.digit[i] = digit[keep - 1 - i];
	return wide_pack(&w, out);
}

bool decimal_divide(const struct decimal *a, const struct decimal *b, int digits,
		    struct decimal *quotient)
{
	enum { FEW = 17 }; /* so many digits and one more are a machine number */
	struct wide rest, by;
	int64_t few_by = 0, few_rest = 0;
	uint8_t digit[DECIMAL_DIGITS + 1];
	int n = 0, exponent = a->exponent - b->exponent + a->n;

	if (b->n == 0 || digits < 1 || digits > DECIMAL_DIGITS)
		return false;
	if (a->n == 0) {
		*quotient = *a;
		return true;
	}
	rest.n = by.n = 0;
	if (b->n <= FEW)
		small(b, 0, &few_by);
	else
		wide_load(b, 0, &by);
	few_by = few_by < 0 ? -few_by : few_by;
	for (int i = 0; n < digits + 1; i++) {
		uint8_t next = i < a->n ? (uint8_t)decimal_digit(a, i) : 0;
		int q;

		if (few_by > 0) {
			few_rest = few_rest * 10 + next;
			q = (int)(few_rest / few_by);
			few_rest %= few_by;
		} else {
			q = divide_step(&rest, next, &by);
		}
		exponent--;
		if (n == 0 && q == 0)
			continue;
		digit[n++] = (uint8_t)q;
	}
	return pack_rounded(digit, digits, exponent + 1, digit[digits], rest.n > 0 || few_rest > 0,
			    a->negative != b->negative, quotient);
}

bool decimal_shift(const struct decimal *value, int power, struct decimal *out)
{
	int exponent = value->exponent + power;

	*out = *value;
	if (value->n == 0)
		return true;
	if (exponent < -EXPONENT_MAX || exponent > EXPONENT_MAX)
		return false;
	out->exponent = (int16_t)exponent;
	return true;
}

struct decimal decimal_negate(struct decimal value)
{
	value.negative = value.n > 0 && !value.negative;
	return value;
}

static int compare_sizes(const struct decimal *a, const struct decimal *b)
{
	int top_a = a->n + a->exponent, top_b = b->n + b->exponent;

	if (top_a != top_b)
		return top_a < top_b ? -1 : 1;
	return memcmp(a->pairs, b->pairs, sizeof a->pairs);
}

int decimal_compare(const struct decimal *a, const struct decimal *b)
{
	int sign_a = a->n == 0 ? 0 : a->negative ? -1 : 1;
	int sign_b = b->n == 0 ? 0 : b->negative ? -1 : 1;

	if (sign_a != sign_b)
		return sign_a - sign_b;
	return sign_a * compare_sizes(a, b);
}

bool decimal_is(const struct decimal *a, int64_t value)
{
	int64_t own;

	if (a->n == 0)
		return value == 0;
	return a->exponent >= 0 && small(a, a->exponent, &own) && own == value;
}

struct decimal decimal_round(struct decimal value, int places)
{
	int drop = -places - value.exponent, keep = value.n - drop;
	struct decimal out = {0};
	uint8_t digit[DECIMAL_DIGITS];

	if (value.n == 0 || drop <= 0)
		return value;
	if (keep < 0)
		return out;
	bool more = false;

	for (int i = 0; i < value.n; i++) {
		digit[i] = (uint8_t)decimal_digit(&value, i);
		more |= i > keep && digit[i] != 0;
	}
	pack_rounded(digit, keep, -places, digit[keep], more, value.negative, &out);
	return out;
}

void decimal_print(const struct decimal *value, struct buf *out)
{
	int top = value->n + value->exponent; /* digits before the point */
	size_t zeros = (size_t)(value->exponent > 0 ? value->exponent : top < 0 ? -top : 0);
	char *to;

	buf_reserve(out, zeros + value->n + STR("-0.0").n);
	to = out->s + out->n;
	if (value->n == 0)
		*to++ = '0';
	if (value->negative && value->n)
		*to++ = '-';
	if (value->n && top <= 0) {
		*to++ = '0';
		*to++ = '.';
		memset(to, '0', zeros);
		to += zeros;
	}
	/* One more than there are where they are odd. */
	for (int i = 0; i < value->n; i += 2) {
		to[i] = (char)('0' + (value->pairs[i / 2] >> 4));
		to[i + 1] = (char)('0' + (value->pairs[i / 2] & 15));
	}
	if (top > 0 && top < value->n) {
		memmove(to + top + 1, to + top, (size_t)(value->n - top));
		to[top] = '.';
		to++;
	}
	to += value->n;
	if (value->n && value->exponent > 0) {
		memset(to, '0', zeros);
		to += zeros;
	}
	*to = '\0';
	out->n = (size_t)(to - out->s);
}
