#include "dushu/figures/unit_base.h"

#include "dushu/figures/unit.h"

struct measure {
	struct str name, factor;
	enum dimension dimension;
};

#define UNIT(text, sort, name, space, size) {STR_INIT(name), STR_INIT(size), DIMENSION_##space},
static const struct measure measures[] = {
#include "assets/units.def"
};
#undef UNIT

/* The name of the unit that others of its dimension are counted in; "" where there is none. */
static struct str base_name(enum dimension dimension)
{
	for (size_t i = 0; i < sizeof(measures) / sizeof(*measures); i++) {
		if (measures[i].dimension == dimension && str_equal(measures[i].factor, STR("1")))
			return measures[i].name;
	}
	return STR("");
}

/* The row of exactly these words; NULL where there is none. */
static const struct unit *find_row(struct str words)
{
	const struct unit *unit = NULL;

	if (words.n > 0 && unit_read(words, &unit) == words.n)
		return unit;
	if (words.n > 0 && unit_read_currency(words, &unit) == words.n)
		return unit;
	return NULL;
}

void unit_base_of(struct str words, struct unit_base *out)
{
	const struct unit *unit = find_row(words);
	struct str base;

	*out = (struct unit_base){words, words, decimal_of(1)};
	if (!unit)
		return;
	out->name = out->base = unit->canonical;
	/* A part of a currency is called by it: CNY.1. */
	base = unit->dimension == DIMENSION_MONEY
		       ? str_slice(unit->canonical, 0, str_find(unit->canonical, STR(".")))
	       : unit->dimension == DIMENSION_NONE ? STR("")
						   : base_name(unit->dimension);
	if (base.n == 0 || !decimal_parse(unit->factor, &out->factor))
		return;
	out->base = base;
}
