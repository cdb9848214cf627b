/*
 * What stands around a figure in English: the words on either side, the part of its sentence, the next
 * one, the amount before it. Results borrow from the text; nothing fails, and nothing further than
 * ENGLISH_PLACE_REACH bytes is looked at.
 */
#ifndef DUSHU_FIGURES_ENGLISH_PLACE_H
#define DUSHU_FIGURES_ENGLISH_PLACE_H

#include "src/figures/english_phrase.h"
#include "src/figures/label.h"

enum { ENGLISH_PLACE_REACH = 240 };

/* A date, a time or a duration. */
bool english_is_time(const struct figure *f);

/* Sets the words before the figure, from the last amount or the clause's start on, and those behind it. */
void english_place_set(struct label_place *p);

/* The place of another figure of the same text, with its words. */
struct label_place english_place_of(const struct label_place *p, const struct figure *figure);

/* What is said before the figure, without the times that it begins with; a time may hold a mark. */
struct phrase_clause english_clause_before(const struct label_place *p);

/* The figure before this one that is no time; NULL for none in its sentence. */
const struct figure *english_amount_before(const struct label_place *p);

/* The word right behind the figure, perhaps empty. */
struct str english_word_behind(const struct label_place *p);

/* s without blanks at its beginning, and whether its first word opens a clause of time or place. */
struct str english_skip_lead(struct str s, bool *leads);

/* The words of s up to its first mark. */
struct str english_first_words(struct str s);

/* The part of the sentence behind the figure's own: "In 1975, the council opened ...". */
struct str english_next_part(const struct label_place *p);

/* "the weir, 9 m. wide", "the tower (40 ft.)": the noun before the mark before text[end]; perhaps empty. */
struct str english_noun_before(const struct label_place *p, size_t end);

#endif
