#include "dushu/app/editor.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

static void each_editor_is_told_the_line_in_its_way(void **state)
{
	static const struct {
		const char *editor;
		size_t line;
		const char *command;
	} rows[] = {
		{"vi", 12, "vi +12 \"$1\""},
		{"/usr/bin/vim -n", 3, "/usr/bin/vim -n +3 \"$1\""},
		{"nano", 7, "nano +7 \"$1\""},
		{"emacs -nw", 7, "emacs -nw +7 \"$1\""},
		{"code --wait", 7, "code --wait --goto \"$1\":7"},
		{"hx", 2, "hx \"$1\":2"},
		{"ed", 2, "ed \"$1\""},
		{"my-own-editor", 2, "my-own-editor +2 \"$1\""},
		{"vi", 1, "vi \"$1\""},
		{"code", 1, "code \"$1\""},
	};
	struct buf out = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		buf_clear(&out);
		editor_command(rows[i].editor, rows[i].line, &out);
		assert_string_equal(out.s, rows[i].command);
	}
	buf_free(&out);
}

static void visual_comes_before_editor_and_vi_last(void **state)
{
	(void)state;
	setenv("VISUAL", "emacs", 1);
	setenv("EDITOR", "nano", 1);
	assert_string_equal(editor_name(), "emacs");
	setenv("VISUAL", "", 1);
	assert_string_equal(editor_name(), "nano");
	unsetenv("EDITOR");
	assert_string_equal(editor_name(), "vi");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_editor_is_told_the_line_in_its_way),
		cmocka_unit_test(visual_comes_before_editor_and_vi_last),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
