#include "src/figures/date_english.h"

#include "dushu/figures/ascii.h"
#include "src/figures/english.h"
#include "dushu/figures/numeral.h"
#include "src/figures/words.h"

/* clang-format off */
#define KINDS(W) W("fiscal") W("financial") W("calendar")
#define OTHERS(W) W("final") W("finals") W("mile") W("century") W("finalist") W("hour")
#define OPENERS(W) W("the") W("early") W("late") W("mid") W("nineteen")
#define OWNERS(W) W("his") W("her") W("their") W("my") W("our")
#define ERA_INITIALS(W) W("a") W("ad") W("b") W("bc")
/* clang-format on */

/* An ordinal as digits or words, up to 99: "19th", "nineteenth". */
static size_t read_ordinal(struct str text, size_t at, int *value)
{
	struct numeral numeral;
	size_t n;

	if (ascii_is_digit(str_byte(text, at))) {
		n = english_digits(text, at, value);
		if (n == 0 || n > 2 || ascii_word(text, at + n).n != 2)
			return 0;
		n = numeral_read_digits(str_from(text, at), false, &numeral);
		return n != 0 && numeral.form == NUMERAL_ORDINAL ? at + n : 0;
	}
	if (!english_ordinal_begins(text, at))
		return 0;
	n = numeral_read_english(str_from(text, at), &numeral);
	if (n == 0 || numeral.form != NUMERAL_ORDINAL || numeral.value.exponent < 0 ||
	    numeral.value.n + numeral.value.exponent > 2)
		return 0;
	*value = 0;
	for (int i = 0; i < numeral.value.n; i++)
		*value = *value * 10 + (int)decimal_digit(&numeral.value, i);
	*value *= numeral.value.exponent == 1 ? 10 : 1;
	return at + n;
}

/* The year behind a quarter: "2001", " of 2001", ", 2001", " of fiscal year 2001". */
static size_t read_year(struct str text, size_t at, int *year)
{
	static const struct str fillers[] = {STR_INIT("of"),     STR_INIT("in"),   STR_INIT("the"),
					     STR_INIT("fiscal"), STR_INIT("year"), STR_INIT("FY")};
	size_t to = at, end;

	if (str_byte(text, to) == ',' || str_byte(text, to) == '-')
		to++;
	to = english_blanks(text, to);
	for (size_t i = 0; i < 4; i++) {
		struct str word = ascii_word(text, to);

		if (!english_is_one_of(word, fillers, 5) && !ascii_equal_fold(word, STR("fy")))
			break;
		to = english_blanks(text, to + word.n);
	}
	end = to == at ? 0 : year_digits(text, to, year);
	return end != 0 && english_ends(text, end) ? end : 0;
}

static size_t set_quarter(struct str text, size_t end, int quarter, struct date_read *out)
{
	struct date_parts parts = {.quarter = quarter};
	size_t year = read_year(text, end, &parts.year);

	parts.has_year = year != 0;
	date_set(out, parts);
	return year != 0 ? year : end;
}

/* Q3, Q3 2001, Q3 FY2001 */
static size_t read_q(struct str text, size_t at, struct date_read *out)
{
	char digit = str_byte(text, at + 1);

	if (str_byte(text, at) != 'Q' || digit < '1' || digit > '4' || !english_ends(text, at + 2))
		return 0;
	return set_quarter(text, at + 2, digit - '0', out);
}

/* "quarter" behind an ordinal, where it is a part of a year and no lap, mile or final. */
static size_t read_quarter(struct str text, size_t at)
{
	WORDS_WHOLE(kinds, KINDS);
	WORDS_WHOLE(others, OTHERS);
	struct str word = ascii_word(text, at);
	size_t end;

	if (words_have(&kinds, word))
		at = english_link(text, at + word.n);
	end = english_take(text, at, STR("quarter"));
	if (end == 0 || words_have(&others, ascii_word(text, english_link(text, end))))
		return 0;
	return end;
}

static size_t take_century(struct str text, size_t at)
{
	size_t end = english_take(text, at, STR("century"));

	return end != 0 ? end : english_take(text, at, STR("centuries"));
}

/* BC, B.C., BCE, B.C.E.: 1 in *before; AD, A.D., CE, C.E.: 0. */
static size_t read_era(struct str text, size_t at, bool *before)
{
	static const struct str eras[] = {STR_INIT("b.c.e."), STR_INIT("b.c.e"), STR_INIT("b.c."),
					  STR_INIT("b.c"),    STR_INIT("a.d."),  STR_INIT("a.d"),
					  STR_INIT("c.e."),   STR_INIT("BCE"),   STR_INIT("BC"),
					  STR_INIT("AD"),     STR_INIT("CE")};
	size_t to = english_blanks(text, at);
	char next = str_byte(text, to + 1);

	/* What stands second in them turns most words away. */
	if (next != '.' && next != 'C' && next != 'D' && next != 'E')
		return 0;
	for (size_t i = 0; i < sizeof eras / sizeof eras[0] && to < text.n; i++) {
		struct str rest = str_from(text, to);
		bool dotted = eras[i].s[1] == '.';

		if ((dotted ? ascii_starts_fold(rest, eras[i]) : str_starts(rest, eras[i])) &&
		    english_ends(text, to + eras[i].n)) {
			*before = ascii_lower(eras[i].s[0]) == 'b';
			return to + eras[i].n;
		}
	}
	return 0;
}

static void set_centuries(int low, int high, bool before, struct date_read *out)
{
	*out = (struct date_read){.time = false};
	if (high == 0) {
		century_iso(before ? -low : low, &out->value);
		return;
	}
	century_iso(before ? -low : low, &out->low);
	century_iso(before ? -high : high, &out->high);
}

/* 19th century, fifth century BC; "18th to 20th centuries"; "18th" of "18th and 19th centuries" */
static size_t read_century(struct str text, size_t at, size_t end, int first, struct date_read *out)
{
	bool before = false;
	int second = 0;
	size_t link = english_link(text, end);
	size_t century = link == end ? 0 : take_century(text, link), joint, era;

	if (century == 0) {
		bool listed = english_take_next(text, end, STR("and")) != 0 ||
			      english_take_next(text, end, STR("or")) != 0;

		joint = listed ? english_blanks(text, english_blanks(text, end) + 3)
			       : date_joint(text, end, at);
		if (joint != 0 && english_take(text, joint, STR("the")) != 0)
			joint = english_blanks(text, joint + 3);
		joint = joint == 0 ? 0 : read_ordinal(text, joint, &second);
		link = joint == 0 ? 0 : english_link(text, joint);
		century = link == joint ? 0 : take_century(text, link);
		if (century == 0)
			return 0;
		if (listed) {
			set_centuries(first, 0, false, out);
			return end;
		}
	}
	era = read_era(text, century, &before);
	set_centuries(first, second, before, out);
	return era != 0 ? era : century;
}

/* "the nineties", "mid-sixties": only where no person's age or weather is meant. */
static size_t read_decade_word(struct str text, size_t at, struct date_read *out)
{
	static const struct str decades[] = {STR_INIT("twenties"), STR_INIT("thirties"),
					     STR_INIT("forties"),  STR_INIT("fifties"),
					     STR_INIT("sixties"),  STR_INIT("seventies"),
					     STR_INIT("eighties"), STR_INIT("nineties")};
	WORDS_WHOLE(openers, OPENERS);
	WORDS_WHOLE(owners, OWNERS);
	struct str word = ascii_word(text, at), before;
	size_t from = at > 0 && text.s[at - 1] == '-' ? at - 1 : at;

	if (word.n < 7)
		return 0;
	before = english_before(text, from);
	if (!words_have(&openers, before) ||
	    words_have(&owners, english_before(text, (size_t)(before.s - text.s))))
		return 0;
	for (int i = 0; i < 8; i++) {
		if (ascii_equal_fold(word, decades[i])) {
			*out = (struct date_read){.time = false};
			decade_iso(1920 + 10 * i, &out->value);
			return at + word.n;
		}
	}
	return 0;
}

/* 221 BC, 340 A.D., 500-300 BC; AD 25 */
static size_t read_years_of_era(struct str text, size_t at, struct date_read *out)
{
	int year, second = 0;
	bool before = false;
	size_t n = english_digits(text, at, &year), end = at + n, to, era;

	if (n == 0 || n > 6 || year == 0)
		return 0;
	to = date_joint(text, end, at);
	n = to == 0 ? 0 : english_digits(text, to, &second);
	era = n != 0 && second != 0 ? read_era(text, to + n, &before) : 0;
	if (era == 0) {
		second = 0;
		era = read_era(text, end, &before);
	}
	if (era == 0)
		return 0;
	if (second != 0)
		date_set_range(
			out, (struct date_parts){.has_year = true, .year = before ? -year : year},
			(struct date_parts){.has_year = true, .year = before ? -second : second});
	else
		date_set(out, (struct date_parts){.has_year = true, .year = before ? -year : year});
	return era;
}

/* The letters that an era in front of its year begins with. */
WORDS_WHOLE(era_initials, ERA_INITIALS);

/* A.D. 43, B.C. 560-527 */
static size_t read_era_first(struct str text, size_t at, struct date_read *out)
{
	bool before = false;
	int year, second = 0;
	size_t era =
		words_have(&era_initials, ascii_word(text, at)) ? read_era(text, at, &before) : 0;
	size_t to = era == 0 ? 0 : english_blanks(text, era);
	size_t n = to == era ? 0 : english_digits(text, to, &year), dash, m;

	if (n == 0 || n > 4 || year == 0 || !english_ends(text, to + n))
		return 0;
	to += n;
	dash = english_dash(text, to);
	m = dash == 0 ? 0 : english_digits(text, to + dash, &second);
	if (m == 0 || m > 4 || second == 0 || !english_ends(text, to + dash + m)) {
		date_set(out, (struct date_parts){.has_year = true, .year = before ? -year : year});
		return to;
	}
	date_set_range(out, (struct date_parts){.has_year = true, .year = before ? -year : year},
		       (struct date_parts){.has_year = true, .year = before ? -second : second});
	return to + dash + m;
}

size_t period_english(struct str text, size_t at, struct date_read *out)
{
	int ordinal = 0;
	size_t end, link, quarter;

	if (ascii_is_digit(str_byte(text, at))) {
		end = read_years_of_era(text, at, out);
	} else {
		end = read_q(text, at, out);
		if (end == 0)
			end = read_era_first(text, at, out);
		if (end == 0)
			end = read_decade_word(text, at, out);
	}
	if (end != 0)
		return end;
	end = read_ordinal(text, at, &ordinal);
	if (end == 0 || ordinal == 0)
		return 0;
	link = english_link(text, end);
	quarter = ordinal > 4 || link == end ? 0 : read_quarter(text, link);
	if (quarter != 0)
		return set_quarter(text, quarter, ordinal, out);
	return read_century(text, at, end, ordinal, out);
}
