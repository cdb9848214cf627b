#include "dushu/view/page.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

struct open_page {
	struct source *source;
	struct article *article;
	struct page *page;
};

static struct open_page open_text(struct str text, int width)
{
	struct open_page open = {.source = source_from(text, "test.txt")};

	open.article = article_open(open.source);
	while (article_step(open.article, 1 << 20))
		;
	open.page = page_open(open.article);
	page_set_style(open.page, (struct page_style){.width = width, .ambiguous = 1});
	return open;
}

static void close_page(struct open_page *open)
{
	page_close(open->page);
	article_close(open->article);
	source_close(open->source);
}

/* Rows of 10 cells: two paragraphs, a blank row between them. */
static const struct str text = STR_INIT("aaaa bbbb cccc dddd\n\neeee ffff gggg hhhh iiii\n");

static void moving_down_and_up_comes_back(void **state)
{
	struct open_page open = open_text(text, 10);
	struct place first = page_first(open.page), last = page_last(open.page);

	(void)state;
	for (long n = 0; n < 6; n++) {
		struct place down = page_move(open.page, first, n);
		struct place back = page_move(open.page, down, -n);

		assert_int_equal(back.at, first.at);
		assert_int_equal(back.above, first.above);
	}
	assert_int_equal(page_move(open.page, first, 99).at, last.at);
	assert_int_equal(page_move(open.page, last, -99).at, first.at);
	close_page(&open);
}

static void the_blank_row_above_a_paragraph_is_a_place_of_its_own(void **state)
{
	struct open_page open = open_text(text, 10);
	struct place blank = page_move(open.page, page_first(open.page), 2);
	struct place second = page_move(open.page, page_first(open.page), 3);

	(void)state;
	assert_int_equal(blank.at, 21);
	assert_int_equal(blank.above, 1);
	assert_int_equal(second.at, 21);
	assert_int_equal(second.above, 0);
	close_page(&open);
}

static void rows_end_where_the_text_does(void **state)
{
	struct open_page open = open_text(text, 10);
	struct page_row rows[20];

	(void)state;
	assert_int_equal(page_rows(open.page, page_first(open.page), rows, 20), 6);
	assert_int_equal(rows[2].row, -1);
	assert_int_equal(page_row_source(&rows[0]).start, 0);
	assert_int_equal(page_row_source(&rows[5]).end, 45);
	close_page(&open);
}

static void a_place_is_found_by_any_byte_of_its_row(void **state)
{
	struct open_page open = open_text(text, 10);

	(void)state;
	for (size_t at = 10; at < 19; at++)
		assert_int_equal(page_place(open.page, at).at, 10);
	assert_int_equal(page_place(open.page, 9999).at, page_last(open.page).at);
	close_page(&open);
}

static void another_width_lays_out_anew_and_the_same_one_does_not(void **state)
{
	struct open_page open = open_text(text, 10);

	(void)state;
	assert_false(page_set_style(open.page, (struct page_style){.width = 10, .ambiguous = 1}));
	assert_true(page_set_style(open.page, (struct page_style){.width = 40, .ambiguous = 1}));
	assert_int_equal(page_last(open.page).at, 21);
	close_page(&open);
}

static void an_empty_text_has_no_rows(void **state)
{
	struct open_page open = open_text(STR(""), 10);
	struct page_row rows[2];

	(void)state;
	assert_int_equal(page_rows(open.page, page_first(open.page), rows, 2), 0);
	assert_int_equal(page_move(open.page, page_last(open.page), 3).at, 0);
	close_page(&open);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(moving_down_and_up_comes_back),
		cmocka_unit_test(the_blank_row_above_a_paragraph_is_a_place_of_its_own),
		cmocka_unit_test(rows_end_where_the_text_does),
		cmocka_unit_test(a_place_is_found_by_any_byte_of_its_row),
		cmocka_unit_test(another_width_lays_out_anew_and_the_same_one_does_not),
		cmocka_unit_test(an_empty_text_has_no_rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
