#include "src/figures/date_english.h"

#include "dushu/figures/ascii.h"
#include "src/figures/english.h"

struct month {
	struct str name;
	int number;
	bool wary;
};

#define MONTH(name, abbreviation, number, wary) [number] = {STR_INIT(name), number, wary},
static const struct month months[] = {
#include "assets/dates_english.def"
};
#undef MONTH

/* A month's name as it stands in the text. */
struct named {
	const struct month *month;
	bool wary;
	size_t end;
};

static bool read_month(struct str text, size_t at, struct named *out)
{
	const struct english_word *row;
	struct str word;

	if (at >= text.n)
		return false;
	word = (struct str){text.s + at, ascii_letters(text, at)};
	row = english_word_row(word);
	if (!row || row->class != WORD_MONTH)
		return false;
	out->month = &months[row->value];
	out->end = at + word.n;
	out->wary =
		out->month->wary && word.s[0] >= 'a' && !ascii_is_digit(str_byte(text, out->end));
	if (word.n < out->month->name.n && str_byte(text, out->end) == '.')
		out->end++;
	return true;
}

/* The year behind a day or month: "2015", ", 2015", " of 2015", " in 2015", "-2015", "/2015". */
static size_t read_year_behind(struct str text, size_t at, int *year)
{
	size_t to = at, end = 0;

	if (str_byte(text, to) == ',' || str_byte(text, to) == '-' || str_byte(text, to) == '/')
		to++;
	to = english_blanks(text, to);
	if (to != at && (end = english_take(text, to, STR("of"))) == 0)
		end = english_take(text, to, STR("in"));
	if (end != 0)
		to = english_blanks(text, end);
	end = to == at ? 0 : year_digits(text, to, year);
	return end != 0 && english_ends(text, end) ? end : 0;
}

static bool end_is_plain(struct str text, size_t end)
{
	char next = str_byte(text, end);

	if (!english_ends(text, end) || next == '%')
		return false;
	return (next != ':' && next != '.' && next != ',' && next != '/') ||
	       !ascii_is_digit(str_byte(text, end + 1));
}

/* March 5, 2024 · Mar. 2024 · March the 5th of 2024 · Nov/2 · mar3 */
static size_t read_month_first(struct str text, size_t at, struct date_parts *out)
{
	struct named named;
	size_t to, day, year;

	if (!read_month(text, at, &named))
		return 0;
	*out = (struct date_parts){.month = named.month->number};
	year = read_year_behind(text, named.end, &out->year);
	out->has_year = year != 0;
	if (year != 0)
		return year;
	to = english_blanks(text, named.end);
	if (str_byte(text, to) == '/' || (str_byte(text, to) == '-' && to == named.end))
		to++;
	if (to == named.end && !ascii_is_digit(str_byte(text, to)))
		return named.wary ? 0 : named.end;
	day = day_of_month(text, to, &out->day);
	if (day == 0 || !end_is_plain(text, day)) {
		out->day = 0;
		return named.wary || !english_ends(text, named.end) ? 0 : named.end;
	}
	year = read_year_behind(text, day, &out->year);
	out->has_year = year != 0;
	if (named.wary && year == 0 && english_next(text, day).n != 0)
		return 0;
	return year != 0 ? year : day;
}

/* 5 March 2024 · 5th of March · 14april 2015 · 5-Mar-2024 */
static size_t read_day_first(struct str text, size_t at, struct date_parts *out)
{
	struct named named;
	size_t end = day_of_month(text, at, &out->day), of, to, year;

	if (end == 0)
		return 0;
	to = english_link(text, end);
	of = to == end ? 0 : english_take(text, to, STR("of"));
	if (of != 0)
		to = english_blanks(text, of);
	else if (!ascii_is_digit(str_byte(text, at)))
		return 0;
	if (!read_month(text, to, &named) || !english_ends(text, named.end))
		return 0;
	out->month = named.month->number;
	year = read_year_behind(text, named.end, &out->year);
	out->has_year = year != 0;
	if (year != 0)
		return year;
	/* "option 2 may be", and the full stop that ends a sentence is not the abbreviation's */
	return named.wary && of == 0 && english_next(text, named.end).n != 0 ? 0 : named.end;
}

/* 2017 April · 2019-aug-1 · 2015 March 3 */
static size_t read_year_first(struct str text, size_t at, struct date_parts *out)
{
	struct named named;
	int day;
	size_t end = year_digits(text, at, &out->year), to, day_end;

	if (end == 0)
		return 0;
	to = english_link(text, end);
	if (to == end || !read_month(text, to, &named) || named.wary ||
	    !english_ends(text, named.end))
		return 0;
	out->has_year = true;
	out->month = named.month->number;
	to = english_link(text, named.end);
	day_end = to == named.end || !ascii_is_digit(str_byte(text, to))
			  ? 0
			  : day_of_month(text, to, &day);
	if (day_end == 0 || !end_is_plain(text, day_end))
		return named.end;
	out->day = day;
	return day_end;
}

size_t calendar_english(struct str text, size_t at, struct date_parts *out)
{
	size_t end;

	*out = (struct date_parts){.month = 0};
	if (ascii_is_digit(str_byte(text, at))) {
		end = read_year_first(text, at, out);
		return end != 0 ? end : read_day_first(text, at, out);
	}
	if (at < text.n && !ascii_is_letter(text.s[at]))
		return 0;
	end = read_month_first(text, at, out);
	if (end == 0) {
		*out = (struct date_parts){.month = 0};
		end = read_day_first(text, at, out);
	}
	return end;
}

static bool is_bare(struct date_parts parts)
{
	return parts.day == 0 && !parts.has_year;
}

/* "November 10 to 20", "april ninth through seventeenth", "Nov 18-19, 2015". */
static size_t read_second_day(struct str text, size_t at, struct date_parts *low,
			      struct date_parts *high)
{
	size_t end, year;

	if (low->day == 0 || low->has_year)
		return 0;
	*high = *low;
	end = day_of_month(text, at, &high->day);
	if (end == 0 || high->day <= low->day || !end_is_plain(text, end))
		return 0;
	year = read_year_behind(text, end, &high->year);
	high->has_year = year != 0;
	if (year == 0 && counted_noun_follows(text, end))
		return 0;
	return year != 0 ? year : end;
}

static size_t read_second_end(struct str text, size_t at, struct date_parts low,
			      struct date_read *out)
{
	struct date_parts high;
	struct date_read digits = {.time = false};
	size_t from = english_take(text, at, STR("the"));
	size_t end = calendar_english(text, from == 0 ? at : english_blanks(text, from), &high);

	if (end != 0 && (is_bare(high) || (low.day != 0 && high.day == 0)))
		return 0;
	if (end == 0)
		end = read_second_day(text, at, &low, &high);
	if (end != 0) {
		if (!low.has_year && high.has_year) {
			low.has_year = true;
			low.year = high.year - (low.month > high.month);
		}
		date_set_range(out, low, high);
		return end;
	}
	if (is_bare(low) || !ascii_is_digit(str_byte(text, at)))
		return 0;
	end = date_read_digits(text, at, &digits);
	if (end == 0 || digits.time || digits.value.form != VALUE_TEXT)
		return 0;
	date_set_range(out, low, low);
	out->high = digits.value;
	return at + end;
}

/* "10 to 20 November 2015", "9 to 12 of June": the first day borrows the month and the year. */
static size_t read_days_first(struct str text, size_t at, struct date_read *out)
{
	struct date_parts low = {.month = 0}, high;
	size_t end, joint;

	if (!ascii_is_digit(str_byte(text, at)))
		return 0;
	end = day_of_month(text, at, &low.day);
	joint = end == 0 ? 0 : date_joint(text, end, at);
	if (joint == 0 || !ascii_is_digit(str_byte(text, joint)))
		return 0;
	end = calendar_english(text, joint, &high);
	if (end == 0 || high.day <= low.day)
		return 0;
	low.month = high.month;
	low.has_year = high.has_year;
	low.year = high.year;
	date_set_range(out, low, high);
	return end;
}

/* "on the 5th": a day alone, with nothing behind that it could number. */
static size_t read_day_alone(struct str text, size_t at, struct date_read *out)
{
	struct date_parts parts = {.day = 0};
	struct str the, on;
	size_t end = ascii_is_digit(str_byte(text, at)) ? day_of_month(text, at, &parts.day) : 0;

	if (end == 0 || ascii_is_digit(text.s[end - 1]))
		return 0;
	the = english_before(text, at);
	if (!ascii_equal_fold(the, STR("the")) || english_next(text, end).n != 0 ||
	    str_byte(text, end) == '-')
		return 0;
	on = english_before(text, (size_t)(the.s - text.s));
	if (!ascii_equal_fold(on, STR("on")) && !ascii_equal_fold(on, STR("until")))
		return 0;
	date_set(out, parts);
	return end;
}

size_t day_english(struct str text, size_t at, struct date_read *out)
{
	struct date_parts parts;
	size_t end = read_days_first(text, at, out);
	size_t joint, second;

	if (end != 0)
		return end;
	if (english_take(text, at, STR("the")) != 0)
		return 0;
	end = calendar_english(text, at, &parts);
	if (end == 0)
		return read_day_alone(text, at, out);
	joint = date_joint(text, end, at);
	second = joint == 0 ? 0 : read_second_end(text, joint, parts, out);
	if (second != 0)
		return second;
	if (is_bare(parts))
		return 0;
	date_set(out, parts);
	return end;
}
