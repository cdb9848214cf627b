#include "src/figures/label_phrase.h"

#include "src/figures/han.h"
#include "src/figures/words.h"

/* clang-format off */
#define COPULAS(W) W("是") W("为") W("為") W("则") W("則") W("均") W("都") W("即")
/* clang-format on */

enum { QUOTED_MAX = 150, ASIDE_MAX = 150, CLAUSE_MAX = 60, LEAST = 6 };

struct pair {
	struct str open, close;
};

static const struct pair pairs[] = {
	{STR_INIT("“"), STR_INIT("”")},   {STR_INIT("《"), STR_INIT("》")},
	{STR_INIT("「"), STR_INIT("」")}, {STR_INIT("（"), STR_INIT("）")},
	{STR_INIT("("), STR_INIT(")")},   {STR_INIT("『"), STR_INIT("』")},
	{STR_INIT("‘"), STR_INIT("’")},   {STR_INIT("<"), STR_INIT(">")},
};

enum { N_PAIRS = sizeof pairs / sizeof *pairs };

/* The bytes of what is quoted or bracketed at the beginning of s, its marks with it; 0 for none. */
static size_t quoted(struct str s)
{
	for (size_t i = 0; i < N_PAIRS; i++) {
		if (!han_starts(s, pairs[i].open))
			continue;
		struct str near = str_slice(s, 0, QUOTED_MAX);
		size_t at = str_find(near, pairs[i].close);

		return at < near.n ? at + pairs[i].close.n : 0;
	}
	return 0;
}

struct str label_pair(struct str s)
{
	for (size_t i = 0; i < N_PAIRS; i++) {
		if (str_starts(s, pairs[i].open) && str_find(s, pairs[i].close) == s.n)
			s = str_from(s, pairs[i].open.n);
		if (str_ends(s, pairs[i].close) && str_find(s, pairs[i].open) == s.n)
			s.n -= pairs[i].close.n;
	}
	return s;
}

/* The brackets of asides. */
static const struct pair asides[] = {
	{STR_INIT("（"), STR_INIT("）")},
	{STR_INIT("("), STR_INIT(")")},
};

enum { N_ASIDES = sizeof asides / sizeof *asides };

/* Behind a bracket that closes in s and does not open in it. */
static struct str behind_aside(struct str s)
{
	for (size_t i = 0; i < N_ASIDES; i++) {
		size_t close = str_find(s, asides[i].close);

		if (close < s.n && str_find(s, asides[i].open) > close)
			s = str_from(s, close + asides[i].close.n);
	}
	return s;
}

size_t label_aside_open(struct str text, size_t at, size_t end)
{
	struct str gap = str_slice(text, at, end);

	for (size_t i = 0; i < N_ASIDES; i++) {
		size_t close = str_find(gap, asides[i].close), open = str_find(gap, asides[i].open);

		if (close == gap.n || open < close)
			continue;
		for (size_t k = at; k > 0 && at - k < ASIDE_MAX; k--) {
			if (str_starts(str_from(text, k - 1), asides[i].open))
				return k - 1;
		}
	}
	return end;
}

/* Where the first pause of s stands outside of quotation, or the first word of that use. */
static size_t find_end(struct str s, unsigned use)
{
	size_t at = 0, n = 0;

	do {
		struct label_word_found word = label_next(s, at + n, use | LABEL_PAUSE);

		at = word.at;
		n = word.uses & LABEL_BRACKET ? quoted(str_from(s, at)) : 0;
	} while (n > 0);
	return at;
}

struct str label_to_pause(struct str s)
{
	return str_slice(s, 0, find_end(s, 0));
}

struct str label_to_comma(struct str s)
{
	static const struct str list = STR_INIT("、");
	size_t at = label_to_pause(s).n;

	while (str_starts(str_from(s, at), list)) {
		at += list.n;
		at += label_to_pause(str_from(s, at)).n;
	}
	return str_slice(s, 0, at);
}

/* A long phrase is told by what stands behind its last 的. */
static struct str shorten(struct str s)
{
	static const struct str of = STR_INIT("的");
	size_t at = 0, found;

	while (s.n - at > LABEL_LONG && (found = str_find(str_from(s, at), of)) < s.n - at) {
		if (s.n - (at + found + of.n) < LEAST)
			break;
		at += found + of.n;
	}
	return str_from(s, at);
}

/* 应运而生, 脱颖而出 at the end are what the noun did. */
static struct str without_idiom(struct str s)
{
	enum { AND = 6, WHOLE = 12 };

	if (s.n > WHOLE + LEAST && str_starts(str_from(s, s.n - AND), STR("而")))
		s.n -= WHOLE;
	return s;
}

/* 和年产: another amount of its own begins at the word. */
static bool joins_size(struct str s, struct label_word_found word)
{
	size_t size;

	return (word.uses & LABEL_JOIN) &&
	       (label_word_at(str_from(s, word.at + word.n), &size) & LABEL_SIZE) && size >= LEAST;
}

static struct str noun_of(struct str s)
{
	struct str noun = label_without_end(without_idiom(s), LABEL_JOIN | LABEL_CUT);
	struct label_word_found word = label_next(noun, 0, LABEL_JOIN);

	while (word.at < noun.n && !joins_size(noun, word))
		word = label_next(noun, word.at + word.n, LABEL_JOIN);
	noun.n = word.at;
	return label_paired(shorten(noun));
}

static bool is_copula(struct str s)
{
	WORDS_HEADS(copulas, COPULAS);

	return words_start(&copulas, s) > 0;
}

struct str label_noun(struct str s)
{
	static const struct str of = STR_INIT("的");

	s = label_trim(s);
	if (str_starts(s, STR("（")) || str_starts(s, STR("(")))
		s = str_from(s, quoted(s));
	if (str_starts(s, of) || str_starts(s, STR("之")))
		s = str_from(s, of.n);

	size_t end = find_end(s, LABEL_VERB);

	if (end > 0)
		return noun_of(str_slice(s, 0, end));
	/* 具有较强竞争力的企业: the noun stands behind its clause. */
	s = label_to_pause(s);

	size_t at = str_find(s, of);

	if (at == s.n || is_copula(s))
		return STR("");
	s = str_from(s, at + of.n);
	return noun_of(str_slice(s, 0, find_end(s, LABEL_VERB)));
}

/* 每桶, 每亩 at the end: the base of a price. */
static struct str without_base(struct str s)
{
	enum { BASE = 6 };

	if (s.n > BASE + LEAST && str_starts(str_from(s, s.n - BASE), STR("每")))
		return label_without_end(str_slice(s, 0, s.n - BASE), LABEL_LAST | LABEL_CUT);
	return s;
}

/* Behind the last pause or word such as 显示 that leaves two characters; whether brackets are in s. */
static struct str behind_head(struct str s, bool *brackets)
{
	enum { BEGINS = LABEL_HEAD | LABEL_PAUSE };
	struct label_word_found word = label_next(s, 0, BEGINS | LABEL_JOIN);
	size_t from = 0, n;

	for (*brackets = false; word.at < s.n;
	     word = label_next(s, word.at + word.n, BEGINS | LABEL_JOIN)) {
		*brackets |= (word.uses & LABEL_BRACKET) != 0;
		if ((word.uses & LABEL_BRACKET) && (n = quoted(str_from(s, word.at))) > 0)
			word.n = n;
		else if (((word.uses & BEGINS) || joins_size(s, word)) &&
			 s.n - word.at - word.n >= LEAST)
			from = word.at + word.n;
	}
	return str_from(s, from);
}

static struct str said_of(struct str s, bool *brackets)
{
	struct str whole = without_base(label_without_end(s, LABEL_LAST | LABEL_CUT));

	s = label_without_start(behind_head(whole, brackets), LABEL_FIRST | LABEL_MARK);
	/* A word at the end may have begun before what is left. */
	if (s.s != whole.s)
		s = label_without_end(s, LABEL_LAST | LABEL_CUT);
	return label_paired(shorten(s));
}

struct str label_said(struct str s)
{
	bool brackets;
	struct str said = said_of(s, &brackets);

	return brackets ? said_of(behind_aside(s), &brackets) : said;
}

struct str label_clause(struct str s)
{
	s = label_without_start(s, LABEL_OPEN | LABEL_MARK);

	struct str whole = label_paired(label_without_end(s, LABEL_LAST | LABEL_CUT));

	if (whole.n <= CLAUSE_MAX)
		return whole;
	struct str noun = label_noun(s);

	return noun.n >= LEAST ? noun : label_to_pause(whole);
}
