#include "dushu/figures/ascii.h"
#include "src/figures/numeral_private.h"
#include "src/figures/words.h"

/* clang-format off */
#define PRESSURES(W) W("mmHg") W("mm Hg") W("毫米汞柱")
/* clang-format on */

static size_t vulgar_from(struct str s, size_t at, int *part, int *of)
{
	static const struct {
		struct str form;
		int part, of;
	} rows[] = {
		{STR_INIT("½"), 1, 2}, {STR_INIT("¼"), 1, 4}, {STR_INIT("¾"), 3, 4},
		{STR_INIT("⅓"), 1, 3}, {STR_INIT("⅔"), 2, 3}, {STR_INIT("⅕"), 1, 5},
		{STR_INIT("⅖"), 2, 5}, {STR_INIT("⅗"), 3, 5}, {STR_INIT("⅘"), 4, 5},
		{STR_INIT("⅙"), 1, 6}, {STR_INIT("⅚"), 5, 6}, {STR_INIT("⅛"), 1, 8},
		{STR_INIT("⅜"), 3, 8}, {STR_INIT("⅝"), 5, 8}, {STR_INIT("⅞"), 7, 8},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (han_starts(str_from(s, at), rows[i].form)) {
			*part = rows[i].part;
			*of = rows[i].of;
			return rows[i].form.n;
		}
	}
	return 0;
}

/* ½ and its kind at s[at]: its bytes and the two numbers; 0 for none. */
static inline size_t vulgar_at(struct str s, size_t at, int *part, int *of)
{
	char first = str_byte(s, at);

	return first == '\xC2' || first == '\xE2' ? vulgar_from(s, at, part, of) : 0;
}

/* 120/80 mmHg: two pressures. */
static bool pressure_follows(struct str s, size_t at)
{
	WORDS_HEADS(pressures, PRESSURES);

	return words_start(&pressures, str_from(s, at + blanks_at(s, at, 1))) > 0;
}

/* A denominator behind a slash: its bytes from `at` on and its value; 0 where it is none. */
static size_t over_at(struct str s, size_t at, struct decimal *of)
{
	size_t start = at, n;

	at += blanks_at(s, at, 1);
	n = slash_at(s, at);
	if (n == 0)
		return 0;
	struct numeral number = {0};

	at += n + blanks_at(s, at + n, 1);
	n = digits_number(str_from(s, at), false, &number);
	if (n == 0 || number.unknown || number.value.n == 0 || number.grouped)
		return 0;
	at += n;
	if (slash_at(s, at) > 0 || pressure_follows(s, at))
		return 0;
	*of = number.value;
	return at - start;
}

/* The proper fraction of a mixed number, behind a blank or hyphen: 1/2 in 9 1/2. */
static size_t proper_at(struct str s, size_t at, struct decimal *part, struct decimal *of)
{
	size_t start = at, n;
	uint8_t digit;
	int a, b;

	at += blanks_at(s, at, 2);
	if (at == start && str_byte(s, at) == '-')
		at++;
	n = vulgar_at(s, at, &a, &b);
	if (n > 0) {
		*part = decimal_of(a);
		*of = decimal_of(b);
		return at + n - start;
	}
	if (at == start || digit_at(s, at, &digit) == 0)
		return 0;
	struct numeral number = {0};

	n = digits_number(str_from(s, at), true, &number);
	if (n == 0 || number.grouped || number.unknown)
		return 0;
	size_t over = over_at(s, at + n, of);

	if (over == 0 || number.value.n == 0 || decimal_compare(&number.value, of) >= 0)
		return 0;
	*part = number.value;
	return at + n + over - start;
}

size_t digits_fraction(struct str s, size_t n, struct numeral *out)
{
	struct decimal of, part;
	size_t more;

	if (out->unknown || out->grouped)
		return n;
	more = over_at(s, n, &of);
	if (more > 0 && numeral_divide(&out->value, &of, NULL, &out->value)) {
		out->form = NUMERAL_FRACTION;
	} else {
		more = out->n_digits == 0 ? 0 : proper_at(s, n, &part, &of);
		if (more == 0 || !numeral_divide(&part, &of, &out->value, &out->value))
			return n;
		out->point = true;
	}
	out->n_digits = 0;
	return n + more;
}

size_t digits_vulgar(struct str s, struct numeral *out)
{
	int part, of;
	size_t n = vulgar_at(s, 0, &part, &of);

	if (n == 0)
		return 0;
	struct decimal a = decimal_of(part), b = decimal_of(of);

	numeral_divide(&a, &b, NULL, &out->value);
	out->form = NUMERAL_FRACTION;
	return n;
}
