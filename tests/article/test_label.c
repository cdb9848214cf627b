#include "src/article/label.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static struct labels labels;

static const struct opening *begins(struct str s)
{
	static struct opening opening;

	assert_int_equal(opening_read(&labels, s, &opening), s.n > 0);
	return &opening;
}

static void every_style_reads_its_label_in_every_width(void **state)
{
	static const struct {
		struct str text;
		enum heading_style style;
		size_t n_label, n;
		uint16_t number;
	} rows[] = {
		{STR_INIT("第二編 田"), HEADING_STYLE_PART, 9, 10, 2},
		{STR_INIT("第 2 章　田"), HEADING_STYLE_CHAPTER, 9, 12, 2},
		{STR_INIT("第三回  田"), HEADING_STYLE_CHAPTER, 9, 11, 3},
		{STR_INIT("第１節：田"), HEADING_STYLE_SECTION, 12, 12, 1},
		{STR_INIT("第五條之一"), HEADING_STYLE_CLAUSE, 9, 9, 5},
		{STR_INIT("第三部分　田"), HEADING_STYLE_PART, 12, 15, 3},
		{STR_INIT("误区一：田"), HEADING_STYLE_WORDED, 12, 12, 1},
		{STR_INIT("案例 2"), HEADING_STYLE_WORDED, 8, 8, 2},
		{STR_INIT("第二步，田"), HEADING_STYLE_WORDED, 9, 9, 2},
		{STR_INIT("Day 3: Ice"), HEADING_STYLE_EN_STEP, 6, 7, 3},
		{STR_INIT("附件3：表"), HEADING_STYLE_ANNEX, 10, 10, 3},
		{STR_INIT("附录"), HEADING_STYLE_ANNEX, 6, 6, 0},
		{STR_INIT("一、田"), HEADING_STYLE_HAN, 6, 6, 1},
		{STR_INIT("一.田"), HEADING_STYLE_HAN, 4, 4, 1},
		{STR_INIT("一"), HEADING_STYLE_HAN_ALONE, 3, 3, 1},
		{STR_INIT("（十二）田"), HEADING_STYLE_HAN_PAREN, 12, 12, 12},
		{STR_INIT("(三) 田"), HEADING_STYLE_HAN_PAREN, 5, 6, 3},
		{STR_INIT("㈢田"), HEADING_STYLE_HAN_PAREN, 3, 3, 3},
		{STR_INIT("叁、田"), HEADING_STYLE_FINANCIAL, 6, 6, 3},
		{STR_INIT("乙、田"), HEADING_STYLE_STEM, 6, 6, 2},
		{STR_INIT("第一，田"), HEADING_STYLE_ORDINAL, 9, 9, 1},
		{STR_INIT("二是修渠"), HEADING_STYLE_ORDINAL, 6, 6, 2},
		{STR_INIT("1.田"), HEADING_STYLE_DECIMAL, 2, 2, 1},
		{STR_INIT("２．１　田"), HEADING_STYLE_DECIMAL, 9, 12, 2},
		{STR_INIT("07"), HEADING_STYLE_ARABIC_ALONE, 2, 2, 7},
		{STR_INIT("（1）田"), HEADING_STYLE_ARABIC_PAREN, 7, 7, 1},
		{STR_INIT("1) field"), HEADING_STYLE_ARABIC_PAREN, 2, 3, 1},
		{STR_INIT("②田"), HEADING_STYLE_RING, 3, 3, 2},
		{STR_INIT("Part Two"), HEADING_STYLE_EN_PART, 8, 8, 2},
		{STR_INIT("CHAPTER IV. Ice"), HEADING_STYLE_EN_CHAPTER, 11, 12, 4},
		{STR_INIT("Appendix B.  Ice"), HEADING_STYLE_EN_APPENDIX, 11, 13, 2},
		{STR_INIT("Section 12 — Ice"), HEADING_STYLE_EN_SECTION, 14, 15, 12},
		{STR_INIT("IX"), HEADING_STYLE_ROMAN_ALONE, 2, 2, 9},
		{STR_INIT("II. Ice"), HEADING_STYLE_ROMAN, 3, 4, 2},
		{STR_INIT("B. Ice"), HEADING_STYLE_LETTER, 2, 3, 2},
	};
	struct label label;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		assert_int_equal(label_read(begins(rows[i].text), &label), rows[i].n);
		assert_int_equal(label.style, rows[i].style);
		assert_int_equal(label.n_label, rows[i].n_label);
		assert_int_equal(label.path[0], rows[i].number);
		assert_true(opens_heading(&labels, rows[i].text));
	}
}

static void words_and_figures_are_no_labels(void **state)
{
	static const struct str rows[] = {
		STR_INIT(""),           STR_INIT("part of the work"), STR_INIT("2001年春"),
		STR_INIT("3個月"),      STR_INIT("一個人"),           STR_INIT("第一次"),
		STR_INIT("section of"), STR_INIT("1.5倍の"),          STR_INIT("I am"),
		STR_INIT("actor 2"),    STR_INIT("方法很多"),         STR_INIT("问题是"),
	};
	struct label label;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		if (label_read(begins(rows[i]), &label))
			assert_int_equal(label.n_path, 2); /* 1.5 is left to the series */
	}
}

static void marks_are_taken_off_at_both_ends(void **state)
{
	static const struct {
		struct str text;
		bool found;
		size_t opening, closing;
	} rows[] = {
		{STR_INIT("【田】"), true, 3, 3},      {STR_INIT("●田●"), true, 3, 3},
		{STR_INIT("●田"), true, 3, 0},         {STR_INIT("[田]"), true, 1, 1},
		{STR_INIT("/田/"), true, 1, 1},        {STR_INIT("■ 田"), true, 3, 0},
		{STR_INIT("【田】修渠"), false, 0, 0}, {STR_INIT("●"), false, 0, 0},
		{STR_INIT("田"), false, 0, 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		size_t opening = 0, closing = 0;

		assert_int_equal(mark_read(rows[i].text, &opening, &closing), rows[i].found);
		assert_int_equal(opening, rows[i].opening);
		assert_int_equal(closing, rows[i].closing);
	}
}

static void names_of_parts_are_known_in_any_spelling(void **state)
{
	(void)state;
	assert_true(is_part_name(STR("前言")));
	assert_true(is_part_name(STR("前　言")));
	assert_true(is_part_name(STR("REFERENCES")));
	assert_true(is_part_name(STR("Author’s Address:")));
	assert_false(is_part_name(STR("前言一则")));
	assert_false(is_part_name(STR("")));
	assert_true(is_contents_name(STR("目　　录")));
	assert_true(is_contents_name(STR("Table of Contents")));
	assert_false(is_contents_name(STR("contented")));
}

static void captions_have_a_number(void **state)
{
	(void)state;
	assert_true(heads_nothing(begins(STR("图2-1 堤坝"))));
	assert_true(heads_nothing(begins(STR("圖三：竹席"))));
	assert_true(heads_nothing(begins(STR("表 4"))));
	assert_true(heads_nothing(begins(STR("Figure 3. Ice"))));
	assert_true(heads_nothing(begins(STR("Fig. 3"))));
	assert_true(heads_nothing(begins(STR("TABLE IV"))));
	assert_false(heads_nothing(begins(STR("图一个方便"))));
	assert_false(heads_nothing(begins(STR("表面"))));
	assert_true(heads_nothing(begins(STR("文/李木 图/王石"))));
	assert_true(heads_nothing(begins(STR("记者 李木"))));
	assert_false(heads_nothing(begins(STR("记者手记"))));
	assert_false(heads_nothing(begins(STR("Figures of speech"))));
	assert_false(heads_nothing(begins(STR(""))));
}

static void notices_are_read_by_their_opening(void **state)
{
	unsigned flags = 0;

	(void)state;
	assert_int_equal(notice_read(begins(STR("版權聲明：本文")), &flags), 12);
	assert_int_equal(flags, NOTICE_TAIL);
	assert_int_equal(notice_read(begins(STR("Copyright (C) 2003")), &flags), 13);
	assert_int_equal(notice_read(begins(STR("*** START OF THIS EBOOK")), &flags), 15);
	assert_int_equal(flags, NOTICE_BEGIN);
	assert_int_equal(notice_read(begins(STR("版畫")), &flags), 0);
	assert_int_equal(notice_read(begins(STR("Copyright 2019 The Harbour")), &flags), 9);
	assert_int_equal(notice_read(begins(STR("Copyright © The Harbour")), &flags), 12);
	assert_int_equal(notice_read(begins(STR("Copyright is a right")), &flags), 0);
	assert_int_equal(notice_read(begins(STR("Source: the harbour office")), &flags), 7);
	assert_int_equal(notice_read(begins(STR("")), &flags), 0);
}

static void dashes_open_paragraphs(void **state)
{
	(void)state;
	assert_int_equal(dash_read(STR("——修渠")), 6);
	assert_int_equal(dash_read(STR("—修渠")), 0);
	assert_int_equal(dash_read(STR("")), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_style_reads_its_label_in_every_width),
		cmocka_unit_test(words_and_figures_are_no_labels),
		cmocka_unit_test(marks_are_taken_off_at_both_ends),
		cmocka_unit_test(names_of_parts_are_known_in_any_spelling),
		cmocka_unit_test(captions_have_a_number),
		cmocka_unit_test(notices_are_read_by_their_opening),
		cmocka_unit_test(dashes_open_paragraphs),
	};

	labels_fill(&labels);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
