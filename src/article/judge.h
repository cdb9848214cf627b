/*
 * The judgement of a document's candidates, step by step. Each step sets verdicts; none reads text.
 */
#ifndef DUSHU_SRC_ARTICLE_JUDGE_H
#define DUSHU_SRC_ARTICLE_JUDGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dushu/article/outline.h"
#include "src/article/hashes.h"

enum verdict {
	VERDICT_OPEN, /* not judged yet */
	VERDICT_NO,
	VERDICT_HEADING,
	VERDICT_TITLE,
	VERDICT_NOTICE,
	VERDICT_PART, /* a further line of the heading before it */
};

struct entry {
	const struct candidate *c;
	uint32_t run;       /* the series run it belongs to, counted from 1; 0 for none */
	uint32_t n_alike;   /* candidates of the same title, itself included */
	uint32_t key_alike; /* lines with the same words before a colon */
	uint8_t separator;  /* of the run it belongs to */
	bool trails;        /* wherever its title stands, it stands right below a bare line */
	bool listed;        /* it stands in a table of contents */
	bool bare;          /* its label is taken for a word of the line */
	bool stacked;       /* the next heading stands right below it */
	bool again;         /* its title comes again further down */
	bool runin;         /* judged to open its paragraph */
	uint8_t level;      /* at most as many as there are kinds of headings */
	enum verdict verdict : 8;
};

struct judgement {
	const struct document *document;
	struct entry *at;
	size_t n;
	size_t begin, end; /* entries that are part of the article proper */
	bool blanks;       /* blank lines part its paragraphs */
	bool wrapped;      /* its paragraphs are broken into lines */
	bool sparse;       /* it has hardly any blank lines */
	size_t n_series;   /* headings found by their labels, */
	size_t n_units;    /* and those whose label names its kind of part */
	size_t n_between;  /* bare lines between paragraphs */
	size_t n_bare;     /* bare lines that were found to be headings */
	size_t n_plain;    /* bare lines that were found to be headings, closed by nothing */
	size_t n_lines;    /* headings found as underlined or marked lines */
};

/* Whether entry b's block comes right after entry a's. */
static inline bool judge_adjoins(const struct entry *a, const struct entry *b)
{
	return b->c->block == a->c->block + 1;
}

/* A line without a label is a heading. */
static inline void judge_accept(struct judgement *j, struct entry *e)
{
	e->verdict = VERDICT_HEADING;
	j->n_bare++;
	j->n_plain += e->c->closing == CLOSING_NONE;
}

/* Whether blank lines, or the ends of the text, are above and below. */
bool judge_stands_alone(const struct candidate *c);

/* Whether what stands below is text that a heading may head. */
bool judge_has_text(const struct entry *e);

/* Counts, for each entry with the verdict, those of the same title. */
void judge_count_alike(struct judgement *j, enum verdict verdict);

/* Finds titles that come again, and drops tables of contents and what surrounds the article. */
void judge_contents(struct judgement *j);

/* Finds the labels that run on, and which of these series are headings. */
void judge_series(struct judgement *j);

/* Whether # opens the line. */
static inline bool judge_is_hashed(const struct entry *e)
{
	return e->c->style == HEADING_STYLE_MARKED && e->c->separator <= HASHES_MAX;
}

/* Judges lines behind #: headings, or comments of a program. */
void judge_hashes(struct judgement *j);

/* Judges lines without a label: underlined, marked, named, bare. */
void judge_lines(struct judgement *j);

/* The title at the beginning, notices at the end. */
void judge_ends(struct judgement *j);

/* Gives each heading its level, by which kind of heading opens within which. */
void judge_levels(struct judgement *j);

#endif
