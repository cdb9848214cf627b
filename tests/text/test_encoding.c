#include "dushu/text/encoding.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <iconv.h>
#include <string.h>
#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static const struct {
	enum encoding encoding;
	const char *iconv_name, *name;
} encodings[] = {
	{ENCODING_UTF8, "UTF-8", "UTF-8"},          {ENCODING_GB18030, "GB18030", "GB18030"},
	{ENCODING_BIG5, "BIG5-HKSCS", "Big5"},      {ENCODING_SHIFT_JIS, "CP932", "Shift_JIS"},
	{ENCODING_UTF16LE, "UTF-16LE", "UTF-16LE"}, {ENCODING_UTF16BE, "UTF-16BE", "UTF-16BE"},
};

/* The text in an encoding, by the C library's encoder. */
static struct str encode(const char *text, const char *iconv_name, char *out, size_t room)
{
	iconv_t converter = iconv_open(iconv_name, "UTF-8");
	char *in = (char *)text, *to = out;
	size_t n = strlen(text);

	assert_true(converter != (iconv_t)-1);
	assert_int_equal(iconv(converter, &in, &n, &to, &room), 0);
	assert_int_equal(iconv(converter, NULL, NULL, &to, &room), 0);
	iconv_close(converter);
	return (struct str){out, (size_t)(to - out)};
}

static void check_decoded(enum encoding encoding, struct str s, const char *text)
{
	struct buf out = {0};

	buf_add(&out, STR("|"));
	encoding_decode(encoding, s, &out);
	assert_int_equal(out.n, strlen(text) + 1);
	assert_memory_equal(out.s + 1, text, strlen(text));
	buf_free(&out);
}

static void even_short_text_tells_its_encoding(void **state)
{
	static const struct {
		enum encoding encoding;
		const char *text;
	} rows[] = {
		{ENCODING_GB18030, "这本书有三章"},
		{ENCODING_GB18030, "前言"},
		{ENCODING_GB18030, "一、城市人口\n全市常住人口1200万人，比上年增长2.5%。\n"},
		{ENCODING_GB18030, "這本書一共有三章，說的是鄉村的變化。"},
		{ENCODING_GB18030, "Notes on 北京 and 上海 in English"},
		{ENCODING_BIG5, "這本書有三章"},
		{ENCODING_BIG5, "前言"},
		{ENCODING_BIG5, "一、城市人口\n全市常住人口1200萬人，比上年增長2.5%。\n"},
		{ENCODING_BIG5, "他說：「明年再來。」"},
		{ENCODING_SHIFT_JIS, "この本には三つの章がある。"},
		{ENCODING_SHIFT_JIS, "カタカナの見出し"},
		{ENCODING_UTF16LE, "这本书有三章，说的是乡村的变化。"},
		{ENCODING_UTF16BE, "這本書有三章，說的是鄉村的變化。"},
		{ENCODING_UTF16LE, "Three chapters, no more."},
		{ENCODING_UTF16BE, "Three chapters, no more."},
		{ENCODING_UTF8, "这本书有三章"},
		{ENCODING_UTF8, "Three chapters, no more."},
		{ENCODING_UTF8, ""},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char bytes[512];
		struct str s;
		size_t k = 0;

		while (encodings[k].encoding != rows[i].encoding)
			k++;
		s = encode(rows[i].text, encodings[k].iconv_name, bytes, sizeof(bytes));
		assert_string_equal(encoding_name(encoding_guess(s)), encodings[k].name);
		check_decoded(rows[i].encoding, s, rows[i].text);
	}
}

static void a_byte_order_mark_decides_and_is_dropped(void **state)
{
	static const struct {
		struct str s;
		enum encoding encoding;
		const char *text;
	} rows[] = {
		{STR_INIT("\xEF\xBB\xBF"
			  "a"),
		 ENCODING_UTF8, "a"},
		{STR_INIT("\xFF\xFE"
			  "a\0"),
		 ENCODING_UTF16LE, "a"},
		{STR_INIT("\xFE\xFF\0a"), ENCODING_UTF16BE, "a"},
		{STR_INIT("\x84\x31\x95\x33"
			  "a"),
		 ENCODING_GB18030, "a"},
		{STR_INIT("\xFF\xFE"), ENCODING_UTF16LE, ""},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		assert_int_equal(encoding_guess(rows[i].s), rows[i].encoding);
		check_decoded(rows[i].encoding, rows[i].s, rows[i].text);
	}
}

static void in_doubt_it_is_utf8(void **state)
{
	static const struct str rows[] = {
		/* A broken byte in UTF-8, letters of Latin-1, noise, a lone high byte, NULs. */
		STR_INIT("全市常住人口\xFF"
			 "比上年增長百分之二"),
		STR_INIT("caf\xE9 d\xE9j\xE0 vu, \xFC"
			 "ber Gr\xF6\xDF"
			 "e"),
		STR_INIT("\xFF\xFF\xFF\xFF\xFF\xFF"),
		STR_INIT("x\x80"),
		STR_INIT("a\0b c d e f"),
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(encoding_guess(rows[i]), ENCODING_UTF8);
}

static void a_sample_may_cut_a_character(void **state)
{
	struct buf b = {0};

	(void)state;
	buf_add(&b, STR("xx"));
	while (b.n < 100000)
		buf_add(&b, STR("讀"));
	assert_int_equal(encoding_guess(buf_str(&b)), ENCODING_UTF8);
	buf_free(&b);
}

static void what_cannot_be_decoded_becomes_a_replacement(void **state)
{
	static const struct {
		enum encoding encoding;
		struct str s;
		const char *text;
	} rows[] = {
		{ENCODING_UTF8, STR_INIT("a\xE8\xAE"), "a\uFFFD"},
		{ENCODING_GB18030, STR_INIT("\xD2\xBB\xFF!"), "一\uFFFD!"},
		{ENCODING_GB18030, STR_INIT("a\xD2"), "a\uFFFD"},
		{ENCODING_BIG5, STR_INIT("\xA4\x40\xFF!"), "一\uFFFD!"},
		{ENCODING_UTF16LE, STR_INIT("a\0\x00\xD8z\0"), "a\uFFFDz"},
		{ENCODING_UTF16BE, STR_INIT("\0ab"), "a\uFFFD"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		check_decoded(rows[i].encoding, rows[i].s, rows[i].text);
}

static void characters_of_four_bytes_are_gb18030(void **state)
{
	char bytes[64];
	const char *text = "𠀀的字";

	(void)state;
	check_decoded(ENCODING_GB18030, encode(text, "GB18030", bytes, sizeof(bytes)), text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(even_short_text_tells_its_encoding),
		cmocka_unit_test(a_byte_order_mark_decides_and_is_dropped),
		cmocka_unit_test(in_doubt_it_is_utf8),
		cmocka_unit_test(a_sample_may_cut_a_character),
		cmocka_unit_test(what_cannot_be_decoded_becomes_a_replacement),
		cmocka_unit_test(characters_of_four_bytes_are_gb18030),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
