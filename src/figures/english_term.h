/*
 * What English adds to a term: "a year", "2 below zero", "nine out of ten", "15 dollars 50".
 */
#ifndef DUSHU_FIGURES_ENGLISH_TERM_H
#define DUSHU_FIGURES_ENGLISH_TERM_H

#include <stddef.h>

#include "dushu/text/buf.h"
#include "src/figures/term.h"

/* An article before a unit of time, measure or money at `at`: a term of one. Its bytes, or 0. */
size_t english_article(struct str text, size_t at, struct term *term);

/* What goes on behind the term that begins at `start` and ends at `end`; the end of it all. */
size_t english_term_end(struct str text, size_t start, size_t end, struct term *term);

/*
 * A currency's code with a scale in front at s[0] (MEUR, kUSD): its bytes, the row and the power of
 * ten; 0 for none.
 */
size_t english_scaled_code(struct str s, const struct unit **unit, int *power);

/* "about", "some", "~" and the like before the second end of a range: its bytes with the blanks. */
size_t english_about(struct str text, size_t at);

/* Nothing of the sort begins with another byte than these. */
static inline bool english_term_may_go_on(char next)
{
	return next == ' ' || next == '.' || next == ':' || next == '-' || next == '\xC2' ||
	       next == '+';
}

#endif
