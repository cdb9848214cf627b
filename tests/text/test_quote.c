#include "dushu/text/quote.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

static const struct {
	struct str bytes, json, csv, utf8;
} rows[] = {
	{STR_INIT(""), STR_INIT("\"\""), STR_INIT(""), STR_INIT("")},
	{STR_INIT("plain words, eight and more"), STR_INIT("\"plain words, eight and more\""),
	 STR_INIT("\"plain words, eight and more\""), STR_INIT("plain words, eight and more")},
	{STR_INIT("渠12條"), STR_INIT("\"渠12條\""), STR_INIT("渠12條"), STR_INIT("渠12條")},
	{STR_INIT("say \"yes\""), STR_INIT("\"say \\\"yes\\\"\""), STR_INIT("\"say \"\"yes\"\"\""),
	 STR_INIT("say \"yes\"")},
	{STR_INIT("a\\b\tc\nd"), STR_INIT("\"a\\\\b\\tc\\nd\""), STR_INIT("\"a\\b\tc\nd\""),
	 STR_INIT("a\\b\tc\nd")},
	{STR_INIT("bell\a and nul\0"), STR_INIT("\"bell\\u0007 and nul\\u0000\""),
	 STR_INIT("bell\a and nul\0"), STR_INIT("bell\a and nul\0")},
	{STR_INIT("cut \xe6\xb8 off"), STR_INIT("\"cut \xe6\xb8 off\""),
	 STR_INIT("cut \xe6\xb8 off"), STR_INIT("cut \uFFFD off")},
};

static void each_format_has_its_quotes(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct buf json = {0}, csv = {0}, utf8 = {0};

		quote_json(rows[i].bytes, &json);
		assert_int_equal(quote_plain(rows[i].bytes) == rows[i].bytes.n,
				 json.n == rows[i].bytes.n + 2);
		quote_csv(rows[i].bytes, &csv);
		quote_utf8(rows[i].bytes, &utf8);
		assert_true(str_equal(buf_str(&json), rows[i].json));
		assert_true(str_equal(buf_str(&csv), rows[i].csv));
		assert_true(str_equal(buf_str(&utf8), rows[i].utf8));
		buf_free(&json);
		buf_free(&csv);
		buf_free(&utf8);
	}
}

static void escapes_are_found_wherever_they_stand(void **state)
{
	enum { LONGEST = 70 };
	char text[LONGEST], out[LONGEST * QUOTE_ESCAPED];

	(void)state;
	for (size_t n = 1; n < LONGEST; n++) {
		for (size_t at = 0; at < n; at++) {
			memset(text, 0x7F + (int)(n % 2), n);
			text[at] = at % 2 ? '"' : '\x1f';
			assert_int_equal(quote_plain((struct str){text, n}), at);
			assert_int_equal(quote_escape((struct str){text, n}, out),
					 n - 1 + (at % 2 ? 2 : 6));
			assert_memory_equal(out + at, at % 2 ? "\\\"" : "\\u001f", at % 2 ? 2 : 6);
			assert_memory_equal(out, text, at);
		}
	}
}

static void numbers_are_written_in_decimal(void **state)
{
	size_t value = 0;

	(void)state;
	for (int i = 0; i <= NUMBER_MAX; i++) {
		for (size_t around = 0; around < 3; around++) {
			char out[NUMBER_MAX], expected[NUMBER_MAX + 1];
			size_t near = value + around - 1;
			int n = snprintf(expected, sizeof(expected), "%zu", near);

			assert_int_equal(number_put(near, out), n);
			assert_memory_equal(out, expected, (size_t)n);
		}
		value = i ? value * 10 : 1;
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_format_has_its_quotes),
		cmocka_unit_test(escapes_are_found_wherever_they_stand),
		cmocka_unit_test(numbers_are_written_in_decimal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
