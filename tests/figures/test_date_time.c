#include "dushu/figures/date.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void show(const char *text, struct buf *out)
{
	/* A bar marks where the date is to begin. */
	struct str s = str_of(text);
	size_t bar = str_find(s, STR("|")), at = bar < s.n ? bar : 0;
	struct buf plain = {0};
	struct date_read d;

	buf_add(&plain, str_slice(s, 0, at));
	buf_add(&plain, str_from(s, bar < s.n ? bar + 1 : 0));
	size_t n = date_read(buf_str(&plain), at, &d);

	buf_clear(out);
	if (n > 0) {
		buf_add(out, str_slice(buf_str(&plain), at - d.before, at + n));
		buf_add(out, d.time ? STR(" time ") : STR(" "));
		value_print(&d.value, out);
		value_print(&d.low, out);
		buf_add(out, d.low.form != VALUE_NONE ? STR("..") : STR(""));
		value_print(&d.high, out);
	}
	buf_free(&plain);
}

static void check(const char *const rows[][2], size_t n)
{
	struct buf shown = {0};

	for (size_t i = 0; i < n; i++) {
		show(rows[i][0], &shown);
		assert_string_equal(shown.n > 0 ? shown.s : "", rows[i][1]);
	}
	buf_free(&shown);
}

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void clock_times_in_digits(void **state)
{
	static const char *const rows[][2] = {
		{"8:30", "8:30 time 08:30"},
		{"16:11:05", "16:11:05 time 16:11:05"},
		{"24:00", "24:00 time 24:00"},
		{"8：30", "8：30 time 08:30"},
		{"下午|3:30", "下午3:30 time 15:30"},
		{"8:60", ""},
		{"16:9", ""},
		{"9:00-17:30", "9:00-17:30 time 09:00..17:30"},
	};

	(void)state;
	CHECK(rows);
}

static void clock_times_in_chinese(void **state)
{
	static const char *const rows[][2] = {
		{"8时30分", "8时30分 time 08:30"},
		{"上午|9时", "上午9时 time 09:00"},
		{"下午|3点", "下午3点 time 15:00"},
		{"8点半", "8点半 time 08:30"},
		{"8点钟", "8点钟 time 08:00"},
		{"8点一刻", "8点一刻 time 08:15"},
		{"三点", ""},
		{"晚上|8点", "晚上8点 time 20:00"},
		{"凌晨|2点", "凌晨2点 time 02:00"},
		{"20时", "20时 time 20:00"},
		{"8时至20时", "8时至20时 time 08:00..20:00"},
		{"中午|12点", "中午12点 time 12:00"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(clock_times_in_digits),
		cmocka_unit_test(clock_times_in_chinese),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
