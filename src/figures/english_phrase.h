/*
 * Phrases of an English sentence around a figure: its words by what they do for a label
 * (assets/label_words_english.def), noun phrases, parts of a sentence, subjects. Results borrow from
 * the text; nothing fails.
 */
#ifndef DUSHU_FIGURES_ENGLISH_PHRASE_H
#define DUSHU_FIGURES_ENGLISH_PHRASE_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/text/buf.h"
#include "src/figures/words.h"

/* A label has room for so many bytes; fewer than the least say nothing. */
enum { PHRASE_LABEL_MAX = 44, PHRASE_LEAST = 3 };

/* What a word does for a label, or'd in the table. */
enum phrase_use {
	PHRASE_FILLER = 1, /* says nothing at either end */
	PHRASE_STOP = 2,   /* ends a noun phrase */
	PHRASE_SAY = 4,    /* the label begins behind it */
	PHRASE_PART = 8,   /* a participle without -ed */
	PHRASE_SIZE = 16,  /* goes with a length: wide */
	PHRASE_LEAD = 32,  /* opens a clause of time or place */
};

/* The uses of a word in any letter case; 0 for one that the table does not have. */
unsigned phrase_uses(struct str word);

/* By the number of each use the lengths and ends of the words that have it, as a set. */
enum { PHRASE_N_USES = 6 };
extern const uint64_t phrase_sets[PHRASE_N_USES][WORDS_SLOTS / 64];

/* Whether a word has one use; most have not, and are told by the set. */
static inline bool phrase_is(struct str word, unsigned use)
{
	if (word.n == 0)
		return false;
	unsigned slot = WORDS_SLOT(WORDS_WHOLE_OF(word.n, word.s[0], word.s[word.n - 1]));
	const uint64_t *set = phrase_sets[__builtin_ctz(use)];

	return (set[slot / 64] >> slot % 64 & 1) && (phrase_uses(word) & use);
}

bool phrase_is_adverb(struct str word);

/* The end and the beginning of the word around s[at], and whether a byte is of a word at all. */
size_t phrase_word_to(struct str s, size_t at);
size_t phrase_word_from(struct str s, size_t at);
bool phrase_in_word(struct str s, size_t at);

/* The place at `at` or a little behind it, before it, where a character begins. */
size_t phrase_forward(struct str s, size_t at);
size_t phrase_back(struct str s, size_t at);

/* s without the fillers, blanks and marks at its ends; empty where nothing else is in it. */
struct str phrase_trim(struct str s);

/* The noun phrase at the beginning of s; "of" and, with `in`, "in" go on with it. */
struct str phrase_noun(struct str s, bool in);

/* Behind the last mark in s that ends a part of a sentence. */
struct str phrase_last_part(struct str s);

/* Behind the last word such as "that" or "said" that leaves a word which says something. */
struct str phrase_behind_say(struct str s);

struct str phrase_last_word(struct str s);

/* As many whole words from the beginning as a label has room for. */
struct str phrase_head(struct str s);

/* Whether s says anything but a number. */
bool phrase_has_letter(struct str s);

/* Appends what a clause up to its figure says: whole where short, else its subject and its verb. */
void phrase_add_subject(struct str s, struct buf *out);

/* The first row out of order in the table; empty where all is well. */
struct str phrase_disorder(void);

#endif
