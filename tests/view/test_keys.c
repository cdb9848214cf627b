#include "dushu/view/keys.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static const struct {
	struct str spelling;
	struct key key;
} rows[] = {
	{STR_INIT("j"), {'j', 0}},
	{STR_INIT("]"), {']', 0}},
	{STR_INIT("章"), {0x7AE0, 0}},
	{STR_INIT("<C-d>"), {'d', MOD_CTRL}},
	{STR_INIT("<A-v>"), {'v', MOD_ALT}},
	{STR_INIT("<C-A-x>"), {'x', MOD_CTRL | MOD_ALT}},
	{STR_INIT("<Tab>"), {KEY_TAB, 0}},
	{STR_INIT("<S-Tab>"), {KEY_TAB, MOD_SHIFT}},
	{STR_INIT("<PageDown>"), {KEY_PAGE_DOWN, 0}},
	{STR_INIT("<Space>"), {' ', 0}},
	{STR_INIT("<lt>"), {'<', 0}},
	{STR_INIT("<F1>"), {KEY_FUNCTION + 1, 0}},
	{STR_INIT("<F12>"), {KEY_FUNCTION + 12, 0}},
};

static void a_spelling_is_read_and_printed_back(void **state)
{
	struct buf out = {0};
	struct key key;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		assert_int_equal(key_parse(rows[i].spelling, &key), rows[i].spelling.n);
		assert_true(key_equal(key, rows[i].key));
		buf_clear(&out);
		key_print(key, &out);
		assert_true(str_equal(buf_str(&out), rows[i].spelling));
	}
	buf_free(&out);
}

static void only_the_first_key_of_several_is_read(void **state)
{
	struct key key;

	(void)state;
	assert_int_equal(key_parse(STR("jk"), &key), 1);
	assert_int_equal(key_parse(STR("<Tab>x"), &key), 5);
	assert_int_equal(key.code, KEY_TAB);
}

static void a_lone_bracket_is_itself_and_an_unknown_name_is_none(void **state)
{
	struct key key;

	(void)state;
	assert_int_equal(key_parse(STR("<"), &key), 1);
	assert_int_equal(key.code, '<');
	assert_int_equal(key_parse(STR("<Nope>"), &key), 0);
	assert_int_equal(key_parse(STR("<F13>"), &key), 0);
	assert_int_equal(key_parse(STR(""), &key), 0);
}

static void full_width_forms_are_the_keys_they_stand_for(void **state)
{
	static const struct {
		uint32_t wide, narrow;
	} forms[] = {
		{0x3011, ']'},  {0x3010, '['}, {0x3002, '.'},      {0xFF0C, ','},
		{0xFF0F, '/'},  {0xFF1F, '?'}, {0xFF03, '#'},      {0xFF1D, '='},
		{0x3001, '\\'}, {'j', 'j'},    {KEY_TAB, KEY_TAB},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		struct key key = key_narrow((struct key){forms[i].wide, 0});

		assert_int_equal(key.code, forms[i].narrow);
	}
}

static void help_shows_keys_as_people_write_them(void **state)
{
	static const struct {
		const char *spellings, *shown, *ascii;
	} shapes[] = {
		{"j <Down> <C-n>", "j ↓ ^N", "j Down ^N"},
		{"<Space> f <PageDown>", "Space f PgDn", "Space f PgDn"},
		{"g <Home> <lt>", "g Home <", "g Home <"},
		{"<A-v> <BS> <S-Tab>", "Alt-v Backspace Shift-Tab", "Alt-v Backspace Shift-Tab"},
		{"'' ZZ :q za", "'' ZZ :q za", "'' ZZ :q za"},
		{"h <F1>", "h F1", "h F1"},
		{"", "", ""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(shapes) / sizeof(*shapes); i++) {
		struct buf shown = {0}, ascii = {0};

		keys_show(str_of(shapes[i].spellings), false, &shown);
		keys_show(str_of(shapes[i].spellings), true, &ascii);
		assert_true(str_equal(buf_str(&shown), str_of(shapes[i].shown)));
		assert_true(str_equal(buf_str(&ascii), str_of(shapes[i].ascii)));
		buf_free(&shown);
		buf_free(&ascii);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(help_shows_keys_as_people_write_them),
		cmocka_unit_test(a_spelling_is_read_and_printed_back),
		cmocka_unit_test(only_the_first_key_of_several_is_read),
		cmocka_unit_test(a_lone_bracket_is_itself_and_an_unknown_name_is_none),
		cmocka_unit_test(full_width_forms_are_the_keys_they_stand_for),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
