/*
 * What is looked for: plain words or a regular expression, and where it stands in a text.
 *
 * A pattern is made for a text that is searched block by block, each cleaned (clean.h): so it sees
 * through scraping noise and across the lines of a hard-wrapped paragraph, and an ordinary pattern
 * never reaches from one block into the next. pattern_candidate() passes over source bytes in which
 * nothing can begin to fit, at the speed of the memory, so that few blocks need be cleaned at all.
 *
 * Regular expressions are those of PCRE2 with UTF and Unicode properties, ^ and $ at lines' ends. A pattern
 * owns what it holds but borrows the fold, and keeps room to work in: one thread uses it at a time.
 */
#ifndef DUSHU_TEXT_PATTERN_H
#define DUSHU_TEXT_PATTERN_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/text/buf.h"
#include "dushu/text/error.h"
#include "dushu/text/fold.h"
#include "dushu/text/span.h"

struct pattern;

struct pattern_options {
	bool regex;
	bool caseless;           /* of a regular expression; words are folded by the fold alone */
	const struct fold *fold; /* NULL: nothing counts as the same as anything else */
};

/* A growing array; a zeroed struct is empty and ready. */
struct spans {
	struct span *at;
	size_t n, cap;
};

void spans_free(struct spans *spans);

/*
 * NULL and an error where a regular expression is wrong (the error says what and at which character)
 * or `text` is empty. `text` is valid UTF-8. Free with pattern_close().
 */
struct pattern *pattern_open(struct str text, const struct pattern_options *options,
			     struct error *error);
void pattern_close(struct pattern *pattern);

/*
 * Replaces what `out` held by all places where the pattern stands in a text of valid UTF-8: in
 * order, not empty, not overlapping, as bytes of the text. Linear in the text; of a regular
 * expression that costs too much, what was found until it did.
 */
void pattern_find(struct pattern *pattern, struct str text, struct spans *out);

/* Whether a regular expression has cost too much since the pattern was opened. */
bool pattern_gave_up(const struct pattern *pattern);

/*
 * A byte of the source in `span`, such that a block that holds no byte from span.start to before
 * it holds no match: the next block worth cleaning is the one it is in. span.end for none.
 */
size_t pattern_candidate(const struct pattern *pattern, struct str source, struct span span);

/* Whether it has upper-case letters (in a regular expression, other than those behind a \). */
bool pattern_has_upper(struct str text, bool regex);

#endif
