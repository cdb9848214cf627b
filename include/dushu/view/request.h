/*
 * What a model asks of whoever runs it, since it reaches no terminal, file or process itself.
 *
 * Where model_handle() returns MODEL_REQUEST, model_request() tells what is asked. It is the model's
 * and holds until the next event. How it went is told to the model by events: EVENT_MESSAGE.
 */
#ifndef DUSHU_VIEW_REQUEST_H
#define DUSHU_VIEW_REQUEST_H

#include "dushu/text/buf.h"

struct model;

enum request_kind {
	REQUEST_NONE,
	REQUEST_COPY, /* text to the clipboard */
	REQUEST_N,
};

struct request {
	enum request_kind kind;
	struct buf text; /* REQUEST_COPY: what is copied */
	struct buf name; /* what that is, in words: "the figure with its sentence" */
};

const struct request *model_request(const struct model *model);

#endif
