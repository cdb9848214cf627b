#include "src/figures/english_code.h"

#include "dushu/figures/ascii.h"
#include "src/figures/english.h"
#include "src/figures/han.h"

enum { GROUPS_MAX = 32, GROUP_LONGEST = 8 };

/* More groups of digits than the longest number has. */
enum { RUN_GROUPS = 24 };

/* Groups of digits with one kind of sign between them. */
struct groups {
	size_t n, end;
	size_t first, last; /* digits of the first and the last group */
};

/* At most one more than a group may have, whatever the run. */
static size_t digits_at(struct str text, size_t at)
{
	size_t n = 0;

	while (n <= GROUP_LONGEST && ascii_is_digit(str_byte(text, at + n)))
		n++;
	return n;
}

static struct groups read_groups(struct str text, size_t at, char sign)
{
	struct groups groups = {.n = 0};

	while (groups.n < GROUPS_MAX) {
		size_t n = digits_at(text, at);

		if (n == 0 || n > GROUP_LONGEST)
			break;
		groups.last = n;
		if (groups.n++ == 0)
			groups.first = n;
		groups.end = at + n;
		if (str_byte(text, groups.end) != sign)
			break;
		at = groups.end + 1;
	}
	return groups;
}

/* Nothing that would make the last group a number with a unit, or a part of one. */
static bool ends_code(struct str text, size_t end)
{
	char next = str_byte(text, end);

	return !ascii_is_word(next) && next != '%' && next != '/' &&
	       !((next == '.' || next == ',') && ascii_is_digit(str_byte(text, end + 1)));
}

/* 1-800-555-0123, 123-45-6789: three groups and more. */
static size_t hyphenated(struct str text, size_t at)
{
	struct groups groups = read_groups(text, at, '-');

	return groups.n >= 3 && ends_code(text, groups.end) ? groups.end - at : 0;
}

/* 2.3.1, 192.0.2.1 */
static size_t dotted(struct str text, size_t at)
{
	struct groups groups = read_groups(text, at, '.');

	return groups.n >= 3 && groups.first <= 3 && ends_code(text, groups.end) ? groups.end - at
										 : 0;
}

/* 555-0123, alone or behind (202): three digits and four. */
static size_t telephone(struct str text, size_t at)
{
	size_t start = at;
	struct groups groups;
	bool area = str_byte(text, at) == '(';

	if (area) {
		if (digits_at(text, at + 1) != 3 || str_byte(text, at + 4) != ')')
			return 0;
		at = english_blanks(text, at + 5);
	}
	groups = read_groups(text, at, '-');
	if (groups.n != 2 || groups.first != 3 || groups.last != 4 || !ends_code(text, groups.end))
		return 0;
	/* "300-2000 people" is a range; a telephone number ends a phrase, or 0 begins its groups. */
	return area || str_byte(text, groups.end - 4) == '0' ||
			       english_next(text, groups.end).n == 0
		       ? groups.end - start
		       : 0;
}

/* 010-12345678, 0571-8765432: the code of a place and seven or eight digits. */
static size_t trunk(struct str text, size_t at)
{
	struct groups groups = read_groups(text, at, '-');

	return groups.n == 2 && str_byte(text, at) == '0' && groups.first >= 3 &&
			       groups.first <= 4 && groups.last >= 7 && ends_code(text, groups.end)
		       ? groups.end - at
		       : 0;
}

/* +86 138 5550 1234, +1-222-555-0123 */
static size_t international(struct str text, size_t at)
{
	size_t end = at + 1, groups = 0, n;

	while (groups < GROUPS_MAX && (n = digits_at(text, end)) > 0) {
		end += n;
		groups++;
		if ((str_byte(text, end) == ' ' || str_byte(text, end) == '-') &&
		    ascii_is_digit(str_byte(text, end + 1)))
			end++;
	}
	return groups >= 3 && end - at >= 9 && ends_code(text, end) ? end - at : 0;
}

/* 0300 555 0199: groups with blanks between, and a nought that begins no number. */
static size_t spaced(struct str text, size_t at)
{
	struct groups groups = read_groups(text, at, ' ');

	return str_byte(text, at) == '0' && groups.n >= 2 && groups.first >= 3 &&
			       groups.last >= 3 && groups.end - at >= 11 &&
			       ends_code(text, groups.end)
		       ? groups.end - at
		       : 0;
}

size_t english_code(struct str text, size_t at)
{
	char c = str_byte(text, at);
	size_t n;

	if (c == '+')
		return international(text, at);
	if (c == '(')
		return telephone(text, at);
	if (!ascii_is_digit(c))
		return 0;
	/* Most runs of digits end with themselves. */
	c = str_byte(text, at + ascii_digits(text, at));
	if (c == '.')
		return dotted(text, at);
	if (c == ' ')
		return text.s[at] == '0' ? spaced(text, at) : 0;
	if (c != '-')
		return 0;
	n = hyphenated(text, at);
	if (n == 0)
		n = trunk(text, at);
	return n > 0 ? n : telephone(text, at);
}

/* The bytes of what stands between two groups of a run. */
static size_t joint_at(struct str text, size_t at)
{
	char c = str_byte(text, at);
	uint32_t code;

	/* , - . / */
	if ((c >= ',' && c <= '/') || c == ':' || c == ';' || c == '~')
		return 1;
	if (c != '\xE2' && c != '\xE5' && c != '\xE8' && c != '\xEF')
		return 0;
	code = han_code(text, at);
	return code == u'至' || code == u'到' || code == u'—' || code == u'～' ? 3 : 0;
}

bool digit_run(struct str text, size_t at, size_t *end)
{
	size_t groups = 0, joint = 0;

	for (*end = at; ascii_is_digit(str_byte(text, at)); at = *end + joint) {
		*end = at + ascii_digits(text, at);
		at = *end;
		groups++;
		joint = joint_at(text, at);
	}
	return groups > RUN_GROUPS;
}
