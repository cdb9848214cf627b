#include "dushu/article/matches.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>
#include <cmocka.h>

struct stage {
	struct source *source;
	struct article *article;
	struct fold *fold;
	struct pattern *pattern;
	struct matches *matches;
};

static struct stage stage_open(struct str text, const char *words, bool regex, size_t near)
{
	struct stage stage = {.source = source_from(text, "test"),
			      .fold = fold_open(FOLD_CASE, NULL)};
	struct pattern_options options = {.regex = regex, .caseless = true, .fold = stage.fold};
	struct error error;

	stage.article = article_open(stage.source);
	stage.pattern = pattern_open(str_of(words), &options, &error);
	assert_non_null(stage.pattern);
	stage.matches = matches_open(stage.article, stage.pattern, near);
	return stage;
}

static void stage_close(struct stage *stage)
{
	matches_close(stage->matches);
	pattern_close(stage->pattern);
	fold_close(stage->fold);
	article_close(stage->article);
	source_close(stage->source);
}

static struct span seek(struct stage *stage, size_t from, bool backward, size_t work,
			enum seek_state *state, bool *wrapped)
{
	struct seek search;

	seek_begin(&search, from, backward);
	do
		*state = seek_step(stage->matches, &search, work);
	while (*state == SEEK_MORE);
	*wrapped = search.wrapped;
	return search.found;
}

static void the_nearest_place_is_found_both_ways_and_around(void **state)
{
	/*                                 0123456789012345678901234567890 */
	static const struct str text = STR_INIT("rice and wheat\n\nmore rice, RICE");
	static const struct {
		size_t from;
		bool backward;
		size_t start;
		bool wrapped;
	} rows[] = {
		{0, false, 0, false},   {1, false, 21, false}, {21, false, 21, false},
		{22, false, 27, false}, {28, false, 0, true},  {31, true, 27, false},
		{27, true, 21, false},  {21, true, 0, false},  {0, true, 27, true},
		{999, true, 27, false}, {999, false, 0, true},
	};
	struct stage stage = stage_open(text, "rice", false, 0);

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		enum seek_state ended;
		bool wrapped;
		struct span found = seek(&stage, rows[i].from, rows[i].backward, MATCHES_WORK,
					 &ended, &wrapped);

		assert_int_equal(ended, SEEK_FOUND);
		assert_int_equal(found.start, rows[i].start);
		assert_int_equal(found.end, rows[i].start + 4);
		assert_int_equal(wrapped, rows[i].wrapped);
	}
	stage_close(&stage);
}

static void what_is_nowhere_is_not_found(void **state)
{
	static const char *const texts[] = {"", "\n\n", "wheat", "ric\ne"};
	enum seek_state ended;
	bool wrapped;

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		struct stage stage = stage_open(str_of(texts[i]), "rice", false, 0);

		for (int backward = 0; backward < 2; backward++) {
			seek(&stage, 0, backward, 1, &ended, &wrapped);
			assert_int_equal(ended, SEEK_NONE);
		}
		while (matches_count(stage.matches, 1))
			;
		assert_int_equal(matches_total(stage.matches), 0);
		stage_close(&stage);
	}
}

static void spans_take_in_noise_and_line_ends(void **state)
{
	static const struct str text = STR_INIT("這裡的鄉(xiāng)村(cūn)很大。");
	struct stage stage = stage_open(text, "鄉村", false, 0);
	enum seek_state ended;
	bool wrapped;
	struct span found = seek(&stage, 0, false, 1, &ended, &wrapped);

	(void)state;
	assert_int_equal(found.start, str_find(text, STR("鄉")));
	assert_int_equal(found.end, str_find(text, STR("(cūn)")));
	stage_close(&stage);
}

/* A text of several stretches, with long and short blocks, and a line longer than any. */
static void make_text(struct buf *out)
{
	uint32_t random = 12345;

	while (out->n < 400000) {
		random = random * 1103515245u + 12345u;
		if (random >> 16 & 1 && random >> 20 & 1)
			buf_add(out, STR("Rice "));
		else
			buf_add(out, STR("wheat and barley "));
		if ((random >> 24) % 40 == 0)
			buf_add(out, STR("\n\n"));
		if (out->n > 120000 && out->n < 120020)
			buf_add_repeat(out, 'x', 150000);
	}
}

/* All places, by cleaning block after block. */
static void find_all(struct stage *stage, struct spans *out)
{
	struct clean clean = {0};
	struct spans found = {0};
	struct block block;

	for (size_t at = 0; article_block_at(stage->article, at, &block); at = block.span.end) {
		clean_block(article_text(stage->article), block.span, 0, &clean);
		pattern_find(stage->pattern, clean.text, &found);
		for (size_t i = 0; i < found.n; i++) {
			out->at = xrealloc(out->at, out->n + 1, sizeof(*out->at));
			out->at[out->n++] = clean_span(&clean, found.at[i]);
		}
	}
	clean_free(&clean);
	spans_free(&found);
}

static void assert_all_sought(struct stage *stage, const struct spans *all, bool backward,
			      size_t work)
{
	size_t from = backward ? (size_t)-1 : 0;
	enum seek_state ended;
	bool wrapped;

	for (size_t i = 0; i < all->n; i++) {
		struct span want = all->at[backward ? all->n - 1 - i : i];
		struct span found = seek(stage, from, backward, work, &ended, &wrapped);

		assert_int_equal(ended, SEEK_FOUND);
		assert_int_equal(found.start, want.start);
		assert_int_equal(found.end, want.end);
		assert_false(wrapped);
		from = backward ? found.start : found.end;
	}
	seek(stage, from, backward, work, &ended, &wrapped);
	assert_int_equal(ended, SEEK_FOUND);
	assert_true(wrapped);
}

static void every_place_is_sought_and_counted_whatever_the_steps(void **state)
{
	static const struct {
		bool regex;
		size_t work, near;
	} rows[] = {{false, 1, 0}, {false, 5000, 300000}, {true, 300, 399999}, {true, 1 << 20, 5}};
	struct buf text = {0};
	struct spans all = {0};

	(void)state;
	make_text(&text);
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct stage stage =
			stage_open(buf_str(&text), "rice", rows[i].regex, rows[i].near);
		size_t steps = 1;

		all.n = 0;
		find_all(&stage, &all);
		assert_in_range(all.n, 100, 10000);
		assert_all_sought(&stage, &all, i % 2, rows[i].work);
		while (matches_count(stage.matches, rows[i].work))
			steps++;
		assert_true(rows[i].work > 5000 || steps > 10);
		assert_true(matches_counted(stage.matches));
		assert_int_equal(matches_percent(stage.matches), 100);
		assert_int_equal(matches_total(stage.matches), all.n);
		for (size_t j = 0; j < all.n; j += 37)
			assert_int_equal(matches_before(stage.matches, all.at[j].start), j);
		assert_int_equal(matches_before(stage.matches, text.n), all.n);
		stage_close(&stage);
	}
	spans_free(&all);
	buf_free(&text);
}

static bool holds(struct stage *stage, const struct block *block)
{
	struct clean clean = {0};
	struct spans found = {0};
	bool any;

	clean_block(article_text(stage->article), block->span, 0, &clean);
	pattern_find(stage->pattern, clean.text, &found);
	any = found.n > 0;
	clean_free(&clean);
	spans_free(&found);
	return any;
}

static void blocks_that_hold_it_are_walked_both_ways(void **state)
{
	struct buf text = {0};
	struct stage stage;
	struct block block, found;
	size_t at = 0, n = 0, back = 0;

	(void)state;
	make_text(&text);
	stage = stage_open(buf_str(&text), "rice rice rice", false, 250000);
	assert_false(matches_block_at(stage.matches, 0, &found));
	assert_false(matches_block_before(stage.matches, text.n, &found));
	while (matches_count(stage.matches, 1 << 20))
		;
	for (; article_block_at(stage.article, at, &block); at = block.span.end) {
		if (!holds(&stage, &block))
			continue;
		n++;
		assert_true(matches_block_at(stage.matches, block.span.start, &found));
		assert_int_equal(found.span.start, block.span.start);
	}
	assert_in_range(n, 10, 5000);
	for (at = (size_t)-1; matches_block_before(stage.matches, at, &found); back++) {
		assert_true(holds(&stage, &found));
		at = found.span.start;
	}
	assert_int_equal(back, n);
	for (at = 0; matches_block_at(stage.matches, at, &found); back--)
		at = found.span.end;
	assert_int_equal(back, 0);
	stage_close(&stage);
	buf_free(&text);
}

enum { PART = 30000 }; /* less than a pipe holds */

/* All that is in the pipe is taken in, and told. */
static void take_part(struct stage *stage)
{
	struct error error;

	while (source_grow(stage->source, &error) == GROWTH_MORE)
		;
	assert_true(article_grow(stage->article));
	matches_grow(stage->matches);
}

static void what_comes_later_is_sought_and_counted_too(void **state)
{
	struct buf text = {0};
	struct spans all = {0};
	struct stage stage, whole;
	struct error error;
	size_t work = 1;
	int ends[2];

	(void)state;
	make_text(&text);
	whole = stage_open(buf_str(&text), "rice", false, 0);
	find_all(&whole, &all);
	stage = whole;
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], text.s, PART), PART);
	stage.source = source_follow(ends[0], "pipe", 10, &error);
	assert_non_null(stage.source);
	stage.article = article_open(stage.source);
	stage.matches = matches_open(stage.article, stage.pattern, PART / 2);
	for (size_t at = PART; at < text.n; at += PART, work = work * 7 % 100003) {
		size_t n = text.n - at < PART ? text.n - at : PART;

		/* Sometimes all is counted before more comes, sometimes it is not. */
		matches_count(stage.matches, work * 10);
		assert_int_equal(write(ends[1], text.s + at, n), n);
		take_part(&stage);
	}
	while (matches_count(stage.matches, 5000))
		;
	assert_int_equal(matches_total(stage.matches), all.n);
	assert_all_sought(&stage, &all, false, 5000);
	close(ends[0]);
	close(ends[1]);
	matches_close(stage.matches);
	article_close(stage.article);
	source_close(stage.source);
	stage_close(&whole);
	spans_free(&all);
	buf_free(&text);
}

static void only_counted_stretches_show_their_blocks(void **state)
{
	struct buf text = {0};
	struct stage stage;
	struct block block;

	(void)state;
	make_text(&text);
	stage = stage_open(buf_str(&text), "rice", false, 300000);
	matches_count(stage.matches, 100000);
	assert_true(matches_block_at(stage.matches, 0, &block));
	assert_in_range(block.span.start, 200000, 330000);
	assert_true(matches_block_before(stage.matches, (size_t)-1, &block));
	assert_in_range(block.span.start, 200000, 399000);
	stage_close(&stage);
	buf_free(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_nearest_place_is_found_both_ways_and_around),
		cmocka_unit_test(what_is_nowhere_is_not_found),
		cmocka_unit_test(spans_take_in_noise_and_line_ends),
		cmocka_unit_test(every_place_is_sought_and_counted_whatever_the_steps),
		cmocka_unit_test(blocks_that_hold_it_are_walked_both_ways),
		cmocka_unit_test(what_comes_later_is_sought_and_counted_too),
		cmocka_unit_test(only_counted_stretches_show_their_blocks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
