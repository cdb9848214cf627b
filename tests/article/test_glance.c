#include "src/article/glance.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void the_end_of_a_line_tells_how_it_closes(void **state)
{
	static const struct {
		struct str text;
		enum closing closing;
	} rows[] = {
		{STR_INIT("修渠"), CLOSING_NONE},       {STR_INIT("修渠。"), CLOSING_STOP},
		{STR_INIT("“修渠。”"), CLOSING_STOP},   {STR_INIT("(done.)"), CLOSING_STOP},
		{STR_INIT("修渠？"), CLOSING_QUESTION}, {STR_INIT("done!"), CLOSING_EXCLAMATION},
		{STR_INIT("修渠……"), CLOSING_ELLIPSIS}, {STR_INIT("and so ..."), CLOSING_ELLIPSIS},
		{STR_INIT("修渠："), CLOSING_COLON},    {STR_INIT("修渠；"), CLOSING_SEMICOLON},
		{STR_INIT("修渠、"), CLOSING_COMMA},    {STR_INIT("“修渠”"), CLOSING_NONE},
		{STR_INIT(""), CLOSING_NONE},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		assert_int_equal(closing_of(rows[i].text), rows[i].closing);
}

static void a_sentence_ends_behind_its_first_stop(void **state)
{
	(void)state;
	assert_int_equal(sentence_end(STR("修渠。分田。")), 9);
	assert_int_equal(sentence_end(STR("修渠？分田。")), 9);
	assert_int_equal(sentence_end(STR("修渠")), 6);
}

static void words_show_what_a_line_is_made_of(void **state)
{
	static const struct {
		struct str text;
		unsigned has, has_not;
	} rows[] = {
		{STR_INIT("THE ICE"), CANDIDATE_CAPITALS | CANDIDATE_TITLE, CANDIDATE_CJK},
		{STR_INIT("The Coming of the Ice"), CANDIDATE_TITLE, CANDIDATE_CAPITALS},
		{STR_INIT("The coming of winter"), 0, CANDIDATE_TITLE | CANDIDATE_SMALL},
		{STR_INIT("and then came ice"), CANDIDATE_SMALL, CANDIDATE_TITLE},
		{STR_INIT("修渠"), CANDIDATE_CJK, CANDIDATE_TITLE | CANDIDATE_CAPITALS},
		{STR_INIT("修渠：先分田"), CANDIDATE_KEY, CANDIDATE_SENTENCE},
		{STR_INIT("修渠。先分田"), CANDIDATE_SENTENCE, CANDIDATE_KEY},
		{STR_INIT("修渠。”"), 0, CANDIDATE_SENTENCE},
		{STR_INIT("Ice .......... 12"), CANDIDATE_LEADERS | CANDIDATE_DIGITS, 0},
		{STR_INIT("修渠…………3"), CANDIDATE_LEADERS, 0},
		{STR_INIT("赵　平　　主任"), CANDIDATE_GAP, 0},
		{STR_INIT("（全文完）"), CANDIDATE_QUOTED, 0},
		{STR_INIT("“好”和“坏”"), 0, CANDIDATE_QUOTED},
		{STR_INIT("二〇〇五年六月十一日"), CANDIDATE_DATE, 0},
		{STR_INIT("2003年6月2日"), CANDIDATE_DATE, 0},
		{STR_INIT("生日"), 0, CANDIDATE_DATE},
		{STR_INIT("库办〔2003〕7号"), CANDIDATE_PAPER, CANDIDATE_DATE},
		{STR_INIT("见 https://a.b"), CANDIDATE_ADDRESS, CANDIDATE_SIGNS},
		{STR_INIT("］＞……"), CANDIDATE_SIGNS, 0},
		{STR_INIT("лёд"), 0, CANDIDATE_SIGNS},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		unsigned flags = flags_of(rows[i].text);

		assert_int_equal(flags & rows[i].has, rows[i].has);
		assert_int_equal(flags & rows[i].has_not, 0);
	}
}

static void a_title_has_one_hash_however_it_is_set(void **state)
{
	(void)state;
	assert_int_equal(hash_of(STR("The Ice"), false), hash_of(STR("THE  ICE."), false));
	assert_int_equal(hash_of(STR("修 渠"), false), hash_of(STR("修渠；"), false));
	assert_int_equal(hash_of(STR("Ice ..... 12"), true), hash_of(STR("Ice"), false));
	assert_int_not_equal(hash_of(STR("Ice 1"), false), hash_of(STR("Ice 2"), false));
	assert_int_equal(key_of(STR("价格：12")), 6);
	assert_int_equal(key_of(STR("价格")), 6);
}

static void rules_items_and_quotations_are_told_by_their_opening(void **state)
{
	(void)state;
	assert_int_equal(rule_of(STR("-----")), '-');
	assert_int_equal(rule_of(STR("--")), 0);
	assert_int_equal(rule_of(STR("-- -")), 0);
	assert_int_equal(rule_of(STR("")), 0);
	assert_true(opens_item(STR("- a")));
	assert_true(opens_item(STR("• a")));
	assert_true(opens_item(STR("—— 某人")));
	assert_false(opens_item(STR("-a")));
	assert_true(opens_quote(STR("「a」")));
	assert_false(opens_quote(STR("《a》")));
	assert_int_equal(opening_of(STR("7a")), '0');
	assert_int_equal(opening_of(STR("田")), 0);
	assert_int_equal(opening_of(STR("《田》")), 0x300A);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_end_of_a_line_tells_how_it_closes),
		cmocka_unit_test(a_sentence_ends_behind_its_first_stop),
		cmocka_unit_test(words_show_what_a_line_is_made_of),
		cmocka_unit_test(a_title_has_one_hash_however_it_is_set),
		cmocka_unit_test(rules_items_and_quotations_are_told_by_their_opening),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
