#include "dushu/text/sentence.h"

#include <stdbool.h>
#include <stdint.h>

#include "dushu/text/unicode.h"

enum { TITLE_MOST = 4 /* letters of a short form that is written with a stop */ };

/* Short forms before which no sentence ends, as they stand before a name or a number. */
static const struct str short_forms[] = {
	STR_INIT("Mr"), STR_INIT("Mrs"), STR_INIT("Ms"), STR_INIT("Dr"),   STR_INIT("St"),
	STR_INIT("No"), STR_INIT("vs"),  STR_INIT("cf"), STR_INIT("Prof"), STR_INIT("Fig"),
};

static bool is_letter(char c)
{
	return ((unsigned char)c | 0x20) >= 'a' && ((unsigned char)c | 0x20) <= 'z';
}

static bool is_closer(uint32_t code)
{
	static const uint32_t closers[] = {
		0x201D, 0x2019, 0x300D, 0x300F, 0xFF09, 0x300B, 0x3011, ')', ']', '"', '\'',
	};

	for (size_t i = 0; i < sizeof(closers) / sizeof(*closers); i++) {
		if (closers[i] == code)
			return true;
	}
	return false;
}

/* J. and Dr. do not end a sentence. */
static bool is_short_form(struct str text, size_t stop)
{
	size_t from = stop;
	struct str word;

	while (from > 0 && stop - from <= TITLE_MOST && is_letter(text.s[from - 1]))
		from--;
	word = str_slice(text, from, stop);
	if (word.n == 1)
		return word.s[0] <= 'Z' && word.s[0] != 'I';
	for (size_t i = 0; i < sizeof(short_forms) / sizeof(*short_forms); i++) {
		if (str_equal(short_forms[i], word))
			return true;
	}
	return false;
}

static size_t skip_closers(struct str text, size_t at)
{
	uint32_t code;

	for (size_t n; (n = utf8_decode(text, at, &code)) > 0 && is_closer(code);)
		at += n;
	return at;
}

/* Whether a full stop of ASCII that stands before `at` ends a sentence. */
static bool stop_ends(struct str text, size_t stop, size_t at)
{
	size_t next = at;

	if (at >= text.n)
		return true;
	if (text.s[at] != ' ' || is_short_form(text, stop))
		return false;
	while (next < text.n && text.s[next] == ' ')
		next++;
	return next >= text.n || !((text.s[next] >= 'a' && text.s[next] <= 'z') ||
				   (text.s[next] >= '0' && text.s[next] <= '9'));
}

/* Where the sentence that this character closes ends; 0 where it closes none. */
static size_t end_behind(struct str text, size_t at, uint32_t code, size_t n)
{
	size_t behind;

	if (code == '\n')
		return at + n;
	if (code != 0x3002 && code != '.' && code != '!' && code != '?' && code != 0xFF01 &&
	    code != 0xFF1F)
		return 0;
	behind = skip_closers(text, at + n);
	if (code == '.')
		return stop_ends(text, at, behind) ? behind : 0;
	/* ?! ends but once. */
	utf8_decode(text, behind, &code);
	return behind < text.n && (code == '!' || code == '?' || code == 0xFF01 || code == 0xFF1F)
		       ? 0
		       : behind;
}

struct span sentence_around(struct str text, size_t at)
{
	struct span found = {0, text.n};
	struct str trimmed;
	uint32_t code;

	for (size_t i = 0, n, end; (n = utf8_decode(text, i, &code)) > 0; i += n) {
		end = end_behind(text, i, code, n);
		if (end == 0)
			continue;
		if (end > at) {
			found.end = end;
			break;
		}
		found.start = end;
	}
	trimmed = str_slice(text, found.start, found.end);
	while (trimmed.n && trimmed.s[trimmed.n - 1] == '\n')
		trimmed.n--;
	trimmed = str_trim(trimmed);
	if (trimmed.n == 0)
		return found;
	found.start = (size_t)(trimmed.s - text.s);
	return (struct span){found.start, found.start + trimmed.n};
}
