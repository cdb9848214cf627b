#include "label_rows.h"

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void the_unit_is_not_repeated(void **state)
{
	static const char *const rows[][2] = {
		{"The county lost 35 shops last year.", "county lost"},
		{"They planted 1,200 trees along the river.", "planted"},
		{"At least 14 towns of the valley joined.", "valley joined"},
	};

	(void)state;
	CHECK(rows);
}

static void otherwise_the_subject_is(void **state)
{
	static const char *const rows[][2] = {
		{"Farm income rose 7 percent.", "Farm income rose"},
		{"The average rent was $950 a month.", "average rent"},
		{"Almost half of the pupils walk to school.", "pupils walk"},
		{"For most of the past two decades", ""},
		{"The share of callers who were angry about a bill fell by 3%.",
		 "share of callers who were angry"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_unit_is_not_repeated),
		cmocka_unit_test(otherwise_the_subject_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
