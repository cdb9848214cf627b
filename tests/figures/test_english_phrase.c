#include "src/figures/english_phrase.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static void check(struct str s, const char *want)
{
	assert_int_equal(s.n, strlen(want));
	assert_memory_equal(s.s, want, s.n);
}

static void the_table_is_in_order(void **state)
{
	(void)state;
	assert_int_equal(phrase_disorder().n, 0);
}

static void words_are_known_in_any_case(void **state)
{
	(void)state;
	assert_true(phrase_uses(STR("About")) & PHRASE_FILLER);
	assert_true(phrase_uses(STR("sold")) & PHRASE_PART);
	assert_int_equal(phrase_uses(STR("harbour")), 0);
	assert_int_equal(phrase_uses(STR("")), 0);
	assert_true(phrase_uses(STR("tHe")) & PHRASE_FILLER);
	assert_int_equal(phrase_uses(STR("toe")), 0);
	assert_true(phrase_is(STR("AN"), PHRASE_FILLER));
	assert_false(phrase_is(STR("!n"), PHRASE_FILLER));
	assert_false(phrase_is(STR("an"), PHRASE_SAY));
	assert_true(phrase_is_adverb(STR("slowly")));
	assert_false(phrase_is_adverb(STR("fly")));
}

static void fillers_and_marks_come_off_the_ends(void **state)
{
	(void)state;
	check(phrase_trim(STR("the old mill was about ")), "old mill");
	check(phrase_trim(STR("—the old mill—")), "old mill");
	check(phrase_trim(STR("about the")), "");
}

static void a_noun_ends_at_a_preposition_but_of(void **state)
{
	(void)state;
	check(phrase_noun(STR(" boats of the fleet sank"), false), "boats of the fleet sank");
	check(phrase_noun(STR(" boats in port"), false), "boats");
	check(phrase_noun(STR(" rise in rents"), true), "rise in rents");
	check(phrase_noun(STR(" boats of oak and elm"), false), "boats of oak and elm");
}

static void a_part_begins_behind_a_mark_or_a_word_of_saying(void **state)
{
	(void)state;
	check(phrase_last_part(STR("At dawn, the boats left ")), " the boats left ");
	check(phrase_clause(STR("They said that the boats left")).said, " the boats left");
	check(phrase_clause(STR("At dawn, they said the boats left the ")).part,
	      " they said the boats left the ");
	check(phrase_clause(STR("At dawn, they said the boats left the ")).told, "boats left");
	check(phrase_clause(STR("the boats left, they said ")).told, "said");
	check(phrase_clause(STR("in the ")).told, "");
	check(phrase_last_word(STR("the boats left")), "left");
}

static void check_subject(struct str s, const char *before, const char *want, bool rough)
{
	struct buf out = {0};
	struct label label = label_begin(&out);

	label_add(&label, str_of(before));
	phrase_add_subject(s, phrase_trim(s), &label);
	assert_string_equal(out.s, want);
	assert_int_equal(label.rough, rough);
	buf_free(&out);
}

static void a_long_subject_keeps_its_head_and_verb(void **state)
{
	(void)state;
	check_subject(STR("the boats in the old harbour behind the long mole leaked"), "",
		      "boats leaked", false);
	check_subject(STR("the boats leaked "), "", "boats leaked", false);
	check_subject(STR("found in the old harbour behind the long mole of oak leaked"), "",
		      "leaked", false);
	check_subject(STR("the boats leaked "), "oak ", "oak boats leaked", true);
	check_subject(STR("the "), "oak", "oak", false);
}

static void characters_are_not_cut(void **state)
{
	struct str s = STR("a—b");

	(void)state;
	assert_int_equal(phrase_forward(s, 2), 4);
	assert_int_equal(phrase_back(s, 3), 1);
	assert_false(phrase_in_word(s, 2));
	assert_int_equal(phrase_word_to(STR("boat’s deck"), 0), STR("boat’s").n);
	assert_int_equal(phrase_word_from(STR("a boat"), 6), 2);
	check(phrase_head(STR("short")), "short");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_table_is_in_order),
		cmocka_unit_test(words_are_known_in_any_case),
		cmocka_unit_test(fillers_and_marks_come_off_the_ends),
		cmocka_unit_test(a_noun_ends_at_a_preposition_but_of),
		cmocka_unit_test(a_part_begins_behind_a_mark_or_a_word_of_saying),
		cmocka_unit_test(a_long_subject_keeps_its_head_and_verb),
		cmocka_unit_test(characters_are_not_cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
