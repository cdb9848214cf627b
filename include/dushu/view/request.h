/*
 * What a model asks of whoever runs it, since it reaches no terminal, file or process itself.
 *
 * Where model_handle() returns MODEL_REQUEST, model_request() tells what is asked. It is the model's
 * and holds until it asks again. How it went is told to the model by events: EVENT_MESSAGE, and
 * EVENT_EXISTS where a file would be overwritten, which asks the reader and, where he wants that, makes
 * the same request once more, with `sure`.
 */
#ifndef DUSHU_VIEW_REQUEST_H
#define DUSHU_VIEW_REQUEST_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/article/report.h"
#include "dushu/text/buf.h"

struct model;

enum request_kind {
	REQUEST_NONE,
	REQUEST_COPY,   /* text to the clipboard */
	REQUEST_SAVE,   /* to a file */
	REQUEST_PIPE,   /* to a command of the shell */
	REQUEST_EDIT,   /* the article's file in an editor, at a line */
	REQUEST_RELOAD, /* the article from its file again */
	REQUEST_MOUSE,  /* on or off: model_mouse() */
	REQUEST_N,
};

/* What is saved or piped. */
enum request_what { WHAT_FIGURES, WHAT_OUTLINE, WHAT_SECTION, WHAT_N };

struct request {
	enum request_kind kind;
	struct buf name; /* what is copied, in words; the file's name; the command;
			    * REQUEST_EDIT: the path */
	struct buf text; /* what is copied; WHAT_SECTION: its text */
	enum request_what what;
	enum report_format format; /* of figures and outline */
	size_t line;               /* REQUEST_EDIT: counted from 1 */
	bool sure;                 /* overwrite a file that exists */
	/* WHAT_FIGURES: the marks, in this order, and what the reader noted of each, or NULL. */
	size_t *marks;
	size_t n_marks, cap_marks;
	const char **notes;
};

const struct request *model_request(const struct model *model);

#endif
