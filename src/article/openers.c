#include "src/article/openers.h"

#include "dushu/text/unicode.h"
#include "src/article/numbering.h"

enum { OPENER_HASH = 20 }; /* of 32 bits all but those that number OPENER_BITS */

size_t fold_decode(struct str s, size_t at, uint32_t *code)
{
	size_t n = utf8_decode(s, at, code);

	if (n == 0)
		return 0;
	if (*code >= 0x2000)
		*code = unicode_narrow(*code);
	if (*code >= 'A' && *code <= 'Z')
		*code |= 0x20;
	if (*code == 0x2019)
		*code = '\'';
	return n;
}

static bool is_letter(uint32_t code)
{
	return code >= 'a' && code <= 'z';
}

static uint32_t pair_key(uint32_t first, uint32_t second)
{
	return first << 8 | second;
}

/* The first character, or the first two where both are letters. */
static uint32_t key_at(struct str s)
{
	uint32_t first = 0, second = 0;
	size_t n = fold_decode(s, 0, &first);

	if (!is_letter(first))
		return first;
	fold_decode(s, n, &second);
	return is_letter(second) ? pair_key(first, second) : first;
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

/* Numbers of all kinds; a letter may stand alone, a Roman number is of several. */
static void add_numbers(struct openers *openers)
{
	const struct str signs = STR(NUMBERING_SIGNS), roman = STR("ivxlcdm");
	uint32_t code;

	for (size_t at = 0; at < signs.n; at += utf8_decode(signs, at, &code))
		add(openers, key_at(str_from(signs, at)));
	for (size_t i = 0; i < roman.n; i++) {
		for (size_t k = 0; k < roman.n; k++)
			add(openers,
			    pair_key((unsigned char)roman.s[i], (unsigned char)roman.s[k]));
	}
	add_range(openers, '0', '9');
	add_range(openers, 'a', 'z');
	add_range(openers, 0x2160, 0x2188);
	add_range(openers, 0x2460, 0x249B);
	add_range(openers, 0x3220, 0x3229);
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
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		if (rows[i].s[0] != '%')
			add(openers, key_at(rows[i]));
	}
	for (size_t i = 0; i < sizeof(noises) / sizeof(*noises); i++)
		add_range(openers, noises[i][0], noises[i][1]);
	add_numbers(openers);
}

bool openers_have(const struct openers *openers, struct str s)
{
	size_t bit = bit_of(key_at(s));

	return s.n > 0 && (openers->bits[bit / 64] >> bit % 64 & 1);
}
