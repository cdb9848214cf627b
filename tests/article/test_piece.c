#include "src/article/piece.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "dushu/article/format.h"

static void every_kind_of_line_end_closes_a_piece(void **state)
{
	const struct str text = STR("ab\r\nc\rd\n\ne");
	static const struct piece expected[] = {
		{{0, 2}, 4}, {{4, 5}, 6}, {{6, 7}, 8}, {{8, 8}, 9}, {{9, 10}, 10},
	};
	struct piece piece;
	size_t at = 0;

	(void)state;
	for (size_t i = 0; i < sizeof(expected) / sizeof(*expected); i++, at = piece.next) {
		assert_true(piece_at(text, at, &piece));
		assert_memory_equal(&piece, &expected[i], sizeof(piece));
	}
	assert_false(piece_at(text, at, &piece));
}

/* Each byte leads to the piece that holds it, and the pieces cover the text. */
static void check_pieces(struct str text)
{
	struct piece piece, again;

	for (size_t at = 0; at < text.n; at = piece.next) {
		assert_true(piece_at(text, at, &piece));
		assert_int_equal(piece.span.start, at);
		assert_true(piece.next > at && piece.span.end <= piece.next);
		assert_true(piece.next - at <= 2 * (size_t)BLOCK_MAX + 300);
		for (size_t step = 1, k = at; k < piece.next;
		     k += step, step = 1 + (k * 7) % 4001) {
			assert_true(piece_at(text, k, &again));
			assert_memory_equal(&again, &piece, sizeof(piece));
		}
		assert_true(piece_at(text, piece.next - 1, &again));
		assert_memory_equal(&again, &piece, sizeof(piece));
	}
}

static void a_long_line_is_cut_alike_from_everywhere(void **state)
{
	static const char *const units[] = {"一",   "a",        "a ",   "三年。",
					    "\xff", "\xe4\xb8", "\r\n", "word "};
	static char text[5 * BLOCK_MAX];
	size_t n = 0;
	uint32_t random = 7;

	(void)state;
	for (size_t unit = 0; unit < sizeof(units) / sizeof(*units); unit++) {
		for (n = 0; n + 8 < sizeof(text); n += strlen(units[unit]))
			memcpy(text + n, units[unit], strlen(units[unit]));
		check_pieces((struct str){text, n});
	}
	/* Long lines of mixed text with a line end here and there. */
	for (n = 0; n + 8 < sizeof(text);) {
		const char *unit = units[(random = random * 1664525 + 1013904223) >> 29];

		if (*unit == '\r' && (random >> 8) % 20000)
			continue;
		memcpy(text + n, unit, strlen(unit));
		n += strlen(unit);
	}
	check_pieces((struct str){text, n});
}

static void the_piece_before_is_the_one_that_ends_there(void **state)
{
	const struct str text = STR("ab\r\nc\n");
	struct piece piece;

	(void)state;
	assert_true(piece_before(text, 6, &piece));
	assert_int_equal(piece.span.start, 4);
	assert_true(piece_before(text, 4, &piece));
	assert_int_equal(piece.span.start, 0);
	assert_false(piece_before(text, 0, &piece));
}

static void blanks_of_all_kinds_are_skipped_and_trimmed(void **state)
{
	static const struct {
		struct str text;
		size_t start, end;
	} rows[] = {
		{STR_INIT("  a  "), 2, 3},    {STR_INIT("\t\u3000\u00a0a\u3000\u200b"), 6, 7},
		{STR_INIT("\ufeffa"), 3, 4},  {STR_INIT(" \u3000\f"), 5, 5},
		{STR_INIT("\xe3\x80"), 0, 2}, {STR_INIT("a\xe3"), 0, 2},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct str s = rows[i].text;
		size_t start = skip_blanks(s, 0, s.n);

		assert_int_equal(start, rows[i].start);
		assert_int_equal(trim_blanks(s, start, s.n), rows[i].end);
	}
}

static void very_many_blanks_are_skipped_and_trimmed_as_few_are(void **state)
{
	static const char *const blanks[] = {" ",  "\n",       "\r\n",        "\t",
					     "　", "\xC2\xA0", "\xEF\xBB\xBF"};

	(void)state;
	for (size_t i = 0; i < sizeof(blanks) / sizeof(*blanks); i++) {
		for (size_t n = 0; n < 130; n++) {
			struct buf text = {0};
			size_t end;

			buf_add(&text, STR("甲"));
			for (size_t k = 0; k < n; k++)
				buf_add(&text, str_of(blanks[i]));
			end = text.n;
			assert_int_equal(skip_blank_lines(buf_str(&text), 3), end);
			assert_int_equal(trim_blank_lines(buf_str(&text), end), 3);
			buf_add(&text, STR("乙"));
			assert_int_equal(skip_blank_lines(buf_str(&text), 3), end);
			assert_int_equal(trim_blank_lines(buf_str(&text), end), 3);
			buf_free(&text);
		}
	}
}

static void rough_columns_take_two_cells_for_a_wide_character(void **state)
{
	static const struct {
		struct str text;
		size_t columns;
	} rows[] = {
		{STR_INIT(""), 0},    {STR_INIT("abc"), 3},  {STR_INIT("一二"), 4},
		{STR_INIT("é—“"), 3}, {STR_INIT("\xff"), 2}, {STR_INIT("，a"), 3},
	};
	char many[300];

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		assert_int_equal(rough_columns(rows[i].text), rows[i].columns);
	for (size_t i = 0; i < sizeof(many); i += 3)
		memcpy(many + i, "一", 3);
	assert_int_equal(rough_columns((struct str){many, sizeof(many)}), 200);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_kind_of_line_end_closes_a_piece),
		cmocka_unit_test(a_long_line_is_cut_alike_from_everywhere),
		cmocka_unit_test(the_piece_before_is_the_one_that_ends_there),
		cmocka_unit_test(blanks_of_all_kinds_are_skipped_and_trimmed),
		cmocka_unit_test(very_many_blanks_are_skipped_and_trimmed_as_few_are),
		cmocka_unit_test(rough_columns_take_two_cells_for_a_wide_character),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
