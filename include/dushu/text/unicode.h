/*
 * Code points, grapheme clusters and their width in terminal cells.
 *
 * Offsets are bytes. No function reads beyond its slice, whatever the bytes are: each maximal
 * invalid part of UTF-8 decodes as one U+FFFD (Unicode 15, section 3.9, "best practice").
 */
#ifndef DUSHU_TEXT_UNICODE_H
#define DUSHU_TEXT_UNICODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dushu/text/buf.h"

#define UNICODE_REPLACEMENT 0xFFFDu

/* A cluster is cut after so many code points, so that a run of marks without end stays cheap. */
enum { GRAPHEME_MAX = 32 };

/* Whether three bytes are a code point: the most frequent, lead bytes that any two may follow. */
static inline bool utf8_is_three(const unsigned char *c)
{
	return c[0] >= 0xE1 && c[0] <= 0xEF && c[0] != 0xED && (c[1] & 0xC0) == 0x80 &&
	       (c[2] & 0xC0) == 0x80;
}

/* As utf8_decode(), for what is neither ASCII nor of those three bytes. */
size_t utf8_decode_rare(struct str s, size_t at, uint32_t *code);

/* Decodes the code point at s[at]; returns the bytes it takes (1 to 4), 0 only where at >= s.n. */
static inline size_t utf8_decode(struct str s, size_t at, uint32_t *code)
{
	const unsigned char *c = (const unsigned char *)s.s + at;

	if (at < s.n && c[0] < 0x80) {
		*code = c[0];
		return 1;
	}
	if (at + 2 < s.n && utf8_is_three(c)) {
		*code = (uint32_t)((c[0] & 0x0F) << 12 | (c[1] & 0x3F) << 6 | (c[2] & 0x3F));
		return 3;
	}
	return utf8_decode_rare(s, at, code);
}

/* Writes code as UTF-8 and returns its length, 1 to 4. */
size_t utf8_encode(uint32_t code, char out[4]);

/* As utf8_before(), for what is not of three bytes. */
size_t utf8_before_rare(struct str s, size_t at);

/* Where the code point that ends at `at` begins; at > 0. Agrees with utf8_decode on invalid bytes. */
static inline size_t utf8_before(struct str s, size_t at)
{
	if (at >= 3 && utf8_is_three((const unsigned char *)s.s + at - 3))
		return at - 3;
	return utf8_before_rare(s, at);
}

/* Length of the valid UTF-8 at the beginning of s; s.n where all of it is valid. */
size_t utf8_valid_prefix(struct str s);

/*
 * Cells that a code point takes (UAX #11): 0 for marks and format characters, 1 or 2 otherwise.
 * `ambiguous` (1 or 2) is the width of East Asian ambiguous characters such as “ ” — ·.
 * Unsafe characters (see below) count as what is shown for them: ^X is 2, <202E> is 6.
 */
int unicode_width(uint32_t code, int ambiguous);

/*
 * The end of the extended grapheme cluster (UAX #29) that begins at `at`, at most GRAPHEME_MAX
 * code points further; its cells in *width where width is not NULL. Always advances where at < s.n.
 *
 * A cluster takes 0 to 2 cells: emoji sequences, flags and emoji asked for by U+FE0F take 2; marks
 * without a base take 1 (and need a base to be drawn on). An unsafe character is a cluster by
 * itself (CR LF one), as wide as what is shown for it.
 */
size_t grapheme_next(struct str s, size_t at, int ambiguous, int *width);

/* The cells of s on one line: the sum of its clusters. */
size_t unicode_columns(struct str s, int ambiguous);

/* The longest prefix of s, in whole clusters, that fits `columns` cells; its cells in *used. */
size_t unicode_fit(struct str s, size_t columns, int ambiguous, size_t *used);

/* A Han character (ideograph, 〇 and 々 included; no kana, no punctuation). */
bool unicode_is_han(uint32_t code);

/* Han, kana, bopomofo, hangul, CJK punctuation or a full-width form: text set without spaces. */
bool unicode_is_cjk(uint32_t code);

/* The half-width form of a full-width ASCII character or ideographic space; others unchanged. */
static inline uint32_t unicode_narrow(uint32_t code)
{
	if (code >= 0xFF01 && code <= 0xFF5E)
		return code - 0xFF01 + '!';
	return code == 0x3000 ? ' ' : code;
}

/*
 * Whether a terminal must never be sent this code: C0, C1, DEL, bidi controls, line and paragraph
 * separators, surrogates, non-characters. Such are shown as ^X or <202E>.
 */
bool unicode_is_unsafe(uint32_t code);

/*
 * How an unsafe code point is shown, as ^X or <202E>: ASCII, not closed by a NUL. Returns the
 * length, at most 8 (<10FFFF>).
 */
size_t unicode_show_unsafe(uint32_t code, char out[8]);

#endif
