#include "tests/bench/prose.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "tests/bench/prose_words.h"

size_t chance_below(struct chance *chance, size_t n)
{
	uint64_t z = chance->state += 0x9E3779B97F4A7C15u;

	z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
	z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
	return (size_t)((z ^ (z >> 31)) % n);
}

static size_t between(struct chance *chance, size_t low, size_t high)
{
	return low + chance_below(chance, high - low + 1);
}

void line_add(struct line *line, const char *format, ...)
{
	va_list args;
	int n;

	va_start(args, format);
	n = vsnprintf(line->s + line->n, sizeof(line->s) - line->n, format, args);
	va_end(args);
	if (n > 0 && (size_t)n < sizeof(line->s) - line->n)
		line->n += (size_t)n;
}

/* Appending by snprintf is too slow for most of the text. */
static void add(struct line *line, const char *s, size_t n)
{
	if (n >= sizeof(line->s) - line->n)
		return;
	memcpy(line->s + line->n, s, n);
	line->n += n;
}

static void add_word(struct line *line, const char *word)
{
	add(line, word, strlen(word));
}

static const char *one_of(struct chance *chance, const struct words *words)
{
	return words->at[chance_below(chance, words->n)];
}

/* The digits of n < 10,000, 零 where some are skipped; `inner` behind a greater unit. */
static void add_below_myriad(size_t n, bool inner, struct line *line)
{
	static const char *const digits[] = {"零", "一", "二", "三", "四",
					     "五", "六", "七", "八", "九"};
	static const char *const units[] = {"千", "百", "十", ""};
	size_t unit = 1000;
	bool skipped = inner && n < 1000, started = inner;

	for (size_t i = 0; i < 4; i++, unit /= 10) {
		size_t digit = n / unit % 10;

		if (digit == 0) {
			skipped = skipped || started;
			continue;
		}
		if (skipped)
			add_word(line, "零");
		if (!(unit == 10 && digit == 1 && !started))
			add_word(line, digits[digit]);
		add_word(line, units[i]);
		started = true;
		skipped = false;
	}
}

void prose_numeral(size_t n, struct line *line)
{
	if (n >= 10000) {
		add_below_myriad(n / 10000, false, line);
		add_word(line, "萬");
	}
	if (n % 10000)
		add_below_myriad(n % 10000, n >= 10000, line);
}

static void add_number(struct chance *chance, size_t low, size_t high, struct line *line)
{
	size_t n = between(chance, low, high);
	char digits[24];
	size_t at = sizeof(digits);

	do {
		digits[--at] = (char)('0' + n % 10);
	} while (n /= 10);
	add(line, digits + at, sizeof(digits) - at);
}

/*
 * One pattern of a figure: digits of a number of so many places are '0' (any) and '9' (not 0), N is a
 * Chinese numeral from 11 to 99; T a year; the rest stands for itself.
 */
static void add_figure(struct chance *chance, const char *pattern, struct line *line)
{
	for (const char *c = pattern; *c; c++) {
		if (*c == '0')
			add_number(chance, 0, 9, line);
		else if (*c == '9')
			add_number(chance, 1, 9, line);
		else if (*c == 'T')
			add_number(chance, 1980, 2029, line);
		else if (*c == 'N')
			prose_numeral(between(chance, 11, 99), line);
		else
			add(line, c, 1);
	}
}

/* A clause: letters behind % stand for words and figures by the language's list. */
static void add_clause(const struct language *language, struct chance *chance, struct line *line)
{
	const struct words *clauses =
		chance_below(chance, 5) < 3 ? &language->clauses : &language->figured;
	const char *c = one_of(chance, clauses);

	while (*c) {
		const char *slot = strchr(c, '%');
		size_t n = slot ? (size_t)(slot - c) : strlen(c);

		add(line, c, n);
		c += n;
		if (!slot)
			break;
		for (const struct slot *s = language->slots; s->letter; s++) {
			if (s->letter != slot[1])
				continue;
			if (s->figures)
				add_figure(chance, one_of(chance, &s->words), line);
			else
				add_word(line, one_of(chance, &s->words));
		}
		c += 2;
	}
}

static void capitalise(char *c)
{
	if (*c >= 'a' && *c <= 'z')
		*c = (char)(*c - 'a' + 'A');
}

static void add_paragraph(const struct language *language, struct chance *chance, struct line *line)
{
	size_t want = line->n + between(chance, language->shortest, language->longest);
	bool first = true;

	if (chance_below(chance, 5) == 0)
		line_add(line, language->runin, one_of(chance, &language->runins));
	while (line->n < want) {
		size_t at = line->n;
		bool last;

		add_clause(language, chance, line);
		if (first)
			capitalise(line->s + at);
		last = chance_below(chance, 3) == 0 || line->n >= want;
		add_word(line, last ? language->stop : one_of(chance, &language->commas));
		first = last;
	}
	while (line->s[line->n - 1] == ' ')
		line->n--;
	add_word(line, "\n");
}

static void add_title(const struct language *language, struct chance *chance, struct line *line)
{
	add_word(line, one_of(chance, &language->titles));
	add_word(line, language->title_gap);
	add_word(line, one_of(chance, &language->titles));
}

/* 第三章, 二、, （一） or a bare line; in English Chapter 3, 2., (b). */
static void add_heading(const struct language *language, struct chance *chance,
			struct outline_place *place, struct line *line)
{
	size_t kind = chance_below(chance, 20);

	if (kind == 0 || place->chapter == 0) {
		place->chapter++;
		place->section = place->item = 0;
		language->number(0, place->chapter, line);
	} else if (kind < 4) {
		; /* a line that stands alone */
	} else if (kind < 12 || place->section == 0) {
		place->section++;
		place->item = 0;
		language->number(1, place->section, line);
	} else {
		place->item++;
		language->number(2, place->item, line);
	}
	add_title(language, chance, line);
	add_word(line, "\n");
	place->since = 0;
	place->next = between(chance, 2, 6);
}

void prose_line(const struct language *language, struct chance *chance, struct outline_place *place,
		struct line *line)
{
	bool opening = place->next == 0;

	line->n = 0;
	if (opening) {
		add_word(line, language->first);
		add_title(language, chance, line);
		add_word(line, "\n");
		place->next = 1;
		return;
	}
	if (place->since >= place->next) {
		add_heading(language, chance, place, line);
		return;
	}
	place->since++;
	add_paragraph(language, chance, line);
}

void prose_end(const struct language *language, struct line *line)
{
	line->n = 0;
	line_add(line, "%s%s %s\n", language->last, PROSE_RARE, PROSE_TAIL);
}
