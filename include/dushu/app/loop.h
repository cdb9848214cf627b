/*
 * The reader on a terminal: waits for keys, hands them to the model, draws, takes what is indexed.
 *
 * A short article is indexed before the first screen, a long one behind it (background.h). A file that
 * is cut short while it is read is opened anew at the same place.
 */
#ifndef DUSHU_APP_LOOP_H
#define DUSHU_APP_LOOP_H

#include <stdbool.h>

#include "dushu/app/keeper.h"
#include "dushu/app/options.h"
#include "dushu/app/worker.h"
#include "dushu/text/error.h"
#include "dushu/text/source.h"

struct loop_options {
	enum theme_choice theme; /* not THEME_AUTO */
	bool colours;
	int ambiguous;               /* 1 or 2 */
	int measure;                 /* widest row of text in cells, 0 for the default */
	bool measured;               /* the command line says so, whatever was kept */
	bool raw;                    /* show scraping noise */
	bool mouse;                  /* the mouse is for the reader */
	int navigator, figures;      /* columns of the panes, as model_options has them */
	const struct keymap *keymap; /* or NULL */
	const char *told;            /* a line to show to begin with, or NULL */
	struct keeper *keeper;       /* NULL to keep nothing */
	bool ascii;                  /* draw lines and marks in ASCII */
	struct workers *workers;     /* open, without a plan, or NULL; loop_run() takes them over */
};

/*
 * Reads until the reader quits, takes the source over and closes it. False and an error where there
 * is no terminal, or the article was lost. *number is the signal that ended it, or 0.
 */
bool loop_run(struct source *source, const struct loop_options *options, int *number,
	      struct error *error);

#endif
