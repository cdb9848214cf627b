#include "src/figures/label_phrase.h"

#include "src/figures/han.h"
#include "src/figures/label_words.h"
#include "src/figures/words.h"

/* clang-format off */
#define BRACKETS(W) \
	W("“") W("”") W("《") W("》") W("「") W("」") W("（") W("）") W("(") W(")") W("『") \
	W("』") W("‘") W("’") W("<") W(">")
#define PAUSES(W) \
	W("，") W("。") W("、") W("；") W("：") W("！") W("？") W(",") W(";") W(":") W("!") \
	W("?") W("\n") W("—") W("…") BRACKETS(W)
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

WORDS_HEADS(brackets, BRACKETS);
WORDS_TAILS(brackets_behind, BRACKETS);

/* The marks at which a phrase ends, and those whose partner may be missing. */
WORDS_HEADS(marks, PAUSES);

/* The bytes of what is quoted or bracketed at the beginning of s, its marks with it; 0 for none. */
static size_t quoted(struct str s)
{
	if (!words_may_start(&brackets, s))
		return 0;
	for (size_t i = 0; i < N_PAIRS; i++) {
		if (!han_starts(s, pairs[i].open))
			continue;
		struct str near = str_slice(s, 0, QUOTED_MAX);
		size_t at = str_find(near, pairs[i].close);

		return at < near.n ? at + pairs[i].close.n : 0;
	}
	return 0;
}

/* False where no mark can begin, as of all characters for words. */
static inline bool begins_mark(struct str s)
{
	unsigned char first = (unsigned char)s.s[0];

	return (first < 0xE4 || first > 0xE9) && words_may_start(&marks, s);
}

static bool pauses(struct str s)
{
	return begins_mark(s) && words_start(&marks, s) > 0;
}

struct str label_paired(struct str s)
{
	if (!words_may_start(&brackets, s) && !words_may_end(&brackets_behind, s))
		return s;
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

struct str label_behind_aside(struct str s)
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
	size_t at = 0, n;

	while (at < s.n) {
		struct str rest = str_from(s, at);

		/* Pauses alone are found character by character: no word has one in it. */
		n = begins_mark(rest) ? quoted(rest) : 0;
		if (n == 0 && pauses(rest))
			break;
		if (n == 0 && use == 0)
			n = label_character(rest);
		else if (n == 0 && (label_word_at(rest, &n) & use))
			break;
		at += n;
	}
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

/* 和年产: another amount of its own begins at s, with a word of n bytes. */
static bool joins_size(struct str s, unsigned uses, size_t n)
{
	size_t size;

	return (uses & LABEL_JOIN) && !str_starts(s, STR("的")) &&
	       (label_word_at(str_from(s, n), &size) & LABEL_SIZE) && size >= LEAST;
}

static struct str noun_of(struct str s)
{
	struct str noun = label_without_end(without_idiom(s), LABEL_JOIN | LABEL_MARK);
	size_t n;

	for (size_t at = 0; at < noun.n; at += n) {
		unsigned uses = label_word_at(str_from(noun, at), &n);

		if (joins_size(str_from(noun, at), uses, n))
			noun.n = at;
	}
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
		return label_without_end(str_slice(s, 0, s.n - BASE), LABEL_LAST | LABEL_MARK);
	return s;
}

/* Behind the last pause or word such as 显示 that leaves two characters. */
static struct str behind_head(struct str s)
{
	size_t at = 0, from = 0, n;

	while (at < s.n) {
		struct str rest = str_from(s, at);

		n = begins_mark(rest) ? quoted(rest) : 0;
		if (n > 0) {
			at += n;
			continue;
		}
		unsigned uses = label_word_at(rest, &n);
		bool begins = (uses & LABEL_HEAD) || joins_size(rest, uses, n) || pauses(rest);

		at += n;
		if (begins && s.n - at >= LEAST)
			from = at;
	}
	return str_from(s, from);
}

struct str label_said(struct str s)
{
	s = without_base(label_without_end(s, LABEL_LAST | LABEL_MARK));
	s = label_without_start(behind_head(s), LABEL_FIRST | LABEL_MARK);
	return label_paired(shorten(label_without_end(s, LABEL_LAST | LABEL_MARK)));
}

struct str label_clause(struct str s)
{
	s = label_without_start(s, LABEL_OPEN | LABEL_MARK);

	struct str whole = label_paired(label_without_end(s, LABEL_LAST | LABEL_MARK));

	if (whole.n <= CLAUSE_MAX)
		return whole;
	struct str noun = label_noun(s);

	return noun.n >= LEAST ? noun : label_to_pause(whole);
}
