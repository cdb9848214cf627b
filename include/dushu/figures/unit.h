/*
 * Units, currencies and Chinese measure words: what a numeral counts by.
 *
 * The rows stand in assets/units.def, currencies.def and classifiers.def; a struct unit is such a
 * row, constant, never freed. Reading is by the longest written form that ends where a word ends.
 */
#ifndef DUSHU_FIGURES_UNIT_H
#define DUSHU_FIGURES_UNIT_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/figures/figure.h"
#include "dushu/text/buf.h"

/* What can be added up: units of one dimension make one quantity (5 ft 2 in). */
enum dimension {
	DIMENSION_NONE,
	DIMENSION_LENGTH,
	DIMENSION_AREA,
	DIMENSION_VOLUME,
	DIMENSION_MASS,
	DIMENSION_TIME,
	DIMENSION_MONTHS,
	DIMENSION_AGE,
	DIMENSION_ANGLE,
	DIMENSION_CELSIUS,
	DIMENSION_FAHRENHEIT,
	DIMENSION_KELVIN,
	DIMENSION_SPEED,
	DIMENSION_POWER,
	DIMENSION_ENERGY,
	DIMENSION_ENERGY_W,
	DIMENSION_CALORIE,
	DIMENSION_EV,
	DIMENSION_VOLTAGE,
	DIMENSION_CURRENT,
	DIMENSION_RESIST,
	DIMENSION_VA,
	DIMENSION_FREQ,
	DIMENSION_PRESSURE,
	DIMENSION_FORCE,
	DIMENSION_DATA,
	DIMENSION_BIT,
	DIMENSION_BPS,
	DIMENSION_MOL,
	DIMENSION_SV,
	DIMENSION_MONEY,
};

enum unit_sort {
	UNIT_PROPER,       /* a row of units.def or currencies.def */
	UNIT_MEASURE_WORD, /* 個, 條, 名: 一 before it is an article */
	UNIT_NOUN,         /* 鄉, 國: a noun that does without a measure word */
};

struct unit {
	struct str key;       /* as written */
	struct str canonical; /* its one name: km, CNY */
	struct str factor;    /* in the base unit of its dimension, as a decimal */
	enum figure_kind kind;
	enum dimension dimension;
	enum unit_sort sort;
};

/* The unit that s begins with; the bytes eaten, 0 for none. s begins at the unit itself. */
size_t unit_read(struct str s, const struct unit **unit);

/* A currency's symbol, code or name that s begins with, as it stands before a number: $, US$, CNY. */
size_t unit_read_currency(struct str s, const struct unit **unit);

/*
 * Finds two rows that contradict each other (out of order, one form twice, one canonical name with
 * two meanings); the form of the second, empty where all agree. For tests.
 */
struct str unit_contradiction(void);

#endif
