#include "src/article/openers.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "src/article/label.h"

static void what_a_row_reads_is_among_the_openers(void **state)
{
	static const struct str rows[] = {
		STR_INIT("第三章 水渠"), STR_INIT("附件1"),      STR_INIT("案例一：石灰"),
		STR_INIT("廿三、竹席"),  STR_INIT("（一）石灰"), STR_INIT("(一)石灰"),
		STR_INIT("〔二〕竹席"),  STR_INIT("㈢竹席"),     STR_INIT("參、石灰"),
		STR_INIT("丙、竹席"),    STR_INIT("3.1 Ice"),    STR_INIT("１．竹席"),
		STR_INIT("A.1 Ice"),     STR_INIT("③竹席"),      STR_INIT("Chapter IV"),
		STR_INIT("ＡＣＴ I"),    STR_INIT("§ 3 Ice"),    STR_INIT("Ⅳ、竹席"),
		STR_INIT("XIV. Ice"),    STR_INIT("I. Ice"),     STR_INIT("b"),
		STR_INIT("——好。"),      STR_INIT("版權聲明"),   STR_INIT("COPYRIGHT 2019"),
		STR_INIT("*** END OF"),  STR_INIT("\u200B一、"), STR_INIT("\u00ADChapter 1"),
	};
	struct openers openers;

	(void)state;
	openers_fill(&openers);
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		assert_true(openers_have(&openers, rows[i]));
}

static void common_beginnings_are_not(void **state)
{
	static const struct str rows[] = {
		STR_INIT(""),
		STR_INIT("The harbour freezes"),
		STR_INIT("仓库的地面返潮"),
		STR_INIT("“好。”"),
		STR_INIT("「好。」"),
	};
	struct openers openers;

	(void)state;
	openers_fill(&openers);
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		assert_false(openers_have(&openers, rows[i]));
}

/* Hashes collide now and then; a set that let most pass would be of no use. */
static void most_ideographs_are_not(void **state)
{
	struct openers openers;
	size_t n = 0;

	(void)state;
	openers_fill(&openers);
	for (unsigned low = 0; low < 64; low++) {
		for (unsigned middle = 0x80; middle < 0xC0; middle++) {
			char bytes[] = {(char)0xE6, (char)middle, (char)(0x80 + low)};

			n += openers_have(&openers, (struct str){bytes, sizeof(bytes)});
		}
	}
	assert_true(n * 8 < 64 * 64);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_a_row_reads_is_among_the_openers),
		cmocka_unit_test(common_beginnings_are_not),
		cmocka_unit_test(most_ideographs_are_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
