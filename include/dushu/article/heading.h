/*
 * Headings as the outline holds them, and their recognition in one block.
 *
 * Recognition is local: a block (and a glance at its neighbours) yields at most one candidate, by
 * the rows of assets/headings.def. Whether it is a heading, and at what level, the document
 * decides: outline.h. Spans are bytes of the source.
 */
#ifndef DUSHU_ARTICLE_HEADING_H
#define DUSHU_ARTICLE_HEADING_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/text/span.h"

enum heading_kind {
	HEADING_TITLE,
	HEADING_SECTION,     /* "heading" in machine-readable output */
	HEADING_RUNIN,       /* opens a paragraph that goes on */
	HEADING_BOILERPLATE, /* copyright, source note */
	HEADING_N_KINDS,
};

struct heading {
	struct span span;  /* its own text: with its label, without a run-in's closing stop */
	struct span label; /* its number or mark; empty where it has none */
	struct span
		title; /* what is shown, with its number: markup and a run-in's dashes left out */
	size_t line;   /* where it begins, counted from 1 */
	size_t section_end; /* where the section that it opens ends */
	int level;          /* 1 the outermost; a child is exactly one deeper than its parent */
	enum heading_kind kind;
};

/* "title", "heading", "runin", "boilerplate". */
const char *heading_kind_name(enum heading_kind kind);

#endif
