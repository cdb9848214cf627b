#include "src/figures/english_place.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

/* Reads a text and leaves the place of its last figure. */
struct scene {
	struct figures figures;
	struct label_place place;
};

static const struct label_place *open_scene(struct scene *scene, const char *text)
{
	struct str s = str_of(text);

	scene->figures = (struct figures){0};
	figures_read(s, &scene->figures);
	assert_true(scene->figures.n > 0);
	scene->place = label_at(s, &scene->figures, scene->figures.n - 1);
	english_place_set(&scene->place);
	return &scene->place;
}

static void check(struct str got, const char *want)
{
	struct str w = str_of(want);

	assert_int_equal(got.n, w.n);
	assert_memory_equal(got.s, w.s, w.n);
}

static void words_reach_to_the_last_amount_and_the_next_figure(void **state)
{
	struct scene scene;

	(void)state;
	open_scene(&scene, "The mill sold 40 boats and paid $300 for oak.");
	check(scene.place.before, " and paid ");
	check(scene.place.after, " for oak");
	figures_free(&scene.figures);
}

static void a_time_at_the_beginning_is_not_said(void **state)
{
	struct scene scene;

	(void)state;
	check(english_clause_before(open_scene(&scene, "By 2010 the council had paid $40.")).told,
	      "council had paid");
	figures_free(&scene.figures);
	check(english_clause_before(open_scene(&scene, "The harvest of May 2010 cost $40.")).told,
	      "harvest of May 2010 cost");
	figures_free(&scene.figures);
}

static void an_amount_before_is_of_the_same_sentence(void **state)
{
	struct scene scene;

	(void)state;
	open_scene(&scene, "It cost $40 in 2010, then $50.");
	assert_ptr_equal(english_amount_before(&scene.place), &scene.figures.at[0]);
	figures_free(&scene.figures);
	assert_null(english_amount_before(open_scene(&scene, "It cost $40. It lost $50.")));
	figures_free(&scene.figures);
}

static void what_stands_behind_is_found(void **state)
{
	struct scene scene;
	bool leads;

	(void)state;
	check(english_word_behind(open_scene(&scene, "The weir is 9 m wide.")), "wide");
	figures_free(&scene.figures);
	check(english_next_part(open_scene(&scene, "In 1975, the mill burnt; it rained.")),
	      " the mill burnt");
	figures_free(&scene.figures);
	check(english_first_words(STR("the mill, burnt")), "the mill");
	check(english_skip_lead(STR(" in the mill"), &leads), "in the mill");
	assert_true(leads);
}

static void the_noun_before_a_mark_is_found(void **state)
{
	struct scene scene;

	(void)state;
	open_scene(&scene, "It was the old tower (40 ft.).");
	check(english_noun_before(&scene.place, scene.place.figure->span.start), "old tower");
	figures_free(&scene.figures);
	open_scene(&scene, "1, 17, 23 (40 ft.).");
	check(english_noun_before(&scene.place, scene.place.figure->span.start), "");
	figures_free(&scene.figures);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_reach_to_the_last_amount_and_the_next_figure),
		cmocka_unit_test(a_time_at_the_beginning_is_not_said),
		cmocka_unit_test(an_amount_before_is_of_the_same_sentence),
		cmocka_unit_test(what_stands_behind_is_found),
		cmocka_unit_test(the_noun_before_a_mark_is_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
