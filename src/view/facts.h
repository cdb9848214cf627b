/*
 * What ordering and filtering need to know of figures: a key that orders their values, and their
 * unit. Read once of each figure and kept, 20 bytes a mark; nothing is known of a figure before
 * somebody reads it.
 *
 * A zeroed struct is ready; facts_free() frees it.
 */
#ifndef DUSHU_SRC_VIEW_FACTS_H
#define DUSHU_SRC_VIEW_FACTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dushu/figures/figure.h"
#include "dushu/figures/unit_base.h"
#include "src/view/names.h"

#define FACTS_NONE UINT32_MAX

/* A unit as written; several may share one base. */
struct fact_unit {
	uint32_t base; /* a number of `bases` */
	struct decimal factor;
};

struct facts {
	uint64_t *key;  /* by mark: of the value in its base unit, … */
	uint64_t *own;  /* … and as it stands, in its own unit; see value_key() */
	uint32_t *unit; /* by mark: a number of `units`, or FACTS_NONE where it was not read */
	size_t n, cap;
	struct names units, bases;
	struct fact_unit *of_unit;
	size_t cap_units;
};

/*
 * Orders values as 64 bits: numbers first, the largest first, by their size times `factor` (exact
 * to 15 digits); a range by its upper end; then dates and times, the earliest first; then figures
 * of no exact value.
 */
uint64_t value_key(const struct figure *figure, const struct decimal *factor);

/* Whether a key is that of a number above zero. */
bool value_key_is_positive(uint64_t key);

/* Makes room for so many marks. */
void facts_reserve(struct facts *facts, size_t n);

bool facts_known(const struct facts *facts, size_t mark);

/* Takes down the facts of a mark, for which there is room. */
void facts_add(struct facts *facts, size_t mark, const struct figure *figure);

/* The base unit of a mark that is known. */
uint32_t facts_base(const struct facts *facts, size_t mark);

void facts_free(struct facts *facts);

/* The number that a figure is ordered by: its value, or the upper end of its range; false: none. */
bool figure_number(const struct figure *figure, struct decimal *out);

#endif
