#include "dushu/text/pattern.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "dushu/text/clean.h"

struct tables {
	struct script *script;
	struct fold *none, *all;
};

static int tables_open(void **state)
{
	static struct tables tables;

	tables.script = script_open();
	while (script_step(tables.script))
		;
	tables.none = fold_open(0, NULL);
	tables.all = fold_open(FOLD_CASE | FOLD_WIDTH | FOLD_SCRIPT, tables.script);
	*state = &tables;
	return 0;
}

static int tables_close(void **state)
{
	struct tables *tables = *state;

	fold_close(tables->none);
	fold_close(tables->all);
	script_close(tables->script);
	return 0;
}

/* The text with [ ] around each match. */
static void show(struct str text, const struct spans *found, struct buf *out)
{
	size_t at = 0;

	buf_clear(out);
	for (size_t i = 0; i < found->n; i++) {
		buf_add(out, str_slice(text, at, found->at[i].start));
		buf_add_char(out, '[');
		buf_add(out, str_slice(text, found->at[i].start, found->at[i].end));
		buf_add_char(out, ']');
		at = found->at[i].end;
	}
	buf_add(out, str_from(text, at));
}

struct row {
	const char *pattern, *text, *found;
};

static void assert_rows(const struct row *rows, size_t n, struct pattern_options options)
{
	struct spans found = {0};
	struct buf shown = {0};
	struct error error;

	for (size_t i = 0; i < n; i++) {
		struct pattern *pattern = pattern_open(str_of(rows[i].pattern), &options, &error);

		if (!pattern)
			fail_msg("%s: %s", rows[i].pattern, error.text);
		pattern_find(pattern, str_of(rows[i].text), &found);
		show(str_of(rows[i].text), &found, &shown);
		assert_string_equal(shown.s, rows[i].found);
		pattern_close(pattern);
	}
	buf_free(&shown);
	spans_free(&found);
}

#define ASSERT_ROWS(rows, ...)                                                                     \
	assert_rows(rows, sizeof(rows) / sizeof(*(rows)), (struct pattern_options){__VA_ARGS__})

static void words_are_found_as_they_are_written(void **state)
{
	static const struct row rows[] = {
		{"rice", "rice, Rice and price", "[rice], Rice and p[rice]"},
		{"aa", "aaaaa", "[aa][aa]a"},
		{"abab", "abaababab", "aba[abab]ab"},
		{".*", "a .* b", "a [.*] b"},
		{"鄉", "鄉乡", "[鄉]乡"},
		{"x", "", ""},
		{"longer than all", "short", "short"},
	};

	(void)state;
	ASSERT_ROWS(rows, .regex = false);
}

static void folded_words_are_found_in_every_form(void **state)
{
	static const struct row rows[] = {
		{"rice", "Rice ＲＩＣＥ", "[Rice] [ＲＩＣＥ]"},
		{"乡村", "鄉村与乡村", "[鄉村]与[乡村]"},
		{"鄉邨", "乡村", "乡村"},
		{"什麼", "什么 什麽", "[什么] [什麽]"},
		{"12.5%", "１２．５％ 12.5%", "[１２．５％] [12.5%]"},
		{"\"a b\"", "“A\u3000B”", "[“A\u3000B”]"},
		{"K", "\u212A k", "[\u212A] [k]"},
		{"干", "乾幹干榦", "[乾][幹][干][榦]"},
	};
	const struct tables *tables = *state;

	ASSERT_ROWS(rows, .fold = tables->all);
}

static void expressions_know_characters_and_lines(void **state)
{
	static const struct row rows[] = {
		{"r.ce", "rice 稻r米ce", "[rice] 稻[r米ce]"},
		{"[鄉村]+", "去鄉村看鄉", "去[鄉村]看[鄉]"},
		{"^b|a$", "ba\nba", "[b][a]\n[b][a]"},
		{"\\d+", "12個3", "[12]個[3]"},
		{"\\w+", "水稻 rice", "[水稻] [rice]"},
		{"x*", "axxb", "a[xx]b"},
		{"(?<=a)b", "ab b", "a[b] b"},
		{"a\\Kb", "abab", "a[b]a[b]"},
		{"RICE", "rice", "rice"},
	};

	(void)state;
	ASSERT_ROWS(rows, .regex = true);
}

static void folded_expressions_match_the_text_as_written(void **state)
{
	static const struct row rows[] = {
		{"乡.", "在鄉村", "在[鄉村]"},
		{"[鄉鎮]+", "乡镇", "[乡镇]"},
		{"（.）", "(甲)（乙）", "[(甲)][（乙）]"},
		{"\\（", "a(", "a[(]"},
		{"[一-龥]+", "鄉a", "[鄉]a"},
		{"Ａ+", "aAａ", "[aAａ]"},
		{"\t", "a\tb c", "a[\t]b c"},
		{"㑮.村", "㑮𫝈村𫝈鄉村", "[㑮𫝈村][𫝈鄉村]"},
		{".$", "𫝈鄉㑮", "𫝈鄉[㑮]"},
	};
	const struct tables *tables = *state;

	ASSERT_ROWS(rows, .regex = true, .caseless = true, .fold = tables->all);
}

static void a_wrong_expression_is_told_with_its_place(void **state)
{
	static const struct {
		const char *pattern, *told, *at;
	} rows[] = {
		{"(a", "parenthesis", "at character 3"},
		{"鄉村[", "character class", "at character 4"},
		{"a\\", "\\ at end", "at character 3"},
		{"*", "quantifier", "at character 1"},
		{"(?<", "name", "at character 4"},
	};
	const struct tables *tables = *state;
	struct pattern_options options = {.regex = true, .fold = tables->all};
	struct error error;

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		assert_null(pattern_open(str_of(rows[i].pattern), &options, &error));
		assert_non_null(strstr(error.text, rows[i].told));
		assert_non_null(strstr(error.text, rows[i].at));
	}
	options.regex = false;
	assert_null(pattern_open(STR(""), &options, &error));
}

static void an_expression_without_end_gives_up(void **state)
{
	struct pattern_options options = {.regex = true};
	struct buf text = {0};
	struct spans found = {0};
	struct error error;
	struct pattern *pattern = pattern_open(STR("(a+)+$"), &options, &error);

	(void)state;
	buf_add_repeat(&text, 'a', 64 * 1024);
	buf_add_char(&text, '.');
	pattern_find(pattern, buf_str(&text), &found);
	assert_int_equal(found.n, 0);
	assert_true(pattern_gave_up(pattern));
	pattern_close(pattern);
	spans_free(&found);
	buf_free(&text);
}

static void upper_case_is_seen_but_in_escapes(void **state)
{
	static const struct {
		const char *text;
		bool regex, upper;
	} rows[] = {
		{"rice", false, false}, {"Rice", false, true}, {"\\W", false, true},
		{"\\W", true, false},   {"\\WA", true, true},  {"乡村", false, false},
		{"Ａ", false, true},    {"É", true, true},     {"\\", true, false},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		assert_true(pattern_has_upper(str_of(rows[i].text), rows[i].regex) ==
			    rows[i].upper);
}

/* Sources in which the cleaned text has the words; far behind bytes that have not. */
static void no_noise_hides_words_from_the_scan(void **state)
{
	static const char *const rows[][2] = {
		{"乡村振兴", "鄉(xiāng)村振興"},
		{"乡村振兴", "鄉村(cūn)振(zhèn)興"},
		{"乡村振兴", "鄉村\n  振\r\n興"},
		{"乡村(一", "鄉村(cūn)(一"},
		{"rare string", "rare\nstring"},
		{"rare string", "RARE  \n string"},
		{"rare string", "ra\u200Bre st\u00ADring"},
		{"ra-re", "ra-\nre"},
		{"q", "q"},
		{"ab", "a\u2060b"},
		{"村", "村"},
		{" ", "a\nb"},
		{"a\uFFFDb", "a\xff"
			     "b"},
		{"12", "１２"},
	};
	const struct tables *tables = *state;
	struct pattern_options options = {.fold = tables->all};
	struct clean clean = {0};
	struct spans found = {0};
	struct buf source = {0};
	struct error error;

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct pattern *pattern = pattern_open(str_of(rows[i][0]), &options, &error);

		for (size_t before = 0; before < 40; before++) {
			struct span span = {0, 0};
			size_t at;

			buf_clear(&source);
			buf_add_repeat(&source, '.', before);
			span.start = source.n;
			buf_add(&source, str_of(rows[i][1]));
			span.end = source.n;
			buf_add_repeat(&source, '.', 40 - before);
			at = pattern_candidate(pattern, buf_str(&source),
					       (struct span){0, source.n});
			assert_in_range(at, 0, span.end - 1);
			clean_block(buf_str(&source), span, CLEAN_JOIN, &clean);
			pattern_find(pattern, clean.text, &found);
			assert_int_equal(found.n, 1);
		}
		pattern_close(pattern);
	}
	buf_free(&source);
	spans_free(&found);
	clean_free(&clean);
}

/* What every match of an expression has is looked for in all its forms. */
static void expressions_are_looked_for_by_what_they_need(void **state)
{
	static const struct {
		const char *pattern, *text;
		bool passed_over;
	} rows[] = {
		{"[A-Z]+END", "some text, which has none", true},
		{"[A-Z]+END", "some text, and BEND", false},
		{"[a-z]+q", "some Q", false},
		{"[a-z]+q", "some \uFF31", false},
		{"[a-z]+q", "some of these", true},
		{"[a-z]+k", "some \u212A", false},
		{"a|b", "neither", false},
		{"水+", "none", true},
		{"水+", "a 水", false},
		{"乡.{2}路", "a 路", true},
		{"乡.{2}路", "鄉一二路", false},
		{"乡.{2}路", "鎮上", true},
		{"水?", "none", false},
		{"水|渠", "none", false},
		{"(水)", "none", false},
		{"[水]", "none", false},
		{"(?x)a#水", "banner", false},
		{"\\Q水", "none", false},
		{"\\水", "none", false},
		{"[^水]渠", "none", false},
		{"[a]渠", "none", true},
		{"\\p{Han}渠", "none", true},
		{"\\d渠", "none", true},
		{"z", "A Z", false},
		{"z", "none", true},
	};
	const struct tables *tables = *state;
	struct error error;

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct pattern_options options = {
			.regex = true, .caseless = i != 0 && i != 1, .fold = tables->all};
		struct pattern *pattern = pattern_open(str_of(rows[i].pattern), &options, &error);
		struct str text = str_of(rows[i].text);
		size_t at = pattern_candidate(pattern, text, (struct span){0, text.n});

		if ((at == text.n) != rows[i].passed_over)
			fail_msg("%s in %s: %zu", rows[i].pattern, rows[i].text, at);
		pattern_close(pattern);
	}
}

static void what_cannot_fit_is_passed_over(void **state)
{
	static const char *const rows[][2] = {
		{"乡村振兴", "鄉村的振興,鄉鎮振興,村振興"},
		{"zebra", "zero zeal ebra zebr, zebu zebrx"},
		{"Rice", "rise RICH nice 米"},
		{"一", "二三(四)"},
	};
	const struct tables *tables = *state;
	struct pattern_options options = {.fold = tables->all};
	struct error error;

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct pattern *pattern = pattern_open(str_of(rows[i][0]), &options, &error);
		struct str source = str_of(rows[i][1]);

		assert_int_equal(pattern_candidate(pattern, source, (struct span){0, source.n}),
				 source.n);
		pattern_close(pattern);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_found_as_they_are_written),
		cmocka_unit_test(folded_words_are_found_in_every_form),
		cmocka_unit_test(expressions_know_characters_and_lines),
		cmocka_unit_test(folded_expressions_match_the_text_as_written),
		cmocka_unit_test(a_wrong_expression_is_told_with_its_place),
		cmocka_unit_test(an_expression_without_end_gives_up),
		cmocka_unit_test(upper_case_is_seen_but_in_escapes),
		cmocka_unit_test(no_noise_hides_words_from_the_scan),
		cmocka_unit_test(expressions_are_looked_for_by_what_they_need),
		cmocka_unit_test(what_cannot_fit_is_passed_over),
	};

	return cmocka_run_group_tests(tests, tables_open, tables_close);
}
