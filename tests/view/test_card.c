#include "src/view/card.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "tests/view/model_of.h"

static const char article[] =
	"一、修水\n\n"
	"蓄水量由1000萬噸增加到1420萬噸,修渠約86.5公里。工期為3至5個月,投資超過三萬元。"
	"有一帶一路的意思。\n\n"
	"二、種茶\n\n茶園不多。\n";

/* What stands beside a name; "" where the card has no such line. */
static void print_line(const struct model *model, const char *name, struct buf *out)
{
	const struct card *card = &model->card;
	bool there = false;

	for (size_t i = 0; i < card->n; i++) {
		if (card->at[i].name.n)
			there = str_equal(card->at[i].name, str_of(name));
		if (there)
			buf_add(out, str_slice(buf_str(&card->text), card->at[i].text.start,
					       card->at[i].text.end));
	}
}

static const struct {
	const char *keys, *name, *text;
} rows[] = {
	{"..=", "figure", "1420萬噸"},
	{"..=", "value", "14,200,000 噸"},
	{"..=", "was", "10,000,000 → 14,200,000 噸, +42.0%"},
	{"..=", "base unit", "14,200,000,000,000 g"},
	{"..=", "kind", "measure · exact · going up"},
	{"..=", "section", "一、修水"},
	{"..=", "sentence", "蓄水量由1000萬噸增加到1420萬噸,修渠約86.5公里。"},
	{"...=", "value", "86.5 公里"},
	{"...=", "kind", "measure · about"},
	{"...=", "base unit", "86,500 m"},
	{"...=", "was", ""},
	{"....=", "value", "3 to 5 個月"},
	{"....=", "base unit", ""},
	{"....=", "sentence", "工期為3至5個月,投資超過三萬元。"},
	{".....=", "kind", "money · over"},
	{".x=", "tick", "✓ checked"},
	{".=", "tick", ""},
	{".=.", "figure", "1420萬噸"},
	{".=.x", "tick", "✓ checked"},
	{"T=.", "figure", "1420萬噸"},
	{"#=", "figure", "1000萬噸"},
	{"=", "file", "test.txt"},
	{"=", "figure", ""},
	{"=", "place", "line 1 of 7 · byte 0 of 182 · 0%"},
	{"=", "has", "2 sections, 5 figures, 3 weak ones"},
	{".x.xx<Esc>=", "ticks", "✓ 1 checked, ✗ 1 wrong"},
};

static void a_card_tells_all_of_its_figure_or_place(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct reading reading = reading_of(article, 30, 120);
		struct buf text = {0};

		press(reading.model, rows[i].keys);
		assert_int_equal(reading.model->focus, PANE_CARD);
		print_line(reading.model, rows[i].name, &text);
		if (!str_equal(buf_str(&text), str_of(rows[i].text)))
			fail_msg("%s, %s: %s", rows[i].keys, rows[i].name, text.n ? text.s : "");
		buf_free(&text);
		reading_close(&reading);
	}
}

static void the_figure_is_found_again_in_its_sentence(void **state)
{
	struct reading reading = reading_of(article, 30, 60);
	const struct card *card = &reading.model->card;
	struct buf marked = {0};

	(void)state;
	press(reading.model, "...=");
	buf_add(&marked, str_slice(buf_str(&card->text), card->figure.start, card->figure.end));
	assert_string_equal(marked.s, "86.5公里");
	buf_free(&marked);
	reading_close(&reading);
}

static void each_key_of_the_card_closes_one_thing(void **state)
{
	static const char *const closing[] = {"=", "q", "<Esc>"};

	(void)state;
	for (size_t i = 0; i < sizeof(closing) / sizeof(*closing); i++) {
		struct reading reading = reading_of(article, 30, 120);

		press(reading.model, "T=");
		assert_int_equal(reading.model->focus, PANE_CARD);
		press(reading.model, closing[i]);
		assert_int_equal(reading.model->focus, PANE_SHEET);
		reading_close(&reading);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_card_tells_all_of_its_figure_or_place),
		cmocka_unit_test(the_figure_is_found_again_in_its_sentence),
		cmocka_unit_test(each_key_of_the_card_closes_one_thing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
