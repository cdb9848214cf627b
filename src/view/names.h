/*
 * Names numbered in the order of their first use: as many as a text has, each found in constant
 * time. A zeroed struct is empty and ready; names_free() frees it. Strings given back hold until the
 * next names_add().
 */
#ifndef DUSHU_SRC_VIEW_NAMES_H
#define DUSHU_SRC_VIEW_NAMES_H

#include <stddef.h>
#include <stdint.h>

#include "dushu/text/buf.h"

struct names {
	struct buf text;  /* all names, one behind the other */
	size_t *end;      /* where each ends */
	uint32_t *bucket; /* number + 1, by hash; 0 for none */
	size_t n, cap, n_buckets;
};

/* The number of a name, a new one where it is new. */
uint32_t names_add(struct names *names, struct str name);

struct str names_at(const struct names *names, uint32_t i);
void names_free(struct names *names);

#endif
