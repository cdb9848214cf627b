#include "dushu/view/layout.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

#include "dushu/article/article.h"
#include "dushu/text/source.h"
#include "dushu/text/unicode.h"

/* The rows of a text, parted by |, and the cells that each takes. */
static void print_rows(struct str text, const struct rows *rows, struct buf *out)
{
	for (size_t i = 0; i < rows->n; i++) {
		if (i)
			buf_add_char(out, '|');
		buf_add(out, str_slice(text, rows->at[i].start, rows->at[i].end));
	}
}

static void assert_breaks(struct layout layout, struct str text, const char *expected)
{
	struct rows rows = {0};
	struct buf out = {0};

	layout.ambiguous = layout.ambiguous ? layout.ambiguous : 1;
	layout_text(text, &layout, &rows);
	print_rows(text, &rows, &out);
	assert_string_equal(out.s, expected);
	buf_free(&out);
	rows_free(&rows);
}

static void ideographs_break_anywhere_and_words_at_blanks(void **state)
{
	(void)state;
	assert_breaks((struct layout){.width = 8}, STR("水到渠成穀滿倉"), "水到渠成|穀滿倉");
	assert_breaks((struct layout){.width = 7}, STR("水到渠成"), "水到渠|成");
	assert_breaks((struct layout){.width = 11}, STR("the water came down"),
		      "the water |came down");
	assert_breaks((struct layout){.width = 9}, STR("水渠 canal 長"), "水渠 |canal 長");
}

static void a_word_is_parted_only_where_it_is_longer_than_a_row(void **state)
{
	(void)state;
	assert_breaks((struct layout){.width = 6}, STR("a waterworks"), "a |waterw|orks");
	assert_breaks((struct layout){.width = 5}, STR("abc-defg"), "abc-|defg");
}

static void no_row_begins_with_a_closing_mark(void **state)
{
	(void)state;
	assert_breaks((struct layout){.width = 8}, STR("水到渠成。穀滿倉"), "水到渠|成。穀滿|倉");
	assert_breaks((struct layout){.width = 8}, STR("水到渠成,穀滿"), "水到渠|成,穀滿");
	assert_breaks((struct layout){.width = 8}, STR("修“渠水成”。"), "修“渠水|成”。");
	assert_breaks((struct layout){.width = 6}, STR("渠修成)了"), "渠修|成)了");
	assert_breaks((struct layout){.width = 6}, STR("高三十%上"), "高三|十%上");
}

static void no_row_ends_with_an_opening_mark(void **state)
{
	(void)state;
	assert_breaks((struct layout){.width = 8}, STR("水到渠(成穀"), "水到渠|(成穀");
	assert_breaks((struct layout){.width = 8}, STR("水到渠「成穀」"), "水到渠|「成穀」");
	assert_breaks((struct layout){.width = 7}, STR("水到渠“成穀”"), "水到渠|“成穀”");
	assert_breaks((struct layout){.width = 5}, STR("水到$5元"), "水到|$5元");
}

static void straight_quotes_open_and_close_in_turn(void **state)
{
	(void)state;
	assert_breaks((struct layout){.width = 7}, STR("水到渠\"成穀\"滿"), "水到渠|\"成穀\"|滿");
}

static void dashes_and_ellipses_stay_whole(void **state)
{
	(void)state;
	assert_breaks((struct layout){.width = 6, .ambiguous = 2}, STR("水到——渠"), "水|到——|渠");
	assert_breaks((struct layout){.width = 6, .ambiguous = 2}, STR("水到……渠"), "水|到……|渠");
}

static void a_closing_mark_hangs_where_that_spares_a_break(void **state)
{
	(void)state;
	assert_breaks((struct layout){.width = 8, .hang = 2}, STR("水到渠成。穀滿"),
		      "水到渠成。|穀滿");
	assert_breaks((struct layout){.width = 8, .hang = 1}, STR("水到渠成,穀滿"),
		      "水到渠成,|穀滿");
	/* Of two marks only one may hang, so both go down with their character. */
	assert_breaks((struct layout){.width = 8, .hang = 1}, STR("水到渠成”,穀"), "水到渠|成”,穀");
}

static void kept_spans_are_not_parted_where_they_fit(void **state)
{
	const struct span keep[] = {{6, 14}}; /* 12萬元 */

	(void)state;
	assert_breaks((struct layout){.width = 8, .keep = keep, .n_keep = 1}, STR("水到12萬元渠"),
		      "水到|12萬元渠");
	assert_breaks((struct layout){.width = 5, .keep = keep, .n_keep = 1}, STR("水到12萬元渠"),
		      "水到|12萬|元渠");
}

static void indents_take_room_and_the_first_may_differ(void **state)
{
	struct layout layout = {.width = 8, .first_indent = 4, .ambiguous = 1};
	struct rows rows = {0};

	(void)state;
	layout_text(STR("水到渠成穀"), &layout, &rows);
	assert_int_equal(rows.n, 2);
	assert_int_equal(rows.at[0].indent, 4);
	assert_int_equal(rows.at[0].columns, 4);
	assert_int_equal(rows.at[1].indent, 0);
	assert_int_equal(rows.at[1].columns, 6);
	rows_free(&rows);
}

static void blanks_at_a_break_take_no_cells(void **state)
{
	struct layout layout = {.width = 5, .ambiguous = 1};
	struct rows rows = {0};

	(void)state;
	layout_text(STR("abcde   fg"), &layout, &rows);
	assert_int_equal(rows.n, 2);
	assert_int_equal(rows.at[0].end, 8);
	assert_int_equal(rows.at[0].columns, 5);
	rows_free(&rows);
}

static void preformatted_text_breaks_only_where_it_must(void **state)
{
	(void)state;
	assert_breaks((struct layout){.width = 8, .whole = true}, STR("a b  c, d。e"),
		      "a b  c, |d。e");
}

static void an_empty_text_is_one_empty_row(void **state)
{
	(void)state;
	assert_breaks((struct layout){.width = 8}, STR(""), "");
}

static void a_row_too_narrow_still_goes_on(void **state)
{
	(void)state;
	assert_breaks((struct layout){.width = 1}, STR("水。到"), "水|。|到");
}

static void advance_spells_what_must_not_reach_a_terminal(void **state)
{
	size_t next;

	(void)state;
	assert_int_equal(layout_advance(STR("\x1b[m"), 0, 0, 1, &next), 2);
	assert_int_equal(next, 1);
	assert_int_equal(layout_advance(STR("\t"), 0, 3, 1, &next), 5);
	assert_int_equal(layout_advance(STR("\u202Ex"), 0, 0, 1, &next), 6);
	assert_int_equal(layout_advance(STR("\u0301"), 0, 0, 1, &next), 1);
}

static const char closing[] = "。，、；：？！）」』】》〉”’%),.;:?!]}";
static const char opening[] = "（「『【《〈“‘([{";

static bool holds(const char *set, struct str text, size_t at)
{
	uint32_t code, other;

	utf8_decode(text, at, &code);
	for (size_t i = 0, n; (n = utf8_decode(str_of(set), i, &other)) > 0; i += n) {
		if (other == code)
			return true;
	}
	return false;
}

/* Where a row begins in the text, blanks left out: a mark set apart by blanks may begin one. */
static bool follows_blank(struct str text, size_t at)
{
	struct str before = str_slice(text, 0, at);

	return str_trim(before).n != before.n;
}

static size_t count_bad_rows(struct str text, const struct rows *rows)
{
	size_t bad = 0;

	for (size_t i = 1; i < rows->n; i++) {
		size_t start = rows->at[i].start;

		bad += holds(closing, text, start) && !follows_blank(text, start);
		bad += holds(opening, text, utf8_before(text, start));
	}
	return bad;
}

static void assert_covers(struct str text, const struct layout *layout, const struct rows *rows)
{
	size_t at = 0;

	for (size_t i = 0; i < rows->n; i++) {
		const struct row *row = &rows->at[i];
		int room = layout->width - row->indent > 1 ? layout->width - row->indent : 1;

		assert_int_equal(row->start, at);
		assert_true(row->end > row->start || text.n == 0);
		if (row->columns > room + layout->hang)
			assert_true(room < 8); /* a cluster wider than the row */
		at = row->end;
	}
	assert_int_equal(at, text.n);
}

/* Lays every block of an article out at many widths; returns the rows that break a rule. */
static size_t lay_out_article(const char *path, int least, int most)
{
	struct error error;
	struct source *source = source_open(path, &error);
	struct article *article = article_open(source);
	struct clean clean = {0};
	struct rows rows = {0};
	struct block block;
	size_t bad = 0;

	assert_non_null(source);
	for (size_t at = 0; article_block_at(article, at, &block); at = block.span.end) {
		clean_block(article_text(article), block.span, block.joined ? CLEAN_JOIN : 0,
			    &clean);
		for (int width = least; width <= most; width++) {
			struct layout layout = {.width = width, .hang = width % 3, .ambiguous = 1};

			layout_text(clean.text, &layout, &rows);
			assert_covers(clean.text, &layout, &rows);
			if (block.kind == BLOCK_PARAGRAPH && width >= 24)
				bad += count_bad_rows(clean.text, &rows);
		}
	}
	rows_free(&rows);
	clean_free(&clean);
	article_close(article);
	source_close(source);
	return bad;
}

static void the_sample_articles_break_no_rule_at_any_width(void **state)
{
	(void)state;
	assert_int_equal(lay_out_article("assets/sample.zh-Hant.txt", 1, 200), 0);
	assert_int_equal(lay_out_article("assets/sample.zh-Hans.txt", 1, 200), 0);
	assert_int_equal(lay_out_article("assets/sample.en.txt", 1, 200), 0);
}

/* With a corpus at hand (CORPUS=DIR) its articles too. */
static void the_articles_of_a_corpus_break_no_rule(void **state)
{
	const char *corpus = getenv("CORPUS");
	char pattern[4096];
	glob_t found;

	(void)state;
	if (!corpus || !*corpus)
		skip();
	snprintf(pattern, sizeof(pattern), "%s/articles/*.txt", corpus);
	assert_int_equal(glob(pattern, 0, NULL, &found), 0);
	for (size_t i = 0; i < found.gl_pathc; i++) {
		size_t bad = lay_out_article(found.gl_pathv[i], 24, 200);

		if (bad)
			fail_msg("%s: %zu rows break a rule", found.gl_pathv[i], bad);
	}
	globfree(&found);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ideographs_break_anywhere_and_words_at_blanks),
		cmocka_unit_test(a_word_is_parted_only_where_it_is_longer_than_a_row),
		cmocka_unit_test(no_row_begins_with_a_closing_mark),
		cmocka_unit_test(no_row_ends_with_an_opening_mark),
		cmocka_unit_test(straight_quotes_open_and_close_in_turn),
		cmocka_unit_test(dashes_and_ellipses_stay_whole),
		cmocka_unit_test(a_closing_mark_hangs_where_that_spares_a_break),
		cmocka_unit_test(kept_spans_are_not_parted_where_they_fit),
		cmocka_unit_test(indents_take_room_and_the_first_may_differ),
		cmocka_unit_test(blanks_at_a_break_take_no_cells),
		cmocka_unit_test(preformatted_text_breaks_only_where_it_must),
		cmocka_unit_test(an_empty_text_is_one_empty_row),
		cmocka_unit_test(a_row_too_narrow_still_goes_on),
		cmocka_unit_test(advance_spells_what_must_not_reach_a_terminal),
		cmocka_unit_test(the_sample_articles_break_no_rule_at_any_width),
		cmocka_unit_test(the_articles_of_a_corpus_break_no_rule),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
