/*
 * A pattern as its files see it: pattern.c, pattern_scan.c (source bytes), pattern_regex.c (PCRE2).
 */
#ifndef DUSHU_SRC_TEXT_PATTERN_PRIVATE_H
#define DUSHU_SRC_TEXT_PATTERN_PRIVATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dushu/text/pattern.h"

enum { PROBES_MOST = 8, NEXT_MOST = 2 };

/* A form of the character that is looked for in the source. */
struct probe {
	unsigned char utf8[4];
	unsigned char n;
};

/*
 * The rarest character of the words in all its forms. Where it and the next one are ASCII letters
 * or digits, nothing but the next one or noise, which is not ASCII, may follow it.
 */
struct anchor {
	size_t index; /* of the character among the pattern's */
	struct probe probes[PROBES_MOST];
	size_t n; /* 0: there is none, and every block is a candidate */
	unsigned char next[NEXT_MOST];
	bool has_next;
};

/* A byte of folded text and the byte of the text it comes from; further on they agree again. */
struct shift {
	size_t folded, text;
};

struct regex;

struct pattern {
	const struct fold *fold;
	/* Words: their folded characters, and how much of a beginning is left where one does not fit. */
	uint32_t *codes;
	size_t *rest;
	size_t n;
	bool first[256]; /* bytes with which the first character can begin */
	struct anchor anchor;
	/* A regular expression, or NULL. */
	struct regex *regex;
	struct buf folded;
	struct shift *shifts;
	size_t n_shifts, cap_shifts;
};

void spans_add(struct spans *spans, struct span span);

/* The folded form of the character at a byte; its length. */
size_t pattern_decode(const struct pattern *pattern, struct str text, size_t at, uint32_t *code);

/* Chooses the anchor of a pattern of words: pattern_scan.c. */
void scan_choose(struct pattern *pattern);
/* Makes a character that every match of a regular expression has its anchor; 0: there is none. */
void scan_require(struct pattern *pattern, uint32_t needed, bool caseless);
/* How often a character is met with, in a million. */
unsigned scan_frequency(uint32_t code);

/* A Han character that every match of an expression has; 0 where that is not sure: pattern_need.c. */
uint32_t regex_literal(struct str text);

/* pattern_regex.c: as those of pattern.h. */
struct regex *regex_open(struct str text, const struct pattern_options *options,
			 struct error *error);
void regex_close(struct regex *regex);
bool regex_gave_up(const struct regex *regex);
/* An ASCII character that every match has (in either case, where it is caseless); 0 for none. */
char regex_needs(const struct regex *regex);
/* The next match at or behind a byte; false for none. */
bool regex_next(struct regex *regex, struct str text, size_t from, struct span *out);

#endif
