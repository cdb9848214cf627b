#include <string.h>

#include "dushu/figures/ascii.h"
#include "src/figures/date_private.h"
#include "src/figures/words.h"

/* clang-format off */
#define QUARTER_OTHERS(W) \
	W("前") W("个") W("個") W("上") W("下") W("每") W("这") W("這") W("同") W("某")
#define SPANS(W) W("来") W("來") W("间") W("間") W("里") W("裡") W("前") W("后") W("後")
/* clang-format on */

static enum date_mark mark_at(struct str text, size_t at)
{
	static const struct {
		uint16_t character;
		uint8_t mark;
	} rows[] = {
		{u'年', DATE_YEAR},   {u'月', DATE_MONTH},   {u'日', DATE_DAY},
		{u'号', DATE_NUMBER}, {u'號', DATE_NUMBER},  {u'季', DATE_SEASON},
		{u'时', DATE_HOUR},   {u'時', DATE_HOUR},    {u'点', DATE_HOUR},
		{u'點', DATE_HOUR},   {u'世', DATE_CENTURY},
	};
	uint32_t code = han_code(text, at);

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (rows[i].character != code)
			continue;
		if (code == u'世' && !either_at(text, at + 3, STR("纪"), STR("紀")))
			return DATE_UNMARKED;
		return (enum date_mark)rows[i].mark;
	}
	return DATE_UNMARKED;
}

/* 學 of 學年, which is a year as well. */
static size_t school_at(struct str text, size_t at)
{
	return str_starts(str_from(text, at), STR("學年")) ? STR("學").n : 0;
}

bool date_lead(struct str text, size_t at, struct date_lead *out)
{
	if (!date_number(text, at, &out->number))
		return false;
	size_t n = out->number.n + blanks_at(text, at + out->number.n, 1);

	n += out->number.digits == 3 || out->number.digits == 2 ? school_at(text, at + n) : 0;
	out->mark = mark_at(text, at + n);
	out->n = n + (out->mark == DATE_UNMARKED ? 0 : out->mark == DATE_CENTURY ? 6 : 3);
	return true;
}

/* 三十年来, 三十年间 are years that went by. */
static bool counts_years(struct str text, size_t at)
{
	WORDS_HEADS(spans, SPANS);

	return words_start(&spans, str_from(text, at + STR("年").n)) > 0;
}

/* 公元前, 公元, 民国 before a year: the bytes, and what they make of it. */
static size_t era(struct str text, size_t at, struct date_number *year, bool *sure)
{
	static const struct {
		struct str word;
		int sign, plus;
	} rows[] = {
		{STR_INIT("公元前"), -1, 0},     {STR_INIT("西元前"), -1, 0},
		{STR_INIT("纪元前"), -1, 0},     {STR_INIT("紀元前"), -1, 0},
		{STR_INIT("中华民国"), 1, 1911}, {STR_INIT("中華民國"), 1, 1911},
		{STR_INIT("民国"), 1, 1911},     {STR_INIT("民國"), 1, 1911},
		{STR_INIT("公元"), 1, 0},        {STR_INIT("西元"), 1, 0},
		{STR_INIT("公历"), 1, 0},        {STR_INIT("公曆"), 1, 0},
		{STR_INIT("纪元"), 1, 0},        {STR_INIT("紀元"), 1, 0},
	};
	size_t blanks = blanks_before(text, at, 1);

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (date_follows(text, at - blanks, rows[i].word)) {
			*sure = true;
			year->value = rows[i].sign * (year->value + rows[i].plus);
			return rows[i].word.n + blanks;
		}
	}
	int reigned;
	size_t reign = reign_before(text, at - blanks, year->value, &reigned);

	if (reign > 0 && !counts_years(text, at + year->n)) {
		*sure = true;
		year->value = reigned;
		return reign + blanks;
	}
	return 0;
}

/*
 * Whether a number before 年 names a year rather than counts years: four digits, or two of which no
 * count is made (○八年, 九七年; 三四年 and 三五年 are ranges).
 */
static bool is_year(const struct date_number *y)
{
	int tens = y->value / 10, ones = y->value % 10;

	if (y->digits == 4)
		return date_plausible_year(y->value);
	return y->digits == 2 && y->han && ones != tens + 1 && !(tens == 3 && ones == 5);
}

/* The day behind the month that stands at text[month]: its bytes, 0 for none. */
static size_t day_behind(struct str text, size_t month, size_t at, struct date_parts *d)
{
	struct date_lead day;
	size_t blank = blanks_at(text, at, 1);
	bool marked = date_lead(text, at + blank, &day) &&
		      (day.mark == DATE_DAY || day.mark == DATE_NUMBER);
	size_t n = marked ? day.n : 0;

	if (!marked && blank == 0)
		n = date_day_unmarked(text, month, at, &day.number);
	if (n == 0 || day.number.value < 1 || day.number.value > 31)
		return 0;
	d->day = day.number.value;
	return blank + n;
}

/* Month and day; the bytes, 0 for none. */
static size_t month_day(struct str text, size_t at, const struct date_lead *month,
			struct date_parts *d)
{
	if (month->mark != DATE_MONTH || month->number.value < 1 || month->number.value > 12)
		return 0;
	d->month = month->number.value;
	return month->n + day_behind(text, at, at + month->n, d);
}

/* 第一季度, 一季度, behind a year also 一季. */
static size_t quarter(struct str text, size_t at, struct date_parts *d)
{
	WORDS_TAILS(others, QUARTER_OTHERS);
	struct date_lead p;
	size_t rank = str_starts(str_from(text, at), STR("第")) ? 3 : 0;

	rank += rank > 0 ? blanks_at(text, at + rank, 1) : 0;
	if (!date_lead(text, at + rank, &p) || p.mark != DATE_SEASON || p.number.value < 1 ||
	    p.number.value > 4)
		return 0;
	size_t n = rank + p.n;
	bool word = str_starts(str_from(text, at + n), STR("度"));

	if (!word && rank == 0 && !d->has_year)
		return 0;
	/* 上一季度, 前三季度, 每一季度 */
	if (words_end(&others, str_slice(text, 0, at)) > 0)
		return 0;
	d->quarter = p.number.value;
	return n + (word ? STR("度").n : 0);
}

/* What divides the year that ends at text[at]: a month with its day, or a quarter. */
static size_t divided(struct str text, size_t at, bool ranked, struct date_parts *d)
{
	struct date_lead month;
	size_t blank = blanks_at(text, at, 1);
	size_t n = date_lead(text, at + blank, &month) ? month_day(text, at + blank, &month, d) : 0;

	if (n > 0)
		return blank + n;
	n = ranked ? 0 : quarter(text, at + blank, d);
	return n > 0 ? blank + n : 0;
}

/* 90年代 behind what is read of it already: the decade's first year from a century or by custom. */
static size_t decade(struct str text, size_t at, const struct date_lead *p, int century,
		     struct date_read *out)
{
	int year = p->number.value;

	if (p->mark != DATE_YEAR || year % 10 != 0 ||
	    !str_starts(str_from(text, at + p->n), STR("代")))
		return 0;
	if (year < 100)
		year += century > 0 ? (century - 1) * 100 : year <= 20 ? 2000 : 1900;
	else if (!date_plausible_year(year))
		return 0;
	decade_iso(year, &out->value);
	return p->n + STR("代").n;
}

static size_t century(struct str text, size_t at, struct date_number p, size_t n,
		      struct date_read *out)
{
	struct date_lead years;
	size_t more;
	bool sure = false;

	if (p.value < 1 || p.value > 30)
		return 0;
	out->before = era(text, at, &p, &sure);
	if (!sure && date_follows(text, at, STR("第")))
		out->before = 3;
	if (out->before == 0 && p.value < 4 && p.han)
		return 0;
	more = date_lead(text, at + n, &years) ? decade(text, at + n, &years, p.value, out) : 0;
	if (more == 0)
		century_iso(p.value, &out->value);
	return n + more;
}

/* 天宝十四年（755年）: three digits in brackets of their own behind a year in another reckoning. */
static bool is_bracketed_year(struct str text, size_t at, size_t n, const struct date_number *year)
{
	return year->digits == 3 && !year->han &&
	       (date_follows(text, at, STR("年（")) || date_follows(text, at, STR("年("))) &&
	       either_at(text, at + n, STR("）"), STR(")"));
}

/* A year and what divides it, where its look or what stands around it makes it one. */
static size_t year(struct str text, size_t at, struct date_number p, size_t n, struct date_parts *d,
		   size_t *before)
{
	bool sure = false;

	*before = era(text, at, &p, &sure);
	struct date_parts rest = {.has_year = true};
	size_t more = divided(text, at + n, date_follows(text, at, STR("第")), &rest);
	bool zero = p.digits == 2 && p.value < 10 && !p.han;
	bool republic = !sure && date_is_republic(text, at, n, &p, more > 0);

	sure |= is_bracketed_year(text, at, n, &p);
	if (!sure && !is_year(&p) && !zero && !republic && !(more > 0 && p.digits == 2))
		return 0;
	*d = rest;
	d->year = p.value + (republic ? REPUBLIC : 0);
	if (p.digits == 2 && !sure && !republic)
		d->year += p.value < 50 ? 2000 : 1900;
	return n + more;
}

/* One date from text[at] on, where `lead` stands; the bytes, its parts in *d. */
static size_t date(struct str text, size_t at, const struct date_lead *lead, struct date_parts *d,
		   size_t *before)
{
	*d = (struct date_parts){0};
	if (lead->mark == DATE_YEAR)
		return year(text, at, lead->number, lead->n, d, before);
	if (lead->mark == DATE_SEASON)
		return quarter(text, at, d);
	size_t n = month_day(text, at, lead, d);

	if (n > 0 && (*before = reign_first_before(text, at, &d->year)) > 0)
		d->has_year = true;
	return n;
}

/* What the second end of a range leaves out it has from the first. */
static void inherit(const struct date_parts *low, struct date_parts *high)
{
	if (!high->has_year && low->has_year) {
		high->has_year = true;
		high->year = low->year;
	}
	if (high->month == 0 && high->day > 0)
		high->month = low->month;
}

/* The two ends of a range as values; false where there are no such days. */
static bool set_ends(struct date_parts low, struct date_parts high, struct date_read *out)
{
	date_iso(low, &out->low);
	date_iso(high, &out->high);
	return out->low.form != VALUE_NONE && out->high.form != VALUE_NONE;
}

enum { DAYS_MAX = 31 };

static size_t range_end(struct str text, size_t at, const struct date_parts *low,
			struct date_read *out)
{
	struct date_parts high = {0};
	struct date_lead lead;
	size_t before = 0, join = date_connector(text, at), n;

	if (join == 0)
		return 0;
	bool led = date_lead(text, at + join, &lead);

	n = led ? date(text, at + join, &lead, &high, &before) : quarter(text, at + join, &high);
	if (n == 0 && led && low->day > 0)
		n = date_day(text, at + join, &lead, &high);
	/* 四月四日至六日: what is in Chinese digits too is a day behind a day. */
	if (n == 0 && led && lead.mark == DATE_DAY && lead.number.value > low->day &&
	    low->month > 0 && lead.number.value <= DAYS_MAX) {
		high.day = lead.number.value;
		n = lead.n;
	}
	/* 1937年12月—1938年5月19日: from a month to a day only where each has its year. */
	if (n == 0 || before > 0 ||
	    ((low->day > 0) != (high.day > 0) && !(low->has_year && high.has_year)))
		return 0;
	inherit(low, &high);
	return set_ends(*low, high, out) ? join + n : 0;
}

static bool plain_word(struct str text, size_t at, enum date_mark mark)
{
	return mark != DATE_YEAR || !str_starts(str_from(text, at), STR("代"));
}

/* 2019—2023年, 3至5月, 10-12日: the first number does without its mark. The bytes, both ends. */
static size_t unmarked_ends(struct str text, size_t at, struct date_number a,
			    struct date_parts *low, struct date_parts *high)
{
	struct date_number b;

	*low = *high = (struct date_parts){0};
	size_t join = date_connector(text, at + a.n), n;

	if (join == 0 || !date_number(text, at + a.n + join, &b) || a.han != b.han)
		return 0;
	n = a.n + join + b.n;
	n += blanks_at(text, at + n, 1);
	enum date_mark mark = mark_at(text, at + n);

	if (mark == DATE_YEAR && is_year(&a) && (is_year(&b) || b.digits == 2)) {
		low->has_year = high->has_year = true;
		low->year = a.value;
		high->year = b.value + (b.digits == 2 ? a.value / 100 * 100 : 0);
		high->year += high->year < low->year ? 100 : 0;
	} else if (mark == DATE_YEAR && date_is_republic_range(text, at, &a, &b)) {
		low->has_year = high->has_year = true;
		low->year = a.value + REPUBLIC;
		high->year = b.value + REPUBLIC;
	} else if (mark == DATE_MONTH && a.value > 0 && b.value > 0 && b.value <= 12) {
		low->month = a.value;
		high->month = b.value;
	} else if (mark == DATE_DAY && !a.han && a.digits <= 2 && b.digits <= 2) {
		low->day = a.value;
		high->day = b.value;
	} else {
		return 0;
	}
	return plain_word(text, at + n + 3, mark) ? n + 3 : 0;
}

static size_t unmarked_range(struct str text, size_t at, struct date_number first,
			     struct date_read *out)
{
	struct date_parts low, high;
	size_t n = unmarked_ends(text, at, first, &low, &high);

	return n > 0 && set_ends(low, high, out) ? n : 0;
}

/* 3月1—24日: days behind the month that both are of. */
static size_t days_of_month(struct str text, size_t at, const struct date_parts *month,
			    struct date_read *out)
{
	struct date_parts low, high;
	struct date_number first;

	if (month->month == 0 || month->day > 0 || !date_number(text, at, &first))
		return 0;
	size_t n = unmarked_ends(text, at, first, &low, &high);

	if (n == 0 || low.day == 0)
		return 0;
	inherit(month, &low);
	inherit(month, &high);
	return set_ends(low, high, out) ? n : 0;
}

/* 2018/19年度, 2019-20学年; two of them joined go from the first year to the last. */
static size_t fiscal(struct str text, size_t at, bool bare, struct date_parts *low,
		     struct date_parts *high)
{
	struct date_number a;
	size_t n, sep, two;
	int next;
	char c;

	if (!date_number(text, at, &a) || !is_year(&a) || a.digits != 4)
		return 0;
	c = narrow_at(text, at + a.n, &sep);
	if ((c != '/' && (c != '-' || a.han)) ||
	    (two = date_two_digits(text, at + a.n + sep, &next)) == 0)
		return 0;
	n = a.n + sep + two;
	/* 1959/63年 too */
	if ((a.value + 1) % 100 != next &&
	    (c != '/' || next <= a.value % 100 || mark_at(text, at + n) != DATE_YEAR))
		return 0;
	*low = (struct date_parts){.has_year = true, .year = a.value};
	*high = (struct date_parts){.has_year = true,
				    .year = a.value / 100 * 100 + next + (next == 0 ? 100 : 0)};
	n += blanks_at(text, at + n, 1);
	if (either_at(text, at + n, STR("年度"), STR("学年")) ||
	    either_at(text, at + n, STR("學年"), STR("财年")) ||
	    either_at(text, at + n, STR("財年"), STR("年级")))
		return n + 6;
	if (mark_at(text, at + n) == DATE_YEAR)
		return n + STR("年").n;
	/* 二〇二〇/二一至二〇二三/二四年度 */
	return a.han || bare ? n : 0;
}

static size_t fiscal_range(struct str text, size_t at, struct date_read *out)
{
	struct date_parts low, high, other;
	size_t n = fiscal(text, at, false, &low, &high), join, more = 0;
	size_t first = n > 0 ? n : fiscal(text, at, true, &low, &high);

	join = first > 0 ? date_connector(text, at + first) : 0;
	if (join > 0)
		more = fiscal(text, at + first + join, false, &other, &high);
	if (more == 0 && n == 0)
		return 0;
	date_iso(low, &out->low);
	date_iso(high, &out->high);
	return more > 0 ? first + join + more : n;
}

/* What begins with a number that has no mark of its own. */
static size_t unmarked(struct str text, size_t at, const struct date_lead *lead,
		       struct date_read *out)
{
	size_t n = date_bracketed(text, at, &lead->number, out), end = at + lead->n;

	if (n > 0 || (str_byte(text, end) != '/' && !str_starts(str_from(text, end), STR("／")) &&
		      date_connector(text, end) == 0))
		return n;
	n = time_read_hours(text, at, &lead->number, out);
	if (n == 0)
		n = fiscal_range(text, at, out);
	return n > 0 ? n : unmarked_range(text, at, lead->number, out);
}

/* A year, a quarter, a month or a day, or a range that begins with one; `lead` is NULL before 第. */
static size_t calendar(struct str text, size_t at, const struct date_lead *lead,
		       struct date_read *out)
{
	struct date_parts d = {0};
	size_t before = 0, n, more;

	n = lead ? date(text, at, lead, &d, &before) : quarter(text, at, &d);
	if (n == 0 && lead)
		n = date_day(text, at, lead, &d);
	if (n == 0)
		return 0;
	out->before = before;
	more = range_end(text, at + n, &d, out);
	if (more == 0)
		more = days_of_month(text, at + n, &d, out);
	if (more > 0)
		return n + more;
	date_iso(d, &out->value);
	out->low = out->high = (struct value){0};
	return out->value.form == VALUE_NONE ? 0 : n;
}

size_t date_read_han(struct str text, size_t at, struct date_read *out)
{
	struct date_lead lead;
	size_t n;

	if (str_starts(str_from(text, at), STR("第")))
		return calendar(text, at, NULL, out);
	if (!date_lead(text, at, &lead))
		return 0;
	if (lead.mark == DATE_UNMARKED)
		return unmarked(text, at, &lead, out);
	if (lead.mark == DATE_HOUR)
		return time_read_han(text, at, out);
	if (lead.mark == DATE_CENTURY)
		return century(text, at, lead.number, lead.n, out);
	n = decade(text, at, &lead, 0, out);
	return n > 0 ? n : calendar(text, at, &lead, out);
}
