#include "dushu/text/quote.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_format_has_its_quotes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
