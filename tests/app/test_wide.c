#include "dushu/app/wide.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "dushu/app/charset.h"

static struct cell cell_of(const char *s, int width)
{
	struct cell cell = {.n = (uint8_t)strlen(s), .width = (uint8_t)width};

	memcpy(cell.s, s, strlen(s));
	return cell;
}

static void a_cell_is_one_spacing_character_and_its_marks(void **state)
{
	static const struct {
		const char *cell;
		int width;
		const wchar_t *wide;
	} rows[] = {
		{"x", 1, L"x"},
		{"", 1, L" "},
		{"鄉", 2, L"鄉"},
		{"e\u0301", 1, L"e\u0301"},
		{"a\u0300\u0301\u0302\u0303\u0304\u0305", 1, L"a\u0300\u0301\u0302\u0303"},
		{"\U0001F468\u200D\U0001F469", 2, L"\U0001F468"},
		{"\u2764\uFE0F", 2, L"\u2764\uFE0F"},
	};
	wchar_t wide[WIDE_MAX + 1];

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct cell cell = cell_of(rows[i].cell, rows[i].width);

		wide_of_cell(&cell, wide);
		assert_int_equal(wcscmp(wide, rows[i].wide), 0);
	}
}

static void the_c_library_gives_the_width_that_frames_have(void **state)
{
	(void)state;
	wide_set_ambiguous(1);
	assert_int_equal(wcwidth(L'\u201c'), 1);
	wide_set_ambiguous(2);
	assert_int_equal(wcwidth(L'\u201c'), 2);
	assert_int_equal(wcwidth(L'讀'), 2);
	assert_int_equal(wcwidth(L'a'), 1);
	assert_int_equal(wcwidth(L'\u0301'), 0);
	assert_int_equal(wcwidth(L'\0'), 0);
	assert_int_equal(wcwidth(L'\x1b'), -1);
	wide_set_ambiguous(1);
}

static void control_characters_are_keys(void **state)
{
	static const struct {
		wchar_t c;
		struct key key;
	} rows[] = {
		{L'j', {'j', 0}},         {L'\t', {KEY_TAB, 0}},   {L'\r', {KEY_RETURN, 0}},
		{L'\n', {KEY_RETURN, 0}}, {0x1B, {KEY_ESCAPE, 0}}, {0x7F, {KEY_BACK, 0}},
		{0x04, {'d', MOD_CTRL}},  {0x1A, {'z', MOD_CTRL}}, {0x00, {' ', MOD_CTRL}},
		{0x1D, {']', MOD_CTRL}},  {L'】', {L'】', 0}},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct key key = wide_key(rows[i].c);

		assert_int_equal(key.code, rows[i].key.code);
		assert_int_equal(key.mods, rows[i].key.mods);
	}
}

static void utf8_can_send_every_character(void **state)
{
	(void)state;
	charset_set();
	if (!charset_is_utf8())
		skip();
	assert_true(wide_can_send(L'a'));
	assert_true(wide_can_send(L'讀'));
	assert_true(wide_can_send(0x1F468));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_cell_is_one_spacing_character_and_its_marks),
		cmocka_unit_test(the_c_library_gives_the_width_that_frames_have),
		cmocka_unit_test(control_characters_are_keys),
		cmocka_unit_test(utf8_can_send_every_character),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
