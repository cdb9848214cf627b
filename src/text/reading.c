#include "src/text/reading.h"

#include <string.h>

#include "dushu/text/unicode.h"

/* The longest syllables: zhuang, chuang, shuang. */
enum { LETTERS_MAX = 6, LETTER_BITS = 5 };

/* Letters one after the other, plain, ü as v: each takes five bits, the first the lowest. */
struct syllable {
	uint32_t letters;
	unsigned n, tones;
};

/* The letters with marks, by their codes. */
enum { LETTERS_FROM = 0xC0, LETTERS_TO = 0x340 };

/* What is known of one: its plain letter, five bits, 0 where it marks the one before; and more. */
enum { PLAIN = 31, TONED = 32, KNOWN = 64 };

static const unsigned char letters[LETTERS_TO - LETTERS_FROM] = {
#define LETTER(code, letter, tone)                                                                 \
	[(code)-LETTERS_FROM] = KNOWN | ((tone) ? TONED : 0) | ((letter)&PLAIN),
#include "assets/pinyin.def"
#undef LETTER
};

#define BITS(letter, i) ((uint32_t)((letter)&PLAIN) << LETTER_BITS * (i))
#define LETTERS(a, b, c, d) (BITS(a, 0) | BITS(b, 1) | BITS(c, 2) | BITS(d, 3))

/* A multiplier that gives each final a place of its own; compilers tell where two share one. */
#define PLACE(letters) ((letters)*0xE29D665Fu >> 26)

static const struct final {
	uint32_t letters;
	char initials[24];
} finals[64] = {
#define FINAL(a, b, c, d, initials) [PLACE(LETTERS(a, b, c, d))] = {LETTERS(a, b, c, d), initials},
#include "assets/pinyin.def"
#undef FINAL
};

static const struct {
	const char *syllable, *han;
} neutrals[] = {
#define READ_AS(syllable, han) {syllable, han},
#include "assets/pinyin.def"
#undef READ_AS
};

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* What is known of the letter with a mark at `at`, of two bytes; 0 where there is none. */
static inline unsigned marked_at(struct str s, size_t at)
{
	const unsigned char *c = (const unsigned char *)s.s + at;

	if (at + 1 >= s.n || c[0] < 0xC3 || c[0] > 0xCC || (c[1] & 0xC0) != 0x80)
		return 0;
	return letters[((c[0] & 0x1Fu) << 6 | (c[1] & 0x3F)) - LETTERS_FROM];
}

/* Reads letters as long as they can belong to one syllable; returns their bytes. */
static size_t read_letters(struct str s, struct syllable *out)
{
	uint32_t all = 0;
	unsigned n = 0, tones = 0;
	size_t at = 0;

	for (;;) {
		unsigned letter = at < s.n ? (unsigned char)s.s[at] - (unsigned)'a' : PLAIN;
		unsigned known;

		if (letter <= 'z' - 'a') {
			if (n == LETTERS_MAX)
				break;
			all |= (letter + 1) << LETTER_BITS * n++;
			at++;
			continue;
		}
		known = marked_at(s, at);
		letter = known & PLAIN;
		if (!known || (letter ? n == LETTERS_MAX : n == 0))
			break;
		all |= letter << LETTER_BITS * n;
		n += letter != 0;
		tones += (known & TONED) != 0;
		at += 2;
	}
	*out = (struct syllable){all, n, tones};
	return at;
}

static char letter_at(uint32_t all, unsigned i)
{
	return (char)('a' - 1 + (all >> LETTER_BITS * i & PLAIN));
}

/* The initial as pinyin.def writes it; the letters behind it in *rest. */
static char initial_of(uint32_t all, uint32_t *rest)
{
	char first = letter_at(all, 0);

	*rest = all;
	if (first == 'a' || first == 'e' || first == 'o')
		return '0';
	*rest = all >> LETTER_BITS;
	if (letter_at(all, 1) != 'h' || (first != 'z' && first != 'c' && first != 's'))
		return first;
	*rest >>= LETTER_BITS;
	return (char)(first - 'a' + 'A');
}

static bool is_syllable(uint32_t all)
{
	uint32_t rest;
	char initial = initial_of(all, &rest);
	const struct final *final = &finals[PLACE(rest)];

	return rest && final->letters == rest && strchr(final->initials, initial);
}

static bool is_read_as(uint32_t all, uint32_t han)
{
	char bytes[4];
	struct str needle = {bytes, utf8_encode(han, bytes)};

	for (size_t i = 0; i < COUNT(neutrals); i++) {
		struct str characters = str_of(neutrals[i].han);
		uint32_t syllable = 0;

		for (unsigned k = 0; neutrals[i].syllable[k]; k++)
			syllable |= BITS(neutrals[i].syllable[k], k);
		if (syllable == all && str_find(characters, needle) < characters.n)
			return true;
	}
	return false;
}

size_t reading_read(struct str s, uint32_t han)
{
	struct syllable syllable;
	size_t at;

	/* Most are of the one large block. */
	if ((han < 0x4E00 || han > 0x9FFF) && !unicode_is_han(han))
		return 0;
	at = read_letters(s, &syllable);
	if (!at || syllable.tones > 1 || !is_syllable(syllable.letters))
		return 0;
	if (syllable.tones && syllable.n > 1)
		return at;
	return is_read_as(syllable.letters, han) ? at : 0;
}
