#include "src/figures/label_words.h"

#include "src/figures/lexicon.h"

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

	*n = word ? word->key.n : s.n > 0 ? label_character(s, 0) : 0;
	return word ? word->uses : LABEL_NAME;
}

unsigned label_word_before(struct str s, size_t *n)
{
	const struct label_word *word = s.n > 0 ? lexicon_longest_to(&words, s, s.n) : NULL;

	*n = word ? word->key.n : 0;
	return word ? word->uses : LABEL_NAME;
}

/* The bytes of the longest word that s begins with where it has the use; else 0. */
static size_t used_at(struct str s, unsigned use)
{
	size_t n;

	return label_may_begin(s, use) && (label_word_at(s, &n) & use) ? n : 0;
}

bool label_is_word(struct str s, unsigned use)
{
	const struct label_word *word = lexicon_find(&words, s);

	return word && (word->uses & use);
}

/* Whether one word behind another, from s[*at] on, comes to s[to]; *at is there or behind. */
static bool comes_to(struct str s, size_t *at, size_t to)
{
	for (size_t n = 3; *at < to; *at += n) {
		if (lexicon_may_be_longer(label_words_heads_uses, s, *at))
			label_word_at(str_from(s, *at), &n);
		else
			n = 3;
	}
	return *at == to;
}

/* Behind the characters of three bytes at s[at] that begin no word of the uses. */
static size_t skip_others(struct str s, size_t at, unsigned use)
{
	const unsigned char *p = (const unsigned char *)s.s;
	size_t to = s.n > 2 ? s.n - 2 : 0;

	while (at < to && (p[at] & 0xF0) == 0xE0 &&
	       !(label_words_heads_uses[lexicon_first(p + at, 3) % LEXICON_USES].any & use))
		at += 3;
	return at;
}

struct label_word_found label_next(struct str s, size_t at, unsigned use)
{
	struct label_word_found found;
	size_t word = at;

	while ((at = skip_others(s, at, use)) < s.n) {
		if (lexicon_may_use(label_words_heads_uses, s, at, use)) {
			found.uses = label_word_at(str_from(s, at), &found.n);
			found.at = at;
			/* No longer word has a pause in it. */
			if ((found.uses & use) &&
			    ((found.uses & LABEL_PAUSE) || comes_to(s, &word, at)))
				return found;
		}
		at += label_character(s, at);
		at = at < word ? word : at;
	}
	return (struct label_word_found){s.n, 0, 0};
}

bool label_is_made_of_words(struct str s, unsigned use)
{
	for (size_t n; s.n > 0; s = str_from(s, n)) {
		n = used_at(s, use);
		if (n == 0 && s.s[0] != ' ')
			return false;
		if (n == 0)
			label_word_at(s, &n);
	}
	return true;
}

struct str label_strip_start(struct str s, unsigned use)
{
	size_t n;

	do {
		if (!(label_word_at(s, &n) & use))
			break;
		s = label_trim(str_from(s, n));
	} while (s.n > 0 && label_may_begin(s, use));
	return s;
}

struct str label_strip_end(struct str s, unsigned use)
{
	size_t n;

	do {
		if (!(label_word_before(s, &n) & use))
			break;
		s = label_trim(str_slice(s, 0, s.n - n));
	} while (s.n > 0 && label_may_end(s, use));
	return s;
}
