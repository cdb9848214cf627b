/*
 * What the model asks for, and the quotations that it hands out.
 */
#ifndef DUSHU_SRC_VIEW_MODEL_REQUEST_H
#define DUSHU_SRC_VIEW_MODEL_REQUEST_H

#include "dushu/text/buf.h"
#include "dushu/view/keys.h"
#include "dushu/view/request.h"

struct model;

/* What the reader is asked before anything is requested. */
struct asking {
	enum request_what what;
	bool pipe;
	struct buf proposed; /* the name that was given to begin with */
};

/* Begins a request: emptied, of that kind. */
struct request *request_begin(struct model *model, enum request_kind kind);
/* Whether a key stops following the file, which is then done. */
bool request_stops(struct model *model, struct key key);
void request_free(struct request *request);
/* A file that was to be saved exists: asks the reader what to do. */
void request_ask_sure(struct model *model, struct str message);

/* Appends the chosen figure with value, label, sentence, section and file; false where it is lost. */
bool quote_figure(const struct model *model, struct buf *out);
/* Appends the sentence at the top of the text, with section and file. */
void quote_sentence(const struct model *model, struct buf *out);
/* Appends the text of the current section as it is shown, its sections in it. */
void quote_section(const struct model *model, struct buf *out);
/* Appends where a stretch of the source stands: file, lines and section. */
void quote_source(const struct model *model, struct span span, struct buf *out);
/* The bytes of the current section: the opening where there is none, all without headings. */
struct span section_span(const struct model *model);

#endif
