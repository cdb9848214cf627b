#include "src/figures/english_kind.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "tests/figures/show.h"

static void check(const char *const rows[][2], size_t n)
{
	struct buf shown = {0};

	for (size_t i = 0; i < n; i++) {
		show_figures(rows[i][0], true, &shown);
		assert_string_equal(shown.n > 0 ? shown.s : "", rows[i][1]);
	}
	buf_free(&shown);
}

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void ages_are_told_by_the_words_before_them(void **state)
{
	static const char *const rows[][2] = {
		{"aged 81", "81 age 81"},
		{"a child of seven", "seven age 7"},
		{"a band of seven", "seven number 7"},
		{"a girl of seven moods", "seven moods count 7 moods"},
		{"mean age was 54.3 years", "54.3 years age 54.3 years"},
		{"a term of 54 years", "54 years duration 54 years"},
		{"a woman in her 60s", "60s age 60"},
		{"in his mid-20s", "20s age 20"},
		{"in the mid-20s", "20s date 192X"},
	};

	(void)state;
	CHECK(rows);
}

static void pounds_are_weighed_or_paid(void **state)
{
	static const char *const rows[][2] = {
		{"a 12-pound baby", "12-pound measure 12 pound"},
		{"a 12-pound fine", "12-pound money 12 pound"},
		{"40 pounds of flour", "40 pounds measure 40 pounds"},
		{"it weighs 40 pounds", "40 pounds measure 40 pounds"},
		{"it costs 40 pounds", "40 pounds money 40 pounds"},
	};

	(void)state;
	CHECK(rows);
}

static void dozens_of_something_count_it(void **state)
{
	static const char *const rows[][2] = {
		{"dozens of people", "dozens count ? about"},
		{"There were dozens", "dozens number ? about"},
		{"version 2.4.1 of it", "2.4.1 number ? weak"},
	};

	(void)state;
	CHECK(rows);
}

static void chances_with_hyphens_are_ratios(void **state)
{
	static const char *const rows[][2] = {
		{"a one-in-five risk", "one-in-five ratio 0.2"},
		{"nine-out-of-ten odds", "nine-out-of-ten ratio 0.9"},
		{"a 50-50 chance", "50-50 ratio 1"},
		{"a 5,000-square-foot hall", "5,000-square-foot measure 5000 square-foot"},
	};

	(void)state;
	CHECK(rows);
}

static void pounds_with_kilograms_beside_them_are_weighed(void **state)
{
	static const char *const rows[][2] = {
		{"a load of 80 pounds (36 kg)", "80 pounds measure 80 pounds; 36 kg measure 36 kg"},
		{"a load of 36 kg (80 pounds)", "36 kg measure 36 kg; 80 pounds measure 80 pounds"},
		{"a loan of 80 pounds (100 dollars)",
		 "80 pounds money 80 pounds; 100 dollars money 100 dollars"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ages_are_told_by_the_words_before_them),
		cmocka_unit_test(pounds_are_weighed_or_paid),
		cmocka_unit_test(dozens_of_something_count_it),
		cmocka_unit_test(chances_with_hyphens_are_ratios),
		cmocka_unit_test(pounds_with_kilograms_beside_them_are_weighed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
