/*
 * What can be told of a stretch of text without understanding it: how it ends, what it is made of.
 */
#ifndef DUSHU_SRC_ARTICLE_GLANCE_H
#define DUSHU_SRC_ARTICLE_GLANCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dushu/article/outline.h"
#include "dushu/text/buf.h"

/* How s ends, closing quotation marks and brackets set aside. */
enum closing closing_of(struct str s);

/* Where the first sentence of Chinese text ends (behind its 。！？), or s.n. */
size_t sentence_end(struct str s);

/* The flags of enum candidate_flags that the words of s show. */
unsigned flags_of(struct str s);

/* A hash of s in which letter case, blanks and a page number behind leaders make no difference. */
uint32_t hash_of(struct str s, bool leaders);

/* Where the first colon of s stands, or s.n. */
size_t key_of(struct str s);

/* The first character as struct candidate's `opening` has it. */
uint16_t opening_of(struct str s);

/* Whether s is a rule: one mark, three times or more; that mark, or 0. */
char rule_of(struct str s);

/* Whether s opens as an item of a list: a bullet, a dash and a blank. */
bool opens_item(struct str s);

/* Whether s begins with an opening quotation mark. */
bool opens_quote(struct str s);

#endif
