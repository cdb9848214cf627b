#include "src/article/walk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void each_block_is_seen_with_its_neighbours(void **state)
{
	struct walk walk;
	size_t n = 0;

	(void)state;
	for (walk_open(&walk, STR("one\n\ntwo\nthree\n"), 0, format_of(STR("")));
	     walk_stands(&walk); walk_on(&walk), n++) {
		assert_int_equal(walk.sight.n_above, n);
		assert_int_equal(walk.sight.above.glance.present, n > 0);
		assert_int_equal(walk.sight.below.glance.present, n < 2);
		assert_int_equal(walk.sight.here.glance.blanks, n == 1);
	}
	assert_int_equal(n, 3);
	assert_int_equal(walk.document.n_blocks, 3);
	assert_int_equal(walk.document.n_blank, 1);
	assert_int_equal(walk.document.n_short, 3);
}

static void a_walk_that_moves_is_one_that_opened_there(void **state)
{
	struct str text = STR("one\n\ntwo\nthree\nfour\n");
	struct walk walk, other;

	(void)state;
	walk_open(&walk, text, 0, format_of(STR("")));
	walk_on(&walk);
	walk_on(&walk);
	for (size_t at = 0; at < text.n; at += 5) {
		walk_move(&walk, text, at);
		walk_open_at(&other, text, 0, format_of(STR("")), at);
		assert_int_equal(walk.sight.n_above, 0);
		assert_int_equal(walk.document.n_blocks, 0);
		assert_int_equal(walk.document.end, text.n);
		assert_int_equal(walk.sight.here.block.span.start,
				 other.sight.here.block.span.start);
		assert_int_equal(walk.sight.above.block.span.start,
				 other.sight.above.block.span.start);
		assert_int_equal(walk.sight.below.block.span.end, other.sight.below.block.span.end);
	}
}

static void an_empty_text_has_no_block(void **state)
{
	struct walk walk;

	(void)state;
	walk_open(&walk, STR("\ufeff\n\n"), 3, format_of(STR("")));
	assert_false(walk_stands(&walk));
	walk_open(&walk, STR(""), 0, format_of(STR("")));
	assert_false(walk_stands(&walk));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_block_is_seen_with_its_neighbours),
		cmocka_unit_test(a_walk_that_moves_is_one_that_opened_there),
		cmocka_unit_test(an_empty_text_has_no_block),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
