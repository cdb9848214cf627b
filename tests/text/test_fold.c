#include "dushu/text/fold.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static struct script *script_whole(void)
{
	struct script *script = script_open();

	while (script_step(script))
		;
	return script;
}

static void each_flag_folds_its_own(void **state)
{
	static const struct {
		unsigned flags;
		uint32_t a, b;
		bool same;
	} rows[] = {
		{0, 'a', 'A', false},
		{FOLD_CASE, 'a', 'A', true},
		{FOLD_CASE, U'é', U'É', true},
		{FOLD_CASE, U'я', U'Я', true},
		{FOLD_CASE, 'a', U'ａ', false},
		{FOLD_WIDTH, 'a', U'ａ', true},
		{FOLD_WIDTH, 'a', U'Ａ', false},
		{FOLD_WIDTH, '%', U'％', true},
		{FOLD_WIDTH, ',', U'，', true},
		{FOLD_WIDTH, '"', U'“', true},
		{FOLD_WIDTH, '\'', U'’', true},
		{FOLD_WIDTH, ' ', 0x3000, true},
		{FOLD_WIDTH, ' ', 0xA0, true},
		{FOLD_WIDTH, ' ', '\t', true},
		{FOLD_WIDTH, ' ', '\n', false},
		{FOLD_WIDTH, U'鄉', U'乡', false},
		{FOLD_SCRIPT, U'鄉', U'乡', true},
		{FOLD_CASE | FOLD_WIDTH, U'Ａ', 'a', true},
		{FOLD_CASE | FOLD_WIDTH | FOLD_SCRIPT, U'Ｚ', 'z', true},
	};
	struct script *script = script_whole();

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct fold *fold = fold_open(rows[i].flags, script);

		assert_true((fold_code(fold, rows[i].a) == fold_code(fold, rows[i].b)) ==
			    rows[i].same);
		fold_close(fold);
	}
	script_close(script);
	fold_close(NULL);
}

static void variants_are_all_that_fold_to_the_same(void **state)
{
	struct script *script = script_whole();
	struct fold *fold = fold_open(FOLD_CASE | FOLD_WIDTH | FOLD_SCRIPT, script);
	uint32_t out[64];
	size_t total = 0, n;

	(void)state;
	for (uint32_t code = 0; code < 0x30000; code++) {
		n = fold_variants(fold, code, out, 64);
		assert_in_range(n, 1, 64);
		for (size_t i = 0; i < n; i++)
			assert_int_equal(fold_code(fold, out[i]), fold_code(fold, code));
		total += fold_code(fold, code) == code ? n : 0;
	}
	/* Each code point is among the variants of just one. */
	assert_int_equal(total, 0x30000);
	assert_int_equal(fold_variants(fold, 'k', out, 1), 5);
	fold_close(fold);
	script_close(script);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_flag_folds_its_own),
		cmocka_unit_test(variants_are_all_that_fold_to_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
