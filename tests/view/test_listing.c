#include "src/view/listing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "tests/view/model_of.h"

static const char article[] = "一、修水\n\n修渠12條,投資30萬元,長2公里,增長18.6%。\n\n"
			      "二、種茶\n\n改造茶園900畝,收入40萬元,管道1500米。其中一個村先行。\n";

/* The listed figures as written, parted by blanks. */
static void print_listed(const struct model *model, struct buf *out)
{
	struct passage passage = {0};

	for (size_t i = 0; i < listed_n(model); i++) {
		size_t n, mark = listed_at(model, i);
		const struct mark *marks = article_marks(model->article, &n);

		assert_int_equal(listed_place(model, mark), i);
		assert_true(article_figure(model->article, mark, &passage) != ARTICLE_NONE);
		buf_add(out, i ? STR(" ") : STR(""));
		buf_add(out, str_slice(article_text(model->article), marks[mark].start,
				       marks[mark].start + marks[mark].n));
	}
	passage_free(&passage);
}

static void assert_listed(const struct model *model, const char *expected)
{
	struct buf listed = {0};

	assert_false(listing_busy(model));
	print_listed(model, &listed);
	assert_string_equal(listed.n ? listed.s : "", expected);
	buf_free(&listed);
}

static const struct {
	const char *keys, *listed;
} rows[] = {
	{"", "12條 30萬元 2公里 18.6% 900畝 40萬元 1500米"},
	{"o", "12條 30萬元 40萬元 18.6% 2公里 900畝 1500米"},
	{"oo", "40萬元 30萬元 1500米 900畝 18.6% 12條 2公里"},
	{"ooo", "40萬元 30萬元 2公里 1500米 900畝 18.6% 12條"},
	{"oooo", "12條 30萬元 2公里 18.6% 900畝 40萬元 1500米"},
	{"\\money<Enter>", "30萬元 40萬元"},
	{"\\money<Enter>oo", "40萬元 30萬元"},
	{"\\公里<Enter>", "2公里"},
	{"\\米<Enter>", "1500米"},
	{"\\茶園<Enter>", "900畝"},
	{"\\種茶<Enter>", "900畝 40萬元 1500米"},
	{"\\一、<Enter>", "12條 30萬元 2公里 18.6%"},
	{"\\money<Enter>\\all<Enter>", "12條 30萬元 2公里 18.6% 900畝 40萬元 1500米"},
	{"\\money<Enter>\\money<Enter>", "12條 30萬元 2公里 18.6% 900畝 40萬元 1500米"},
	{"\\money<Enter>\\種茶<Enter>", "40萬元"},
	{"\\money<Esc>", "12條 30萬元 2公里 18.6% 900畝 40萬元 1500米"},
	{"\\不在此<Enter>", ""},
	{"a\\村<Enter>", "一個"},
	{"\\４０萬<Enter>", "40萬元"},
	{"\\茶.<A-r>[0-9]{4}<Enter>", ""},
	{"\\修水<Enter>]]\\種<Enter>", "900畝 40萬元 1500米"},
};

static void figures_are_filtered_and_ordered_as_asked(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct reading reading = reading_of(article, 24, 120);

		press(reading.model, rows[i].keys);
		assert_listed(reading.model, rows[i].listed);
		reading_close(&reading);
	}
}

static void a_filter_is_told_in_words(void **state)
{
	struct reading reading = reading_of(article, 24, 120);
	struct buf words = {0};

	(void)state;
	filter_print(reading.model, &words);
	assert_int_equal(words.n, 0);
	press(reading.model, "\\money<Enter>\\元<Enter>\\茶<Enter>");
	filter_print(reading.model, &words);
	assert_string_equal(words.s, "money · 元 · “茶”");
	buf_free(&words);
	reading_close(&reading);
}

static void the_largest_of_a_unit_is_known(void **state)
{
	struct reading reading = reading_of(article, 24, 120);
	const struct scale *scale;

	(void)state;
	press(reading.model, "T");
	scale = listing_scale(reading.model, listed_at(reading.model, 1));
	assert_non_null(scale);
	assert_int_equal(scale->n, 2);
	assert_int_equal(scale->mark, listed_at(reading.model, 5)); /* 40萬元 */
	scale = listing_scale(reading.model, listed_at(reading.model, 2));
	assert_int_equal(scale->n, 2); /* 公里 and 米 have one base */
	assert_int_equal(scale->mark, listed_at(reading.model, 2));
	reading_close(&reading);
}

static int by_key(const void *a, const void *b)
{
	const struct item *one = a, *other = b;

	if (one->group != other->group)
		return one->group < other->group ? -1 : 1;
	if (one->key != other->key)
		return one->key < other->key ? -1 : 1;
	return one->mark < other->mark ? -1 : 1;
}

/* Sorts n items, so many at a time; returns the slices that took. */
static size_t sort_in_slices(size_t n, size_t slice)
{
	struct listing listing = {.n_items = n, .run = 1};
	struct item *expected = xrealloc(NULL, n + 1, sizeof(*expected));
	uint32_t random = 12345;
	size_t slices = 1;

	listing.items = xrealloc(NULL, n + 1, sizeof(struct item));
	listing.spare = xrealloc(NULL, n + 1, sizeof(struct item));
	for (size_t i = 0; i < n; i++) {
		random = random * 1103515245u + 12345u;
		expected[i] = listing.items[i] =
			(struct item){random >> 30, (uint32_t)i, random >> 20 & 63};
	}
	qsort(expected, n, sizeof(*expected), by_key);
	while (!listing_merge(&listing, slice))
		slices++;
	for (size_t i = 0; i < n; i++)
		assert_int_equal(listing.items[i].mark, expected[i].mark);
	free(expected);
	free(listing.items);
	free(listing.spare);
	return slices;
}

static void a_sort_in_slices_keeps_equal_figures_in_their_order(void **state)
{
	(void)state;
	for (size_t n = 0; n < 70; n++)
		sort_in_slices(n, 5);
	assert_int_equal(sort_in_slices(1000, 1000000), 1);
	assert_true(sort_in_slices(1000, 100) > 50);
}

/* More figures than one slice has room for. */
static void keys_are_answered_while_many_figures_are_ordered(void **state)
{
	struct buf text = {0};
	struct reading reading;
	size_t slices = 0;

	(void)state;
	for (int i = 0; i < 9000; i++)
		buf_printf(&text, "第%d處修渠%d條。\n", i, i * 7919 % 9000 + 2);
	reading = reading_of(text.s, 24, 120);
	while (model_busy(reading.model))
		model_work(reading.model);
	assert_int_equal(listed_n(reading.model), 9000);
	press(reading.model, "Too");
	assert_true(model_busy(reading.model));
	press(reading.model, "j");
	assert_int_equal(reading.model->chosen, listed_at(reading.model, 1));
	for (; model_busy(reading.model); slices++)
		model_work(reading.model);
	assert_true(slices > 1);
	for (size_t i = 1; i < listed_n(reading.model); i++)
		assert_true(reading.model->listing.facts.own[listed_at(reading.model, i - 1)] <=
			    reading.model->listing.facts.own[listed_at(reading.model, i)]);
	assert_int_equal(reading.model->chosen,
			 listed_at(reading.model, reading.model->sheet.list.chosen));
	reading_close(&reading);
	buf_free(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(figures_are_filtered_and_ordered_as_asked),
		cmocka_unit_test(a_filter_is_told_in_words),
		cmocka_unit_test(the_largest_of_a_unit_is_known),
		cmocka_unit_test(a_sort_in_slices_keeps_equal_figures_in_their_order),
		cmocka_unit_test(keys_are_answered_while_many_figures_are_ordered),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
