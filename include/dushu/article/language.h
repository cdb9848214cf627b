/*
 * The language that an article is in, as far as what the program says in it goes.
 */
#ifndef DUSHU_ARTICLE_LANGUAGE_H
#define DUSHU_ARTICLE_LANGUAGE_H

#include "dushu/text/buf.h"

enum language { LANGUAGE_OTHER, LANGUAGE_TRADITIONAL, LANGUAGE_SIMPLIFIED, LANGUAGE_N };

/* Told from the beginning of a text: Chinese where a fair part of it is Han, and which script. */
enum language language_of(struct str text);

#endif
