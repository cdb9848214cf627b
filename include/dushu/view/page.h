/*
 * The text as it stands on the page: blocks laid out into rows, and places among them.
 *
 * Only what is asked for is laid out; the last PAGE_PARAGRAPHS blocks are kept. A place is the
 * source byte of a row's first character; for a block's first row also how many of the blank rows
 * above it are in view.
 */
#ifndef DUSHU_VIEW_PAGE_H
#define DUSHU_VIEW_PAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/article/article.h"
#include "dushu/article/matches.h"
#include "dushu/view/layout.h"

enum { PAGE_PARAGRAPHS = 192 };

struct place {
	size_t at;
	int above;
};

/* How blocks are laid out; a change lays out anew. */
struct page_style {
	int width, hang, ambiguous;
	bool raw;   /* with scraping noise */
	bool as_is; /* lines, blank lines and indents as they stand in the source */
	bool sideways; /* rows of tables and code, and lines as_is, stay whole, however wide: to be scrolled sideways */
};

/* A block ready to be shown. Spans are bytes of `shown`, its text as displayed. */
struct paragraph {
	struct passage passage;
	struct clean raw;          /* where noise is shown */
	const struct clean *shown; /* raw, or passage.clean */
	struct span *figures;      /* as passage.figures, in `shown` */
	size_t cap_figures;
	struct rows rows;
	size_t heading;    /* the first heading that begins in the block, or ARTICLE_NONE */
	struct span title; /* that heading's own text */
	bool whole;        /* the heading is all of the block */
	bool boilerplate;
	int lead; /* rows above the first: blank ones, and a rule before boilerplate */
	bool rule;
	bool endless;         /* its rows stay whole, however wide */
	struct layout layout; /* by which the rows were made; its spans are not to be looked at */
	unsigned shown_as;    /* private: which of the source's text is shown */
	size_t version;       /* as long as it is the same, so is all that is above; never 0 */
	size_t used;          /* when, for the cache */
	bool valid;
};

/* A row of the page: of a paragraph, at -lead … -1 one of the rows above it. */
struct page_row {
	const struct paragraph *paragraph;
	long row;
};

struct page;

struct page *page_open(const struct article *article);
void page_close(struct page *page);

/* Sets the style; false where nothing changed. */
bool page_set_style(struct page *page, struct page_style style);

/* Shows only the blocks that hold these matches, as far as they are counted; NULL: all. Borrowed. */
void page_set_filter(struct page *page, struct matches *filter);

/* Forgets what is laid out: the article knows more than before. */
void page_forget(struct page *page);

/*
 * A passage for article_figure() of a mark that begins at a byte: that of a block laid out, if there
 * is one, or else one that is kept for what is not. Valid till the page is used again.
 */
struct passage *page_passage(struct page *page, size_t at);

/* The place of the row that holds a source byte. */
struct place page_place(struct page *page, size_t at);

/* `place` moved by rows, down or up; stops at the ends of the text. */
struct place page_move(struct page *page, struct place place, long rows);

/* The first and the last row of the article. */
struct place page_first(struct page *page);
struct place page_last(struct page *page);

/* The rows from a place on, at most max; returns how many there are before the text ends. */
size_t page_rows(struct page *page, struct place place, struct page_row *out, size_t max);

/* The source byte at which a row of the page begins, and that behind it. */
struct span page_row_source(const struct page_row *row);

#endif
