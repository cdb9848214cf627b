#include "label_rows.h"

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void a_count_is_told_by_its_noun(void **state)
{
	static const char *const rows[][2] = {
		{"The county lost 35 shops last year.", "shops lost"},
		{"They planted more than 1,200 trees along the river.", "trees planted"},
		{"The village has 14 wells of clean water.", "wells of clean water"},
		{"Three old mills still turn.", "old mills"},
	};

	(void)state;
	CHECK(rows);
}

static void an_amount_is_told_by_its_subject_and_verb(void **state)
{
	static const char *const rows[][2] = {
		{"Farm income rose 7 percent.", "Farm income rose"},
		{"The average rent was $950 a month.", "average rent"},
		{"Its sales in the towns along the southern coast rose 9 percent.", "sales rose"},
		{"The report said that rents fell by 3%.", "rents fell"},
		{"The lake, which covers 40 sq km, froze.", "lake covers"},
	};

	(void)state;
	CHECK(rows);
}

static void an_amount_before_a_noun_is_told_by_it(void **state)
{
	static const char *const rows[][2] = {
		{"It signed a $3 million contract.", "contract"},
		{"There was a 12-percent rise in rents.", "rise in rents"},
		{"Almost half of the pupils walk to school.", "pupils walk"},
		{"It ended a $900-per-house plan.", "per-house plan"},
	};

	(void)state;
	CHECK(rows);
}

static void an_amount_of_something_is_told_by_that(void **state)
{
	static const char *const rows[][2] = {
		{"The farms planted 420 hectares of plum trees.", "plum trees planted"},
		{"The hives gave 1.2 tonnes of honey.", "honey"},
		{"The town owes $3 million of old bonds.", "old bonds"},
		{"The road is 12 km of it.", "road"},
	};

	(void)state;
	CHECK(rows);
}

static void a_date_is_told_by_its_clause(void **state)
{
	static const char *const rows[][2] = {
		{"In 1932, the council built a bridge.", "council built a bridge"},
		{"The bridge was rebuilt in 1961.", "bridge was rebuilt"},
		{"After two years, the mill closed.", "mill closed"},
		{"By August 20 the walls of a barn left in the 1950s stood in the open air, and "
		 "nearly 4,000 people came.",
		 "walls of a barn left | walls of a barn left | people"},
		{"In the 1990s the line was closed for good.", "line was closed for good"},
		{"At noon, the 1950s boom", "boom"},
		{"At 3 a.m. the town was still using 140 tons of sand.",
		 "town was still using | sand"},
		{"By 2010 the council had built 40 mills.", "council had built | mills built"},
		{"Of the pipes, 12 km of pipe was laid before 1940, most of it in lead.",
		 "pipe | pipe was laid"},
		{"Repairs cost $3 million over three years, of which the state paid 60%.",
		 "Repairs cost | Repairs cost | state paid"},
		{"For most of the past two decades", ""},
	};

	(void)state;
	CHECK(rows);
}

static void the_second_of_two_goes_on_with_the_first(void **state)
{
	static const char *const rows[][2] = {
		{"Rents rose from $400 to $550.", "Rents rose | Rents rose"},
		{"The school began with 12 boys and 40 dollars.", "boys | school began"},
		{"Rents rose by 19 dollars, or 2 percent, to $840.",
		 "Rents rose | Rents rose | Rents rose"},
		{"The number of empty homes (those without light for 27 weeks), at 3,100, fell.",
		 "without light | number of empty homes"},
		{"It cut 3,100 posts. Shares lost two-thirds of their value.",
		 "posts cut | Shares lost"},
		{"It lies at an elevation of 6,035 feet (1,839 m).",
		 "lies at an elevation | lies at an elevation"},
		{"Rents rose 9 dollars on 1922 and 51% above the old level.",
		 "Rents rose | Rents rose | Rents rose"},
	};

	(void)state;
	CHECK(rows);
}

static void a_share_is_told_by_what_of_ties_to_it(void **state)
{
	static const char *const rows[][2] = {
		{"The state paid 60% of the cost of the weir.", "cost of the weir"},
		{"Only 58 per cent of that water could be found.", "water"},
		{"About one-third of the 212 kilometres of pipe was laid.", "pipe | pipe"},
		{"They found 317 leaks, and 41 of them were mended.", "leaks | leaks"},
		{"It was less than one-fifth of the price.", "price"},
	};

	(void)state;
	CHECK(rows);
}

static void a_clause_that_hangs_on_a_noun_goes_on_about_it(void **state)
{
	static const char *const rows[][2] = {
		{"The share of callers who were angry about a late bill dropped by 3 points.",
		 "share of callers dropped"},
		{"Every metre that is not lost saves 84 cents.", "metre that is not lost saves"},
		{"They said that it was sold for $40.", "sold"},
		{"The weir, which was built for $40, held.", "weir built"},
		{"That is less than $40.", ""},
	};

	(void)state;
	CHECK(rows);
}

static void a_number_alone_goes_on_about_what_was_counted(void **state)
{
	static const char *const rows[][2] = {
		{"Since then 14 towns joined, and three have left.", "towns | towns"},
		{"On March 5, 2024 it closed. The first 30 litres per head are free.",
		 "closed | head are free"},
	};

	(void)state;
	CHECK(rows);
}

static void what_is_said_again_has_the_same_label(void **state)
{
	static const char *const rows[][2] = {
		{"The road was 40 miles (64 km) long.", "road | road"},
		{"Net profit was £58 (2001: £52).", "Net profit | Net profit | Net profit"},
		{"Nearly half (48%) walk to school.", "walk to school | walk to school"},
		{"It rose. Seven in ten walk to school.", "walk to school"},
		{"In 1840 the population was 4,000.", "population | population"},
		{"New York had 40% of it.", "New York"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_count_is_told_by_its_noun),
		cmocka_unit_test(an_amount_is_told_by_its_subject_and_verb),
		cmocka_unit_test(an_amount_of_something_is_told_by_that),
		cmocka_unit_test(an_amount_before_a_noun_is_told_by_it),
		cmocka_unit_test(a_date_is_told_by_its_clause),
		cmocka_unit_test(a_share_is_told_by_what_of_ties_to_it),
		cmocka_unit_test(a_clause_that_hangs_on_a_noun_goes_on_about_it),
		cmocka_unit_test(a_number_alone_goes_on_about_what_was_counted),
		cmocka_unit_test(the_second_of_two_goes_on_with_the_first),
		cmocka_unit_test(what_is_said_again_has_the_same_label),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
