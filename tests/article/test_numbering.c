#include "src/article/numbering.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void each_script_counts(void **state)
{
	static const struct {
		char kind;
		struct str text;
		size_t eaten;
		uint16_t value;
	} rows[] = {
		{'h', STR_INIT("三、"), 3, 3},
		{'h', STR_INIT("二十三章"), 9, 23},
		{'h', STR_INIT("一百零五回"), 12, 105},
		{'h', STR_INIT("十"), 3, 10},
		{'h', STR_INIT("一二〇"), 9, 120},
		{'h', STR_INIT("章"), 0, 0},
		{'h', STR_INIT("零"), 0, 0},
		{'a', STR_INIT("12."), 2, 12},
		{'a', STR_INIT("１２、"), 6, 12},
		{'a', STR_INIT("1984"), 0, 0},
		{'n', STR_INIT("5-1 條"), 3, 5},
		{'n', STR_INIT("五之一"), 9, 5},
		{'n', STR_INIT("1234章"), 4, 1234},
		{'f', STR_INIT("貳、"), 3, 2},
		{'f', STR_INIT("贰拾叁、"), 9, 23},
		{'f', STR_INIT("參、"), 3, 3},
		{'f', STR_INIT("参、"), 3, 3},
		{'f', STR_INIT("陆、"), 3, 6},
		{'f', STR_INIT("陸、"), 3, 6},
		{'f', STR_INIT("弐、"), 3, 2},
		{'f', STR_INIT("　、"), 0, 0},
		{'h', STR_INIT("廿三、"), 6, 23},
		{'h', STR_INIT("卅、"), 3, 30},
		{'s', STR_INIT("丙、"), 3, 3},
		{'r', STR_INIT("XIV."), 3, 14},
		{'r', STR_INIT("IX"), 2, 9},
		{'r', STR_INIT("Ⅳ、"), 3, 4},
		{'r', STR_INIT("ICE"), 0, 0},
		{'r', STR_INIT("I'm"), 0, 0},
		{'r', STR_INIT("IC"), 0, 0},
		{'w', STR_INIT("four: "), 4, 4},
		{'w', STR_INIT("TWENTY"), 6, 20},
		{'w', STR_INIT("the Second"), 10, 2},
		{'w', STR_INIT("IV."), 2, 4},
		{'w', STR_INIT("12"), 2, 12},
		{'w', STR_INIT("B."), 1, 2},
		{'w', STR_INIT("of the"), 0, 0},
		{'c', STR_INIT("③"), 3, 3},
		{'p', STR_INIT("㈡"), 3, 2},
		{'p', STR_INIT("⑴"), 3, 1},
		{'l', STR_INIT("C."), 1, 3},
		{'l', STR_INIT("c."), 0, 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct numbering number;

		assert_int_equal(numbering_read(rows[i].text, rows[i].kind, &number),
				 rows[i].eaten);
		assert_int_equal(number.path[0], rows[i].value);
	}
}

static void decimals_have_a_path(void **state)
{
	static const struct {
		struct str text;
		size_t eaten;
		uint8_t n;
		uint16_t path[3];
	} rows[] = {
		{STR_INIT("2.1.3　名"), 5, 3, {2, 1, 3}},
		{STR_INIT("4.1.2.  Strings"), 6, 3, {4, 1, 2}},
		{STR_INIT("1．1 名"), 5, 2, {1, 1}},
		{STR_INIT("1　名"), 1, 1, {1}},
		{STR_INIT("1. Name"), 2, 1, {1}},
		{STR_INIT("1.名"), 2, 1, {1}},
		{STR_INIT("1、名"), 4, 1, {1}},
		{STR_INIT("1、2001年"), 4, 1, {1}},
		{STR_INIT("1.2001年"), 2, 1, {1}},
		{STR_INIT("A.2.  Name"), 4, 2, {LETTER_PATH + 1, 2}},
		{STR_INIT("2001年"), 0, 0, {0}},
		{STR_INIT("1名"), 0, 0, {0}},
		{STR_INIT("1.5x"), 0, 0, {0}},
		{STR_INIT("2.2), starting"), 0, 0, {0}},
		{STR_INIT("19:00"), 0, 0, {0}},
		{STR_INIT(""), 0, 0, {0}},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct numbering number;

		assert_int_equal(numbering_read(rows[i].text, 'd', &number), rows[i].eaten);
		if (!rows[i].eaten)
			continue;
		assert_int_equal(number.n, rows[i].n);
		for (size_t k = 0; k < rows[i].n; k++)
			assert_int_equal(number.path[k], rows[i].path[k]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_script_counts),
		cmocka_unit_test(decimals_have_a_path),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
