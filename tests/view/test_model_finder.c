#include "src/view/model_private.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "dushu/text/source.h"

static const char text[] = "Water works\n\nThe town laid 12 kilometres of pipe.\n\nWho pays\n\n"
			   "It cost 40 dollars, and 12 people paid.\n";

static void press(struct model *model, const char *spelling)
{
	for (struct str rest = str_of(spelling); rest.n;) {
		struct event event = {.kind = EVENT_KEY};

		rest = str_from(rest, key_parse(rest, &event.key));
		model_handle(model, &event);
	}
}

/* How many headings and figures are found for what is typed. */
static void assert_found(struct model *model, const char *typed, size_t headings, size_t figures)
{
	size_t found[2] = {0, 0};

	press(model, "i");
	press(model, typed);
	for (size_t i = 0; i < model->finder.n_found; i++)
		found[model->finder.found[i].is_figure]++;
	press(model, "<Esc>");
	assert_int_equal(found[0], headings);
	assert_int_equal(found[1], figures);
}

static void letters_are_found_in_their_order_whatever_their_case(void **state)
{
	struct model_options options = {.rows = 24, .cols = 80, .ambiguous = 1};
	struct source *source = source_from(str_of(text), "test.txt");
	struct article *article = article_open(source);
	struct model *model;

	(void)state;
	while (article_step(article, 1 << 20))
		;
	model = model_open(article, &options);
	assert_int_equal(article_n_headings(article), 2);
	assert_int_equal(model->n_shown, 3);
	assert_found(model, "", 2, 3);
	assert_found(model, "WTRW", 1, 0);
	assert_found(model, "rwt", 0, 0);
	assert_found(model, "12", 0, 2);
	assert_found(model, "１２", 0, 2);
	model_close(model);
	article_close(article);
	source_close(source);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_are_found_in_their_order_whatever_their_case),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
