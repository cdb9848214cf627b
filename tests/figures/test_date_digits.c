#include "date_rows.h"

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
		{"1500～2000毫升", ""},
		{"2021-05-03 to 2021-05-07", "2021-05-03 to 2021-05-07 2021-05-03..2021-05-07"},
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
