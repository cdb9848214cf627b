/*
 * Files that a person writes: a setting a line, words parted by blanks.
 *
 * A line whose first character is # is a comment, an empty one is nothing. What is wrong with a line is told with the file's name, the line and the
 * column, both counted from 1 (columns in characters), and the next line is read all the same.
 */
#ifndef DUSHU_APP_RCFILE_H
#define DUSHU_APP_RCFILE_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/text/buf.h"
#include "dushu/text/error.h"

/* What was wrong, a line each: "path:3:7: no such setting: mesure". A zeroed struct is ready. */
struct complaints {
	struct buf text;
	size_t n;
};

/* A line on its way. */
struct rcline {
	const char *path;
	size_t number;
	struct str text, rest;
	size_t at; /* where the word that was read last begins, in bytes */
	struct complaints *complaints;
};

/*
 * Reads a file and calls take() for each line that says something. A file that is absent says nothing; one that
 * cannot be read is complained of.
 */
void rcfile_read(const char *path, void (*take)(struct rcline *line, void *arg), void *arg,
		 struct complaints *complaints);

/* The next word of the line, "" behind the last one. */
struct str rcline_word(struct rcline *line);

/* The same, passing over one = that stands by itself and says nothing. */
struct str rcline_value(struct rcline *line);

/* Complains of the word read last. */
void rcline_complain(struct rcline *line, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* The first complaint, and how many there are behind it; nothing where there is none. */
void complaints_tell(const struct complaints *complaints, struct buf *out);
void complaints_free(struct complaints *complaints);

/*
 * Appends the folder of the program's settings with its closing slash: $XDG_CONFIG_HOME/dushu/, or ~/.config/dushu/.
 * False where neither is known.
 */
bool rcfile_folder(struct buf *out);

#endif
