#include "dushu/figures/numeral.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

struct row {
	const char *text, *numeral, *value;
	enum numeral_form form;
};

static void check(const struct row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct numeral numeral = {0};
		struct str text = str_of(rows[i].text);
		struct buf value = {0};
		size_t eaten = numeral_read(text, false, &numeral);

		buf_add(&value, str_slice(text, 0, eaten));
		assert_string_equal(value.n > 0 ? value.s : "", rows[i].numeral);
		if (eaten > 0) {
			assert_int_equal(numeral.form, rows[i].form);
			buf_clear(&value);
			if (!numeral.indefinite)
				decimal_print(&numeral.value, &value);
			assert_string_equal(value.n > 0 ? value.s : "", rows[i].value);
		}
		buf_free(&value);
	}
}

#define CHECK(rows) check(rows, sizeof(rows) / sizeof(rows)[0])

static void number_words_are_put_together(void **state)
{
	static const struct row rows[] = {
		{"one hundred and five", "one hundred and five", "105", NUMERAL_CARDINAL},
		{"Seventeen", "Seventeen", "17", NUMERAL_CARDINAL},
		{"twenty-three hundred men", "twenty-three hundred", "2300", NUMERAL_CARDINAL},
		{"two hundred and fifty thousand", "two hundred and fifty thousand", "250000",
		 NUMERAL_CARDINAL},
		{"six million, four hundred and one", "six million, four hundred and one",
		 "6000401", NUMERAL_CARDINAL},
		{"one hundred and two hundred", "one hundred", "100", NUMERAL_CARDINAL},
		{"eight point nought five", "eight point nought five", "8.05", NUMERAL_CARDINAL},
		{"minus forty two", "minus forty two", "-42", NUMERAL_CARDINAL},
		{"seven lakh crore", "seven lakh crore", "7000000000000", NUMERAL_CARDINAL},
		{"five thousand two-year", "five thousand", "5000", NUMERAL_CARDINAL},
	};

	(void)state;
	CHECK(rows);
}

static void an_article_counts_only_before_a_scale_or_part(void **state)
{
	static const struct row rows[] = {
		{"a million", "a million", "1000000", NUMERAL_CARDINAL},
		{"a dozen eggs", "a dozen", "12", NUMERAL_CARDINAL},
		{"a third of them", "a third", "0.333333333333", NUMERAL_FRACTION},
		{"a third man", "", "", NUMERAL_CARDINAL},
		{"a house", "", "", NUMERAL_CARDINAL},
		{"an eighth.", "an eighth", "0.125", NUMERAL_FRACTION},
	};

	(void)state;
	CHECK(rows);
}

static void halves_and_other_parts_are_added(void **state)
{
	static const struct row rows[] = {
		{"two and a half", "two and a half", "2.5", NUMERAL_CARDINAL},
		{"four and three quarters", "four and three quarters", "4.75", NUMERAL_CARDINAL},
		{"two and a half million", "two and a half million", "2500000", NUMERAL_CARDINAL},
		{"a billion and a half", "a billion and a half", "1500000000", NUMERAL_CARDINAL},
		{"half a million", "half a million", "500000", NUMERAL_CARDINAL},
		{"three quarters of a million", "three quarters of a million", "750000",
		 NUMERAL_CARDINAL},
		{"half of them", "half", "0.5", NUMERAL_FRACTION},
		{"half-hearted", "", "", NUMERAL_CARDINAL},
		{"two-thirds", "two-thirds", "0.666666666667", NUMERAL_FRACTION},
		{"two quarters", "two", "2", NUMERAL_CARDINAL},
	};

	(void)state;
	CHECK(rows);
}

static void ordinals_and_multiples_have_forms_of_their_own(void **state)
{
	static const struct row rows[] = {
		{"twenty-first", "twenty-first", "21", NUMERAL_ORDINAL},
		{"thirtysecond", "thirtysecond", "32", NUMERAL_ORDINAL},
		{"one hundred and tenth", "one hundred and tenth", "110", NUMERAL_ORDINAL},
		{"three-hundredth", "three-hundredth", "300", NUMERAL_ORDINAL},
		{"thirds", "", "", NUMERAL_CARDINAL},
		{"twice", "twice", "2", NUMERAL_MULTIPLE},
		{"tenfold", "tenfold", "10", NUMERAL_MULTIPLE},
		{"four-fold", "four-fold", "4", NUMERAL_MULTIPLE},
		{"doubled", "doubled", "2", NUMERAL_MULTIPLE},
		{"double room", "", "", NUMERAL_CARDINAL},
		{"double the price", "double", "2", NUMERAL_MULTIPLE},
	};

	(void)state;
	CHECK(rows);
}

static void indefinite_numbers_have_no_value(void **state)
{
	static const struct row rows[] = {
		{"dozens of", "dozens", "", NUMERAL_CARDINAL},
		{"hundreds of thousands of", "hundreds of thousands", "", NUMERAL_CARDINAL},
		{"several hundred", "several hundred", "", NUMERAL_CARDINAL},
		{"several", "", "", NUMERAL_CARDINAL},
		{"tens of", "", "", NUMERAL_CARDINAL},
		{"a couple of dozen", "a couple of dozen", "24", NUMERAL_CARDINAL},
	};

	(void)state;
	CHECK(rows);
}

static void other_words_are_refused(void **state)
{
	static const char *const words[] = {"one's",   "one’s", "tent",    "the",
					    "an",      "sixes", "onerous", "first2",
					    "quarter", "score", "dozen"};
	struct numeral numeral;

	(void)state;
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		assert_int_equal(numeral_read_english(str_of(words[i]), &numeral), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(number_words_are_put_together),
		cmocka_unit_test(an_article_counts_only_before_a_scale_or_part),
		cmocka_unit_test(halves_and_other_parts_are_added),
		cmocka_unit_test(ordinals_and_multiples_have_forms_of_their_own),
		cmocka_unit_test(indefinite_numbers_have_no_value),
		cmocka_unit_test(other_words_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
