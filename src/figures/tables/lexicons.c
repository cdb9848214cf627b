/*
 * lexicons DIR: writes an index of each table of keys to DIR/NAME.inc, for src/figures/lexicon.c.
 *
 * It is a program of its own that is run when dushu is built: the compiler cannot hash.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "src/figures/english_phrase.h"
#include "src/figures/label_words.h"
#include "src/figures/lexicon.h"
#include "src/figures/lexicon_uses.h"
#include "src/figures/tables/table.h"

#define KEY(key) STR_INIT(key),

#define UNIT(key, ...) KEY(key)
#define COUNTER(key, ...) KEY(key)
#define COMPOUND(key) KEY(key)
/* In the order of src/figures/unit.c. */
static const struct str units[] = {
#include "assets/units.def"

#include "assets/currencies.def"

#include "assets/classifiers.def"

#include "assets/compounds.def"
};
static const struct str currencies[] = {
#include "assets/currencies.def"
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
#undef LABEL_WORD

#include "src/figures/label_uses.inc"
#define LABEL_WORD(key, uses) uses,
static const uint16_t label_words_uses[] = {
#include "assets/label_words.def"
};
#define ENGLISH(key, ...) KEY(key)
static const struct str english_words[] = {
#include "assets/english_words.def"
};
#define SCALE(key, ...) KEY(key)
#define TAIL(key) KEY(key)
/* What goes on with digits. */
static const struct str numeral_tails[] = {
#include "assets/english_words.def"

#include "assets/scales_english.def"

#include "src/figures/numeral_tails.inc"
};
#include "src/figures/phrase_uses.inc"
static const uint16_t label_words_english_uses[] = {
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

/* What an index has beside the beginnings of the keys, or without them. */
enum part { TAILS = 1, WORDS = 2, HEADLESS = 4, LEADS = 8 };

struct list {
	const char *name;
	const struct str *keys;
	size_t n;
	unsigned parts;
	/* Of each row, where its first and last characters are to tell them. */
	const uint16_t *uses;
};

#define LIST(name, parts, uses)                                                                    \
	{                                                                                          \
#name, (name), sizeof(name) / sizeof *(name), (parts), (uses)                      \
	}

static const struct list lists[] = {
	LIST(units, LEADS, NULL),
	LIST(currencies, LEADS, NULL),
	LIST(idioms, 0, NULL),
	LIST(bounds_before, TAILS, NULL),
	LIST(bounds_after, 0, NULL),
	LIST(directions, TAILS, NULL),
	LIST(label_words, TAILS, label_words_uses),
	LIST(label_words_english, WORDS, label_words_english_uses),
	LIST(english_words, WORDS | HEADLESS, NULL),
	LIST(numeral_tails, LEADS | HEADLESS, NULL),
	LIST(reigns, TAILS, NULL),
	LIST(test_lexicon, TAILS | WORDS | LEADS, NULL),
};

/* The smallest table has room for the longest key beside half of its slots. */
enum { CHARACTERS_MAX = 128, BITS_MIN = 9, SLOTS_MAX = UINT16_MAX };

/* A table in the making: of the characters from the back where it is of tails. */
struct maker {
	const struct list *list;
	bool tails;
	struct lexicon_slot *slots;
	uint64_t first[LEXICON_FIRSTS / 64], ends[LEXICON_ENDS / 64];
	struct lexicon_uses uses[LEXICON_USES];
	unsigned bits;
	size_t n;
};

static void fail(const struct list *list, const char *key, const char *what)
{
	fprintf(stderr, "assets/%s.def: \"%s\" %s\n", list->name, key, what);
	exit(1);
}

static size_t characters_of(const struct maker *maker, struct str key, uint32_t *out)
{
	size_t count = 0, n;

	for (size_t at = 0; at < key.n; at += n) {
		if (count == CHARACTERS_MAX)
			fail(maker->list, key.s, "is too long");
		out[count++] = lexicon_character(key, at, &n);
	}
	for (size_t i = 0; maker->tails && i < count / 2; i++) {
		uint32_t other = out[i];

		out[i] = out[count - 1 - i];
		out[count - 1 - i] = other;
	}
	return count;
}

/* The slot of the edge, taken for it where it is new. */
static struct lexicon_slot *slot_for(struct maker *maker, uint64_t edge)
{
	size_t mask = ((size_t)1 << maker->bits) - 1;
	size_t i = lexicon_hash(edge, 64 - maker->bits);

	while (maker->slots[i].edge && maker->slots[i].edge != edge)
		i = (i + 1) & mask;
	maker->n += !maker->slots[i].edge;
	maker->slots[i].edge = edge;
	return &maker->slots[i];
}

/* The row's n characters among those that keys begin with. */
static void add_first(struct maker *maker, size_t row, const uint32_t *characters, size_t n)
{
	struct str key = maker->list->keys[row];
	unsigned first = maker->tails ? lexicon_last_of(key) : lexicon_first_of(key);
	struct lexicon_uses *uses = &maker->uses[first % LEXICON_USES];

	maker->first[first / 64] |= UINT64_C(1) << first % 64;
	if (!maker->list->uses)
		return;
	uses->any |= maker->list->uses[row];
	if (n == 1)
		uses->alone |= maker->list->uses[row];
	else
		uses->next |= 1u << lexicon_second(characters[1] >> 8, characters[1] >> 16);
}

/* How many letters the key begins, or ends, with. */
static size_t letters_of(struct str key, bool from_end)
{
	size_t n = 0;

	while (n < key.n && ascii_is_letter(key.s[from_end ? key.n - 1 - n : n]))
		n++;
	return n;
}

/* A key of one letter goes on with any character. */
static void add_ends(struct maker *maker, size_t row)
{
	struct str key = maker->list->keys[row];
	size_t letters = letters_of(key, maker->tails);
	bool any = !maker->tails && key.n == 1;

	for (int c = 0; letters > 0 && c < (any ? 32 : 1); c++) {
		unsigned end = maker->tails ? lexicon_end(letters, key.s[key.n - letters],
							  key.s[key.n - 1])
					    : lexicon_end(0, key.s[0], any ? (char)c : key.s[1]);

		maker->ends[end / 64] |= UINT64_C(1) << end % 64;
	}
}

static void add(struct maker *maker, size_t row)
{
	struct str key = maker->list->keys[row];
	uint32_t characters[CHARACTERS_MAX];
	struct lexicon_slot *slot = NULL;
	size_t n = characters_of(maker, key, characters), parent = 0;

	if (n == 0)
		fail(maker->list, key.s, "is empty");
	add_first(maker, row, characters, n);
	add_ends(maker, row);
	for (size_t i = 0; i < n; i++) {
		if (slot)
			slot->more |= (uint16_t)(1u << lexicon_sort(characters[i]));
		slot = slot_for(maker, lexicon_edge(parent, characters[i]));
		parent = (size_t)(slot - maker->slots) + 1;
	}
	if (slot->row)
		fail(maker->list, key.s, "stands there twice");
	slot->row = (uint16_t)(row + 1);
}

/* All keys in a table of that size; false where more than half of it would be taken. */
static bool fill(struct maker *maker)
{
	size_t size = (size_t)1 << maker->bits;

	if (size > SLOTS_MAX)
		fail(maker->list, "", "has too many beginnings of keys");
	maker->n = 0;
	maker->slots = calloc(size, sizeof(*maker->slots));
	if (!maker->slots)
		fail(maker->list, "", "takes more memory than there is");
	for (size_t row = 0; row < maker->list->n; row++) {
		add(maker, row);
		if (maker->n * 2 > size) {
			free(maker->slots);
			return false;
		}
	}
	return true;
}

static void write_set(FILE *out, const char *name, const char *part, const char *what,
		      const uint64_t *set, size_t n)
{
	fprintf(out, "static const uint64_t %s_%s_%s[%zu] = {\n", name, part, what, n);
	for (size_t i = 0; i < n; i++) {
		if (i == 0 || set[i])
			fprintf(out, "[%zu] = 0x%" PRIX64 "u,\n", i, set[i]);
	}
	fprintf(out, "};\n");
}

static void write_uses(FILE *out, const struct maker *maker, const char *part)
{
	fprintf(out, "const struct lexicon_uses %s_%s_uses[%d] = {\n", maker->list->name, part,
		LEXICON_USES);
	for (size_t i = 0; i < LEXICON_USES; i++) {
		const struct lexicon_uses *uses = &maker->uses[i];

		if (uses->any | uses->next)
			fprintf(out, "[%zu] = {%u, %u, %" PRIu32 "u},\n", i, uses->any, uses->alone,
				uses->next);
	}
	fprintf(out, "};\n");
}

static void write_table(FILE *out, const struct list *list, bool tails)
{
	struct maker maker = {.list = list, .tails = tails, .bits = BITS_MIN};
	const char *part = tails ? "tails" : "heads";
	size_t size;

	while (!fill(&maker))
		maker.bits++;
	size = (size_t)1 << maker.bits;
	fprintf(out, "static const struct lexicon_slot %s_%s[%zu] = {\n", list->name, part, size);
	for (size_t i = 0; i < size; i++) {
		const struct lexicon_slot *slot = &maker.slots[i];

		if (slot->edge)
			fprintf(out, "[%zu] = {%" PRIu64 "u, %u, %u},\n", i, slot->edge, slot->row,
				slot->more);
	}
	fprintf(out, "};\n");
	write_set(out, list->name, part, "first", maker.first, LEXICON_FIRSTS / 64);
	write_set(out, list->name, part, "ends", maker.ends, LEXICON_ENDS / 64);
	if (list->uses && !(list->parts & WORDS))
		write_uses(out, &maker, part);
	fprintf(out, "#define %s_%s_TABLE {%s_%s, %zu, %u, %s_%s_first, %s_%s_ends}\n", list->name,
		part, list->name, part, size - 1, 64 - maker.bits, list->name, part, list->name,
		part);
	free(maker.slots);
}

static void add_word(struct lexicon_word *slots, unsigned bits, struct str key, size_t row)
{
	struct lexicon_word word = lexicon_word_of(key);
	size_t i = lexicon_word_hash(&word, 64 - bits);

	while (slots[i].row)
		i = (i + 1) & (((size_t)1 << bits) - 1);
	slots[i] = word;
	slots[i].row = (uint16_t)(row + 1);
}

/* What the words begin with, as a set: all of them, or the letters of keys with other signs too. */
static void write_starts(FILE *out, const struct list *list, bool letters, const char *part)
{
	uint64_t starts[LEXICON_STARTS / 64] = {0};

	for (size_t row = 0; row < list->n; row++) {
		struct str key = list->keys[row];
		unsigned start = lexicon_start_of(
			letters ? (struct str){key.s, ascii_letters(key, 0)} : key);

		starts[start / 64] |= UINT64_C(1) << start % 64;
	}
	write_set(out, list->name, part, "starts", starts, LEXICON_STARTS / 64);
}

/* What the words are for that are alike in their length and both ends. */
static void write_alike(FILE *out, const struct list *list)
{
	static unsigned uses[LEXICON_ALIKE], n[LEXICON_ALIKE];

	for (size_t row = 0; row < list->n; row++) {
		struct str key = list->keys[row];
		unsigned place = lexicon_alike(key);

		uses[place] = (uses[place] & 0xFF) | list->uses[row];
		if (n[place]++ == 0 && key.n <= 3)
			uses[place] |= LEXICON_SHORT | lexicon_middle(key);
	}
	fprintf(out, "const uint16_t %s_alike[%d] = {\n", list->name, LEXICON_ALIKE);
	for (size_t i = 0; i < LEXICON_ALIKE; i++) {
		if (uses[i])
			fprintf(out, "[%zu] = %u,\n", i, uses[i]);
	}
	fprintf(out, "};\n");
}

/* The keys as whole words, in a table twice as large at least. */
static void write_words(FILE *out, const struct list *list)
{
	struct lexicon_word *slots;
	unsigned bits = 1;

	while ((size_t)1 << bits < 2 * list->n)
		bits++;
	slots = calloc((size_t)1 << bits, sizeof(*slots));
	if (!slots)
		fail(list, "", "takes more memory than there is");
	for (size_t row = 0; row < list->n; row++) {
		if (list->keys[row].n > LEXICON_WORD)
			fail(list, list->keys[row].s, "is too long");
		add_word(slots, bits, list->keys[row], row);
	}
	fprintf(out, "static const struct lexicon_word %s_words[%zu] = {\n", list->name,
		(size_t)1 << bits);
	for (size_t i = 0; i < (size_t)1 << bits; i++) {
		if (slots[i].row)
			fprintf(out, "[%zu] = {%" PRIu64 "u, %" PRIu64 "u, %u, %u},\n", i,
				slots[i].first, slots[i].last, slots[i].n, slots[i].row);
	}
	fprintf(out, "};\n");
	write_starts(out, list, false, "words");
	fprintf(out, "#define %s_words_TABLE {%s_words, %zu, %u, %s_words_starts}\n", list->name,
		list->name, ((size_t)1 << bits) - 1, 64 - bits, list->name);
	free(slots);
}

static void write_list(const char *folder, const struct list *list)
{
	FILE *out = table_open(folder, list->name, list->name);

	if (!(list->parts & HEADLESS))
		write_table(out, list, false);
	if (list->parts & TAILS)
		write_table(out, list, true);
	if (list->parts & WORDS)
		write_words(out, list);
	if (list->uses && (list->parts & WORDS))
		write_alike(out, list);
	if (list->parts & LEADS)
		write_starts(out, list, true, "keys");
	fprintf(out, "static const struct lexicon_index %s_index = {\n", list->name);
	if (!(list->parts & HEADLESS))
		fprintf(out, ".heads = %s_heads_TABLE,\n", list->name);
	if (list->parts & TAILS)
		fprintf(out, ".tails = %s_tails_TABLE,\n", list->name);
	if (list->parts & WORDS)
		fprintf(out, ".words = %s_words_TABLE,\n", list->name);
	if (list->parts & LEADS)
		fprintf(out, ".leads = %s_keys_starts,\n", list->name);
	fprintf(out, ".n = %zu,\n};\n", list->n);
	table_close(out, list->name);
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
