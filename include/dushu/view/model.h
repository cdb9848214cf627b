/*
 * The state of a reading, and how events change it. Knows no terminal, no thread, no clock.
 *
 * The place is a byte: the source byte of the first character of the top row. Rows are derived for
 * the present width, so a resize keeps the place. The model borrows the article, which must outlive
 * it; whoever owns the event loop calls model_handle() for each event and acts on the flags.
 */
#ifndef DUSHU_VIEW_MODEL_H
#define DUSHU_VIEW_MODEL_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/article/article.h"
#include "dushu/article/kept.h"
#include "dushu/text/script.h"
#include "dushu/view/history.h"
#include "dushu/view/keymap.h"
#include "dushu/view/keys.h"
#include "dushu/view/mouse.h"

enum event_kind {
	EVENT_KEY,
	EVENT_RESIZE,
	EVENT_INDEXED, /* the article knows more than before */
	EVENT_GROWN,   /* more of the text has come */
	EVENT_PASTE, /* text was pasted: typed where a line is typed, else no command whatever it is */
	EVENT_MESSAGE, /* a line to show until the next key */
	EVENT_MOUSE,
	EVENT_EXISTS, /* a file that was to be saved stands there already (request.h) */
};

struct event {
	enum event_kind kind;
	struct key key;      /* EVENT_KEY */
	int rows, cols;      /* EVENT_RESIZE */
	struct mouse mouse;  /* EVENT_MOUSE */
	const char *message; /* EVENT_MESSAGE, EVENT_EXISTS; copied */
	struct str text;     /* EVENT_PASTE; copied */
};

/* What is left to do after an event, or-ed. */
enum model_flags {
	MODEL_DRAW = 1, /* the screen changed */
	MODEL_QUIT = 2,
	MODEL_REPAINT = 4,  /* everything must be sent anew (^L) */
	MODEL_SUSPEND = 8,  /* ^Z */
	MODEL_BELL = 16,    /* nothing to do for that key: the end, no such heading */
	MODEL_REQUEST = 32, /* model_request() tells what is asked (request.h) */
	MODEL_KEEP = 64, /* the reader made something: to be kept before the screen tells of it */
};

struct model_options {
	int rows, cols;
	int ambiguous; /* 1 or 2 */
	int measure;   /* widest row of text in cells; 0 for the default of 84 */
	bool raw;      /* show scraping noise */
	bool ascii;    /* draw lines and marks in ASCII, as is done where ambiguous is 2 */
	bool mouse;    /* the mouse is on to begin with */
	const struct script *script; /* whole, lent; NULL: it opens its own when one searches */
	int navigator, figures; /* columns of the panes; 0: as the screen has room; -1: hidden */
	const struct keymap *keymap; /* borrowed; NULL for the keys as they are */
};

struct model;

struct model *model_open(const struct article *article, const struct model_options *options);
void model_close(struct model *model);

/* Tells how to get help, until the first key. */
void model_greet(struct model *model);

/* Changes the model; returns flags of enum model_flags. */
unsigned model_handle(struct model *model, const struct event *event);

/*
 * What takes longer than a key may (a search, a filter, ordering many figures) is done in slices of
 * some milliseconds: while model_busy(), whoever owns the event loop calls model_work() as long as
 * no event waits. It returns flags of enum model_flags; a loop that draws now and then meanwhile
 * shows how far it is.
 */
bool model_busy(const struct model *model);
unsigned model_work(struct model *model);

/* The source byte at the top left of the text. */
size_t model_place(const struct model *model);

/* The lines typed into prompts of a kind; they may be added to. Lives as long as the model. */
struct history *model_history(struct model *model, enum history_kind kind);

#define MODEL_NOWHERE ((size_t)-1)

/* Where the chosen figure begins, MODEL_NOWHERE without one; chooses that which begins at a byte. */
size_t model_chosen(const struct model *model);
void model_choose(struct model *model, size_t at);

/* Whether the end of a growing file is followed; with `on` the end is shown. */
bool model_follows(const struct model *model);
void model_follow(struct model *model, bool on);

/* How the reader has the screen, beside what is kept (kept.h), for a model that goes on for another. */
struct manner {
	bool follows, as_is, mouse, sheet;
	int navigator, figures; /* widths of panes */
};

struct manner model_manner(const struct model *model);
void model_behave(struct model *model, const struct manner *manner);

/* Goes to a source byte, putting its row at the top of the text. */
void model_go(struct model *model, size_t at);

/* Replaces what `out` held by what the reader made so far. */
void model_keep(const struct model *model, struct kept *out);

/* Takes up what was kept: as if the reader had never left. Items outside the text are passed over. */
void model_restore(struct model *model, const struct kept *kept);

#endif
