#include "facts.h"

#include <stdlib.h>

/* The bits of a key. */
enum {
	DIGITS = 15, /* 10^15 < 2^50 */
	DIGIT_BITS = 50,
	EXPONENT_BIAS = 1024,
	EXPONENT_MOST = 2047,
	TEXT_CHARS = 15,
	TEXT_BITS = 4,
};

#define NUMBERS ((uint64_t)1 << 62) /* zero; above and below it stand sizes of 62 bits */
#define TEXTS ((uint64_t)1 << 63)
#define NO_VALUE UINT64_MAX

bool figure_number(const struct figure *figure, struct decimal *out)
{
	const struct value *value = figure->value.form != VALUE_NONE  ? &figure->value
				    : figure->high.form != VALUE_NONE ? &figure->high
								      : &figure->low;

	*out = value->number;
	return value->form == VALUE_NUMBER;
}

/* Larger for larger sizes: the power of ten of the first digit, then the digits. */
static uint64_t size_of(const struct decimal *value)
{
	long exponent = value->exponent + value->n + EXPONENT_BIAS;
	uint64_t digits = 0;

	if (value->n == 0)
		return 0;
	for (int i = 0; i < DIGITS; i++)
		digits = digits * 10 + (i < value->n ? decimal_digit(value, i) : 0);
	exponent = exponent < 1 ? 1 : exponent > EXPONENT_MOST ? EXPONENT_MOST : exponent;
	return (uint64_t)exponent << DIGIT_BITS | digits;
}

static uint64_t char_bits(char c)
{
	static const char order[] = "-0123456789:/Q";
	const char *at = c ? strchr(order, c) : NULL;

	return at ? (uint64_t)(at - order) + 1 : 15;
}

static uint64_t text_key(const char *text)
{
	uint64_t key = 0;
	bool ended = false;

	for (int i = 0; i < TEXT_CHARS; i++) {
		ended = ended || text[i] == '\0';
		key = key << TEXT_BITS | (ended ? 0 : char_bits(text[i]));
	}
	return TEXTS | key;
}

uint64_t value_key(const struct figure *figure, const struct decimal *factor)
{
	struct decimal number, based;
	const struct value *value =
		figure->value.form != VALUE_NONE ? &figure->value : &figure->low;

	if (!figure_number(figure, &number))
		return value->form == VALUE_TEXT ? text_key(value->text) : NO_VALUE;
	if (!decimal_multiply(&number, factor, &based))
		based = number;
	return number.negative ? NUMBERS + size_of(&based) : NUMBERS - size_of(&based);
}

bool value_key_is_positive(uint64_t key)
{
	return key < NUMBERS;
}

void facts_reserve(struct facts *facts, size_t n)
{
	if (n > facts->cap) {
		facts->cap = n > 2 * facts->cap ? n : 2 * facts->cap;
		facts->key = xrealloc(facts->key, facts->cap, sizeof(*facts->key));
		facts->own = xrealloc(facts->own, facts->cap, sizeof(*facts->own));
		facts->unit = xrealloc(facts->unit, facts->cap, sizeof(*facts->unit));
	}
	for (; facts->n < n; facts->n++)
		facts->unit[facts->n] = FACTS_NONE;
}

bool facts_known(const struct facts *facts, size_t mark)
{
	return mark < facts->n && facts->unit[mark] != FACTS_NONE;
}

/* The number of a unit; its base is looked up once. */
static uint32_t unit_number(struct facts *facts, struct str words)
{
	size_t before = facts->units.n;
	uint32_t i = names_add(&facts->units, words);
	struct unit_base base;

	if (facts->units.n == before)
		return i;
	if (facts->units.n > facts->cap_units) {
		facts->cap_units = 2 * facts->units.n;
		facts->of_unit =
			xrealloc(facts->of_unit, facts->cap_units, sizeof(*facts->of_unit));
	}
	unit_base_of(words, &base);
	facts->of_unit[i] = (struct fact_unit){names_add(&facts->bases, base.base), base.factor};
	return i;
}

void facts_add(struct facts *facts, size_t mark, const struct figure *figure)
{
	uint32_t unit = unit_number(facts, figure->unit);
	const struct decimal one = decimal_of(1);

	facts->unit[mark] = unit;
	facts->own[mark] = value_key(figure, &one);
	facts->key[mark] = value_key(figure, &facts->of_unit[unit].factor);
}

uint32_t facts_base(const struct facts *facts, size_t mark)
{
	return facts->of_unit[facts->unit[mark]].base;
}

void facts_free(struct facts *facts)
{
	free(facts->key);
	free(facts->own);
	free(facts->unit);
	free(facts->of_unit);
	names_free(&facts->units);
	names_free(&facts->bases);
	*facts = (struct facts){0};
}
