/*
 * Does what a model asks for (request.h): the clipboard, files, other programs.
 */
#ifndef DUSHU_APP_REQUESTS_H
#define DUSHU_APP_REQUESTS_H

#include <stdbool.h>

#include "dushu/app/term.h"
#include "dushu/article/article.h"
#include "dushu/text/buf.h"
#include "dushu/view/request.h"

/* A request, where it is done, and how it went. */
struct errand {
	const struct request *request;
	struct term *term;
	const struct article *article;
	bool mouse;      /* REQUEST_MOUSE: whether it is to be on */
	int ambiguous;   /* width of ambiguous characters, 1 or 2 */
	struct buf said; /* for the hint line; owned, freed by whoever made the errand */
	bool reread;     /* the article's file may have changed: it is to be read again */
	bool exists;     /* a file stands there, as `said` tells: the reader is to be asked */
};

void request_do(struct errand *errand);

#endif
