#include "src/figures/english.h"

#include "dushu/figures/ascii.h"
#include "src/figures/words.h"

/* clang-format off */
#define NEGATIONS(W) \
	W("never") W("not") W("rarely") W("seldom") W("hardly") W("scarcely") W("nowhere") \
	W("cannot") W("without") W("t") W("nor") W("neither")
#define BETWEEN(W) \
	W("fall") W("falls") W("falling") W("fell") W("fallen") W("drop") W("drops") \
	W("dropped") W("dropping") W("go") W("goes") W("going") W("gone") W("rise") W("rises") \
	W("rising") W("rose") W("risen") W("be") W("been") W("to") W("ever") W("reach") \
	W("reached") W("have") W("dip") W("dipped") W("dips") W("much") W("last") W("climb") \
	W("climbed")
#define WORDS(W) \
	W("for") W("lasted") W("takes") W("took") W("after") W("is") W("was") W("are") W("were") \
	W("of") W("to") W("than") W("aged") W("at") W("by") W("in") W("spent") W("well") \
	W("just") W("little") W("since") W("with") W("last") W("lasting")
/* clang-format on */

enum { BLANKS_MAX = 8, DIGITS_MAX = 8 };

/* U+00A0, U+2009 and U+202F. */
static size_t blank_at(struct str s, size_t at)
{
	char c = str_byte(s, at);

	if (c == ' ' || c == '\t')
		return 1;
	if (c == '\xC2')
		return str_byte(s, at + 1) == '\xA0' ? 2 : 0;
	if (c == '\xE2' && str_byte(s, at + 1) == '\x80')
		return str_byte(s, at + 2) == '\x89' || str_byte(s, at + 2) == '\xAF' ? 3 : 0;
	return 0;
}

size_t english_blanks_from(struct str s, size_t at)
{
	size_t n;

	for (int i = 0; i < BLANKS_MAX && (n = blank_at(s, at)) != 0; i++)
		at += n;
	return at;
}

/* The bytes of the blank that ends before s[at], 0 for none. */
static inline size_t blank_before(struct str s, size_t at)
{
	char c = at > 0 ? s.s[at - 1] : '\0';

	if (c == ' ' || c == '\t')
		return 1;
	if (c == '\xA0')
		return at >= 2 && s.s[at - 2] == '\xC2' ? 2 : 0;
	if (c != '\x89' && c != '\xAF')
		return 0;
	return at >= 3 && s.s[at - 2] == '\x80' && s.s[at - 3] == '\xE2' ? 3 : 0;
}

size_t english_blanks_to(struct str s, size_t at)
{
	size_t n;

	for (int i = 0; i < BLANKS_MAX && (n = blank_before(s, at)) != 0; i++)
		at -= n;
	return at;
}

size_t english_dash(struct str s, size_t at)
{
	char c = str_byte(s, at);

	if (c == '-' || c == '~')
		return 1;
	if (c != '\xE2')
		return 0;
	if (str_byte(s, at + 1) == '\x80') {
		char last = str_byte(s, at + 2);

		return last >= '\x90' && last <= '\x95' ? 3 : 0;
	}
	return str_byte(s, at + 1) == '\x88' && str_byte(s, at + 2) == '\x92' ? 3 : 0;
}

size_t english_link(struct str s, size_t at)
{
	size_t to = english_blanks(s, at);
	size_t dash = english_dash(s, to);

	return dash == 0 ? to : english_blanks(s, to + dash);
}

bool english_ends(struct str s, size_t at)
{
	char c = str_byte(s, at);

	return !ascii_is_word(c) && (c < '\xC3' || c > '\xCA');
}

size_t english_take(struct str s, size_t at, struct str lower)
{
	if (at >= s.n || !ascii_starts_fold(str_from(s, at), lower))
		return 0;
	return english_ends(s, at + lower.n) ? at + lower.n : 0;
}

size_t english_take_next(struct str s, size_t at, struct str lower)
{
	size_t to = english_blanks(s, at);

	return to == at ? 0 : english_take(s, to, lower);
}

struct str english_next(struct str s, size_t at)
{
	return ascii_word(s, english_blanks(s, at));
}

bool english_is_one_of(struct str word, const struct str *words, size_t n)
{
	char first = '\0';

	if (word.n == 0)
		return false;
	first = ascii_lower(word.s[0]);
	for (size_t i = 0; i < n; i++) {
		if (words[i].n == word.n && words[i].s[0] == first &&
		    ascii_starts_fold(word, words[i]))
			return true;
	}
	return false;
}

size_t english_digits(struct str s, size_t at, int *value)
{
	size_t n = 0;

	*value = 0;
	while (n < DIGITS_MAX && ascii_is_digit(str_byte(s, at + n))) {
		*value = *value * 10 + (s.s[at + n] - '0');
		n++;
	}
	return n;
}

bool english_negated(struct str text, size_t at, struct str lower)
{
	WORDS_WHOLE(negations, NEGATIONS);
	WORDS_WHOLE(between, BETWEEN);
	size_t from = at > 48 ? at - 48 : 0;
	struct str word;

	if (lower.n == 0 || !ascii_is_letter(lower.s[0]))
		return false;
	while (at > from &&
	       !((text.s[at] | 0x20) == lower.s[0] && ascii_starts_fold(str_from(text, at), lower)))
		at--;
	for (int i = 0; i < 4 && at > from; i++) {
		word = english_before(text, at);
		if (words_have(&negations, word))
			return true;
		if (!words_have(&between, word))
			return false;
		at = (size_t)(word.s - text.s);
	}
	return false;
}

bool english_exceeds(struct str text, size_t at)
{
	WORDS_WHOLE(words, WORDS);
	struct str over = english_before(text, at), before;

	before = english_before(text, (size_t)(over.s - text.s));
	return before.n == 0 || words_have(&words, before);
}
