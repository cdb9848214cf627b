/*
 * Pieces: the lines of a text, where a line over BLOCK_MAX is cut into several.
 *
 * Every byte belongs to exactly one piece; its line end (LF, CRLF or CR) belongs to the piece that
 * it ends. A long line is cut near each multiple of BLOCK_MAX that has no line end in the BLOCK_MAX
 * bytes before it: behind the first blank or 。 within 256 bytes, else at the next character
 * boundary. So a piece is found from any byte in it by looking at about three times BLOCK_MAX.
 */
#ifndef DUSHU_SRC_ARTICLE_PIECE_H
#define DUSHU_SRC_ARTICLE_PIECE_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/text/buf.h"
#include "dushu/text/span.h"

struct piece {
	struct span span; /* without its line end */
	size_t next;      /* where the next piece begins */
};

/* The piece that holds byte `at`; false behind the end of the text. */
bool piece_at(struct str text, size_t at, struct piece *out);

/* The piece before the one that begins at `start`; false at the beginning of the text. */
bool piece_before(struct str text, size_t start, struct piece *out);

/* `at`, or behind the line end (LF, CRLF, CR) that stands there. */
size_t skip_line_end(struct str text, size_t at);

/* As the two below, where a blank may stand there indeed. */
size_t skip_some_blanks(struct str text, size_t at, size_t end);
size_t trim_some_blanks(struct str text, size_t start, size_t end);

/* The first byte at or behind `at` that is no blank (space, tab, feed, nbsp, ideographic space,
 * zero-width space, byte order mark); at most `end`. */
static inline size_t skip_blanks(struct str text, size_t at, size_t end)
{
	unsigned char c = at < end ? (unsigned char)text.s[at] : 'a';

	if (c <= ' ' || (c >= 0xC2 && (c <= 0xE3 || c == 0xEF)))
		return skip_some_blanks(text, at, end);
	return at;
}

/* The end of text[start, end) without the blanks that close it. */
static inline size_t trim_blanks(struct str text, size_t start, size_t end)
{
	const unsigned char *c = (const unsigned char *)text.s + end;

	/* Ideographs close most lines, and letters. */
	if (start >= end || (c[-1] > ' ' && c[-1] < 0x80))
		return end;
	if (c[-1] >= 0x80 && end >= start + 3 && c[-3] >= 0xE4 && c[-3] < 0xEF && c[-2] != 0xC2)
		return end;
	return trim_some_blanks(text, start, end);
}

/* As these two, from or to an end of the text, and fast where there are very many blanks. */
size_t skip_blank_lines(struct str text, size_t at);
size_t trim_blank_lines(struct str text, size_t end);

/* Cells of s by a rule of thumb: two from U+3000 on, one before; invalid bytes count one. */
size_t rough_columns(struct str s);

/* The same, counted up to `most`. */
size_t rough_columns_to(struct str s, size_t most);

/* Whether a tab or a run of three blanks stands anywhere in s. */
bool has_gap(struct str s);

bool piece_is_blank(struct str text, const struct piece *piece);

#endif
