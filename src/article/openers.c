#include "src/article/openers.h"

#include "dushu/text/unicode.h"
#include "src/article/numbering.h"

enum {
	OPENER_HASH = 19, /* of 32 bits all but those that number OPENER_BITS */
	LETTERS = 3,
};

static bool is_letter(uint32_t code)
{
	return code >= 'a' && code <= 'z';
}

/* The first character, or as many of the first three as are letters, one after the other. */
static uint32_t key_at(struct str s)
{
	uint32_t key = 0, code = 0;
	size_t at = fold_decode(s, 0, &key);

	for (int i = 1; i < LETTERS && is_letter(key & 0xFF); i++) {
		at += fold_decode(s, at, &code);
		if (!is_letter(code))
			break;
		key = key << 8 | code;
	}
	return key;
}

static size_t bit_of(uint32_t key)
{
	return (uint32_t)(key * 2654435761u) >> OPENER_HASH;
}

static void add(struct openers *openers, uint32_t key)
{
	size_t bit = bit_of(key);

	openers->bits[bit / 64] |= (uint64_t)1 << bit % 64;
}

static void add_range(struct openers *openers, uint32_t first, uint32_t last)
{
	for (uint32_t code = first; code <= last; code++)
		add(openers, code);
}

/* A Roman number is of several letters. */
static void add_roman(struct openers *openers)
{
	const struct str roman = STR("ivxlcdm");

	for (size_t i = 0; i < roman.n; i++) {
		for (size_t k = 0; k < roman.n; k++) {
			uint32_t two = (unsigned char)roman.s[i];

			two = two << 8 | (unsigned char)roman.s[k];
			add(openers, two);
			for (size_t l = 0; l < roman.n; l++)
				add(openers, two << 8 | (unsigned char)roman.s[l]);
		}
	}
}

/* Numbers of all kinds; a letter may stand alone. */
static void add_numbers(struct openers *openers)
{
	const struct str signs = STR(NUMBERING_SIGNS);
	uint32_t code;

	for (size_t at = 0; at < signs.n; at += utf8_decode(signs, at, &code))
		add(openers, key_at(str_from(signs, at)));
	add_roman(openers);
	add_range(openers, '0', '9');
	add_range(openers, 'a', 'z');
	add_range(openers, 0x2160, 0x2188);
	add_range(openers, 0x2460, 0x249B);
	add_range(openers, 0x3220, 0x3229);
}

/* In words there may be blanks, so their first two letters by themselves count as well. */
static void add_row(struct openers *openers, struct str row)
{
	if (row.s[0] == '%')
		return;
	add(openers, key_at(row));
	if (is_letter((unsigned char)row.s[0]))
		add(openers, key_at(str_slice(row, 0, 2)));
}

void openers_fill(struct openers *openers)
{
	static const struct str rows[] = {
#define STYLE(name, pattern, flags) STR_INIT(pattern),
#define DASH(mark) STR_INIT(mark),
#define NOTICE(opening, flags) STR_INIT(opening),
#include "assets/headings.def"
	};
	static const uint32_t noises[][2] = {
#define NOISE(kind, first, last) {first, last},
#include "assets/noise.def"
#undef NOISE
	};

	*openers = (struct openers){0};
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		add_row(openers, rows[i]);
	for (size_t i = 0; i < sizeof(noises) / sizeof(*noises); i++)
		add_range(openers, noises[i][0], noises[i][1]);
	add_numbers(openers);
}

bool openers_have(const struct openers *openers, struct str s)
{
	size_t bit = bit_of(key_at(s));

	return s.n > 0 && (openers->bits[bit / 64] >> bit % 64 & 1);
}
