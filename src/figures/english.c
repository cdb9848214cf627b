#include "src/figures/english.h"

#include "dushu/figures/ascii.h"

enum { BLANKS_MAX = 8, DIGITS_MAX = 8, WORD_MAX = 32 };

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

size_t english_blanks(struct str s, size_t at)
{
	size_t n;

	for (int i = 0; i < BLANKS_MAX && (n = blank_at(s, at)) != 0; i++)
		at += n;
	return at;
}

size_t english_blanks_before(struct str s, size_t at)
{
	for (int i = 0; i < BLANKS_MAX; i++) {
		size_t n = 1;

		while (n <= 3 && n <= at && blank_at(s, at - n) != n)
			n++;
		if (n > 3 || n > at)
			break;
		at -= n;
	}
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

struct str english_before(struct str s, size_t at)
{
	size_t end = english_blanks_before(s, at < s.n ? at : s.n);
	size_t start = end;

	while (start > 0 && end - start < WORD_MAX && ascii_is_letter(s.s[start - 1]))
		start--;
	return str_slice(s, start, end);
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
	static const struct str negations[] = {
		STR_INIT("never"),   STR_INIT("not"),      STR_INIT("rarely"),  STR_INIT("seldom"),
		STR_INIT("hardly"),  STR_INIT("scarcely"), STR_INIT("nowhere"), STR_INIT("cannot"),
		STR_INIT("without"), STR_INIT("t"),        STR_INIT("nor"),     STR_INIT("neither"),
	};
	static const struct str between[] = {
		STR_INIT("fall"),     STR_INIT("falls"), STR_INIT("falling"), STR_INIT("fell"),
		STR_INIT("fallen"),   STR_INIT("drop"),  STR_INIT("drops"),   STR_INIT("dropped"),
		STR_INIT("dropping"), STR_INIT("go"),    STR_INIT("goes"),    STR_INIT("going"),
		STR_INIT("gone"),     STR_INIT("rise"),  STR_INIT("rises"),   STR_INIT("rising"),
		STR_INIT("rose"),     STR_INIT("risen"), STR_INIT("be"),      STR_INIT("been"),
		STR_INIT("to"),       STR_INIT("ever"),  STR_INIT("reach"),   STR_INIT("reached"),
		STR_INIT("have"),     STR_INIT("dip"),   STR_INIT("dipped"),  STR_INIT("dips"),
		STR_INIT("much"),     STR_INIT("last"),  STR_INIT("climb"),   STR_INIT("climbed"),
	};
	size_t from = at > 48 ? at - 48 : 0;
	struct str word;

	if (lower.n == 0 || !ascii_is_letter(lower.s[0]))
		return false;
	while (at > from && !ascii_starts_fold(str_from(text, at), lower))
		at--;
	for (int i = 0; i < 4 && at > from; i++) {
		word = english_before(text, at);
		if (english_is_one_of(word, negations, sizeof negations / sizeof negations[0]))
			return true;
		if (!english_is_one_of(word, between, sizeof between / sizeof between[0]))
			return false;
		at = (size_t)(word.s - text.s);
	}
	return false;
}

bool english_exceeds(struct str text, size_t at)
{
	static const struct str words[] = {
		STR_INIT("for"),   STR_INIT("lasted"), STR_INIT("takes"), STR_INIT("took"),
		STR_INIT("after"), STR_INIT("is"),     STR_INIT("was"),   STR_INIT("are"),
		STR_INIT("were"),  STR_INIT("of"),     STR_INIT("to"),    STR_INIT("than"),
		STR_INIT("aged"),  STR_INIT("at"),     STR_INIT("by"),    STR_INIT("in"),
		STR_INIT("spent"), STR_INIT("well"),   STR_INIT("just"),  STR_INIT("little"),
		STR_INIT("since"), STR_INIT("with"),   STR_INIT("last"),  STR_INIT("lasting"),
	};
	struct str over = english_before(text, at), before;

	before = english_before(text, (size_t)(over.s - text.s));
	return before.n == 0 || english_is_one_of(before, words, sizeof words / sizeof words[0]);
}
