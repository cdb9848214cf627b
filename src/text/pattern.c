#include "dushu/text/pattern.h"

#include <stdlib.h>
#include <unictype.h>

#include "dushu/text/unicode.h"
#include "pattern_private.h"

enum { VARIANTS_MOST = 64 };

void spans_add(struct spans *spans, struct span span)
{
	if (spans->n == spans->cap) {
		spans->cap = spans->cap ? spans->cap * 2 : 16;
		spans->at = xrealloc(spans->at, spans->cap, sizeof(*spans->at));
	}
	spans->at[spans->n++] = span;
}

void spans_free(struct spans *spans)
{
	free(spans->at);
	*spans = (struct spans){0};
}

size_t pattern_decode(const struct pattern *pattern, struct str text, size_t at, uint32_t *code)
{
	size_t n = utf8_decode(text, at, code);

	if (n && pattern->fold)
		*code = fold_code(pattern->fold, *code);
	return n;
}

/* The table of Knuth, Morris and Pratt. */
static void find_rests(struct pattern *pattern)
{
	size_t rest = 0;

	pattern->rest = xrealloc(NULL, pattern->n, sizeof(*pattern->rest));
	pattern->rest[0] = 0;
	for (size_t i = 1; i < pattern->n; i++) {
		while (rest && pattern->codes[i] != pattern->codes[rest])
			rest = pattern->rest[rest - 1];
		rest += pattern->codes[i] == pattern->codes[rest];
		pattern->rest[i] = rest;
	}
}

static void find_first_bytes(struct pattern *pattern)
{
	uint32_t variants[VARIANTS_MOST] = {pattern->codes[0]};
	char utf8[4];
	size_t n = pattern->fold
			   ? fold_variants(pattern->fold, variants[0], variants, VARIANTS_MOST)
			   : 1;

	for (size_t i = 0; i < sizeof(pattern->first); i++)
		pattern->first[i] = n > VARIANTS_MOST;
	for (size_t i = 0; i < n && i < VARIANTS_MOST; i++) {
		utf8_encode(variants[i], utf8);
		pattern->first[(unsigned char)utf8[0]] = true;
	}
}

static void open_words(struct pattern *pattern, struct str text)
{
	size_t n;
	uint32_t code;

	pattern->codes = xrealloc(NULL, text.n, sizeof(*pattern->codes));
	for (size_t at = 0; (n = pattern_decode(pattern, text, at, &code)) > 0; at += n)
		pattern->codes[pattern->n++] = code;
	find_rests(pattern);
	find_first_bytes(pattern);
	scan_choose(pattern);
}

struct pattern *pattern_open(struct str text, const struct pattern_options *options,
			     struct error *error)
{
	struct pattern *pattern = xrealloc(NULL, 1, sizeof(*pattern));
	uint32_t needed;

	*pattern = (struct pattern){.fold = options->fold};
	if (text.n == 0) {
		error_set(error, "nothing to look for");
		free(pattern);
		return NULL;
	}
	if (!options->regex) {
		open_words(pattern, text);
		return pattern;
	}
	pattern->regex = regex_open(text, options, error);
	if (!pattern->regex) {
		free(pattern);
		return NULL;
	}
	needed = (unsigned char)regex_needs(pattern->regex);
	scan_require(pattern, needed ? needed : regex_literal(text), options->caseless);
	return pattern;
}

void pattern_close(struct pattern *pattern)
{
	if (!pattern)
		return;
	regex_close(pattern->regex);
	free(pattern->codes);
	free(pattern->rest);
	free(pattern->shifts);
	buf_free(&pattern->folded);
	free(pattern);
}

bool pattern_gave_up(const struct pattern *pattern)
{
	return pattern->regex && regex_gave_up(pattern->regex);
}

/* Where n characters begin that end at a byte. */
static size_t characters_before(struct str text, size_t at, size_t n)
{
	while (n-- > 0)
		at = utf8_before(text, at);
	return at;
}

static void find_words(const struct pattern *pattern, struct str text, struct spans *out)
{
	size_t fitting = 0, n;
	uint32_t code;

	for (size_t at = 0; at < text.n; at += n) {
		while (fitting == 0 && at < text.n && !pattern->first[(unsigned char)text.s[at]])
			at++;
		n = pattern_decode(pattern, text, at, &code);
		if (n == 0)
			break;
		while (fitting && pattern->codes[fitting] != code)
			fitting = pattern->rest[fitting - 1];
		fitting += pattern->codes[fitting] == code;
		if (fitting < pattern->n)
			continue;
		spans_add(out, (struct span){characters_before(text, at + n, fitting), at + n});
		fitting = 0;
	}
}

static void add_shift(struct pattern *pattern, struct shift shift)
{
	if (pattern->n_shifts == pattern->cap_shifts) {
		pattern->cap_shifts = pattern->cap_shifts ? pattern->cap_shifts * 2 : 16;
		pattern->shifts =
			xrealloc(pattern->shifts, pattern->cap_shifts, sizeof(*pattern->shifts));
	}
	pattern->shifts[pattern->n_shifts++] = shift;
}

static size_t ascii_length(struct str s)
{
	size_t n = 0;

	while (n < s.n && (unsigned char)s.s[n] < 0x80)
		n++;
	return n;
}

/* The text as a regular expression sees it. ASCII stays: a tab may be asked for. */
static struct str fold_text(struct pattern *pattern, struct str text)
{
	struct buf *folded = &pattern->folded;
	char utf8[4];

	pattern->n_shifts = 0;
	buf_clear(folded);
	buf_reserve(folded, text.n);
	for (size_t at = 0, n; at < text.n; at += n) {
		uint32_t code;
		size_t length;

		n = ascii_length(str_from(text, at));
		buf_add(folded, str_slice(text, at, at + n));
		if (n)
			continue;
		n = pattern_decode(pattern, text, at, &code);
		length = utf8_encode(code, utf8);
		buf_add(folded, (struct str){utf8, length});
		if (length != n)
			add_shift(pattern, (struct shift){folded->n, at + n});
	}
	return buf_str(folded);
}

/* The byte of the text for a byte of the folded one; *shift goes along with rising bytes. */
static size_t unfolded(const struct pattern *pattern, size_t at, size_t *shift)
{
	const struct shift *last;

	while (*shift < pattern->n_shifts && pattern->shifts[*shift].folded <= at)
		++*shift;
	if (*shift == 0)
		return at;
	last = &pattern->shifts[*shift - 1];
	return last->text + (at - last->folded);
}

static void find_regex(struct pattern *pattern, struct str text, struct spans *out)
{
	bool folds = pattern->fold && ascii_length(text) < text.n;
	struct str folded = folds ? fold_text(pattern, text) : text;
	size_t shift = 0;
	struct span found;

	if (!folds)
		pattern->n_shifts = 0;
	for (size_t at = 0; regex_next(pattern->regex, folded, at, &found); at = found.end)
		spans_add(out, (struct span){unfolded(pattern, found.start, &shift),
					     unfolded(pattern, found.end, &shift)});
}

void pattern_find(struct pattern *pattern, struct str text, struct spans *out)
{
	out->n = 0;
	if (pattern->regex)
		find_regex(pattern, text, out);
	else
		find_words(pattern, text, out);
}

bool pattern_has_upper(struct str text, bool regex)
{
	size_t n;
	uint32_t code;

	for (size_t at = 0; (n = utf8_decode(text, at, &code)) > 0; at += n) {
		if (regex && code == '\\')
			n += utf8_decode(text, at + n, &code);
		else if (uc_is_upper(unicode_narrow(code)))
			return true;
	}
	return false;
}
