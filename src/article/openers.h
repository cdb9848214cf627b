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
#include "dushu/text/unicode.h"

enum { OPENER_BITS = 8192 };

struct openers {
	uint64_t bits[OPENER_BITS / 64];
};

/* Replaces what the set held by all openers. */
void openers_fill(struct openers *openers);

/* Whether s may begin with an opener, or with noise that hides what it begins with. */
bool openers_have(const struct openers *openers, struct str s);

/* The narrow, lower-case form of the code point at s[at]; returns its bytes, 0 at the end. */
static inline size_t fold_decode(struct str s, size_t at, uint32_t *code)
{
	size_t n = utf8_decode(s, at, code);

	if (*code >= 'A' && *code <= 'Z')
		*code |= 0x20;
	if (*code < 0x2000 || (*code >= 0x4E00 && *code <= 0x9FFF) || n == 0)
		return n;
	*code = unicode_narrow(*code);
	if (*code >= 'A' && *code <= 'Z')
		*code |= 0x20;
	if (*code == 0x2019)
		*code = '\'';
	return n;
}

#endif
