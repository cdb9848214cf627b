/*
 * What every match of a regular expression holds, read off its text: a Han character that stands
 * for itself, outside brackets and alternatives, and may not be missing. In doubt there is none.
 */
#include "pattern_private.h"

#include "dushu/text/unicode.h"

/* How an expression is read. */
struct reading_of {
	struct str text;
	size_t at;
	int depth;     /* of ( ) */
	bool in_class; /* [ ] */
	bool unsure;
};

static bool is_optional(struct str text, size_t at)
{
	return at < text.n && strchr("?*{", text.s[at]);
}

/* Passes over a backslash and what it is about; \Q begins a quotation, which is not read. */
static void skip_escape(struct reading_of *reading)
{
	struct str rest = str_from(reading->text, reading->at + 1);
	uint32_t code = 0;

	reading->at += 1 + utf8_decode(rest, 0, &code);
	reading->unsure = reading->unsure || code == 'Q' || code == 0;
	if (reading->at < reading->text.n && reading->text.s[reading->at] == '{')
		reading->at += str_find(str_from(reading->text, reading->at), STR("}"));
}

/* Passes over a mark of the syntax. */
static void skip_mark(struct reading_of *reading)
{
	struct str text = reading->text;
	char mark = text.s[reading->at++];
	char next = reading->at < text.n ? text.s[reading->at] : '\0';

	if (reading->in_class) {
		reading->in_class = mark != ']';
		return;
	}
	reading->in_class = mark == '[';
	/* A ] that is first stands for itself. */
	if (mark == '[' && (next == ']' || next == '^'))
		reading->unsure = true;
	if (mark == '(' && (next == '?' || next == '*'))
		reading->unsure = true;
	reading->depth += (mark == '(') - (mark == ')');
	if (mark == '|' && reading->depth == 0)
		reading->unsure = true;
}

uint32_t regex_literal(struct str text)
{
	struct reading_of reading = {.text = text};
	uint32_t code, rarest = 0;

	while (reading.at < text.n && !reading.unsure) {
		size_t n = utf8_decode(text, reading.at, &code);

		if (code == '\\') {
			skip_escape(&reading);
			continue;
		}
		if (code < 0x80) {
			skip_mark(&reading);
			continue;
		}
		reading.at += n;
		if (reading.depth == 0 && !reading.in_class && unicode_is_han(code) &&
		    !is_optional(text, reading.at) &&
		    (!rarest || scan_frequency(code) < scan_frequency(rarest)))
			rarest = code;
	}
	return reading.unsure ? 0 : rarest;
}
