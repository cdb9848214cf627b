/*
 * Dates and clock times as ISO 8601 text.
 *
 * 2024-03-05, 2024-03, 2024; without a year --03-05, --03, day alone ---05; quarter 2024-Q2 or Q2;
 * decade 199X; century 19; before Christ a leading minus; times 09:00, 00:00:05.
 * Readers get the whole text and a place in it, so that they may look at the word before ("in
 * 1975", "on the 5th"), and return the bytes eaten from `at`, 0 where no date begins there. They
 * are called at digits and at word starts and must refuse within a few bytes. A date and a time
 * side by side are two: a reader eats one. Ranges of dates are theirs, since the second end
 * borrows from the first (March 5 to 8, 10-20 November, 1975-80, 2019/20, 8:00—20:00).
 */
#ifndef DUSHU_FIGURES_DATE_H
#define DUSHU_FIGURES_DATE_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/figures/figure.h"
#include "dushu/text/buf.h"

struct date_read {
	struct value value;     /* VALUE_TEXT; VALUE_NONE for a range */
	struct value low, high; /* VALUE_TEXT both for a range, else VALUE_NONE */
	bool time;              /* a clock time */
	bool weak;              /* seldom data */
	size_t before;          /* bytes before `at` that belong to it: 下午 of 下午3时 */
};

/* The parts of a date; what is not said is 0, except that `year` counts only with has_year. */
struct date_parts {
	bool has_year;
	int year; /* negative before Christ: 公元前221 is -221 */
	int month, day, quarter;
};

/* Cheap: false where date_read() would return 0, mostly by what stands behind digits. */
bool date_may_begin(struct str text, size_t at);

/* By the first byte: digits and Chinese first, then English. */
size_t date_read(struct str text, size_t at, struct date_read *out);

size_t date_read_han(struct str text, size_t at, struct date_read *out);

/* 2024-03-05, 2024/3/5, 05/03/2024 (as ISO only where one reading is possible), 8:30, 16:11:05. */
size_t date_read_digits(struct str text, size_t at, struct date_read *out);

/*
 * March 5, 2024 · 5 March · the 5th of March · Mar. 2024 · March 5-8 · 10-20 November · a year
 * alone where the words around it make it one (in 1975, by 2030, 1973-74, from 1990 to 1995,
 * "the 1975 session") and never before a counted noun · the 1990s, mid-1970s, the '90s · the 19th century,
 * the third quarter of 2001, Q3 2001, 2001Q3 · FY 2001, FY2019/20, fiscal 2001 · 221 BC, AD 25 ·
 * 8:30 a.m., 8 am, 5 o'clock, half past eight, noon is none · weekdays and relative days
 * (yesterday, last year) are none. Words such as "the", "mid-", "early" and weekdays are outside.
 * Month names in any letter case with a capital first; "may" and "march" only as months.
 * Called at ASCII digits too: "5 March", "10 to 20 November", "2001-02", "8.30 pm".
 */
size_t date_read_english(struct str text, size_t at, struct date_read *out);

/* Writes the ISO text of a date; parts out of range make a VALUE_NONE. */
void date_iso(struct date_parts parts, struct value *out);

/* 199X from 1990, 19 from the 20th century (negative before Christ). */
void decade_iso(int year, struct value *out);
void century_iso(int century, struct value *out);

/* second < 0 for none; hours to 24, others out of range make a VALUE_NONE. */
void time_iso(int hour, int minute, int second, struct value *out);

#endif
