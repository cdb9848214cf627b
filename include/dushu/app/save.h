/*
 * Files written so that nothing is lost: all or nothing, and nothing overwritten unasked.
 *
 * What is written goes to a temporary file in the same folder, which takes the name only when all of it is on the
 * disk. A file that exists is replaced only where that is wanted, keeping its permissions; a symbolic link
 * stays one, and its target is replaced. Whatever is no ordinary file is left alone.
 */
#ifndef DUSHU_APP_SAVE_H
#define DUSHU_APP_SAVE_H

#include <stdbool.h>

#include "dushu/text/buf.h"
#include "dushu/text/error.h"

enum saved { SAVED, SAVED_NOT, SAVED_EXISTS };

/* Writes the contents to a descriptor; false and an error where that failed. */
struct save_contents {
	bool (*write)(int fd, void *arg, struct error *error);
	void *arg;
};

/*
 * Saves under a path, `~/` being the home folder. SAVED_NOT and an error where it failed, in which case all is as
 * before; SAVED_EXISTS where the file exists and `overwrite` is false.
 */
enum saved save_file(const char *path, bool overwrite, const struct save_contents *contents,
		     struct error *error);

/* Why a file could not be written, in plain words, for an errno. */
const char *save_reason(int number);

#endif
