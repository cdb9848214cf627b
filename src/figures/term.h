/*
 * A term: one numeral with what it counts by, as it stands in a text (US$3.5 million, 6万余人次,
 * 一个半小时, 5 ft 2 in). One end of a range is a term, a figure is one or two.
 */
#ifndef DUSHU_FIGURES_TERM_H
#define DUSHU_FIGURES_TERM_H

#include "dushu/figures/numeral.h"
#include "dushu/figures/unit.h"

struct term {
	struct numeral numeral;  /* first: what is behind it is cleared on its own */
	struct span span;        /* with prefix and unit */
	struct span number;      /* the numeral as written */
	const struct unit *unit; /* NULL: none, or a noun of the text */
	struct str unit_text;    /* as written or, for percentages, by its sign; empty for none */
	size_t unit_at; /* where the unit begins behind the number; 0 for none or a prefix */
	enum figure_kind kind;
	bool over, about; /* 余 多 来 before the unit */
	bool per;         /* its unit is a quotient: 元/吨 */
	bool prefixed;    /* its currency stands before it */
	int scale;        /* power of ten that its currency code begins with (MEUR), 0 for none */
};

/*
 * Whether the word at text[at], whose letters are known up to text[behind], leads to a digit with few
 * letters, blanks and signs between.
 */
bool term_digit_near(struct str text, size_t at, size_t behind);

/* Reads the term that begins at text[at]; the bytes eaten, 0 for none. */
size_t term_at(struct str text, size_t at, struct term *term);

/*
 * The unit that belongs to the number ending at text[at]: a row, a compound of rows (元/吨) or, in
 * English, a plural noun. Sets unit, unit_text, unit_at and kind of *term; the end of the unit, or
 * `at` where there is none.
 */
size_t term_unit(struct str text, size_t at, struct term *term);

/*
 * Further parts of one quantity behind text[at] (5元|3角, 28秒|76, 3斤|半, 5 ft|2 in): their end,
 * added to term's value in its first unit; `at` where there are none.
 */
size_t term_parts(struct str text, size_t at, struct term *term);

#endif
