/*
 * A pattern and a text: matches lie in order, in bounds and between characters; words found in the
 * cleaned text are never passed over in the source. The first byte chooses, a line end parts the two.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "dushu/text/clean.h"
#include "dushu/text/pattern.h"
#include "dushu/text/unicode.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void check_found(struct str text, const struct spans *found)
{
	size_t at = 0;

	for (size_t i = 0; i < found->n; i++) {
		struct span span = found->at[i];

		if (span.start < at || span.end <= span.start || span.end > text.n)
			abort();
		if (((unsigned char)text.s[span.start] & 0xC0) == 0x80 ||
		    (span.end < text.n && ((unsigned char)text.s[span.end] & 0xC0) == 0x80))
			abort();
		at = span.end;
	}
}

static void check_text(struct pattern *pattern, struct str source, unsigned flags)
{
	struct span whole = {0, source.n};
	struct clean clean = {0};
	struct spans found = {0};
	size_t at;

	clean_block(source, whole, flags, &clean);
	if (utf8_valid_prefix(clean.text) != clean.text.n)
		abort();
	pattern_find(pattern, clean.text, &found);
	check_found(clean.text, &found);
	at = pattern_candidate(pattern, source, whole);
	if (at > source.n || (found.n && at == source.n))
		abort();
	spans_free(&found);
	clean_free(&clean);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct str input = {(const char *)data, n}, text, valid;
	struct pattern_options options = {0};
	struct pattern *pattern;
	static struct fold *fold;
	struct error error;

	if (n < 2)
		return 0;
	/* Made once: it takes longer than all else. */
	if (!fold)
		fold = fold_open(FOLD_CASE | FOLD_WIDTH, NULL);
	options = (struct pattern_options){
		.regex = data[0] & 2, .caseless = data[0] & 4, .fold = data[0] & 1 ? fold : NULL};
	input = str_from(input, 1);
	text = str_slice(input, 0, str_find(input, STR("\n")));
	valid = str_slice(text, 0, utf8_valid_prefix(text));
	pattern = pattern_open(valid, &options, &error);
	if (pattern)
		check_text(pattern, str_from(input, text.n + 1), data[0] & 8 ? CLEAN_JOIN : 0);
	pattern_close(pattern);
	return 0;
}
