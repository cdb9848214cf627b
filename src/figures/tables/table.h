/*
 * The files that the programs of this folder write: DIR/NAME.inc, to be included. A program that cannot
 * write ends with 1.
 */
#ifndef DUSHU_FIGURES_TABLE_H
#define DUSHU_FIGURES_TABLE_H

#include <stdio.h>
#include <stdlib.h>

/* Opens the file of a table that is made of assets/SOURCE.def. */
static inline FILE *table_open(const char *folder, const char *name, const char *source)
{
	char path[4096];
	FILE *out;

	snprintf(path, sizeof(path), "%s/%s.inc", folder, name);
	out = fopen(path, "w");
	if (!out) {
		perror(path);
		exit(1);
	}
	fprintf(out, "/* Made of assets/%s.def by src/figures/tables. */\n", source);
	return out;
}

/* Closes it; what was not written before comes out here. */
static inline void table_close(FILE *out, const char *name)
{
	if (fclose(out) == 0)
		return;
	perror(name);
	exit(1);
}

#endif
