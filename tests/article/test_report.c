#include "dushu/article/report.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

typedef bool report_fn(const struct report *, const struct article *, struct error *);

/* What the report prints of a text; the caller frees it. */
static void print_report(report_fn *print, struct str text, struct report report, struct buf *out)
{
	struct source *source = source_from(text, "test.txt");
	struct article *article = article_open(source);
	FILE *file = tmpfile();
	struct error error;
	char chunk[4096];
	size_t n;

	assert_non_null(file);
	report.fd = fileno(file);
	if (report.ambiguous == 0)
		report.ambiguous = 1;
	while (article_step(article, 1 << 20))
		;
	assert_true(print(&report, article, &error));
	rewind(file);
	while ((n = fread(chunk, 1, sizeof(chunk), file)) > 0)
		buf_add(out, (struct str){chunk, n});
	fclose(file);
	article_close(article);
	source_close(source);
}

static void assert_prints(report_fn *print, struct str text, struct report report,
			  const char *expected)
{
	struct buf out = {0};

	print_report(print, text, report, &out);
	assert_string_equal(out.n ? out.s : "", expected);
	buf_free(&out);
}

static const struct str article = STR_INIT("縣(xiàn)裡有12個鄉,\"路\"通了。\n"
					   "版權聲明:轉載須註明。\n");

static void json_is_one_array_in_the_contracts_order(void **state)
{
	struct buf out = {0};

	(void)state;
	print_report(report_figures, article, (struct report){.format = REPORT_JSON}, &out);
	assert_true(str_starts(
		buf_str(&out),
		STR("[\n {\"text\": \"12個\", \"start\": 16, \"end\": 21, \"numeral\": \"12\", "
		    "\"kind\": \"count\", \"value\": 12, \"low\": null, \"high\": null, "
		    "\"unit\": \"個\", \"bound\": \"exact\", \"direction\": null, \"was\": null, "
		    "\"weak\": false, \"label\": \"")));
	assert_true(str_ends(buf_str(&out), STR("\", \"section\": -1, \"line\": 1, "
						"\"context\": \"縣裡有12個鄉\"}\n]\n")));
	buf_free(&out);
}

static void markdown_is_a_table_or_a_list_and_escapes_its_marks(void **state)
{
	(void)state;
	assert_prints(report_figures, STR("河*邊|對岸有3個,收入超過12萬元。\n"),
		      (struct report){.format = REPORT_MARKDOWN},
		      "| figure | value | unit | what | was | section | line |\n"
		      "| ---: | ---: | --- | --- | ---: | --- | ---: |\n"
		      "| 3個 | 3 | 個 | 河\\*邊\\|對岸 |  |  | 1 |\n"
		      "| 12萬元 | \\> 120000 | 元 | 收入 |  |  | 1 |\n");
	assert_prints(report_outline,
		      STR("一、路\n好走。\n(一)橋_與_船\n也好。\n(二)渡\n"
			  "都好。\n二、水\n清。\n"),
		      (struct report){.format = REPORT_MARKDOWN},
		      "- 一、路\n  - (一)橋\\_與\\_船\n  - (二)渡\n- 二、水\n");
}

static void marks_and_notes_choose_and_order_figures(void **state)
{
	static const size_t marks[] = {2, 0, 99};
	static const char *const notes[] = {"checked", "", "open"};
	struct report report = {.format = REPORT_CSV, .marks = marks, .n_marks = 3, .notes = notes};
	struct str text = STR("東村有3個碼頭。\n西村有5條船。\n北村有7頭牛。\n");
	struct buf out = {0};

	(void)state;
	print_report(report_figures, text, report, &out);
	assert_non_null(strstr(out.s, ",line,context,check\r\n7頭,"));
	assert_non_null(strstr(out.s, ",3,北村有7頭牛,checked\r\n3個,"));
	assert_true(str_ends(buf_str(&out), STR(",1,東村有3個碼頭,\r\n")));
	buf_clear(&out);
	report.format = REPORT_NDJSON;
	print_report(report_figures, text, report, &out);
	assert_non_null(strstr(out.s, "\"context\": \"北村有7頭牛\", \"check\": \"checked\"}\n"));
	buf_clear(&out);
	/* None at all is not the same as all. */
	report.n_marks = 0;
	print_report(report_figures, text, report, &out);
	assert_int_equal(out.n, 0);
	buf_free(&out);
}

static void nothing_found_is_an_empty_array_or_a_bare_header(void **state)
{
	(void)state;
	assert_prints(report_figures, STR("無。"), (struct report){.format = REPORT_JSON}, "[]\n");
	assert_prints(report_outline, STR(""), (struct report){.format = REPORT_JSON}, "[]\n");
	assert_prints(report_outline, STR(""), (struct report){.format = REPORT_NDJSON}, "");
	assert_prints(report_outline, STR(""), (struct report){.format = REPORT_CSV},
		      "level,title,label,kind,start,end,line,section_end\r\n");
}

static void a_file_stands_first_where_several_are_named(void **state)
{
	struct report report = {.format = REPORT_NDJSON, .file = "a \"b\".txt"};
	struct buf out = {0};

	(void)state;
	print_report(report_figures, article, report, &out);
	assert_true(str_starts(buf_str(&out), STR("{\"file\": \"a \\\"b\\\".txt\", \"text\": ")));
	assert_true(str_ends(buf_str(&out), STR("}\n")));
	buf_free(&out);
}

static void csv_quotes_what_needs_it(void **state)
{
	struct report report = {.format = REPORT_CSV, .file = "a,b.txt"};
	struct buf out = {0};

	(void)state;
	print_report(report_figures, article, report, &out);
	assert_true(str_starts(buf_str(&out), STR("file,text,start,end,numeral,kind,value,low,high,"
						  "unit,bound,direction,was,weak,label,section,"
						  "line,context\r\n\"a,b.txt\",12個,16,21,12,")));
	buf_free(&out);
}

static void json_strings_are_escaped_and_invalid_bytes_replaced(void **state)
{
	struct report report = {.format = REPORT_JSON, .file = "\x01\t\\\xff"};
	struct buf out = {0};

	(void)state;
	print_report(report_figures, article, report, &out);
	assert_true(str_starts(buf_str(&out), STR("[\n {\"file\": \"\\u0001\\t\\\\\uFFFD\", ")));
	buf_free(&out);
}

static void text_for_people_has_no_control_characters_of_the_source(void **state)
{
	struct buf out = {0};

	(void)state;
	print_report(report_figures, STR("共\x1b[31m有12個鄉。"), (struct report){0}, &out);
	assert_int_equal(str_find(buf_str(&out), STR("\x1b")), out.n);
	buf_free(&out);
}

static void text_is_coloured_only_when_asked(void **state)
{
	struct buf plain = {0}, colour = {0};

	(void)state;
	print_report(report_figures, article, (struct report){0}, &plain);
	print_report(report_figures, article, (struct report){.colour = true}, &colour);
	assert_int_equal(str_find(buf_str(&plain), STR("\x1b")), plain.n);
	assert_true(str_find(buf_str(&colour), STR("\x1b[32m")) < colour.n);
	buf_free(&plain);
	buf_free(&colour);
}

static void decimal_points_stand_in_one_column(void **state)
{
	struct buf out = {0};
	size_t first, second;

	(void)state;
	print_report(report_figures, STR("收入243.9萬元,支出5.75萬元。"), (struct report){0}, &out);
	first = str_find(buf_str(&out), STR("243.9"));
	second = str_find(buf_str(&out), STR("5.75"));
	assert_true(first < second && second < out.n);
	while (second > first && out.s[second - 1] != '\n')
		second--;
	/* The line of 5.75 begins at `second`: its point is as far from there as that of 243.9. */
	first -= str_find(buf_str(&out), STR("\n")) + 1;
	assert_true(str_starts(str_from(buf_str(&out), second + first + 2), STR("5.75")));
	buf_free(&out);
}

static void a_full_device_is_an_error_that_says_so(void **state)
{
	struct source *source = source_from(article, "test.txt");
	struct article *known = article_open(source);
	FILE *full = fopen("/dev/full", "w");
	struct error error;
	struct report report = {.format = REPORT_JSON, .ambiguous = 1};

	(void)state;
	assert_non_null(full);
	report.fd = fileno(full);
	while (article_step(known, 1 << 20))
		;
	assert_false(report_figures(&report, known, &error));
	assert_non_null(strstr(error.text, "No space left"));
	fclose(full);
	article_close(known);
	source_close(source);
}

static void formats_are_found_by_name(void **state)
{
	enum report_format format;

	(void)state;
	assert_true(report_format_find("ndjson", &format));
	assert_int_equal(format, REPORT_NDJSON);
	assert_false(report_format_find("xml", &format));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(json_is_one_array_in_the_contracts_order),
		cmocka_unit_test(markdown_is_a_table_or_a_list_and_escapes_its_marks),
		cmocka_unit_test(marks_and_notes_choose_and_order_figures),
		cmocka_unit_test(nothing_found_is_an_empty_array_or_a_bare_header),
		cmocka_unit_test(a_file_stands_first_where_several_are_named),
		cmocka_unit_test(csv_quotes_what_needs_it),
		cmocka_unit_test(json_strings_are_escaped_and_invalid_bytes_replaced),
		cmocka_unit_test(text_for_people_has_no_control_characters_of_the_source),
		cmocka_unit_test(text_is_coloured_only_when_asked),
		cmocka_unit_test(decimal_points_stand_in_one_column),
		cmocka_unit_test(a_full_device_is_an_error_that_says_so),
		cmocka_unit_test(formats_are_found_by_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
