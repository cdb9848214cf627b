#include "src/figures/label_phrase.h"

#include <string.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

struct row {
	const char *text, *want;
};

#define CHECK(read, rows) check(read, rows, sizeof(rows) / sizeof *(rows))

static void check(struct str (*read)(struct str), const struct row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct str s = read(str_of(rows[i].text));
		char got[200];

		assert_true(s.n < sizeof got);
		memcpy(got, s.s, s.n);
		got[s.n] = '\0';
		assert_string_equal(got, rows[i].want);
	}
}

static void a_noun_ends_at_a_verb_or_a_mark(void **state)
{
	static const struct row rows[] = {
		{"果园改种茶树", "果园改种茶树"}, {"果农参加了展销", "果农"},
		{"果园，还有", "果园"},           {"的果园都丰收了", "果园"},
		{"国有林场获得补助", "国有林场"}, {"“绿色果园”落户本村", "“绿色果园”"},
		{"（含分校）学校参加", "学校"},   {"老字号店铺应运而生", "老字号店铺"},
	};

	(void)state;
	CHECK(label_noun, rows);
}

static void a_noun_may_stand_behind_its_clause(void **state)
{
	static const struct row rows[] = {
		{"拥有自家果园的农户", "农户"},
		{"被评为先进的班组受到表扬", "班组"},
		{"是去年的事", ""},
	};

	(void)state;
	CHECK(label_noun, rows);
}

static void what_is_said_stands_behind_the_last_pause(void **state)
{
	static const struct row rows[] = {
		{"其中，茶园面积约", "茶园面积"},       {"调查显示存粮达到", "存粮"},
		{"水库、河道蓄水量", "河道蓄水量"},     {"茶叶售价为每斤", "茶叶售价"},
		{"存粮（含种子）达", "存粮（含种子）"},
	};

	(void)state;
	CHECK(label_said, rows);
}

static void a_long_clause_is_cut_at_its_verb(void **state)
{
	static const struct row rows[] = {
		{"并修通了进山的公路", "修通了进山的公路"},
		{"镇里的老茶厂通过了一次又一次非常严格的验收和一轮又一轮的抽查", "镇里的老茶厂"},
	};

	(void)state;
	CHECK(label_clause, rows);
}

static void a_lists_mark_is_no_comma(void **state)
{
	static const struct row rows[] = {
		{"桃、李、杏，还有", "桃、李、杏"},
		{"桃园。", "桃园"},
	};

	(void)state;
	CHECK(label_to_comma, rows);
}

static void a_mark_without_its_partner_goes(void **state)
{
	static const struct row rows[] = {
		{"茶园”", "茶园"},
		{"“茶园", "茶园"},
		{"“茶园”", "“茶园”"},
	};

	(void)state;
	CHECK(label_paired, rows);
}

static void a_bracket_that_only_closes_ends_an_aside(void **state)
{
	static const struct row rows[] = {
		{"含分校）学生约", "学生"}, {"学生（含分校）", "学生（含分校）"},
		{"old) kiln", "kiln"},      {"分校）井", "井"},
		{"学生", "学生"},
	};
	struct str text = STR("水位（汛期）升");

	(void)state;
	CHECK(label_said, rows);
	assert_int_equal(label_aside_open(text, 12, text.n), 6);
	assert_int_equal(label_aside_open(text, 3, text.n), text.n);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_noun_ends_at_a_verb_or_a_mark),
		cmocka_unit_test(a_noun_may_stand_behind_its_clause),
		cmocka_unit_test(what_is_said_stands_behind_the_last_pause),
		cmocka_unit_test(a_long_clause_is_cut_at_its_verb),
		cmocka_unit_test(a_lists_mark_is_no_comma),
		cmocka_unit_test(a_mark_without_its_partner_goes),
		cmocka_unit_test(a_bracket_that_only_closes_ends_an_aside),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
