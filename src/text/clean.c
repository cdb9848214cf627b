#include "dushu/text/clean.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>

#include "dushu/text/unicode.h"
#include "src/text/reading.h"
#include "src/text/stride.h"

/* The bytes that are looked at together, two strides. */
enum { WINDOW = 2 * STRIDE };

/* The block under the broom. */
struct scan {
	struct str s;
	unsigned flags;
	struct clean *clean;
	size_t window; /* where the bytes begin that `odd` tells of */
	uint32_t odd;  /* those that may need a look, a bit each */
};

static size_t edits_end(const struct clean *clean)
{
	const struct edit *last = clean->n_edits ? &clean->edits[clean->n_edits - 1] : NULL;

	return last ? last->at + last->n : 0;
}

static size_t edits_to(const struct clean *clean)
{
	const struct edit *last = clean->n_edits ? &clean->edits[clean->n_edits - 1] : NULL;

	return last ? last->to + last->n_with : 0;
}

static void grow_edits(struct clean *clean)
{
	clean->cap_edits = clean->cap_edits ? clean->cap_edits * 2 : 16;
	clean->edits = xrealloc(clean->edits, clean->cap_edits, sizeof(*clean->edits));
}

/* `with` has three bytes, of which n_with count. */
static inline void add_edit(struct scan *scan, struct span span, const char *with, size_t n_with,
			    bool noise)
{
	struct clean *clean = scan->clean;
	size_t to = edits_to(clean) + (span.start - edits_end(clean));
	struct edit *edit;

	if (clean->n_edits == clean->cap_edits)
		grow_edits(clean);
	edit = &clean->edits[clean->n_edits++];
	edit->at = span.start;
	edit->n = span.end - span.start;
	edit->to = to;
	memcpy(edit->with, with, sizeof(edit->with));
	edit->n_with = (unsigned char)n_with;
	edit->noise = noise;
}

/* The code points on both sides of a span; U+0000 at an end of the block. */
static uint32_t code_before(struct str s, size_t at)
{
	uint32_t code = 0;

	if (at)
		utf8_decode(s, utf8_before(s, at), &code);
	return code;
}

static uint32_t code_at(struct str s, size_t at)
{
	uint32_t code = 0;

	return utf8_decode(s, at, &code) ? code : 0;
}

/* Letters (with their marks) and emoji to which invisible characters may mean something. */
static bool is_shaped(uint32_t code)
{
	const uint32_t classes =
		UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_M | UC_CATEGORY_MASK_So | UC_CATEGORY_MASK_Sk;

	return code >= 0x250 && code != UNICODE_REPLACEMENT && !unicode_is_cjk(code) &&
	       uc_is_general_category_withtable(code, classes);
}

/*
 * The kinds of noise: given where a row's first code point stands and its length, each returns how
 * many bytes to hide there, 0 for none.
 */
static size_t noise_reading(struct str s, size_t at, size_t n, uint32_t close)
{
	size_t inside = 0, n_close;
	uint32_t code;

	/* In text with spaces between words none stands behind a Han character. */
	if (at && s.s[at - 1] < 0)
		inside = reading_read(str_from(s, at + n), code_before(s, at));
	if (!inside)
		return 0;
	at += n + inside;
	n_close = utf8_decode(s, at, &code);
	return n_close && code == close ? n + inside + n_close : 0;
}

static size_t noise_invisible(struct str s, size_t at, size_t n, uint32_t last)
{
	(void)s, (void)at, (void)last;
	return n;
}

static size_t noise_joiner(struct str s, size_t at, size_t n, uint32_t last)
{
	(void)last;
	return is_shaped(code_before(s, at)) && is_shaped(code_at(s, at + n)) ? 0 : n;
}

static size_t noise_direction(struct str s, size_t at, size_t n, uint32_t last)
{
	(void)last;
	return is_shaped(code_before(s, at)) || is_shaped(code_at(s, at + n)) ? 0 : n;
}

#define READING noise_reading
#define INVISIBLE noise_invisible
#define JOINER noise_joiner
#define DIRECTION noise_direction

static const struct noise {
	size_t (*read)(struct str s, size_t at, size_t n, uint32_t last);
	uint32_t first, last;
} noises[] = {
#define NOISE(kind, first, last) {kind, first, last},
#include "assets/noise.def"
#undef NOISE
};

static bool noise_begins(const struct noise *noise, uint32_t code)
{
	/* Of brackets the last closes, of all others it ends a range of the same kind. */
	if (noise->read == noise_reading)
		return code == noise->first;
	return code >= noise->first && code <= noise->last;
}

static size_t noise_read(struct str s, size_t at, size_t n, uint32_t code)
{
	if (code >= 0x2E80 && code < 0xFE00)
		return 0; /* the bulk of Chinese text */
	for (size_t i = 0; i < sizeof(noises) / sizeof(*noises); i++)
		if (noise_begins(&noises[i], code))
			return noises[i].read(s, at, n, noises[i].last);
	return 0;
}

static bool is_line_end(uint32_t code)
{
	return code == '\n' || code == '\r';
}

static bool is_blank(uint32_t code)
{
	return code == ' ' || code == '\t' || code == 0x3000;
}

/* Marks that both kinds of script use: the script is that of what they belong to. */
static bool is_shared_mark(uint32_t code)
{
	return (code >= 0x2014 && code <= 0x201F) || code == 0x2026 || code == 0xB7 ||
	       (code && code < 0x80 && strchr(",.;:!?", (int)code));
}

/* Set without spaces between words; hangul has them. */
static bool is_unspaced(uint32_t code)
{
	bool hangul = (code >= 0x1100 && code < 0x1200) || (code >= 0x3130 && code < 0x3190) ||
		      (code >= 0xAC00 && code < 0xD800);

	return unicode_is_cjk(code) && !hangul;
}

/* How far to look around a line's end, in marks and in edits: enough for text, and constant. */
enum { SHARED_MARKS_MAX = 4, LOOK_BACK_MAX = 8 };

static bool unspaced_before(struct str s, size_t at)
{
	for (int i = 0; i < SHARED_MARKS_MAX && is_shared_mark(code_before(s, at)); i++)
		at = utf8_before(s, at);
	return is_unspaced(code_before(s, at));
}

static bool unspaced_at(struct str s, size_t at)
{
	uint32_t code;

	for (int i = 0; i < SHARED_MARKS_MAX && is_shared_mark(code_at(s, at)); i++)
		at += utf8_decode(s, at, &code);
	return is_unspaced(code_at(s, at));
}

/* A hyphen or dash that belongs to the word before it. */
static bool dash_before(struct str s, size_t at)
{
	uint32_t code = code_before(s, at);
	uint32_t word = at ? code_before(s, utf8_before(s, at)) : 0;

	return (code == '-' || (code >= 0x2010 && code <= 0x2014)) && word && !is_blank(word);
}

/* How many blanks stand for the line ends between start and end, one or none. */
static size_t line_glue(const struct scan *scan, size_t start, size_t end)
{
	size_t n = scan->clean->n_edits, last = n < LOOK_BACK_MAX ? 0 : n - LOOK_BACK_MAX;

	/* Look past noise at what the reader sees before the line's end. */
	while (n-- > last) {
		const struct edit *edit = &scan->clean->edits[n];

		if (edit->n_with || edit->at + edit->n != start)
			break;
		start = edit->at;
	}
	if (start == 0 || end == scan->s.n || dash_before(scan->s, start) ||
	    unspaced_before(scan->s, start) || unspaced_at(scan->s, end))
		return 0;
	return 1;
}

/* Joins the line that ends at `at`; returns where text goes on. */
static size_t join_lines(struct scan *scan, size_t at)
{
	size_t start = at, kept = edits_end(scan->clean);
	uint32_t code;
	size_t n;

	while (start > kept && is_blank(code_before(scan->s, start)))
		start = utf8_before(scan->s, start);
	while ((n = utf8_decode(scan->s, at, &code)) && (is_blank(code) || is_line_end(code)))
		at += n;
	add_edit(scan, (struct span){start, at}, "   ", line_glue(scan, start, at), false);
	return at;
}

static bool is_written_replacement(struct str s, size_t at)
{
	return str_starts(str_from(s, at), STR("\xEF\xBF\xBD"));
}

/* ASCII that never needs a look; the brackets are those of noise.def. */
static bool is_plain(char c)
{
	return (unsigned char)c < 0x80 && c != '(' && c != '\n' && c != '\r';
}

/* Whether a byte stands in no character whatever is around it. */
static bool is_stray(unsigned char c)
{
	return (c >= 0x80 && c < 0xC2) || c > 0xF4;
}

/* Where broken bytes are dense, few others stand between them. */
enum { BETWEEN = 8 };

/* Marks n broken bytes at `at`, and what else is broken close behind them; kept apart, as it is rare. */
static __attribute__((noinline)) size_t replace_broken(struct scan *scan, size_t at, size_t n)
{
	const struct str s = scan->s;
	uint32_t code;

	for (;;) {
		add_edit(scan, (struct span){at, at + n}, "\xEF\xBF\xBD", 3, false);
		at += n;
		for (size_t end = at + BETWEEN; at < s.n && at < end && is_plain(s.s[at]);)
			at++;
		if (at >= s.n || s.s[at] >= 0)
			return at;
		n = 1;
		if (is_stray((unsigned char)s.s[at]))
			continue;
		n = utf8_decode(s, at, &code);
		if (code != UNICODE_REPLACEMENT || is_written_replacement(s, at))
			return at;
	}
}

/* Deals with the character at `at`; returns where the next one stands. */
static size_t scan_step(struct scan *scan, size_t at)
{
	uint32_t code;
	size_t n = utf8_decode(scan->s, at, &code);
	size_t hidden = 0;

	if (is_line_end(code))
		return scan->flags & CLEAN_JOIN ? join_lines(scan, at) : at + n;
	if (code == UNICODE_REPLACEMENT && !is_written_replacement(scan->s, at))
		return replace_broken(scan, at, n);
	if (!(scan->flags & CLEAN_RAW))
		hidden = noise_read(scan->s, at, n, code);
	if (!hidden)
		return at + n;
	add_edit(scan, (struct span){at, at + hidden}, "   ", 0, true);
	return at + hidden;
}

/* Whether three bytes are a character from U+3000 to U+CFFF, or a full-width sign but a bracket. */
static inline bool is_plain_wide(const unsigned char *c)
{
	uint16_t behind;

	memcpy(&behind, c + 1, sizeof behind);
	if ((behind & 0xC0C0) != 0x8080)
		return false;
	return (unsigned)(c[0] - 0xE3) <= 0xEC - 0xE3 ||
	       (c[0] == 0xEF && c[1] == 0xBC && c[2] != 0x88);
}

/*
 * The last bytes of full-width brackets, byte order marks, joiners and the like, as far as they are
 * told from most characters by them.
 */
static inline stride noise_bytes(const char *c)
{
	stride here = stride_at(c), before = stride_at(c - 2);
	stride joiner = (before == BYTE(0xE2)) & ((here < BYTE(0x90)) | (here == BYTE(0xA0)));
	stride mark = (before == BYTE(0xEF)) & ((here == BYTE(0x88)) | (here == BYTE(0xBF)));

	return joiner | mark;
}

/* Whether such a character may end in a stride. */
static inline stride may_be_noise(const char *c)
{
	stride before = stride_at(c - 2);

	return (before == BYTE(0xE2)) | (before == BYTE(0xEF));
}

/* Which of the bytes of a window may need a look, a bit each. */
static inline uint32_t odd_window(const char *c)
{
	stride low = stride_at(c), high = stride_at(c + STRIDE);

	if (c[-1] >= 0 && !stride_any((low < ' ') | (high < ' ') | (low == '(') | (high == '(')))
		return 0;
	low = stride_unusual(c) | (low == '(');
	high = stride_unusual(c + STRIDE) | (high == '(');
	if (stride_any(may_be_noise(c) | may_be_noise(c + STRIDE))) {
		low |= noise_bytes(c);
		high |= noise_bytes(c + STRIDE);
	}
	return stride_bits(low) | stride_bits(high) << STRIDE;
}

/* The bytes behind which two of continuation are due; ED and those from F0 on get a look anyway. */
static bool leads(unsigned char c)
{
	return c >= 0xE2;
}

/* Where the wide character begins that goes on at `at`, but not before `from`. */
static size_t wide_start(const char *bytes, size_t from, size_t at)
{
	for (size_t back = 1; back <= 2 && at >= from + back; back++)
		if (leads((unsigned char)bytes[at - back]))
			return at - back;
	return at;
}

/* Skips a character that needs no look; false where one is due. */
static bool skip_one(struct str s, size_t *at)
{
	const unsigned char *bytes = (const unsigned char *)s.s;

	if (*at + 2 < s.n && is_plain_wide(bytes + *at))
		*at += 3;
	else if (*at < s.n && is_plain(s.s[*at]))
		*at += 1;
	else
		return false;
	return true;
}

/* Whether a window at `at` can tell what is due there: no broken character stands right before. */
static bool windows_begin(struct str s, size_t at)
{
	return at >= 2 && !leads((unsigned char)s.s[at - 1]) && !leads((unsigned char)s.s[at - 2]);
}

/* The window that holds `at`, the last one as far to the right as it can be. */
static void open_window(struct scan *scan, size_t at)
{
	scan->window = at + WINDOW <= scan->s.n ? at : scan->s.n - WINDOW;
	scan->odd = odd_window(scan->s.s + scan->window);
}

/* The first byte at or behind `at` that may need a look, s.n for none: windows can tell. */
static size_t next_odd(struct scan *scan, size_t at)
{
	while (at < scan->s.n) {
		uint32_t odd;

		if (at >= scan->window + WINDOW || scan->window == 0)
			open_window(scan, at);
		odd = scan->odd >> (at - scan->window);
		if (odd)
			return at + (size_t)__builtin_ctz(odd);
		at = scan->window + WINDOW;
	}
	return scan->s.n;
}

/* Where the first character stands, at or behind the one at `at`, that needs a look. */
static size_t skip_plain(struct scan *scan, size_t at)
{
	while (!windows_begin(scan->s, at) || scan->s.n < WINDOW + 2)
		if (!skip_one(scan->s, &at))
			return at;
	/* At the end a character may be cut off, which windows do not see. */
	return wide_start(scan->s.s, at, next_odd(scan, at));
}

static void apply_edits(struct clean *clean, struct str s)
{
	size_t at = 0, n_text = edits_to(clean) + (s.n - edits_end(clean));
	char *to;

	buf_clear(&clean->own);
	buf_reserve(&clean->own, n_text + STRIDE + sizeof(clean->edits->with));
	to = clean->own.s;
	for (size_t i = 0; i < clean->n_edits; i++) {
		const struct edit *edit = &clean->edits[i];
		size_t n = edit->at - at;

		/* So many bytes at once cost as little as one. */
		if (n <= STRIDE && at + STRIDE <= s.n)
			memcpy(to, s.s + at, STRIDE);
		else
			memcpy(to, s.s + at, n);
		memcpy(to + n, edit->with, sizeof(edit->with));
		to += n + edit->n_with;
		at = edit->at + edit->n;
	}
	memcpy(to, s.s + at, s.n - at);
	clean->own.n = n_text;
	clean->own.s[n_text] = '\0';
	clean->text = buf_str(&clean->own);
}

void clean_block(struct str source, struct span block, unsigned flags, struct clean *clean)
{
	struct scan scan = {str_slice(source, block.start, block.end), flags, clean, 0, 0};

	clean->base = block.start < source.n ? block.start : source.n;
	clean->n_edits = 0;
	clean->text = scan.s;
	for (size_t at = skip_plain(&scan, 0); at < scan.s.n;)
		at = skip_plain(&scan, scan_step(&scan, at));
	if (clean->n_edits)
		apply_edits(clean, scan.s);
}

void clean_free(struct clean *clean)
{
	free(clean->edits);
	buf_free(&clean->own);
	*clean = (struct clean){0};
}
