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

/* Bytes of a dash, 至 or 到 between two ends of a range, blanks around it included; 0 for none. */
size_t date_connector(struct str text, size_t at);

/* A year that needs no word to be one: 1000 to 2199. */
bool date_plausible_year(int year);

/*
 * A clock time in Chinese: 8时30分, 下午3点, 8点半. `hours`: its 24-hour form is worked out from the
 * word before it.
 */
size_t time_read_han(struct str text, size_t at, struct date_read *out);

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
