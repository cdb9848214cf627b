#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "tests/article/outline_of.h"

static void official_numbering_nests_as_it_opens(void **state)
{
	static const struct outline_row rows[] = {
		{"一、水源\n" HANT "（一）清渠\n" HANT "1.人手\n" HANT "2.工具\n" HANT
		 "（二）築堰\n" HANT "二、倉儲\n" HANT "（一）通風\n" HANT "（二）防鼠\n" HANT,
		 "1 一、 | 水源\n2 （一） | 清渠\n3 1. | 人手\n3 2. | 工具\n2 （二） | 築堰\n"
		 "1 二、 | 倉儲\n2 （一） | 通風\n2 （二） | 防鼠\n"},
		/* The order is the text's own, not the books'. */
		{"1、水源\n" HANS "(一)清渠\n" HANS "(二)筑堰\n" HANS "2、仓储\n" HANS
		 "(一)通风\n" HANS "(二)防鼠\n" HANS,
		 "1 1、 | 水源\n2 (一) | 清渠\n2 (二) | 筑堰\n1 2、 | 仓储\n2 (一) | 通风\n2 (二) "
		 "| 防鼠\n"},
		/* The second level counts on through all parts. */
		{"一、水源\n" HANS "（一）清渠\n" HANS "（二）筑堰\n" HANS "二、仓储\n" HANS
		 "（三）通风\n" HANS "（四）防鼠\n" HANS,
		 "1 一、 | 水源\n2 （一） | 清渠\n2 （二） | 筑堰\n1 二、 | 仓储\n2 （三） | "
		 "通风\n2 （四） | 防鼠\n"},
		{"壹、水源\n" HANT "贰、倉儲\n" HANT "叁、道路\n" HANT,
		 "1 壹、 | 水源\n1 贰、 | 倉儲\n1 叁、 | 道路\n"},
		{"甲、水源\n" HANT "乙、倉儲\n" HANT, "1 甲、 | 水源\n1 乙、 | 倉儲\n"},
		{"误区一：只修渠\n" HANS "误区二：只分田\n" HANS "误区三：只记账\n" HANS,
		 "1 误区一： | 只修渠\n1 误区二： | 只分田\n1 误区三： | 只记账\n"},
		{"①水源\n" HANT "②仓储\n" HANT, "1 ① | 水源\n1 ② | 仓储\n"},
		{"㈠水源\n" HANT "㈡仓储\n" HANT, "1 ㈠ | 水源\n1 ㈡ | 仓储\n"},
	};

	(void)state;
	CHECK_OUTLINES(rows);
}

static void units_name_their_rank(void **state)
{
	static const struct outline_row rows[] = {
		{"第一編 田地\n第一章 丈量\n第一節　儀器\n" HANT "第二節　記錄\n" HANT
		 "第二章 界石\n" HANT "第二編 房屋\n第一章 登記\n" HANT,
		 "1 第一編 | 田地\n2 第一章 | 丈量\n3 第一節 | 儀器\n3 第二節 | 記錄\n2 第二章 | "
		 "界石\n"
		 "1 第二編 | 房屋\n2 第一章 | 登記\n"},
		/* An article that opens its paragraph is no heading; on its own line it is. */
		{"第一章 通則\n第一條 本會設於鎮上。\n第二條 "
		 "會員每年集會一次，由主席召集；不能召集的，由年長者召集。\n"
		 "第二章 會員\n第三條 住在鎮上的人都可以入會。\n",
		 "1 第一章 | 通則\n1 第二章 | 會員\n"},
		{"   第 一 章 通則\n\n第 1 條\n" HANT "\n第 2 條\n" HANT
		 "\n   第 二 章 會員\n\n第 3 條\n" HANT,
		 "1 第 一 章 | 通則\n2 第 1 條 | 第 1 條\n2 第 2 條 | 第 2 條\n1 第 二 章 | 會員\n"
		 "2 第 3 條 | 第 3 條\n"},
		{"第１章　丈量\n" HANS "第２章　界石\n" HANS "附件1：表格\n" HANS,
		 "1 第１章 | 丈量\n1 第２章 | 界石\n1 附件1： | 表格\n"},
		{"上篇　丈量\n一　仪器\n" HANS "二　记录\n" HANS "下篇　界石\n三　木桩\n" HANS
		 "四　石碑\n" HANS,
		 "1 上篇 | 丈量\n2 一 | 仪器\n2 二 | 记录\n1 下篇 | 界石\n2 三 | 木桩\n2 四 | "
		 "石碑\n"},
	};

	(void)state;
	CHECK_OUTLINES(rows);
}

static void decimals_nest_by_their_points(void **state)
{
	static const struct outline_row rows[] = {
		{"1　总则\n1.1　目的\n" HANS "1.2　范围\n" HANS
		 "2　职责\n2.1　库房\n2.1.1　值班\n" HANS "2.1.2　交接\n" HANS "2.2　码头\n" HANS,
		 "1 1 | 总则\n2 1.1 | 目的\n2 1.2 | 范围\n1 2 | 职责\n2 2.1 | 库房\n3 2.1.1 | "
		 "值班\n"
		 "3 2.1.2 | 交接\n2 2.2 | 码头\n"},
		{"1.  Moorings\n\n" WRAPPED "\n1.1.  Ropes\n\n" WRAPPED "\n1.2.  Rings\n\n" WRAPPED
		 "\n2.  Ice\n\n" WRAPPED "\nAppendix A.  Tables\n\n" WRAPPED
		 "\nA.1.  Tides\n\n" WRAPPED,
		 "1 1. | Moorings\n2 1.1. | Ropes\n2 1.2. | Rings\n1 2. | Ice\n1 Appendix A. | "
		 "Tables\n"
		 "2 A.1. | Tides\n"},
	};

	(void)state;
	CHECK_OUTLINES(rows);
}

static void english_parts_are_headings(void **state)
{
	static const struct outline_row rows[] = {
		{"PART ONE\n\nCHAPTER I. The Ice\n\n" WRAPPED "\nCHAPTER II. The Nets\n\n" WRAPPED
		 "\nPART TWO\n\nCHAPTER III. The Thaw\n\n" WRAPPED,
		 "1 PART ONE | PART ONE\n2 CHAPTER I. | The Ice\n2 CHAPTER II. | The Nets\n"
		 "1 PART TWO | PART TWO\n2 CHAPTER III. | The Thaw\n"},
		{"I. The Ice\n\n" WRAPPED "\nII. The Nets\n\n" WRAPPED
		 "\nIII. The Thaw\n\n" WRAPPED,
		 "1 I. | The Ice\n1 II. | The Nets\n1 III. | The Thaw\n"},
		{"I\n\n" WRAPPED "\nII\n\n" WRAPPED, "1 I | I\n1 II | II\n"},
		/* Number and title in two lines. */
		{"I\n\nTHE ICE\n\n" WRAPPED "\nII\n\nTHE THAW\n\n" WRAPPED,
		 "1 I | THE ICE\n1 II | THE THAW\n"},
		{"CHAPTER I\nTHE ICE\n\n" WRAPPED "\nCHAPTER II\nTHE THAW\n\n" WRAPPED,
		 "1 CHAPTER I | THE ICE\n1 CHAPTER II | THE THAW\n"},
		{"I.\n\n" WRAPPED "\nII.\n\n" WRAPPED, "1 I. | I.\n1 II. | II.\n"},
		{"Chapter 1.--The Ice\n\n" WRAPPED "\nChapter 2.--The Thaw\n\n" WRAPPED,
		 "1 Chapter 1.-- | The Ice\n1 Chapter 2.-- | The Thaw\n"},
		{"Step 1: Haul out\n\n" WRAPPED "\nStep 2: Scrape\n\n" WRAPPED,
		 "1 Step 1: | Haul out\n1 Step 2: | Scrape\n"},
		/* Words at the start of a line are not yet a label. */
		{WRAPPED "\n" WRAPPED "part of the work was done by the children, who carried the "
			 "corks,\nand it went on.\n",
		 ""},
		/* A number over a sentence of its own, a blank line above both. */
		{"Minutes of the council\n\nHeld in the hall.\n\n1. Apologies for absence\nMr. "
		 "Grey was away.\n\n"
		 "2. Minutes of the last meeting\nThey were signed.\n\n3. Matters that arose from "
		 "them\n"
		 "None.\n\nThe chairman thanked all who came.\n",
		 "1 title Minutes of the council\n1 1. | Apologies for absence\n1 2. | Minutes of "
		 "the last meeting\n1 3. | Matters "
		 "that arose from "
		 "them\n"},
		{LATIN "\n#1. Mend the nets\n\n" LATIN "\n#2. Scrape the hulls\n\n" LATIN,
		 "1 #1. | Mend the nets\n1 #2. | Scrape the hulls\n"},
		/* A number that counts in a title. */
		{"10 Ways to Wait for the Ice\n\n" LATIN "\n" LATIN,
		 "1 title 10 Ways to Wait for the Ice\n"},
	};

	(void)state;
	CHECK_OUTLINES(rows);
}

static void a_series_opens_paragraphs_where_nine_in_ten_do(void **state)
{
	static const struct outline_row rows[] = {
		{"（一）清理水渠。" HANT "（二）加固堤堰。" HANT "（三）巡查水位。" HANT,
		 "1 runin （一） | 清理水渠\n1 runin （二） | 加固堤堰\n1 runin （三） | "
		 "巡查水位\n"},
		/* Long sentences, lists of short ones, and openings with a colon are none. */
		{"一、" HANT "二、" HANT "三、" HANT, ""},
		{"入會的人應當：\n（一）住在鎮上；\n（二）年滿二十歲；\n（三）交過一次會費。"
		 "\n" HANT,
		 ""},
		{"1、先洗手。\n2、再量米。\n3、水要沒過手背。\n4、火要小。\n", ""},
		{"（一）水渠：" HANT "（二）堤堰：" HANT, ""},
	};

	(void)state;
	CHECK_OUTLINES(rows);
}

static void one_odd_member_does_not_fail_a_series(void **state)
{
	static const struct outline_row rows[] = {
		/* A number is missing, another comes twice, a separator is lost. */
		{"一、水源\n" HANS "二、堤堰\n" HANS "四、仓储\n" HANS "四、道路\n" HANS
		 "五：桥梁\n" HANS,
		 "1 一、 | 水源\n1 二、 | 堤堰\n1 四、 | 仓储\n1 四、 | 道路\n1 五： | 桥梁\n"},
		/* One part alone and very long, another empty. */
		{"第一章 水源\n" HANS HANS HANS HANS HANS HANS "第二章 堤堰\n第三章 仓储\n" HANS,
		 "1 第一章 | 水源\n1 第二章 | 堤堰\n1 第三章 | 仓储\n"},
	};

	(void)state;
	CHECK_OUTLINES(rows);
}

static void years_sums_and_lone_numbers_are_no_labels(void **state)
{
	static const struct outline_row rows[] = {
		{"1982.春天进厂\n1984.秋天离厂\n1990.回乡种树\n" HANS, "1 title 1982.春天进厂\n"},
		{HANS "2.5 倍于往年\n" HANS, "1 2.5 倍于往年\n"},
	};
	struct buf out = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		outline_of(str_of(rows[i].text), &out);
		assert_null(strstr(out.s, " | "));
	}
	buf_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(official_numbering_nests_as_it_opens),
		cmocka_unit_test(units_name_their_rank),
		cmocka_unit_test(decimals_nest_by_their_points),
		cmocka_unit_test(english_parts_are_headings),
		cmocka_unit_test(a_series_opens_paragraphs_where_nine_in_ten_do),
		cmocka_unit_test(one_odd_member_does_not_fail_a_series),
		cmocka_unit_test(years_sums_and_lone_numbers_are_no_labels),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
