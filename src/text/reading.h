/*
 * Readings of Han characters: one syllable of Hanyu Pinyin, as web pages put it in brackets behind
 * a character. The tables are assets/pinyin.def.
 */
#ifndef DUSHU_TEXT_READING_H
#define DUSHU_TEXT_READING_H

#include <stdint.h>

#include "dushu/text/buf.h"

/*
 * Reads a syllable at the beginning of s that can be the reading of `han`; returns its bytes, 0 for
 * none or where `han` is no Han character. It must carry a tone mark; without one, and with one
 * letter only, it must be the reading of just this character.
 */
size_t reading_read(struct str s, uint32_t han);

#endif
