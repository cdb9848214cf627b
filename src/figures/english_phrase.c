#include "src/figures/english_phrase.h"

#include "dushu/figures/ascii.h"
#include "src/figures/english.h"
#include "src/figures/lexicon.h"
#include "src/figures/words.h"

enum { WORDS_MAX = 7, LABEL_MAX = PHRASE_LABEL_MAX, LEAST = PHRASE_LEAST };

enum {
	FILLER = PHRASE_FILLER,
	STOP = PHRASE_STOP,
	SAY = PHRASE_SAY,
	PART = PHRASE_PART,
	SIZE = PHRASE_SIZE,
	LEAD = PHRASE_LEAD,
};

struct label_word {
	struct str key;
	unsigned uses;
};

/* clang-format off */
#define LABEL_WORD(word, what) {STR_INIT(word), what},
/* clang-format on */
static const struct label_word rows[] = {
#include "assets/label_words_english.def"
};
#undef LABEL_WORD

/* Of each use the words that have it, as a set. */
#define IN_SET(word, what, use) | ((what) & (use) ? 0 WORDS_BIT(WORDS_ENDS(word), WORDS_PART) : 0)
const uint64_t phrase_sets[PHRASE_N_USES][WORDS_SLOTS / 64] = {
#define LABEL_WORD(word, what) IN_SET(word, what, FILLER)
#define WORDS_ROWS "assets/label_words_english.def"
	{
#include "src/figures/words_set.inc"
	},
#undef LABEL_WORD
#define LABEL_WORD(word, what) IN_SET(word, what, STOP)
#define WORDS_ROWS "assets/label_words_english.def"
	{
#include "src/figures/words_set.inc"
	},
#undef LABEL_WORD
#define LABEL_WORD(word, what) IN_SET(word, what, SAY)
#define WORDS_ROWS "assets/label_words_english.def"
	{
#include "src/figures/words_set.inc"
	},
#undef LABEL_WORD
#define LABEL_WORD(word, what) IN_SET(word, what, PART)
#define WORDS_ROWS "assets/label_words_english.def"
	{
#include "src/figures/words_set.inc"
	},
#undef LABEL_WORD
#define LABEL_WORD(word, what) IN_SET(word, what, SIZE)
#define WORDS_ROWS "assets/label_words_english.def"
	{
#include "src/figures/words_set.inc"
	},
#undef LABEL_WORD
#define LABEL_WORD(word, what) IN_SET(word, what, LEAD)
#define WORDS_ROWS "assets/label_words_english.def"
	{
#include "src/figures/words_set.inc"
	},
#undef LABEL_WORD
};
#undef IN_SET

#include "lexicons/label_words_english.inc"

static const struct lexicon words = LEXICON(rows, &label_words_english_index);

struct str phrase_disorder(void)
{
	return lexicon_disorder(&words);
}

/* Dashes, quotation marks and the like are E2 80 xx; the apostrophe belongs to its word. */
static bool is_mark(struct str s, size_t at)
{
	static const struct str apostrophe = STR_INIT("’");

	while (at > 0 && ((unsigned char)s.s[at] & 0xC0) == 0x80)
		at--;
	struct str rest = str_from(s, at);

	return (str_starts(rest, STR("\xE2\x80")) && !str_starts(rest, apostrophe)) ||
	       str_starts(rest, STR("\u00A0"));
}

/* What a byte is: of no word, of one, or as its character says; a blank or point ends no part. */
enum class { CLASS_NONE, CLASS_BETWEEN, CLASS_WORD, CLASS_WIDE };

/* clang-format off */
#define FOUR(c) c, c, c, c
#define ROW(c) FOUR(c), FOUR(c), FOUR(c), FOUR(c)
#define N CLASS_NONE
#define W CLASS_WORD
static const unsigned char class_of[256] = {
	ROW(N), ROW(N),
	CLASS_BETWEEN, N, N, N, N, N, N, W, FOUR(N), N, W, CLASS_BETWEEN, N, /* ' - */
	FOUR(W), FOUR(W), W, W, N, N, FOUR(N),
	N, W, W, W, FOUR(W), FOUR(W), FOUR(W),
	FOUR(W), FOUR(W), W, W, W, N, FOUR(N),
	N, W, W, W, FOUR(W), FOUR(W), FOUR(W),
	FOUR(W), FOUR(W), W, W, W, N, FOUR(N),
	ROW(CLASS_WIDE), ROW(CLASS_WIDE), ROW(CLASS_WIDE), ROW(CLASS_WIDE),
	ROW(CLASS_WIDE), ROW(CLASS_WIDE), ROW(CLASS_WIDE), ROW(CLASS_WIDE),
};
#undef FOUR
#undef ROW
#undef N
#undef W
/* clang-format on */

bool phrase_in_word(struct str s, size_t at)
{
	enum class class = class_of[(unsigned char)s.s[at]];

	return class == CLASS_WORD || (class == CLASS_WIDE && !is_mark(s, at));
}

static bool is_inside(struct str s, size_t at)
{
	return at < s.n && ((unsigned char)s.s[at] & 0xC0) == 0x80;
}

/* The place at `at` or a little behind it, before it, where a character begins. */
size_t phrase_forward(struct str s, size_t at)
{
	while (is_inside(s, at))
		at++;
	return at < s.n ? at : s.n;
}

size_t phrase_back(struct str s, size_t at)
{
	while (at > 0 && is_inside(s, at))
		at--;
	return at;
}

unsigned phrase_uses(struct str word)
{
	const struct label_word *row = lexicon_find_word(&words, word);

	return row ? row->uses : 0;
}

size_t phrase_word_to(struct str s, size_t at)
{
	while (at < s.n && phrase_in_word(s, at))
		at++;
	return at;
}

size_t phrase_word_from(struct str s, size_t at)
{
	while (at > 0 && phrase_in_word(s, at - 1))
		at--;
	return at;
}

/* s without the fillers, blanks and marks at its ends; empty where nothing else is in it. */
struct str phrase_trim(struct str s)
{
	size_t n;

	for (; s.n > 0; s = str_from(s, n > 0 ? n : phrase_forward(s, 1))) {
		n = phrase_word_to(s, 0);
		if (n > 0 && !phrase_is(str_slice(s, 0, n), FILLER))
			break;
	}
	for (; s.n > 0; s.n = n < s.n ? n : phrase_back(s, s.n - 1)) {
		n = phrase_word_from(s, s.n);
		if (n < s.n && !phrase_is(str_from(s, n), FILLER))
			break;
	}
	return s;
}

bool phrase_is_adverb(struct str word)
{
	return word.n > 4 && str_ends(word, STR("ly"));
}

/* The noun phrase at the beginning of s; "of" and, with `in`, "in" go on with it. */
struct str phrase_noun(struct str s, bool in)
{
	size_t at = 0, end = 0;
	bool of = false;

	for (int i = 0; i < WORDS_MAX && end < LABEL_MAX; i++) {
		while (at < s.n && (s.s[at] == ' ' || (i == 0 && s.s[at] == '-')))
			at++;
		size_t to = phrase_word_to(s, at);
		struct str word = str_slice(s, at, to);
		bool joins = ascii_equal_fold(word, STR("of")) ||
			     (in && ascii_equal_fold(word, STR("in"))) ||
			     (of && (ascii_equal_fold(word, STR("and")) ||
				     ascii_equal_fold(word, STR("or"))));

		of |= joins;

		if (to == at || (!joins && phrase_is(word, STOP)) || phrase_is_adverb(word))
			break;
		at = to;
		if (!joins && !phrase_is(word, FILLER))
			end = to;
	}
	return phrase_trim(str_slice(s, 0, end));
}

/* The comma of 6,035 */
static bool parts_number(struct str s, size_t at)
{
	return s.s[at] == ',' && at > 0 && ascii_is_digit(s.s[at - 1]) &&
	       ascii_is_digit(str_byte(s, at + 1));
}

/* A point behind a digit or a long word, before a capital: 3,100. Shares; not "Mr. Smith". */
static bool ends_sentence(struct str s, size_t at)
{
	enum { ABBREVIATION_MAX = 5, SHORT_MAX = 3 };
	char next = str_byte(s, at + 2);

	if (s.s[at] != '.' || at == 0 || str_byte(s, at + 1) != ' ' || next < 'A' || next > 'Z')
		return false;
	size_t from = phrase_word_from(s, at);

	/* 12,500 ft. Illimani */
	if (from > 1 && s.s[from - 1] == ' ' && ascii_is_digit(s.s[from - 2]) && s.s[from] >= 'a')
		return true;
	return ascii_is_digit(s.s[at - 1]) ||
	       at - from > (from < at && s.s[from] >= 'a' ? SHORT_MAX : ABBREVIATION_MAX);
}

/* Behind the last mark in s that ends a part of a sentence; what is in brackets is left out. */
struct str phrase_last_part(struct str s)
{
	size_t at = s.n;

	for (; at > 0; at--) {
		enum class class = class_of[(unsigned char)s.s[at - 1]];

		if (class == CLASS_WORD)
			continue;
		if (class == CLASS_BETWEEN ? ends_sentence(s, at - 1)
					   : !parts_number(s, at - 1) && !phrase_in_word(s, at - 1))
			break;
	}
	return str_from(s, phrase_forward(s, at));
}

/* Behind the last word such as "that" or "said" that leaves a word which says something. */
struct str phrase_behind_say(struct str s)
{
	size_t at = 0, from = 0, to;

	for (; at<s.n; at = to> at ? to : at + 1) {
		to = phrase_word_to(s, at);
		if (phrase_is(str_slice(s, at, to), SAY) && phrase_trim(str_from(s, to)).n >= LEAST)
			from = to;
	}
	return str_from(s, from);
}

/* The word that ends s. */
struct str phrase_last_word(struct str s)
{
	return str_from(s, phrase_word_from(s, s.n));
}

/* As many whole words from the beginning as a label has room for. */
struct str phrase_head(struct str s)
{
	size_t n = LABEL_MAX;

	if (s.n <= LABEL_MAX)
		return s;
	while (n > 0 && s.s[n] != ' ')
		n--;
	return phrase_trim(str_slice(s, 0, n));
}

bool phrase_has_letter(struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		if (ascii_is_letter(s.s[i]))
			return true;
	}
	return false;
}

/* What a clause up to its figure says: whole where it is short, else its subject and its verb. */
void phrase_add_subject(struct str s, struct buf *out)
{
	static const struct str far[] = {STR_INIT("in"),  STR_INIT("for"),   STR_INIT("of"),
					 STR_INIT("on"),  STR_INIT("with"),  STR_INIT("during"),
					 STR_INIT("the"), STR_INIT("early"), STR_INIT("late")};
	struct str whole = str_trim(s);

	s = phrase_trim(s);
	if (s.n < LEAST || !phrase_has_letter(s))
		return;
	if (s.n <= LABEL_MAX || IS_ONE_OF(phrase_last_word(whole), far)) {
		buf_add(out, phrase_head(s));
		return;
	}
	struct str head = phrase_noun(s, false), verb = phrase_last_word(s);

	buf_add(out, head);
	if (verb.s < head.s + head.n)
		return;
	buf_add(out, STR(" "));
	buf_add(out, verb);
}
