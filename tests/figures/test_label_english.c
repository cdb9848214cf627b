#include "label_rows.h"

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void counted_nouns_are_the_label(void **state)
{
	static const char *const rows[][2] = {
		{"The county lost 35 shops last year.", "shops last year"},
		{"They planted 1,200 trees along the river.", "trees along the river"},
	};

	(void)state;
	CHECK(rows);
}

static void otherwise_the_subject_is(void **state)
{
	static const char *const rows[][2] = {
		{"Farm income rose 7 percent.", "Farm income rose"},
		{"The average rent was $950 a month.", "average rent"},
		{"Almost half of the pupils walk to school.", "the pupils walk"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counted_nouns_are_the_label),
		cmocka_unit_test(otherwise_the_subject_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
