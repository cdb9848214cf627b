/*
 * Cardinal and ordinal numbers of English words put together: "two hundred and fifty thousand".
 */
#ifndef DUSHU_FIGURES_ENGLISH_CARDINAL_H
#define DUSHU_FIGURES_ENGLISH_CARDINAL_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/figures/decimal.h"
#include "dushu/text/buf.h"

struct cardinal {
	struct decimal value;
	size_t end;    /* behind it */
	int power;     /* of the scale words at its end, 0 for none */
	bool ordinal;  /* ends in an ordinal: "two hundred and first" */
	bool article;  /* its only number word is an article, or a bare scale */
	bool point;    /* "two point five" */
	bool together; /* its last word is joined to the one before (twenty-two, hundred and one) */
	bool unknown;  /* too large for a decimal */
};

/* The number that begins at `at`; false where none does. Fractions are not its business. */
bool cardinal_english(struct str s, size_t at, struct cardinal *out);

/*
 * Goes on with a number that stands before out->end in digits or words: scale words, then smaller
 * parts ("3 hundred and 21", "4 thousand 3 hundred"). `digits`: parts may be digits as well.
 */
void cardinal_continue(struct str s, bool digits, struct cardinal *out);

/* Multiplies by value × 10^power, and takes note of what is too large. */
void cardinal_multiply(struct cardinal *cardinal, int value, int power);

#endif
