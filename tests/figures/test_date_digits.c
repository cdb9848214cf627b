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

static void iso_and_slashed_dates_are_read(void **state)
{
	static const char *const rows[][2] = {
		{"2024-03-05", "2024-03-05 2024-03-05"},
		{"2024/3/5", "2024/3/5 2024-03-05"},
		{"2024.03.05", "2024.03.05 2024-03-05"},
		{"2024-03", "2024-03 2024-03"},
		{"15-01-2020", "15-01-2020 2020-01-15"},
		{"08-08-2008", "08-08-2008 2008-08-08"},
		{"2/2013", "2/2013 2013-02"},
	};

	(void)state;
	CHECK(rows);
}

static void what_can_be_read_two_ways_stays_as_written(void **state)
{
	static const char *const rows[][2] = {
		{"05/03/2023", "05/03/2023 05/03/2023"},
		{"01/02/2003", "01/02/2003 01/02/2003"},
	};

	(void)state;
	CHECK(rows);
}

static void years_make_ranges(void **state)
{
	static const char *const rows[][2] = {
		{"1980-1986", "1980-1986 1980..1986"},
		{"2019/20", "2019/20 2019..2020"},
		{"1975-80", "1975-80 1975..1980"},
		{"2019–2023", "2019–2023 2019..2023"},
		{"2018/1/10-2018/7/10", "2018/1/10-2018/7/10 2018-01-10..2018-07-10"},
	};

	(void)state;
	CHECK(rows);
}

static void other_numbers_are_no_dates(void **state)
{
	static const char *const rows[][2] = {
		{"12-34", ""},        {"2024-13-01", ""},  {"1.5", ""},
		{"2010-2015-86", ""}, {"192.168.1.1", ""}, {"3-5", ""},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(iso_and_slashed_dates_are_read),
		cmocka_unit_test(what_can_be_read_two_ways_stays_as_written),
		cmocka_unit_test(years_make_ranges),
		cmocka_unit_test(other_numbers_are_no_dates),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
