/*
 * stops DIR: writes the sets that tell the scan for figures where it goes on, to DIR/begins.inc,
 * DIR/stops.inc and DIR/idiom_pairs.inc, for src/figures/figure_scan.c, figure_scan_word.c and idiom.c.
 */
#include <stdbool.h>
#include <stdint.h>

#include "src/figures/han.h"
#include "src/figures/idiom.h"
#include "src/figures/lexicon.h"
#include "src/figures/tables/table.h"

#define ENGLISH(key, ...) STR_INIT(key),
static const struct str english_words[] = {
#include "assets/english_words.def"
};
#define UNIT(key, ...) STR_INIT(key),
static const struct str currencies[] = {
#include "assets/currencies.def"
};

#define IDIOM(key, ...) STR_INIT(key),
static const struct str idioms[] = {
#include "assets/idioms.def"
};

static unsigned slot_of(unsigned char a, unsigned char b, unsigned char c)
{
	return han_slot((uint32_t)c << 16 | (uint32_t)b << 8 | a);
}

/* The characters of three bytes with which a figure may begin. */
static void write_begins(const char *folder)
{
	static const struct {
		uint32_t code;
		struct han han;
	} rows[] = {
#define HAN(character, kind, number) {character, {HAN_##kind, number}},
#include "assets/numerals_han.def"
	};
	static const unsigned char marks[] = HAN_MARKS;
	bool begins[HAN_SLOTS] = {false};
	FILE *out = table_open(folder, "begins", "numerals_han");

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		uint32_t code = rows[i].code;

		if (han_begins(rows[i].han))
			begins[slot_of((unsigned char)(0xE0 | code >> 12),
				       (unsigned char)(0x80 | (code >> 6 & 0x3F)),
				       (unsigned char)(0x80 | (code & 0x3F)))] = true;
	}
	for (size_t i = 0; i + 3 < sizeof marks; i += 3)
		begins[slot_of(marks[i], marks[i + 1], marks[i + 2])] = true;
	fprintf(out, "static const bool may_be_begin[HAN_SLOTS] = {\n");
	for (size_t i = 0; i < HAN_SLOTS; i++) {
		if (begins[i])
			fprintf(out, "[%zu] = true,\n", i);
	}
	fprintf(out, "};\n");
	table_close(out, "begins");
}

/* By lexicon_start(): 1 where a word for english_word.h begins so, 2 where a currency does. */
static void write_stops(const char *folder)
{
	unsigned stops[LEXICON_STARTS] = {0};
	FILE *out = table_open(folder, "stops", "english_words");

	for (size_t i = 0; i < sizeof english_words / sizeof *english_words; i++)
		stops[lexicon_start_of(english_words[i])] |= 1;
	for (size_t i = 0; i < sizeof currencies / sizeof *currencies; i++) {
		struct str key = currencies[i];

		stops[lexicon_start_of((struct str){key.s, ascii_letters(key, 0)})] |= 2;
	}
	fprintf(out, "static const uint8_t word_stops[LEXICON_STARTS] = {\n");
	for (size_t i = 0; i < LEXICON_STARTS; i++) {
		if (stops[i])
			fprintf(out, "[%zu] = %u,\n", i, stops[i]);
	}
	fprintf(out, "};\n");
	table_close(out, "stops");
}

/* The pairs of characters with which idioms begin. */
static void write_pairs(const char *folder)
{
	static bool pairs[IDIOM_PAIRS];
	FILE *out = table_open(folder, "idiom_pairs", "idioms");

	for (size_t i = 0; i < sizeof idioms / sizeof *idioms; i++) {
		struct str key = idioms[i];

		if (key.n < 6 || ((key.s[0] & key.s[3]) & 0xF0) != 0xE0) {
			fprintf(stderr, "assets/idioms.def: \"%s\" is no two characters\n", key.s);
			exit(1);
		}
		pairs[idiom_pair(key.s)] = true;
	}
	fprintf(out, "static const bool begins[IDIOM_PAIRS] = {\n");
	for (size_t i = 0; i < IDIOM_PAIRS; i++) {
		if (pairs[i])
			fprintf(out, "[%zu] = true,\n", i);
	}
	fprintf(out, "};\n");
	table_close(out, "idiom_pairs");
}

int main(int argc, char **argv)
{
	if (argc != 2) {
		fprintf(stderr, "usage: %s FOLDER\n", argv[0]);
		return 2;
	}
	write_begins(argv[1]);
	write_stops(argv[1]);
	write_pairs(argv[1]);
	return 0;
}
