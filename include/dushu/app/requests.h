/*
 * Does what a model asks for (request.h): the clipboard, files, other programs.
 */
#ifndef DUSHU_APP_REQUESTS_H
#define DUSHU_APP_REQUESTS_H

#include "dushu/app/term.h"
#include "dushu/text/buf.h"
#include "dushu/view/request.h"

/* A request and where it is done. */
struct errand {
	const struct request *request;
	struct term *term;
	struct buf
		said; /* how it went, for the hint line; owned, freed by whoever made the errand */
};

void request_do(struct errand *errand);

#endif
