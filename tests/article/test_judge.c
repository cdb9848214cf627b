#include "src/article/judge.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "tests/article/outline_of.h"

static void a_table_of_contents_is_dropped_and_its_titles_kept_below(void **state)
{
	static const struct outline_row rows[] = {
		{"庫房章程\n目　　錄\n1　總綱\n1.1　目的\n1.2　範圍\n2　值班\n1　總綱\n1."
		 "1　目的\n" HANT "1.2　範圍\n" HANT "2　值班\n" HANT,
		 "1 title 庫房章程\n1 1 | 總綱\n2 1.1 | 目的\n2 1.2 | 範圍\n1 2 | 值班\n"},
		/* With leaders, and with the titles in other letters. */
		{WRAPPED "\nContents\n\n 1. Ice ............ 3\n 2. Nets ........... 9\n 3. Thaw "
			 ".......... 12\n\n"
			 "1. Ice\n\n" WRAPPED "\n2. Nets\n\n" WRAPPED "\n3. Thaw\n\n" WRAPPED,
		 "1 1. | Ice\n1 2. | Nets\n1 3. | Thaw\n"},
		{"仓库手册\n目录\n第一章　石灰　……　1\n第二章　竹席　　　　9\n第三章　粮袋……17\n"
		 "第一章　石灰\n" HANS "第二章　竹席\n" HANS "第三章　粮袋\n" HANS,
		 "1 title 仓库手册\n1 第一章 | 石灰\n1 第二章 | 竹席\n1 第三章 | 粮袋\n"},
		{"CONTENTS\n\n THE ICE\n THE NETS\n THE THAW\n\n\nThe Ice\n\n" WRAPPED
		 "\nThe Nets\n\n" WRAPPED "\nThe Thaw\n\n" WRAPPED,
		 "1 The Ice\n1 The Nets\n1 The Thaw\n"},
	};

	(void)state;
	CHECK_OUTLINES(rows);
}

static void a_bare_line_encloses_the_series_that_starts_again_below_it(void **state)
{
	static const struct outline_row rows[] = {
		{HANS "库房的一年\n" HANS "一、春天\n" HANS "二、秋天\n" HANS "码头的一年\n" HANS
		      "一、封冻\n" HANS "二、开河\n" HANS,
		 "1 库房的一年\n2 一、 | 春天\n2 二、 | 秋天\n1 码头的一年\n2 一、 | 封冻\n2 二、 "
		 "| 开河\n"},
	};

	(void)state;
	CHECK_OUTLINES(rows);
}

static void titles_that_come_back_are_below_those_that_do_not(void **state)
{
	static const struct outline_row rows[] = {
		{LATIN "\nThe skiff\n\nWho rows it\n\n" LATIN "\nWhat it carries\n\n" LATIN
		       "\nThe barge\n\n" LATIN "\nWho rows it\n\n" LATIN
		       "\nWhat it carries\n\n" LATIN "\nThe ferry\n\nWho rows it\n\n" LATIN
		       "\nWhat it carries\n\n" LATIN,
		 "1 The skiff\n2 Who rows it\n2 What it carries\n1 The barge\n2 Who rows it\n"
		 "2 What it carries\n1 The ferry\n2 Who rows it\n2 What it carries\n"},
	};

	(void)state;
	CHECK_OUTLINES(rows);
}

static void one_line_that_comes_back_alone_is_furniture(void **state)
{
	static const struct outline_row rows[] = {
		{LATIN "\nThe skiff\n\n" LATIN "\nBack to the top\n\n" LATIN "\nThe barge\n\n" LATIN
		       "\nBack to the top\n\n" LATIN "\nThe ferry\n\n" LATIN
		       "\nBack to the top\n\n" LATIN,
		 "1 The skiff\n1 The barge\n1 The ferry\n"},
	};

	(void)state;
	CHECK_OUTLINES(rows);
}

static void the_first_line_is_the_title_and_notices_close_the_text(void **state)
{
	static const struct outline_row rows[] = {
		{"修好庫房的人\n" HANT "一、石灰\n" HANT "二、竹席\n" HANT
		 "版權聲明：本文可以轉抄，抄時寫明出處。\n",
		 "1 title 修好庫房的人\n1 一、 | 石灰\n1 二、 | 竹席\n1 boilerplate 版權聲明\n"},
		{"修好庫房的人\n" HANT "責任編輯：某人\n",
		 "1 title 修好庫房的人\n1 boilerplate 責任編輯\n"},
		/* What a text draws on is no part of it at the end. */
		{HANT "一、石灰\n" HANT "二、竹席\n" HANT "參考資料\n某人的信。\n來源：某報\n",
		 "1 一、 | 石灰\n1 二、 | 竹席\n1 boilerplate 參考資料\n1 boilerplate 來源\n"},
		{HANT "參考資料\n某人的信。\n一、石灰\n" HANT "二、竹席\n" HANT,
		 "1 參考資料\n1 一、 | 石灰\n1 二、 | 竹席\n"},
		/* A notice in the middle is part of the text. */
		{"版权声明：本文可以转抄。\n" HANS HANS HANS HANS HANS HANS HANS HANS HANS HANS HANS
			 HANS HANS HANS,
		 ""},
	};

	(void)state;
	CHECK_OUTLINES(rows);
}

static void a_first_line_like_all_headings_is_one(void **state)
{
	static const struct outline_row rows[] = {
		{"THE ICE\n\n" WRAPPED "\nTHE BOATS\n\n" WRAPPED "\nTHE THAW\n\n" WRAPPED,
		 "1 THE ICE\n1 THE BOATS\n1 THE THAW\n"},
		{"THE ICE\n\n" WRAPPED "\nThe Boats\n\n" WRAPPED "\nThe Thaw\n\n" WRAPPED,
		 "1 title THE ICE\n1 The Boats\n1 The Thaw\n"},
	};

	(void)state;
	CHECK_OUTLINES(rows);
}

static void what_surrounds_an_ebook_is_left_out(void **state)
{
	static const struct outline_row rows[] = {
		{"CREDITS\n\n" WRAPPED "\n*** START OF THIS EBOOK ***\n\nCHAPTER I. Ice\n\n" WRAPPED
		 "\nCHAPTER II. Thaw\n\n" WRAPPED
		 "\n*** END OF THIS EBOOK ***\n\nSection 1. Terms\n\n" WRAPPED
		 "\nSection 2. More Terms\n\n" WRAPPED,
		 "1 CHAPTER I. | Ice\n1 CHAPTER II. | Thaw\n1 boilerplate *** END OF THIS\n"},
	};

	(void)state;
	CHECK_OUTLINES(rows);
}

static void noise_in_a_heading_makes_no_difference(void **state)
{
	static const struct outline_row rows[] = {
		{HANT "鄉(xiāng)間的倉庫\n" HANT "區(qū)上的碼頭\n" HANT,
		 "1 鄉間的倉庫\n1 區上的碼頭\n"},
		{"一(yī)、鄉(xiāng)間\n" HANT "二、區(qū)上\n" HANT,
		 "1 一、 | 鄉間\n1 二、 | 區上\n"},
	};

	(void)state;
	CHECK_OUTLINES(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_table_of_contents_is_dropped_and_its_titles_kept_below),
		cmocka_unit_test(a_bare_line_encloses_the_series_that_starts_again_below_it),
		cmocka_unit_test(titles_that_come_back_are_below_those_that_do_not),
		cmocka_unit_test(one_line_that_comes_back_alone_is_furniture),
		cmocka_unit_test(the_first_line_is_the_title_and_notices_close_the_text),
		cmocka_unit_test(a_first_line_like_all_headings_is_one),
		cmocka_unit_test(what_surrounds_an_ebook_is_left_out),
		cmocka_unit_test(noise_in_a_heading_makes_no_difference),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
