/*
 * The prompt: a line at the bottom of the screen in which something is typed. How to ask:
 *
 *	static const struct prompt_kind save_kind = {
 *		.lead = STR_INIT("Save as: "),
 *		.history = HISTORY_FILE,
 *		.accepted = save_accepted,
 *	};
 *	prompt_open(model, &save_kind, STR("report.csv"));
 *
 * From then on keys and pasted text go into the line (its keys are the PROMPT rows of
 * assets/keys.def) until Enter or Esc closes it and calls `accepted` or `cancelled`. The model's focus
 * and panes stay as they are. Only one thing is asked at a time; `accepted` may ask the next, or
 * the same once more with prompt_open() and prompt_say() where the answer will not do. A question
 * answered by a key (y or n) has a `key` function.
 *
 * Nothing is owned here but the text typed and the histories; kinds are constants.
 */
#ifndef DUSHU_SRC_VIEW_PROMPT_H
#define DUSHU_SRC_VIEW_PROMPT_H

#include <stdbool.h>

#include "dushu/text/buf.h"
#include "dushu/view/history.h"
#include "dushu/view/keys.h"
#include "src/view/input.h"

struct frame;
struct model;

/* Each function but `accepted` may be NULL. */
struct prompt_kind {
	struct str lead; /* stands before the line */
	enum history_kind history;
	/* Enter: the prompt is closed; flags of enum model_flags. The text holds until it returns. */
	unsigned (*accepted)(struct model *model, struct str text);
	/* Esc: the prompt is closed. */
	void (*cancelled)(struct model *model);
	/* The text is another one than before. */
	void (*changed)(struct model *model, struct str text);
	/* Has the first say about every key: true where it took it. */
	bool (*key)(struct model *model, struct key key, unsigned *flags);
	/* Appends what stands at the right end of the line. */
	void (*status)(const struct model *model, struct buf *out);
};

struct prompt {
	const struct prompt_kind *kind; /* NULL: closed */
	struct input input;
	struct buf message; /* stands in the row above */
	size_t recalled;    /* the line of the history that is shown; their number for none */
	struct buf draft;   /* what was typed before one was */
	struct history histories[HISTORY_N];
};

/* Opens the prompt with a text to begin with. */
void prompt_open(struct model *model, const struct prompt_kind *kind, struct str text);

/* Closes it and calls nothing. */
void prompt_close(struct model *model);

bool prompt_is_open(const struct model *model, const struct prompt_kind *kind);

/* Says something in the row above the line, until the text changes. */
void prompt_say(struct model *model, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* A key that no PROMPT row of keys.def binds, and pasted text; flags of enum model_flags. */
unsigned prompt_type(struct model *model, struct key key);
unsigned prompt_paste(struct model *model, struct str text);

/* Whether the kind's own function took a key. */
bool prompt_takes(struct model *model, struct key key, unsigned *flags);

/* Draws it over the last row of the screen; its cursor is the frame's. Nothing where it is closed. */
void prompt_draw(const struct model *model, struct frame *frame);

void prompt_free(struct prompt *prompt);

#endif
