/*
 * Numbers of documents and cases in Chinese text: 〔2023〕12号, （2023）京01民终1234号. Nothing is
 * allocated, and nothing costs more than a few dozen bytes.
 */
#ifndef DUSHU_FIGURES_CODE_HAN_H
#define DUSHU_FIGURES_CODE_HAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dushu/text/buf.h"

/* False where no bracket can be open right before text[at]: most bytes end none. */
static inline bool code_han_may_begin(struct str text, size_t at)
{
#define LAST(byte) (UINT64_C(1) << ((byte)&63))
	const uint64_t lasts = LAST('(') | LAST('[') | LAST(0x88) | LAST(0x90) | LAST(0x94) |
			       LAST(0x9D) | LAST(0xBB); /* （ 【 〔 ﹝ ［ */
#undef LAST

	return at > 0 && (lasts >> (text.s[at - 1] & 63) & 1);
}

/*
 * The number whose year's first digit stands at text[at]: the bytes from there on, 0 for none; those
 * of the bracket before it in *before.
 */
size_t code_han(struct str text, size_t at, size_t *before);

#endif
