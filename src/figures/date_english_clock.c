#include "src/figures/date_english.h"

#include "dushu/figures/ascii.h"
#include "src/figures/english.h"
#include "src/figures/english_word.h"

enum half_day { HALF_DAY_NONE, HALF_DAY_AM, HALF_DAY_PM, HALF_DAY_OCLOCK };

struct clock {
	int hour, minute, second; /* second < 0 for none */
	enum half_day half;
	bool minutes; /* written with minutes, */
	bool colon;   /* behind a colon */
	size_t end;
};

/* a.m., am, A.M., p.m … with the stop that belongs to it. */
static size_t read_half_day(struct str text, size_t at, enum half_day *out)
{
	char c = ascii_lower(str_byte(text, at));
	bool dotted = str_byte(text, at + 1) == '.';
	size_t m = at + 1 + dotted;

	if ((c != 'a' && c != 'p') || ascii_lower(str_byte(text, m)) != 'm' ||
	    !english_ends(text, m + 1))
		return 0;
	*out = c == 'a' ? HALF_DAY_AM : HALF_DAY_PM;
	return dotted && str_byte(text, m + 1) == '.' ? m + 2 : m + 1;
}

static size_t read_oclock(struct str text, size_t at)
{
	static const struct str forms[] = {STR_INIT("o'clock"), STR_INIT("o’clock"),
					   STR_INIT("o' clock"), STR_INIT("oclock")};

	if (ascii_lower(str_byte(text, at)) != 'o')
		return 0;
	for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
		if (at < text.n && ascii_starts_fold(str_from(text, at), forms[i]) &&
		    english_ends(text, at + forms[i].n))
			return at + forms[i].n;
	}
	return 0;
}

static void read_suffix(struct str text, struct clock *clock)
{
	size_t at = english_blanks(text, clock->end);
	size_t end = read_half_day(text, at, &clock->half);

	if (end == 0 && !clock->minutes && (end = read_oclock(text, at)) != 0) {
		enum half_day half;
		size_t more = read_half_day(text, english_blanks(text, end), &half);

		clock->half = more != 0 ? half : HALF_DAY_OCLOCK;
		end = more != 0 ? more : end;
	}
	if (end != 0)
		clock->end = end;
}

static bool read_digits(struct str text, size_t at, struct clock *clock)
{
	size_t n = english_digits(text, at, &clock->hour);
	char mark = str_byte(text, at + n);

	if (n == 0 || n > 2 || clock->hour > 24)
		return false;
	clock->end = at + n;
	if (mark == ':' || mark == '.') {
		size_t m = english_digits(text, clock->end + 1, &clock->minute);

		if (m != 2 || clock->minute > 59)
			return mark == '.' && m == 0;
		clock->minutes = true;
		clock->colon = mark == ':';
		clock->end += 3;
		if (mark == ':' && str_byte(text, clock->end) == ':' &&
		    english_digits(text, clock->end + 1, &clock->second) == 2)
			clock->end += 3;
		else
			clock->second = -1;
	}
	return true;
}

static bool read_clock(struct str text, size_t at, struct clock *clock)
{
	struct word word;

	*clock = (struct clock){.second = -1};
	if (ascii_is_digit(str_byte(text, at))) {
		if (!read_digits(text, at, clock))
			return false;
	} else {
		if (!word_english(text, at, &word) || word.class > WORD_TEEN || word.value < 1 ||
		    word.value > 12)
			return false;
		clock->hour = word.value;
		clock->end = word.end;
	}
	read_suffix(text, clock);
	return true;
}

static void set_time(struct clock clock, struct value *out)
{
	if (clock.half == HALF_DAY_PM && clock.hour < 12)
		clock.hour += 12;
	if (clock.half == HALF_DAY_AM && clock.hour == 12)
		clock.hour = 0;
	time_iso(clock.hour, clock.minute, clock.second, out);
}

/* half past eight, quarter to nine; a half-day behind it counts */
static size_t read_past(struct str text, size_t at, struct date_read *out)
{
	struct clock clock;
	bool half = english_take(text, at, STR("half")) != 0;
	size_t end = english_take(text, at, half ? STR("half") : STR("quarter"));
	size_t past = end == 0 ? 0 : english_take_next(text, end, STR("past"));
	size_t to = end == 0 || half ? 0 : english_take_next(text, end, STR("to"));

	if ((past == 0 && to == 0) ||
	    !read_clock(text, english_blanks(text, past != 0 ? past : to), &clock) ||
	    clock.minutes || clock.hour < 1 || clock.hour > 12)
		return 0;
	if (past == 0)
		clock.hour = clock.hour == 1 ? 12 : clock.hour - 1;
	clock.minute = half ? 30 : past != 0 ? 15 : 45;
	*out = (struct date_read){.time = true};
	set_time(clock, &out->value);
	return clock.end;
}

/* "9 to 5 pm" begins in the other half of the day, "2-4 pm" in the same. */
static void borrow_half(struct clock *first, const struct clock *second)
{
	if (first->half != HALF_DAY_NONE || second->half == HALF_DAY_NONE ||
	    second->half == HALF_DAY_OCLOCK)
		return;
	first->half = second->half;
	if (first->hour % 12 > second->hour % 12)
		first->half = second->half == HALF_DAY_PM ? HALF_DAY_AM : HALF_DAY_PM;
}

/* Past noon without a half-day only where minutes show that it is a time. */
static bool is_end(const struct clock *clock)
{
	return clock->hour <= 12 || clock->colon;
}

size_t clock_english(struct str text, size_t at, struct date_read *out)
{
	struct clock first, second;
	size_t joint;

	if (!read_clock(text, at, &first))
		return read_past(text, at, out);
	if (first.hour > 12 && first.half == HALF_DAY_NONE && !first.colon)
		return 0;
	joint = date_joint(text, first.end, at);
	if (joint != 0 && read_clock(text, joint, &second) &&
	    (second.half != HALF_DAY_NONE || (first.colon && second.colon)) && is_end(&first) &&
	    is_end(&second)) {
		borrow_half(&first, &second);
		*out = (struct date_read){.time = true};
		set_time(first, &out->low);
		set_time(second, &out->high);
		return second.end;
	}
	if (first.half == HALF_DAY_NONE)
		return 0;
	*out = (struct date_read){.time = true};
	set_time(first, &out->value);
	return out->value.form == VALUE_NONE ? 0 : first.end;
}
