#include "src/text/script_private.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static void forms_of_one_character_stand_for_each_other(void **state)
{
	static const uint32_t rows[][2] = {
		{U'鄉', U'乡'}, {U'興', U'兴'}, {U'裡', U'裏'}, {U'裡', U'里'},   {U'臺', U'台'},
		{U'羣', U'群'}, {U'爲', U'為'}, {U'為', U'为'}, {U'麼', U'么'},   {U'着', U'著'},
		{U'乾', U'干'}, {U'幹', U'干'}, {U'峯', U'峰'}, {U'㑮', 0x2B748},
	};
	struct script *script = script_open();

	(void)state;
	while (script_step(script))
		;
	assert_null(script_error(script));
	for (size_t i = 0; i + 1 < sizeof(rows) / sizeof(*rows); i++)
		assert_int_equal(script_code(script, rows[i][0]), script_code(script, rows[i][1]));
	script_close(script);
}

static void others_stand_for_themselves_and_answers_are_final(void **state)
{
	static const uint32_t rows[] = {'a', U'é', U'中', U'村', 0x1F468, 0x10FFFF};
	struct script *script = script_open();
	size_t steps = 1;

	(void)state;
	while (script_step(script))
		steps++;
	assert_in_range(steps, 5, 100);
	assert_false(script_step(script));
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		assert_int_equal(script_code(script, rows[i]), rows[i]);
	for (uint32_t code = 0; code < 0x30000; code++) {
		uint32_t to = script_code(script, code);

		assert_int_equal(script_code(script, to), to);
	}
	script_close(script);
}

static void what_is_not_there_is_told_and_survived(void **state)
{
	static const char *const none[] = {"no-such-library.so", NULL};
	static const char *const other[] = {"libm.so.6", NULL};
	static const char *const opencc[] = {"libopencc.so.1.1", "libopencc.so", NULL};
	static const struct conversion ends[] = {{NULL, 0}};
	static const struct conversion lost[] = {{"no-such-conversion.json", 1}, {NULL, 0}};
	static const struct {
		const char *const *libraries;
		const struct conversion *conversions;
		const char *told;
	} rows[] = {
		{none, ends, "cannot load no-such-library.so"},
		{other, ends, "not as expected: libopencc"},
		{opencc, lost, "cannot read no-such-conversion.json"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct script *script = script_open_from(rows[i].libraries, rows[i].conversions);

		assert_false(script_step(script));
		assert_non_null(script_error(script));
		assert_non_null(strstr(script_error(script), rows[i].told));
		assert_int_equal(script_code(script, U'鄉'), U'鄉');
		script_close(script);
	}
	script_close(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(forms_of_one_character_stand_for_each_other),
		cmocka_unit_test(others_stand_for_themselves_and_answers_are_final),
		cmocka_unit_test(what_is_not_there_is_told_and_survived),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
