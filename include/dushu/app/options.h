/*
 * The command line as values.
 *
 * Options are the rows of assets/options.def: one row is an option's name, its argument and its help
 * line. Values borrow argv. The only failure is wrong usage; the error says what to do instead.
 */
#ifndef DUSHU_APP_OPTIONS_H
#define DUSHU_APP_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/text/buf.h"
#include "dushu/text/error.h"

/* Widest and narrowest row that --width takes. */
enum { WIDTH_LEAST = 8, WIDTH_MOST = 1000 };

/* The most that --jobs takes. */
enum { JOBS_MOST = 64 };

/* In the order of their names in options.def; THEME_FILE is any other name, that of a file. */
enum theme_choice { THEME_AUTO, THEME_DARK, THEME_LIGHT, THEME_MONO, THEME_FILE };
enum color_choice { COLOR_BY_TERMINAL, COLOR_ALWAYS, COLOR_NEVER };

struct options {
	bool outline, figures, all, raw, mouse, plain, keys, no_state, recent, version, help;
	const char *forget;     /* the file, or NULL */
	int format;             /* enum report_format */
	int width;              /* 0 where not given */
	int jobs;               /* threads for reports; 0 where not given */
	int theme;              /* enum theme_choice */
	const char *theme_name; /* THEME_FILE: its name */
	int color;              /* enum color_choice */
	int ambiguous;          /* 1 or 2; 0 to find out */
	bool formatted;         /* --format was given */
	char **files;
	size_t n_files;
};

/* Reads the command line, reordering argv so that files stand last. False on wrong usage. */
bool options_parse(int argc, char **argv, struct options *out, struct error *error);

/* Appends what --help prints. */
void options_help(struct buf *out);

#endif
