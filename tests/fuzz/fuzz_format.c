/* Blocks: in order, not empty, not large, and the same from every byte in both directions. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "dushu/article/format.h"
#include "src/article/formats.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

enum { EVERY = 7 };

static void check(bool holds)
{
	if (!holds)
		abort();
}

static bool same(const struct block *a, const struct block *b)
{
	return a->span.start == b->span.start && a->span.end == b->span.end && a->kind == b->kind &&
	       a->joined == b->joined;
}

static void check_format(const struct format *format, struct str text)
{
	struct block block, last = {0}, other;
	bool any = false;

	for (size_t at = 0; format->block_at(text, at, &block); at = block.span.end) {
		check(block.span.start >= at && block.span.start < block.span.end);
		check(block.span.end <= text.n);
		check(span_length(block.span) <= 2 * (size_t)BLOCK_MAX + 300);
		for (size_t k = block.span.start; k < block.span.end; k += EVERY) {
			check(format->block_at(text, k, &other) && same(&block, &other));
			check(format->block_before(text, k + 1, &other) && same(&block, &other));
		}
		check(format->block_before(text, block.span.start, &other) == any);
		check(!any || same(&last, &other));
		last = block;
		any = true;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct str text = {(const char *)data, n};
	static const struct format *const formats[] = {
#define FORMAT(name) &format_##name,
#include "formats.inc"
#undef FORMAT
	};

	check(format_of(text) != NULL);
	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++) {
		int fit = formats[i]->sniff(text);

		check(fit >= 0 && fit <= 100);
		check_format(formats[i], text);
	}
	return 0;
}
