#include "src/article/label.h"

#include <string.h>

#include "dushu/text/unicode.h"
#include "src/article/numbering.h"
#include "src/article/openers.h"
#include "src/article/piece.h"

enum { PATTERN_BYTES = 56, NAME_LONGEST = 64 };

struct style_row {
	char pattern[PATTERN_BYTES];
	enum heading_style style;
	unsigned flags;
};

static const struct style_row styles[] = {
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
};

enum { N_STYLES = sizeof(styles) / sizeof(*styles) };

/* A bit for a kind of number, a letter of the alphabet. */
#define KIND_BIT(letter) ((uint32_t)1 << (((letter) - 'a') & 31))

/*
 * The rows' beginnings side by side, so that all are compared at once: the kind of number that
 * opens a row, or its first byte.
 */
static const uint32_t style_kinds[] = {
#define STYLE(name, pattern, flags) (pattern)[0] == '%' ? KIND_BIT((pattern)[1]) : 0,
#include "assets/headings.def"
};
static const char style_firsts[] = {
#define STYLE(name, pattern, flags) (pattern)[0],
#include "assets/headings.def"
};

/* What the pattern's next element takes of s at `at`; SIZE_MAX where it does not fit. */
struct reader {
	struct str s;
	size_t at;
	struct label *label;
};

static bool read_one_of(struct reader *reader, const char **pattern)
{
	struct str p = str_of(*pattern);
	size_t close = str_find(p, STR("]"));
	uint32_t have, want;
	size_t n = fold_decode(reader->s, reader->at, &have);
	bool found = false;

	for (size_t at = 0; n && at < close;) {
		at += utf8_decode(p, at, &want);
		found = found || want == have;
	}
	*pattern += close + 1;
	if (found) {
		reader->label->separator = (uint8_t)have;
		reader->at += n;
	}
	return found;
}

static bool read_number(struct reader *reader, char kind)
{
	struct numbering number = {0};
	size_t n = numbering_read(str_from(reader->s, reader->at), kind, &number);

	if (n == 0)
		return kind == 'o';
	reader->label->n_path = number.n;
	memcpy(reader->label->path, number.path, sizeof(number.path));
	reader->label->separator = number.separator;
	reader->at += n;
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
	uint32_t have, want;
	size_t n = fold_decode(reader->s, reader->at, &have);
	size_t n_want = utf8_decode(str_of(*pattern), 0, &want);

	*pattern += n_want;
	reader->at += n;
	return n && have == want;
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

static bool row_read(const struct style_row *row, struct str s, struct label *out)
{
	struct reader reader = {.s = s, .label = out};
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

/* How a line begins: its first code points, and the kinds of number that they may begin. */
struct opening {
	struct str s;
	uint32_t code, second;
	uint32_t kinds; /* a bit for each letter of the alphabet */
	char first;     /* narrow and in lower case, where it is ASCII */
};

static bool is_letter(uint32_t code)
{
	return code >= 'a' && code <= 'z';
}

static bool is_numeral(uint32_t code)
{
	char bytes[5] = {0};

	utf8_encode(code, bytes);
	return unicode_is_han(code) && strstr(NUMBERING_SIGNS, bytes) != NULL;
}

/* The kinds of number that may begin with a code point; in doubt it may. */
static const char *kinds_of(uint32_t code)
{
	if (is_letter(code))
		return "rlmdw";
	if (code >= '0' && code <= '9')
		return "andow";
	if (code >= 0x2160 && code <= 0x3229)
		return "rcp";
	return is_numeral(code) ? "hnofs" : "";
}

static bool opening_of_line(struct str s, struct opening *out)
{
	size_t n;

	*out = (struct opening){.s = s};
	n = fold_decode(s, 0, &out->code);
	if (n == 0)
		return false;
	fold_decode(s, n, &out->second);
	out->first = out->code < 0x80 ? (char)out->code : s.s[0];
	for (const char *kind = kinds_of(out->code); *kind; kind++)
		out->kinds |= KIND_BIT(*kind);
	return true;
}

/* Whether the row can begin there: a first, cheap look. */
static bool row_opens(const struct style_row *row, const struct opening *opening)
{
	const unsigned char *p = (const unsigned char *)row->pattern;
	const unsigned char *s = (const unsigned char *)opening->s.s;

	if (p[0] == '%')
		return (opening->kinds & KIND_BIT(p[1])) != 0;
	if (p[0] < 0x80)
		return p[0] == opening->code && (!is_letter(p[1]) || p[1] == opening->second);
	return opening->s.n >= 2 && s[0] == p[0] && s[1] == p[1];
}

/* Marks the rows that may open the line; a loop without a branch becomes vector code. */
static void mark_rows(const struct opening *opening, char *marks)
{
	const char first = opening->first, raw = opening->s.s[0];

	for (size_t i = 0; i < N_STYLES; i++)
		marks[i] = (style_firsts[i] == first) | (style_firsts[i] == raw) |
			   ((style_kinds[i] & opening->kinds) != 0);
}

size_t label_read(struct str s, struct label *out)
{
	struct opening opening;
	char marks[N_STYLES];

	if (!opening_of_line(s, &opening))
		return 0;
	mark_rows(&opening, marks);
	for (const char *at = marks; (at = memchr(at, 1, (size_t)(marks + N_STYLES - at))); at++) {
		const struct style_row *row = &styles[at - marks];

		if (row_opens(row, &opening) && row_read(row, s, out))
			return out->n;
	}
	return 0;
}

bool mark_read(struct str s, size_t *opening, size_t *closing)
{
	static const struct {
		struct str opening, closing;
	} rows[] = {
#define MARK(opening, closing) {STR_INIT(opening), STR_INIT(closing)},
#include "assets/headings.def"
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		size_t n = rows[i].opening.n + rows[i].closing.n;

		if (s.n <= n || s.s[0] != rows[i].opening.s[0] || !str_starts(s, rows[i].opening) ||
		    !str_ends(s, rows[i].closing))
			continue;
		*opening = rows[i].opening.n;
		*closing = rows[i].closing.n;
		return true;
	}
	return false;
}

size_t dash_read(struct str s)
{
	static const struct str rows[] = {
#define DASH(mark) STR_INIT(mark),
#include "assets/headings.def"
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		if (str_starts(s, rows[i]))
			return rows[i].n;
	}
	return 0;
}

/* The length of the beginning of s that says `words`, in any case and with blanks set aside. */
static size_t words_read(struct str s, struct str words)
{
	size_t at = 0, want_at = 0;
	uint32_t have, want;

	while (want_at < words.n) {
		size_t n = fold_decode(s, at, &have), n_want = fold_decode(words, want_at, &want);

		if (n == 0)
			return 0;
		if (skip_blanks(s, at, s.n) > at && have != want) {
			at = skip_blanks(s, at, s.n);
			continue;
		}
		if (have != want)
			return 0;
		at += n;
		want_at += n_want;
	}
	return at;
}

/* Whether the first character is the same but for letter case; words are in lower case. */
static bool begins_alike(struct str s, struct str words)
{
	unsigned char c = (unsigned char)words.s[0];

	if (s.n < 3 || words.n < 2)
		return false;
	if (c < 0x80)
		return (unsigned char)(s.s[0] | 0x20) == (c | 0x20);
	return s.s[0] == words.s[0] && s.s[1] == words.s[1] && (c < 0xE0 || s.s[2] == words.s[2]);
}

/* A row's first byte, in lower case where it is ASCII. */
#define FIRST_OF(words) (char)((words)[0] | (((words)[0] & 0x80) ? 0 : 0x20))

/* The first row at or behind i that begins with the first byte of s; n where there is none. */
static size_t next_alike(const char *firsts, size_t n, size_t i, struct str s)
{
	char first = s.n ? FIRST_OF(s.s) : 0;
	const char *found = i < n ? memchr(firsts + i, first, n - i) : NULL;

	return found ? (size_t)(found - firsts) : n;
}

/* Names of parts: all of a kind side by side, and their first bytes. */
struct names {
	const struct str *rows;
	const char *firsts;
	size_t n;
};

static bool says_one_of(struct str s, struct names names)
{
	size_t i = next_alike(names.firsts, names.n, 0, s);

	for (; i < names.n; i = next_alike(names.firsts, names.n, i + 1, s)) {
		size_t end = begins_alike(s, names.rows[i]) ? words_read(s, names.rows[i]) : 0;

		if (end && (end == s.n || (end + 1 == s.n && strchr(":.", s.s[end]))))
			return true;
	}
	return false;
}

bool is_part_name(struct str s)
{
	static const struct str rows[] = {
#define NAME(words) STR_INIT(words),
#define SOURCES(words) STR_INIT(words),
#include "assets/headings.def"
	};
	static const char firsts[] = {
#define NAME(words) FIRST_OF(words),
#define SOURCES(words) FIRST_OF(words),
#include "assets/headings.def"
	};

	return s.n < NAME_LONGEST && says_one_of(s, (struct names){rows, firsts, sizeof(firsts)});
}

bool is_sources_name(struct str s)
{
	static const struct str rows[] = {
#define SOURCES(words) STR_INIT(words),
#include "assets/headings.def"
	};
	static const char firsts[] = {
#define SOURCES(words) FIRST_OF(words),
#include "assets/headings.def"
	};

	return s.n < NAME_LONGEST && says_one_of(s, (struct names){rows, firsts, sizeof(firsts)});
}

bool is_contents_name(struct str s)
{
	static const struct str rows[] = {
#define CONTENTS(words) STR_INIT(words),
#include "assets/headings.def"
	};
	static const char firsts[] = {
#define CONTENTS(words) FIRST_OF(words),
#include "assets/headings.def"
	};

	return s.n < NAME_LONGEST && says_one_of(s, (struct names){rows, firsts, sizeof(firsts)});
}

bool heads_nothing(struct str s)
{
	static const struct style_row rows[] = {
#define CAPTION(pattern) {pattern, HEADING_STYLE_N, 0},
#define BYLINE(pattern) {pattern, HEADING_STYLE_N, 0},
#include "assets/headings.def"
	};
	struct opening opening;
	struct label label;

	if (!opening_of_line(s, &opening))
		return false;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		if (row_opens(&rows[i], &opening) && row_read(&rows[i], s, &label))
			return true;
	}
	return false;
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

size_t notice_read(struct str s, unsigned *flags)
{
	static const struct {
		struct str opening;
		unsigned flags;
	} rows[] = {
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
	static const char firsts[] = {
#define NOTICE(opening, flags) FIRST_OF(opening),
#include "assets/headings.def"
	};
	size_t i = next_alike(firsts, sizeof(firsts), 0, s);

	for (; i < sizeof(firsts); i = next_alike(firsts, sizeof(firsts), i + 1, s)) {
		size_t n;

		if (!begins_alike(s, rows[i].opening))
			continue;
		n = words_read(s, rows[i].opening);
		if (n && (!(rows[i].flags & NOTICE_DATED) || is_dated(str_from(s, n)))) {
			*flags = rows[i].flags;
			return n;
		}
	}
	return 0;
}

bool opens_heading(struct str s)
{
	struct label label;
	unsigned flags;

	return label_read(s, &label) || dash_read(s) || notice_read(s, &flags);
}
