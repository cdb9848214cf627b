#include "src/view/hints.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "tests/view/keymap_rows.h"
#include "tests/view/model_of.h"

static const char article[] = "The mill\n\nThe mill grinds 12 sacks a day, and 7 in autumn.\n\n"
			      "The miller\n\nHe is 61 years old and his ox is 9.\n";

/* What the hint line shows, "keys text" parted by bars. */
static void print_hints(const struct model *model, struct buf *out)
{
	struct hint hints[HINTS];
	struct buf keys = {0};
	size_t n = hints_find(model, hints, &keys);

	buf_clear(out);
	for (size_t i = 0; i < n; i++) {
		buf_add(out, i ? STR("|") : STR(""));
		buf_add(out, hints[i].keys);
		buf_add_char(out, ' ');
		buf_add(out, hints[i].text);
	}
	buf_free(&keys);
}

static void the_five_of_most_use_now_are_shown(void **state)
{
	static const struct {
		const char *text;
		int columns;
		const char *keys, *expected;
	} rows[] = {
		{article, 80, "", "] [ section|. , figure|/ search|t # lists|h help"},
		{article, 140, "", "] [ section|. , figure|/ search|T sheet|h help"},
		{article, 80, ".", ". , figure|x tick|= card|c copy|h help"},
		{article, 80, "/mill<Enter>", "n N match|] [ section|. , figure|/ search|h help"},
		{article, 80, "/mill<Enter><A-u>",
		 "] [ section|. , figure|/ search|t # lists|h help"},
		{article, 80, "/mill<Enter>.", "n N match|. , figure|x tick|= card|h help"},
		{article, 80, "&mill<Enter>",
		 "n N match|& change, show all|] [ section|. , figure|h help"},
		{article, 80, "t", "j k move|Enter read|za fold|t hide|h help"},
		{article, 80, "#", "Enter read|x tick|o order|\\ filter|h help"},
		{article, 80, "T", "Enter read|o order|\\ filter|T back|h help"},
		{article, 80, ".=", ". , figure|x tick|c copy|Enter read|Esc close"},
		{article, 80, "=", "c copy|Esc close"},
		{article, 80, "h", "j k move|Space b page|/ search|Esc close"},
		{article, 80, "i", "Up Down move|Enter go there|Esc close"},
		{"Nothing here is counted by anybody.\n", 80, "",
		 "/ search|t # lists|Space b page|g G ends|h help"},
	};
	struct buf shown = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct reading reading = reading_of(rows[i].text, 24, rows[i].columns);

		press(reading.model, rows[i].keys);
		print_hints(reading.model, &shown);
		assert_string_equal(shown.s, rows[i].expected);
		reading_close(&reading);
	}
	buf_free(&shown);
}

static void how_to_stop_following_comes_first(void **state)
{
	struct reading reading = reading_of(article, 24, 80);
	struct buf shown = {0};

	(void)state;
	model_follow(reading.model, true);
	print_hints(reading.model, &shown);
	assert_string_equal(shown.s, "Esc stop following|] [ section|. , figure|/ search|h help");
	reading_close(&reading);
	buf_free(&shown);
}

static void keys_that_are_gone_give_their_place_to_others(void **state)
{
	struct keymap *keymap = keymap_open();
	struct error error = {""};
	struct reading reading = reading_of(article, 24, 80);
	struct buf shown = {0};

	(void)state;
	assert_true(bind(keymap, "text J headings 1", &error));
	assert_true(bind(keymap, "text ] none", &error));
	assert_true(bind(keymap, "text / none", &error));
	reading.model->options.keymap = keymap;
	print_hints(reading.model, &shown);
	assert_string_equal(shown.s, "J [ section|. , figure|t # lists|T sheet|h help");
	reading_close(&reading);
	keymap_close(keymap);
	buf_free(&shown);
}

static void in_a_narrow_line_help_is_left_to_the_last(void **state)
{
	static const struct {
		int columns;
		size_t expected;
	} rows[] = {{80, 4}, {38, 4}, {37, 3}, {28, 3}, {27, 2},
		    {17, 2}, {16, 1}, {6, 1},  {5, 0},  {0, 0}};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct hint hints[HINTS] = {{STR("."), STR("figure")},
					    {STR("/"), STR("search")},
					    {STR("T"), STR("sheet")},
					    {STR("h"), STR("help")}};
		size_t n = hints_fit(hints, 4, rows[i].columns, 1);

		assert_int_equal(n, rows[i].expected);
		if (n)
			assert_true(str_equal(hints[n - 1].text, STR("help")));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_five_of_most_use_now_are_shown),
		cmocka_unit_test(how_to_stop_following_comes_first),
		cmocka_unit_test(keys_that_are_gone_give_their_place_to_others),
		cmocka_unit_test(in_a_narrow_line_help_is_left_to_the_last),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
