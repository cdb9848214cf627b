/* Clean text: valid, equal to its source but for the edits, and every place maps there and back. */
#include <stdlib.h>
#include <string.h>

#include "dushu/text/clean.h"
#include "dushu/text/unicode.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void check(bool holds)
{
	if (!holds)
		abort();
}

static void check_edits(const struct clean *clean, struct str block)
{
	size_t from = 0, to = 0;

	for (size_t i = 0; i <= clean->n_edits; i++) {
		struct edit end = {.at = block.n, .to = clean->text.n};
		const struct edit *edit = i < clean->n_edits ? &clean->edits[i] : &end;

		check(edit->at >= from && edit->at - from == edit->to - to);
		check(str_equal(str_slice(block, from, edit->at),
				str_slice(clean->text, to, edit->to)));
		check(i == clean->n_edits || edit->n > 0);
		from = edit->at + edit->n;
		to = edit->to + edit->n_with;
	}
	check(from == block.n && to == clean->text.n);
}

static void check_places(const struct clean *clean, struct str block)
{
	struct str text = clean->text;
	size_t before = clean->base;

	for (size_t at = 0; at < text.n;) {
		uint32_t code;
		size_t next = at + utf8_decode(text, at, &code);
		size_t place = clean_to_source(clean, at);
		struct span span = clean_span(clean, (struct span){at, next});

		check(place >= before && place < clean->base + block.n);
		check(clean_from_source(clean, place) == at);
		check(span.start == place && span.end > place);
		check(span.end <= clean->base + block.n);
		before = span.end;
		at = next;
	}
	check(clean_from_source(clean, clean->base + block.n) == text.n);
	check(clean_to_source(clean, text.n) == before);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct str source = {(const char *)data, n};
	struct clean clean = {0};

	/* One struct for all flags and blocks, so that what it held before must not matter. */
	for (unsigned i = 0; i < 8; i++) {
		size_t start = i & 4 ? n / 3 : 0;

		clean_block(source, (struct span){start, n}, i & 3, &clean);
		check(clean.base == start);
		check(utf8_valid_prefix(clean.text) == clean.text.n);
		check_edits(&clean, str_from(source, start));
		check_places(&clean, str_from(source, start));
	}
	clean_free(&clean);
	return 0;
}
