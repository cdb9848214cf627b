/*
 * generate KIND SIZE [SEED]: writes a text of about SIZE bytes (10M, 100K, 1G) to standard output.
 *
 * `generate version` prints what must be part of a kept text's name. zh and en are articles; the others are texts that few programs bear. The same arguments give the
 * same bytes.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/bench/prose.h"

struct text {
	size_t size, n; /* wanted, and written so far */
	struct chance chance;
	struct line line;
};

static void put(struct text *text, const char *s, size_t n)
{
	if (fwrite(s, 1, n, stdout) != n) {
		perror("generate");
		exit(1);
	}
	text->n += n;
}

static void put_line(struct text *text)
{
	put(text, text->line.s, text->line.n);
}

static void put_article(struct text *text, const struct language *language)
{
	struct outline_place place = {0};
	const size_t slack = 1024;

	while (text->n + slack < text->size) {
		prose_line(language, &text->chance, &place, &text->line);
		put_line(text);
	}
	prose_end(language, &text->line);
	put_line(text);
}

static void put_zh(struct text *text)
{
	put_article(text, &prose_chinese);
}

static void put_en(struct text *text)
{
	put_article(text, &prose_english);
}

/* Part of a text's name: another number where the same arguments give other bytes than before. */
enum { VERSION = 2 };

/* An article without a line end. */
static void put_one_line(struct text *text)
{
	struct outline_place place = {0};

	while (text->n < text->size) {
		prose_line(&prose_chinese, &text->chance, &place, &text->line);
		text->line.n--;
		put_line(text);
	}
}

static void put_deep(struct text *text)
{
	const size_t deepest = 40;

	for (size_t round = 1; text->n < text->size; round++) {
		for (size_t i = 1; i < 2 * deepest; i++) {
			size_t depth = i < deepest ? i : 2 * deepest - i;

			text->line.n = 0;
			for (size_t j = 0; j < depth; j++)
				line_add(&text->line, "%zu.", 1 + (round + j) % 9);
			line_add(&text->line, " Layer %zu\nWords below layer %zu.\n", depth, depth);
			put_line(text);
		}
	}
}

static void put_headings(struct text *text)
{
	for (size_t i = 1; text->n < text->size; i++) {
		text->line.n = 0;
		line_add(&text->line, "第");
		prose_numeral(i % 9999 + 1, &text->line);
		line_add(&text->line, "章 標題\n");
		put_line(text);
	}
}

/* Bare lines of every length, no two alike next to each other. */
static void put_bare(struct text *text)
{
	while (text->n < text->size) {
		text->line.n = 0;
		for (size_t n = 2 + chance_below(&text->chance, 12); n; n--)
			line_add(&text->line, "%c%c%c", (char)0xE5,
				 (char)(0x80 + chance_below(&text->chance, 64)),
				 (char)(0x80 + chance_below(&text->chance, 64)));
		line_add(&text->line, "\n");
		put_line(text);
	}
}

static void put_digit_lines(struct text *text)
{
	while (text->n < text->size) {
		text->line.n = 0;
		for (int i = 0; i < 50; i++)
			line_add(&text->line, "%02zu", chance_below(&text->chance, 100));
		line_add(&text->line, "\n");
		put_line(text);
	}
}

static void put_random(struct text *text)
{
	while (text->n < text->size) {
		char bytes[4096];

		for (size_t i = 0; i < sizeof(bytes); i++)
			bytes[i] = (char)chance_below(&text->chance, 256);
		put(text, bytes, sizeof(bytes));
	}
}

static void put_combining(struct text *text)
{
	put(text, "a", 1);
	while (text->n < text->size)
		put(text, "\xCC\x81", 2);
}

static const struct {
	const char *name;
	void (*put)(struct text *); /* or NULL: the unit over and over */
	const char *unit;
} kinds[] = {
	{"zh", put_zh, NULL},
	{"en", put_en, NULL},
	{"oneline", put_one_line, NULL},
	{"deep", put_deep, NULL},
	{"headings", put_headings, NULL},
	{"bare", put_bare, NULL},
	{"digitlines", put_digit_lines, NULL},
	{"random", put_random, NULL},
	{"combining", put_combining, NULL},
	{"emptylines", NULL, "\n"},
	{"digits", NULL, "27182818284590452353602874713526"},
	{"yi", NULL, "一"},
	{"yilines", NULL, "一\n"},
	{"scales", NULL, "一百萬億"},
	{"dashes", NULL, "1-"},
	{"commas", NULL, "1,"},
	{"dots", NULL, "3."},
	{"percent", NULL, "百分之"},
	{"ordinal", NULL, "第"},
	{"range", NULL, "1至"},
	{"brackets", NULL, "("},
	{"quotes", NULL, "“"},
	{"blanks", NULL, " "},
	{"word", NULL, "unbreakable"},
	{"escapes", NULL, "\x1b[31mred\x1b[0m\n"},
};

static void put_unit(struct text *text, const char *unit)
{
	size_t n = strlen(unit);

	while (text->n < text->size)
		put(text, unit, n);
}

static bool size_read(const char *s, size_t *out)
{
	char *end;
	unsigned long long n = strtoull(s, &end, 10);

	for (const char *units = "KMG"; *end && *units; units++) {
		n *= 1000;
		if (*end == *units) {
			end++;
			break;
		}
	}
	*out = (size_t)n;
	return n > 0 && *end == '\0';
}

static int usage(void)
{
	fprintf(stderr, "usage: generate KIND SIZE [SEED]\nkinds:");
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		fprintf(stderr, " %s", kinds[i].name);
	fprintf(stderr, "\n");
	return 2;
}

int main(int argc, char **argv)
{
	struct text text = {0};

	if (argc == 2 && strcmp(argv[1], "version") == 0) {
		printf("%d\n", VERSION);
		return 0;
	}
	if (argc < 3 || argc > 4 || !size_read(argv[2], &text.size))
		return usage();
	text.chance.state = argc == 4 ? strtoull(argv[3], NULL, 10) : 1;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++) {
		if (strcmp(kinds[i].name, argv[1]) != 0)
			continue;
		if (kinds[i].put)
			kinds[i].put(&text);
		else
			put_unit(&text, kinds[i].unit);
		return fflush(stdout) == 0 ? 0 : 1;
	}
	fprintf(stderr, "generate: no such kind: %s\n", argv[1]);
	return 2;
}
