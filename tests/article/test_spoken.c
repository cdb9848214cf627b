#include "dushu/article/spoken.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

static void expect(struct str text, struct spoken spoken, const char *expected)
{
	struct source *source = source_from(text, "test.txt");
	struct article *article = article_open(source);
	FILE *file = tmpfile();
	struct buf out = {0};
	struct error error;
	char chunk[4096];
	size_t n;

	assert_non_null(file);
	spoken.fd = fileno(file);
	while (article_step(article, 1 << 20))
		;
	assert_true(spoken_print(&spoken, article, &error));
	rewind(file);
	while ((n = fread(chunk, 1, sizeof(chunk), file)) > 0)
		buf_add(&out, (struct str){chunk, n});
	assert_string_equal(out.s, expected);
	fclose(file);
	buf_free(&out);
	article_close(article);
	source_close(source);
}

static const struct str chinese =
	STR_INIT("一、修渠\n縣(xiàn)里修了12條渠,收入超過3.5萬元。\n"
		 "(一)東渠\n東渠長三十公里。\n(二)西渠\n西渠好。\n二、種茶\n茶好。\n");

enum { ALL = SPOKEN_OUTLINE | SPOKEN_TEXT | SPOKEN_FIGURES };

static void an_article_is_told_in_its_own_language_and_order(void **state)
{
	(void)state;
	expect(chinese, (struct spoken){.parts = ALL},
	       "test.txt。共4節,3個數據。\n"
	       "提綱,共4節。\n"
	       "第1級:一、修渠。3個數據。\n"
	       "第2級:(一)東渠。1個數據。\n"
	       "第2級:(二)西渠。0個數據。\n"
	       "第1級:二、種茶。0個數據。\n"
	       "\n標題,第1級:一、修渠\n"
	       "縣里修了12條渠,收入超過3.5萬元。\n"
	       "本節2個數據。\n"
	       "第2行:12條,說的是渠。\n"
	       "第2行:超過3.5萬元,即35000 元,說的是收入。\n"
	       "\n標題,第2級:(一)東渠\n"
	       "東渠長三十公里。\n"
	       "本節1個數據。\n"
	       "第4行:三十公里,即30 公里,說的是東渠長。\n"
	       "\n標題,第2級:(二)西渠\n"
	       "西渠好。\n"
	       "\n標題,第1級:二、種茶\n"
	       "茶好。\n");
}

static void parts_are_told_alone(void **state)
{
	(void)state;
	expect(STR("The mill has 12 looms.\n\nIt paid at least $3.5 million.\n"),
	       (struct spoken){.parts = SPOKEN_FIGURES},
	       "test.txt. Sections: 0, figures: 2.\nFigures of this section: 2.\n"
	       "Line 1: 12 looms, regarding looms.\n"
	       "Line 3: at least $3.5 million, that is 3500000 $, regarding paid.\n");
}

static void an_empty_article_is_told_to_be_so(void **state)
{
	(void)state;
	expect(STR(""), (struct spoken){.parts = ALL},
	       "test.txt. Sections: 0, figures: 0.\nOutline, sections: 0.\n");
}

static void no_control_character_goes_out(void **state)
{
	(void)state;
	expect(STR("red \x1b[31m and \t wide   gaps\x07 here 100% %s %zu\n"),
	       (struct spoken){.parts = SPOKEN_TEXT},
	       "test.txt. Sections: 0, figures: 2.\nred [31m and wide gaps here 100% %s %zu\n");
}

static void a_full_device_is_an_error(void **state)
{
	struct source *source = source_from(chinese, "test.txt");
	struct article *article = article_open(source);
	struct spoken spoken = {.fd = open("/dev/full", O_WRONLY), .parts = ALL};
	struct error error = {""};

	(void)state;
	assert_true(spoken.fd >= 0);
	while (article_step(article, 1 << 20))
		;
	assert_false(spoken_print(&spoken, article, &error));
	assert_non_null(strstr(error.text, "cannot write"));
	close(spoken.fd);
	article_close(article);
	source_close(source);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_article_is_told_in_its_own_language_and_order),
		cmocka_unit_test(parts_are_told_alone),
		cmocka_unit_test(an_empty_article_is_told_to_be_so),
		cmocka_unit_test(no_control_character_goes_out),
		cmocka_unit_test(a_full_device_is_an_error),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
