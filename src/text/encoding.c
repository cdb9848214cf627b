#include "dushu/text/encoding.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

#include "dushu/text/unicode.h"

enum { SAMPLE_MAX = 64 << 10, RATED_MAX = 16 << 10 };

/* In the order in which equals are preferred. */
static const struct known {
	enum encoding encoding;
	const char *name, *iconv_name;
	struct str mark; /* byte order mark */
	size_t unit;     /* bytes to skip where they mean nothing */
} all_known[] = {
	{ENCODING_UTF8, "UTF-8", NULL, {"\xEF\xBB\xBF", 3}, 1},
	{ENCODING_GB18030, "GB18030", "GB18030", {"\x84\x31\x95\x33", 4}, 1},
	{ENCODING_BIG5, "Big5", "BIG5-HKSCS", {"", 0}, 1},
	{ENCODING_SHIFT_JIS, "Shift_JIS", "CP932", {"", 0}, 1},
	{ENCODING_UTF16LE, "UTF-16LE", "UTF-16LE", {"\xFF\xFE", 2}, 2},
	{ENCODING_UTF16BE, "UTF-16BE", "UTF-16BE", {"\xFE\xFF", 2}, 2},
};

enum { N_KNOWN = sizeof(all_known) / sizeof(*all_known) };

static const struct known *known_of(enum encoding encoding)
{
	const struct known *known = all_known;

	while (known->encoding != encoding)
		known++;
	return known;
}

const char *encoding_name(enum encoding encoding)
{
	return known_of(encoding)->name;
}

static void add_code(struct buf *out, uint32_t code)
{
	char bytes[4];

	buf_add(out, (struct str){bytes, utf8_encode(code, bytes)});
}

/* Serves too where the C library lacks a converter: ASCII is ASCII in all but UTF-16. */
static void decode_utf8(struct str s, struct buf *out)
{
	for (size_t at = 0; at < s.n;) {
		size_t valid = utf8_valid_prefix(str_from(s, at));
		uint32_t code;

		buf_add(out, str_slice(s, at, at + valid));
		at += valid;
		if (at < s.n) {
			at += utf8_decode(s, at, &code);
			add_code(out, UNICODE_REPLACEMENT);
		}
	}
}

/* One call of iconv(); its result, with what it wrote added to out. */
static bool convert(iconv_t converter, char **in, size_t *left, struct buf *out)
{
	char bytes[4096], *to = bytes;
	size_t room = sizeof(bytes);
	bool done = iconv(converter, in, left, &to, &room) != (size_t)-1;
	int why = errno;

	buf_add(out, (struct str){bytes, sizeof(bytes) - room});
	errno = why;
	return done;
}

static void decode_by_iconv(iconv_t converter, struct str s, size_t unit, struct buf *out)
{
	char *in = (char *)s.s; /* iconv() takes no const and changes nothing */
	size_t left = s.n;

	while (left && !convert(converter, &in, &left, out)) {
		size_t skip = errno == E2BIG ? 0 : errno == EINVAL || left < unit ? left : unit;

		if (skip) {
			convert(converter, NULL, NULL, out);
			add_code(out, UNICODE_REPLACEMENT);
		}
		in += skip;
		left -= skip;
	}
	convert(converter, NULL, NULL, out);
}

void encoding_decode(enum encoding encoding, struct str s, struct buf *out)
{
	const struct known *known = known_of(encoding);
	iconv_t converter = (iconv_t)-1;

	if (known->mark.n && str_starts(s, known->mark))
		s = str_from(s, known->mark.n);
	if (known->iconv_name)
		converter = iconv_open("UTF-8", known->iconv_name);
	if (converter == (iconv_t)-1) {
		decode_utf8(s, out);
		return;
	}
	decode_by_iconv(converter, s, known->unit, out);
	iconv_close(converter);
}

/* Whether s is UTF-8 but for a few bytes, or a last character that the sample cuts. */
static bool looks_utf8(struct str s, bool is_cut)
{
	size_t good = 0, bad = 0;
	size_t whole = is_cut && s.n ? utf8_before(s, s.n) : s.n;

	/* Most texts have no bad byte at all, which is told faster than how many there are. */
	if (utf8_valid_prefix(str_slice(s, 0, whole)) == whole)
		return true;
	for (size_t at = 0; at < s.n;) {
		uint32_t code;
		size_t n = utf8_decode(s, at, &code);
		bool invalid = code == UNICODE_REPLACEMENT && n < 3;

		if (invalid && !(is_cut && at + n == s.n))
			bad++;
		good += code >= 0x80 && !invalid;
		at += n;
	}
	return bad == 0 || bad * 8 <= good;
}

/* Text of ASCII in UTF-16: every other byte is 0. UTF-8 to any other test. */
static bool looks_utf16(struct str s, enum encoding *encoding)
{
	size_t zeros[2] = {0, 0}, pairs = s.n / 2;

	if (s.n == 0 || !memchr(s.s, '\0', s.n))
		return false;
	for (size_t at = 0; at < pairs * 2; at++)
		zeros[at % 2] += s.s[at] == '\0';
	*encoding = zeros[1] > zeros[0] ? ENCODING_UTF16LE : ENCODING_UTF16BE;
	return pairs && zeros[1] + zeros[0] >= (pairs + 1) / 2 &&
	       (zeros[0] < pairs / 8 + 1 || zeros[1] < pairs / 8 + 1) && pairs > 1;
}

/* A set of the code points below U+10000. */
struct code_set {
	uint64_t words[0x10000 / 64];
};

static void fill_frequent(struct code_set *set)
{
	static const char *const rows[] = {
#define FREQUENT(characters) characters,
#include "assets/frequent.def"
#undef FREQUENT
	};

	memset(set, 0, sizeof(*set));
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct str row = str_of(rows[i]);
		uint32_t code;

		for (size_t at = 0; at < row.n;) {
			at += utf8_decode(row, at, &code);
			set->words[code / 64] |= (uint64_t)1 << code % 64;
		}
	}
}

static bool is_kana(uint32_t code)
{
	return code >= 0x3041 && code <= 0x30FF;
}

/* How much a decoded character speaks for its encoding. */
static long rate_code(const struct code_set *frequent, enum encoding encoding, uint32_t code)
{
	if (code == UNICODE_REPLACEMENT)
		return -8;
	if (code < 0x10000 && frequent->words[code / 64] >> code % 64 & 1)
		return 4;
	if (is_kana(code))
		return encoding == ENCODING_SHIFT_JIS ? 3 : 0;
	if ((code >= 0x4E00 && code <= 0x9FA5) || (code >= 0x3001 && code <= 0x301F) ||
	    (code >= 0xFF01 && code <= 0xFF5E) || code < 0x80)
		return 1;
	/* Half-width kana, private use, controls, other scripts: what wrong decoding is full of. */
	return -2;
}

/*
 * Bytes that stand for common characters: both standards begin with their common half. A wrong
 * reading of the other's bytes falls outside more often than not.
 */
static long rate_pair(enum encoding encoding, unsigned char lead, unsigned char trail)
{
	switch (encoding) {
	case ENCODING_GB18030:
		return lead >= 0xB0 && lead <= 0xD7 && trail >= 0xA1 ? 1 : 0;
	case ENCODING_BIG5:
		return lead >= 0xA4 && lead <= 0xC6 ? 1 : 0;
	case ENCODING_SHIFT_JIS:
		return lead >= 0x88 && lead <= 0x97 ? 1 : 0;
	case ENCODING_UTF8:
	case ENCODING_UTF16LE:
	case ENCODING_UTF16BE:
		break;
	}
	return 0;
}

static long rate_bytes(enum encoding encoding, struct str s)
{
	long sum = 0;

	if (encoding == ENCODING_UTF16LE || encoding == ENCODING_UTF16BE)
		return 0;
	for (size_t at = 0; at + 1 < s.n; at++) {
		unsigned char lead = (unsigned char)s.s[at];

		if (lead >= 0x80)
			sum += rate_pair(encoding, lead, (unsigned char)s.s[++at]);
	}
	return sum;
}

/* The rating of s in an encoding, in hundredths a character; ASCII counts in UTF-16 only. */
static long rate(const struct code_set *frequent, enum encoding encoding, struct str s)
{
	bool wide = known_of(encoding)->unit == 2;
	struct buf decoded = {0};
	struct str text;
	long sum = 0, n = 0;
	uint32_t code;

	encoding_decode(encoding, s, &decoded);
	text = buf_str(&decoded);
	for (size_t at = 0; at < text.n;) {
		at += utf8_decode(text, at, &code);
		if (code < 0x80 && !wide)
			continue;
		sum += code < 0x20 && !strchr("\t\n\r", (int)code)
			       ? -2
			       : rate_code(frequent, encoding, code);
		n++;
	}
	buf_free(&decoded);
	return n ? (sum + rate_bytes(encoding, s)) * 100 / n : 0;
}

static bool is_high(struct str s, size_t at)
{
	return at < s.n && (unsigned char)s.s[at] >= 0x80;
}

/*
 * The share of bytes over 0x7F, in hundredths, that stand alone among ASCII: nearly all are in
 * languages of accented Latin letters, whose 8-bit sets are not guessed, and few in these sets.
 */
static long lonely_share(struct str s)
{
	size_t high = 0, alone = 0;

	for (size_t at = 0; at < s.n; at++) {
		if (!is_high(s, at))
			continue;
		high++;
		alone += !is_high(s, at + 1) && (at == 0 || !is_high(s, at - 1));
	}
	return high ? (long)(alone * 100 / high) : 0;
}

/* What a text's rating must exceed to be more plausible than noise. */
static long least_rate(enum encoding encoding, struct str s)
{
	const long least = 100;

	return known_of(encoding)->unit == 2 ? least : least + 2 * lonely_share(s);
}

static enum encoding most_plausible(struct str s)
{
	struct code_set frequent;
	enum encoding best = ENCODING_UTF8;
	long best_rate = 0;

	fill_frequent(&frequent);
	for (size_t i = 0; i < N_KNOWN; i++) {
		enum encoding encoding = all_known[i].encoding;
		long rated = encoding == ENCODING_UTF8 ? 0 : rate(&frequent, encoding, s);

		if (rated > best_rate && rated > least_rate(encoding, s)) {
			best = encoding;
			best_rate = rated;
		}
	}
	return best;
}

enum encoding encoding_guess(struct str s)
{
	struct str sample = str_slice(s, 0, SAMPLE_MAX);
	enum encoding encoding;
	size_t ascii = 0;

	for (size_t i = 0; i < N_KNOWN; i++)
		if (all_known[i].mark.n && str_starts(s, all_known[i].mark))
			return all_known[i].encoding;
	if (looks_utf16(sample, &encoding))
		return encoding;
	if (looks_utf8(sample, sample.n < s.n))
		return ENCODING_UTF8;
	/* Even, so that UTF-16 stays in step. */
	while (ascii < sample.n && (unsigned char)sample.s[ascii] < 0x80)
		ascii++;
	ascii -= ascii % 2;
	return most_plausible(str_slice(sample, ascii, ascii + RATED_MAX));
}
