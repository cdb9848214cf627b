#include "dushu/app/carry.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "dushu/view/ticks.h"
#include "tests/view/model_of.h"

static struct reading open_text(struct str text)
{
	return reading_open(source_from(text, "test"), true, 12, 60);
}

/* Paragraphs that differ, each with a figure. */
static void add_paragraphs(struct buf *out, int from, int to)
{
	for (int i = from; i < to; i++)
		buf_printf(out, "In village %c%c the mill has %d horses and a long story.\n\n",
			   'a' + i / 26 % 26, 'a' + i % 26, 100 + i);
}

static void all_stays_on_its_sentence_when_text_above_it_grows(void **state)
{
	struct buf before = {0}, after = {0};
	struct carry carry = {0};
	struct reading old, new;
	struct error error;
	size_t grown, place, chosen;

	(void)state;
	add_paragraphs(&before, 0, 60);
	add_paragraphs(&after, 200, 230);
	grown = after.n;
	add_paragraphs(&after, 0, 60);
	old = open_text(buf_str(&before));
	new = open_text(buf_str(&after));
	press(old.model, "50%ma.x");
	place = model_place(old.model);
	chosen = model_chosen(old.model);
	assert_true(place > 500 && chosen != MODEL_NOWHERE);
	assert_true(carry_take(&carry, old.model, old.source, &error));
	assert_true(carry_give(&carry, new.model, new.source, &error));
	assert_int_equal(model_place(new.model), place + grown);
	assert_int_equal(model_chosen(new.model), chosen + grown);
	assert_int_equal(model_ticks(new.model)->n, 1);
	assert_int_equal(model_ticks(new.model)->at[0].span.start, chosen + grown);
	press(new.model, "g'a");
	assert_int_equal(model_place(new.model), place + grown);
	carry_free(&carry);
	reading_close(&old);
	reading_close(&new);
	buf_free(&before);
	buf_free(&after);
}

static void a_tick_whose_figure_changed_is_left_behind_and_what_is_new_there_stays(void **state)
{
	struct buf before = {0}, after = {0};
	struct carry carry = {0};
	struct reading old, new;
	struct error error;
	size_t place;

	(void)state;
	add_paragraphs(&before, 0, 60);
	buf_add(&after, buf_str(&before));
	after.s[str_find(buf_str(&after), STR("100 horses"))] = '9';
	old = open_text(buf_str(&before));
	new = open_text(buf_str(&after));
	press(old.model, ".x..x");
	assert_int_equal(model_ticks(old.model)->n, 2);
	press(new.model, "70%mb");
	place = model_place(new.model);
	assert_true(carry_take(&carry, old.model, old.source, &error));
	assert_true(carry_give(&carry, new.model, new.source, &error));
	assert_int_equal(model_ticks(new.model)->n, 1);
	press(new.model, "g'b");
	assert_int_equal(model_place(new.model), place);
	carry_free(&carry);
	reading_close(&old);
	reading_close(&new);
	buf_free(&before);
	buf_free(&after);
}

static void the_manner_of_reading_goes_on(void **state)
{
	struct buf text = {0};
	struct carry carry = {0};
	struct reading old, new;
	struct manner manner;
	struct error error;

	(void)state;
	add_paragraphs(&text, 0, 30);
	old = open_text(buf_str(&text));
	new = open_text(buf_str(&text));
	press(old.model, "wMGT");
	model_follow(old.model, true);
	assert_true(carry_take(&carry, old.model, old.source, &error));
	assert_true(carry_give(&carry, new.model, new.source, &error));
	manner = model_manner(new.model);
	assert_true(manner.as_is && manner.mouse && manner.sheet && manner.follows);
	carry_free(&carry);
	reading_close(&old);
	reading_close(&new);
	buf_free(&text);
}

static void in_an_emptied_file_nothing_is_found_and_all_goes_on(void **state)
{
	struct buf text = {0};
	struct carry carry = {0};
	struct reading old, new;
	struct error error;

	(void)state;
	add_paragraphs(&text, 0, 30);
	old = open_text(buf_str(&text));
	new = open_text(STR(""));
	press(old.model, "Gma.x");
	assert_true(carry_take(&carry, old.model, old.source, &error));
	assert_true(carry_give(&carry, new.model, new.source, &error));
	assert_int_equal(model_place(new.model), 0);
	press(new.model, "'ajkG.");
	carry_free(&carry);
	reading_close(&old);
	reading_close(&new);
	buf_free(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_stays_on_its_sentence_when_text_above_it_grows),
		cmocka_unit_test(
			a_tick_whose_figure_changed_is_left_behind_and_what_is_new_there_stays),
		cmocka_unit_test(the_manner_of_reading_goes_on),
		cmocka_unit_test(in_an_emptied_file_nothing_is_found_and_all_goes_on),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
