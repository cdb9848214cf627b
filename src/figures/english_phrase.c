#include "src/figures/english_phrase.h"

#include "dushu/figures/ascii.h"
#include "src/figures/english.h"
#include "src/figures/lexicon.h"

enum { WORDS_MAX = 7, LABEL_MAX = PHRASE_LABEL_MAX, LEAST = PHRASE_LEAST };

#include "src/figures/phrase_uses.inc"

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

#include "lexicons/label_words_english.inc"

static const struct lexicon words = LEXICON(rows, &label_words_english_index);

struct str phrase_disorder(void)
{
	return lexicon_disorder(&words);
}

/* They are E2 80 xx; the apostrophe belongs to its word. */
bool phrase_is_mark(struct str s, size_t at)
{
	static const struct str apostrophe = STR_INIT("’");

	while (at > 0 && ((unsigned char)s.s[at] & 0xC0) == 0x80)
		at--;
	struct str rest = str_from(s, at);

	return (str_starts(rest, STR("\xE2\x80")) && !str_starts(rest, apostrophe)) ||
	       str_starts(rest, STR("\u00A0"));
}

/* clang-format off */
#define FOUR(c) c, c, c, c
#define ROW(c) FOUR(c), FOUR(c), FOUR(c), FOUR(c)
#define N PHRASE_NONE
#define W PHRASE_WORD
const unsigned char phrase_classes[256] = {
	ROW(N), ROW(N),
	PHRASE_BETWEEN, N, N, N, N, N, N, W, FOUR(N), N, W, PHRASE_BETWEEN, N, /* ' - */
	FOUR(W), FOUR(W), W, W, N, N, FOUR(N),
	N, W, W, W, FOUR(W), FOUR(W), FOUR(W),
	FOUR(W), FOUR(W), W, W, W, N, FOUR(N),
	N, W, W, W, FOUR(W), FOUR(W), FOUR(W),
	FOUR(W), FOUR(W), W, W, W, N, FOUR(N),
	ROW(PHRASE_WIDE), ROW(PHRASE_WIDE), ROW(PHRASE_WIDE), ROW(PHRASE_WIDE),
	ROW(PHRASE_WIDE), ROW(PHRASE_WIDE), ROW(PHRASE_WIDE), ROW(PHRASE_WIDE),
};
#undef FOUR
#undef ROW
#undef N
#undef W
/* clang-format on */

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

unsigned phrase_look_up(struct str word)
{
	const struct label_word *row =
		word.n <= LEXICON_WORD ? lexicon_word_row(&words, word) : NULL;

	return row ? row->uses : 0;
}

/* Where the word begins that ends before s[at]. */
static inline size_t word_start(struct str s, size_t at)
{
	uint64_t bytes, others = 0;

	/* Most words are letters alone, and few are longer than eight. */
	while (at >= sizeof bytes && others == 0) {
		memcpy(&bytes, s.s + at - sizeof bytes, sizeof bytes);
		others = ascii_no_letters(le64toh(bytes));
		at -= others ? (size_t)__builtin_clzll(others) / 8 : sizeof bytes;
	}
	return at == 0 || s.s[at - 1] == ' ' ? at : phrase_word_from(s, at);
}

/* New York is no new one. */
static bool begins_name(struct str s, size_t n)
{
	char next = str_byte(s, n + 1);

	return n == 3 && next >= 'A' && next <= 'Z' && str_starts(s, STR("New "));
}

/* s without the fillers, blanks and marks at its ends; empty where nothing else is in it. */
struct str phrase_trim(struct str s)
{
	size_t n;

	for (; s.n > 0; s = str_from(s, n > 0 ? n : phrase_forward(s, 1))) {
		n = phrase_word_to(s, 0);
		if (n > 0 && (!phrase_is(str_slice(s, 0, n), FILLER) || begins_name(s, n)))
			break;
	}
	for (; s.n > 0; s.n = n < s.n ? n : phrase_back(s, s.n - 1)) {
		n = word_start(s, s.n);
		if (n < s.n && !phrase_is(str_from(s, n), FILLER))
			break;
	}
	return s;
}

bool phrase_is_adverb(struct str word)
{
	return word.n > 4 && str_ends(word, STR("ly"));
}

/* "of" and, with `in`, "in" join nouns; behind "of" so do "and" and "or". */
static bool joins_nouns(struct str word, bool in, bool of)
{
	return ascii_equal_fold(word, STR("of")) || (in && ascii_equal_fold(word, STR("in"))) ||
	       (of && (ascii_equal_fold(word, STR("and")) || ascii_equal_fold(word, STR("or"))));
}

struct str phrase_noun(struct str s, bool in)
{
	size_t at = 0, end = 0, first = s.n;
	bool of = false;

	for (int i = 0; i < WORDS_MAX && end < LABEL_MAX; i++) {
		for (; at < s.n && (s.s[at] == ' ' || (i == 0 && s.s[at] == '-')); at++)
			first = at < first && s.s[at] == '-' ? at : first;
		size_t to = phrase_word_to(s, at);
		struct str word = str_slice(s, at, to);
		unsigned uses = phrase_uses(word);
		bool joins = (uses & FILLER) && joins_nouns(word, in, of);

		of |= joins;
		if (to == at || (!joins && (uses & STOP)) || phrase_is_adverb(word))
			break;
		if (!(uses & FILLER)) {
			first = at < first ? at : first;
			end = to;
		}
		at = to;
	}
	return str_slice(s, end > 0 ? first : 0, end);
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

/* Whether a mark that ends a part of a sentence stands at s[at], which is in no word. */
static inline bool ends_part(struct str s, size_t at)
{
	return s.s[at] == ' '   ? false
	       : s.s[at] == '.' ? ends_sentence(s, at)
				: !parts_number(s, at);
}

/* Behind the last mark in s that ends a part of a sentence; what is in brackets is left out. */
struct str phrase_last_part(struct str s)
{
	size_t at = s.n;

	while (at > 0 && (phrase_in_word(s, at - 1) || !ends_part(s, at - 1)))
		at--;
	return str_from(s, phrase_forward(s, at));
}

struct phrase_clause phrase_clause(struct str s)
{
	size_t at = s.n, said = 0, first = s.n, last = 0;
	unsigned uses = 0;

	while (at > 0) {
		if (s.s[at - 1] == ' ') {
			at--;
			continue;
		}
		const size_t end = at;

		at = word_start(s, end);
		if (at == end) {
			if (ends_part(s, at - 1))
				break;
			at--;
			continue;
		}
		struct str word = {s.s + at, end - at};
		unsigned behind = uses;

		uses = said > 0 ? FILLER : phrase_uses(word);
		if (begins_name(str_from(s, at), word.n))
			uses &= ~(unsigned)FILLER;
		/* "every metre that is not bought" goes on, "says that it" does not. */
		if ((uses & SAY) && last >= first + LEAST &&
		    !((uses & LINK) && (behind & AUXILIARY))) {
			said = end;
		} else if (!(uses & FILLER)) {
			first = at;
			last = last > 0 ? last : end;
		}
	}
	at = phrase_forward(s, at);
	return (struct phrase_clause){
		.part = str_from(s, at),
		.said = str_from(s, said > 0 ? said : at),
		.told = str_slice(s, first, last),
	};
}

/* The word that ends s. */
struct str phrase_last_word(struct str s)
{
	return str_from(s, word_start(s, s.n));
}

/* As many whole words from the beginning as a label has room for. */
struct str phrase_head(struct str s)
{
	size_t n = LABEL_MAX;

	if (s.n <= LABEL_MAX)
		return s;
	while (n > 0 && s.s[n] != ' ')
		n--;
	s = phrase_trim(str_slice(s, 0, n));
	/* canon introduced|the first commercially: what an adverb goes with is cut off. */
	for (struct str word; phrase_is_adverb(word = phrase_last_word(s)) && word.n < s.n;)
		s = phrase_trim(str_slice(s, 0, s.n - word.n));
	return s;
}

bool phrase_has_letter(struct str s)
{
	const uint64_t none = UINT64_C(0x8080808080808080);
	uint64_t bytes;
	size_t at = 0;

	for (; s.n - at >= sizeof bytes; at += sizeof bytes) {
		memcpy(&bytes, s.s + at, sizeof bytes);
		if (ascii_no_letters(bytes) != none)
			return true;
	}
	while (at < s.n && !ascii_is_letter(s.s[at]))
		at++;
	return at < s.n;
}

/* Words behind which a clause goes on too far to be told by its last word. */
static bool leads_far(struct str word)
{
	static const struct str far[] = {STR_INIT("in"),  STR_INIT("for"),   STR_INIT("of"),
					 STR_INIT("on"),  STR_INIT("with"),  STR_INIT("during"),
					 STR_INIT("the"), STR_INIT("early"), STR_INIT("late")};

	return phrase_is(word, FILLER) && IS_ONE_OF(word, far);
}

/* "In 1840 the town": the year is said by its own figure. */
static struct str without_year(struct str told)
{
	enum { YEAR = 4 };
	size_t n = 0;

	while (n < YEAR && ascii_is_digit(str_byte(told, n)))
		n++;
	if (n < YEAR || str_byte(told, n) != ' ')
		return told;
	struct str rest = phrase_trim(str_from(told, n));

	return rest.n < LEAST ? told : rest;
}

/* What a clause up to its figure says: whole where it is short, else its subject and its verb. */
void phrase_add_subject(struct str s, struct str told, struct label *out)
{
	told = without_year(told);
	if (told.n < LEAST || !phrase_has_letter(told))
		return;
	out->rough |= label_length(out) > 0;
	if (told.n <= LABEL_MAX || leads_far(phrase_last_word(label_trim(s)))) {
		label_add(out, phrase_head(told));
		return;
	}
	struct str head = phrase_noun(told, false), verb = phrase_last_word(told);

	label_add(out, head);
	if (verb.s < head.s + head.n)
		return;
	if (label_length(out) > 0)
		label_add(out, STR(" "));
	label_add(out, verb);
}
