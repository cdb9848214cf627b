/*
 * An article, its outline and its figures as sentences in reading order, for screen readers and speech.
 *
 * Nothing is told by columns, colours or signs: a paragraph is one line, headings say that they are and how deep, and a
 * figure is a sentence of its value in full, unit, bound, direction and what it replaced, behind the section that it
 * stands in. What the program says is in the article's language: English, or Chinese in its script. Scraping noise is
 * left out. The article must be complete; what is printed goes through a small buffer.
 */
#ifndef DUSHU_ARTICLE_SPOKEN_H
#define DUSHU_ARTICLE_SPOKEN_H

#include <stdbool.h>

#include "dushu/article/article.h"
#include "dushu/text/error.h"

enum spoken_parts { SPOKEN_OUTLINE = 1, SPOKEN_TEXT = 2, SPOKEN_FIGURES = 4 };

struct spoken {
	int fd;
	unsigned parts; /* enum spoken_parts, or-ed */
	bool weak;      /* weak figures too */
};

/* False and an error where writing failed. */
bool spoken_print(const struct spoken *spoken, const struct article *article, struct error *error);

#endif
