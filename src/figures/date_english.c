#include "dushu/figures/date.h"

#include "dushu/figures/ascii.h"
#include "dushu/figures/numeral.h"
#include "src/figures/date_english.h"
#include "src/figures/english.h"
#include "src/figures/english_word.h"
#include "src/figures/words.h"

/* clang-format off */
#define SUFFIXES(W) W("st") W("nd") W("rd") W("th")
#define BEHIND_HOURS(W) \
	W("a") W("am") W("p") W("pm") W("o") W("oclock") W("past") W("to") W("through") W("thru") \
	W("until") W("till") W("and")
#define BEHIND_DAYS(W) W("of") W("to") W("through") W("thru") W("until") W("till") W("and")
#define BEHIND_PERIODS(W) \
	W("century") W("centuries") W("quarter") W("fiscal") W("financial") W("calendar") W("to") \
	W("through") W("thru") W("until") W("till") W("and") W("or")
/* clang-format on */

WORDS_WHOLE(suffixes, SUFFIXES);

void date_set(struct date_read *out, struct date_parts parts)
{
	*out = (struct date_read){.time = false};
	date_iso(parts, &out->value);
}

void date_set_range(struct date_read *out, struct date_parts low, struct date_parts high)
{
	*out = (struct date_read){.time = false};
	date_iso(low, &out->low);
	date_iso(high, &out->high);
}

size_t date_joint(struct str text, size_t at, size_t start)
{
	static const struct str words[] = {STR_INIT("to"), STR_INIT("through"), STR_INIT("thru"),
					   STR_INIT("until"), STR_INIT("till")};
	size_t blanks = english_blanks(text, at);
	size_t dash = english_dash(text, blanks);

	if (dash != 0)
		return english_blanks(text, blanks + dash);
	char first = ascii_lower(str_byte(text, blanks));

	if (blanks == at || (first != 't' && first != 'u' && first != 'a'))
		return 0;
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
		size_t end = english_take(text, blanks, words[i]);

		if (end != 0)
			return english_blanks(text, end);
	}
	size_t end = english_take(text, blanks, STR("and"));

	if (end == 0 || !ascii_equal_fold(english_before(text, start), STR("between")))
		return 0;
	return english_blanks(text, end);
}

size_t year_digits(struct str text, size_t at, int *year)
{
	size_t n = english_digits(text, at, year);
	char next = str_byte(text, at + 4);

	if (n != 4 || *year < 1000 || *year > 2999 || next == '%')
		return 0;
	if ((next == ',' || next == '.') && ascii_is_digit(str_byte(text, at + 5)))
		return 0;
	return at + 4;
}

static size_t skip_the(struct str text, size_t at)
{
	size_t end = english_take(text, at, STR("the"));

	return end == 0 ? at : english_blanks(text, end);
}

static size_t day_in_digits(struct str text, size_t at, int *day)
{
	size_t n = english_digits(text, at, day);
	struct str suffix = ascii_word(text, at + n);

	if (n == 0 || n > 2)
		return 0;
	return words_have(&suffixes, suffix) ? at + n + 2 : at + n;
}

bool english_ordinal_begins(struct str text, size_t at)
{
	struct word word;

	return word_english(text, at, &word) && (word_is_ordinal(&word) || word.class == WORD_TENS);
}

size_t day_of_month(struct str text, size_t at, int *day)
{
	struct numeral numeral;
	size_t from = skip_the(text, at), n;

	if (ascii_is_digit(str_byte(text, from))) {
		n = day_in_digits(text, from, day);
		return n != 0 && *day >= 1 && *day <= 31 ? n : 0;
	}
	if (from >= text.n || !ascii_is_letter(text.s[from]))
		return 0;
	n = english_ordinal_begins(text, from)
		    ? numeral_read_english(str_from(text, from), &numeral)
		    : 0;
	if (n == 0 || numeral.form != NUMERAL_ORDINAL || numeral.value.exponent < 0)
		return 0;
	*day = 0;
	for (int i = 0; i < numeral.value.n && *day < 100; i++)
		*day = *day * 10 + (int)decimal_digit(&numeral.value, i);
	if (numeral.value.exponent > 0)
		*day *= 10;
	return numeral.value.exponent <= 1 && *day >= 1 && *day <= 31 ? from + n : 0;
}

/* The readers of English dates, in the order in which they are asked. */
enum { CLOCK = 1, DAY = 2, PERIOD = 4, YEAR = 8 };

/* FY, Q3, A.D. and B.C. */
static bool is_mark(struct str text, size_t at)
{
	char c = text.s[at], next = str_byte(text, at + 1);

	if (c == 'F' || c == 'Q')
		return next == 'Y' || ascii_is_digit(next);
	c = ascii_lower(c);
	return (c == 'a' || c == 'b') && (next == '.' || next == 'D' || next == 'C');
}

/* Behind an hour in words stands a.m., p.m., o'clock, past, a dash or what joins it to another. */
static bool hour_goes_on(struct str text, size_t end)
{
	WORDS_WHOLE(behind_hours, BEHIND_HOURS);
	size_t at = english_blanks(text, end);

	if (!ascii_is_letter(str_byte(text, at)))
		return english_dash(text, at) > 0;
	return words_have(&behind_hours, (struct str){text.s + at, ascii_letters(text, at)});
}

/* Behind an ordinal: the 5th, 5th of March, 5th to 8th March, 19th and 20th centuries, third quarter. */
static unsigned readers_of_ordinal(struct str text, size_t end, bool digits)
{
	WORDS_WHOLE(behind_days, BEHIND_DAYS);
	WORDS_WHOLE(behind_periods, BEHIND_PERIODS);
	size_t at = english_blanks(text, end);
	struct str word;

	if (!ascii_is_letter(str_byte(text, at)))
		return english_dash(text, at) > 0 ? DAY | PERIOD : digits ? DAY : 0;
	word = (struct str){text.s + at, ascii_letters(text, at)};
	return (words_have(&behind_days, word) || is_month(word) ? DAY : 0) |
	       (words_have(&behind_periods, word) ? PERIOD : 0);
}

/* Who may make a date of a number word: the hour, the day and the century have their own. */
static unsigned readers_of_number(struct str text, const struct word *number)
{
	struct word unit;
	size_t link;

	if (word_is_ordinal(number))
		return number->class == WORD_ORDINAL_SCALE
			       ? 0
			       : readers_of_ordinal(text, number->end, false);
	if (number->class == WORD_TENS) {
		link = english_link(text, number->end);
		return link > number->end && word_english(text, link, &unit) &&
				       unit.class == WORD_ORDINAL_UNIT
			       ? readers_of_ordinal(text, unit.end, false)
			       : 0;
	}
	if (number->class > WORD_TEEN && number->class != WORD_HALF &&
	    number->class != WORD_QUARTER)
		return 0;
	return hour_goes_on(text, number->end) ? CLOCK : 0;
}

static unsigned readers_of_word(struct str text, size_t at)
{
	enum { TENS = 4 };
	struct str word = {text.s + at, ascii_letters(text, at)};
	const struct english_word *row = english_word_row(word);
	struct word number;

	if (is_mark(text, at))
		return DAY | PERIOD | YEAR;
	if (!row)
		return 0;
	if (row->class == WORD_MONTH || row->class == WORD_DECADE)
		return row->class == WORD_MONTH ? DAY : PERIOD;
	if ((row->plural && word.n > TENS) || !word_of_row(row, text, at + word.n, &number))
		return 0;
	return readers_of_number(text, &number);
}

/* An era may stand behind digits (340 BC, A.D.), or behind what joins them to others (500 to 300 BC). */
static bool era_may_follow(struct str text, size_t end)
{
	size_t at = english_blanks(text, end);
	char c = ascii_lower(str_byte(text, at));

	return (c >= 'a' && c <= 'c') || (at > end && (c == 't' || c == 'u')) ||
	       english_dash(text, at) > 0;
}

/* Four digits are no hour and no day, fewer no year but of a decade or an era. */
static unsigned readers_of_year(struct str text, size_t at, size_t end)
{
	unsigned readers = era_may_follow(text, end) ? PERIOD : 0;
	size_t next;

	if (end - at != 4)
		return readers;
	if (text.s[at] == '1' || text.s[at] == '2') {
		next = english_link(text, end);
		readers |= YEAR | (ascii_is_letter(str_byte(text, next)) ? DAY : 0);
	}
	return readers;
}

/* Of the first letters of words that may follow one or two digits, blanks between or none. */
static const uint8_t readers_behind[32] = {
	['a' & 31] = CLOCK | DAY | PERIOD, /* a.m., A.D., and */
	['b' & 31] = PERIOD,               /* BC */
	['c' & 31] = PERIOD,               /* C.E. */
	['o' & 31] = CLOCK | DAY,          /* o'clock, of March */
	['p' & 31] = CLOCK,                /* p.m. */
	['t' & 31] = CLOCK | DAY | PERIOD, /* to, through */
	['u' & 31] = CLOCK | DAY | PERIOD, /* until */
};

/* What may stand behind one or two digits: 5th, 5 March, 8 a.m., 9-12, 8:30, '90s. */
static unsigned readers_of_small(struct str text, size_t end)
{
	size_t at = english_blanks(text, end);
	char c = str_byte(text, at);
	struct str word;

	if (c == ':' || c == '.')
		return at == end ? CLOCK : 0;
	if (c == '\'')
		return at == end ? YEAR : 0;
	if (!ascii_is_letter(c))
		return (english_dash(text, at) > 0 ? CLOCK | DAY | PERIOD : 0) |
		       ((unsigned char)c == 0xE2 ? YEAR : 0);
	word = (struct str){text.s + at, ascii_letters(text, at)};
	if (is_month(word))
		return DAY;
	if (at == end && words_have(&suffixes, word))
		return readers_of_ordinal(text, end + word.n, true);
	return readers_behind[c & 31] | (at == end && c == 's' ? YEAR : 0);
}

static unsigned readers_at(struct str text, size_t at)
{
	char c = str_byte(text, at);

	int value;
	size_t n;

	if (ascii_is_letter(c))
		return readers_of_word(text, at);
	n = english_digits(text, at, &value);
	if (n == 0)
		return 0;
	return n <= 2 ? readers_of_small(text, at + n) : readers_of_year(text, at, at + n);
}

/* The 31st of June is no date. */
static bool is_valid(const struct date_read *date)
{
	if (date->low.form != VALUE_NONE || date->high.form != VALUE_NONE)
		return date->low.form == date->high.form;
	return date->value.form != VALUE_NONE;
}

size_t date_read_english(struct str text, size_t at, struct date_read *out)
{
	static size_t (*const readers[])(struct str, size_t, struct date_read *) = {
		clock_english, day_english, period_english, year_english};
	const unsigned may = readers_at(text, at);

	for (size_t i = 0; may >> i != 0; i++) {
		size_t end = may >> i & 1 ? readers[i](text, at, out) : 0;

		if (end != 0)
			return is_valid(out) ? end - at : 0;
	}
	return 0;
}
