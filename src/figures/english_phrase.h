/*
 * Phrases of an English sentence around a figure: its words by what they do for a label
 * (assets/label_words_english.def), noun phrases, parts of a sentence, subjects. Results borrow from
 * the text; nothing fails.
 */
#ifndef DUSHU_FIGURES_ENGLISH_PHRASE_H
#define DUSHU_FIGURES_ENGLISH_PHRASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "src/figures/label.h"
#include "src/figures/lexicon_uses.h"

/* A label has room for so many bytes; fewer than the least say nothing. */
enum { PHRASE_LABEL_MAX = 44, PHRASE_LEAST = 3 };

/* What a word does for a label, or'd in the table. */
enum phrase_use {
	PHRASE_FILLER = 1,     /* says nothing at either end */
	PHRASE_STOP = 2,       /* ends a noun phrase */
	PHRASE_SAY = 4,        /* the label begins behind it */
	PHRASE_PART = 8,       /* a participle without -ed */
	PHRASE_EXTENT = 16,    /* goes with a length: wide */
	PHRASE_LEAD = 32,      /* opens a clause of time or place */
	PHRASE_AUXILIARY = 64, /* has, is, can */
	PHRASE_LINK = 128,     /* who, that: may go on about the noun before it */
};

/* What the words are for that have a word's length and ends. */
extern const uint16_t label_words_english_alike[LEXICON_ALIKE];

/* The uses of a word in any letter case; 0 for one that the table does not have. */
unsigned phrase_look_up(struct str word);

/* The same where some word of its length and ends may have one of the uses. */
static inline unsigned phrase_uses_of(struct str word, unsigned use)
{
	unsigned alike = word.n > 0 ? label_words_english_alike[lexicon_alike(word)] : 0;

	if (!(alike & use))
		return 0;
	return word.n <= 3 && (alike & LEXICON_SHORT) ? lexicon_short_uses(alike, word)
						      : phrase_look_up(word);
}

static inline unsigned phrase_uses(struct str word)
{
	return phrase_uses_of(word, 0xFF);
}

/* Whether a word has one of the uses. */
static inline bool phrase_is(struct str word, unsigned use)
{
	return phrase_uses_of(word, use) & use;
}

bool phrase_is_adverb(struct str word);

/* What a byte is: of no word, of one, or as its character says; a blank or point ends no part. */
enum phrase_class { PHRASE_NONE, PHRASE_BETWEEN, PHRASE_WORD, PHRASE_WIDE };
extern const unsigned char phrase_classes[256];

/* Whether the byte of a wide character at s[at] is of a dash, a quotation mark and the like. */
bool phrase_is_mark(struct str s, size_t at);

static inline bool phrase_in_word(struct str s, size_t at)
{
	unsigned char class = phrase_classes[(unsigned char)s.s[at]];

	return class == PHRASE_WORD || (class == PHRASE_WIDE && !phrase_is_mark(s, at));
}

/* s without blanks at its beginning. */
static inline struct str phrase_behind_blanks(struct str s)
{
	size_t at = 0;

	while (at < s.n && (s.s[at] == ' ' || s.s[at] == '\t'))
		at++;
	return str_from(s, at);
}

/* The end and the beginning of the word around s[at]. */
static inline size_t phrase_word_to(struct str s, size_t at)
{
	at += ascii_letters(s, at);
	while (at < s.n && phrase_in_word(s, at))
		at++;
	return at;
}

static inline size_t phrase_word_from(struct str s, size_t at)
{
	while (at > 0 && phrase_in_word(s, at - 1))
		at--;
	return at;
}

/* The place at `at` or a little behind it, before it, where a character begins. */
size_t phrase_forward(struct str s, size_t at);
size_t phrase_back(struct str s, size_t at);

/* What a text up to a figure says, read in one walk from its end. */
struct phrase_clause {
	struct str part; /* behind the last mark that ends a part of a sentence */
	struct str said; /* and behind the last word such as "that" that leaves a word */
	struct str told; /* and without fillers, blanks and marks at its ends */
};

struct phrase_clause phrase_clause(struct str s);

/* s without the fillers, blanks and marks at its ends; empty where nothing else is in it. */
struct str phrase_trim(struct str s);

/* The noun phrase at the beginning of s; "of" and, with `in`, "in" go on with it. */
struct str phrase_noun(struct str s, bool in);

/* Behind the last mark in s that ends a part of a sentence. */
struct str phrase_last_part(struct str s);

struct str phrase_last_word(struct str s);

/* As many whole words from the beginning as a label has room for. */
struct str phrase_head(struct str s);

/* Whether s says anything but a number. */
bool phrase_has_letter(struct str s);

/*
 * Appends what a clause up to its figure says: whole where short, else its subject and its verb.
 * `told` is s as phrase_trim() makes it. What the label had before makes it rough.
 */
void phrase_add_subject(struct str s, struct str told, struct label *out);

/* The first row out of order in the table; empty where all is well. */
struct str phrase_disorder(void);

#endif
