#include "src/figures/label.h"

#include "label_rows.h"

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void the_noun_behind_a_measure_word_is_counted(void **state)
{
	static const char *const rows[][2] = {
		{"新建12个蔬菜大棚", "蔬菜大棚"}, {"31名护林员参加培训", "护林员"},
		{"全镇共有8所小学", "小学"},      {"9个村要逐户登记", "村"},
		{"沿河6個站點布設水尺", "站點"},  {"点起两盏风灯．院里静了", "风灯"},
	};

	(void)state;
	CHECK(rows);
}

static void otherwise_the_words_before_the_number_say_it(void **state)
{
	static const char *const rows[][2] = {
		{"全村集体收入达90万元", "全村集体收入"},
		{"今年粮食产量1200吨", "粮食产量"},
		{"失业率为5.2%", "失业率"},
		{"药材种植面积翻一番", "药材种植面积"},
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

static void what_is_tied_to_an_amount_is_counted(void **state)
{
	static const char *const rows[][2] = {
		{"八成的茶农加入了合作社", "茶农"},
		{"修通8公里山路", "修通山路"},
		{"全长8公里的山路", "山路全长"},
		{"年产2万吨的茶厂", "茶厂年产"},
		{"账上出现了300万元的亏空", "账上出现亏空"},
		{"一半居民愿意搬迁", "居民"},
	};

	(void)state;
	CHECK(rows);
}

static void a_change_tells_of_the_subject_before_it(void **state)
{
	static const char *const rows[][2] = {
		{"茶叶产量30吨，比上年增长5%", "茶叶产量 | 茶叶产量比上年增长"},
		{"茶叶产量2019年增长5%", "茶叶产量增长 | 茶叶产量增长"},
		{"水位比1998年下降了2米", "水位下降 | 水位下降"},
	};

	(void)state;
	CHECK(rows);
}

static void a_place_alone_has_what_was_just_told(void **state)
{
	static const char *const rows[][2] = {
		{"英国的识字率为99%，印度为77%", "英国的识字率 | 印度识字率"},
		{"德国的平均身高为1.8米，高于日本的1.7米", "德国的平均身高 | 日本平均身高"},
	};

	(void)state;
	CHECK(rows);
}

static void time_is_of_its_clause(void **state)
{
	static const char *const rows[][2] = {
		{"1956年，村民修了第一座水库", "村民修了第一座水库"},
		{"过去十年里，湖面缩小了", "湖面缩小"},
		{"1998年的洪水是最大的", "洪水"},
		{"茶厂连续三年亏损", "茶厂亏损"},
		{"换过的木桥两三年后又塌了", "换过的木桥塌"},
		{"县水利局1998年重修了水库", "县水利局重修了水库"},
		{"夜宿两日，忽闻鸡鸣", "忽闻鸡鸣"},
		{"洪峰出现在下午3时", "洪峰出现"},
	};

	(void)state;
	CHECK(rows);
}

static void traditional_characters_are_read_alike(void **state)
{
	static const char *const rows[][2] = {
		{"31名護林員參加培訓", "護林員"},
		{"茶葉產量30噸，比上年增長5%", "茶葉產量 | 茶葉產量比上年增長"},
		{"過去十年裡，湖面縮小了", "湖面縮小"},
	};

	(void)state;
	CHECK(rows);
}

static void what_stands_in_brackets_is_no_subject(void **state)
{
	static const char *const rows[][2] = {
		{"基尼系数（从0到1）过去一直稳定在0.28左右", "基尼系数 | 基尼系数"},
	};

	(void)state;
	CHECK(rows);
}

static void few_other_figures_are_asked_for_a_label(void **state)
{
	struct buf buf = {0};
	struct label label = label_begin(&buf);
	int asked = 0;

	(void)state;
	while (asked < 100 && label_may_ask(&label))
		asked++;
	assert_in_range(asked, 2, 10);
	label_add(&label, STR("茶园"));
	label_keep(&label, STR("茶"));
	assert_string_equal(buf.s, "茶");
	buf_free(&buf);
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
		cmocka_unit_test(what_is_tied_to_an_amount_is_counted),
		cmocka_unit_test(a_change_tells_of_the_subject_before_it),
		cmocka_unit_test(a_place_alone_has_what_was_just_told),
		cmocka_unit_test(time_is_of_its_clause),
		cmocka_unit_test(traditional_characters_are_read_alike),
		cmocka_unit_test(what_stands_in_brackets_is_no_subject),
		cmocka_unit_test(few_other_figures_are_asked_for_a_label),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
