#include "src/article/recognise.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "tests/article/outline_of.h"

static void a_candidate_has_the_spans_of_its_label_and_title(void **state)
{
	static const struct {
		const char *text, *span, *label, *title;
		enum heading_style style;
	} rows[] = {
		{"　　（一） 清渠\n", "（一） 清渠", "（一）", "清渠", HEADING_STYLE_HAN_PAREN},
		{"（一）清渠。" HANT, "（一）清渠", "（一）", "清渠", HEADING_STYLE_HAN_PAREN},
		{"——備料。" HANT, "——備料", "——", "備料", HEADING_STYLE_DASHED},
		{"【清渠】\n", "【清渠】", "【", "清渠", HEADING_STYLE_MARKED},
		{"■ 清渠\n", "■ 清渠", "■", "清渠", HEADING_STYLE_MARKED},
		{"鄉(xiāng)間清渠\n", "鄉間清渠", "", "鄉間清渠", HEADING_STYLE_BARE},
		{"版權聲明：可以轉抄。\n", "版權聲明", "", "版權聲明", HEADING_STYLE_NOTICE},
		{"Nets\n----\n", "Nets", "", "Nets", HEADING_STYLE_UNDERLINED},
		{"第 5 條\n", "第 5 條", "第 5 條", "第 5 條", HEADING_STYLE_CLAUSE},
		{"1.2.  Nets and\tropes\n", "1.2.  Nets and\tropes", "1.2.", "Nets and\tropes",
		 HEADING_STYLE_DECIMAL},
	};
	struct buf out = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct str text = str_of(rows[i].text);
		struct candidates all = candidates_of(text);

		assert_true(all.n > 0);
		assert_int_equal(all.at[0].style, rows[i].style);
		buf_clear(&out);
		put_span(text, candidate_span(&all.at[0]), &out);
		assert_string_equal(out.s, rows[i].span);
		buf_clear(&out);
		buf_add(&out, STR(""));
		put_span(text, candidate_label(&all.at[0]), &out);
		assert_string_equal(out.s, rows[i].label);
		buf_clear(&out);
		put_span(text, candidate_title(&all.at[0]), &out);
		assert_string_equal(out.s, rows[i].title);
		free(all.at);
	}
	buf_free(&out);
}

static void paragraphs_items_and_rows_are_no_candidates(void **state)
{
	static const char *const rows[] = {
		HANT,
		LATIN,
		"- 一項\n",
		"一項、\n",
		"一項。\n",
		"\n",
		"a\tb\tc\n",
		"-----\n",
		"第一條 會員入會。會員交會費。\n",
		"By Ann Lee and Tom Fry\n",
		"By our reporter\n",
		"Published 9 May 2021\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct candidates all = candidates_of(str_of(rows[i]));

		assert_int_equal(all.n, 0);
		free(all.at);
	}
}

static void a_glance_tells_width_indent_end_and_blank_lines(void **state)
{
	const struct str text = STR("first\n\n\n　　一段話。\n");
	const struct block block = {{8, 27}, BLOCK_PARAGRAPH, false};
	struct view view = view_of(text, &block, 5);

	(void)state;
	assert_true(view.glance.present);
	assert_int_equal(view.glance.columns, 8);
	assert_int_equal(view.glance.indent, 4);
	assert_int_equal(view.glance.blanks, 2);
	assert_int_equal(view.glance.closing, CLOSING_STOP);
	assert_false(view.glance.columnar);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_candidate_has_the_spans_of_its_label_and_title),
		cmocka_unit_test(paragraphs_items_and_rows_are_no_candidates),
		cmocka_unit_test(a_glance_tells_width_indent_end_and_blank_lines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
