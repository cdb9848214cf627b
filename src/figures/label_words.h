/*
 * The words that shape a label in Chinese (assets/label_words.def): which of them stand at a place,
 * and text with those of a use taken off its ends. Nothing is allocated, nothing fails.
 */
#ifndef DUSHU_FIGURES_LABEL_WORDS_H
#define DUSHU_FIGURES_LABEL_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "src/figures/label.h"
#include "src/figures/lexicon_uses.h"

/* What a word does for a label, to be or'd. */
enum label_use {
	LABEL_NAME = 0,
	LABEL_VERB = 1,
	LABEL_LAST = 2,
	LABEL_FIRST = 4,
	LABEL_TAIL = 8,
	LABEL_HEAD = 16,
	LABEL_MOVE = 32,
	LABEL_EMPTY = 64,
	LABEL_PLACE = 128,
	LABEL_SIZE = 256,
	LABEL_LEVEL = 512,
	LABEL_JOIN = 1024,
	LABEL_OPEN = 2048,
	LABEL_MARK = 4096,
	LABEL_CUT = 8192,
	LABEL_PAUSE = 16384,
	LABEL_BRACKET = 32768,
};

extern const struct lexicon_uses label_words_heads_uses[LEXICON_USES];
extern const struct lexicon_uses label_words_tails_uses[LEXICON_USES];

/* False where no word of one of the uses can be what s, not empty, begins with, or ends with. */
static inline bool label_may_begin(struct str s, unsigned use)
{
	return lexicon_may_use(label_words_heads_uses, s, 0, use);
}

static inline bool label_may_end(struct str s, unsigned use)
{
	return lexicon_may_use_before(label_words_tails_uses, s, s.n, use);
}

/* The uses of the longest word that s begins with; its bytes, or those of one character, in *n. */
unsigned label_word_at(struct str s, size_t *n);

/* The uses of the longest word that s ends with; its bytes in *n, 0 for none. */
unsigned label_word_before(struct str s, size_t *n);

/* The bytes of the character at s[at], which is below s.n. */
static inline size_t label_character(struct str s, size_t at)
{
	unsigned char c = (unsigned char)s.s[at];
	size_t n = (c & 0xF0) == 0xE0 ? 3 : c < 0xC0 ? 1 : c < 0xE0 ? 2 : 4;

	return n < s.n - at ? n : s.n - at;
}

/* The longest word that s begins with, or ends with, has one of the uses. */
static inline bool label_begins(struct str s, unsigned use)
{
	size_t n;

	return s.n > 0 && label_may_begin(s, use) && (label_word_at(s, &n) & use);
}

static inline bool label_ends(struct str s, unsigned use)
{
	size_t n;

	return s.n > 0 && label_may_end(s, use) && (label_word_before(s, &n) & use);
}

/* s as a whole is a word of one of the uses. */
bool label_is_word(struct str s, unsigned use);

static inline bool label_is(struct str s, unsigned use)
{
	return s.n > 0 && label_may_begin(s, use) && label_may_end(s, use) && label_is_word(s, use);
}

/* A word among those of a text, read one behind another. */
struct label_word_found {
	size_t at, n;
	unsigned uses;
};

/* The first word of s from s[at] on that has one of the uses; at s.n where there is none. */
struct label_word_found label_next(struct str s, size_t at, unsigned use);

/* s is made of words of that use alone, and not empty. */
bool label_is_made_of_words(struct str s, unsigned use);

static inline bool label_is_made_of(struct str s, unsigned use)
{
	return s.n > 0 && (s.s[0] == ' ' || label_may_begin(s, use)) &&
	       label_is_made_of_words(s, use);
}

/* s, not empty, without the words of these uses that it begins with, or ends with, and blanks. */
struct str label_strip_start(struct str s, unsigned use);
struct str label_strip_end(struct str s, unsigned use);

/* s without words of these uses and blanks at its beginning or end. */
static inline struct str label_without_start(struct str s, unsigned use)
{
	s = label_trim(s);
	return s.n > 0 && label_may_begin(s, use) ? label_strip_start(s, use) : s;
}

static inline struct str label_without_end(struct str s, unsigned use)
{
	s = label_trim(s);
	return s.n > 0 && label_may_end(s, use) ? label_strip_end(s, use) : s;
}

/* The first row out of order in the table; empty where all is well. */
struct str label_words_disorder(void);

#endif
