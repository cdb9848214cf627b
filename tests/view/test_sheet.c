#include "src/view/sheet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "tests/view/model_of.h"

static void columns_never_overlap_nor_leave_the_screen(void **state)
{
	(void)state;
	for (int cols = 1; cols < 300; cols++) {
		struct sheet_layout layout;
		int end = 0;

		sheet_lay_out(cols, (struct sheet_needs){4, cols % 2}, &layout);
		for (int column = 0; column < SHEET_COLUMNS; column++) {
			assert_true(layout.width[column] >= 0);
			if (layout.width[column] == 0)
				continue;
			assert_true(layout.col[column] > end || column == SHEET_TICK);
			end = layout.col[column] + layout.width[column];
			assert_true(end <= cols);
		}
		assert_true(layout.whole >= 0 && layout.whole <= layout.width[SHEET_VALUE]);
	}
}

static const struct {
	int cols;
	bool alphabetic;
	const char *columns; /* a letter for each, in the order of enum sheet_column */
} rows[] = {
	{20, false, "T..VU.W..."},  {40, false, "T..VU.W..."},  {60, false, "T..VU.W..L"},
	{80, false, "T.FVUBW..L"},  {100, false, "TSFVUBW..L"}, {120, false, "TSFVUBWKNL"},
	{250, false, "TSFVUBWKNL"}, {80, true, "T..VUBWK.L"},   {120, true, "TSFVUBWK.L"},
	{130, true, "TSFVUBWKNL"},
};

static void columns_are_given_up_by_rank(void **state)
{
	static const char letters[] = "TSFVUBWKNL";

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct sheet_layout layout;
		char shown[SHEET_COLUMNS + 1] = "";

		sheet_lay_out(rows[i].cols, (struct sheet_needs){4, rows[i].alphabetic}, &layout);
		for (int column = 0; column < SHEET_COLUMNS; column++)
			shown[column] = layout.width[column] ? letters[column] : '.';
		assert_string_equal(shown, rows[i].columns);
	}
}

static void a_line_number_is_never_cut(void **state)
{
	struct sheet_layout layout;

	(void)state;
	sheet_lay_out(120, (struct sheet_needs){9, false}, &layout);
	assert_true(layout.width[SHEET_LINE] == 0 || layout.width[SHEET_LINE] >= 9);
	sheet_lay_out(200, (struct sheet_needs){9, false}, &layout);
	assert_int_equal(layout.width[SHEET_LINE], 9);
}

static const char article[] = "一、修水\n\n修渠12條,投資30萬元,長2公里,增長18.6%。\n\n"
			      "二、種茶\n\n改造茶園900畝,收入40萬元,管道1500米。\n";

static void the_chosen_figure_is_the_same_in_text_and_sheet(void **state)
{
	struct reading reading = reading_of(article, 24, 120);
	struct model *model = reading.model;

	(void)state;
	press(model, "..T");
	assert_int_equal(model->focus, PANE_SHEET);
	assert_int_equal(model->sheet.list.chosen, 1);
	press(model, "jj");
	assert_int_equal(model->chosen, model->shown[3]);
	press(model, "T");
	assert_int_equal(model->focus, PANE_TEXT);
	assert_int_equal(model->chosen, model->shown[3]);
	press(model, "T");
	assert_int_equal(listed_at(model, model->sheet.list.chosen), model->shown[3]);
	reading_close(&reading);
}

static void enter_goes_to_the_sentence_and_escape_back_to_the_row(void **state)
{
	struct reading reading = reading_of(article, 8, 60);
	struct model *model = reading.model;

	(void)state;
	press(model, "TooG<Enter>");
	assert_int_equal(model->focus, PANE_TEXT);
	assert_int_equal(model->chosen, model->shown[2]); /* 2公里, the smallest number */
	press(model, "<Esc>");
	assert_int_equal(model->focus, PANE_SHEET);
	assert_int_equal(model->sheet.list.chosen, 6);
	press(model, "<Esc><Esc>");
	assert_int_equal(model->focus, PANE_TEXT);
	assert_int_equal(model->chosen, ARTICLE_NONE);
	reading_close(&reading);
}

static void another_order_begins_with_its_first_row(void **state)
{
	struct reading reading = reading_of(article, 24, 120);
	struct model *model = reading.model;
	size_t chosen;

	(void)state;
	press(model, "TGoo");
	assert_int_equal(model->sheet.list.chosen, 0);
	assert_int_equal(model->chosen, model->shown[5]); /* 40萬元, the largest */
	press(model, "joo");
	assert_int_equal(model->listing.order, ORDER_TEXT);
	assert_int_equal(model->chosen, listed_at(model, model->sheet.list.chosen));
	press(model, "<Esc>.");
	chosen = model->chosen;
	press(model, "o");
	assert_int_equal(model->chosen, chosen); /* in the text it stays */
	reading_close(&reading);
}

static void sections_are_walked_in_the_order_of_the_rows(void **state)
{
	struct reading reading = reading_of(article, 24, 120);
	struct model *model = reading.model;

	(void)state;
	press(model, "T]");
	assert_int_equal(model->sheet.list.chosen, 4);
	press(model, "]");
	assert_int_equal(model->sheet.list.chosen, 6);
	press(model, "[");
	assert_int_equal(model->sheet.list.chosen, 4);
	press(model, "[");
	assert_int_equal(model->sheet.list.chosen, 0);
	reading_close(&reading);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(columns_never_overlap_nor_leave_the_screen),
		cmocka_unit_test(columns_are_given_up_by_rank),
		cmocka_unit_test(a_line_number_is_never_cut),
		cmocka_unit_test(the_chosen_figure_is_the_same_in_text_and_sheet),
		cmocka_unit_test(enter_goes_to_the_sentence_and_escape_back_to_the_row),
		cmocka_unit_test(another_order_begins_with_its_first_row),
		cmocka_unit_test(sections_are_walked_in_the_order_of_the_rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
