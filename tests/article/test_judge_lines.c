#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "tests/article/outline_of.h"

static void bare_lines_over_text_are_headings_where_there_are_several(void **state)
{
	static const struct outline_row rows[] = {
		{HANT "先修渠 後分田\n" HANT HANT "糧倉為什麼會空\n" HANT "三百戶的一本賬\n" HANT,
		 "1 先修渠 後分田\n1 糧倉為什麼會空\n1 三百戶的一本賬\n"},
		{HANS "谁来守库房？\n" HANS "石灰与竹席\n" HANS "开仓之后\n" HANS,
		 "1 谁来守库房？\n1 石灰与竹席\n1 开仓之后\n"},
		{LATIN "\nWhy the ice matters\n\n" LATIN "\nWho mends the nets?\n\n" LATIN
		       "\nWhen it goes out\n\n" LATIN,
		 "1 Why the ice matters\n1 Who mends the nets?\n1 When it goes out\n"},
		{WRAPPED "\nTHE ICE\n\n" WRAPPED "\nTHE NETS\n\n" WRAPPED,
		 "1 THE ICE\n1 THE NETS\n"},
	};

	(void)state;
	CHECK_OUTLINES(rows);
}

static void a_heading_in_two_lines_is_one(void **state)
{
	static const struct outline_row rows[] = {
		{HANS "库房地面返潮\n粮袋一层层垫高\n" HANS "石灰不够用\n邻村借来两车\n" HANS,
		 "1 库房地面返潮粮袋一层层垫高\n1 石灰不够用邻村借来两车\n"},
		/* A short name over a long line is a part over its first section. */
		{HANS "本地要闻\n库管员连夜垫高粮袋 邻村送来石灰两车\n" HANS "外地要闻\n"
		      "下游各县加固堤坝 上游水库提前放水\n" HANS,
		 "1 本地要闻\n2 库管员连夜垫高粮袋 邻村送来石灰两车\n1 外地要闻\n"
		 "2 下游各县加固堤坝 上游水库提前放水\n"},
		/* The title of a number may be two lines. */
		{"CHAPTER I.\nThe Boats Lie Upon the Shingle\nand the Old Men Wait\n\n" WRAPPED
		 "\nCHAPTER II.\nThe Thaw\n\n" WRAPPED,
		 "1 CHAPTER I. | The Boats Lie Upon the Shingle and the Old Men Wait\n"
		 "1 CHAPTER II. | The Thaw\n"},
		/* With blank lines between, two lines are two headings. */
		{LATIN "\nBefore the freeze\n\nBoats\n\n" LATIN "\nNets\n\n" LATIN
		       "\nAfter it\n\nIce\n\n" LATIN,
		 "1 Before the freeze\n2 Boats\n2 Nets\n1 After it\n2 Ice\n"},
		/* Nobody breaks a heading behind two characters. */
		{HANS "生平\n早年\n" HANS "仕途\n" HANS "书法\n" HANS,
		 "1 生平\n2 早年\n2 仕途\n2 书法\n"},
		/* Capitals are above those in small letters. */
		{LATIN "\nHOURS\n\n" LATIN "\nOvertime\n\n" LATIN "\nBreaks\n\n" LATIN
		       "\nPAY\n\n" LATIN "\nHealth\n\n" LATIN,
		 "1 HOURS\n2 Overtime\n2 Breaks\n1 PAY\n2 Health\n"},
	};

	(void)state;
	CHECK_OUTLINES(rows);
}

static void who_wrote_it_is_no_heading(void **state)
{
	static const struct outline_row rows[] = {
		{HANS "本报记者 李木 通讯员 王石\n" HANS "谁来守库房\n" HANS "石灰与竹席\n" HANS,
		 "1 谁来守库房\n1 石灰与竹席\n"},
		{HANS "图文/李木\n" HANS "谁来守库房\n" HANS "石灰与竹席\n" HANS,
		 "1 谁来守库房\n1 石灰与竹席\n"},
		{HANS "□本报 李木\n" HANS "谁来守库房\n" HANS "石灰与竹席\n" HANS,
		 "1 谁来守库房\n1 石灰与竹席\n"},
		{HANS "文/李木 图/王石\n" HANS "谁来守库房\n" HANS "石灰与竹席\n" HANS,
		 "1 谁来守库房\n1 石灰与竹席\n"},
	};

	(void)state;
	CHECK_OUTLINES(rows);
}

static void marks_rules_and_dashes_tell_headings(void **state)
{
	static const struct outline_row rows[] = {
		{HANS "●库房●\n" HANS "●码头●\n" HANS, "1 ● | 库房\n1 ● | 码头\n"},
		{HANS "■ 库房\n" HANS "■ 码头\n" HANS, "1 ■ | 库房\n1 ■ | 码头\n"},
		{HANS "【库房】\n" HANS "【码头】\n" HANS, "1 【 | 库房\n1 【 | 码头\n"},
		{WRAPPED "\nNets\n====\n\n" WRAPPED "\nKnots\n-----\n" WRAPPED
			 "\nFloats\n------\n" WRAPPED "\nIce\n===\n" WRAPPED,
		 "1 Nets\n2 Knots\n2 Floats\n1 Ice\n"},
		{"築堤的三年\n" HANT "——備好“石料”。" HANT "——請好“工匠”。" HANT
		 "——記好“工賬”。" HANT,
		 "1 title 築堤的三年\n1 runin —— | 備好“石料”\n1 runin —— | 請好“工匠”\n1 runin —— "
		 "| 記好“工賬”\n"},
	};

	(void)state;
	CHECK_OUTLINES(rows);
}

static void parts_with_a_name_stand_on_top(void **state)
{
	static const struct outline_row rows[] = {
		{"前言\n" HANT "第一章 水渠\n" HANT "第二章 堤堰\n" HANT "結語\n" HANT
		 "參考文獻\n" HANT,
		 "1 前言\n1 第一章 | 水渠\n1 第二章 | 堤堰\n1 結語\n1 boilerplate 參考文獻\n"},
		{"Abstract\n\n" WRAPPED "\n1.  Ice\n\n" WRAPPED "\n2.  Nets\n\n" WRAPPED
		 "\nReferences\n\n" WRAPPED,
		 "1 Abstract\n1 1. | Ice\n1 2. | Nets\n1 boilerplate References\n"},
	};

	(void)state;
	CHECK_OUTLINES(rows);
}

static void centred_capitals_are_headings_in_wrapped_text(void **state)
{
	static const struct outline_row rows[] = {
		{WRAPPED "\n                              MOORINGS\n\n" WRAPPED
			 "\n                              THE ICE\n\n" WRAPPED,
		 "1 MOORINGS\n1 THE ICE\n"},
		/* Set to the right it is a page number's head. */
		{WRAPPED "\n                                                                 "
			 "PAGE\n\n" WRAPPED,
		 ""},
	};

	(void)state;
	CHECK_OUTLINES(rows);
}

static void lists_verse_and_tables_are_no_headings(void **state)
{
	static const struct outline_row rows[] = {
		{HANS "竹席\n石灰\n麻绳\n油布\n木楔\n" HANS, ""},
		{HANS "赵　平　　库房主任\n钱　安　　码头主任\n孙　宁　　账房\n" HANS, ""},
		{"水落石头出，\n灯明夜渡迟。\n人从何处去？\n船在岸边知！\n", ""},
		{HANS "- 竹席\n- 石灰\n" HANS, ""},
		{WRAPPED "\n| boat | keel |\n| skiff | 12 |\n\n" WRAPPED, ""},
		{WRAPPED
		 "\n    The ice came down in the night,\n    The boats lay still\n\n" WRAPPED,
		 ""},
		{"int keel(void)\n{\n\treturn 12;\n}\n\nint main(void)\n{\n\treturn keel();\n}\n",
		 "1 title int keel(void)\n"},
	};

	(void)state;
	CHECK_OUTLINES(rows);
}

static void talk_is_no_heading(void **state)
{
	static const struct outline_row rows[] = {
		{HANS "记者：库房为什么返潮？\n管库人：" HANS "记者：以后怎么办？\n管库人：" HANS,
		 ""},
		{HANS "“谁在那里？”\n" HANS "“是我！”\n" HANS, ""},
		{WRAPPED "\n“Who goes there?”\n\n" WRAPPED "\nWhat could one do?\n\n" WRAPPED, ""},
		{HANS "库房又空了！\n" HANS "他就站在门口！\n" HANS, ""},
	};

	(void)state;
	CHECK_OUTLINES(rows);
}

static void what_comes_back_is_no_heading(void **state)
{
	static const struct outline_row rows[] = {
		/* Fields of a record. */
		{"一、竹席\n" HANS "价格：12元\n二、石灰\n" HANS "价格：7元\n三、麻绳\n" HANS
		 "价格：3元\n",
		 "1 一、 | 竹席\n1 二、 | 石灰\n1 三、 | 麻绳\n"},
		/* Running heads of pages. */
		{WRAPPED
		 "\nHarbour Office               The Ice                      Page 1\n\n" WRAPPED
		 "\nHarbour Office               The Ice                      Page 2\n\n" WRAPPED,
		 ""},
	};

	(void)state;
	CHECK_OUTLINES(rows);
}

static void letters_and_papers_have_furniture(void **state)
{
	static const struct outline_row rows[] = {
		{"关于修缮库房的通知\n库办〔2003〕7号\n各库房、各码头：\n" HANS "一、清点\n" HANS
		 "二、垫高\n" HANS "库房办公室\n2003年6月2日\n（此件公开）\n",
		 "1 title 关于修缮库房的通知\n1 一、 | 清点\n1 二、 | 垫高\n"},
	};

	(void)state;
	CHECK_OUTLINES(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bare_lines_over_text_are_headings_where_there_are_several),
		cmocka_unit_test(a_heading_in_two_lines_is_one),
		cmocka_unit_test(who_wrote_it_is_no_heading),
		cmocka_unit_test(marks_rules_and_dashes_tell_headings),
		cmocka_unit_test(parts_with_a_name_stand_on_top),
		cmocka_unit_test(centred_capitals_are_headings_in_wrapped_text),
		cmocka_unit_test(lists_verse_and_tables_are_no_headings),
		cmocka_unit_test(talk_is_no_heading),
		cmocka_unit_test(what_comes_back_is_no_heading),
		cmocka_unit_test(letters_and_papers_have_furniture),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
