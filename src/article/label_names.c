#include "src/article/label.h"

#include <string.h>

#include "src/article/openers.h"
#include "src/article/piece.h"

enum { NAME_LONGEST = 64 };

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
static size_t words_end(struct str s, struct str words)
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

size_t label_words_read(struct str s, struct str words)
{
	return begins_alike(s, words) ? words_end(s, words) : 0;
}

/* What tells a row at a look: a letter in lower case, or the last byte of an ideograph. */
#define TELL_OF(words) (char)(((words)[0] & 0x80) ? (words)[2] : (words)[0] | 0x20)

/* The first row at or behind i that may begin as s does; n where there is none. */
static size_t next_alike(const char *tells, size_t n, size_t i, struct str s)
{
	const char *found = i < n && s.n > 2 ? memchr(tells + i, TELL_OF(s.s), n - i) : NULL;

	return found ? (size_t)(found - tells) : n;
}

/* Names of parts: all of a kind side by side, and what tells them. */
struct names {
	const struct str *rows;
	const char *tells;
	size_t n;
};

static bool says_one_of(struct str s, struct names names)
{
	size_t i = next_alike(names.tells, names.n, 0, s);

	for (; i < names.n; i = next_alike(names.tells, names.n, i + 1, s)) {
		size_t end = label_words_read(s, names.rows[i]);

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
	static const char tells[] = {
#define NAME(words) TELL_OF(words),
#define SOURCES(words) TELL_OF(words),
#include "assets/headings.def"
	};

	return s.n < NAME_LONGEST && says_one_of(s, (struct names){rows, tells, sizeof(tells)});
}

bool is_sources_name(struct str s)
{
	static const struct str rows[] = {
#define SOURCES(words) STR_INIT(words),
#include "assets/headings.def"
	};
	static const char tells[] = {
#define SOURCES(words) TELL_OF(words),
#include "assets/headings.def"
	};

	return s.n < NAME_LONGEST && says_one_of(s, (struct names){rows, tells, sizeof(tells)});
}

bool is_contents_name(struct str s)
{
	static const struct str rows[] = {
#define CONTENTS(words) STR_INIT(words),
#include "assets/headings.def"
	};
	static const char tells[] = {
#define CONTENTS(words) TELL_OF(words),
#include "assets/headings.def"
	};

	return s.n < NAME_LONGEST && says_one_of(s, (struct names){rows, tells, sizeof(tells)});
}
