/*
 * Numbers of documents and cases in Chinese text: 〔2023〕12号, （2023）京01民终1234号. Nothing is
 * allocated, and nothing costs more than a few dozen bytes.
 */
#ifndef DUSHU_FIGURES_CODE_HAN_H
#define DUSHU_FIGURES_CODE_HAN_H

#include <stddef.h>

#include "dushu/text/buf.h"

/*
 * The number whose year's first digit stands at text[at]: the bytes from there on, 0 for none; those
 * of the bracket before it in *before.
 */
size_t code_han(struct str text, size_t at, size_t *before);

#endif
