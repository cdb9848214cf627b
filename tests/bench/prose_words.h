/*
 * The words that articles are made up of, a struct a language.
 */
#ifndef DUSHU_TESTS_BENCH_PROSE_WORDS_H
#define DUSHU_TESTS_BENCH_PROSE_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "tests/bench/prose.h"

struct words {
	const char *const *at;
	size_t n;
};

/* What a letter behind % in a clause stands for: a word, or a figure made by a pattern. */
struct slot {
	char letter;
	bool figures;
	struct words words;
};

struct language {
	struct words clauses, figured; /* without figures, and with */
	const struct slot *slots;      /* ended by a row without a letter */
	struct words titles, runins, commas;
	const char *stop, *runin, *title_gap;
	const char *first, *last; /* what the first and the last line begin with */
	size_t shortest, longest; /* bytes of a paragraph */
	void (*number)(int level, size_t n, struct line *line);
};

#define WORDS(array)                                                                               \
	{                                                                                          \
		array, sizeof(array) / sizeof(*(array))                                            \
	}

#endif
