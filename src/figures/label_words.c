#include "src/figures/label_words.h"

#include "src/figures/han.h"
#include "src/figures/lexicon.h"
#include "src/figures/words.h"

/* clang-format off */
#define MARKS(W) \
	W("，") W("、") W("：") W("；") W("*") W("#") W("·") W(",") W(":") W("）") W(")") W("”") \
	W("—") W("-") W("》") W("」") W("。") W("|") W("］") W("]")
#define MARKS_BEHIND(W) \
	W("，") W("、") W("：") W("；") W("（") W("(") W("“") W(",") W(":") W("《") W("「") \
	W("。") W("—") W("/") W("*") W("【") W("～") W("[") \
	W("\xE3\x80"                                                                               \
	  "\x94")
/* clang-format on */

struct label_word {
	struct str key;
	unsigned uses;
};

#include "src/figures/label_uses.inc"

/* clang-format off */
#define LABEL_WORD(word, what) {STR_INIT(word), what},
/* clang-format on */
static const struct label_word rows[] = {
#include "assets/label_words.def"
};
#undef LABEL_WORD

#include "lexicons/label_words.inc"

static const struct lexicon words = LEXICON(rows, &label_words_index);

struct str label_words_disorder(void)
{
	return lexicon_disorder(&words);
}

unsigned label_word_at(struct str s, size_t *n)
{
	/* Most characters begin a word here. */
	const struct label_word *word = s.n > 0 ? lexicon_longest_from(&words, s) : NULL;

	*n = word ? word->key.n : s.n > 0 ? label_character(s) : 0;
	return word ? word->uses : LABEL_NAME;
}

unsigned label_word_before(struct str s, size_t *n)
{
	const struct label_word *word = s.n > 0 ? lexicon_longest_to(&words, s, s.n) : NULL;

	*n = word ? word->key.n : 0;
	return word ? word->uses : LABEL_NAME;
}

/* The uses of all words that begin, or end, with the first or last character of s, not empty. */
static unsigned uses_of_first(struct str s)
{
	return label_words_heads_uses[lexicon_first_of(s) % LEXICON_USES];
}

static unsigned uses_of_last(struct str s)
{
	return label_words_tails_uses[lexicon_last_of(s) % LEXICON_USES];
}

/* The bytes of the longest word that s begins with, or ends with, where it has the use; else 0. */
static size_t used_at(struct str s, unsigned use)
{
	size_t n;

	return (uses_of_first(s) & use) && (label_word_at(s, &n) & use) ? n : 0;
}

static size_t used_before(struct str s, unsigned use)
{
	size_t n;

	return (uses_of_last(s) & use) && (label_word_before(s, &n) & use) ? n : 0;
}

bool label_is(struct str s, unsigned use)
{
	const struct label_word *word;

	if (s.n == 0 || !(uses_of_first(s) & uses_of_last(s) & use))
		return false;
	word = lexicon_find(&words, s);
	return word && (word->uses & use);
}

bool label_begins(struct str s, unsigned use)
{
	return s.n > 0 && used_at(s, use) > 0;
}

bool label_ends(struct str s, unsigned use)
{
	return s.n > 0 && used_before(s, use) > 0;
}

bool label_is_made_of(struct str s, unsigned use)
{
	if (s.n == 0)
		return false;
	for (size_t n; s.n > 0; s = str_from(s, n)) {
		n = used_at(s, use);
		if (n == 0 && s.s[0] != ' ')
			return false;
		if (n == 0)
			label_word_at(s, &n);
	}
	return true;
}

/* Marks that no label begins with. */
static size_t mark_at(struct str s)
{
	WORDS_HEADS(marks, MARKS);

	return words_start(&marks, s);
}

struct str label_without_start(struct str s, unsigned use)
{
	for (s = label_trim(s); s.n > 0;) {
		size_t n = use & LABEL_MARK ? mark_at(s) : 0;

		if (n == 0 && use != LABEL_MARK)
			n = used_at(s, use);
		if (n == 0)
			break;
		s = label_trim(str_from(s, n));
	}
	return s;
}

/* Marks that no label ends with. */
static size_t mark_before(struct str s)
{
	WORDS_TAILS(marks, MARKS_BEHIND);

	return words_end(&marks, s);
}

struct str label_without_end(struct str s, unsigned use)
{
	for (s = label_trim(s); s.n > 0;) {
		size_t n = use & LABEL_MARK ? mark_before(s) : 0;

		if (n == 0)
			n = used_before(s, use);
		if (n == 0)
			break;
		s = label_trim(str_slice(s, 0, s.n - n));
	}
	return s;
}
