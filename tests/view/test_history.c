#include "dushu/view/history.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void assert_lines(const struct history *history, const char *const *lines, size_t n)
{
	assert_int_equal(history->n, n);
	for (size_t i = 0; i < n; i++)
		assert_string_equal(history->at[i].s, lines[i]);
}

static void a_line_typed_again_is_the_newest_and_stands_once(void **state)
{
	static const char *const lines[] = {"b", "c", "a"};
	struct history history = {0};

	(void)state;
	history_add(&history, STR("a"));
	history_add(&history, STR("b"));
	history_add(&history, STR("c"));
	history_add(&history, STR(""));
	history_add(&history, buf_str(&history.at[0]));
	assert_lines(&history, lines, 3);
	history_free(&history);
	assert_int_equal(history.n, 0);
}

static void the_oldest_line_makes_room(void **state)
{
	struct history history = {0};
	struct buf line = {0};

	(void)state;
	for (int i = 0; i < HISTORY_MOST + 3; i++) {
		buf_clear(&line);
		buf_printf(&line, "line %d", i);
		history_add(&history, buf_str(&line));
	}
	assert_int_equal(history.n, HISTORY_MOST);
	assert_string_equal(history.at[0].s, "line 3");
	assert_string_equal(history.at[HISTORY_MOST - 1].s, line.s);
	buf_free(&line);
	history_free(&history);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_typed_again_is_the_newest_and_stands_once),
		cmocka_unit_test(the_oldest_line_makes_room),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
