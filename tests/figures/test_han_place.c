#include "src/figures/han_place.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

/* Reads a text and holds the place of one of its figures. */
struct scene {
	struct figures figures;
	struct label_place place;
};

static const struct label_place *open_scene(struct scene *scene, const char *text, size_t i)
{
	struct str s = str_of(text);

	scene->figures = (struct figures){0};
	figures_read(s, &scene->figures);
	assert_true(i < scene->figures.n);
	scene->place = label_at(s, &scene->figures, i);
	han_place_set(&scene->place);
	return &scene->place;
}

static void check(struct str got, const char *want)
{
	struct str w = str_of(want);

	assert_int_equal(got.n, w.n);
	assert_memory_equal(got.s, w.s, w.n);
}

static void words_reach_from_figure_to_figure(void **state)
{
	struct scene scene;

	(void)state;
	open_scene(&scene, "茶园收入30万元，用去肥料5吨", 1);
	check(scene.place.before, "用去肥料");
	check(scene.place.after, "");
	check(han_said_before(&scene.place), "用去肥料");
	check(han_place_of(&scene.place, &scene.figures.at[0]).before, "茶园收入");
	figures_free(&scene.figures);
	assert_int_equal(han_character_at(STR("茶园"), 5), 3);
}

static void the_noun_behind_ends_at_a_mark(void **state)
{
	struct scene scene;

	(void)state;
	check(han_noun_behind(open_scene(&scene, "修了12座木桥", 0)), "木桥");
	figures_free(&scene.figures);
	check(han_noun_behind(open_scene(&scene, "木桥12座，都通车", 0)), "");
	figures_free(&scene.figures);
	check(han_noun_behind(open_scene(&scene, "评出9个“21世纪茶园”", 0)), "“21世纪茶园”");
	figures_free(&scene.figures);
	assert_true(han_says_nothing(STR("茶")));
	assert_false(han_says_nothing(STR("茶园")));
}

static void a_time_opens_its_clause_or_the_next(void **state)
{
	struct scene scene;

	(void)state;
	check(han_dated(open_scene(&scene, "1956年村民修了水库", 0)), "村民修了水库");
	figures_free(&scene.figures);
	check(han_dated(open_scene(&scene, "1956年，村民修了水库，又", 0)), "村民修了水库");
	figures_free(&scene.figures);
	check(han_dated(open_scene(&scene, "到1956年。村民修了水库", 0)), "");
	figures_free(&scene.figures);
}

static void what_stands_before_a_time_is_told_apart(void **state)
{
	struct scene scene;

	(void)state;
	assert_true(han_is_running(open_scene(&scene, "茶厂连续三年亏损", 0)));
	assert_false(han_stands_before(&scene.place));
	figures_free(&scene.figures);
	assert_true(han_stands_before(open_scene(&scene, "木桥三年后又塌了", 0)));
	figures_free(&scene.figures);
	assert_false(han_stands_before(open_scene(&scene, "住了三年，又走了", 0)));
	figures_free(&scene.figures);
	open_scene(&scene, "洪峰出现在下午3时", 0);
	assert_true(han_tells_before(&scene.place, scene.place.after));
	figures_free(&scene.figures);
}

static void a_stop_ends_a_sentence(void **state)
{
	struct str text = STR("茶园，木桥。水库；村民");

	(void)state;
	assert_true(han_same_sentence(text, 0, 15));
	assert_false(han_same_sentence(text, 0, 18));
	assert_false(han_same_sentence(text, 18, text.n));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_reach_from_figure_to_figure),
		cmocka_unit_test(the_noun_behind_ends_at_a_mark),
		cmocka_unit_test(a_time_opens_its_clause_or_the_next),
		cmocka_unit_test(what_stands_before_a_time_is_told_apart),
		cmocka_unit_test(a_stop_ends_a_sentence),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
