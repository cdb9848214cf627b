#include "dushu/text/unicode.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static void each_maximal_invalid_part_decodes_as_one_replacement(void **state)
{
	/* Lengths of what utf8_decode() takes, one after the other. */
	static const struct {
		struct str bytes;
		const char *lengths;
	} rows[] = {
		{{"a\xE4\xB8\x80", 4}, "13"},
		{{"\xF0\x9F\x98\x80", 4}, "4"},
		{{"\xE4\xB8", 2}, "2"},
		{{"\xE4\xB8x", 3}, "21"},
		{{"\xF0\x9F\x98\xE4\xB8\x80", 6}, "33"},
		{{"\x80\xBF", 2}, "11"},
		{{"\xC0\xAF", 2}, "11"},
		{{"\xE0\x80\xAF", 3}, "111"},
		{{"\xED\xA0\x80", 3}, "111"},
		{{"\xF4\x90\x80\x80", 4}, "1111"},
		{{"\xF5\xFE\xFF", 3}, "111"},
		{{"\xC3\xC3\xA9", 3}, "12"},
		{{"\0z", 2}, "11"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		size_t at = 0, n = 0;
		uint32_t code;

		for (; at < rows[i].bytes.n; n++) {
			size_t took = utf8_decode(rows[i].bytes, at, &code);

			assert_int_equal(took, rows[i].lengths[n] - '0');
			assert_int_equal(utf8_before(rows[i].bytes, at + took), at);
			at += took;
		}
		assert_int_equal(n, strlen(rows[i].lengths));
		assert_int_equal(utf8_decode(rows[i].bytes, at, &code), 0);
	}
}

static void every_scalar_value_survives_encoding_and_decoding(void **state)
{
	(void)state;
	for (uint32_t code = 0; code <= 0x10FFFF; code += code < 0x3000 ? 1 : 37) {
		char bytes[4];
		struct str s = {bytes, utf8_encode(code, bytes)};
		uint32_t back;
		bool surrogate = code >= 0xD800 && code <= 0xDFFF;

		assert_int_equal(utf8_decode(s, 0, &back), s.n);
		assert_int_equal(back, surrogate ? UNICODE_REPLACEMENT : code);
		assert_int_equal(utf8_valid_prefix(s), s.n);
		assert_int_equal(utf8_before(s, s.n), 0);
	}
}

static void the_valid_prefix_ends_at_the_first_broken_byte(void **state)
{
	static const struct {
		struct str s;
		size_t valid;
	} rows[] = {
		{{"", 0}, 0},
		{{"plain letters only, and more", 28}, 28},
		{{"eight or more\xFF", 14}, 13},
		{{"\xE8\xAE\x80\xE6\x9B", 5}, 3},
		{{"\xEF\xBF\xBD\xC0", 4}, 3},
		{{"讀\xEF\xBC\x8C書\xE6", 10}, 9},
		{{"讀\xED\x9F\xBF書\xED\xA0\x80", 12}, 9},
		{{"\xE0\xA0\x80讀\xE0\x9F\xBF讀", 12}, 6},
		{{"讀\xE6\x9B書讀", 11}, 3},
		{{"讀\xE6\x9B\xC1讀", 9}, 3},
		{{"讀\xF0\xA0\x80\x80書\x80讀", 14}, 10},
		{{"\xC0", 1}, 0},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(utf8_valid_prefix(rows[i].s), rows[i].valid);
}

static void a_code_point_has_a_width_for_either_setting_of_the_terminal(void **state)
{
	static const struct {
		uint32_t code;
		int narrow, wide;
	} rows[] = {
		{'a', 1, 1},    {0x8B80, 2, 2}, {0x3002, 2, 2},  {0xFF0C, 2, 2},  {0x3042, 2, 2},
		{0xAC00, 2, 2}, {0x201C, 1, 2}, {0x201D, 1, 2},  {0x2014, 1, 2},  {0x2026, 1, 2},
		{0x00B7, 1, 2}, {0x0101, 1, 2}, {0x016B, 1, 2},  {0x00E3, 1, 1},  {0x0416, 1, 2},
		{0x0905, 1, 1}, {0x0301, 0, 0}, {0x200B, 0, 0},  {0x200D, 0, 0},  {0x200E, 0, 0},
		{0xFE0F, 0, 0}, {0x302A, 0, 0}, {0x1F600, 2, 2}, {0x1FAE8, 2, 2}, {0x20000, 2, 2},
		{0xFFFD, 1, 2}, {0x00A0, 1, 1}, {0x303F, 1, 1},  {0x00, 2, 2},    {0x1B, 2, 2},
		{0x7F, 2, 2},   {0x9B, 6, 6},   {0x202E, 6, 6},  {0x1FFFE, 7, 7}, {0x2500, 1, 2},
		{0x4DC0, 1, 1}, {0xFF71, 1, 1}, {0x1F1E6, 1, 1}, {0x3000, 2, 2},  {0x3099, 0, 0},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		assert_int_equal(unicode_width(rows[i].code, 1), rows[i].narrow);
		assert_int_equal(unicode_width(rows[i].code, 2), rows[i].wide);
	}
}

static void a_cluster_is_what_a_reader_calls_a_character(void **state)
{
	static const struct {
		struct str s;
		size_t end;
		int width;
	} rows[] = {
		{STR_INIT("ab"), 1, 1},
		{STR_INIT("讀書"), 3, 2},
		{STR_INIT("e\u0301x"), 3, 1},
		{STR_INIT("書\u0301x"), 5, 2},
		{STR_INIT("が"), 3, 2},
		{STR_INIT("か\u3099き"), 6, 2},
		{STR_INIT("\U0001F468\u200D\U0001F469\u200D\U0001F467!"), 18, 2},
		{STR_INIT("\U0001F44D\U0001F3FD!"), 8, 2},
		{STR_INIT("\U0001F1E8\U0001F1F3\U0001F1EB\U0001F1F7"), 8, 2},
		{STR_INIT("\u2764\uFE0F!"), 6, 2},
		{STR_INIT("\u2764!"), 3, 1},
		{STR_INIT("1\uFE0F\u20E3"), 7, 2},
		{STR_INIT("\u1112\u1161\u11AB\u1100"), 9, 2},
		{STR_INIT("\u0915\u093F"), 6, 2},
		{STR_INIT("\u0301\u0301x"), 4, 1},
		{STR_INIT("\r\nx"), 2, 4},
		{STR_INIT("\n\u0301"), 1, 2},
		{STR_INIT("\u200B\u0301"), 3, 0},
		{STR_INIT("a\u202Eb"), 1, 1},
		{STR_INIT("\u202Eb"), 3, 6},
		{STR_INIT("\U0001F600\U0001F600"), 4, 2},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		int width = -1;

		assert_int_equal(grapheme_next(rows[i].s, 0, 1, &width), rows[i].end);
		assert_int_equal(width, rows[i].width);
		assert_int_equal(grapheme_next(rows[i].s, 0, 1, NULL), rows[i].end);
	}
}

static void a_run_of_marks_without_end_is_cut(void **state)
{
	struct buf b = {0};
	int width;

	(void)state;
	buf_add(&b, STR("e"));
	for (int i = 0; i < 100; i++)
		buf_add(&b, STR("\u0301"));
	assert_int_equal(grapheme_next(buf_str(&b), 0, 1, &width), 1 + (GRAPHEME_MAX - 1) * 2);
	assert_int_equal(width, 1);
	buf_free(&b);
}

static void columns_are_the_sum_of_clusters_and_a_prefix_fits_in_whole_ones(void **state)
{
	static const struct {
		struct str s;
		size_t columns, narrow, fits, used;
	} rows[] = {
		{STR_INIT("讀書 read"), 3, 9, 3, 2},  {STR_INIT("“讀”"), 3, 4, 6, 3},
		{STR_INIT("abc"), 9, 3, 3, 3},        {STR_INIT("e\u0301e\u0301"), 1, 2, 3, 1},
		{STR_INIT("\U0001F600"), 1, 2, 0, 0}, {STR_INIT(""), 4, 0, 0, 0},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		size_t used;

		assert_int_equal(unicode_columns(rows[i].s, 1), rows[i].narrow);
		assert_int_equal(unicode_fit(rows[i].s, rows[i].columns, 1, &used), rows[i].fits);
		assert_int_equal(used, rows[i].used);
	}
	assert_int_equal(unicode_columns(STR("“讀”"), 2), 6);
}

static void han_and_cjk_are_told_from_other_scripts(void **state)
{
	static const struct {
		uint32_t code;
		bool han, cjk;
	} rows[] = {
		{0x8B80, true, true},   {0x3007, true, true},   {0x3005, true, true},
		{0x3400, true, true},   {0x20000, true, true},  {0xF900, true, true},
		{0x3042, false, true},  {0x30AB, false, true},  {0x3002, false, true},
		{0xFF08, false, true},  {0xFF11, false, true},  {0x3105, false, true},
		{0xAC00, false, true},  {'a', false, false},    {0x201C, false, false},
		{0x0416, false, false}, {0x2014, false, false}, {0x1F600, false, false},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		assert_int_equal(unicode_is_han(rows[i].code), rows[i].han);
		assert_int_equal(unicode_is_cjk(rows[i].code), rows[i].cjk);
	}
}

static void full_width_forms_have_their_ascii_twins(void **state)
{
	(void)state;
	assert_int_equal(unicode_narrow(0xFF11), '1');
	assert_int_equal(unicode_narrow(0xFF5E), '~');
	assert_int_equal(unicode_narrow(0x3000), ' ');
	assert_int_equal(unicode_narrow(0x3002), 0x3002);
	assert_int_equal(unicode_narrow('x'), 'x');
}

static void what_could_drive_a_terminal_is_unsafe_and_shown_in_ascii(void **state)
{
	static const struct {
		uint32_t code;
		const char *shown; /* NULL: safe */
	} rows[] = {
		{0x00, "^@"},       {0x09, "^I"},       {0x1B, "^["},           {0x7F, "^?"},
		{0x80, "<0080>"},   {0x9B, "<009B>"},   {0x2028, "<2028>"},     {0x202A, "<202A>"},
		{0x202E, "<202E>"}, {0x2066, "<2066>"}, {0x2069, "<2069>"},     {0xD800, "<D800>"},
		{0xFDD0, "<FDD0>"}, {0xFFFE, "<FFFE>"}, {0x10FFFF, "<10FFFF>"}, {0xA0, NULL},
		{' ', NULL},        {0x200D, NULL},     {0x200E, NULL},         {0x202F, NULL},
		{0xFFFD, NULL},     {0xE000, NULL},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char shown[8];

		assert_int_equal(unicode_is_unsafe(rows[i].code), rows[i].shown != NULL);
		if (!rows[i].shown)
			continue;
		assert_int_equal(unicode_show_unsafe(rows[i].code, shown), strlen(rows[i].shown));
		assert_memory_equal(shown, rows[i].shown, strlen(rows[i].shown));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_maximal_invalid_part_decodes_as_one_replacement),
		cmocka_unit_test(every_scalar_value_survives_encoding_and_decoding),
		cmocka_unit_test(the_valid_prefix_ends_at_the_first_broken_byte),
		cmocka_unit_test(a_code_point_has_a_width_for_either_setting_of_the_terminal),
		cmocka_unit_test(a_cluster_is_what_a_reader_calls_a_character),
		cmocka_unit_test(a_run_of_marks_without_end_is_cut),
		cmocka_unit_test(columns_are_the_sum_of_clusters_and_a_prefix_fits_in_whole_ones),
		cmocka_unit_test(han_and_cjk_are_told_from_other_scripts),
		cmocka_unit_test(full_width_forms_have_their_ascii_twins),
		cmocka_unit_test(what_could_drive_a_terminal_is_unsafe_and_shown_in_ascii),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
