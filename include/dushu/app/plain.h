/*
 * An article as wrapped plain text, for pipes and for terminals that cannot place their cursor.
 *
 * The rows are those of the reader (layout.h): headings stand apart, Chinese paragraphs are
 * indented. The article is indexed as the printing goes on, so the first rows of a large one come
 * at once.
 */
#ifndef DUSHU_APP_PLAIN_H
#define DUSHU_APP_PLAIN_H

#include <stdbool.h>

#include "dushu/article/article.h"
#include "dushu/text/error.h"

struct plain {
	int fd;
	int width;     /* cells of a row */
	int ambiguous; /* width of ambiguous characters, 1 or 2 */
	bool raw;      /* with scraping noise */
};

/* Prints the whole article; false and an error where writing failed. */
bool plain_print(const struct plain *plain, struct article *article, struct error *error);

#endif
