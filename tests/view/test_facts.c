#include "src/view/facts.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static uint64_t key_of(const char *text)
{
	const struct decimal one = decimal_of(1);
	struct figures figures = {0};
	uint64_t key;

	figures_read(str_of(text), &figures);
	if (figures.n != 1)
		fail_msg("%zu figures in: %s", figures.n, text);
	key = value_key(&figures.at[0], &one);
	figures_free(&figures);
	return key;
}

/* In the order of their keys. */
static const char *const ordered[] = {
	"收入3億元",     "收入243.9萬元",  "收入243.8萬元",     "工期為3至90天",
	"修渠12條",      "長1.05公里",     "長1公里",           "佔0.5%",
	"水溫零下3度",   "水溫零下30度",   "始於1998年",        "始於2023年",
	"始於2023年4月", "始於2023年11月", "始於2023年11月5日", "有幾十人",
};

static void numbers_come_first_then_dates_then_what_has_no_value(void **state)
{
	(void)state;
	for (size_t i = 1; i < sizeof(ordered) / sizeof(*ordered); i++) {
		if (key_of(ordered[i - 1]) >= key_of(ordered[i]))
			fail_msg("%s does not stand before %s", ordered[i - 1], ordered[i]);
	}
}

static void only_numbers_above_zero_are_positive(void **state)
{
	(void)state;
	assert_true(value_key_is_positive(key_of("修渠12條")));
	assert_true(value_key_is_positive(key_of("佔0.5%")));
	assert_false(value_key_is_positive(key_of("水溫零下3度")));
	assert_false(value_key_is_positive(key_of("始於2023年")));
	assert_false(value_key_is_positive(key_of("有幾十人")));
}

static void add(struct facts *facts, size_t mark, const char *text)
{
	struct figures figures = {0};

	figures_read(str_of(text), &figures);
	assert_int_equal(figures.n, 1);
	facts_add(facts, mark, &figures.at[0]);
	figures_free(&figures);
}

static void units_of_one_base_are_compared_in_it(void **state)
{
	struct facts facts = {0};

	(void)state;
	facts_reserve(&facts, 3);
	assert_false(facts_known(&facts, 0));
	add(&facts, 0, "長2公里");
	add(&facts, 2, "長1500米");
	assert_true(facts_known(&facts, 0));
	assert_false(facts_known(&facts, 1));
	add(&facts, 1, "修渠12條");
	assert_int_equal(facts_base(&facts, 0), facts_base(&facts, 2));
	assert_int_not_equal(facts_base(&facts, 0), facts_base(&facts, 1));
	assert_true(facts.key[0] < facts.key[2]);
	assert_true(facts.own[0] > facts.own[2]);
	facts_reserve(&facts, 400);
	assert_true(facts_known(&facts, 2));
	assert_false(facts_known(&facts, 399));
	assert_false(facts_known(&facts, 400));
	facts_free(&facts);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_come_first_then_dates_then_what_has_no_value),
		cmocka_unit_test(only_numbers_above_zero_are_positive),
		cmocka_unit_test(units_of_one_base_are_compared_in_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
