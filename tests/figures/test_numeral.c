#include "dushu/figures/numeral.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

/* What is eaten, the value and the marks of the numeral that begins at text. */
static void show(const char *text, struct buf *out)
{
	struct numeral n;
	struct str s = str_of(text);
	size_t eaten = numeral_read(s, false, &n);

	buf_clear(out);
	buf_add(out, str_slice(s, 0, eaten));
	if (eaten == 0)
		return;
	buf_add_char(out, ' ');
	if (n.unknown || n.indefinite)
		buf_add_char(out, '?');
	else
		decimal_print(&n.value, out);
	if (n.span) {
		buf_add(out, STR(".."));
		decimal_print(&n.high, out);
	}
	static const char *const forms[] = {"", " ordinal", " fraction", " percent", " multiple"};

	buf_add(out, str_of(forms[n.form]));
	buf_add(out, n.unit);
	buf_add(out, n.over ? STR(" over") : STR(""));
	buf_add(out, n.about ? STR(" about") : STR(""));
}

static void check(const char *const rows[][2], size_t n)
{
	struct buf shown = {0};

	for (size_t i = 0; i < n; i++) {
		show(rows[i][0], &shown);
		assert_string_equal(shown.n > 0 ? shown.s : "", rows[i][1]);
	}
	buf_free(&shown);
}

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void the_reader_is_chosen_by_the_first_byte(void **state)
{
	static const char *const rows[][2] = {
		{"三十二", "三十二 32"}, {"45", "45 45"}, {"forty", "forty 40"},
		{"－7", "－7 -7"},       {"", ""},
	};

	(void)state;
	CHECK(rows);
}

static void a_sign_makes_the_value_negative(void **state)
{
	static const char *const rows[][2] = {
		{"负三", "负三 -3"}, {"負１２", "負１２ -12"}, {"-8.5", "-8.5 -8.5"},
		{"−2", "−2 -2"},     {"+6", "+6 6"},
	};

	(void)state;
	CHECK(rows);
}

static void rank_is_the_value_of_an_ordinal(void **state)
{
	static const char *const rows[][2] = {
		{"第三", "第三 3 ordinal"},
		{"第 12", "第 12 12 ordinal"},
		{"第一百零八", "第一百零八 108 ordinal"},
		{"第几", ""},
	};

	(void)state;
	CHECK(rows);
}

static void half_is_a_number_and_a_ratio_where_it_says_so(void **state)
{
	static const char *const rows[][2] = {
		{"半年", "半 0.5"},
		{"一半", "一半 0.5 fraction"},
		{"半数", "半数 0.5 fraction"},
		{"半百", "半百 50"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_reader_is_chosen_by_the_first_byte),
		cmocka_unit_test(a_sign_makes_the_value_negative),
		cmocka_unit_test(rank_is_the_value_of_an_ordinal),
		cmocka_unit_test(half_is_a_number_and_a_ratio_where_it_says_so),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
