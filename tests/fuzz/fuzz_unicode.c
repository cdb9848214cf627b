/* UTF-8 both ways, clusters and widths: they advance, stay in bounds and agree with each other. */
#include <stdlib.h>

#include "dushu/text/unicode.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void check(bool holds)
{
	if (!holds)
		abort();
}

static void check_codes(struct str s)
{
	for (size_t at = 0; at < s.n;) {
		char bytes[4], shown[8];
		uint32_t code;
		size_t took = utf8_decode(s, at, &code);
		int width = unicode_width(code, 2);

		check(took >= 1 && took <= 4 && at + took <= s.n);
		check(utf8_before(s, at + took) == at);
		check(code == UNICODE_REPLACEMENT || utf8_encode(code, bytes) == took);
		check(unicode_width(code, 1) <= width && width <= 8);
		if (unicode_is_unsafe(code))
			check(unicode_show_unsafe(code, shown) == (size_t)width);
		at += took;
	}
}

static void check_clusters(struct str s)
{
	size_t columns = 0, used;
	int width;

	for (size_t at = 0; at < s.n;) {
		size_t end = grapheme_next(s, at, 1, &width);

		check(end > at && end <= s.n && end - at <= 4 * GRAPHEME_MAX);
		check(width >= 0 && width <= 8);
		columns += (size_t)width;
		at = end;
	}
	check(unicode_columns(s, 1) == columns);
	check(unicode_fit(s, columns, 1, &used) == s.n && used == columns);
	check(unicode_fit(s, columns / 2, 1, &used) <= s.n && used <= columns / 2);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct str s = {(const char *)data, n};
	size_t valid = utf8_valid_prefix(s);

	check(valid <= n);
	check(utf8_valid_prefix(str_slice(s, 0, valid)) == valid);
	check_codes(s);
	check_clusters(s);
	return 0;
}
