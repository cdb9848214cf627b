#include "dushu/store/anchor.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "dushu/text/source.h"

/*
 * What was marked, | in the first text, stands at | in the second; where that has none it is lost.
 * tick: as many bytes behind | are the figure.
 */
static const struct {
	const char *name, *before, *after;
	size_t tick;
} moves[] = {
	{"nothing changed", "一座水庫，兩條渠，三個村的水都從這里來。|夏天水滿，冬天水淺。",
	 "一座水庫，兩條渠，三個村的水都從這里來。|夏天水滿，冬天水淺。", 0},
	{"the text above grew", "渠有兩條，都通到村口。|夏天水滿，冬天水淺，誰家都夠用。",
	 "新添的一段話在前面。又一句。渠有兩條，都通到村口。|夏天水滿，冬天水淺，誰家都夠用。", 0},
	{"the text above shrank",
	 "這一段要刪掉。渠有兩條，都通到村口。|夏天水滿，冬天水淺，誰家都夠用。",
	 "渠有兩條，都通到村口。|夏天水滿，冬天水淺，誰家都夠用。", 0},
	{"a word stands in the sentence before",
	 "The canal was dug by hand. |It still carries water to the mill.",
	 "The old canal was dug by hand and mule. |It still carries water to the mill.", 0},
	{"its own sentence was edited",
	 "The canal was dug by hand in one winter. |It still carries water to the mill.",
	 "The canal was dug by hand in one winter. |Today it carries no water at all.", 0},
	{"its sentence is gone", "The canal was dug by hand. |It still carries water to the mill.",
	 "Nothing of this is left, and another story is told.", 0},
	{"all is gone", "The canal was dug by hand. |It still carries water to the mill.", "", 0},
	{"it stands at the beginning", "|The canal was dug by hand in a winter.",
	 "A title\n|The canal was dug by hand in a winter.", 0},
	{"it stands at the end", "The canal was dug by hand in one winter.|",
	 "More. The canal was dug by hand in one winter.|", 0},
	{"two paragraphs changed places",
	 "Rice is planted in the third month of the year.\n|Tea is picked before the rains "
	 "begin.\n",
	 "|Tea is picked before the rains begin.\nRice is planted in the third month of the "
	 "year.\n",
	 0},
	{"a figure moved with its sentence", "全縣今年共修建水渠|467公里，比去年增加不少。",
	 "縣里開了會。全縣今年共修建水渠|467公里，比去年增加不少。", 3},
	{"a figure was corrected: what was checked is no more there",
	 "全縣今年共修建水渠|467公里，比去年增加不少。",
	 "全縣今年共修建水渠476公里，比去年增加不少。", 3},
	{"the same digits elsewhere are another figure",
	 "全縣今年共修建水渠|467公里，比去年增加不少。", "門牌467號在街的那一頭，和渠沒有關系。",
	 3},
	{"one digit among others", "村里有|7口井，井水一年四季都清，不用挑水。",
	 "村里有17條路。村里有|7口井，井水一年四季都清，不用挑水。", 1},
};

static size_t split(const char *marked, struct buf *text)
{
	const char *bar = strchr(marked, '|');
	size_t at = bar ? (size_t)(bar - marked) : (size_t)-1;

	buf_clear(text);
	buf_add(text, str_slice(str_of(marked), 0, at));
	if (bar)
		buf_add(text, str_from(str_of(marked), at + 1));
	return at;
}

static void a_mark_stays_on_its_sentence(void **state)
{
	struct buf before = {0}, after = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(moves) / sizeof(*moves); i++) {
		size_t at = split(moves[i].before, &before), to = split(moves[i].after, &after);
		struct kept_item item = {.kind = moves[i].tick ? KEPT_TICK : KEPT_MARK,
					 .at = at,
					 .n = moves[i].tick};
		struct anchors anchors = {0};

		anchors_add(&anchors, anchor_of(buf_str(&before), item));
		anchors_find(&anchors, buf_str(&after));
		if (to == (size_t)-1 && anchors.at[0].state != ANCHOR_LOST)
			fail_msg("%s: found at %zu", moves[i].name, anchors.at[0].item.at);
		if (to != (size_t)-1 && anchors.at[0].state == ANCHOR_LOST)
			fail_msg("%s: lost", moves[i].name);
		if (to != (size_t)-1 && anchors.at[0].item.at != to)
			fail_msg("%s: at %zu, not %zu", moves[i].name, anchors.at[0].item.at, to);
		if (to == (size_t)-1 && anchors.at[0].item.at != at)
			fail_msg("%s: its old place is forgotten", moves[i].name);
		anchors_free(&anchors);
	}
	buf_free(&before);
	buf_free(&after);
}

/* Anchors at many places of a sample, a sentence added above: all move by its length. */
static void all_marks_of_an_article_move_together(void **state)
{
	struct error error;
	struct source *source = source_open("assets/sample.zh-Hant.txt", &error);
	struct str text = source_bytes(source), added = STR("一個新的開頭，講的是別的事情。\n");
	struct anchors anchors = {0};
	struct buf grown = {0};

	(void)state;
	for (size_t at = 0; at < text.n; at += 97)
		anchors_add(&anchors,
			    anchor_of(text, (struct kept_item){.kind = KEPT_MARK, .at = at}));
	buf_add(&grown, added);
	buf_add(&grown, text);
	anchors_find(&anchors, buf_str(&grown));
	for (size_t i = 0; i < anchors.n; i++) {
		assert_int_equal(anchors.at[i].state, ANCHOR_MOVED);
		assert_int_equal(anchors.at[i].item.at, 97 * i + added.n);
	}
	anchors_find(&anchors, text);
	for (size_t i = 0; i < anchors.n; i++)
		assert_int_equal(anchors.at[i].item.at, 97 * i);
	anchors_free(&anchors);
	buf_free(&grown);
	source_close(source);
}

/* Of rows that are all alike the one is meant that moved as its neighbours did. */
static void among_equal_places_the_neighbours_decide(void **state)
{
	struct buf text = {0}, grown = {0};
	struct anchors anchors = {0};
	size_t row, title;

	(void)state;
	buf_add(&text, STR("The list of all who came to the meeting in the spring of that year\n"));
	title = 10;
	for (int i = 0; i < 6; i++)
		buf_add(&text, STR("..............................................................."
				   "........."
				   "..............................................................."
				   "........"
				   "..............................................................."
				   ".......\n"));
	row = text.n / 2;
	buf_add(&grown, STR("Added.\n"));
	buf_add(&grown, buf_str(&text));
	anchors_add(&anchors,
		    anchor_of(buf_str(&text), (struct kept_item){.kind = KEPT_MARK, .at = title}));
	anchors_add(&anchors,
		    anchor_of(buf_str(&text), (struct kept_item){.kind = KEPT_MARK, .at = row}));
	anchors_find(&anchors, buf_str(&grown));
	assert_int_equal(anchors.at[0].item.at, title + 7);
	assert_int_not_equal(anchors.at[1].state, ANCHOR_LOST);
	anchors_free(&anchors);
	buf_free(&text);
	buf_free(&grown);
}

/* Letters that differ by a name only, far from what is marked: their neighbours tell them apart. */
static void in_a_text_that_repeats_itself_the_nearest_is_taken(void **state)
{
	enum { LETTERS = 200 };
	struct buf text = {0}, grown = {0};
	struct anchors anchors = {0};
	size_t places[LETTERS];

	(void)state;
	for (size_t i = 0; i < LETTERS; i++) {
		buf_printf(&text, "Dear number %zu,\n", i);
		for (int j = 0; j < 4; j++)
			buf_printf(&text,
				   "This is paragraph %d of what is written to everybody alike, "
				   "with regards.\n",
				   j);
		places[i] = text.n - 140;
		for (int j = 4; j < 8; j++)
			buf_printf(&text,
				   "This is paragraph %d of what is written to everybody alike, "
				   "with regards.\n",
				   j);
	}
	buf_add(&grown, STR("By the way.\n"));
	buf_add(&grown, buf_str(&text));
	for (size_t i = 0; i < LETTERS; i++)
		anchors_add(&anchors,
			    anchor_of(buf_str(&text),
				      (struct kept_item){.kind = KEPT_MARK, .at = places[i]}));
	anchors_find(&anchors, buf_str(&grown));
	for (size_t i = 0; i < LETTERS; i++)
		assert_int_equal(anchors.at[i].item.at, places[i] + 12);
	anchors_free(&anchors);
	buf_free(&text);
	buf_free(&grown);
}

/* A text that is the same everywhere must not cost anchors times bytes. */
static void a_monotonous_text_ends_soon(void **state)
{
	struct buf text = {0};
	struct anchors anchors = {0};

	(void)state;
	buf_add_repeat(&text, 'a', 4 << 20);
	for (size_t i = 0; i < 1000; i++)
		anchors_add(&anchors,
			    anchor_of(buf_str(&text),
				      (struct kept_item){.kind = KEPT_MARK, .at = 4000 * i}));
	for (size_t i = 0; i < text.n; i += 2000)
		text.s[i] = (char)('b' + i / 2000 % 17);
	anchors_find(&anchors, buf_str(&text));
	anchors_free(&anchors);
	buf_free(&text);
}

static void any_bytes_and_any_places_are_taken(void **state)
{
	static const struct str texts[] = {
		STR_INIT(""),
		STR_INIT("x"),
		STR_INIT("\xff\xfe\0\0 12 bytes and more"),
		STR_INIT("elevenbytes"),
		STR_INIT("twelve bytes"),
		STR_INIT("山"),
	};
	enum { N = sizeof(texts) / sizeof(*texts) };

	(void)state;
	for (size_t i = 0; i < N * N; i++) {
		struct anchors anchors = {0};

		for (size_t at = 0; at < 30; at++) {
			struct kept_item item = {
				.kind = at % 2 ? KEPT_TICK : KEPT_FOLD, .at = at, .n = at % 3};

			anchors_add(&anchors, anchor_of(texts[i / N], item));
		}
		anchors_find(&anchors, texts[i % N]);
		anchors_free(&anchors);
	}
}

static void a_long_part_is_cut(void **state)
{
	struct anchor anchor = {0};
	char bytes[500];

	(void)state;
	memset(bytes, 'x', sizeof(bytes));
	bytes[499] = 'y';
	anchor_set(&anchor, (struct str){bytes, 500}, (struct str){bytes, 500},
		   (struct str){bytes, 500});
	assert_int_equal(anchor_before(&anchor).n, ANCHOR_BEFORE);
	assert_int_equal(anchor_before(&anchor).s[ANCHOR_BEFORE - 1], 'y');
	assert_int_equal(anchor_quote(&anchor).n, ANCHOR_QUOTE);
	assert_int_equal(anchor_behind(&anchor).n, ANCHOR_BEHIND);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_mark_stays_on_its_sentence),
		cmocka_unit_test(all_marks_of_an_article_move_together),
		cmocka_unit_test(among_equal_places_the_neighbours_decide),
		cmocka_unit_test(in_a_text_that_repeats_itself_the_nearest_is_taken),
		cmocka_unit_test(a_monotonous_text_ends_soon),
		cmocka_unit_test(any_bytes_and_any_places_are_taken),
		cmocka_unit_test(a_long_part_is_cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
