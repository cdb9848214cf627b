/*
 * What the readers of dates share: small numbers of a calendar, and what joins two dates.
 */
#ifndef DUSHU_FIGURES_DATE_PRIVATE_H
#define DUSHU_FIGURES_DATE_PRIVATE_H

#include "dushu/figures/date.h"
#include "src/figures/han.h"

/* A number of one to four digits, in either writing. */
struct date_number {
	int value;
	size_t n;   /* bytes */
	int digits; /* how many digits it is written with; 0 where with 十 or 百 */
	bool han;
};

/* The number at text[at], false where none of that size stands there. */
bool date_number(struct str text, size_t at, struct date_number *out);

/* Two digits in either writing at text[at], each by itself (一二 is 12): their bytes; 0 for none. */
size_t date_two_digits(struct str text, size_t at, int *value);

/* The characters of the calendar that stand behind a number; DATE_NUMBER is 号. */
enum date_mark {
	DATE_UNMARKED,
	DATE_YEAR,
	DATE_MONTH,
	DATE_DAY,
	DATE_NUMBER,
	DATE_SEASON,
	DATE_CENTURY,
	DATE_HOUR,
};

/* A number and the mark behind it, which tells which dates may begin so: read once for all of them. */
struct date_lead {
	struct date_number number;
	enum date_mark mark;
	size_t n; /* the bytes of both, with a blank behind the number */
};

/* What stands at text[at]; false where no number does. */
bool date_lead(struct str text, size_t at, struct date_lead *out);

/* Whether `word` stands right before text[at]. */
static inline bool date_follows(struct str text, size_t at, struct str word)
{
	return str_ends(str_slice(text, 0, at), word);
}

/*
 * A day alone, whose lead stands at text[at]: 5日, 三十一日下午, 5号; its bytes, 0 where it is none
 * (5号楼, 30日内, 神舟十六号).
 */
size_t date_day(struct str text, size_t at, const struct date_lead *lead, struct date_parts *day);

/*
 * The day behind a month of the lunar calendar, without a mark: 八月十五, 三月初三; the month stands at
 * text[month]. The bytes, 0 for none.
 */
size_t date_day_unmarked(struct str text, size_t month, size_t at, struct date_number *day);

/* The year before the first of the Republic. */
enum { REPUBLIC = 1911 };

/*
 * 113年1月1日, 112年第4季, 預測113年經濟成長 in Taiwan: years of the Republic. Without what divides
 * it, n bytes on, it takes Traditional script around, a word that leads to a year or the clause's
 * beginning before, and behind it no word of what lasts so long; or 度.
 */
bool date_is_republic(struct str text, size_t at, size_t n, const struct date_number *year,
		      bool divided);

/* 103至107年, the first number at text[at]: years of the Republic, where counts would be long ones. */
bool date_is_republic_range(struct str text, size_t at, const struct date_number *low,
			    const struct date_number *high);

/*
 * 今（29）日, 昨（29）晚, 本（11）月, 去（112）年: the date in brackets between 今, 昨, 本 … and 日, 月, 年
 * or a part of the day. The bytes to the mark or the closing bracket, the opening one's in
 * out->before; 0 for none.
 */
size_t date_bracketed(struct str text, size_t at, const struct date_number *number,
		      struct date_read *out);

/* Bytes of a dash, 至 or 到 between two ends of a range, blanks around it included; 0 for none. */
size_t date_connector(struct str text, size_t at);

/* A year that needs no word to be one: 1000 to 2199. */
bool date_plausible_year(int year);

/*
 * A clock time in Chinese: 8时30分, 下午3点, 8点半. `hours`: its 24-hour form is worked out from the
 * word before it.
 */
size_t time_read_han(struct str text, size_t at, struct date_read *out);

/* 0—24时, 8至20時: hours of which the first, read already, has no mark of its own. */
size_t time_read_hours(struct str text, size_t at, const struct date_number *first,
		       struct date_read *out);

/* 8:30, 16:11:05, also as 下午3:30. */
size_t time_read_digits(struct str text, size_t at, struct date_read *out);

/* The bytes of a word of the day before text[at] (下午, 晚上, 凌晨), 0 for none. */
size_t time_period(struct str text, size_t at, int *hour);

/*
 * The name of a reign that ends before text[at]: its bytes, 0 for none or where it had no such year;
 * the year of our era in *result.
 */
size_t reign_before(struct str text, size_t at, int year, int *result);

/* The same with 元年, the first year, behind the name; the bytes of both. */
size_t reign_first_before(struct str text, size_t at, int *result);

/* The first row out of order in assets/reigns.def; empty where all is well. */
struct str reign_disorder(void);

#endif
