#include "src/text/reading.h"

#include <string.h>

#include "dushu/text/unicode.h"
#include "src/text/stride.h"

/* The longest syllables: zhuang, chuang, shuang. */
enum { LETTERS_MAX = 6 };

struct syllable {
	char letters[LETTERS_MAX + 1]; /* plain, ü as v, closed by NUL */
	size_t n;
	int tones;
};

/* The letters with marks, by their codes. */
enum { LETTERS_FROM = 0xC0, LETTERS_TO = 0x320 };

static const struct letter {
	bool known;
	char letter;
	signed char tone;
} letters[LETTERS_TO - LETTERS_FROM] = {
#define LETTER(code, letter, tone) [(code)-LETTERS_FROM] = {true, letter, tone},
#include "assets/pinyin.def"
#undef LETTER
};

/* The longest row of finals, and behind it as many NULs as are looked at beyond its end. */
enum { FINALS_MAX = 96 + 2 * STRIDE };

/* The finals of each initial: none, or a letter, without and with an h behind it. */
static const char finals_of['z' - 'a' + 2][2][FINALS_MAX] = {
/* NOLINTNEXTLINE(bugprone-macro-parentheses): an array takes no string in parentheses */
#define PINYIN(letter, h, finals) [(letter) ? (letter) - 'a' + 1 : 0][h] = finals,
#include "assets/pinyin.def"
#undef PINYIN
};

static const struct {
	const char *syllable, *han;
} neutrals[] = {
#define READ_AS(syllable, han) {syllable, han},
#include "assets/pinyin.def"
#undef READ_AS
};

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* Adds a code point to the syllable; false where it cannot belong to one. */
static bool add_letter(struct syllable *syllable, uint32_t code)
{
	struct letter found = {code >= 'a' && code <= 'z', (char)code, 0};

	if (code >= LETTERS_FROM && code < LETTERS_TO)
		found = letters[code - LETTERS_FROM];
	if (!found.known || (found.letter && syllable->n == LETTERS_MAX) ||
	    (!found.letter && syllable->n == 0))
		return false;
	if (found.letter)
		syllable->letters[syllable->n++] = found.letter;
	syllable->tones += found.tone != 0;
	return true;
}

/* Where in a stride at s a word of so many letters stands that begins and ends as `rest` does. */
static stride words_like(const char *s, struct str rest)
{
	return (stride_at(s) == ' ') & (stride_at(s + 1) == rest.s[0]) &
	       (stride_at(s + rest.n) == rest.s[rest.n - 1]) & (stride_at(s + rest.n + 1) == ' ');
}

/* Whether " rest " is among the finals. */
static bool takes_final(const char *finals, struct str rest)
{
	for (; rest.n && *finals; finals += STRIDE) {
		stride found = words_like(finals, rest);

		for (size_t i = 0; i < STRIDE && stride_any(found); i++) {
			if (found[i] && memcmp(finals + i + 1, rest.s, rest.n) == 0)
				return true;
			found[i] = 0;
		}
	}
	return false;
}

static bool is_vowel(char letter)
{
	return letter == 'a' || letter == 'e' || letter == 'o';
}

static bool is_syllable(const struct syllable *syllable)
{
	char first = syllable->letters[0];
	size_t initial = is_vowel(first) ? 0 : (size_t)(first - 'a') + 1;
	size_t h = initial && syllable->letters[1] == 'h';
	struct str rest = {syllable->letters, syllable->n};

	return takes_final(finals_of[initial][h], str_from(rest, (initial > 0) + h));
}

static bool is_read_as(const struct syllable *syllable, uint32_t han)
{
	char bytes[4];
	struct str needle = {bytes, utf8_encode(han, bytes)};

	for (size_t i = 0; i < COUNT(neutrals); i++) {
		struct str all = str_of(neutrals[i].han);

		if (strcmp(neutrals[i].syllable, syllable->letters) == 0 &&
		    str_find(all, needle) < all.n)
			return true;
	}
	return false;
}

size_t reading_read(struct str s, uint32_t han)
{
	struct syllable syllable = {0};
	size_t at = 0, n;
	uint32_t code;

	if (!unicode_is_han(han))
		return 0;
	while ((n = utf8_decode(s, at, &code)) && add_letter(&syllable, code)) {
		at += n;
		if (syllable.tones > 1)
			return 0;
	}
	if (!syllable.n || !is_syllable(&syllable))
		return 0;
	if (syllable.tones && syllable.n > 1)
		return at;
	return is_read_as(&syllable, han) ? at : 0;
}
