#include "src/view/choices.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "tests/view/model_of.h"

static const char article[] = "一、修水\n\n修渠12條,投資30萬元,長2公里,增長18.6%。\n\n"
			      "二、種茶\n\n改造茶園900畝,收入40萬元,種樹300棵。\n";

/* The choices with their counts, the chosen one in brackets, set ones behind a star. */
static void print_choices(const struct model *model, struct buf *out)
{
	const struct choices *choices = &model->choices;

	for (size_t i = 0; i < choices->n; i++) {
		bool chosen = i == choices->list.chosen;

		buf_add(out, i ? STR(" ") : STR(""));
		buf_add(out, chosen ? STR("[") : STR(""));
		buf_add(out, choices->at[i].set ? STR("*") : STR(""));
		choice_print(model, &choices->at[i], out);
		buf_printf(out, "=%zu", choices->at[i].count);
		buf_add(out, chosen ? STR("]") : STR(""));
	}
}

static const struct {
	const char *keys, *choices;
} rows[] = {
	{"\\", "[*all figures=7] 一、修水=4 count=2 money=2 measure=2 percent=1"
	       " 元=2 條=1 公里=1 %=1 畝=1 棵=1"},
	{"\\mo", "[money=2] “mo”=0"},
	{"\\元", "[元=2] “元”=0"},
	{"\\修", "[一、修水=4] “修”=0"},
	{"\\no such", "[“no such”=0]"},
	{"\\m<Down>", "money=2 [measure=2] “m”=0"},
	{"\\m<Down><Up><Up>", "[money=2] measure=2 “m”=0"},
	{"\\m<Tab><S-Tab><C-n><C-n><C-n>", "money=2 measure=2 [“m”=0]"},
	{"\\m<BS>", "[*all figures=7] 一、修水=4 count=2 money=2 measure=2 percent=1"
		    " 元=2 條=1 公里=1 %=1 畝=1 棵=1"},
	{"\\money<Enter>\\mo", "[*money=2] “mo”=0"},
};

static void what_is_typed_narrows_the_choices(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct reading reading = reading_of(article, 24, 120);
		struct buf choices = {0};

		press(reading.model, rows[i].keys);
		assert_true(choices_are_open(reading.model));
		print_choices(reading.model, &choices);
		assert_string_equal(choices.s, rows[i].choices);
		buf_free(&choices);
		reading_close(&reading);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_typed_narrows_the_choices),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
