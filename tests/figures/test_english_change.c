#include "src/figures/english_change.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

/* The figures of a text: span, arrow and what it was, a bar behind each. */
static void check(const char *text, const char *expected)
{
	static const char *const arrows[] = {"", " up", " down"};
	struct figures figures = {0};
	struct buf got = {0};

	figures_read(str_of(text), &figures);
	for (size_t i = 0; i < figures.n; i++) {
		const struct figure *f = &figures.at[i];

		buf_add(&got, str_slice(str_of(text), f->span.start, f->span.end));
		buf_add(&got, str_of(arrows[f->direction]));
		if (f->was.form == VALUE_NUMBER) {
			buf_add(&got, STR(" was "));
			value_print(&f->was, &got);
		}
		buf_add_char(&got, '|');
	}
	assert_string_equal(got.n > 0 ? got.s : "", expected);
	buf_free(&got);
	figures_free(&figures);
}

static void a_change_from_one_to_another_is_two_figures(void **state)
{
	(void)state;
	check("Fees rose from $12 to $15.", "$12|$15 up was 12|");
	check("The rate was cut from 9% to 8%.", "9%|8% down was 9|");
	check("Prices range from $12 to $15.", "$12 to $15|");
	check("They sold 5 to 8 percent.", "5 to 8 percent|");
}

static void the_level_reached_goes_the_way_of_the_change(void **state)
{
	(void)state;
	check("Sales grew 4 percent to $90 million.", "4 percent up|$90 million up|");
	check("It fell to 6.5 percent from 7 percent.", "6.5 percent down was 7|7 percent|");
	check("It gained 20 points, or 3 percent.", "20 points up|3 percent up|");
}

static void by_looks_back_for_its_verb(void **state)
{
	(void)state;
	check("It declined last year, by 2 percent.", "2 percent down|");
	check("It was built by 20 men.", "20 men|");
}

static void doubling_is_a_rise(void **state)
{
	(void)state;
	check("Output has doubled here.", "doubled up|");
	check("It is twice the size.", "twice|");
}

static void a_noun_of_change_may_stand_behind_a_compound(void **state)
{
	(void)state;
	check("a 9 percent month-to-month drop", "9 percent down|");
	check("9 percent of the drop", "9 percent|");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_change_from_one_to_another_is_two_figures),
		cmocka_unit_test(the_level_reached_goes_the_way_of_the_change),
		cmocka_unit_test(by_looks_back_for_its_verb),
		cmocka_unit_test(doubling_is_a_rise),
		cmocka_unit_test(a_noun_of_change_may_stand_behind_a_compound),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
