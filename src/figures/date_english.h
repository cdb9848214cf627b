/*
 * The readers of which English dates are put together. Each reads at `at` of the whole text and
 * returns the end, 0 where nothing of its kind begins there.
 */
#ifndef DUSHU_FIGURES_DATE_ENGLISH_H
#define DUSHU_FIGURES_DATE_ENGLISH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dushu/figures/date.h"
#include "dushu/text/buf.h"
#include "src/figures/english_word.h"

/*
 * A day, month or year in which a month is named: "March 5, 2024", "5th of March", "2017 April". A
 * month alone is given too (day 0, no year): no date by itself, but it may be an end of a range.
 */
size_t calendar_english(struct str text, size_t at, struct date_parts *out);

/* Dates with a named month, and their ranges. */
size_t day_english(struct str text, size_t at, struct date_read *out);

/* Quarters, centuries and decades: "Q3 2001", "19th century", "the nineties". */
size_t period_english(struct str text, size_t at, struct date_read *out);

/* Years: 1990s, 1973-74, 1990 to 1995, 221 BC, FY2019/20, and alone where the words say so. */
size_t year_english(struct str text, size_t at, struct date_read *out);

/* Clock times with a.m., p.m. or o'clock, and half past. */
size_t clock_english(struct str text, size_t at, struct date_read *out);

/* A day of the month, 1 to 31: "5", "5th", "the 5th", "fifth", "twenty-first". */
size_t day_of_month(struct str text, size_t at, int *day);

/* A month's name or what is short for it, in any letter case. */
static inline bool is_month(struct str word)
{
	const struct english_word *row = english_word_row(word);

	return row && row->class == WORD_MONTH;
}

/* Whether an ordinal below a hundred may begin at `at` in words. */
bool english_ordinal_begins(struct str text, size_t at);

/* Four digits of a year, 1000 to 2999, that nothing continues to a larger number. */
size_t year_digits(struct str text, size_t at, int *year);

/* Behind "to", "through", "until", a dash; also "and" where `start` stands behind "between". */
size_t date_joint(struct str text, size_t at, size_t start);

/* Whether a counted noun or unit follows at `at`: "people", "km", "workers". */
bool counted_noun_follows(struct str text, size_t at);

void date_set(struct date_read *out, struct date_parts parts);
void date_set_range(struct date_read *out, struct date_parts low, struct date_parts high);

#endif
