/*
 * The program as its owner has set it up: config, keys and themes of the folder of the settings (rcfile.h),
 * $DUSHU_KEYS in place of its keys, and above all of them the command line.
 *
 * A setup owns what it holds. What is wrong in a file is no failure: it is complained of, to be shown, and the rest
 * holds.
 */
#ifndef DUSHU_APP_SETUP_H
#define DUSHU_APP_SETUP_H

#include "dushu/app/options.h"
#include "dushu/app/rcfile.h"
#include "dushu/app/settings.h"
#include "dushu/text/error.h"
#include "dushu/view/keymap.h"

struct setup {
	struct settings settings;
	struct keymap *keymap;
	struct complaints complaints;
	enum theme_choice
		theme; /* of the command line, or else of the settings; maybe THEME_AUTO */
};

/* Reads everything. False and an error where the command line names a theme that is not there. */
bool setup_read(const struct options *options, struct setup *out, struct error *error);
void setup_free(struct setup *setup);

/* Sets what the command line left open. */
void setup_apply(const struct setup *setup, struct options *options);

#endif
