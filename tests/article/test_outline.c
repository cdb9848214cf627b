#include "dushu/article/outline.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <time.h>

#include "tests/article/outline_of.h"

/* What holds of every outline. */
static void check_outline(const struct outline *outline, size_t end)
{
	size_t at = 0;
	int level = 0;

	for (size_t i = 0; i < outline->n; i++) {
		const struct heading *h = &outline->at[i];

		assert_true(h->span.start >= at && h->span.start < h->span.end);
		assert_true(h->span.end <= h->section_end && h->section_end <= end);
		assert_true(h->label.start >= h->span.start && h->label.end <= h->span.end);
		assert_true(h->title.start >= h->span.start && h->title.end <= h->span.end);
		assert_true(h->level >= 1 && (h->kind == HEADING_TITLE || h->level <= level + 1));
		at = h->span.start;
		level = h->level;
	}
}

static void sections_end_where_the_next_of_their_level_begins(void **state)
{
	const struct str text =
		STR("第一章 水渠\n第一節 石灰\n" HANT "第二節 竹席\n" HANT "第二章 堤堰\n" HANT);
	struct candidates all = candidates_of(text);
	struct outline outline = {0};

	(void)state;
	outline_build(all.at, all.n, &all.document, &outline);
	check_outline(&outline, text.n);
	assert_int_equal(outline.n, 4);
	assert_int_equal(outline.at[0].section_end, outline.at[3].span.start);
	assert_int_equal(outline.at[1].section_end, outline.at[2].span.start);
	assert_int_equal(outline.at[2].section_end, outline.at[3].span.start);
	assert_int_equal(outline.at[3].section_end, text.n);
	outline_build(NULL, 0, &all.document, &outline);
	assert_int_equal(outline.n, 0);
	outline_free(&outline);
	free(all.at);
}

static void random_lines_give_a_sound_outline(void **state)
{
	static const char *const lines[] = {
		"一、水渠\n",  "（一）石灰\n", "（二）竹席。\n",
		"第一章 田\n", "第二章 田\n",  "1.1 田\n",
		"2. Ice\n",    "I\n",          "THE ICE\n",
		"=======\n",   "\n",           "目录\n",
		"●田●\n",      "——好。" HANT,  "附件1\n",
		HANT,          LATIN,          "版權聲明\n",
		"结语\n",      "价格：1\n",
	};
	uint32_t random = 3;
	struct buf text = {0};
	struct outline outline = {0};

	(void)state;
	for (int run = 0; run < 500; run++) {
		struct candidates all;

		buf_clear(&text);
		for (int i = 0; i < 40; i++) {
			random = random * 1664525 + 1013904223;
			buf_add(&text,
				str_of(lines[(random >> 16) % (sizeof(lines) / sizeof(*lines))]));
		}
		all = candidates_of(buf_str(&text));
		outline_build(all.at, all.n, &all.document, &outline);
		check_outline(&outline, text.n);
		free(all.at);
	}
	outline_free(&outline);
	buf_free(&text);
}

/* Time for n candidates, made of one candidate with numbers that go up and fall back. */
static double seconds_for(size_t n, unsigned modulus)
{
	struct candidate *candidates = xrealloc(NULL, n, sizeof(*candidates));
	struct document document = {.end = n * 10 + 10, .n_blocks = 2 * n};
	struct outline outline = {0};
	struct timespec from, to;

	for (size_t i = 0; i < n; i++)
		candidates[i] = (struct candidate){
			.at = i * 10,
			.n = 5,
			.n_title = 5,
			.block = (uint32_t)(2 * i),
			.style = (uint8_t)(i % HEADING_STYLE_N),
			.n_path = (uint8_t)(1 + i % LABEL_PATH),
			.path = {1, (uint16_t)(i % modulus)},
			.hash = (uint32_t)(i % (modulus * 7)),
			.columns = 12,
			.flags = CANDIDATE_CJK,
			.here.present = true,
			.below = {.present = true, .columns = 200},
		};
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
	outline_build(candidates, n, &document, &outline);
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
	outline_free(&outline);
	free(candidates);
	return (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
}

static void the_cost_grows_with_the_candidates_alone(void **state)
{
	static const unsigned moduli[] = {2, 60, 60000};

	(void)state;
	for (size_t i = 0; i < sizeof(moduli) / sizeof(*moduli); i++) {
		double small = seconds_for(20000, moduli[i]),
		       large = seconds_for(320000, moduli[i]);

		/* Sixteen times the candidates: far below the 256 times of a quadratic rule. */
		assert_true(large < 80 * small + 0.2);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sections_end_where_the_next_of_their_level_begins),
		cmocka_unit_test(random_lines_give_a_sound_outline),
		cmocka_unit_test(the_cost_grows_with_the_candidates_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
