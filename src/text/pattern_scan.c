/*
 * Passing over source bytes: where could the words stand at all?
 *
 * One character of them, the rarest, is looked for in all its forms, 16 bytes at a time; then its
 * neighbours as they stand in the source, where noise and line ends may part what clean text joins.
 */
#include "pattern_private.h"

#include "dushu/text/unicode.h"

enum {
	LANES = 16,
	STRIDE = 4 * LANES,
	LOOK = 8, /* characters looked at on either side */
	FORMS_MOST = 32,
};

/* How often characters are met with, in a million. */
enum { HAN_SELDOM = 60, HAN_FREQUENT = 8000, LATIN = 300, KANA = 3000, OTHER = 100 };

static const struct str frequent[] = {
#define FREQUENT(characters) STR_INIT(characters),
#include "assets/frequent.def"
#undef FREQUENT
};

static unsigned han_frequency(uint32_t code)
{
	char utf8[4];
	struct str needle = {utf8, utf8_encode(code, utf8)};

	for (size_t i = 0; i < sizeof(frequent) / sizeof(*frequent); i++) {
		if (str_find(frequent[i], needle) < frequent[i].n)
			return (unsigned)(HAN_FREQUENT / (i + 1));
	}
	return HAN_SELDOM;
}

/* Of English, letters by thousandths. */
static unsigned ascii_frequency(uint32_t code)
{
	static const unsigned letters[] = {65, 12, 22, 34, 102, 18, 16, 49, 56, 1,  6, 32, 19,
					   57, 60, 15, 1,  48,  51, 73, 22, 8,  17, 1, 16, 1};

	if (code >= 'a' && code <= 'z')
		return letters[code - 'a'] * 1000;
	if (code >= 'A' && code <= 'Z')
		return letters[code - 'A'] * 60;
	if (code >= '0' && code <= '9')
		return 5000;
	return code == ',' || code == '.' ? 10000 : 1000;
}

unsigned scan_frequency(uint32_t code)
{
	if (code < 0x80)
		return ascii_frequency(code);
	if (unicode_is_han(code) || (code >= 0x2010 && code < 0x3040) || code >= 0xFF00)
		return han_frequency(code);
	if (code < 0x250)
		return LATIN;
	return unicode_is_cjk(code) ? KANA : OTHER;
}

/* The forms of a character; false where there are too many. */
static bool find_forms(const struct pattern *pattern, uint32_t code, uint32_t *forms, size_t *n)
{
	forms[0] = code;
	*n = pattern->fold ? fold_variants(pattern->fold, code, forms, FORMS_MOST) : 1;
	return *n <= PROBES_MOST;
}

static bool is_alnum(uint32_t code)
{
	return (code >= '0' && code <= '9') || ((code | 0x20) >= 'a' && (code | 0x20) <= 'z');
}

/* Blanks come and go where lines are joined, and U+FFFD may stand for any byte. */
static bool can_anchor(uint32_t code)
{
	return code != ' ' && code != '\n' && code != UNICODE_REPLACEMENT;
}

static unsigned forms_frequency(const uint32_t *forms, size_t n)
{
	unsigned sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += scan_frequency(forms[i]);
	return sum;
}

/* The ASCII forms of a letter or digit that must follow, if it must. */
static bool find_next(const struct pattern *pattern, size_t i, unsigned char next[NEXT_MOST])
{
	uint32_t forms[FORMS_MOST];
	size_t n, n_next = 0;

	if (i + 1 >= pattern->n || !is_alnum(pattern->codes[i]) ||
	    !is_alnum(pattern->codes[i + 1]) ||
	    !find_forms(pattern, pattern->codes[i + 1], forms, &n))
		return false;
	for (size_t j = 0; j < n; j++) {
		if (forms[j] >= 0x80)
			continue;
		if (n_next == NEXT_MOST)
			return false;
		next[n_next++] = (unsigned char)forms[j];
	}
	for (; n_next > 0 && n_next < NEXT_MOST; n_next++)
		next[n_next] = next[0];
	return n_next > 0;
}

static void add_forms(struct anchor *anchor, const uint32_t *forms, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct probe *probe = &anchor->probes[anchor->n++];
		char utf8[4] = {0};

		probe->n = (unsigned char)utf8_encode(forms[i], utf8);
		memcpy(probe->utf8, utf8, sizeof(utf8));
	}
}

static struct anchor anchor_of(const struct pattern *pattern, size_t i, unsigned *weight)
{
	struct anchor anchor = {.index = i};
	uint32_t forms[FORMS_MOST];
	unsigned follow;
	size_t n;

	if (!can_anchor(pattern->codes[i]) || !find_forms(pattern, pattern->codes[i], forms, &n))
		return anchor;
	add_forms(&anchor, forms, n);
	*weight = forms_frequency(forms, n);
	anchor.has_next = find_next(pattern, i, anchor.next);
	if (anchor.has_next) {
		follow = scan_frequency(anchor.next[0]) + scan_frequency(anchor.next[1]);
		*weight = *weight / 1000 * (follow / 1000 + 5) / 1000;
	}
	return anchor;
}

void scan_choose(struct pattern *pattern)
{
	unsigned least = ~0u;

	for (size_t i = 0; i < pattern->n && i < LOOK * LOOK; i++) {
		unsigned weight = 0;
		struct anchor anchor = anchor_of(pattern, i, &weight);

		if (anchor.n == 0 || weight >= least)
			continue;
		least = weight;
		pattern->anchor = anchor;
	}
}

void scan_require(struct pattern *pattern, uint32_t needed, bool caseless)
{
	uint32_t forms[FORMS_MOST], code = needed;
	int letter = code < 0x80 && is_alnum(code) && code > '9' && caseless;
	struct anchor anchor = {0};
	size_t n;

	for (int i = 0; needed && i <= letter; i++) {
		if (!find_forms(pattern, code, forms, &n) || anchor.n + n > PROBES_MOST)
			return;
		add_forms(&anchor, forms, n);
		code ^= 0x20;
	}
	/* Letters beyond ASCII that are the same but for their case: ſ and the sign of kelvin. */
	if (letter && ((code | 0x20) == 's' || (code | 0x20) == 'k'))
		return;
	pattern->anchor = anchor;
}

/* What clean text lacks: brackets around readings, and characters that are hidden. */
static const struct {
	uint32_t first, last;
	bool brackets;
} noises[] = {
#define READING(first, last) {first, last, true},
#define INVISIBLE(first, last) {first, last, false},
#define JOINER(first, last) {first, last, false},
#define DIRECTION(first, last)
#define NOISE(kind, first, last) kind(first, last)
#include "assets/noise.def"
#undef NOISE
#undef READING
#undef INVISIBLE
#undef JOINER
#undef DIRECTION
};

enum { N_NOISES = sizeof(noises) / sizeof(*noises) };

/* Whether a reading in brackets can begin or end with it. */
static bool is_bracket(uint32_t code)
{
	for (size_t i = 0; i < N_NOISES; i++) {
		if (noises[i].brackets && (code == noises[i].first || code == noises[i].last))
			return true;
	}
	return false;
}

static bool is_hidden(uint32_t code)
{
	for (size_t i = 0; i < N_NOISES; i++) {
		if (!noises[i].brackets && code >= noises[i].first && code <= noises[i].last)
			return true;
	}
	return false;
}

/* Blanks go where lines are joined, and an invalid byte is replaced. */
static bool may_be_edited(uint32_t code)
{
	return code <= ' ' || code == 0x85 || code == 0xA0 || code == 0x3000 ||
	       (code >= 0x2000 && code <= 0x202F) || code == UNICODE_REPLACEMENT || is_hidden(code);
}

/* What a neighbour in the source says. */
enum fit { FIT_NOT, FIT_SO_FAR, FIT_PERHAPS };

static enum fit fit_of(const struct pattern *pattern, size_t i, uint32_t code)
{
	if (is_bracket(code))
		return FIT_PERHAPS;
	if ((pattern->fold ? fold_code(pattern->fold, code) : code) == pattern->codes[i])
		return FIT_SO_FAR;
	return may_be_edited(code) ? FIT_PERHAPS : FIT_NOT;
}

static bool fits_behind(const struct pattern *pattern, struct str source, size_t at)
{
	size_t n, first = pattern->anchor.index + 1;

	for (size_t i = first; i < pattern->n && i < first + LOOK; i++, at += n) {
		uint32_t code;
		enum fit fit;

		n = utf8_decode(source, at, &code);
		fit = n ? fit_of(pattern, i, code) : FIT_NOT;
		if (fit != FIT_SO_FAR)
			return fit == FIT_PERHAPS;
	}
	return true;
}

static bool fits_before(const struct pattern *pattern, struct str source, size_t at)
{
	size_t index = pattern->anchor.index;

	for (size_t i = 0; i < index && i < LOOK; i++) {
		uint32_t code;
		enum fit fit;

		if (at == 0)
			return false;
		at = utf8_before(source, at);
		utf8_decode(source, at, &code);
		fit = fit_of(pattern, index - 1 - i, code);
		if (fit != FIT_SO_FAR)
			return fit == FIT_PERHAPS;
	}
	return true;
}

/* Whether a form of the anchor ends with the byte at `last`, among neighbours that may fit. */
static bool fits(const struct pattern *pattern, struct str source, size_t last)
{
	const struct anchor *anchor = &pattern->anchor;

	for (size_t i = 0; i < anchor->n; i++) {
		const struct probe *probe = &anchor->probes[i];
		size_t start = last + 1 - probe->n;

		if (last + 1 >= probe->n && memcmp(source.s + start, probe->utf8, probe->n) == 0)
			return fits_before(pattern, source, start) &&
			       fits_behind(pattern, source, last + 1);
	}
	return false;
}

/* Lanes of bytes, and of comparisons: all bits where they hold. */
typedef unsigned char lanes __attribute__((vector_size(LANES)));
typedef uint64_t halves __attribute__((vector_size(LANES)));

/* The anchor's bytes, each in all lanes. */
struct sweep {
	lanes last[PROBES_MOST], before[PROBES_MOST]; /* of forms of several bytes */
	lanes alone[PROBES_MOST];                     /* of one */
	lanes next[NEXT_MOST];
	size_t n_long, n_short;
	bool has_next;
};

static inline lanes splat(unsigned char byte)
{
	return (lanes){0} + byte;
}

static inline lanes load(const char *s)
{
	lanes out;

	memcpy(&out, s, sizeof(out));
	return out;
}

static inline bool any(lanes mask)
{
	halves both = (halves)mask;

	return (both[0] | both[1]) != 0;
}

static void sweep_prepare(const struct anchor *anchor, struct sweep *sweep)
{
	sweep->n_long = sweep->n_short = 0;
	sweep->has_next = anchor->has_next;
	for (size_t i = 0; i < NEXT_MOST; i++)
		sweep->next[i] = splat(anchor->next[i]);
	for (size_t i = 0; i < anchor->n; i++) {
		const struct probe *probe = &anchor->probes[i];

		if (probe->n == 1) {
			sweep->alone[sweep->n_short++] = splat(probe->utf8[0]);
			continue;
		}
		sweep->last[sweep->n_long] = splat(probe->utf8[probe->n - 1]);
		sweep->before[sweep->n_long++] = splat(probe->utf8[probe->n - 2]);
	}
}

/* Where the next letter stands, or what is not ASCII. */
static inline lanes follows(const struct sweep *sweep, const char *s)
{
	lanes here = load(s);

	return (lanes)(here == sweep->next[0]) | (lanes)(here == sweep->next[1]) |
	       (lanes)(here >= 0x80);
}

/* Where the last byte of a form stands behind the one before it, or a letter before its next one. */
static inline lanes hits(const struct sweep *sweep, const char *s)
{
	lanes here = load(s), before = load(s - 1), out = {0};

	for (size_t i = 0; i < sweep->n_short; i++)
		out |= (lanes)(here == sweep->alone[i]);
	if (sweep->has_next)
		out &= follows(sweep, s + 1);
	for (size_t i = 0; i < sweep->n_long; i++)
		out |= (lanes)(here == sweep->last[i]) & (lanes)(before == sweep->before[i]);
	return out;
}

/* Whether there is a hit in the STRIDE bytes at s; the four sweeps keep the machine busy. */
static inline bool any_in_stride(const struct sweep *sweep, const char *s)
{
	lanes here[4], before[4], out[4] = {{0}, {0}, {0}, {0}};

	for (size_t k = 0; k < 4; k++) {
		here[k] = load(s + k * LANES);
		before[k] = load(s + k * LANES - 1);
	}
	for (size_t i = 0; i < sweep->n_short; i++)
		for (size_t k = 0; k < 4; k++)
			out[k] |= (lanes)(here[k] == sweep->alone[i]);
	for (size_t k = 0; k < 4 && sweep->has_next; k++)
		out[k] &= follows(sweep, s + k * LANES + 1);
	for (size_t i = 0; i < sweep->n_long; i++)
		for (size_t k = 0; k < 4; k++)
			out[k] |= (lanes)(here[k] == sweep->last[i]) &
				  (lanes)(before[k] == sweep->before[i]);
	return any(out[0] | out[1] | out[2] | out[3]);
}

/* The first byte of the LANES at `at` that ends a form among fitting neighbours; *out. */
static bool find_in_lanes(const struct pattern *pattern, const struct sweep *sweep,
			  struct str source, size_t at, size_t *out)
{
	lanes mask = hits(sweep, source.s + at);

	for (size_t i = 0; any(mask) && i < LANES; i++) {
		*out = at + i;
		if (mask[i] && fits(pattern, source, at + i))
			return true;
	}
	return false;
}

/* As much of the span as can be swept; returns where it was left, or stopped with *found. */
static size_t sweep_span(const struct pattern *pattern, struct str source, struct span span,
			 bool *found)
{
	struct sweep sweep;
	size_t at = span.start, out = at;

	sweep_prepare(&pattern->anchor, &sweep);
	*found = false;
	/* A byte before and a byte behind the lanes are looked at too. */
	while (at + LANES < source.n && at + LANES <= span.end) {
		if (at + STRIDE < source.n && at + STRIDE <= span.end &&
		    !any_in_stride(&sweep, source.s + at)) {
			at += STRIDE;
			continue;
		}
		*found = find_in_lanes(pattern, &sweep, source, at, &out);
		if (*found)
			return out;
		at += LANES;
	}
	return at;
}

size_t pattern_candidate(const struct pattern *pattern, struct str source, struct span span)
{
	size_t at = span.start;
	bool found = false;

	if (pattern->anchor.n == 0 || at >= span.end)
		return at;
	if (span.end > source.n)
		span.end = source.n;
	if (at == 0 && fits(pattern, source, 0))
		return 0;
	at = sweep_span(pattern, source, (struct span){at + (at == 0), span.end}, &found);
	while (!found && at < span.end) {
		found = fits(pattern, source, at);
		at += !found;
	}
	return found ? at : span.end;
}
