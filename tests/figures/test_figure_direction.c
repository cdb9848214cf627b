#include "src/figures/figure_private.h"
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

static void amounts_of_change_and_levels_reached_have_a_way(void **state)
{
	static const char *const rows[][2] = {
		{"风险提高至少6%", "6% percent 6 % at_least up"},
		{"销量则大幅减少了23%", "23% percent 23 % down"},
		{"从去年第四季的56套减少到今年第一季的43套",
		 "第四季 date Q4; 56套 count 56 套; 第一季 date Q1; 43套 count 43 套 down was 56"},
		{"由104.2下降为103.9", "104.2 number 104.2; 103.9 number 103.9 down was 104.2"},
		{"同比增长12.5%", "12.5% percent 12.5 % up"},
		{"降低3个百分点", "3个百分点 percent 3 pp down"},
		{"增至80亿元", "80亿元 money 8000000000 元 up"},
		{"减少到15人", "15人 count 15 人 down"},
		{"新增就业30万人", "30万人 count 300000 人 up"},
		{"涨幅为4%", "4% percent 4 % up"},
		{"下降了约十分之一", "十分之一 ratio 0.1 about down"},
		{"由2015年的30%提高到2020年的45%", "2015年 date 2015; 30% percent 30 %; 2020年 "
						   "date 2020; 45% percent 45 % up was 30"},
		{"rose 7 percent", "7 percent percent 7 % up"},
		{"fell to 30 miles", "30 miles measure 30 miles down"},
		{"a 5 percent gain", "5 percent percent 5 % up"},
		{"經濟成長3.4%", "3.4% percent 3.4 % up"},
		{"出口货量挫10.3%", "10.3% percent 10.3 % down"},
		{"下修0.2個百分點", "0.2個百分點 percent 0.2 pp down"},
		{"rose slightly, to an annual rate of 470 units", "470 units count 470 units up"},
		{"35 percent under the level of a year earlier",
		 "35 percent percent 35 % down; a year duration 1 year weak"},
	};

	(void)state;
	CHECK(rows);
}

static void the_level_left_and_other_comparisons_have_none(void **state)
{
	static const char *const rows[][2] = {
		{"由10%提高到15%", "10% percent 10 %; 15% percent 15 % up was 10"},
		{"达到35%", "35% percent 35 %"},
		{"占18%", "18% percent 18 %"},
		{"比全国平均高2.5个百分点", "2.5个百分点 percent 2.5 pp"},
		{"失业率为5%", "5% percent 5 %"},
		{"工业增加值900亿元", "900亿元 money 90000000000 元"},
		{"贡献了四分之一的新增面积", "四分之一 ratio 0.25"},
	};

	(void)state;
	CHECK(rows);
}

static void comparison_with_an_earlier_time_has_a_way(void **state)
{
	static const char *const rows[][2] = {
		{"比上年高1.2个百分点", "1.2个百分点 percent 1.2 pp up"},
		{"较去年同期少40人", "40人 count 40 人 down"},
	};

	(void)state;
	CHECK(rows);
}

static void the_table_of_changes_is_in_order(void **state)
{
	(void)state;
	assert_int_equal(direction_disorder().n, 0);
}

static void turning_over_is_no_rise(void **state)
{
	static const char *const rows[][2] = {
		{"翻过两道山梁", "两道 count 2 道"},
		{"翻两道山梁", "两道 count 2 道"},
		{"翻了两番", "两番 ratio 2 番 up"},
		{"翻一倍", "一倍 ratio 1 倍 up"},
	};

	(void)state;
	CHECK(rows);
}

static void cuts_and_less_are_down(void **state)
{
	static const char *const rows[][2] = {
		{"Output was cut back by 7% to 9%", "7% to 9% percent 7..9 % down"},
		{"cut 300 jobs", "300 jobs count 300 jobs down"},
		{"a 25-basis-point cut", "25-basis-point percent 25 bp down"},
		{"It used a quarter less fuel", "a quarter ratio 0.25 down"},
		{"It made 5 percent more than its rivals", "5 percent percent 5 %"},
		{"收益率下行3个基点", "3个基点 percent 3 bp down"},
	};

	(void)state;
	CHECK(rows);
}

static void a_rate_of_growth_lends_its_way_to_a_place(void **state)
{
	static const char *const rows[][2] = {
		{"增速为3%，美国略高于2%", "3% percent 3 % up; 2% percent 2 % over up"},
		{"增速为3%，失业率为2%", "3% percent 3 % up; 2% percent 2 %"},
		{"存款增长3%，美国为2%", "3% percent 3 % up; 2% percent 2 %"},
	};

	(void)state;
	CHECK(rows);
}

static void amounts_against_an_earlier_time_moved(void **state)
{
	static const char *const rows[][2] = {
		{"$0.6 billion more than last year", "$0.6 billion money 600000000 $ up"},
		{"$5 more per head", "$5 money 5 $"},
		{"12 fewer than in 2019", "12 number 12 down; 2019 date 2019"},
	};

	(void)state;
	CHECK(rows);
}

static void limits_broken_have_a_way(void **state)
{
	static const char *const rows[][2] = {
		{"升破2%", "2% percent 2 % over up"},
		{"跌破3000点", "3000点 measure 3000 点 under down"},
	};

	(void)state;
	CHECK(rows);
}

static void nouns_of_change_lend_their_way(void **state)
{
	static const char *const rows[][2] = {
		{"a rise in rents to 9%", "9% percent 9 % up"},
		{"a drop in the yield of 3 percent", "3 percent percent 3 % down"},
		{"growth in trade with 20 ports", "20 ports count 20 ports"},
		{"a $30 rise", "$30 money 30 $ up"},
		{"a 20-cent cut", "20-cent money 20 cent down"},
		{"a $30 book", "$30 money 30 $"},
	};

	(void)state;
	CHECK(rows);
}

static void records_are_reached(void **state)
{
	static const char *const rows[][2] = {
		{"fell to a four-year low of 18 points",
		 "four-year duration 4 year; 18 points measure 18 points down"},
		{"rose to a record high of 18 percent", "18 percent percent 18 % up"},
		{"hit a four-year high of 18 points",
		 "four-year duration 4 year; 18 points measure 18 points"},
	};

	(void)state;
	CHECK(rows);
}

static void what_is_said_again_goes_the_same_way(void **state)
{
	static const char *const rows[][2] = {
		{"sank by 40 feet (12 m)", "40 feet measure 40 feet down; 12 m measure 12 m down"},
		{"rose by 3 percent (+$40) this month to $1,400",
		 "3 percent percent 3 % up; $40 money 40 $ up; $1,400 money 1400 $ up"},
		{"fell by 4 percent at home and by 6 percent abroad",
		 "4 percent percent 4 % down; 6 percent percent 6 % down"},
	};

	(void)state;
	CHECK(rows);
}

static void heights_and_places_are_no_change(void **state)
{
	static const char *const rows[][2] = {
		{"The ridge rises 900 m above the bay.", "900 m measure 900 m"},
		{"The sea rises 900 mm.", "900 mm measure 900 mm up"},
		{"3% behind the field", "3% percent 3 %"},
		{"3% behind the same week of last year", "3% percent 3 % down"},
		{"closed 12 points lower", "12 points measure 12 points down"},
	};

	(void)state;
	CHECK(rows);
}

static void up_to_is_a_rise_where_it_came_from_is_told(void **state)
{
	static const char *const rows[][2] = {
		{"The yield is up to 4.6% from 4.5%.",
		 "4.6% percent 4.6 % up was 4.5; 4.5% percent 4.5 %"},
		{"It takes up to 4 weeks.", "4 weeks duration 4 weeks at_most"},
		{"It rose 12 points, less than 1 percent.",
		 "12 points measure 12 points up; 1 percent percent 1 % under up"},
	};

	(void)state;
	CHECK(rows);
}

static void one_word_has_the_verb_of_the_share_before(void **state)
{
	static const char *const rows[][2] = {
		{"Oats are down 6 percent, rye 4 percent and hay 3 percent.",
		 "6 percent percent 6 % down; 4 percent percent 4 % down; 3 percent percent 3 % "
		 "down"},
		{"Oats are down 6 percent, from 4 percent.",
		 "6 percent percent 6 % down; 4 percent percent 4 %"},
		{"They make up 8 percent.", "8 percent percent 8 %"},
		{"0.2 percent higher than in April", "0.2 percent percent 0.2 % up"},
		{"0.2 percent higher than in Malta", "0.2 percent percent 0.2 %"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(amounts_of_change_and_levels_reached_have_a_way),
		cmocka_unit_test(the_level_left_and_other_comparisons_have_none),
		cmocka_unit_test(comparison_with_an_earlier_time_has_a_way),
		cmocka_unit_test(the_table_of_changes_is_in_order),
		cmocka_unit_test(turning_over_is_no_rise),
		cmocka_unit_test(cuts_and_less_are_down),
		cmocka_unit_test(a_rate_of_growth_lends_its_way_to_a_place),
		cmocka_unit_test(amounts_against_an_earlier_time_moved),
		cmocka_unit_test(limits_broken_have_a_way),
		cmocka_unit_test(nouns_of_change_lend_their_way),
		cmocka_unit_test(records_are_reached),
		cmocka_unit_test(what_is_said_again_goes_the_same_way),
		cmocka_unit_test(heights_and_places_are_no_change),
		cmocka_unit_test(up_to_is_a_rise_where_it_came_from_is_told),
		cmocka_unit_test(one_word_has_the_verb_of_the_share_before),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
