/*
 * What a person has set once for all: the file `config` in the folder of the settings (rcfile.h), lines of a name
 * and a value, by the rows of assets/settings.def. What is wrong is complained of and left as it would be without.
 */
#ifndef DUSHU_APP_SETTINGS_H
#define DUSHU_APP_SETTINGS_H

#include "dushu/app/rcfile.h"
#include "dushu/text/buf.h"

/* 0, or an empty name, is what the program does by itself. */
struct settings {
	int measure;            /* columns */
	struct buf theme;       /* a name */
	int color;              /* enum color_choice */
	int ambiguous;          /* 1 or 2 */
	int navigator, figures; /* columns; -1: not shown to begin with */
	int mouse, noise;       /* on, shown: 1 */
};

/* Reads the file at the path. */
void settings_read(const char *path, struct settings *out, struct complaints *complaints);
void settings_free(struct settings *settings);

#endif
