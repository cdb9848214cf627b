#include "src/figures/date_private.h"

#include <string.h>

#include "dushu/figures/ascii.h"
#include "src/figures/date_english.h"
#include "src/figures/english.h"
#include "src/figures/numeral_private.h"
#include "src/figures/words.h"

/* clang-format off */
#define CONNECTORS(W) \
	W("起至") W("至") W("到") W("——") W("—") W("–") W("-") W("－") W("~") W("～") W("−") \
	W("─")
#define CALENDAR(W) \
	W("年") W("月") W("日") W("号") W("號") W("季") W("世") W("时") W("時") W("点") W("點") \
	W("至") W("到") W("起") W("學年") W("\u3000")
#define OTHERS(W) W("，") W("（") W("）") W("；") W("！") W("？") W("％")
/* Behind a number in brackets: 今（5）日, 昨（5）晚, 本（5）月. */
#define BRACKETED(W) \
	W("日") W("月") W("年") W("晚") W("早") W("晨") W("天") W("夜") W("午") W("上") W("下") W("凌") \
	W("清") W("中") W("傍")
#define FOLLOWERS(W) \
	W("a") W("am") W("p") W("pm") W("o") W("oclock") W("of") W("to") W("through") W("thru") \
	W("until") W("till") W("and") W("b") W("bc") W("bce") W("ad") W("c") W("ce")
/* clang-format on */

/* Appends text, and numbers of at least so many digits, to a value that is text. */
static void add_text(struct value *out, const char *s)
{
	size_t n = strlen(out->text);

	memcpy(out->text + n, s, strlen(s) + 1);
}

static void add_number(struct value *out, int number, int digits)
{
	size_t n = strlen(out->text);
	int least = 1;

	for (int power = 10; least < 6 && (least < digits || number >= power); power *= 10)
		least++;
	for (int i = least; i > 0; i--, number /= 10)
		out->text[n + (size_t)i - 1] = (char)('0' + number % 10);
}

/* Numbers of two digits, each with what stands before it. */
static void set_twos(struct value *out, const char *first, int a, const char *second, int b)
{
	*out = (struct value){.form = VALUE_TEXT};
	add_text(out, first);
	add_number(out, a, 2);
	if (second) {
		add_text(out, second);
		add_number(out, b, 2);
	}
}

static int days_in(struct date_parts p)
{
	static const int days[] = {31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = p.year % 4 == 0 && (p.year % 100 != 0 || p.year % 400 == 0);

	if (p.month == 2 && p.has_year && !leap)
		return 28;
	return days[p.month];
}

static bool in_range(struct date_parts p)
{
	if (p.month < 0 || p.month > 12 || p.quarter < 0 || p.quarter > 4)
		return false;
	if (p.has_year && (p.year < -9999 || p.year > 9999))
		return false;
	return p.day >= 0 && p.day <= days_in(p);
}

static void iso_of_year(struct date_parts p, struct value *out)
{
	*out = (struct value){.form = VALUE_TEXT};
	add_text(out, p.year < 0 ? "-" : "");
	add_number(out, p.year < 0 ? -p.year : p.year, 4);
	if (p.quarter > 0) {
		add_text(out, "-Q");
		add_number(out, p.quarter, 1);
		return;
	}
	if (p.month > 0) {
		add_text(out, "-");
		add_number(out, p.month, 2);
	}
	if (p.day > 0 && p.month > 0) {
		add_text(out, "-");
		add_number(out, p.day, 2);
	}
}

static void iso_of_quarter(int quarter, struct value *out)
{
	*out = (struct value){.form = VALUE_TEXT, .text = "Q"};
	add_number(out, quarter, 1);
}

void date_iso(struct date_parts parts, struct value *out)
{
	*out = (struct value){0};
	if (!in_range(parts))
		return;
	if (parts.has_year)
		iso_of_year(parts, out);
	else if (parts.quarter > 0)
		iso_of_quarter(parts.quarter, out);
	else if (parts.month > 0 && parts.day > 0)
		set_twos(out, "--", parts.month, "-", parts.day);
	else if (parts.month > 0)
		set_twos(out, "--", parts.month, NULL, 0);
	else if (parts.day > 0)
		set_twos(out, "---", parts.day, NULL, 0);
}

void decade_iso(int year, struct value *out)
{
	*out = (struct value){0};
	if (year < -9999 || year > 9999)
		return;
	*out = (struct value){.form = VALUE_TEXT, .text = ""};
	add_text(out, year < 0 ? "-" : "");
	add_number(out, (year < 0 ? -year : year) / 10, 1);
	add_text(out, "X");
}

void century_iso(int century, struct value *out)
{
	*out = (struct value){0};
	if (century > 0 && century <= 100)
		set_twos(out, "", century - 1, NULL, 0);
	else if (century < 0 && century >= -100)
		set_twos(out, "-", -century - 1, NULL, 0);
}

void time_iso(int hour, int minute, int second, struct value *out)
{
	bool late = hour == 24 && minute == 0 && second <= 0;

	*out = (struct value){0};
	if (hour < 0 || (hour > 23 && !late) || minute < 0 || minute > 59 || second > 60)
		return;
	set_twos(out, "", hour, ":", minute);
	if (second >= 0) {
		add_text(out, ":");
		add_number(out, second, 2);
	}
}

bool date_plausible_year(int year)
{
	return year >= 1000 && year < 2200;
}

static bool digits_of(struct str text, size_t at, struct date_number *out)
{
	uint8_t digit;

	for (size_t n; (n = digit_at(text, at + out->n, &digit)) > 0; out->n += n) {
		if (++out->digits > 4)
			return false;
		out->value = out->value * 10 + digit;
	}
	return out->digits > 0;
}

/* The bytes of the digits before 点 at text[at]; 0 where none stands within a few characters. */
static size_t hour_end(struct str text, size_t at)
{
	enum { HOUR_MAX = 9 };

	for (size_t n = 3; n <= HOUR_MAX; n += 3) {
		struct han h = han_at(text, at + n);

		if (h.class == HAN_POINT)
			return n;
		if (!han_is_digit(h) && h.class != HAN_TENS)
			return 0;
	}
	return 0;
}

/*
 * 三點二十分, 零點零五分: an hour and its minutes, no number with places. Minutes below ten without 零 are
 * ones only behind a word of the day: 下午三點五分, but 三點五分 of a score.
 */
static bool minutes_follow(struct str text, size_t at, size_t hour)
{
	struct numeral numeral = {0};
	size_t start = hour + STR("点").n;
	struct han first = han_at(text, start);

	if (!han_is_digit(first) && first.class != HAN_TENS)
		return false;
	size_t n = han_number(str_slice(text, start, start + 4 * 3), 0, false, &numeral);
	size_t end = start + n;
	int of_day = 0;

	if (n == 0 || numeral.point || numeral.span ||
	    !str_starts(str_from(text, end), STR("分")) ||
	    str_starts(str_from(text, end), STR("分之")))
		return false;
	return first.class == HAN_ZERO || (numeral.n_digits == 0 && n > 3) ||
	       first.class == HAN_TENS || time_period(text, at, &of_day) > 0;
}

/* In Chinese: at most four digits, nothing vague. */
static bool han_digits_of(struct str text, size_t at, struct date_number *out)
{
	struct numeral numeral = {0};
	struct han first = han_at(text, at);

	if (!han_is_digit(first) && first.class != HAN_TENS && first.class != HAN_SCORE)
		return false;
	size_t hour = hour_end(text, at), end = at + 8 * 3;

	if (hour > 0 && minutes_follow(text, at, at + hour))
		end = at + hour;
	size_t n = han_number(str_slice(text, at, end), 0, false, &numeral);
	const struct decimal *d = &numeral.value;

	if (n == 0 || numeral.point || numeral.indefinite || numeral.span || numeral.over ||
	    d->exponent < 0 || d->n + d->exponent > 4)
		return false;
	for (int i = 0; i < d->n + d->exponent; i++)
		out->value = out->value * 10 + (i < d->n ? (int)decimal_digit(d, i) : 0);
	out->n = n;
	out->digits = numeral.n_digits;
	out->han = true;
	return true;
}

bool date_number(struct str text, size_t at, struct date_number *out)
{
	*out = (struct date_number){0};
	return digits_of(text, at, out) || (out->digits == 0 && han_digits_of(text, at, out));
}

size_t date_two_digits(struct str text, size_t at, int *value)
{
	size_t start = at, n;
	uint8_t digit;

	*value = 0;
	for (int count = 0;; count++, at += n) {
		struct han h = han_at(text, at);

		n = han_is_digit(h) ? 3 : digit_at(text, at, &digit);
		if (n == 0 || count == 2)
			return n == 0 && count == 2 ? at - start : 0;
		*value = *value * 10 + (han_is_digit(h) ? h.value : digit);
	}
}

size_t date_connector(struct str text, size_t at)
{
	WORDS_HEADS(connectors, CONNECTORS);
	size_t start = at;

	at += blanks_at(text, at, 1);
	size_t n = words_start(&connectors, str_from(text, at));

	if (n == 0)
		return 0;
	at += n;
	return at + blanks_at(text, at, 1) - start;
}

/* A closing bracket at text[at] and what makes a date of the number in it. */
static bool bracket_follows(struct str text, size_t at)
{
	WORDS_HEADS(bracketed, BRACKETED);
	size_t n;

	return narrow_at(text, at, &n) == ')' &&
	       words_start(&bracketed, str_from(text, at + n)) > 0;
}

/* The character at text[at] may stand behind the first number of a date. */
static bool mark_follows(struct str text, size_t at)
{
	WORDS_HEADS(calendar, CALENDAR);
	/* Full-width marks that part no dates. */
	WORDS_HEADS(others, OTHERS);
	unsigned char c = (unsigned char)str_byte(text, at);

	if (c >= 0xE3 && c <= 0xE9)
		return words_start(&calendar, str_from(text, at)) > 0;
	return c >= 0x80 && (c != 0xEF || words_start(&others, str_from(text, at)) == 0 ||
			     bracket_follows(text, at));
}

/* The word behind a number and a blank may make a date of it: 5 March, 8 a.m., 221 BC, 10 to 20. */
static bool word_follows(struct str text, size_t at)
{
	WORDS_WHOLE(followers, FOLLOWERS);
	struct str word = {text.s + at, ascii_letters(text, at)};

	return words_have(&followers, word) || is_month(word);
}

/* A point behind a number: 10.5.2024, 8.30 pm; mostly it parts decimals. */
static bool point_follows(struct str text, size_t at)
{
	enum { DIGITS_MAX = 4 };
	size_t end = at + 1;
	unsigned char next;

	while (end <= at + DIGITS_MAX && ascii_is_digit(str_byte(text, end)))
		end++;
	next = (unsigned char)str_byte(text, end);
	if (end == at + 1)
		return next == 0xEF;
	if (next == '.' || (next == 0xEF && mark_follows(text, end)))
		return true;
	return end == at + 3 &&
	       (next == ' ' || next == '\t' || next == '-' || next == '~' || next == ':' ||
		next == 0xC2 || next == 0xE2 || ascii_is_letter((char)next));
}

/*
 * Cheap: may the n digits before text[end] begin a date? Most numbers are told by what stands
 * behind them to be none, without asking all who read dates.
 */
static bool digits_may_begin(struct str text, size_t end, size_t n)
{
	enum { YEAR_DIGITS = 4, ERA_DIGITS = 6 };
	char c = str_byte(text, end);

	if (n == YEAR_DIGITS)
		return true;
	if (n > ERA_DIGITS)
		return false;
	if (c == ' ' || c == '\t') {
		end = english_blanks(text, end);
		c = str_byte(text, end);
		if (ascii_is_letter(c))
			return word_follows(text, end);
	}
	if (c == '.')
		return point_follows(text, end);
	if ((unsigned char)c >= 0x80)
		return mark_follows(text, end);
	if (c == ')')
		return bracket_follows(text, end);
	return ascii_is_letter(c) || c == ':' || c == '/' || c == '-' || c == '~' || c == '\'';
}

/* The same of the Chinese numeral or the full-width digits at text[at]. */
static bool numeral_may_begin(struct str text, size_t at)
{
	enum { CHARACTERS_MAX = 8 };
	const unsigned classes = 1u << HAN_ZERO | 1u << HAN_DIGIT | 1u << HAN_FORMAL |
				 1u << HAN_TENS | 1u << HAN_SCALE | 1u << HAN_SCORE;
	uint32_t code = han_code(text, at);
	char c;

	if (code == u'第')
		code = han_code(text, at += 3 + blanks_at(text, at + 3, 1));
	for (int i = 0; i < CHARACTERS_MAX; i++, code = han_code(text, at)) {
		if ((classes >> han_of_code(code).class & 1) || (code >= 0xFF10 && code <= 0xFF19))
			at += 3;
		else if (ascii_is_digit(str_byte(text, at)))
			at++;
		else
			break;
	}
	at += blanks_at(text, at, 1);
	c = str_byte(text, at);
	return (unsigned char)c >= 0x80 ? mark_follows(text, at) : c == '/' || c == '-' || c == '~';
}

bool date_may_begin(struct str text, size_t at)
{
	unsigned char c = (unsigned char)str_byte(text, at);
	size_t n;

	if (!ascii_is_digit((char)c))
		return c < 0xE3 || c > 0xE9 || numeral_may_begin(text, at);
	n = ascii_digits(text, at);
	return digits_may_begin(text, at + n, n);
}

/* What parts the numbers of a date or a time, or a character that may: no word and no stop. */
static bool may_part(char c)
{
	return c == ':' || c == '-' || c == '/' || c == '.' || c == '~' || (unsigned char)c >= 0x80;
}

/* A date or a time in digits, or an English one: the longer. */
static size_t read_longer(struct str text, size_t at, bool parted, struct date_read *out)
{
	struct date_read digits;
	size_t longer = 0, n;

	if (parted) {
		digits = (struct date_read){0};
		longer = date_read_digits(text, at, &digits);
	}
	n = date_read_english(text, at, out);
	if (longer <= n)
		return n;
	*out = digits;
	return longer;
}

size_t date_read(struct str text, size_t at, struct date_read *out)
{
	enum { DIGITS_MAX = 4 };
	char c = str_byte(text, at);
	bool parted = true, han = true;
	uint8_t digit;
	size_t n;

	if (ascii_is_letter(c))
		return date_read_english(text, at, out);
	if (ascii_is_digit(c)) {
		n = ascii_digits(text, at);
		if (!digits_may_begin(text, at + n, n))
			return 0;
		c = str_byte(text, at + n + blanks_at(text, at + n, 1));
		parted = n <= DIGITS_MAX && may_part(c);
		han = n <= DIGITS_MAX && (c == ')' || (parted && c != ':' && c != '.'));
	} else if (at >= text.n || !date_may_begin(text, at)) {
		return 0;
	}
	*out = (struct date_read){0};
	n = han ? date_read_han(text, at, out) : 0;
	return n == 0 && digit_at(text, at, &digit) > 0 ? read_longer(text, at, parted, out) : n;
}
