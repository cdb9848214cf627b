/*
 * Places in English text: blanks, dashes and whole words around a byte. Nothing is allocated, and
 * nothing costs more than the blanks and the one word that it looks at.
 */
#ifndef DUSHU_FIGURES_ENGLISH_H
#define DUSHU_FIGURES_ENGLISH_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/figures/ascii.h"
#include "dushu/text/buf.h"

/* As the two below, where a blank may stand. */
size_t english_blanks_from(struct str s, size_t at);
size_t english_blanks_to(struct str s, size_t at);

/* Behind the blanks at `at`: space, tab, no-break and thin spaces, at most 8 of them. */
static inline size_t english_blanks(struct str s, size_t at)
{
	char c = str_byte(s, at);

	/* Mostly there is one and a word behind it. */
	if (c == ' ' && ascii_is_word(str_byte(s, at + 1)))
		return at + 1;
	return c == ' ' || c == '\t' || c == '\xC2' || c == '\xE2' ? english_blanks_from(s, at)
								   : at;
}

/* Before the blanks that end at `at`. */
static inline size_t english_blanks_before(struct str s, size_t at)
{
	char c = at > 0 ? s.s[at - 1] : '\0';

	if (c == ' ' && at > 1 && ascii_is_word(s.s[at - 2]))
		return at - 1;
	return c == ' ' || c == '\t' || c == '\xA0' || c == '\x89' || c == '\xAF'
		       ? english_blanks_to(s, at)
		       : at;
}

/* Bytes of the dash at `at`, from the hyphen to the em dash, minus and tilde; 0 for none. */
size_t english_dash(struct str s, size_t at);

/* Behind what joins two words of one number: blanks, or a dash with or without; `at` for nothing. */
size_t english_link(struct str s, size_t at);

/* Behind the whole word `lower` that stands at `at`, in any letter case; 0 where it does not. */
size_t english_take(struct str s, size_t at, struct str lower);

/* The same with blanks before the word; these are required. */
size_t english_take_next(struct str s, size_t at, struct str lower);

/* No word goes on at `at`: no ASCII letter or digit and no Latin letter beyond ASCII. */
bool english_ends(struct str s, size_t at);

/* The word behind the blanks at `at`, perhaps empty. */
struct str english_next(struct str s, size_t at);

/* The word that ends before `at`, blanks between; empty where something else stands there. */
static inline struct str english_before(struct str s, size_t at)
{
	size_t end = english_blanks_before(s, at < s.n ? at : s.n);

	return str_slice(s, end - ascii_letters_before(s, end), end);
}

/* Whether `word` is one of the n, in any letter case; they are in lower case. */
bool english_is_one_of(struct str word, const struct str *words, size_t n);

#define IS_ONE_OF(word, list) english_is_one_of(word, list, sizeof(list) / sizeof *(list))

/* The ASCII digits at `at`, at most 8 of them; their value in *value. Returns their number. */
size_t english_digits(struct str s, size_t at, int *value);

/*
 * Whether the word of bound `lower`, which stands a little before `at`, is negated: "rarely falling
 * below", "did not exceed".
 */
bool english_negated(struct str text, size_t at, struct str lower);

/* Whether "over" before a stretch of time at `at` means more than it, not in the course of it. */
bool english_exceeds(struct str text, size_t at);

#endif
