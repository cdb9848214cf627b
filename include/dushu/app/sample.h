/*
 * Finds the articles that come with the program.
 */
#ifndef DUSHU_APP_SAMPLE_H
#define DUSHU_APP_SAMPLE_H

#include "dushu/text/buf.h"
#include "dushu/text/error.h"

/*
 * Appends the path of a file that is installed with the program: in $DUSHU_DATA, in ../share/dushu
 * beside the program's folder, or in the assets/ of the tree that it was built in. False and an
 * error that names what was looked for where it is in none.
 */
bool sample_find(const char *name, struct buf *path, struct error *error);

#endif
