/*
 * Phrases of a Chinese sentence around a figure, by its particles, verbs and marks: the noun that
 * a measure word counts, and what the words before a number say. Results borrow from the text.
 */
#ifndef DUSHU_FIGURES_LABEL_PHRASE_H
#define DUSHU_FIGURES_LABEL_PHRASE_H

#include "src/figures/label_words.h"

enum { LABEL_LONG = 45 };

/* The noun phrase that s begins with, up to a verb or a mark; empty where it begins with neither. */
struct str label_noun(struct str s);

/*
 * What the words before a figure say: behind the last pause, and behind a bracket that closes in s and
 * does not open in it, without particles and bounds.
 */
struct str label_said(struct str s);

/* A clause without what opens it and trails behind it; a long one only to its verb. */
struct str label_clause(struct str s);

/* A mark of quotation or a bracket whose partner is not in s is taken off. */
struct str label_pair(struct str s);

static inline struct str label_paired(struct str s)
{
	return s.n > 0 && (label_may_begin(s, LABEL_BRACKET) || label_may_end(s, LABEL_BRACKET))
		       ? label_pair(s)
		       : s;
}

/*
 * The bracket that opens a little before text[at] and closes between there and `end`; `end` for
 * none.
 */
size_t label_aside_open(struct str text, size_t at, size_t end);

/* The words of s up to its first pause; to its first comma, which a list's mark is not. */
struct str label_to_pause(struct str s);
struct str label_to_comma(struct str s);

#endif
