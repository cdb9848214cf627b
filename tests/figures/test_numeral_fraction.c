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

static void parts_of_a_whole_are_a_ratio(void **state)
{
	static const char *const rows[][2] = {
		{"三分之一", "三分之一 0.333333333333 fraction"},
		{"十六分之三", "十六分之三 0.1875 fraction"},
		{"五 分之 一", "五 分之 一 0.2 fraction"},
		{"16分之5", "16分之5 0.3125 fraction"},
		{"一百分之二", "一百分之二 0.02 fraction"},
		{"一万分之三", "一万分之三 0.0003 fraction"},
		{"二十五分之一百四十四", "二十五分之一百四十四 5.76 fraction"},
	};

	(void)state;
	CHECK(rows);
}

static void hundredths_and_thousandths_are_percentages(void **state)
{
	static const char *const rows[][2] = {
		{"百分之三十", "百分之三十 30 percent%"},
		{"百分之百", "百分之百 100 percent%"},
		{"百分之二点一五", "百分之二点一五 2.15 percent%"},
		{"千分之五", "千分之五 5 percent‰"},
		{"百分之1.5", "百分之1.5 1.5 percent%"},
		{"百 分 之 2", "百 分 之 2 2 percent%"},
		{"百分之3k", "百分之3k 3000 percent%"},
	};

	(void)state;
	CHECK(rows);
}

static void a_mixed_number_has_a_whole_part(void **state)
{
	static const char *const rows[][2] = {
		{"三又十分之一", "三又十分之一 3.1"},
		{"3又1/5", "3又1/5 3.2"},
		{"十又三分之一", "十又三分之一 10.3333333333"},
	};

	(void)state;
	CHECK(rows);
}

static void tenths_and_discounts_are_percentages(void **state)
{
	static const char *const rows[][2] = {
		{"六成", "六成 60 percent%"},     {"六成五", "六成五 65 percent%"},
		{"三成半", "三成半 35 percent%"}, {"8成6", "8成6 86 percent%"},
		{"九折", "九折 90 percent%"},     {"七五折", "七五折 75 percent%"},
		{"9.5折", "9.5折 95 percent%"},   {"75折", "75折 75 percent%"},
		{"10成", "10成 100 percent%"},
	};

	(void)state;
	CHECK(rows);
}

static void other_words_with_cheng_are_none(void **state)
{
	static const char *const rows[][2] = {
		{"三成员", "三 3"},
		{"三成立", "三 3"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_of_a_whole_are_a_ratio),
		cmocka_unit_test(hundredths_and_thousandths_are_percentages),
		cmocka_unit_test(a_mixed_number_has_a_whole_part),
		cmocka_unit_test(tenths_and_discounts_are_percentages),
		cmocka_unit_test(other_words_with_cheng_are_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
