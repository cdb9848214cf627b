#include "dushu/figures/ascii.h"
#include "src/figures/han.h"
#include "src/figures/figure_private.h"

/* The first bytes of all marks; most bytes are none of them. */
static const bool may_end[256] = {
	[';'] = true, ['!'] = true, ['?'] = true,  ['\n'] = true,
	[','] = true, ['.'] = true, [0xE3] = true, [0xEF] = true,
};

/* Where a clause ends at s[at]: the bytes of its mark, 0 for none. */
static inline size_t mark_at(struct str s, size_t at)
{
	unsigned char first = (unsigned char)s.s[at];
	size_t n;

	if (!may_end[first])
		return 0;
	if (first == 0xE3)
		return str_starts(str_from(s, at), STR("。")) ? 3 : 0;
	char c = narrow_at(s, at, &n);

	if (c == ';' || c == '!' || c == '?' || c == '\n')
		return n;
	if (c == ',')
		return n == 3 || !ascii_is_digit(str_byte(s, at + 1)) ? n : 0;
	if (c == '.')
		return n == 1 && (at + 1 == s.n || s.s[at + 1] == ' ' || s.s[at + 1] == '\n') &&
				       at > 0 && !ascii_is_digit(s.s[at - 1])
			       ? 1
			       : 0;
	return 0;
}

static struct span trimmed(struct str text, struct span span)
{
	struct str s = str_trim(str_slice(text, span.start, span.end));
	size_t start = s.n > 0 ? (size_t)(s.s - text.s) : span.start;

	return (struct span){start, start + s.n};
}

void clause_find(struct reading *reading, struct span span)
{
	struct str text = reading->text;
	size_t at = reading->clause.end, start = at, n;

	if (reading->clause.start <= span.start && span.end <= reading->clause.end)
		return;
	/* Forward from the end of the clause before to the figure, then to the end of its own. */
	for (; at < span.start; at++) {
		n = mark_at(text, at);
		if (n > 0)
			start = at + n;
	}
	for (at = span.end; at < text.n && mark_at(text, at) == 0; at++)
		;
	reading->clause = trimmed(text, (struct span){start < span.start ? start : span.start, at});
}
