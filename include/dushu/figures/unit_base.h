/*
 * What a unit is measured in: its one name, and the base unit of its dimension.
 *
 * Kilometres and 公里 are both km, and measured in m; 角 and yuan are both measured in CNY. A unit that
 * has no row of its own, or no dimension, is its own base. Names are constant or borrow what was
 * asked for. Nothing here fails.
 */
#ifndef DUSHU_FIGURES_UNIT_BASE_H
#define DUSHU_FIGURES_UNIT_BASE_H

#include "dushu/figures/decimal.h"
#include "dushu/text/buf.h"

struct unit_base {
	struct str name;       /* the unit's one name: km, CNY */
	struct str base;       /* that of the base unit: m; the same as `name` for a base unit */
	struct decimal factor; /* one of the unit in the base unit */
};

/* The base of a unit as a figure has it, perhaps "". Money is measured in its own currency. */
void unit_base_of(struct str unit, struct unit_base *out);

#endif
