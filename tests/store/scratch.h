/*
 * A folder of its own for a test, gone behind it.
 */
#ifndef DUSHU_TESTS_STORE_SCRATCH_H
#define DUSHU_TESTS_STORE_SCRATCH_H

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "dushu/text/buf.h"

struct scratch {
	char folder[64];
};

static inline struct scratch scratch_open(void)
{
	struct scratch scratch = {"/tmp/dushu-test-XXXXXX"};

	assert_non_null(mkdtemp(scratch.folder));
	return scratch;
}

static inline int scratch_remove(const char *path, const struct stat *status, int kind,
				 struct FTW *walk)
{
	(void)status;
	(void)kind;
	(void)walk;
	return remove(path);
}

static inline void scratch_close(struct scratch *scratch)
{
	nftw(scratch->folder, scratch_remove, 8, FTW_DEPTH | FTW_PHYS);
}

/* The path of a file in it; the next call takes it back. */
static inline const char *scratch_path(const struct scratch *scratch, const char *name)
{
	static char path[256];

	snprintf(path, sizeof(path), "%s/%s", scratch->folder, name);
	return path;
}

static inline void scratch_write(const char *path, struct str bytes)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_int_equal(fwrite(bytes.s, 1, bytes.n, file), bytes.n);
	assert_int_equal(fclose(file), 0);
}

#endif
