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

enum {
	NAME = LABEL_NAME,
	VERB = LABEL_VERB,
	LAST = LABEL_LAST,
	FIRST = LABEL_FIRST,
	TAIL = LABEL_TAIL,
	HEAD = LABEL_HEAD,
	MOVE = LABEL_MOVE,
	EMPTY = LABEL_EMPTY,
	PLACE = LABEL_PLACE,
	SIZE = LABEL_SIZE,
	LEVEL = LABEL_LEVEL,
	JOIN = LABEL_JOIN,
	OPEN = LABEL_OPEN,
};

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

size_t label_character(struct str s)
{
	unsigned char c = (unsigned char)s.s[0];
	size_t n = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC0 ? 2 : 1;

	return n < s.n ? n : s.n;
}

unsigned label_word_at(struct str s, size_t *n)
{
	const struct label_word *word = s.n > 0 ? lexicon_longest(&words, s) : NULL;

	*n = word ? word->key.n : s.n > 0 ? label_character(s) : 0;
	return word ? word->uses : LABEL_NAME;
}

unsigned label_word_before(struct str s, size_t *n)
{
	const struct label_word *word = s.n > 0 ? lexicon_before(&words, s, s.n) : NULL;

	*n = word ? word->key.n : 0;
	return word ? word->uses : LABEL_NAME;
}

bool label_is(struct str s, unsigned use)
{
	const struct label_word *word = lexicon_find(&words, s);

	return word && (word->uses & use);
}

bool label_is_made_of(struct str s, unsigned use)
{
	size_t n;

	if (s.n == 0)
		return false;
	for (; s.n > 0; s = str_from(s, n)) {
		if (!(label_word_at(s, &n) & use) && s.s[0] != ' ')
			return false;
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
	size_t n;

	for (s = str_trim(s); s.n > 0; s = str_trim(str_from(s, n))) {
		n = use & LABEL_MARK ? mark_at(s) : 0;
		if (n == 0 && !(label_word_at(s, &n) & use))
			break;
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
	size_t n;

	for (s = str_trim(s); s.n > 0; s = str_trim(str_slice(s, 0, s.n - n))) {
		n = use & LABEL_MARK ? mark_before(s) : 0;
		if (n == 0 && !(label_word_before(s, &n) & use))
			break;
	}
	return s;
}
