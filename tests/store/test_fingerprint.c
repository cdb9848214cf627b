#include "dushu/store/fingerprint.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void equal_texts_have_equal_prints_and_others_have_not(void **state)
{
	static const struct str texts[] = {
		STR_INIT(""),
		STR_INIT("a"),
		STR_INIT("b"),
		STR_INIT("ab"),
		STR_INIT("a\0"),
		STR_INIT("12345678"),
		STR_INIT("123456789"),
		STR_INIT("12345679"),
		STR_INIT("山有水，水有源"),
		STR_INIT("水有源，山有水"),
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		for (size_t j = 0; j < sizeof(texts) / sizeof(*texts); j++)
			assert_true((fingerprint(texts[i]) == fingerprint(texts[j])) == (i == j));
	}
}

/* Where a byte is changed in a text of so many bytes. */
static const struct {
	size_t n, at;
} places[] = {
	{1000, 0},         {1000, 999},  {1000, 500},
	{1 << 20, 777777}, {3 << 20, 0}, {3 << 20, (3 << 20) - 1},
};

static void a_changed_byte_changes_it(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(places) / sizeof(*places); i++) {
		struct buf text = {0};
		uint64_t before;

		for (size_t at = 0; at < places[i].n; at++)
			buf_add_char(&text, (char)('a' + at % 23));
		before = fingerprint(buf_str(&text));
		assert_true(before == fingerprint(buf_str(&text)));
		text.s[places[i].at] = '!';
		assert_true(before != fingerprint(buf_str(&text)));
		buf_add_char(&text, 'x');
		assert_true(before != fingerprint(buf_str(&text)));
		buf_free(&text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equal_texts_have_equal_prints_and_others_have_not),
		cmocka_unit_test(a_changed_byte_changes_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
