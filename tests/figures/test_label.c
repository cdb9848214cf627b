#include "label_rows.h"

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void the_noun_behind_a_measure_word_is_counted(void **state)
{
	static const char *const rows[][2] = {
		{"新建12个蔬菜大棚", "蔬菜大棚"},
		{"31名护林员参加培训", "护林员"},
		{"全镇共有8所小学", "小学"},
	};

	(void)state;
	CHECK(rows);
}

static void otherwise_the_words_before_the_number_say_it(void **state)
{
	static const char *const rows[][2] = {
		{"全村集体收入达90万元", "全村集体收入"},
		{"今年粮食产量1200吨", "今年粮食产量"},
		{"失业率为5.2%", "失业率"},
		{"走访农户48次、调解纠纷15起", "走访农户 | 调解纠纷"},
	};

	(void)state;
	CHECK(rows);
}

static void figures_side_by_side_share_a_label(void **state)
{
	static const char *const rows[][2] = {
		{"派出工作队12支60名", "派出工作队 | 派出工作队"},
	};

	(void)state;
	CHECK(rows);
}

static void a_share_is_of_what_stands_before_it(void **state)
{
	static const char *const rows[][2] = {
		{"入社农户45户，占62%", "入社农户 | 入社农户占比"},
	};

	(void)state;
	CHECK(rows);
}

static void what_replaced_another_counts_the_same(void **state)
{
	static const char *const rows[][2] = {
		{"将原有的80个网格调整为25个", "网格 | 网格"},
	};

	(void)state;
	CHECK(rows);
}

static void a_date_dates_what_follows(void **state)
{
	static const char *const rows[][2] = {
		{"2021年修建水渠3条", "修建水渠 | 修建水渠"},
		{"2023年以来，村里新修道路12公里", "村里新修道路 | 村里新修道路"},
	};

	(void)state;
	CHECK(rows);
}

static void brackets_and_quotes_stay_whole(void **state)
{
	static const char *const rows[][2] = {
		{"走访村(社区)干部35名", "走访村(社区)干部"},
		{"评选“文明家庭”18户", "评选“文明家庭”"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_noun_behind_a_measure_word_is_counted),
		cmocka_unit_test(otherwise_the_words_before_the_number_say_it),
		cmocka_unit_test(figures_side_by_side_share_a_label),
		cmocka_unit_test(a_share_is_of_what_stands_before_it),
		cmocka_unit_test(what_replaced_another_counts_the_same),
		cmocka_unit_test(a_date_dates_what_follows),
		cmocka_unit_test(brackets_and_quotes_stay_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
