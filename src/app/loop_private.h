/*
 * The reader on a terminal, as the files of the loop see it.
 */
#ifndef DUSHU_SRC_APP_LOOP_PRIVATE_H
#define DUSHU_SRC_APP_LOOP_PRIVATE_H

#include <stdbool.h>
#include <sys/stat.h>

#include "dushu/app/background.h"
#include "dushu/app/loop.h"
#include "dushu/app/term.h"
#include "dushu/article/article.h"
#include "dushu/view/frame.h"
#include "dushu/view/model.h"

struct loop {
	const struct loop_options *options;
	struct term *term;
	struct source *source;
	struct article *article;
	struct workers *workers;  /* that no index has taken over, or NULL */
	struct background *index; /* NULL before it begins and when it is complete */
	bool met;                 /* the keeper has looked up the article, whose file was whole */
	struct model *model;
	struct frame frame;
	struct event event; /* what work() is to do */
	bool greets;        /* somebody reads for the first time */
	unsigned flags;     /* left to do, enum model_flags */
	bool news;          /* the article knows more than the model was told, */
	bool grown;         /* and has more text */
	long long told_at;
	long long drawn_at;
	long long spread_at; /* when all processors are to index, 0 for no more */
	struct stat seen;    /* the article's file as it was when it was read */
	long long looked_at; /* when it was last looked for more, where it is followed */
};

/* Opens the article of loop->source and shows it; false where its file was cut short: loop_open.c. */
bool loop_open(struct loop *loop, struct error *error);
/* The same in two steps; the first begins with the index of a short one, the second needs loop->term. */
bool loop_open_article(struct loop *loop, struct error *error);
bool loop_show_article(struct loop *loop, struct error *error);
/* Indexes, leaving a processor alone; on all of them. */
void loop_begin_index(struct loop *loop);
void loop_start_index(struct loop *loop);
/* Takes what the index found; false where its file was cut short. */
bool loop_take_index(struct loop *loop);
/* False where a thread goes on reading the text, which then has to stay. */
bool loop_stop_index(struct loop *loop);
/* Keeps source, article and model in hand, not to be taken apart. */
void loop_give_up(struct loop *loop);
/* Hands loop->event to the model, under source_guard(): loop.c. */
void loop_handle_work(void *loop);
/* The file was cut short under its mapping: what stands there now is read anew. */
bool loop_reopen(struct loop *loop, struct error *error);
/* Tells the model a line for the reader. */
bool loop_say(struct loop *loop, const char *message, struct error *error);

/* Reads the article's file again, all that the reader has kept: loop_reload.c. */
bool loop_reload(struct loop *loop, struct error *error);
/* The same where it has changed since it was read, or last looked at. */
bool loop_reload_changed(struct loop *loop, struct error *error);
void loop_look(struct loop *loop);
/* Reads it again where it is followed and has changed; milliseconds till it is to be looked at, -1 for never. */
bool loop_follow(struct loop *loop, struct error *error);
int loop_follow_patience(const struct loop *loop);

#endif
