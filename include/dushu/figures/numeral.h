/*
 * Numerals: the number part of a quantity, in digits, in Chinese and in English words.
 *
 * Readers take the text from where the numeral would begin and return the bytes they ate, 0 where
 * none begins there. They know nothing of units and look at nothing before s.s, so the caller sees
 * to it that s begins at a word's start; they do see to it that the numeral ends at a word's end.
 * They reject what is no numeral within a few bytes and cost no more than the bytes they eat plus
 * a bounded look ahead. A value that would need more than DECIMAL_DIGITS digits is eaten whole and
 * marked `unknown`.
 *
 * Units are left to unit.h, dates to date.h and ranges of any sort (3-5, ten to twenty) to
 * figure.h: a reader eats one end only.
 */
#ifndef DUSHU_FIGURES_NUMERAL_H
#define DUSHU_FIGURES_NUMERAL_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/figures/decimal.h"
#include "dushu/text/buf.h"
#include "dushu/text/span.h"

enum numeral_form {
	NUMERAL_CARDINAL, /* 243.9萬, -5, twenty-three, two and a half, half a million, a dozen */
	NUMERAL_ORDINAL,  /* 第三, 3rd, twenty-first; `value` is the rank */
	NUMERAL_FRACTION, /* 三分之一, 1/3, ½, 一半, half, one-third, three quarters: a ratio */
	NUMERAL_PERCENT, /* 百分之三, 六成五, 七折: `value` is in per cent, `unit` its unit */
	NUMERAL_MULTIPLE, /* twice, threefold, 3-fold, doubled: `value` times */
};

struct numeral {
	struct decimal value;
	enum numeral_form form;
	struct span number; /* its bare number: 三 of 第三, 二十 of 百分之二十; 0, 0 is all of it */
	struct str unit; /* NUMERAL_PERCENT: "%" or "‰"; otherwise empty */
	int power; /* of the scale at its end: 2439000 = 243.9萬 has 4, 3.5 million 6, 0 none */
	unsigned char
		n_digits; /* of a plain run of digits (2024, 007, 二〇二四), otherwise 0; at most 255 */
	bool digits;     /* written in ASCII or full-width digits, scale words apart */
	bool indefinite; /* 幾十, 數百, dozens, hundreds of thousands: no value */
	bool span;       /* two neighbouring numerals make a range, value..high */
	bool about;      /* 来 stands inside it: 十来万 */
	bool over;       /* 餘, 多, odd stands inside it: 39億多, 800餘萬, twenty-odd */
	bool point;      /* has a decimal point, 點 or point */
	bool grouped;    /* has thousands separators */
	bool scaled;   /* ends in (or is) a scale word: 萬, million, bn, k, dozen, hundred, 百 */
	bool has_sign; /* begins with a sign: -, +, −, 負, minus */
	bool article; /* its only number word is an article: a million, a dozen, half a day's "half a" */
	bool unknown;        /* over DECIMAL_DIGITS digits: no value */
	struct decimal high; /* with `span`: 三五 is 3 to 5, 三四千 3000 to 4000 */
};

/*
 * Reads the longest numeral at the beginning of s by the reader that its first byte asks for.
 * `money`: a currency sign stands before it, so that 5m is five million.
 */
size_t numeral_read(struct str s, bool money, struct numeral *out);

/*
 * ASCII and full-width digits: 1,234.5  12,34,567  1.5e9  ½  9 1/2  -5  +3  3/4; with the scale
 * behind them in either language (243.9萬, 3千多萬, 3.5 million by numeral_tail_english()).
 */
size_t numeral_read_digits(struct str s, bool money, struct numeral *out);

/* Chinese numerals of every kind; 第…, 百分之…, …分之…, 負…, 半, 幾十, 六成五, 七折. */
size_t numeral_read_han(struct str s, struct numeral *out);

/*
 * English words, any letter case, joined by blanks or hyphens: one hundred and five, twenty-three
 * hundred, two and a half, half a million, a dozen, two dozen, three score, a couple of dozen,
 * hundreds of thousands, one point five, minus five, one-third, two and two thirds, half, third,
 * twenty-first, twice, threefold, double(d), trebled, quadrupled … Words that are seldom a number
 * ("second" as time, "third" or "quarter" alone) are eaten only where a number can stand.
 * "a" and "an" count only before a scale, fraction or dozen (a million, a third); "one" always.
 * s begins at a letter; anything that begins no number word must be refused by its first letter
 * and length.
 */
size_t numeral_read_english(struct str s, struct numeral *out);

/*
 * What goes on in English behind digits that *numeral holds already; s begins right behind them.
 * Scale words and abbreviations, with a blank, a hyphen or nothing before them (" million",
 * "-million", "k", "K", "bn", "mn", "mln", " tn"; "m", "M", "b", "B", "t" only with `money`,
 * where no letter or digit follows), " and a half", " dozen", ordinal suffixes (st nd rd th: form
 * ORDINAL), "-fold" (MULTIPLE), "-odd". Fractions in digits (9 1/2) are read before it is asked.
 * Changes *numeral's value, form and marks; returns the bytes eaten, 0 and *numeral unchanged
 * where nothing goes on.
 */
size_t numeral_tail_english(struct str s, bool money, struct numeral *numeral);

#endif
