/*
 * What stands around a figure in Chinese: the words on either side, what those before it say, the noun
 * behind it, the clause that a time opens. Results borrow from the text; nothing fails, and nothing
 * further than HAN_PLACE_REACH bytes is looked at.
 */
#ifndef DUSHU_FIGURES_HAN_PLACE_H
#define DUSHU_FIGURES_HAN_PLACE_H

#include "src/figures/label.h"
#include "src/figures/label_words.h"

/* Words of fewer bytes than the least say nothing. */
enum { HAN_PLACE_REACH = 150, HAN_PLACE_LEAST = 6 };

/* clang-format off */
#define HAN_RUNNING(W) W("连续") W("連續")
/* clang-format on */

/* The place at `at` or before it where a character begins. */
size_t han_character_at(struct str s, size_t at);

/* Sets the words before the figure, from the strong figure before it on, and those up to the next. */
void han_place_set(struct label_place *p);

/* The place of another figure of the same text, with its words. */
struct label_place han_place_of(const struct label_place *p, const struct figure *figure);

/* What the words before the figure say; what belongs to the figure before it is no part of them. */
struct str han_said_before(const struct label_place *p);

/* Too short, or a word that says nothing alone. */
bool han_says_nothing(struct str s);

/* The noun behind the figure, or behind an attribute between (8500名|12岁至15岁|的电脑少年). */
struct str han_noun_behind(const struct label_place *p);
struct str han_noun_behind_next(const struct label_place *p);

/* No sentence or item of a list ends from `start` to `end` of the text, which are near. */
bool han_same_sentence(struct str text, size_t start, size_t end);

/* The clause that a time opens, or the next where it is one itself. */
struct str han_dated(const struct label_place *p);

/* 连续|5年 */
bool han_is_running(const struct label_place *p);

/* 地震发生在|下午3时, 比|2000年|提高: the words before a time tell where none of `after` do. */
bool han_tells_before(const struct label_place *p, struct str after);

/* 改好的地|三五年|后又返了碱: a noun stands right before the time, neither a mark nor a particle. */
bool han_stands_before(const struct label_place *p);

#endif
