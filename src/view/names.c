#include "names.h"

#include <stdlib.h>

enum { BUCKETS = 64 };

/* FNV-1a, 32 bits. */
static uint32_t hash(struct str name)
{
	uint32_t sum = 2166136261u;

	for (size_t i = 0; i < name.n; i++)
		sum = (sum ^ (unsigned char)name.s[i]) * 16777619u;
	return sum;
}

struct str names_at(const struct names *names, uint32_t i)
{
	return str_slice(buf_str(&names->text), i ? names->end[i - 1] : 0, names->end[i]);
}

/* The bucket that has the name, or the empty one that it would go to. */
static uint32_t *find(const struct names *names, struct str name)
{
	size_t mask = names->n_buckets - 1, at = hash(name) & mask;

	while (names->bucket[at] && !str_equal(names_at(names, names->bucket[at] - 1), name))
		at = (at + 1) & mask;
	return &names->bucket[at];
}

/* At most half of the buckets are full, so that a search is short. */
static void grow(struct names *names)
{
	if (names->n == names->cap) {
		names->cap = names->cap ? names->cap * 2 : BUCKETS;
		names->end = xrealloc(names->end, names->cap, sizeof(*names->end));
	}
	if (2 * (names->n + 1) <= names->n_buckets)
		return;
	names->n_buckets = names->n_buckets ? names->n_buckets * 2 : BUCKETS;
	free(names->bucket);
	names->bucket = xrealloc(NULL, names->n_buckets, sizeof(*names->bucket));
	memset(names->bucket, 0, names->n_buckets * sizeof(*names->bucket));
	for (uint32_t i = 0; i < names->n; i++)
		*find(names, names_at(names, i)) = i + 1;
}

uint32_t names_add(struct names *names, struct str name)
{
	uint32_t *bucket;

	grow(names);
	bucket = find(names, name);
	if (*bucket == 0) {
		buf_add(&names->text, name);
		names->end[names->n++] = names->text.n;
		*bucket = (uint32_t)names->n;
	}
	return *bucket - 1;
}

void names_free(struct names *names)
{
	buf_free(&names->text);
	free(names->end);
	free(names->bucket);
	*names = (struct names){0};
}
