/*
 * Article text made up from lists of words: chapters, sections, paragraphs, figures, noise.
 *
 * The same seed gives the same bytes, on every machine. Nothing here can fail.
 */
#ifndef DUSHU_TESTS_BENCH_PROSE_H
#define DUSHU_TESTS_BENCH_PROSE_H

#include <stddef.h>
#include <stdint.h>

/* A word that occurs once, at the end of every article, and the one that stands behind it. */
#define PROSE_RARE "QXZRARE"
#define PROSE_TAIL "LASTWORD"

/* A stream of random numbers; the seed is its first state. */
struct chance {
	uint64_t state;
};

/* The next number below n, which is not 0. */
size_t chance_below(struct chance *chance, size_t n);

/* A line being put together: it never holds more than LINE_MAX bytes. */
struct line {
	char s[8192];
	size_t n;
};

struct language; /* its words and patterns */

extern const struct language prose_chinese, prose_english;

/* Where an article stands: numbers of its parts so far. A zeroed struct stands at its beginning. */
struct outline_place {
	size_t chapter, section, item, since, next;
};

/* Puts the next line of an article, with its line end, in the place of what `line` held. */
void prose_line(const struct language *language, struct chance *chance, struct outline_place *place,
		struct line *line);

/* The last line of an article. */
void prose_end(const struct language *language, struct line *line);

/* Appends n as a Chinese numeral; 0 < n < 100,000,000. */
void prose_numeral(size_t n, struct line *line);

/* Appends as printf does. */
void line_add(struct line *line, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
