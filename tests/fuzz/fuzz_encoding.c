/* Whatever the bytes and the encoding, what is decoded is UTF-8, and UTF-8 stays as it is. */
#include <stdlib.h>

#include "dushu/text/encoding.h"
#include "dushu/text/unicode.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void check(bool holds)
{
	if (!holds)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct str s = {(const char *)data, n};
	struct buf out = {0};

	check(encoding_guess(s) <= ENCODING_SHIFT_JIS);
	for (int i = ENCODING_UTF8; i <= ENCODING_SHIFT_JIS; i++) {
		buf_clear(&out);
		encoding_decode((enum encoding)i, s, &out);
		check(utf8_valid_prefix(buf_str(&out)) == out.n);
		check(out.n <= 3 * n + 8);
		check(encoding_name((enum encoding)i)[0]);
	}
	if (utf8_valid_prefix(s) == n && !str_starts(s, STR("\xEF\xBB\xBF"))) {
		buf_clear(&out);
		encoding_decode(ENCODING_UTF8, s, &out);
		check(str_equal(buf_str(&out), s));
	}
	buf_free(&out);
	return 0;
}
