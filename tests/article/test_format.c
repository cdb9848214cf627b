#include "dushu/article/format.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "src/article/formats.h"

static void prose_of_long_lines_is_plain_and_broken_sentences_are_wrapped(void **state)
{
	static const struct {
		const char *text, *format;
	} rows[] = {
		{"", "plain"},
		{"短的一行\n又一行\n", "plain"},
		{"The boats lie keel up on the shingle until the ice goes out, and nobody in the "
		 "whole "
		 "harbour minds the wait.\n",
		 "plain"},
		{"The boats lie keel up on the shingle until the ice goes out, and\n"
		 "nobody in the whole harbour minds the wait, for there are nets to\n"
		 "mend and stories left over from the year before, which have to be\n"
		 "told again.\n",
		 "wrapped"},
		/* Lines as long as a page that are sentences of their own. */
		{"第一條 會員每年集會一次，由主席召集；不能召集的，由年長者召集並通知鄰鎮。\n"
		 "第二條 會員住在鎮上的，可以借用渡船；住在鄰鎮的，借用以前先向碼頭登記。\n"
		 "第三條 渡船損壞的，由借用的人修好；修不好的，由全體會員湊錢再造一條。\n"
		 "第四條 船錢每年春天收一次，交到碼頭，由主席記賬，到年底向會員公開。\n",
		 "plain"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		assert_string_equal(format_of(str_of(rows[i].text))->name, rows[i].format);
}

/* The blocks of a text, joined by |, with the line ends inside as /. */
static void blocks_of(const struct format *format, struct str text, size_t begin, struct buf *out)
{
	struct block block;

	buf_clear(out);
	buf_add(out, STR(""));
	for (size_t at = 0; format_block_at(format, text, begin, at, &block); at = block.span.end) {
		if (out->n)
			buf_add_char(out, '|');
		for (size_t i = block.span.start; i < block.span.end; i++)
			buf_add_char(out, text.s[i] == '\n' ? '/' : text.s[i]);
	}
}

static void plain_text_has_a_block_a_line(void **state)
{
	struct buf out = {0};

	(void)state;
	blocks_of(&format_plain, STR("one\n\n  two \r\n\u3000\nthree"), 0, &out);
	assert_string_equal(out.s, "one|  two |three");
	blocks_of(&format_plain, STR("\ufeffone\ntwo"), 3, &out);
	assert_string_equal(out.s, "one|two");
	blocks_of(&format_plain, STR("\ufeff\n\n"), 3, &out);
	assert_string_equal(out.s, "");
	buf_free(&out);
}

static void wrapped_text_joins_the_lines_of_a_paragraph(void **state)
{
	static const struct {
		const char *text, *blocks;
	} rows[] = {
		/* A paragraph, with its first line indented, and a line with room to spare. */
		{"  The boats lie keel up on the shingle until the ice goes out, and\n"
		 "nobody minds.\n"
		 "Nets are mended.\n",
		 "  The boats lie keel up on the shingle until the ice goes out, and/nobody minds.|"
		 "Nets are mended."},
		/* A deeper indent behind a full stop opens a paragraph, else it hangs. */
		{"The boats lie keel up on the shingle until the ice goes out again.\n"
		 "   Nets are mended.\n",
		 "The boats lie keel up on the shingle until the ice goes out again.|   Nets are "
		 "mended."},
		{"4.1.  What Becomes of the Boats that Lie Keel Up on the Shingle of\n"
		 "      the Harbour\n",
		 "4.1.  What Becomes of the Boats that Lie Keel Up on the Shingle of/      the "
		 "Harbour"},
		/* Items, rules and rows stand for themselves. */
		{"- The boats lie keel up on the shingle until the ice goes out, and\n"
		 "- nobody minds.\n=====\n| a | b |\n",
		 "- The boats lie keel up on the shingle until the ice goes out, and|- nobody "
		 "minds.|"
		 "=====|| a | b |"},
	};
	struct buf out = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		blocks_of(&format_wrapped, str_of(rows[i].text), 0, &out);
		assert_string_equal(out.s, rows[i].blocks);
	}
	buf_free(&out);
}

static void columns_and_code_are_preformatted_and_paragraphs_joined(void **state)
{
	struct block block;

	(void)state;
	assert_true(format_plain.block_at(STR("a\tb\n"), 0, &block));
	assert_int_equal(block.kind, BLOCK_PREFORMATTED);
	assert_true(format_plain.block_at(STR("| 键 | 作用 |\n"), 0, &block));
	assert_int_equal(block.kind, BLOCK_PREFORMATTED);
	assert_true(format_plain.block_at(STR("\u3000\u3000一段話\n"), 0, &block));
	assert_int_equal(block.kind, BLOCK_PARAGRAPH);
	assert_false(block.joined);
	assert_true(format_wrapped.block_at(
		STR("The boats lie keel up on the shingle until the ice goes out, and\nmore\n"), 0,
		&block));
	assert_true(block.joined);
}

static bool same(const struct block *a, const struct block *b)
{
	return a->span.start == b->span.start && a->span.end == b->span.end && a->kind == b->kind &&
	       a->joined == b->joined;
}

/* From every byte the same blocks are found, forwards and backwards. */
static void check_both_ways(const struct format *format, struct str text)
{
	struct block block, last = {0}, other;
	bool any = false;

	for (size_t at = 0; format->block_at(text, at, &block); at = block.span.end) {
		assert_true(block.span.start >= at && block.span.end > block.span.start);
		for (size_t k = at + (at > 0); k < block.span.end; k++) {
			assert_true(format->block_at(text, k, &other) && same(&block, &other));
			if (k <= block.span.start && any)
				assert_true(format->block_before(text, k, &other) &&
					    same(&last, &other));
			if (k > block.span.start)
				assert_true(format->block_before(text, k, &other) &&
					    same(&block, &other));
		}
		last = block;
		any = true;
	}
	assert_int_equal(format->block_before(text, text.n, &other), any);
	if (any)
		assert_true(same(&last, &other));
}

static void blocks_are_the_same_from_every_byte(void **state)
{
	static const char *const pieces[] = {"a ",
					     "\n",
					     "\n\n",
					     "\r\n",
					     "\r",
					     "一二",
					     "\u3000",
					     "- b ",
					     "。",
					     "the boats lie keel up on the shingle until the ice ",
					     "\t",
					     "   ",
					     "===",
					     "1. ",
					     "out, and nobody minds. ",
					     "\f"};
	char text[400];
	uint32_t random = 99;

	(void)state;
	for (int run = 0; run < 300; run++) {
		size_t n = 0;

		while (n + 60 < sizeof(text)) {
			const char *piece = pieces[(random = random * 1664525 + 1013904223) >> 28];

			memcpy(text + n, piece, strlen(piece));
			n += strlen(piece);
		}
		check_both_ways(&format_plain, (struct str){text, n});
		check_both_ways(&format_wrapped, (struct str){text, n});
	}
}

static void no_block_is_large(void **state)
{
	static char text[4 * BLOCK_MAX];
	const char line[] = "the boats lie keel up on the shingle until the ice goes out and on ";
	struct block block;

	(void)state;
	for (size_t i = 0; i < sizeof(text); i++)
		text[i] = i % (sizeof(line) - 1) == sizeof(line) - 2 ? '\n'
								     : line[i % (sizeof(line) - 1)];
	for (size_t at = 0; format_wrapped.block_at((struct str){text, sizeof(text)}, at, &block);
	     at = block.span.end)
		assert_true(span_length(block.span) <= 2 * (size_t)BLOCK_MAX + 300);
	memset(text, 'x', sizeof(text));
	for (size_t at = 0; format_plain.block_at((struct str){text, sizeof(text)}, at, &block);
	     at = block.span.end)
		assert_true(span_length(block.span) <= 2 * (size_t)BLOCK_MAX + 300);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(prose_of_long_lines_is_plain_and_broken_sentences_are_wrapped),
		cmocka_unit_test(plain_text_has_a_block_a_line),
		cmocka_unit_test(wrapped_text_joins_the_lines_of_a_paragraph),
		cmocka_unit_test(columns_and_code_are_preformatted_and_paragraphs_joined),
		cmocka_unit_test(blocks_are_the_same_from_every_byte),
		cmocka_unit_test(no_block_is_large),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
