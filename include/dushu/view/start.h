/*
 * The first screen of somebody who has read before: what was read lately, to choose from.
 *
 * A small model of its own, before any article is open. It copies nothing: the entries must outlive
 * it. start_draw() cannot change it. Nothing here can fail.
 */
#ifndef DUSHU_VIEW_START_H
#define DUSHU_VIEW_START_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/text/buf.h"
#include "dushu/view/frame.h"
#include "dushu/view/model.h"

struct start_entry {
	struct str title;   /* of the article, or its file's name */
	struct str path;    /* as people write it */
	struct str section; /* where the reading stands; "" for none */
	struct str when;    /* "today"; "" where it was not read yet */
	int percent;        /* how far it has come */
	bool missing;       /* the file is not there any more */
};

/* Beside flags of enum model_flags: the chosen entry is to be read. */
enum { START_READ = 1 << 16 };

struct start;

struct start *start_open(const struct start_entry *entries, size_t n,
			 const struct model_options *options);
void start_close(struct start *start);

/* Changes it; returns flags. */
unsigned start_handle(struct start *start, const struct event *event);

/* The entry that is chosen. */
size_t start_chosen(const struct start *start);

/* Draws the whole screen. */
void start_draw(const struct start *start, struct frame *frame);

#endif
