#include "dushu/text/sentence.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

struct row {
	const char *text;
	const char *at; /* what the sentence is to hold */
	const char *sentence;
};

static void expect(const struct row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct str text = str_of(rows[i].text), got;
		struct span span = sentence_around(text, str_find(text, str_of(rows[i].at)));

		got = str_slice(text, span.start, span.end);
		if (!str_equal(got, str_of(rows[i].sentence)))
			fail_msg("%s: |%.*s|", rows[i].text, (int)got.n, got.s);
	}
}

#define EXPECT(rows) expect(rows, sizeof(rows) / sizeof((rows)[0]))

static void chinese_sentences_end_behind_their_stops_and_closing_marks(void **state)
{
	static const struct row rows[] = {
		{"水渠修好了。鄉里種了3畝茶。村民高興。", "3畝", "鄉里種了3畝茶。"},
		{"他說:“茶好。”大家都笑。", "笑", "大家都笑。"},
		{"他說:“茶好。”大家都笑。", "他說", "他說:“茶好。”"},
		{"修了幾條？！三條！", "幾", "修了幾條？！"},
		{"沒有句號的一行", "句", "沒有句號的一行"},
		{"  前面有空白。後面", "空白", "前面有空白。"},
	};

	(void)state;
	EXPECT(rows);
}

static void a_full_stop_of_ascii_must_look_like_an_end(void **state)
{
	static const struct row rows[] = {
		{"It rose by 3.5 percent. Then it fell.", "percent", "It rose by 3.5 percent."},
		{"Dr. Lin planted No. 4 here. Rain came.", "here", "Dr. Lin planted No. 4 here."},
		{"J. Smith saw it. So did I. We left.", "did", "So did I."},
		{"Sold at approx. two yuan. End.", "two", "Sold at approx. two yuan."},
		{"He said \"it grew.\" She left.", "grew", "He said \"it grew.\""},
		{"See example.org for more. Bye.", "more", "See example.org for more."},
	};

	(void)state;
	EXPECT(rows);
}

static void a_line_end_ends_a_sentence(void **state)
{
	static const struct row rows[] = {
		{"Total  12\nOther  7\n", "7", "Other  7"},
		{"one\n\ntwo", "two", "two"},
	};

	(void)state;
	EXPECT(rows);
}

static void a_byte_behind_the_end_is_in_the_last_sentence(void **state)
{
	struct str text = STR("First. Second");
	struct span span = sentence_around(text, text.n);

	(void)state;
	assert_int_equal(span.start, 7);
	assert_int_equal(span.end, text.n);
	span = sentence_around(STR(""), 0);
	assert_int_equal(span.start, 0);
	assert_int_equal(span.end, 0);
	/* All blank, and bytes that are no text. */
	sentence_around(STR(" \n "), 1);
	sentence_around(STR("\xff\xe3\x80.\xe3"), 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(chinese_sentences_end_behind_their_stops_and_closing_marks),
		cmocka_unit_test(a_full_stop_of_ascii_must_look_like_an_end),
		cmocka_unit_test(a_line_end_ends_a_sentence),
		cmocka_unit_test(a_byte_behind_the_end_is_in_the_last_sentence),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
