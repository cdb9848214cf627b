#include "dushu/figures/date.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

/* The date begins where `at` stands in the text; its ISO text, two with ".." for a range. */
struct row {
	const char *text, *date, *value;
};

static void check(const struct row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct str text = str_of(rows[i].text);
		size_t at = rows[i].date[0] == '\0' ? strcspn(rows[i].text, "0123456789")
						    : str_find(text, str_of(rows[i].date));
		struct date_read date = {0};
		struct buf got = {0};
		size_t eaten = date_read_english(text, at, &date);

		buf_add(&got, str_slice(text, at, at + eaten));
		buf_add_char(&got, '=');
		if (eaten > 0 && date.low.form == VALUE_TEXT)
			buf_printf(&got, "%s..%s", date.low.text, date.high.text);
		else if (eaten > 0)
			buf_printf(&got, "%s", date.value.text);
		struct buf want = {0};

		buf_printf(&want, "%s=%s", rows[i].date, rows[i].value);
		assert_string_equal(got.s, want.s);
		buf_free(&got);
		buf_free(&want);
	}
}

#define CHECK(rows) check(rows, sizeof(rows) / sizeof(rows)[0])

static void a_named_month_makes_a_date(void **state)
{
	static const struct row rows[] = {
		{"on March 5, 2024, he", "March 5, 2024", "2024-03-05"},
		{"on 5 March 2024", "5 March 2024", "2024-03-05"},
		{"the 5th of March", "5th of March", "--03-05"},
		{"Mar. 2024", "Mar. 2024", "2024-03"},
		{"Sept. 9 was", "Sept. 9", "--09-09"},
		{"fourth of July, 1994", "fourth of July, 1994", "1994-07-04"},
		{"2019-aug-1", "2019-aug-1", "2019-08-01"},
		{"it was 31 June here", "", ""},
	};

	(void)state;
	CHECK(rows);
}

static void may_and_march_need_more_around_them(void **state)
{
	struct date_read date;

	(void)state;
	assert_int_equal(date_read_english(STR("may 5 people come"), 0, &date), 0);
	assert_int_equal(date_read_english(STR("march 10 miles"), 0, &date), 0);
	assert_int_equal(date_read_english(STR("2 may be"), 0, &date), 0);
	assert_int_equal(date_read_english(STR("march 3 2015"), 0, &date), 12);
	assert_int_equal(date_read_english(STR("In May we"), 3, &date), 0);
}

static void ranges_of_days_borrow_month_and_year(void **state)
{
	static const struct row rows[] = {
		{"November 10 to 20, GM", "November 10 to 20", "--11-10..--11-20"},
		{"closed on the 7th.", "7th", "---07"},
		{"10-20 November 2015", "10-20 November 2015", "2015-11-10..2015-11-20"},
		{"between 3 and 12 of May.", "3 and 12 of May", "--05-03..--05-12"},
		{"Dec 28-Jan 3, 2016", "Dec 28-Jan 3, 2016", "2015-12-28..2016-01-03"},
		{"June-August 1992", "June-August 1992", "1992-06..1992-08"},
	};

	(void)state;
	CHECK(rows);
}

static void years_are_known_by_the_words_around_them(void **state)
{
	static const struct row rows[] = {
		{"in 1975 it", "1975", "1975"},
		{"(1998)", "1998", "1998"},
		{"the 1975 session", "1975", "1975"},
		{"from 1990 to 1995", "1990 to 1995", "1990..1995"},
		{"the 2016/17 season", "2016/17", "2016..2017"},
		{"in 1973-74", "1973-74", "1973..1974"},
		{"see his life (Paris, 1894)", "1894", "1894"},
		{"a further 1975 tons", "", ""},
		{"in 1500 cases", "", ""},
		{"some 2000 people", "", ""},
		{"a nave dating from 1220", "1220", "1220"},
		{"it goes back to 1200", "1200", "1200"},
		{"staff were up by 1000", "", ""},
	};

	(void)state;
	CHECK(rows);
}

static void longer_and_shorter_periods_are_dates(void **state)
{
	static const struct row rows[] = {
		{"the mid-1970s", "1970s", "197X"},
		{"in the '90s", "90s", "199X"},
		{"the nineties", "nineties", "199X"},
		{"the 19th century", "19th century", "18"},
		{"twentieth-century art", "twentieth-century", "19"},
		{"the third quarter of 2001", "third quarter of 2001", "2001-Q3"},
		{"Q3 2001", "Q3 2001", "2001-Q3"},
		{"first quarter profit", "first quarter", "Q1"},
		{"FY2019/20", "FY2019/20", "2019..2020"},
		{"since 221 BC", "221 BC", "-0221"},
		{"AD 25", "AD 25", "0025"},
		{"B.C. 340-321", "B.C. 340-321", "-0340..-0321"},
		{"the 2nd to the 4th century A.D.", "2nd to the 4th century A.D.", "01..03"},
		{"18th and 19th centuries", "18th", "17"},
		{"built c. 1310 here", "1310", "1310"},
	};

	(void)state;
	CHECK(rows);
}

static void clock_times_have_their_half_of_the_day(void **state)
{
	static const struct row rows[] = {
		{"at 8:30 a.m. on", "8:30 a.m.", "08:30"},
		{"3 pm", "3 pm", "15:00"},
		{"12 am", "12 am", "00:00"},
		{"2.17pm", "2.17pm", "14:17"},
		{"2.1 pm", "", ""},
		{"half past eight", "half past eight", "08:30"},
		{"five o'clock", "five o'clock", "05:00"},
		{"9 to 5 pm", "9 to 5 pm", "09:00..17:00"},
		{"from 9:15 to 17:45", "9:15 to 17:45", "09:15..17:45"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_named_month_makes_a_date),
		cmocka_unit_test(may_and_march_need_more_around_them),
		cmocka_unit_test(ranges_of_days_borrow_month_and_year),
		cmocka_unit_test(years_are_known_by_the_words_around_them),
		cmocka_unit_test(longer_and_shorter_periods_are_dates),
		cmocka_unit_test(clock_times_have_their_half_of_the_day),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
