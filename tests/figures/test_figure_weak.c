#include "tests/figures/show.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void check(const char *const rows[][2], size_t n)
{
	struct buf shown = {0};

	for (size_t i = 0; i < n; i++) {
		show_figures(rows[i][0], true, &shown);
		assert_string_equal(shown.n > 0 ? shown.s : "", rows[i][1]);
	}
	buf_free(&shown);
}

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void articles_are_weak_and_amounts_are_not(void **state)
{
	static const char *const rows[][2] = {
		{"一个村", "一个 count 1 个 weak"},
		{"一公里", "一公里 measure 1 公里"},
		{"一个月", "一个月 duration 1 个月"},
		{"至少一个", "一个 count 1 个 at_least"},
		{"一年来", "一年 duration 1 年 weak"},
		{"一年期", "一年 duration 1 年"},
		{"高于上一季度的4%", "一季度 duration 1 季度 weak; 4% percent 4 %"},
		{"1个", "1个 count 1 个"},
		{"江苏五例，安徽一例。", "五例 count 5 例; 一例 count 1 例"},
		{"住院人数增加一人。", "一人 count 1 人 up"},
		{"五个村和一个镇的路", "五个 count 5 个; 一个 count 1 个 weak"},
	};

	(void)state;
	CHECK(rows);
}

static void list_marks_are_weak(void **state)
{
	static const char *const rows[][2] = {
		{"（一）总则", "（一） ordinal 1 weak"},
		{"3、加强管理", "3、 ordinal 3 weak"},
		{"一是完善制度", "一是 ordinal 1 weak"},
		{"1.做好准备", "1. ordinal 1 weak"},
		{"2. Read the rules", "2. ordinal 2 weak"},
		{"(4、5、6)", "4 number 4 weak; 5 number 5 weak; 6 number 6 weak"},
		{"详见[12]", "12 number 12 weak"},
	};

	(void)state;
	CHECK(rows);
}

static void designations_are_weak(void **state)
{
	static const char *const rows[][2] = {
		{"第三条", "第三条 ordinal 3 条 weak"},
		{"第二次会议", "第二次 ordinal 2 次 weak"},
		{"图3", "3 number 3 weak"},
		{"财发〔2021〕15号", "〔2021〕15号 number ? weak"},
		{"十四届", "十四届 count 14 届 weak"},
		{"第十三届", "第十三届 ordinal 13 届 weak"},
		{"COVID-19", "19 number 19 weak"},
		{"七一四空難", "七一四 number 714 weak"},
		{"測得震度五級", "五級 measure 5 級"},
		{"延平路三段52巷7弄5樓",
		 "三段 count 3 段 weak; 52 number 52 weak; 7 number 7 weak; 5樓 count 5 樓 weak"},
		{"個股中，青山電（1402）上漲", "1402 number 1402 weak"},
		{"台灣50指數", "50 number 50 weak"},
		{"（編輯：王小明）1140305", "1140305 number 1140305 weak"},
		{"S40", "40 number 40 weak"},
		{"The Apollo 11 crew", "11 crew count 11 crew weak"},
		{"In Ohio 11 homes burnt", "11 homes count 11 homes"},
	};

	(void)state;
	CHECK(rows);
}

static void ranks_and_running_counts_are_strong(void **state)
{
	static const char *const rows[][2] = {
		{"居全省第二", "第二 ordinal 2"},
		{"第四大城市", "第四 ordinal 4"},
		{"第七次修订", "第七次 ordinal 7 次"},
		{"连续第3年", "第3年 ordinal 3 年"},
		{"第一名，成衣业", "第一名 ordinal 1 名"},
		{"第二，完善机制；第三，落实责任", "第二 ordinal 2 weak; 第三 ordinal 3 weak"},
		{"收拾行李", ""},
		{"本届第五枚奖牌", "第五枚 ordinal 5 枚"},
		{"以4比0击败对手", "4比0 ratio ? weak"},
		{"比赛打成25:19、23:25和25:21", "25:19 ratio 1.31578947368 weak; 23:25 time 23:25 "
						"weak; 25:21 ratio 1.19047619048 weak"},
		{"第六大隊出動", "第六 ordinal 6 weak"},
		{"两金一铜", "两金 count 2 金; 一铜 count 1 铜"},
		{"产量前十的县", "十 number 10 weak"},
		{"第12條之1规定", "第12條 ordinal 12 條 weak; 1 number 1 weak"},
		{"第一名顾客", "第一名 ordinal 1 名 weak"},
	};

	(void)state;
	CHECK(rows);
}

static void sets_and_sums_are_weak(void **state)
{
	static const char *const rows[][2] = {
		{"三大目标", "三 number 3 weak"},
		{"十大品牌", "十 number 10 weak"},
		{"10大品牌", "10 number 10 weak"},
		{"县、乡、村三级", "三级 measure 3 级 weak"},
		{"两位数", "两位数 count 2 位数 weak"},
	};

	(void)state;
	CHECK(rows);
}

static void bases_of_rates_are_weak_and_periods_are_not(void **state)
{
	static const char *const rows[][2] = {
		{"每10万人", "10万人 count 100000 人 weak"},
		{"每3年一次", "3年 duration 3 年; 一次 count 1 次 weak"},
	};

	(void)state;
	CHECK(rows);
}

static void scores_are_weak(void **state)
{
	static const char *const rows[][2] = {
		{"以2比1战胜对手", "2比1 ratio 2 weak"},
		{"by a 6–3 vote", "6–3 number 6..3 weak"},
	};

	(void)state;
	CHECK(rows);
}

static void numbers_too_long_to_be_one_are_weak(void **state)
{
	static const char *const rows[][2] = {
		{"9999999999999999999999999999999999999999999999999999999999999999999999",
		 "9999999999999999999999999999999999999999999999999999999999999999999999 number ? "
		 "weak"},
		{"13800138000", "13800138000 number 13800138000 weak"},
	};

	(void)state;
	CHECK(rows);
}

static void bearers_of_a_number_are_weak(void **state)
{
	static const char *const rows[][2] = {
		{"住在二楼", "二楼 count 2 楼 weak"},     {"走到三环", "三环 count 3 环 weak"},
		{"乘5号线", "5 number 5 weak"},           {"三级医院", "三级 measure 3 级 weak"},
		{"三级大风", "三级 measure 3 级"},        {"县乡村三级", "三级 measure 3 级 weak"},
		{"縣鄉村三級", "三級 measure 3 級 weak"}, {"5.5级地震", "5.5级 measure 5.5 级"},
		{"前二項規定", "二項 count 2 項 weak"},   {"两楼之间", "两楼 count 2 楼"},
	};

	(void)state;
	CHECK(rows);
}

static void slogans_and_names_of_digits_are_weak(void **state)
{
	static const char *const rows[][2] = {
		{"坚持“两个放心”", "两个 count 2 个 weak"},
		{"挂着“两个”", "两个 count 2 个"},
		{"实施一号工程", "一号工程 number 1 weak"},
		{"618大促", "618 number 618 weak"},
		{"双十一", "十一 number 11 weak"},
		{"4K电视", "4K number 4000 weak"},
		{"歼-20战机", "20 number 20 weak"},
		{"图 3", "3 number 3 weak"},
		{"4×100米", "4 number 4 weak; 100米 measure 100 米"},
		{"渔业（600123）", "600123 number 600123 weak"},
		{"更新于20240524", "20240524 number 20240524 weak"},
		{"“9+2”城市", "9 number 9 weak; 2 number 2 weak"},
		{"「1+3+N」體系", "1 number 1 weak; 3 number 3 weak"},
		{"921大地震", "921 number 921 weak"},
		{"神舟十六号", "十六 number 16 weak"},
		{"2号候选人", "2 number 2 weak"},
		{"公告编号：2024-009", "2024-009 number 2024..9 weak"},
		{"净利（YoY+19.3%）", "19.3% percent 19.3 %"},
		{"“6·18”促销", "6 number 6 weak; 18 number 18 weak"},
		{"十一期间", "十一 number 11 weak"},
		{"三下五除二办完", "三下五除二 number ? weak"},
	};

	(void)state;
	CHECK(rows);
}

static void sections_and_scores_are_weak(void **state)
{
	static const char *const rows[][2] = {
		{"4.2　国家", "4.2　国家 count 4.2 国家 weak"},
		{"1.1 Apples", "1.1 number 1.1 weak"},
		{"1.1 apples a head", "1.1 apples count 1.1 apples"},
		{"1.1 MB of maps", "1.1 MB measure 1.1 MB"},
		{"1.2 总则", "1.2 number 1.2 weak"},
		{"改写为2比2", "2比2 ratio 1 weak"},
		{"总比分2:1", "2:1 ratio 2 weak"},
		{"(1.4) loss", "1.4 number 1.4"},
		{"（2019）浙02民初317号", "（2019）浙02民初317号 number ? weak"},
		{"### 2.1 打开文件", "2.1 number 2.1 weak"},
		{"## 1. 安装", "1 number 1 weak"},
	};

	(void)state;
	CHECK(rows);
}

static void english_articles_and_citations_are_weak(void **state)
{
	static const char *const rows[][2] = {
		{"It is a meter at the mouth", "a meter measure 1 meter weak"},
		{"about a meter", "a meter measure 1 meter about"},
		{"42 U.S.C. 1983", "42 number 42 weak; 1983 date 1983 weak"},
		{"347 U.S. 483", "347 number 347 weak; 483 number 483 weak"},
		{"H.R. 1234", "1234 number 1234 weak"},
		{"the 18F team", "18F measure 18 F weak"},
		{"It was 70F outside", "70F measure 70 F"},
		{"the 9/11 report", "9/11 ratio 0.818181818182 weak"},
		{"24/7 service", "24/7 ratio 3.42857142857 weak"},
	};

	(void)state;
	CHECK(rows);
}

static void scores_side_by_side_are_weak(void **state)
{
	static const char *const rows[][2] = {
		{"比分为25:22、23:25和25:18", "25:22 ratio 1.13636363636 weak; 23:25 time 23:25 "
					      "weak; 25:18 ratio 1.38888888889 weak"},
		{"投中三分球", "三分球 number 3 weak"},
		{"“21世纪茶社”", "21世纪 date 20 weak"},
		{"“21世纪”", "21世纪 date 20"},
	};

	(void)state;
	CHECK(rows);
}

static void names_in_a_list_share_their_word(void **state)
{
	static const char *const rows[][2] = {
		{"a category 2 or 3 storm", "2 number 2 weak; 3 number 3 weak"},
		{"the men of Gemini 4, 5 and 7",
		 "4 number 4 weak; 5 number 5 weak; 7 number 7 weak"},
		{"In phase 3, 45 died.", "3 number 3 weak; 45 number 45"},
		{"Killing 40, it moved on.", "40 number 40"},
	};

	(void)state;
	CHECK(rows);
}

/* weak_is_out() passes over most amounts in digits: never over those that a rule names. */
static void amounts_that_a_rule_names_are_weak_however_plain(void **state)
{
	static const char *const rows[][2] = {
		{"平均每100人，有3台", "100人 count 100 人 weak; 3台 count 3 台"},
		{"住在中山路2段", "2段 count 2 段 weak"},
		{"他住3楼的房", "3楼 count 3 楼 weak"},
		{"a rate per 100,000 people", "100,000 people count 100000 people weak"},
		{"a shop for every 10 homes", "10 homes count 10 homes weak"},
		{"the Apollo 11 crew", "11 crew count 11 crew weak"},
		{"东海5F级", "5F measure 5 F weak"},
		{"共长3m，约2km处", "3m measure 3 m; 2km measure 2 km about"},
		{"cost 5 dollars and took 3 days",
		 "5 dollars money 5 dollars; 3 days duration 3 days"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(articles_are_weak_and_amounts_are_not),
		cmocka_unit_test(list_marks_are_weak),
		cmocka_unit_test(designations_are_weak),
		cmocka_unit_test(ranks_and_running_counts_are_strong),
		cmocka_unit_test(sets_and_sums_are_weak),
		cmocka_unit_test(bases_of_rates_are_weak_and_periods_are_not),
		cmocka_unit_test(scores_are_weak),
		cmocka_unit_test(numbers_too_long_to_be_one_are_weak),
		cmocka_unit_test(bearers_of_a_number_are_weak),
		cmocka_unit_test(slogans_and_names_of_digits_are_weak),
		cmocka_unit_test(sections_and_scores_are_weak),
		cmocka_unit_test(english_articles_and_citations_are_weak),
		cmocka_unit_test(scores_side_by_side_are_weak),
		cmocka_unit_test(amounts_that_a_rule_names_are_weak_however_plain),
		cmocka_unit_test(names_in_a_list_share_their_word),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
