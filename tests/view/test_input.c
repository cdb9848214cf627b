#include "src/view/input.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

/* The line as text, with | at its place. */
static void show(const struct input *input, struct buf *out)
{
	struct str text = buf_str(&input->text);

	buf_clear(out);
	buf_add(out, str_slice(text, 0, input->at));
	buf_add_char(out, '|');
	buf_add(out, str_from(text, input->at));
}

static void edits_move_and_erase_whole_characters(void **state)
{
	static const struct {
		const char *text;
		enum input_edit edits[4];
		size_t n;
		const char *after;
	} rows[] = {
		{"abc", {INPUT_LEFT}, 1, "ab|c"},
		{"abc", {INPUT_BEGIN, INPUT_RIGHT}, 2, "a|bc"},
		{"abc", {INPUT_BEGIN, INPUT_END}, 2, "abc|"},
		{"abc", {INPUT_LEFT, INPUT_ERASE}, 2, "a|c"},
		{"abc", {INPUT_BEGIN, INPUT_DELETE}, 2, "|bc"},
		{"abc", {INPUT_LEFT, INPUT_ERASE_LINE}, 2, "|c"},
		{"鄉村", {INPUT_ERASE}, 1, "鄉|"},
		{"鄉村", {INPUT_LEFT, INPUT_LEFT, INPUT_DELETE}, 3, "|村"},
		{"e\u0301e\u0301", {INPUT_ERASE}, 1, "e\u0301|"},
		{"two words ", {INPUT_ERASE_WORD}, 1, "two |"},
		{"rice 水稻 ", {INPUT_ERASE_WORD}, 1, "rice |"},
		{"水稻rice", {INPUT_ERASE_WORD}, 1, "水稻|"},
		{"a b", {INPUT_ERASE_WORD, INPUT_ERASE_WORD}, 2, "|"},
	};
	struct buf shown = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct input input = {0};

		input_set(&input, str_of(rows[i].text));
		for (size_t j = 0; j < rows[i].n; j++)
			assert_true(input_edit(&input, rows[i].edits[j]));
		show(&input, &shown);
		assert_string_equal(shown.s, rows[i].after);
		input_free(&input);
	}
	buf_free(&shown);
}

static void nothing_is_beyond_the_ends(void **state)
{
	struct input input = {0};

	(void)state;
	for (int edit = 0; edit < INPUT_N; edit++)
		assert_false(input_edit(&input, (enum input_edit)edit));
	input_set(&input, STR("a"));
	assert_false(input_edit(&input, INPUT_RIGHT));
	assert_false(input_edit(&input, INPUT_DELETE));
	input_free(&input);
}

static void what_is_typed_stands_at_the_place(void **state)
{
	struct input input = {0};
	struct buf shown = {0};

	(void)state;
	input_set(&input, STR("ac"));
	input_edit(&input, INPUT_LEFT);
	assert_true(input_type(&input, (struct key){'b', 0}));
	assert_true(input_type(&input, (struct key){0x6C34, 0}));
	assert_false(input_type(&input, (struct key){'b', MOD_ALT}));
	assert_false(input_type(&input, (struct key){KEY_PAGE_DOWN, 0}));
	assert_false(input_type(&input, (struct key){0x202E, 0}));
	show(&input, &shown);
	assert_string_equal(shown.s, "ab水|c");
	buf_free(&shown);
	input_free(&input);
}

static void pasted_text_is_one_safe_line(void **state)
{
	struct input input = {0};

	(void)state;
	input_paste(&input, STR("one\r\ntwo\tthree\x1b[31m\xff 水"));
	assert_string_equal(input.text.s, "one  two three[31m 水");
	input_free(&input);
}

static void a_line_has_an_end(void **state)
{
	struct input input = {0};
	struct buf much = {0};

	(void)state;
	buf_add_repeat(&much, 'x', INPUT_MOST + 10);
	input_paste(&input, buf_str(&much));
	assert_int_equal(input.text.n, INPUT_MOST);
	assert_false(input_type(&input, (struct key){'y', 0}));
	buf_free(&much);
	input_free(&input);
}

static void a_long_line_scrolls_to_its_place(void **state)
{
	static const struct {
		const char *text;
		size_t lefts;
		const char *shown;
		int col;
	} rows[] = {
		{"abc", 0, "xxabc\n", 5},        {"abcdefgh", 0, "xxefgh\n", 6},
		{"abcdefgh", 8, "xxabcde\n", 2}, {"水稻茶葉", 0, "xx茶葉\n", 6},
		{"水稻茶葉", 1, "xx稻茶\n", 6},
	};
	struct rect in = {0, 0, 1, 7};
	struct frame frame = {.ambiguous = 1};
	struct buf out = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct input input = {0};

		input_set(&input, str_of(rows[i].text));
		for (size_t j = 0; j < rows[i].lefts; j++)
			input_edit(&input, INPUT_LEFT);
		frame_resize(&frame, 1, 7);
		frame_put(&frame, in, 0, 0, STR("xx"), ROLE_TEXT);
		assert_int_equal(input_draw(&input, &frame, in, 0, 2, 5, ROLE_TEXT), rows[i].col);
		buf_clear(&out);
		frame_print(&frame, &out);
		assert_string_equal(out.s, rows[i].shown);
		input_free(&input);
	}
	buf_free(&out);
	frame_free(&frame);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(edits_move_and_erase_whole_characters),
		cmocka_unit_test(nothing_is_beyond_the_ends),
		cmocka_unit_test(what_is_typed_stands_at_the_place),
		cmocka_unit_test(pasted_text_is_one_safe_line),
		cmocka_unit_test(a_line_has_an_end),
		cmocka_unit_test(a_long_line_scrolls_to_its_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
