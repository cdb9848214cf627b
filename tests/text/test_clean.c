#include "dushu/text/clean.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

struct row {
	struct str source;
	const char *shown;
};

static void check_rows(const struct row *rows, size_t n, unsigned flags)
{
	struct clean clean = {0};

	for (size_t i = 0; i < n; i++) {
		clean_block(rows[i].source, (struct span){0, rows[i].source.n}, flags, &clean);
		assert_int_equal(clean.text.n, strlen(rows[i].shown));
		assert_memory_equal(clean.text.s, rows[i].shown, clean.text.n);
	}
	clean_free(&clean);
}

static void readings_behind_their_characters_are_hidden(void **state)
{
	static const struct row rows[] = {
		{STR_INIT("全區(qū)12個鄉(xiāng)鎮"), "全區12個鄉鎮"},
		{STR_INIT("規（guī）劃"), "規劃"},
		{STR_INIT("統(tǒng)戰(zhàn)"), "統戰"},
		{STR_INIT("綠(lǜ)色、女(nǚ)工、策略(lüè)"), "綠色、女工、策略"},
		{STR_INIT("業(ye\u0300)"), "業"},
		{STR_INIT("兒(ér)童"), "兒童"},
		{STR_INIT("規(ɡuī)"), "規"},
		{STR_INIT("裝(zhuāng)"), "裝"},
		{STR_INIT("我們(men)的(de)"), "我們的"},
		{STR_INIT("飢餓(è)"), "飢餓"},
	};

	(void)state;
	check_rows(rows, COUNT(rows), 0);
}

static void real_parentheses_are_kept(void **state)
{
	static const struct row rows[] = {
		{STR_INIT("街(巷)、辦法(試行)"), "街(巷)、辦法(試行)"},
		{STR_INIT("增長(比去年高2.5點)"), "增長(比去年高2.5點)"},
		{STR_INIT("公里(km)和米(m)及甲(a)"), "公里(km)和米(m)及甲(a)"},
		{STR_INIT("組織(WTO)、總值（GDP）"), "組織(WTO)、總值（GDP）"},
		{STR_INIT("他(he)她(she)漢(han)"), "他(he)她(she)漢(han)"},
		{STR_INIT("字母(é)"), "字母(é)"},
		{STR_INIT("咖啡(café)"), "咖啡(café)"},
		{STR_INIT("太原(Tàiyuán)和晉(Jìn)"), "太原(Tàiyuán)和晉(Jìn)"},
		{STR_INIT("山西(shānxī)"), "山西(shānxī)"},
		{STR_INIT("abc(qū)"), "abc(qū)"},
		{STR_INIT("か(qū)"), "か(qū)"},
		{STR_INIT("區 (qū)"), "區 (qū)"},
		{STR_INIT("區(qū"), "區(qū"},
		{STR_INIT("區(qū）"), "區(qū）"},
		{STR_INIT("區()"), "區()"},
		{STR_INIT("區(\u0304)"), "區(\u0304)"},
		{STR_INIT("區(xqū)"), "區(xqū)"},
		{STR_INIT("區(qùū)"), "區(qùū)"},
		{STR_INIT("區(zhuāngzhuang)"), "區(zhuāngzhuang)"},
		{STR_INIT("?qū)進"), "?qū)進"},
		{STR_INIT("(qū)"), "(qū)"},
	};

	(void)state;
	check_rows(rows, COUNT(rows), 0);
}

static void invisible_characters_are_hidden_where_nothing_needs_them(void **state)
{
	static const struct row rows[] = {
		{STR_INIT("收\u200B入\uFEFF增\u00AD長\u2060"), "收入增長"},
		{STR_INIT("hyphen\u00ADate"), "hyphenate"},
		{STR_INIT("\u200E5月\u200F"), "5月"},
		{STR_INIT("a\u200Cb\u200D"), "ab"},
		{STR_INIT("\U0001F468\u200D\U0001F469"), "\U0001F468\u200D\U0001F469"},
		{STR_INIT("\u2764\uFE0F\u200D\U0001F525"), "\u2764\uFE0F\u200D\U0001F525"},
		{STR_INIT("\u0645\u06CC\u200C\u0634"), "\u0645\u06CC\u200C\u0634"},
		{STR_INIT("\u0E01\u200B\u0E02"), "\u0E01\u200B\u0E02"},
		{STR_INIT("\u05D0\u200F!"), "\u05D0\u200F!"},
		{STR_INIT("a\u00A0b\u3000c"), "a\u00A0b\u3000c"},
	};

	(void)state;
	check_rows(rows, COUNT(rows), 0);
}

static void invalid_bytes_are_replaced_even_in_raw_text(void **state)
{
	static const struct row rows[] = {
		{{"a\xE8\xAE", 3}, "a\uFFFD"},      {{"\xFF\xFE\xE8\xAE\x80", 5}, "\uFFFD\uFFFD讀"},
		{STR_INIT("\uFFFD"), "\uFFFD"},     {STR_INIT("區(qū)\u200B"), "區(qū)\u200B"},
		{STR_INIT("a\nb\r\n"), "a\nb\r\n"},
	};

	(void)state;
	check_rows(rows, COUNT(rows), CLEAN_RAW);
}

static void hard_wrapped_lines_are_joined_as_their_script_asks(void **state)
{
	static const struct row rows[] = {
		{STR_INIT("two\nlines"), "two lines"},
		{STR_INIT("two  \r\n\t lines"), "two lines"},
		{STR_INIT("two\rlines"), "two lines"},
		{STR_INIT("鄉村\n振興"), "鄉村振興"},
		{STR_INIT("鄉村\n\u3000\u3000振興"), "鄉村振興"},
		{STR_INIT("鄉村,\n2024年"), "鄉村,2024年"},
		{STR_INIT("全長\n12 km"), "全長12 km"},
		{STR_INIT("他說:\n“好”"), "他說:“好”"},
		{STR_INIT("“好”\n“壞”"), "“好”“壞”"},
		{STR_INIT("she said\n“yes”"), "she said “yes”"},
		{STR_INIT("well-\nknown"), "well-known"},
		{STR_INIT("so—\nwell"), "so—well"},
		{STR_INIT("so -\nwell"), "so - well"},
		{STR_INIT("한국\n사람"), "한국 사람"},
		{STR_INIT("鄉(xiāng)\n村"), "鄉村"},
		{STR_INIT("a\n\n\nb"), "a b"},
		{STR_INIT("end\n"), "end"},
		{STR_INIT("  indent"), "  indent"},
		{STR_INIT("\nstart"), "start"},
		{STR_INIT("\n"), ""},
	};

	(void)state;
	check_rows(rows, COUNT(rows), CLEAN_JOIN);
}

/* n times a filler, then a row's text: what stands at the end is shown the same wherever it stands. */
static void check_behind(struct str filler, size_t n, const struct row *row)
{
	struct buf source = {0}, shown = {0};
	struct clean clean = {0};

	for (size_t i = 0; i < n; i++) {
		buf_add(&source, filler);
		buf_add(&shown, filler);
	}
	for (int i = 0; i < 2; i++) {
		buf_add(&source, row->source);
		buf_add(&shown, str_of(row->shown));
		buf_add(&source, filler);
		buf_add(&shown, filler);
	}
	clean_block(buf_str(&source), (struct span){0, source.n}, 0, &clean);
	assert_int_equal(clean.text.n, shown.n);
	assert_memory_equal(clean.text.s, shown.s, shown.n);
	clean_free(&clean);
	buf_free(&source);
	buf_free(&shown);
}

static void what_is_found_is_found_at_any_distance(void **state)
{
	static const struct str fillers[] = {STR_INIT("x"), STR_INIT("\u6587"), STR_INIT("\uFF0C"),
					     STR_INIT("\u00E9"), STR_INIT("\U0001F600")};
	static const struct row rows[] = {
		{STR_INIT("規(guī)"), "規"},
		{STR_INIT("規（guī）"), "規"},
		{STR_INIT("a\u200Bb\u2060c\uFEFFd\u200Ee"), "abcde"},
		{STR_INIT("\xE6\x96"), "\uFFFD"},
		{STR_INIT("\xE6x\x80"), "\uFFFDx\uFFFD"},
		{STR_INIT("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD"},
		{STR_INIT("\xED\xA0x\x80"), "\uFFFD\uFFFDx\uFFFD"},
		{STR_INIT("\xFFx\x80"), "\uFFFDx\uFFFD"},
		{STR_INIT("\uFFFD“\u2014”\uFF08）(b)"), "\uFFFD“\u2014”\uFF08）(b)"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(fillers); i++)
		for (size_t n = 0; n < 40; n++)
			for (size_t j = 0; j < COUNT(rows); j++)
				check_behind(fillers[i], n, &rows[j]);
}

static void text_without_edits_borrows_the_source(void **state)
{
	struct str source = STR("第一段\n第二段(試行)");
	struct clean clean = {0};

	(void)state;
	clean_block(source, (struct span){10, source.n}, 0, &clean);
	assert_ptr_equal(clean.text.s, source.s + 10);
	assert_int_equal(clean.n_edits, 0);
	assert_int_equal(clean_to_source(&clean, 3), 13);
	assert_int_equal(clean_from_source(&clean, 13), 3);
	clean_block(source, (struct span){90, 99}, 0, &clean);
	assert_int_equal(clean.text.n, 0);
	clean_free(&clean);
}

static void an_edit_says_whether_it_is_noise(void **state)
{
	struct str source = STR("區(qū)\xFFx\ny");
	struct clean clean = {0};

	(void)state;
	clean_block(source, (struct span){0, source.n}, CLEAN_JOIN, &clean);
	assert_int_equal(clean.n_edits, 3);
	assert_true(clean.edits[0].noise);
	assert_false(clean.edits[1].noise);
	assert_false(clean.edits[2].noise);
	assert_int_equal(clean.edits[0].at, 3);
	assert_int_equal(clean.edits[0].n, 5);
	clean_free(&clean);
}

static void places_map_to_the_source_and_back(void **state)
{
	/* In the source: 區 at 2, its reading at 5, 鄉 at 10, its reading at 13, an end at 21. */
	struct str source = STR("--區(qū)鄉(xiāng)");
	static const struct {
		size_t clean, source;
	} to[] = {{0, 2}, {1, 3}, {3, 10}, {6, 13}, {9, 13}};
	static const struct {
		size_t source, clean;
	} from[] = {{0, 0}, {2, 0}, {5, 3}, {7, 3}, {10, 3}, {12, 5}, {13, 6}, {20, 6}, {99, 6}};
	struct clean clean = {0};

	(void)state;
	clean_block(source, (struct span){2, source.n}, 0, &clean);
	assert_int_equal(clean.text.n, 6);
	for (size_t i = 0; i < COUNT(to); i++)
		assert_int_equal(clean_to_source(&clean, to[i].clean), to[i].source);
	for (size_t i = 0; i < COUNT(from); i++)
		assert_int_equal(clean_from_source(&clean, from[i].source), from[i].clean);
	clean_free(&clean);
}

static void a_replaced_place_is_shown_by_its_replacement(void **state)
{
	struct str source = STR("a\xE8\xAE \n b");
	struct clean clean = {0};

	(void)state;
	clean_block(source, (struct span){0, source.n}, CLEAN_JOIN, &clean);
	assert_int_equal(clean.text.n, 6);
	assert_int_equal(clean_from_source(&clean, 1), 1);
	assert_int_equal(clean_from_source(&clean, 2), 1);
	assert_int_equal(clean_from_source(&clean, 4), 4);
	assert_int_equal(clean_from_source(&clean, 6), 5);
	assert_int_equal(clean_to_source(&clean, 1), 1);
	assert_int_equal(clean_to_source(&clean, 4), 3);
	assert_int_equal(clean_to_source(&clean, 5), 6);
	assert_int_equal(clean_to_source(&clean, 6), 7);
	clean_free(&clean);
}

static void a_span_takes_in_noise_inside_and_leaves_it_at_its_ends(void **state)
{
	struct str source = STR("統(tǒng)籌(chóu)區(qū)域");
	static const struct {
		struct span clean, source;
	} rows[] = {
		{{0, 3}, {0, 3}},    /* 統 */
		{{0, 6}, {0, 13}},   /* 統(tǒng)籌 */
		{{3, 6}, {10, 13}},  /* 籌 */
		{{3, 9}, {10, 23}},  /* 籌(chóu)區 */
		{{6, 12}, {20, 31}}, /* 區(qū)域 */
		{{12, 12}, {31, 31}}, {{6, 6}, {20, 20}}, {{6, 99}, {20, 31}},
	};
	struct clean clean = {0};

	(void)state;
	clean_block(source, (struct span){0, source.n}, 0, &clean);
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct span span = clean_span(&clean, rows[i].clean);

		assert_int_equal(span.start, rows[i].source.start);
		assert_int_equal(span.end, rows[i].source.end);
	}
	clean_free(&clean);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(readings_behind_their_characters_are_hidden),
		cmocka_unit_test(real_parentheses_are_kept),
		cmocka_unit_test(invisible_characters_are_hidden_where_nothing_needs_them),
		cmocka_unit_test(invalid_bytes_are_replaced_even_in_raw_text),
		cmocka_unit_test(hard_wrapped_lines_are_joined_as_their_script_asks),
		cmocka_unit_test(what_is_found_is_found_at_any_distance),
		cmocka_unit_test(text_without_edits_borrows_the_source),
		cmocka_unit_test(an_edit_says_whether_it_is_noise),
		cmocka_unit_test(places_map_to_the_source_and_back),
		cmocka_unit_test(a_replaced_place_is_shown_by_its_replacement),
		cmocka_unit_test(a_span_takes_in_noise_inside_and_leaves_it_at_its_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
