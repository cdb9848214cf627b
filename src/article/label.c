#include "src/article/label.h"

#include <string.h>

#include "dushu/text/unicode.h"
#include "src/article/numbering.h"
#include "src/article/openers.h"
#include "src/article/piece.h"

/* Behind a pattern stand at least as many NULs as a code point may have bytes. */
enum { PATTERN_BYTES = 56, UTF8_MOST = 4 };

struct style_row {
	char pattern[PATTERN_BYTES];
	enum heading_style style;
	unsigned flags;
};

/* The styles, and behind them what heads nothing. */
static const struct style_row patterns[] = {
#define UNIT STYLE_UNIT
#define WHOLE STYLE_WHOLE
#define ALONE STYLE_ALONE
#define CLOSED STYLE_CLOSED
#define STYLE(name, pattern, flags) {pattern, HEADING_STYLE_##name, flags},
#include "assets/headings.def"
#undef UNIT
#undef WHOLE
#undef ALONE
#undef CLOSED
#define CAPTION(pattern) {pattern, HEADING_STYLE_N, 0},
#define BYLINE(pattern) {pattern, HEADING_STYLE_N, 0},
#include "assets/headings.def"
};

#define FITS(pattern)                                                                              \
	_Static_assert(sizeof(pattern) + UTF8_MOST <= PATTERN_BYTES, "the pattern is too long");
#define STYLE(name, pattern, flags) FITS(pattern)
#define CAPTION(pattern) FITS(pattern)
#define BYLINE(pattern) FITS(pattern)
#include "assets/headings.def"

static const struct notice {
	struct str opening;
	unsigned flags;
} notices[] = {
#define TAIL NOTICE_TAIL
#define BEGIN NOTICE_BEGIN
#define END NOTICE_END
#define DATED NOTICE_DATED
#define NOTICE(opening, flags) {STR_INIT(opening), flags},
#include "assets/headings.def"
#undef TAIL
#undef BEGIN
#undef END
#undef DATED
};

/* Rows are numbered: styles, then what heads nothing, then notices. */
enum {
	N_STYLES = sizeof((char[]){
#define STYLE(name, pattern, flags) 0,
#include "assets/headings.def"
	}),
	N_PATTERNS = sizeof(patterns) / sizeof(*patterns),
	N_ROWS = N_PATTERNS + sizeof(notices) / sizeof(*notices),
};

_Static_assert((size_t)N_ROWS <= LABEL_ROWS, "struct row_set has a bit for each row");

static void set_add(struct row_set *set, size_t row)
{
	set->bits[row / 64] |= (uint64_t)1 << row % 64;
}

static void set_add_all(struct row_set *set, const struct row_set *rows)
{
	for (size_t i = 0; i < LABEL_ROWS / 64; i++)
		set->bits[i] |= rows->bits[i];
}

/* The first row of the set from `row` on; LABEL_ROWS where there is none. */
static size_t set_next(const struct row_set *set, size_t row)
{
	while (row < LABEL_ROWS) {
		uint64_t bits = set->bits[row / 64] >> row % 64;

		if (bits)
			return row + (size_t)__builtin_ctzll(bits);
		row += 64 - row % 64;
	}
	return LABEL_ROWS;
}

static size_t bucket_of(uint32_t code)
{
	return (uint32_t)(code * 2654435761u) >> LABEL_HASH;
}

/* The rows that begin with a number of one of these kinds. */
static struct row_set rows_of_kinds(const char *kinds)
{
	struct row_set set = {{0}};

	for (size_t i = 0; i < N_PATTERNS; i++)
		if (patterns[i].pattern[0] == '%' && strchr(kinds, patterns[i].pattern[1]))
			set_add(&set, i);
	return set;
}

/* The kinds of number that each character may begin; in doubt it may. */
static void fill_kinds(struct labels *labels)
{
	const struct str signs = STR(NUMBERING_SIGNS);
	const struct row_set of_letters = rows_of_kinds("rlmdw");
	const struct row_set of_digits = rows_of_kinds("andow");
	const struct row_set of_signs = rows_of_kinds("hnofs");
	uint32_t code;

	for (code = 'a'; code <= 'z'; code++)
		set_add_all(&labels->by_first[bucket_of(code)], &of_letters);
	for (code = '0'; code <= '9'; code++)
		set_add_all(&labels->by_first[bucket_of(code)], &of_digits);
	for (size_t at = 0; at < signs.n;) {
		at += utf8_decode(signs, at, &code);
		set_add_all(&labels->by_first[bucket_of(code)], &of_signs);
	}
	labels->of_marks = rows_of_kinds("rcp");
}

/* The row, by each character that may stand first: of [□■] either. */
static void fill_row(struct labels *labels, size_t i, struct str row)
{
	bool set = i < N_PATTERNS && row.s[0] == '[';
	size_t at = set;
	uint32_t code;

	do {
		at += fold_decode(row, at, &code);
		set_add(&labels->by_first[bucket_of(code)], i);
	} while (set && row.s[at] != ']');
}

void labels_fill(struct labels *labels)
{
	memset(labels, 0, sizeof(*labels));
	fill_kinds(labels);
	for (size_t i = 0; i < N_ROWS; i++) {
		struct str row = i < N_PATTERNS ? str_of(patterns[i].pattern)
						: notices[i - N_PATTERNS].opening;

		if (row.s[0] != '%' || i >= N_PATTERNS)
			fill_row(labels, i, row);
	}
}

/* What the pattern's next element takes of s at `at`; SIZE_MAX where it does not fit. */
struct reader {
	struct str s;
	size_t at;
	struct label *label;
	struct seen *seen;
};

/* The number that was read last, as the next row may want the same again. */
struct seen {
	char kind; /* NUL for none */
	size_t at, n;
	struct numbering number;
};

/* The code point at *pattern, which goes on behind it. */
static uint32_t next_wanted(const char **pattern)
{
	const struct str p = {*pattern, UTF8_MOST};
	uint32_t want;

	*pattern += utf8_decode(p, 0, &want);
	return want;
}

static bool read_one_of(struct reader *reader, const char **pattern)
{
	uint32_t have;
	size_t n = fold_decode(reader->s, reader->at, &have);
	bool found = false;

	while (**pattern != ']')
		found |= next_wanted(pattern) == have;
	++*pattern;
	if (!found || n == 0)
		return false;
	reader->label->separator = (uint8_t)have;
	reader->at += n;
	return true;
}

static bool read_number(struct reader *reader, char kind)
{
	struct seen *seen = reader->seen;
	const struct numbering *number = &seen->number;

	if (seen->kind != kind || seen->at != reader->at) {
		seen->n = numbering_read(str_from(reader->s, reader->at), kind, &seen->number);
		seen->kind = kind;
		seen->at = reader->at;
	}
	if (seen->n == 0)
		return kind == 'o';
	reader->label->n_path = number->n;
	memcpy(reader->label->path, number->path, sizeof(number->path));
	reader->label->separator = number->separator;
	reader->at += seen->n;
	return true;
}

static bool read_blanks(struct reader *reader, bool needed)
{
	size_t at = skip_blanks(reader->s, reader->at, reader->s.n);
	bool ok = !needed || at > reader->at;

	reader->at = at;
	return ok;
}

static bool read_literal(struct reader *reader, const char **pattern)
{
	uint32_t have;
	size_t n = fold_decode(reader->s, reader->at, &have);

	reader->at += n;
	return next_wanted(pattern) == have && n;
}

static bool no_digit_follows(const struct reader *reader)
{
	uint32_t code = 0;

	fold_decode(reader->s, reader->at, &code);
	return code < '0' || code > '9';
}

/* One element of the pattern; moves both on. */
static bool read_element(struct reader *reader, const char **pattern)
{
	char c = **pattern;

	if (c != '%' && c != '[' && c != '_' && c != ' ' && c != '!' && c != '$')
		return read_literal(reader, pattern);
	*pattern += c == '%' ? 2 : 1;
	switch (c) {
	case '%':
		return read_number(reader, (*pattern)[-1]);
	case '[':
		return read_one_of(reader, pattern);
	case '!':
		return no_digit_follows(reader);
	case '$':
		return reader->at == reader->s.n;
	default:
		return read_blanks(reader, c == ' ');
	}
}

static bool closes_unit(uint32_t code)
{
	return code == ':' || code == '.' || code == 0x3001 || code == 0x2014 || code == 0x2013 ||
	       code == '-';
}

/* A label that names its kind may be closed by stops and dashes of its own: "Chapter 1. —". */
static void close_unit(struct reader *reader)
{
	size_t n, at = skip_blanks(reader->s, reader->at, reader->s.n);
	uint32_t code = 0;

	while ((n = fold_decode(reader->s, at, &code)) != 0 && closes_unit(code)) {
		reader->label->separator = (uint8_t)code;
		reader->at = at + n;
		at = skip_blanks(reader->s, reader->at, reader->s.n);
	}
}

static bool row_read(const struct style_row *row, struct str s, struct seen *seen,
		     struct label *out)
{
	struct reader reader = {.s = s, .label = out, .seen = seen};
	const char *pattern = row->pattern;

	*out = (struct label){.style = row->style, .flags = row->flags};
	while (*pattern) {
		if (!read_element(&reader, &pattern))
			return false;
	}
	if (row->flags & (STYLE_UNIT | STYLE_CLOSED))
		close_unit(&reader);
	out->n_label = reader.at;
	out->n = skip_blanks(s, reader.at, s.n);
	return true;
}

static bool is_letter(uint32_t code)
{
	return code >= 'a' && code <= 'z';
}

/* Signs that count: Roman numerals, numbers in rings and brackets. */
enum { MARKS_FROM = 0x2160, MARKS_TO = 0x3229 };

bool opening_read(const struct labels *labels, struct str s, struct opening *out)
{
	size_t n = fold_decode(s, 0, &out->code);

	out->s = s;
	out->second = 0;
	if (n == 0) {
		out->rows = (struct row_set){{0}};
		return false;
	}
	if (is_letter(out->code))
		fold_decode(s, n, &out->second);
	out->rows = labels->by_first[bucket_of(out->code)];
	if (out->code >= MARKS_FROM && out->code <= MARKS_TO)
		set_add_all(&out->rows, &labels->of_marks);
	return true;
}

/* Whether the row can begin there: a first, cheap look. */
static bool row_opens(const struct style_row *row, const struct opening *opening)
{
	const unsigned char *p = (const unsigned char *)row->pattern;
	const unsigned char *s = (const unsigned char *)opening->s.s;

	if (p[0] == '%' || p[0] == '[')
		return true;
	if (p[0] < 0x80)
		return p[0] == opening->code && (!is_letter(p[1]) || p[1] == opening->second);
	/* No row begins with a character of four bytes. */
	return opening->s.n >= 3 && s[0] == p[0] && s[1] == p[1] && (p[0] < 0xE0 || s[2] == p[2]);
}

/* The first of the rows from `row` to `end` that reads; its length, 0 for none. */
static size_t read_rows(const struct opening *opening, size_t row, size_t end, struct label *out)
{
	struct seen seen = {.kind = '\0'};

	while ((row = set_next(&opening->rows, row)) < end) {
		if (row_opens(&patterns[row], opening) &&
		    row_read(&patterns[row], opening->s, &seen, out))
			return out->n;
		row++;
	}
	return 0;
}

size_t label_read(const struct opening *opening, struct label *out)
{
	return read_rows(opening, 0, N_STYLES, out);
}

bool heads_nothing(const struct opening *opening)
{
	struct label label;

	return read_rows(opening, N_STYLES, N_PATTERNS, &label) > 0;
}

enum { YEAR_DIGITS = 4 };

/* Whether a year or the sign © follows. */
static bool is_dated(struct str s)
{
	unsigned n_digits = 0;
	uint32_t code = 0;
	size_t at = skip_blanks(s, 0, s.n);

	for (size_t n; (n = fold_decode(s, at, &code)) != 0 && code >= '0' && code <= '9'; at += n)
		n_digits++;
	return n_digits == YEAR_DIGITS || (n_digits == 0 && code == 0xA9);
}

size_t notice_read(const struct opening *opening, unsigned *flags)
{
	struct str s = opening->s;
	size_t row = N_PATTERNS;

	for (; (row = set_next(&opening->rows, row)) < N_ROWS; row++) {
		const struct notice *notice = &notices[row - N_PATTERNS];
		size_t n = label_words_read(s, notice->opening);

		if (n && (!(notice->flags & NOTICE_DATED) || is_dated(str_from(s, n)))) {
			*flags = notice->flags;
			return n;
		}
	}
	return 0;
}

bool opens_heading(const struct labels *labels, struct str s)
{
	struct opening opening;
	struct label label;
	unsigned flags;

	return opening_read(labels, s, &opening) &&
	       (label_read(&opening, &label) || dash_read(s) || notice_read(&opening, &flags));
}
