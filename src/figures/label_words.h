/*
 * The words that shape a label in Chinese (assets/label_words.def): which of them stand at a place,
 * and text with those of a use taken off its ends. Nothing is allocated, nothing fails.
 */
#ifndef DUSHU_FIGURES_LABEL_WORDS_H
#define DUSHU_FIGURES_LABEL_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/text/buf.h"

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
	LABEL_MARK = 4096, /* marks of punctuation, for the two below only */
};

/* The uses of the longest word that s begins with; its bytes, or those of one character, in *n. */
unsigned label_word_at(struct str s, size_t *n);

/* The uses of the longest word that s ends with; its bytes in *n, 0 for none. */
unsigned label_word_before(struct str s, size_t *n);

/* The bytes of the character that s begins with; s is not empty. */
static inline size_t label_character(struct str s)
{
	unsigned char c = (unsigned char)s.s[0];
	size_t n = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC0 ? 2 : 1;

	return n < s.n ? n : s.n;
}

/* As str_trim(), where there is mostly nothing to trim. */
static inline struct str label_trim(struct str s)
{
	unsigned char first = s.n > 0 ? (unsigned char)s.s[0] : 'x';
	unsigned char last = s.n > 0 ? (unsigned char)s.s[s.n - 1] : 'x';

	return first > ' ' && first != 0xE3 && last > ' ' && last != 0x80 ? s : str_trim(s);
}

/* The longest word that s begins with, or ends with, has the use. */
bool label_begins(struct str s, unsigned use);
bool label_ends(struct str s, unsigned use);

/* s as a whole is a word of that use. */
bool label_is(struct str s, unsigned use);

/* s is made of words of that use alone, and not empty. */
bool label_is_made_of(struct str s, unsigned use);

/* s without words of these uses and blanks at its beginning or end. */
struct str label_without_start(struct str s, unsigned use);
struct str label_without_end(struct str s, unsigned use);

/* The first row out of order in the table; empty where all is well. */
struct str label_words_disorder(void);

#endif
