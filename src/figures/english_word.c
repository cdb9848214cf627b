#include "src/figures/english_word.h"

#include <stdint.h>

#include "dushu/figures/ascii.h"
#include "src/figures/english.h"
#include "src/figures/words.h"

struct entry {
	struct str spelling;
	uint8_t class, value, power;
};

#define LETTER(initial, character)
#define WORD(spelling, class, value, power) {STR_INIT(#spelling), WORD_##class, value, power},
static const struct entry entries[] = {
#include "assets/numerals_english.def"
	{STR_INIT("~"), 0, 0, 0},
};
#undef LETTER
#undef WORD

/* The row at which each letter begins … */
#define LETTER(initial, character) BEGIN_##initial, BEFORE_##initial = BEGIN_##initial - 1,
#define WORD(spelling, class, value, power) ROW_##spelling,
enum {
#include "assets/numerals_english.def"
};
#undef LETTER
#undef WORD

/* … and the lengths of its words, a bit each. */
#define LETTER(initial, character) , LENGTHS_##initial = 0
#define WORD(spelling, class, value, power) | 1 << (sizeof #spelling - 1)
enum {
	LENGTHS_none = 0
#include "assets/numerals_english.def"
};
#undef LETTER
#undef WORD

struct initial {
	uint8_t begin;
	uint16_t lengths;
};

#define LETTER(initial, character) [(character) - 'a'] = {BEGIN_##initial, LENGTHS_##initial},
#define WORD(spelling, class, value, power)
static const struct initial initials[26] = {
#include "assets/numerals_english.def"
};
#undef LETTER
#undef WORD

/* The lengths and ends of all words, as a set: most words are told by it to be no number. */
#define LETTER(initial, character)
#define WORD(spelling, class, value, power) WORDS_BIT(WORDS_ENDS(#spelling), WORDS_PART)
#define WORDS_ROWS "assets/numerals_english.def"
const uint64_t english_words_known[WORDS_SLOTS / 64] = {
#include "src/figures/words_set.inc"
};
#undef LETTER
#undef WORD

#define LETTER(initial, character) , [(character)&31] = 0
#define WORD(spelling, class, value, power) | 1u << (#spelling[1] & 31)
const uint32_t english_word_seconds[32] = {[0] = 0
#include "assets/numerals_english.def"
};
#undef WORD
#define WORD(spelling, class, value, power)                                                        \
	| (sizeof #spelling > 3 ? 1u << (WORDS_BYTE(#spelling, 2) & 31) : 0)
const uint32_t english_word_thirds[32] = {[0] = 0
#include "assets/numerals_english.def"
};
#undef LETTER
#undef WORD

static const struct entry *look_up(struct str word)
{
	char c = ascii_lower(str_byte(word, 0));
	const struct initial *initial = &initials[c - 'a'];

	if (word.n == 0 || !english_word_known(word) || (initial->lengths >> word.n & 1) == 0)
		return NULL;
	for (const struct entry *e = &entries[initial->begin]; e->spelling.s[0] == c; e++) {
		if (e->spelling.n == word.n &&
		    (word.n < 2 || (word.s[1] | 0x20) == e->spelling.s[1]) &&
		    ascii_starts_fold(word, e->spelling))
			return e;
		if (e->spelling.n > word.n)
			break;
	}
	return NULL;
}

static bool takes_plural(const struct entry *e)
{
	static const bool plurals[] = {
		[WORD_SCALE] = true,        [WORD_DOZEN] = true,         [WORD_SCORE] = true,
		[WORD_QUARTER] = true,      [WORD_ORDINAL_UNIT] = true,  [WORD_ORDINAL_TEEN] = true,
		[WORD_ORDINAL_TENS] = true, [WORD_ORDINAL_SCALE] = true, [WORD_FEW] = false,
	};

	return plurals[e->class] || (e->class == WORD_TEEN && e->value == 10);
}

static bool set_word(const struct entry *e, struct word *out)
{
	if (e == NULL)
		return false;
	out->class = (enum word_class)e->class;
	out->value = e->value;
	out->power = e->power;
	out->plural = false;
	return true;
}

/* "twofold", "tenfold", "hundredfold". */
static bool read_fold(struct str word, struct word *out)
{
	struct str stem = str_slice(word, 0, word.n - 4);

	if (!ascii_equal_fold(str_from(word, word.n - 4), STR("fold")) ||
	    !set_word(look_up(stem), out) || out->class > WORD_SCALE || out->value == 0)
		return false;
	out->class = WORD_MULTIPLE;
	return true;
}

/* "twentyfirst", "twentyone": tens written together with what follows. */
static bool read_joined(struct str word, struct word *out)
{
	size_t y = 0;
	struct word tens, unit;

	while (y < word.n && y < 8 && (word.s[y] | 0x20) != 'y')
		y++;
	if (y + 3 >= word.n || y < 4 || !set_word(look_up(str_slice(word, 0, y + 1)), &tens) ||
	    tens.class != WORD_TENS || !set_word(look_up(str_from(word, y + 1)), &unit))
		return false;
	*out = tens;
	out->value += unit.value;
	out->class = unit.class == WORD_UNIT ? WORD_TEEN : WORD_ORDINAL_TEEN;
	return unit.class == WORD_UNIT || unit.class == WORD_ORDINAL_UNIT;
}

static bool read_plural(struct str word, struct word *out)
{
	const struct entry *e;

	if (ascii_lower(word.s[word.n - 1]) != 's')
		return false;
	e = look_up(str_slice(word, 0, word.n - 1));
	if (e == NULL || !takes_plural(e))
		return false;
	set_word(e, out);
	out->plural = true;
	return true;
}

static bool read_derived(struct str word, struct word *out)
{
	if (word.n < 4)
		return false;
	if (read_plural(word, out))
		return true;
	return word.n >= 7 && (read_fold(word, out) || read_joined(word, out));
}

bool word_english(struct str s, size_t at, struct word *out)
{
	struct str word;

	if (at >= s.n || !ascii_is_letter(s.s[at]) || english_word_seconds[s.s[at] & 31] == 0)
		return false;
	word = ascii_word(s, at);
	if (!english_word_may_be(word))
		return false;
	if (!set_word(look_up(word), out) && !read_derived(word, out))
		return false;
	out->end = at + word.n;
	return english_ends(s, out->end);
}
