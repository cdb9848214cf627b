#include "dushu/app/plain.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

/* What is printed of an article, read back. */
static void print(struct str article_bytes, int width, struct buf *out)
{
	struct source *source = source_from(article_bytes, "test");
	struct article *article = article_open(source);
	FILE *file = tmpfile();
	struct plain plain = {.fd = fileno(file), .width = width, .ambiguous = 1};
	struct error error;
	size_t n;

	assert_true(plain_print(&plain, article, &error));
	rewind(file);
	buf_clear(out);
	do {
		buf_reserve(out, 4096);
		n = fread(out->s + out->n, 1, 4096, file);
		out->n += n;
		out->s[out->n] = '\0';
	} while (n);
	fclose(file);
	article_close(article);
	source_close(source);
}

static void rows_fit_the_width_and_paragraphs_are_parted(void **state)
{
	static const struct {
		const char *article, *printed;
	} rows[] = {
		{"", ""},
		{"one", "one\n"},
		{"one\n\ntwo\n", "one\n\ntwo\n"},
		{"words that go on\n", "words that\ngo on\n"},
		{"a\033[31mb\n", "a^[[31mb\n"},
		{"x\xff\n", "x\xef\xbf\xbd\n"},
	};
	struct buf out = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		print(str_of(rows[i].article), 10, &out);
		assert_string_equal(out.s, rows[i].printed);
	}
	buf_free(&out);
}

static void a_long_article_is_printed_to_its_last_line_once(void **state)
{
	enum { PARAGRAPHS = 60000 };
	struct buf article = {0}, out = {0};
	size_t at = 0;
	char line[64];

	(void)state;
	for (int i = 0; i < PARAGRAPHS; i++)
		buf_printf(&article, "Paragraph %d tells of nothing but its number.\n\n", i);
	assert_true(article.n > 2 * 1024 * 1024);
	print(buf_str(&article), 80, &out);
	for (int i = 0; i < PARAGRAPHS; i++) {
		int n = snprintf(line, sizeof(line),
				 "%sParagraph %d tells of nothing but its number.\n", i ? "\n" : "",
				 i);

		assert_true(str_starts(str_from(buf_str(&out), at), (struct str){line, (size_t)n}));
		at += (size_t)n;
	}
	assert_int_equal(at, out.n);
	buf_free(&article);
	buf_free(&out);
}

static void any_number_of_rows_ends_with_the_last_one(void **state)
{
	struct buf article = {0}, out = {0};

	(void)state;
	for (size_t n = 1; n < 140; n++) {
		size_t lines = 0;

		buf_add(&article, STR("abc defg "));
		print(buf_str(&article), 9, &out);
		for (size_t i = 0; i < out.n; i++)
			lines += out.s[i] == '\n';
		assert_int_equal(lines, n);
	}
	buf_free(&article);
	buf_free(&out);
}

static void a_full_disk_is_an_error(void **state)
{
	struct source *source = source_from(STR("text\n"), "test");
	struct article *article = article_open(source);
	struct error error = {""};
	struct plain plain = {.width = 40, .ambiguous = 1};

	(void)state;
	plain.fd = open("/dev/full", O_WRONLY | O_CLOEXEC);
	if (plain.fd >= 0) {
		assert_false(plain_print(&plain, article, &error));
		assert_non_null(strstr(error.text, "cannot write"));
		close(plain.fd);
	}
	article_close(article);
	source_close(source);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_fit_the_width_and_paragraphs_are_parted),
		cmocka_unit_test(a_long_article_is_printed_to_its_last_line_once),
		cmocka_unit_test(any_number_of_rows_ends_with_the_last_one),
		cmocka_unit_test(a_full_disk_is_an_error),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
