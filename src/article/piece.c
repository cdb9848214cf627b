#include "src/article/piece.h"

#include <stdint.h>
#include <string.h>

#include "dushu/article/format.h"
#include "src/text/stride.h"

enum { WINDOW_FIRST = 1024, CUT_SEARCH = 256, RUN = 32 };

/* The first LF or CR in [at, limit); limit where there is none. */
static size_t find_line_end(struct str s, size_t at, size_t limit)
{
	size_t window = WINDOW_FIRST;

	/* Short lines come by the million. */
	if (at + STRIDE <= limit) {
		stride c = stride_at(s.s + at);
		uint32_t ends = stride_bits((c == '\n') | (c == '\r'));

		if (ends)
			return at + (size_t)__builtin_ctz(ends);
		at += STRIDE;
	}
	/* Growing windows: a text that has only one of the two is not searched whole for the other. */
	while (at < limit) {
		size_t n = limit - at < window ? limit - at : window;
		const char *lf = memchr(s.s + at, '\n', n);
		const char *cr = memchr(s.s + at, '\r', lf ? (size_t)(lf - s.s) - at : n);

		if (cr || lf)
			return (size_t)((cr ? cr : lf) - s.s);
		at += n;
		window *= 2;
	}
	return limit;
}

/* Behind the last LF or CR in [floor, at); floor where there is none. */
static size_t find_line_start(struct str s, size_t floor, size_t at)
{
	size_t window = WINDOW_FIRST;

	while (at > floor) {
		size_t n = at - floor < window ? at - floor : window;
		const char *from = s.s + (at - n);
		const char *lf = memrchr(from, '\n', n);
		const char *cr =
			memrchr(lf ? lf : from, '\r', (size_t)(s.s + at - (lf ? lf : from)));

		if (cr || lf)
			return (size_t)((cr ? cr : lf) - s.s) + 1;
		at -= n;
		window *= 2;
	}
	return floor;
}

size_t skip_line_end(struct str text, size_t at)
{
	if (at < text.n && text.s[at] == '\r')
		at++;
	else if (at >= text.n || text.s[at] != '\n')
		return at;
	return at < text.n && text.s[at] == '\n' ? at + 1 : at;
}

/* Where the line is cut near `mark`, a multiple of BLOCK_MAX; 0 where it is not. */
static size_t cut_near(struct str s, size_t mark)
{
	const struct str stop = STR("。");
	size_t limit = mark + CUT_SEARCH < s.n ? mark + CUT_SEARCH : s.n;
	size_t end, at = mark;

	if (mark < BLOCK_MAX || mark >= s.n)
		return 0;
	if (find_line_start(s, mark - BLOCK_MAX, mark) > mark - BLOCK_MAX)
		return 0;
	end = find_line_end(s, mark, limit);
	for (; at < end; at++) {
		if (s.s[at] == ' ' || str_starts(str_slice(s, at, end), stop)) {
			at += s.s[at] == ' ' ? 1 : stop.n;
			return at < end || end == limit ? at : 0;
		}
	}
	if (end < limit || limit == s.n)
		return 0;
	for (at = mark; at < limit && ((unsigned char)s.s[at] & 0xC0) == 0x80 && at < mark + 3;)
		at++;
	return at;
}

/* Where the piece that holds `at` begins. */
static size_t piece_start(struct str s, size_t at)
{
	const size_t reach = 2 * (size_t)BLOCK_MAX + CUT_SEARCH;
	size_t mark = at - at % BLOCK_MAX;
	size_t start;

	/* Inside a CRLF one stands on the line that it ends. */
	if (at > 0 && s.s[at] == '\n' && s.s[at - 1] == '\r')
		at--;
	else if (at > 0 && s.s[at - 1] == '\n')
		return at;
	start = find_line_start(s, at > reach ? at - reach : 0, at);
	for (int i = 0; i < 2 && mark > start; i++, mark -= BLOCK_MAX) {
		size_t cut = cut_near(s, mark);

		if (cut > start && cut <= at)
			return cut;
	}
	return start;
}

bool piece_at(struct str text, size_t at, struct piece *out)
{
	size_t start, mark, end;

	if (at >= text.n)
		return false;
	start = piece_start(text, at);
	mark = start - start % BLOCK_MAX + BLOCK_MAX;
	for (end = start;; mark += BLOCK_MAX) {
		size_t cut;

		end = find_line_end(text, end, mark < text.n ? mark : text.n);
		if (end < mark)
			break;
		cut = cut_near(text, mark);
		if (cut > start) {
			*out = (struct piece){{start, cut}, cut};
			return true;
		}
	}
	*out = (struct piece){{start, end}, skip_line_end(text, end)};
	return true;
}

bool piece_before(struct str text, size_t start, struct piece *out)
{
	return start > 0 && piece_at(text, start - 1, out);
}

/* How many bytes of blank stand at `at`. */
static size_t blank_length(struct str s, size_t at, size_t end)
{
	const unsigned char *c = (const unsigned char *)s.s + at;

	if (c[0] == ' ' || (c[0] >= '\t' && c[0] <= '\r'))
		return 1;
	if (c[0] < 0xC2 || at + 1 >= end)
		return 0;
	if (c[0] == 0xC2)
		return c[1] == 0xA0 ? 2 : 0; /* U+00A0 */
	if (at + 2 >= end)
		return 0;
	if (c[0] == 0xE3)
		return c[1] == 0x80 && c[2] == 0x80 ? 3 : 0; /* U+3000 */
	if (c[0] == 0xE2)
		return c[1] == 0x80 && c[2] >= 0x82 && c[2] <= 0x8B ? 3 : 0; /* U+2002 to 200B */
	return c[0] == 0xEF && c[1] == 0xBB && c[2] == 0xBF ? 3 : 0;         /* U+FEFF */
}

size_t skip_some_blanks(struct str text, size_t at, size_t end)
{
	while (at < end) {
		size_t n = blank_length(text, at, end);

		if (n == 0)
			break;
		at += n;
	}
	return at;
}

/* How many bytes of blank end at `end`. */
static size_t blank_before(struct str s, size_t start, size_t end)
{
	const unsigned char *c = (const unsigned char *)s.s + end;

	if (c[-1] == ' ' || (c[-1] >= '\t' && c[-1] <= '\r'))
		return 1;
	if (c[-1] < 0x80 || end < start + 2)
		return 0;
	if (c[-2] == 0xC2)
		return c[-1] == 0xA0 ? 2 : 0;
	return end >= start + 3 && blank_length(s, end - 3, end) == 3 ? 3 : 0;
}

size_t trim_some_blanks(struct str text, size_t start, size_t end)
{
	while (end > start) {
		size_t n = blank_before(text, start, end);

		if (n == 0)
			break;
		end -= n;
	}
	return end;
}

/* Whether RUN bytes are ASCII blanks, line ends among them; vector code as well. */
static bool all_blank(const char *s)
{
	unsigned char any = 0;

	for (size_t i = 0; i < RUN; i++) {
		unsigned char c = (unsigned char)s[i];

		any |= (unsigned char)((c != ' ') & ((unsigned char)(c - '\t') > '\r' - '\t'));
	}
	return any == 0;
}

/* A stride, and what a blank of several bytes may reach beyond it. */
enum { REACH = RUN + 2 };

size_t skip_blank_lines(struct str text, size_t at)
{
	for (size_t from;;) {
		from = at;
		while (at + RUN <= text.n && all_blank(text.s + at))
			at += RUN;
		at = skip_blanks(text, at, at + REACH < text.n ? at + REACH : text.n);
		if (at < from + RUN)
			return at;
	}
}

size_t trim_blank_lines(struct str text, size_t end)
{
	for (size_t from;;) {
		from = end;
		while (end >= RUN && all_blank(text.s + end - RUN))
			end -= RUN;
		end = trim_blanks(text, end > REACH ? end - REACH : 0, end);
		if (end + RUN > from)
			return end;
	}
}

bool piece_is_blank(struct str text, const struct piece *piece)
{
	return skip_blanks(text, piece->span.start, piece->span.end) == piece->span.end;
}

/* Whether three blanks or a tab stand in s, looked at byte by byte. */
static bool finds_gap(struct str s)
{
	size_t n_blanks = 0;

	for (size_t at = 0; at < s.n; at++) {
		n_blanks = s.s[at] == ' ' ? n_blanks + 1 : 0;
		if (n_blanks == 3 || s.s[at] == '\t')
			return true;
	}
	return false;
}

/* Of three blanks side by side, two stand at an even place and the one behind it. */
static inline stride gap_signs(const char *s)
{
	typedef uint16_t pairs __attribute__((vector_size(sizeof(stride))));
	stride c = stride_at(s);

	return (c == '\t') | (stride)((pairs)c == (uint16_t)(' ' << 8 | ' '));
}

static inline bool may_have_gap(const char *s)
{
	return stride_any(gap_signs(s) | gap_signs(s + STRIDE));
}

bool has_gap(struct str s)
{
	const size_t both = 2 * STRIDE;
	size_t at = 0;

	if (s.n < both)
		return finds_gap(s);
	for (; at + both <= s.n; at += both)
		if (may_have_gap(s.s + at))
			return finds_gap(str_from(s, at ? at - 1 : 0));
	/* What is left is looked at together with some of what was. */
	return may_have_gap(s.s + s.n - both) && finds_gap(str_from(s, s.n - both));
}

/* Lead bytes from E3 on begin wide characters; bytes 80 to BF only continue one. */
static unsigned char byte_columns(char byte)
{
	unsigned char c = (unsigned char)byte;

	return (unsigned char)(((c & 0xC0) != 0x80) + (c >= 0xE3));
}

enum { WORD = 8 };

/* The same of eight bytes: the highest bit of each tells what it is. */
static size_t word_columns(const char *s)
{
	const uint64_t ones = 0x0101010101010101u, high = ones << 7;
	uint64_t word, wide, goes_on;

	memcpy(&word, s, sizeof(word));
	if (!(word & high))
		return WORD;
	goes_on = word & ~(word << 1) & high;
	/* Three bits are set and the other five are three at least. */
	wide = ((word & ones * 0x1F) + ones * 0x1D) << 2;
	wide &= word & word << 1 & word << 2 & high;
	return WORD - (size_t)((goes_on >> 7) * ones >> 56) + (size_t)((wide >> 7) * ones >> 56);
}

/* The same of so many bytes, a constant: counted in a byte, this becomes vector code. */
static inline size_t run_columns(const char *s, size_t n)
{
	unsigned char columns = 0;

	for (size_t i = 0; i < n; i++)
		columns = (unsigned char)(columns + byte_columns(s[i]));
	return columns;
}

static inline bool is_ascii_run(const char *s)
{
	stride any = {0};

	for (size_t at = 0; at < 2 * RUN; at += STRIDE)
		any |= stride_at(s + at);
	return !stride_any(any < 0);
}

static size_t few_columns(struct str s)
{
	size_t columns = 0;

	for (size_t at = 0; at < s.n; at++)
		columns += byte_columns(s.s[at]);
	return columns;
}

size_t rough_columns_to(struct str s, size_t most)
{
	size_t columns = 0, at = 0;

	if (s.n < WORD) {
		columns = few_columns(s);
		return columns < most ? columns : most;
	}
	for (; at + 2 * RUN <= s.n && columns < most; at += 2 * RUN)
		columns += is_ascii_run(s.s + at) ? 2 * RUN : run_columns(s.s + at, 2 * RUN);
	if (at + RUN <= s.n && columns < most) {
		columns += run_columns(s.s + at, RUN);
		at += RUN;
	}
	for (; at + WORD <= s.n && columns < most; at += WORD)
		columns += word_columns(s.s + at);
	if (columns < most)
		columns += few_columns(str_from(s, at));
	return columns < most ? columns : most;
}

size_t rough_columns(struct str s)
{
	return rough_columns_to(s, SIZE_MAX);
}
