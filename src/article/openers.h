/*
 * Openers: what a label, a dash or a notice can begin with, by the rows of assets/headings.def.
 *
 * A set of hashes, so that most of the lines that open with none of these are told at one look. Of
 * words in Latin letters the first three count.
 */
#ifndef DUSHU_SRC_ARTICLE_OPENERS_H
#define DUSHU_SRC_ARTICLE_OPENERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dushu/text/buf.h"

enum { OPENER_BITS = 8192 };

struct openers {
	uint64_t bits[OPENER_BITS / 64];
};

/* Replaces what the set held by all openers. */
void openers_fill(struct openers *openers);

/* Whether s may begin with an opener, or with noise that hides what it begins with. */
bool openers_have(const struct openers *openers, struct str s);

/* The narrow, lower-case form of the code point at s[at]; returns its bytes, 0 at the end. */
size_t fold_decode(struct str s, size_t at, uint32_t *code);

#endif
