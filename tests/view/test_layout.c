#include "dushu/view/layout.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "dushu/text/clean.h"
#include "dushu/text/unicode.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* The rows of a text joined by |, line ends left out. */
static void print_rows(struct str text, const struct rows *rows, struct buf *out)
{
	buf_clear(out);
	for (size_t i = 0; i < rows->n; i++) {
		struct str row = str_slice(text, rows->at[i].start, rows->at[i].end);

		while (row.n && (row.s[row.n - 1] == '\n' || row.s[row.n - 1] == '\r'))
			row.n--;
		if (i)
			buf_add_char(out, '|');
		buf_add(out, row);
	}
}

static void check_rows(struct str text, const struct layout *layout, const char *expected)
{
	struct rows rows = {0};
	struct buf out = {0};

	layout_text(text, layout, &rows);
	print_rows(text, &rows, &out);
	assert_string_equal(out.s, expected);
	rows_free(&rows);
	buf_free(&out);
}

struct case_row {
	const char *text;
	int width;
	const char *rows;
};

static void check_cases(const struct case_row *cases, size_t n, struct layout layout)
{
	for (size_t i = 0; i < n; i++) {
		layout.width = cases[i].width;
		check_rows(str_of(cases[i].text), &layout, cases[i].rows);
	}
}

static void chinese_breaks_anywhere_but_against_kinsoku(void **state)
{
	static const struct case_row cases[] = {
		{"", 10, ""},
		{"水清石見", 10, "水清石見"},
		{"水清石見", 4, "水清|石見"},
		{"水清石見", 5, "水清|石見"},
		{"水清，石見", 4, "水|清，|石見"},
		{"水清，石見", 5, "水|清，|石見"},
		{"水清,石見", 5, "水清,|石見"},
		{"水清,石見", 4, "水|清,|石見"},
		{"水（清）石", 4, "水|（清|）石"}, /* no legal break: 清） does not fit with （ */
		{"水（清）石", 6, "水|（清）|石"},
		{"水源(清)石", 6, "水源|(清)石"},
		{"他說“好。”就走", 8, "他說|“好。”就|走"},
		{"他說：「好。」就走", 8, "他說：|「好。」|就走"},
		{"三者《甲乙》皆可", 8, "三者《甲|乙》皆可"},
		{"三者《甲乙》皆可", 6, "三者|《甲|乙》皆|可"},
		{"他想了想……沒說話", 8, "他想了|想……沒說|話"},
		{"他想了——沒說話", 6, "他想|了——沒|說話"},
		{"——他想了", 6, "——他想|了"},
		{"增長到五％左右", 9, "增長到|五％左右"},
		{"今年共２０２４人", 10, "今年共|２０２４人"},
		{"氣溫達38℃以上", 8, "氣溫達|38℃以上"},
		{"愛因斯坦·羅森橋", 8, "愛因斯|坦·羅森|橋"},
		{"長江,GDP上升", 9, "長江,GDP|上升"},
		{"長江,GDP上升", 7, "長江,|GDP上升"},
		{"長江,2023年", 6, "長江,|2023年"},
		{"水到渠\"成穀\"滿", 7, "水到渠|\"成穀\"|滿"},
		{"水到渠\"成穀滿", 8, "水到|渠\"成穀|滿"},
	};

	(void)state;
	check_cases(cases, COUNT(cases), (struct layout){.ambiguous = 1});
}

static void latin_words_stay_whole(void **state)
{
	static const struct case_row cases[] = {
		{"the quick brown fox", 10, "the quick |brown fox"},
		{"the quick   brown fox", 9, "the quick   |brown fox"},
		{"a well-known rule", 9, "a well-|known |rule"},
		{"use --outline now", 10, "use |--outline |now"},
		{"minus -5 degrees", 8, "minus -5 |degrees"},
		{"it is incomprehensible", 8, "it is |incompre|hensible"},
		{"incomprehensible.", 16, "incomprehensibl|e."},
		{"she said (twice) no", 15, "she said |(twice) no"},
		{"she said \"no\" twice", 12, "she said |\"no\" twice"},
		{"don’t say ‘never’ here", 10, "don’t say |‘never’ |here"},
		{"either and/or both", 11, "either |and/or both"},
		{"at https://a.org/bcd/efg.html now", 18, "at https://a.org/|bcd/efg.html now"},
		{"at https://a.org/b now", 16, "at |https://a.org/b |now"},
		{"costs $3.5 million", 9, "costs |$3.5 |million"},
		{"pages 3,200 and on", 9, "pages |3,200 and |on"},
		{"寫作Terminal程序", 10, "寫作|Terminal程|序"},
		{"learn C# today", 9, "learn C# |today"},
		{"see item #5", 10, "see item |#5"},
		{"no\u00A0break here", 9, "no\u00A0break |here"},
	};

	(void)state;
	check_cases(cases, COUNT(cases), (struct layout){.ambiguous = 1});
}

static void tiny_rows_hold_a_cluster_each(void **state)
{
	static const struct case_row cases[] = {
		{"字。a", 1, "字|。|a"},
		{"（））", 2, "（|）|）"},
		{"。。。。。", 4, "。。|。。|。"},
		{"e\u0301e\u0301", 1, "e\u0301|e\u0301"},
		{"\U0001F468\u200D\U0001F469x", 1, "\U0001F468\u200D\U0001F469|x"},
		{" 　 ", 1, " 　 "},
		{"　　字字", 4, "　　|字字"},
		{"　　字字", 6, "　　字|字"},
	};

	(void)state;
	check_cases(cases, COUNT(cases), (struct layout){.ambiguous = 1});
}

static void a_stop_hangs_only_where_that_saves_pulling_text_down(void **state)
{
	static const struct case_row two[] = {
		{"水清，石見", 4, "水清，|石見"},  {"水清。", 4, "水清。"},
		{"水清。”石", 5, "水|清。”|石"},   {"水清。）石見", 6, "水|清。）|石見"},
		{"水清，，石", 4, "水|清，，|石"}, {"水清 ，石", 4, "水|清 ，|石"},
		{"水清）石", 4, "水|清）|石"},     {"well, so", 4, "well, |so"},
	};
	static const struct case_row one[] = {
		{"水清，石見", 4, "水|清，|石見"},
		{"水清，石見", 5, "水清，|石見"},
		{"水清,石見", 4, "水清,|石見"},
	};

	(void)state;
	check_cases(two, COUNT(two), (struct layout){.ambiguous = 1, .hang = 2});
	check_cases(one, COUNT(one), (struct layout){.ambiguous = 1, .hang = 1});
}

static void a_kept_span_is_parted_only_where_no_row_holds_it(void **state)
{
	static const struct {
		const char *text;
		struct span keep;
		int width;
		const char *rows;
	} cases[] = {
		{"收入243.9萬元整", {6, 17}, 12, "收入|243.9萬元整"},
		{"收入243.9萬元整", {6, 17}, 8, "收入|243.9萬|元整"},
		{"收入243.9萬元整", {6, 17}, 9, "收入|243.9萬元|整"},
		{"about 5 million units", {6, 21}, 16, "about |5 million units"},
		{"about 5 million units", {6, 21}, 12, "about 5 |million |units"},
		{"（12萬元）", {3, 11}, 8, "（12萬|元）"},
		{"收入243.9萬元", {6, 99}, 12, "收入|243.9萬元"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct layout layout = {.width = cases[i].width, .ambiguous = 1};

		layout.keep = &cases[i].keep;
		layout.n_keep = 1;
		check_rows(str_of(cases[i].text), &layout, cases[i].rows);
	}
}

static void preformatted_text_breaks_where_the_width_is_used_up(void **state)
{
	static const struct case_row cases[] = {
		{"int main(void)", 6, "int ma|in(voi|d)"},
		{"    x = y;", 6, "    x |= y;"},
		{"水清，石見", 4, "水清|，石|見"},
	};

	(void)state;
	check_cases(cases, COUNT(cases), (struct layout){.ambiguous = 1, .whole = true});
}

static void a_line_end_ends_its_row(void **state)
{
	static const struct case_row cases[] = {
		{"one\ntwo", 10, "one|two"},
		{"one\r\ntwo\rthree", 10, "one|two|three"},
		{"one \n\n 。two", 10,
		 "one ||"
		 " 。two"},
		{"one\n", 10, "one"},
		{"\n", 10, ""},
	};

	(void)state;
	check_cases(cases, COUNT(cases), (struct layout){.ambiguous = 1});
	check_cases(cases, COUNT(cases), (struct layout){.ambiguous = 1, .whole = true});
}

static void indents_narrow_their_rows(void **state)
{
	struct layout layout = {.width = 8, .first_indent = 4, .indent = 2, .ambiguous = 1};
	struct rows rows = {0};

	(void)state;
	layout_text(STR("水清石見山高月小"), &layout, &rows);
	assert_int_equal(rows.n, 3);
	assert_int_equal(rows.at[0].end, 6);
	assert_int_equal(rows.at[0].indent, 4);
	assert_int_equal(rows.at[0].columns, 4);
	assert_int_equal(rows.at[1].end, 15);
	assert_int_equal(rows.at[1].indent, 2);
	layout.width = 3;
	layout_text(STR("水清"), &layout, &rows);
	assert_int_equal(rows.n, 2);
	assert_int_equal(rows.at[0].indent, 2);
	rows_free(&rows);
}

static void columns_count_what_is_drawn(void **state)
{
	static const struct {
		const char *text;
		int ambiguous, columns;
	} cases[] = {
		{"ab  ", 1, 2},   {"\tx", 1, 9},    {"ab\tx", 1, 9},  {"a\tb\t", 1, 9},
		{"a\x1b", 1, 3},  {"“水”", 1, 4},   {"“水”", 2, 6},   {"e\u0301", 1, 1},
		{"\u0301", 1, 1}, {"水　", 1, 2},   {"\u202E", 1, 6}, {"\u200B", 1, 0},
		{"x\r\n", 1, 1},  {"\xff水", 1, 3},
	};
	struct rows rows = {0};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct layout layout = {.width = 80, .ambiguous = cases[i].ambiguous};

		layout_text(str_of(cases[i].text), &layout, &rows);
		assert_int_equal(rows.n, 1);
		assert_int_equal(rows.at[0].columns, cases[i].columns);
	}
	rows_free(&rows);
}

static void a_tab_counts_from_the_beginning_of_its_row(void **state)
{
	struct layout layout = {.width = 10, .ambiguous = 1};
	struct rows rows = {0};
	size_t next;

	(void)state;
	layout_text(STR("abcdef abcd\tx"), &layout, &rows);
	assert_int_equal(rows.n, 2);
	assert_int_equal(rows.at[0].end, 7);
	assert_int_equal(rows.at[1].columns, 9);
	rows_free(&rows);
	assert_int_equal(layout_advance(STR("\t"), 0, 8, 1, &next), 8);
	assert_int_equal(layout_advance(STR("\tx"), 0, 15, 1, &next), 1);
	assert_int_equal(next, 1);
	assert_int_equal(layout_advance(STR("\r\nx"), 0, 3, 1, &next), 0);
	assert_int_equal(next, 2);
}

static void a_byte_is_found_in_its_row(void **state)
{
	struct layout layout = {.width = 4, .ambiguous = 1};
	struct rows rows = {0};

	(void)state;
	layout_text(STR("水清石見山"), &layout, &rows);
	assert_int_equal(rows.n, 3);
	assert_int_equal(rows_find(&rows, 0), 0);
	assert_int_equal(rows_find(&rows, 5), 0);
	assert_int_equal(rows_find(&rows, 6), 1);
	assert_int_equal(rows_find(&rows, 14), 2);
	assert_int_equal(rows_find(&rows, 15), 2);
	layout_text(STR(""), &layout, &rows);
	assert_int_equal(rows.n, 1);
	assert_int_equal(rows_find(&rows, 0), 0);
	rows_free(&rows);
}

/* Properties, over mixes of sentences and over the texts of a folder. */

static const char closers[] = "，。、；：？！）」』】》〉”’…—·％‰℃)]},.:;!?%〕〗";
static const char openers[] = "（「『【《〈“‘([{〔〖";

static bool is_one_of(uint32_t code, const char *marks)
{
	struct str s = str_of(marks);
	uint32_t mark;

	for (size_t at = 0; at < s.n;) {
		at += utf8_decode(s, at, &mark);
		if (mark == code)
			return true;
	}
	return false;
}

static bool is_blank_code(uint32_t code)
{
	return code == ' ' || code == '\t' || code == 0x3000;
}

/* Whether the " at a byte closes: an odd number of them stands before it. */
static bool closes(struct str text, size_t at)
{
	bool closing = false;

	for (size_t i = 0; i < at; i++)
		closing ^= text.s[i] == '"';
	return closing;
}

/* Leaders as in a table of contents may be longer than a row. */
static bool is_within_leaders(struct str text, size_t at)
{
	struct str run = STR("........");

	return at >= run.n && str_equal(str_slice(text, at - run.n, at), run);
}

static bool begins_badly(struct str text, size_t start)
{
	uint32_t code, before;

	if (str_trim(str_slice(text, 0, start)).n == 0 || is_within_leaders(text, start))
		return false; /* the indent leaves no room; there is no other place */
	if (start == 0 || start >= text.n || text.s[start - 1] == '\n' || text.s[start - 1] == '\r')
		return false;
	utf8_decode(text, start, &code);
	utf8_decode(text, utf8_before(text, start), &before);
	if (code == '"')
		return !is_blank_code(before) && closes(text, start);
	if (code == '\'')
		return !is_blank_code(before) && !is_one_of(before, openers);
	return is_one_of(code, closers);
}

static bool is_money(uint32_t code)
{
	return is_one_of(code, "$￥¥£€№");
}

static bool ends_badly(struct str text, size_t start, size_t end)
{
	uint32_t code = 0, after = 0;

	if (end >= text.n || text.s[end - 1] == '\n' || text.s[end - 1] == '\r')
		return false;
	while (end > start) {
		utf8_decode(text, utf8_before(text, end), &code);
		if (!is_blank_code(code))
			break;
		end = utf8_before(text, end);
	}
	if (end == start)
		return false;
	utf8_decode(text, end, &after);
	return is_one_of(code, openers) || (is_money(code) && after >= '0' && after <= '9');
}

static int columns_of(struct str text, struct row row, int ambiguous)
{
	int column = 0, used = 0;
	size_t at = row.start;

	while (at < row.end) {
		size_t next;
		int cells = layout_advance(text, at, column, ambiguous, &next);
		uint32_t code;

		utf8_decode(text, at, &code);
		column += cells;
		if (cells && !is_blank_code(code))
			used = column;
		at = next;
	}
	assert_int_equal(at, row.end); /* rows end between clusters */
	return used;
}

/* Fails where rows do not cover the text or are too wide; counts those against kinsoku. */
static int check_properties(struct str text, const struct layout *layout, const struct rows *rows)
{
	size_t at = 0;
	int bad = 0;

	for (size_t i = 0; i < rows->n; i++) {
		struct row row = rows->at[i];
		size_t first;

		assert_int_equal(row.start, at);
		assert_true(row.end > row.start || text.n == 0);
		at = row.end;
		assert_int_equal(row.columns, columns_of(text, row, layout->ambiguous));
		if (row.indent + row.columns > layout->width + layout->hang) {
			int cells = layout_advance(text, row.start, 0, layout->ambiguous, &first);

			assert_int_equal(row.columns, cells); /* a single cluster */
		}
		bad += begins_badly(text, row.start) + ends_badly(text, row.start, row.end);
	}
	assert_int_equal(at, text.n);
	return bad;
}

static uint32_t next_random(uint32_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 17;
	*state ^= *state << 5;
	return *state;
}

static const char *const sentences[] = {
	"春天來了，河邊的柳樹先綠。",
	"他說：“我們明天再來看（如果不下雨）。”",
	"這本《山居雜記》共12卷,收錄文章243篇(含附錄)。",
	"——修好“連心橋”。",
	"同比增長5.6%,其中出口達$3.5 million……",
	"The reader keeps \"words\" whole, doesn't it? ",
	"A well-known (if old) rule — see §4.2, p. 17 — says so. ",
	"版本v2.0發布,GDP,2023年;見https://example.org/a/b?c=d 。",
	"氣溫-5℃至38℃,占比60%～70%,約合￥1,200元/噸。",
	"「好！」『真的嗎？』【注】〔一〕",
	"第#7號・阿爾·卡森\u3000\u3000甲、乙、丙;",
};

static void mix(struct buf *out, uint32_t *random)
{
	buf_clear(out);
	for (int i = 0; i < 6; i++)
		buf_add(out, str_of(sentences[next_random(random) % COUNT(sentences)]));
}

static void mixed_sentences_keep_the_rules_at_every_width(void **state)
{
	struct rows rows = {0};
	struct buf text = {0};
	uint32_t random = 2463534242u;

	(void)state;
	for (int width = 1; width <= 200; width++)
		for (int i = 0; i < 12; i++) {
			struct layout layout = {.width = width, .hang = i % 3};
			int bad;

			layout.first_indent = i % 4;
			layout.ambiguous = 1 + i % 2;
			layout.whole = i == 11;
			mix(&text, &random);
			layout_text(buf_str(&text), &layout, &rows);
			bad = check_properties(buf_str(&text), &layout, &rows);
			if (bad && width >= 24 && !layout.whole)
				fail_msg("%d against kinsoku, width %d: %s", bad, width, text.s);
		}
	rows_free(&rows);
	buf_free(&text);
}

static void random_bytes_are_covered_too(void **state)
{
	static const char *const pieces[] = {"水",         "a",    " ",      "。",      "（",
					     "\t",         "\n",   "\xff",   "\u0301",  "\u200D",
					     "\U0001F468", "\x01", "\u00A0", "\xe4\xb8"};
	struct rows rows = {0};
	struct buf text = {0};
	uint32_t random = 88172645u;

	(void)state;
	for (int run = 0; run < 2000; run++) {
		struct layout layout = {.width = 1 + run % 23, .hang = run % 3, .ambiguous = 1};

		layout.whole = run % 5 == 0;
		buf_clear(&text);
		for (int i = 0; i < 60; i++)
			buf_add(&text, str_of(pieces[next_random(&random) % COUNT(pieces)]));
		layout_text(buf_str(&text), &layout, &rows);
		check_properties(buf_str(&text), &layout, &rows);
	}
	rows_free(&rows);
	buf_free(&text);
}

/* Whether a row ends within a kept span that a row of its own would hold. */
static bool is_parted(struct str text, const struct rows *rows, struct span keep, int width)
{
	size_t last = rows_find(rows, keep.end - 1);
	struct str kept = str_slice(text, keep.start, keep.end);

	return rows_find(rows, keep.start) != last && unicode_columns(kept, 1) + 4 <= (size_t)width;
}

static void kept_spans_are_whole_at_every_width_that_holds_them(void **state)
{
	static const char *const parts[] = {"收入", "243.9萬元", "，其中",     "50余次",
					    "（含", "12萬 余元", "）。about ", "3.5 million units",
					    " more"};
	struct rows rows = {0};
	struct buf text = {0};
	struct span keep[40];
	size_t n = 0;

	(void)state;
	for (size_t i = 0; i < 9 * 9; i++) {
		struct str part = str_of(parts[i % 9]);

		if (i % 2 && i % 9 % 2)
			keep[n++] = (struct span){text.n, text.n + part.n};
		buf_add(&text, part);
	}
	for (int width = 4; width <= 200; width++) {
		struct layout layout = {.width = width, .ambiguous = 1, .keep = keep, .n_keep = n};

		layout_text(buf_str(&text), &layout, &rows);
		check_properties(buf_str(&text), &layout, &rows);
		for (size_t i = 0; i < n; i++)
			if (is_parted(buf_str(&text), &rows, keep[i], width))
				fail_msg("parted at width %d: %.*s", width,
					 (int)span_length(keep[i]), text.s + keep[i].start);
	}
	assert_true(n > 10);
	rows_free(&rows);
	buf_free(&text);
}

/* The time of a text must not depend on what it is made of: only that it ends is tested here. */
static void long_runs_of_one_thing_end(void **state)
{
	static const char *const pieces[] = {"a",      "水",     "。", "（", " ",
					     "\u0301", "\u200B", "\"", "/",  "\u2060",
					     "“",      "-",      "\t", "\n", "水\u2060"};
	struct rows rows = {0};
	struct buf text = {0};

	(void)state;
	for (size_t i = 0; i < COUNT(pieces); i++) {
		struct layout layout = {.width = 40, .hang = 2, .ambiguous = 1};

		buf_clear(&text);
		while (text.n < 1 << 16)
			buf_add(&text, str_of(pieces[i]));
		layout_text(buf_str(&text), &layout, &rows);
		check_properties(buf_str(&text), &layout, &rows);
	}
	rows_free(&rows);
	buf_free(&text);
}

/* $CORPUS, a folder of texts: each line of each, at every width from 24 to 200. */

static void read_file(const char *path, struct buf *out)
{
	FILE *file = fopen(path, "rb");
	size_t n;

	buf_clear(out);
	assert_non_null(file);
	do {
		buf_reserve(out, 1 << 16);
		n = fread(out->s + out->n, 1, 1 << 16, file);
		out->n += n;
	} while (n);
	fclose(file);
}

/* The indent may leave no room for what a row must hold; only preformatted lines are like that. */
static bool is_indented_far(struct str line)
{
	return str_starts(line, STR("                ")) || str_starts(line, STR("\t\t"));
}

static int bad_rows_of_line(struct str line, int step)
{
	struct rows rows = {0};
	int bad = 0;

	for (int width = 24; width <= 200; width += step) {
		struct layout layout = {.width = width, .ambiguous = 1, .hang = width % 3};
		int more;

		layout_text(line, &layout, &rows);
		more = check_properties(line, &layout, &rows);
		if (more && !is_indented_far(line))
			print_error("width %d: %.*s\n", width, (int)line.n, line.s);
		bad += is_indented_far(line) ? 0 : more;
	}
	rows_free(&rows);
	return bad;
}

static int bad_rows_of_file(const char *path, int step)
{
	struct clean clean = {0};
	struct buf text = {0};
	int bad = 0;

	read_file(path, &text);
	for (size_t at = 0; at < text.n;) {
		struct str rest = str_from(buf_str(&text), at);
		size_t end = at + str_find(rest, STR("\n"));

		clean_block(buf_str(&text), (struct span){at, end}, 0, &clean);
		bad += bad_rows_of_line(clean.text, step);
		at = end + 1;
	}
	clean_free(&clean);
	buf_free(&text);
	return bad;
}

static int bad_rows_of_folder(const char *corpus, const char *name, int step)
{
	struct buf path = {0};
	struct dirent *entry;
	int bad = 0;
	DIR *folder;

	buf_printf(&path, "%s/%s", corpus, name);
	folder = opendir(path.s);
	while (folder && (entry = readdir(folder)) != NULL) {
		if (!str_ends(str_of(entry->d_name), STR(".txt")))
			continue;
		buf_clear(&path);
		buf_printf(&path, "%s/%s/%s", corpus, name, entry->d_name);
		bad += bad_rows_of_file(path.s, step);
	}
	if (folder)
		closedir(folder);
	buf_free(&path);
	return bad;
}

static void the_sample_articles_keep_the_rules(void **state)
{
	(void)state;
	assert_int_equal(bad_rows_of_folder(".", "assets", 1), 0);
}

static void the_corpus_keeps_the_rules(void **state)
{
	const char *corpus = getenv("CORPUS");

	(void)state;
	if (!corpus || !*corpus)
		skip();
	assert_int_equal(bad_rows_of_folder(corpus, "articles", 1), 0);
	assert_int_equal(bad_rows_of_folder(corpus, "outline/texts", 1), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(chinese_breaks_anywhere_but_against_kinsoku),
		cmocka_unit_test(latin_words_stay_whole),
		cmocka_unit_test(tiny_rows_hold_a_cluster_each),
		cmocka_unit_test(a_stop_hangs_only_where_that_saves_pulling_text_down),
		cmocka_unit_test(a_kept_span_is_parted_only_where_no_row_holds_it),
		cmocka_unit_test(preformatted_text_breaks_where_the_width_is_used_up),
		cmocka_unit_test(a_line_end_ends_its_row),
		cmocka_unit_test(indents_narrow_their_rows),
		cmocka_unit_test(columns_count_what_is_drawn),
		cmocka_unit_test(a_tab_counts_from_the_beginning_of_its_row),
		cmocka_unit_test(a_byte_is_found_in_its_row),
		cmocka_unit_test(mixed_sentences_keep_the_rules_at_every_width),
		cmocka_unit_test(random_bytes_are_covered_too),
		cmocka_unit_test(kept_spans_are_whole_at_every_width_that_holds_them),
		cmocka_unit_test(long_runs_of_one_thing_end),
		cmocka_unit_test(the_sample_articles_keep_the_rules),
		cmocka_unit_test(the_corpus_keeps_the_rules),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
