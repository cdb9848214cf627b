/*
 * lexicons DIR: writes an index of each table of keys to DIR/NAME.inc, for src/figures/lexicon.c.
 *
 * It is a program of its own that is run when dushu is built: the compiler cannot hash.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "src/figures/lexicon.h"

#define KEY(key) STR_INIT(key),

#define UNIT(key, ...) KEY(key)
static const struct str units[] = {
#include "assets/units.def"
};
static const struct str currencies[] = {
#include "assets/currencies.def"
};
#define COUNTER(key, ...) KEY(key)
static const struct str classifiers[] = {
#include "assets/classifiers.def"
};
#define COMPOUND(key) KEY(key)
static const struct str compounds[] = {
#include "assets/compounds.def"
};
#define IDIOM(key, ...) KEY(key)
static const struct str idioms[] = {
#include "assets/idioms.def"
};
#define BOUND(key, ...) KEY(key)
static const struct str bounds_before[] = {
#include "assets/bounds_before.def"
};
static const struct str bounds_after[] = {
#include "assets/bounds_after.def"
};
#define DIRECTION(key, ...) KEY(key)
static const struct str directions[] = {
#include "assets/directions.def"
};
#define LABEL_WORD(key, ...) KEY(key)
static const struct str label_words[] = {
#include "assets/label_words.def"
};
static const struct str label_words_english[] = {
#include "assets/label_words_english.def"
};
#define REIGN(key, ...) KEY(key)
static const struct str reigns[] = {
#include "assets/reigns.def"
};
/* For tests/figures/test_lexicon.c. */
static const struct str test_lexicon[] = {
#define LEXICON_ROW(key, ...) KEY(key)
#include "tests/figures/lexicon_rows.def"
};

struct list {
	const char *name;
	const struct str *keys;
	size_t n;
	bool tails;
};

#define LIST(name, tails)                                                                          \
	{                                                                                          \
#name, (name), sizeof(name) / sizeof *(name), (tails)                              \
	}

static const struct list lists[] = {
	LIST(units, false),
	LIST(currencies, false),
	LIST(classifiers, false),
	LIST(compounds, false),
	LIST(idioms, false),
	LIST(bounds_before, true),
	LIST(bounds_after, false),
	LIST(directions, true),
	LIST(label_words, true),
	LIST(test_lexicon, true),
	LIST(label_words_english, false),
	LIST(reigns, true),
};

enum { CHARACTERS_MAX = 128 };

/* A key as its characters, and a table in the making. */
struct maker {
	const struct list *list;
	struct lexicon_slot *slots;
	unsigned bits;
	size_t n;
};

static void fail(const struct list *list, const char *key, const char *what)
{
	fprintf(stderr, "assets/%s.def: \"%s\" %s\n", list->name, key, what);
	exit(1);
}

static size_t characters_of(const struct list *list, struct str key, bool tails, uint32_t *out)
{
	size_t count = 0, n;

	for (size_t at = 0; at < key.n; at += n) {
		if (count == CHARACTERS_MAX)
			fail(list, key.s, "is too long");
		out[count++] = lexicon_character(key, at, &n);
	}
	for (size_t i = 0; tails && i < count / 2; i++) {
		uint32_t other = out[i];

		out[i] = out[count - 1 - i];
		out[count - 1 - i] = other;
	}
	return count;
}

/* The slot of the hash, taken for it where it is new. */
static struct lexicon_slot *slot_for(struct maker *maker, uint32_t hash)
{
	size_t mask = ((size_t)1 << maker->bits) - 1;
	size_t i = hash >> (32 - maker->bits);

	while ((maker->slots[i].row || maker->slots[i].more) && maker->slots[i].hash != hash)
		i = (i + 1) & mask;
	maker->n += !maker->slots[i].row && !maker->slots[i].more;
	maker->slots[i].hash = hash;
	return &maker->slots[i];
}

static void add(struct maker *maker, size_t row, bool tails)
{
	struct str key = maker->list->keys[row];
	uint32_t characters[CHARACTERS_MAX], hash = 0;
	size_t n = characters_of(maker->list, key, tails, characters);

	if (n == 0)
		fail(maker->list, key.s, "is empty");
	for (size_t i = 0; i < n; i++) {
		struct lexicon_slot *slot;

		hash = lexicon_hash(hash, characters[i]);
		slot = slot_for(maker, hash);
		if (i + 1 < n) {
			slot->more = 1;
			continue;
		}
		if (slot->row)
			fail(maker->list, key.s, "stands there twice, or has the hash of another");
		slot->row = (uint16_t)(row + 1);
	}
}

static int compare_hashes(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return x < y ? -1 : x > y;
}

/* How many different beginnings or ends the keys have. */
static size_t count_parts(const struct list *list, bool tails)
{
	/* Two sequences with one hash would be taken for one: a second hash tells them apart. */
	size_t n = 0, distinct = 0, cap = list->n * CHARACTERS_MAX;
	uint64_t *hashes = malloc(cap * sizeof(*hashes));

	if (!hashes)
		fail(list, "", "takes more memory than there is");
	for (size_t row = 0; row < list->n; row++) {
		uint32_t characters[CHARACTERS_MAX], hash = 0, second = 1;
		size_t count = characters_of(list, list->keys[row], tails, characters);

		for (size_t i = 0; i < count; i++) {
			hash = lexicon_hash(hash, characters[i]);
			second = second * 31 + characters[i];
			hashes[n++] = (uint64_t)hash << 32 | second;
		}
	}
	qsort(hashes, n, sizeof(*hashes), compare_hashes);
	for (size_t i = 0; i < n; i++) {
		bool same = i > 0 && hashes[i] == hashes[i - 1];

		if (!same && i > 0 && hashes[i] >> 32 == hashes[i - 1] >> 32)
			fail(list, "",
			     "has two parts of keys with one hash: change lexicon_hash()");
		distinct += !same;
	}
	free(hashes);
	return distinct;
}

static void write_table(FILE *out, const struct list *list, bool tails)
{
	struct maker maker = {.list = list, .bits = 3};
	size_t n = count_parts(list, tails), size;

	while (((size_t)1 << maker.bits) * 2 < n * 3)
		maker.bits++;
	size = (size_t)1 << maker.bits;
	maker.slots = calloc(size, sizeof(*maker.slots));
	if (!maker.slots)
		fail(list, "", "takes more memory than there is");
	for (size_t row = 0; row < list->n; row++)
		add(&maker, row, tails);
	fprintf(out, "static const struct lexicon_slot %s_%s[%zu] = {\n", list->name,
		tails ? "tails" : "heads", size);
	for (size_t i = 0; i < size; i++) {
		const struct lexicon_slot *slot = &maker.slots[i];

		if (slot->row || slot->more)
			fprintf(out, "[%zu] = {%uu, %u, %u},\n", i, slot->hash, slot->row,
				slot->more);
	}
	fprintf(out, "};\n#define %s_%s_BITS %u\n", list->name, tails ? "tails" : "heads",
		maker.bits);
	free(maker.slots);
}

static void write_list(const char *folder, const struct list *list)
{
	char path[4096];
	FILE *out;

	snprintf(path, sizeof(path), "%s/%s.inc", folder, list->name);
	out = fopen(path, "w");
	if (!out) {
		perror(path);
		exit(1);
	}
	fprintf(out, "/* Made of assets/%s.def by src/figures/tables/lexicons.c. */\n", list->name);
	write_table(out, list, false);
	if (list->tails)
		write_table(out, list, true);
	fprintf(out, "static const struct lexicon_index %s_index = {\n{%s_heads, %s_heads_BITS},\n",
		list->name, list->name, list->name);
	if (list->tails)
		fprintf(out, "{%s_tails, %s_tails_BITS},\n", list->name, list->name);
	else
		fprintf(out, "{NULL, 0},\n");
	fprintf(out, "%zu,\n};\n", list->n);
	if (fclose(out) != 0) {
		perror(path);
		exit(1);
	}
}

int main(int argc, char **argv)
{
	if (argc != 2) {
		fprintf(stderr, "usage: %s FOLDER\n", argv[0]);
		return 2;
	}
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		write_list(argv[1], &lists[i]);
	return 0;
}
