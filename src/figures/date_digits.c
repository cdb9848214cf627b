#include "dushu/figures/ascii.h"
#include "dushu/figures/unit.h"
#include "src/figures/date_private.h"

/* A date in digits ends where no digit and no letter follows; a second date may, behind a dash. */
static bool ends(struct str text, size_t at)
{
	uint8_t digit;

	return !ascii_is_letter(str_byte(text, at)) && digit_at(text, at, &digit) == 0;
}

/* 2010-2015-86 is no pair of years. */
static bool ends_pair(struct str text, size_t at)
{
	return ends(text, at) &&
	       !(str_byte(text, at) == '-' && ascii_is_digit(str_byte(text, at + 1)));
}

/* A separator of numeric dates, narrowed; its bytes in *n. */
static char separator(struct str text, size_t at, size_t *n)
{
	char c = narrow_at(text, at, n);

	return c == '-' || c == '/' || c == '.' ? c : '\0';
}

static size_t three(const struct date_number p[3], char sep, size_t n, struct str written,
		    struct date_read *out)
{
	struct date_parts d = {.has_year = true};

	if (p[0].digits == 4 && p[1].digits <= 2 && p[2].digits <= 2) {
		d.year = p[0].value;
		d.month = p[1].value;
		d.day = p[2].value;
	} else if (p[2].digits == 4 && p[0].digits <= 2 && p[1].digits <= 2) {
		bool swapped = p[1].value > 12;

		d.year = p[2].value;
		d.month = p[swapped ? 0 : 1].value;
		d.day = p[swapped ? 1 : 0].value;
		if (p[0].value <= 12 && p[1].value <= 12 && p[0].value != p[1].value) {
			/* Day and month cannot be told apart: as written. */
			out->value.form = VALUE_TEXT;
			for (size_t i = 0; i < written.n && i + 1 < sizeof out->value.text; i++)
				out->value.text[i] = written.s[i];
			return sep == '.' ? 0 : n;
		}
	} else {
		return 0;
	}
	if (d.month == 0 || d.day == 0 || !date_plausible_year(d.year))
		return 0;
	date_iso(d, &out->value);
	return out->value.form == VALUE_NONE ? 0 : n;
}

/* 1980-1986, 2019/20, 1975-80. */
static size_t years(const struct date_number p[3], char sep, size_t n, struct date_read *out)
{
	struct date_parts low = {.has_year = true, .year = p[0].value}, high = low;

	high.year = p[1].value;
	if (p[1].digits == 2)
		high.year += p[0].value / 100 * 100 + (p[1].value == 0 ? 100 : 0);
	if (high.year <= low.year || (p[1].digits == 2 && high.year > low.year + 15) ||
	    (sep == '/' && high.year != low.year + 1) || sep == '.')
		return 0;
	date_iso(low, &out->low);
	date_iso(high, &out->high);
	return n;
}

static size_t two(const struct date_number p[3], char sep, size_t n, struct date_read *out)
{
	struct date_parts d = {.has_year = true, .year = p[0].value, .month = p[1].value};

	if (p[0].digits == 4 && date_plausible_year(p[0].value)) {
		if (p[1].digits == 4 && date_plausible_year(p[1].value))
			return years(p, sep, n, out);
		if (p[1].digits != 2)
			return 0;
		if (p[1].value > 12 || p[1].value == 0 || sep == '/')
			return years(p, sep, n, out);
		/* 2011-12 may be a year's span or December; the span is the rarer. */
	} else if (p[0].digits <= 2 && p[1].digits == 4 && sep != '.' && p[0].value <= 12 &&
		   p[1].value >= 1800 && p[1].value < 2100) {
		d.year = p[1].value;
		d.month = p[0].value;
	} else {
		return 0;
	}
	if (d.month == 0 || sep == '.')
		return 0;
	date_iso(d, &out->value);
	return out->value.form == VALUE_NONE ? 0 : n;
}

/* Years with a longer dash: 2019—2023, 2019～2023. */
static size_t dashed_years(struct str text, size_t at, const struct date_number *first,
			   struct date_read *out)
{
	struct date_number p[3] = {*first};
	size_t join = date_connector(text, at + first->n);

	if (join == 0 || first->digits != 4 || !date_plausible_year(first->value))
		return 0;
	if (!date_number(text, at + first->n + join, &p[1]) || p[1].han || p[1].digits != 4 ||
	    !date_plausible_year(p[1].value))
		return 0;
	size_t n = first->n + join + p[1].n;
	const struct unit *unit;

	/* 1500～2000毫升 */
	if (at + n < text.n && (unsigned char)text.s[at + n] >= 0x80 &&
	    unit_read(str_from(text, at + n), &unit) > 0)
		return 0;
	return ends_pair(text, at + n) ? years(p, '-', n, out) : 0;
}

static size_t one_date(struct str text, size_t at, struct date_read *out)
{
	struct date_number p[3] = {{0}};
	size_t n, s1, s2;

	if (!date_number(text, at, &p[0]) || p[0].han)
		return 0;
	char sep = separator(text, at + p[0].n, &s1);

	n = p[0].n + s1;
	if (!sep || !date_number(text, at + n, &p[1]) || p[1].han)
		return dashed_years(text, at, &p[0], out);
	n += p[1].n;
	if (separator(text, at + n, &s2) == sep && date_number(text, at + n + s2, &p[2]) &&
	    !p[2].han) {
		n += s2 + p[2].n;
		return ends(text, at + n) ? three(p, sep, n, str_slice(text, at, at + n), out) : 0;
	}
	/* The tail of a code: 133-03-2020. */
	if (p[0].digits <= 2 && sep == '-' && at > 0 && text.s[at - 1] == '-')
		return 0;
	return ends_pair(text, at + n) ? two(p, sep, n, out) : 0;
}

/* 2018/1/10-2018/7/10: two dates in full. */
static size_t full_range(struct str text, size_t at, size_t n, struct date_read *out)
{
	struct date_read second = {0};
	size_t join = out->value.form == VALUE_TEXT ? date_connector(text, at + n) : 0;

	if (join == 0 && out->value.form == VALUE_TEXT &&
	    str_starts(str_from(text, at + n), STR(" to ")))
		join = STR(" to ").n;
	size_t more = join > 0 ? one_date(text, at + n + join, &second) : 0;

	if (more == 0 || second.value.form != VALUE_TEXT)
		return n;
	out->low = out->value;
	out->high = second.value;
	out->value = (struct value){0};
	return n + join + more;
}

/* What parts the numbers of a date or time, or a sign above ASCII that may: no word and no stop. */
static bool parts_follow(struct str text, size_t at)
{
	unsigned char c;

	while (ascii_is_digit(str_byte(text, at)))
		at++;
	at += blanks_at(text, at, 1);
	c = (unsigned char)str_byte(text, at);
	return c == ':' || c == '-' || c == '/' || c == '.' || c == '~' || c >= 0x80;
}

size_t date_read_digits(struct str text, size_t at, struct date_read *out)
{
	size_t n;

	if (!parts_follow(text, at))
		return 0;
	n = time_read_digits(text, at, out);
	if (n > 0)
		return n;
	n = one_date(text, at, out);
	return n > 0 ? full_range(text, at, n, out) : 0;
}
