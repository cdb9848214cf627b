#include "dushu/text/unicode.h"

#include <stdio.h>
#include <string.h>
#include <unictype.h>
#include <unigbrk.h>
#include <uniwidth.h>

#include "src/text/stride.h"

struct range {
	uint32_t first, last;
};

static const struct range ambiguous_ranges[] = {
#define AMBIGUOUS(first, last) {first, last},
#include "assets/ambiguous.def"
#undef AMBIGUOUS
};

/* Scripts that are written with ideographs: Unicode's property Script=Han. */
static const struct range han_ranges[] = {
	{0x2E80, 0x2FDF},   {0x3005, 0x3005},   {0x3007, 0x3007}, {0x3021, 0x3029},
	{0x3038, 0x303B},   {0x3400, 0x4DBF},   {0x4E00, 0x9FFF}, {0xF900, 0xFAFF},
	{0x20000, 0x2FA1F}, {0x30000, 0x3FFFD},
};

static const struct range cjk_ranges[] = {
	{0x1100, 0x11FF},   {0x2E80, 0x4DBF},   {0x4E00, 0x9FFF},   {0xA960, 0xA97F},
	{0xAC00, 0xD7FF},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF01, 0xFFEF},
	{0x1AFF0, 0x1B16F}, {0x20000, 0x2FA1F}, {0x30000, 0x3FFFD},
};

/* Emoji newer than the tables of a libunistring that may be a few years old. */
static const struct range new_emoji_ranges[] = {
	{0x1F6DC, 0x1F6DC},
	{0x1FA70, 0x1FAFF},
};

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static bool in_ranges(const struct range *ranges, size_t n, uint32_t code)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (code > ranges[middle].last)
			low = middle + 1;
		else
			high = middle;
	}
	return low < n && ranges[low].first <= code;
}

static unsigned char byte_at(struct str s, size_t at)
{
	return (unsigned char)s.s[at];
}

/* What a lead byte promises: bytes behind it, its own bits, and the range of the second byte. */
struct lead {
	unsigned char more, bits, low, high;
};

static struct lead lead_of(unsigned char c)
{
	if (c < 0xC2 || c > 0xF4)
		return (struct lead){0, 0, 0, 0};
	if (c < 0xE0)
		return (struct lead){1, c & 0x1F, 0x80, 0xBF};
	if (c < 0xF0)
		return (struct lead){2, c & 0x0F, c == 0xE0 ? 0xA0 : 0x80, c == 0xED ? 0x9F : 0xBF};
	return (struct lead){3, c & 0x07, c == 0xF0 ? 0x90 : 0x80, c == 0xF4 ? 0x8F : 0xBF};
}

size_t utf8_decode_rare(struct str s, size_t at, uint32_t *code)
{
	struct lead lead;
	uint32_t value;

	*code = UNICODE_REPLACEMENT;
	if (at >= s.n)
		return 0;
	lead = lead_of(byte_at(s, at));
	value = lead.bits;
	for (size_t i = 1; i <= lead.more; i++) {
		unsigned char c = at + i < s.n ? byte_at(s, at + i) : 0;

		if (c < lead.low || c > lead.high)
			return i;
		lead.low = 0x80;
		lead.high = 0xBF;
		value = value << 6 | (c & 0x3F);
	}
	if (lead.more)
		*code = value;
	return lead.more + 1u;
}

size_t utf8_encode(uint32_t code, char out[4])
{
	static const unsigned char marks[] = {0, 0, 0xC0, 0xE0, 0xF0};
	size_t n = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;

	if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
		return utf8_encode(UNICODE_REPLACEMENT, out);
	for (size_t i = n - 1; i > 0; i--, code >>= 6)
		out[i] = (char)(0x80 | (code & 0x3F));
	out[0] = (char)(marks[n] | code);
	return n;
}

size_t utf8_before_rare(struct str s, size_t at)
{
	uint32_t code;

	for (size_t back = 1; back <= 4 && back <= at; back++) {
		unsigned char c = byte_at(s, at - back);

		if (c >= 0xC0 && utf8_decode(s, at - back, &code) == back)
			return at - back;
		if (c < 0x80 || c >= 0xC0)
			break;
	}
	return at ? at - 1 : 0;
}

/* Skips ASCII eight bytes at a time. */
static size_t ascii_prefix(struct str s, size_t at)
{
	uint64_t word;

	while (at + sizeof(word) <= s.n) {
		memcpy(&word, s.s + at, sizeof(word));
		if (word & 0x8080808080808080u)
			break;
		at += sizeof(word);
	}
	while (at < s.n && byte_at(s, at) < 0x80)
		at++;
	return at;
}

/* Skips by strides, to a place where a character begins: one that has two bytes before it. */
static size_t usual_prefix(struct str s, size_t at)
{
	size_t end = at;

	while (end + STRIDE <= s.n && !stride_any(stride_unusual(s.s + end)))
		end += STRIDE;
	/* The last character may go on behind the last stride. */
	while (end > at && (byte_at(s, end - 1) & 0xC0) == 0x80)
		end--;
	return end > at ? end - 1 : at;
}

size_t utf8_valid_prefix(struct str s)
{
	size_t at = 0;
	uint32_t code;

	while ((at = ascii_prefix(s, at)) < s.n) {
		size_t n;

		if (at >= 2)
			at = usual_prefix(s, at);
		n = utf8_decode(s, at, &code);
		/* U+FFFD itself is valid where it is written out. */
		if (code == UNICODE_REPLACEMENT &&
		    !(n == 3 && utf8_is_three((const unsigned char *)s.s + at)))
			return at;
		at += n;
	}
	return s.n;
}

bool unicode_is_han(uint32_t code)
{
	if (code < 0x2E80)
		return false;
	return (code >= 0x4E00 && code <= 0x9FFF) || in_ranges(han_ranges, COUNT(han_ranges), code);
}

bool unicode_is_cjk(uint32_t code)
{
	if (code < 0x1100)
		return false;
	return (code >= 0x4E00 && code <= 0x9FFF) || in_ranges(cjk_ranges, COUNT(cjk_ranges), code);
}

bool unicode_is_unsafe(uint32_t code)
{
	if (code < 0x20 || (code >= 0x7F && code < 0xA0))
		return true;
	if (code < 0x2028)
		return false;
	return code <= 0x202E || (code >= 0x2066 && code <= 0x206F) ||
	       (code >= 0xD800 && code <= 0xDFFF) || (code >= 0xFDD0 && code <= 0xFDEF) ||
	       (code & 0xFFFE) == 0xFFFE || code > 0x10FFFF;
}

size_t unicode_show_unsafe(uint32_t code, char out[8])
{
	char text[16];
	int n;

	if (code < 0x20 || code == 0x7F)
		n = snprintf(text, sizeof(text), "^%c", (int)(code ^ 0x40));
	else
		n = snprintf(text, sizeof(text), "<%04X>", code > 0x10FFFF ? 0xFFFD : code);
	memcpy(out, text, (size_t)n);
	return (size_t)n;
}

/* Two cells, not a mark, and nothing joins to it but marks: most of Chinese and Japanese text. */
static bool is_plain_wide(uint32_t code)
{
	return (code >= 0x4E00 && code <= 0x9FFF) || (code >= 0x3000 && code <= 0x3029) ||
	       (code >= 0x3041 && code <= 0x3096) || (code >= 0x30A1 && code <= 0x30FC) ||
	       (code >= 0xFF01 && code <= 0xFF60);
}

static bool is_plain_ascii(uint32_t code)
{
	return code >= 0x20 && code < 0x7F;
}

int unicode_width(uint32_t code, int ambiguous)
{
	char shown[8];
	int width;

	if (is_plain_ascii(code))
		return 1;
	if (is_plain_wide(code) || (code >= 0xAC00 && code <= 0xD7A3))
		return 2;
	if (unicode_is_unsafe(code))
		return (int)unicode_show_unsafe(code, shown);
	width = uc_width(code, "UTF-8");
	if (width == 1 && ambiguous == 2 &&
	    in_ranges(ambiguous_ranges, COUNT(ambiguous_ranges), code))
		return 2;
	if (width == 1 && in_ranges(new_emoji_ranges, COUNT(new_emoji_ranges), code))
		return 2;
	return width < 0 ? 0 : width;
}

/* What the rules of UAX #29 must remember of a cluster so far. */
struct cluster {
	int last;           /* break property of the last code point */
	bool odd_flag;      /* ends in an unpaired regional indicator */
	bool pictograph;    /* is a pictograph and extenders … */
	bool joins_picture; /* … and a joiner behind them */
};

static bool is_pictograph(uint32_t code)
{
	return code >= 0xA9 && uc_is_property_extended_pictographic(code);
}

static void cluster_add(struct cluster *cluster, uint32_t code, int property)
{
	bool picture = is_pictograph(code);

	cluster->odd_flag = property == GBP_RI && !cluster->odd_flag;
	cluster->joins_picture = property == GBP_ZWJ && cluster->pictograph;
	cluster->pictograph =
		picture || (cluster->pictograph && (property == GBP_EXTEND || property == GBP_ZWJ));
	cluster->last = property;
}

/* Rules GB6 to GB8: the parts of a hangul syllable. */
static bool joins_hangul(int before, int after)
{
	if (before == GBP_L)
		return after == GBP_L || after == GBP_V || after == GBP_LV || after == GBP_LVT;
	if (before == GBP_LV || before == GBP_V)
		return after == GBP_V || after == GBP_T;
	return (before == GBP_LVT || before == GBP_T) && after == GBP_T;
}

static bool cluster_joins(const struct cluster *cluster, uint32_t code, int property)
{
	if (cluster->last == GBP_CONTROL)
		return false;
	if (property == GBP_EXTEND || property == GBP_ZWJ || property == GBP_SPACINGMARK)
		return true;
	if (property == GBP_CONTROL || property == GBP_CR || property == GBP_LF)
		return false;
	if (cluster->last == GBP_PREPEND || joins_hangul(cluster->last, property))
		return true;
	if (cluster->joins_picture && is_pictograph(code))
		return true;
	return cluster->odd_flag && property == GBP_RI;
}

/* Whether `at` is an end, or begins what never joins a character before it; by bytes alone. */
static bool is_plain_at(struct str s, size_t at)
{
	unsigned char c = at < s.n ? byte_at(s, at) : 0;

	/* U+4000 to U+9FFF, U+2010 to U+2027, U+3000 to U+3027. */
	if (c < 0x80 || (c >= 0xE4 && c <= 0xE9))
		return true;
	if (at + 2 >= s.n)
		return false;
	if (c == 0xE2 && byte_at(s, at + 1) == 0x80)
		return byte_at(s, at + 2) >= 0x90 && byte_at(s, at + 2) <= 0xA7;
	return c == 0xE3 && byte_at(s, at + 1) == 0x80 && byte_at(s, at + 2) <= 0xA7;
}

static bool is_mark(uint32_t code)
{
	return code >= 0x300 && uc_is_general_category_withtable(code, UC_CATEGORY_MASK_M);
}

/* A mark without a base gets a cell of its own; see the header. */
static int first_width(uint32_t code, int ambiguous)
{
	int width = unicode_width(code, ambiguous);

	return width == 0 && is_mark(code) ? 1 : width;
}

/* The end of the cluster whose first code point ends at `at`, by the rules of UAX #29. */
static size_t cluster_end(struct str s, size_t at, uint32_t first, int ambiguous, int *width)
{
	struct cluster cluster = {0};
	bool emoji = false;

	cluster_add(&cluster, first, uc_graphemeclusterbreak_property(first));
	for (int i = 1; i < GRAPHEME_MAX && at < s.n; i++) {
		uint32_t code;
		size_t n = utf8_decode(s, at, &code);
		int property = uc_graphemeclusterbreak_property(code);

		if (unicode_is_unsafe(code) || !cluster_joins(&cluster, code, property))
			break;
		cluster_add(&cluster, code, property);
		emoji |= code == 0xFE0F;
		*width += unicode_width(code, ambiguous);
		at += n;
	}
	if (*width > 2 || (emoji && *width == 1))
		*width = 2;
	return at;
}

size_t grapheme_next(struct str s, size_t at, int ambiguous, int *width)
{
	uint32_t first;
	size_t end = at + utf8_decode(s, at, &first);
	int cells = 0;

	if (end == at) {
		end = s.n;
	} else if (first == '\r' && end < s.n && s.s[end] == '\n') {
		cells = 4;
		end++;
	} else {
		bool plain = is_plain_ascii(first) || is_plain_wide(first);

		cells = first_width(first, ambiguous);
		if (!(plain && is_plain_at(s, end)) && !unicode_is_unsafe(first))
			end = cluster_end(s, end, first, ambiguous, &cells);
	}
	if (width)
		*width = cells;
	return end;
}

size_t unicode_columns(struct str s, int ambiguous)
{
	size_t columns = 0;
	int width;

	for (size_t at = 0; at < s.n; columns += (size_t)width)
		at = grapheme_next(s, at, ambiguous, &width);
	return columns;
}

size_t unicode_fit(struct str s, size_t columns, int ambiguous, size_t *used)
{
	size_t at = 0;

	*used = 0;
	while (at < s.n) {
		int width;
		size_t next = grapheme_next(s, at, ambiguous, &width);

		if (*used + (size_t)width > columns)
			break;
		*used += (size_t)width;
		at = next;
	}
	return at;
}
