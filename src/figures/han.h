/*
 * The characters of Chinese numerals, looked up by their code, and full-width digits.
 */
#ifndef DUSHU_FIGURES_HAN_H
#define DUSHU_FIGURES_HAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dushu/text/buf.h"

enum han_class {
	HAN_NONE,
	HAN_ZERO,
	HAN_DIGIT,
	HAN_FORMAL,
	HAN_CONTRACTED,
	HAN_SCORE, /* 廿 = 二十 */
	HAN_TENS,  /* 十 百 千 */
	HAN_SCALE, /* 万 亿 兆 */
	HAN_FEW,
	HAN_MORE,
	HAN_ROUND,
	HAN_POINT,
	HAN_HALF,
	HAN_MINUS,
	HAN_RANK,
};

struct han {
	uint8_t class, value;
};

enum { HAN_FIRST = 0x4E00, HAN_END = 0xA000 };

/* Whether a code point is a Han character of the basic block. */
static inline bool han_is_character(uint32_t code)
{
	return code >= HAN_FIRST && code < HAN_END;
}

extern const struct han han_table[HAN_END - HAN_FIRST];

/* Whether a numeral may begin with a character of this class. */
static inline bool han_begins(struct han h)
{
	return h.class != HAN_NONE && h.class != HAN_MORE && h.class != HAN_ROUND &&
	       h.class != HAN_POINT;
}

/* What else of three bytes may begin a figure; of U+2040 to U+2FFF anything may. */
#define HAN_MARKS "〇＄－￥０１２３４５６７８９"

/*
 * One of HAN_SLOTS numbers for the three bytes of a character, its first the lowest of the number. The
 * factor is one of those by which few common characters share a number with those of numerals.
 */
enum { HAN_SLOT_BITS = 11, HAN_SLOTS = 1 << HAN_SLOT_BITS };

static inline unsigned han_slot(uint32_t bytes)
{
	return ((bytes & 0x3F3F0Fu) * 0x2BCD85D3u) >> (32 - HAN_SLOT_BITS);
}

/* The code of the three-byte character at s[at], 0 where none stands there. */
static inline uint32_t han_code(struct str s, size_t at)
{
	const unsigned char *p = (const unsigned char *)s.s + at;
	uint16_t two;

	if (at + 3 > s.n || (p[0] & 0xF0) != 0xE0)
		return 0;
	memcpy(&two, p + 1, sizeof two);
	if ((two & 0xC0C0) != 0x8080)
		return 0;
	return (uint32_t)(p[0] & 0x0F) << 12 | (uint32_t)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
}

static inline struct han han_of_code(uint32_t code)
{
	if (code >= HAN_FIRST && code < HAN_END)
		return han_table[code - HAN_FIRST];
	return (struct han){code == 0x3007 || code == 0x25CB ? HAN_ZERO : HAN_NONE, 0};
}

/* The three bytes at p are a character of Han, if they are one at all. */
static inline bool han_stands(const unsigned char *p)
{
	return (unsigned char)(p[0] - 0xE4) < 0xF0 - 0xE4 && (p[2] & 0xC0) == 0x80;
}

/* As str_ends and str_starts, where most answers are no: the telling byte of a character first. */
static inline bool han_ends(struct str s, struct str word)
{
	return word.n <= s.n && s.s[s.n - 1] == word.s[word.n - 1] && str_ends(s, word);
}

static inline bool han_starts(struct str s, struct str word)
{
	size_t tell = word.n < 3 ? word.n - 1 : 2;

	return word.n <= s.n && s.s[tell] == word.s[tell] && str_starts(s, word);
}

/* What the character at s[at] is in a numeral; it has three bytes unless it is none. */
static inline struct han han_at(struct str s, size_t at)
{
	return han_of_code(han_code(s, at));
}

/* A digit of class ZERO, DIGIT or FORMAL. */
static inline bool han_is_digit(struct han h)
{
	return h.class == HAN_ZERO || h.class == HAN_DIGIT || h.class == HAN_FORMAL;
}

/* An ASCII or full-width digit at s[at]: its bytes (1 or 3) and value; 0 for none. */
static inline size_t digit_at(struct str s, size_t at, uint8_t *value)
{
	if (at < s.n && s.s[at] >= '0' && s.s[at] <= '9') {
		*value = (uint8_t)(s.s[at] - '0');
		return 1;
	}
	uint32_t code = han_code(s, at);

	if (code < 0xFF10 || code > 0xFF19)
		return 0;
	*value = (uint8_t)(code - 0xFF10);
	return 3;
}

/* The ASCII character at s[at], a full-width form narrowed; its bytes in *n. NUL for others. */
char narrow_at(struct str s, size_t at, size_t *n);

/* As the two below, where a blank may stand. */
size_t blanks_from(struct str s, size_t at, int most);
size_t blanks_to(struct str s, size_t at, int most);

static inline bool blank_begins(char c)
{
	return c == ' ' || c == '\t' || c == '\xC2' || c == '\xE3';
}

/* Blanks at s[at]: spaces, tabs, no-break and ideographic spaces; at most `most` of them. */
static inline size_t blanks_at(struct str s, size_t at, int most)
{
	char c = at < s.n ? s.s[at] : '\0';

	if (c == ' ' && (most == 1 || (at + 1 < s.n && !blank_begins(s.s[at + 1]))))
		return 1;
	return blank_begins(c) ? blanks_from(s, at, most) : 0;
}

/* The same before s[at]. */
static inline size_t blanks_before(struct str s, size_t at, int most)
{
	char c = at > 0 ? s.s[at - 1] : '\0';

	if (c == ' ' && (most == 1 || (at > 1 && s.s[at - 2] > ' ')))
		return 1;
	return c == ' ' || c == '\t' || c == '\xA0' || c == '\x80' ? blanks_to(s, at, most) : 0;
}

/* s begins at `at` with either of the two forms (simplified, traditional). */
bool either_at(struct str s, size_t at, struct str a, struct str b);

#endif
