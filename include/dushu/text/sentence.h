/*
 * The sentence around a byte of clean text.
 *
 * A sentence ends behind 。！？ and their ASCII forms, together with the closing quotation marks and
 * brackets that follow, and at a line end. A full stop of ASCII ends one only where a blank and
 * something else than a small letter or a digit follow, and no abbreviation stands before it. Linear in
 * the text, which is at most a block. Nothing here fails.
 */
#ifndef DUSHU_TEXT_SENTENCE_H
#define DUSHU_TEXT_SENTENCE_H

#include <stddef.h>

#include "dushu/text/buf.h"
#include "dushu/text/span.h"

/* The sentence that holds byte `at` of the text, without blanks at its ends. */
struct span sentence_around(struct str text, size_t at);

#endif
