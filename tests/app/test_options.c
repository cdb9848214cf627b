#include "dushu/app/options.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "dushu/article/report.h"

enum { MAX_WORDS = 12 };

struct line {
	char words[MAX_WORDS][64];
	char *argv[MAX_WORDS + 1];
	int argc;
};

/* The words of a command line, parted by blanks. */
static void split(const char *text, struct line *line)
{
	line->argc = 0;
	while (*text && line->argc < MAX_WORDS) {
		size_t n = strcspn(text, " ");

		snprintf(line->words[line->argc], sizeof(line->words[0]), "%.*s", (int)n, text);
		line->argv[line->argc] = line->words[line->argc];
		line->argc++;
		text += n + strspn(text + n, " ");
	}
	line->argv[line->argc] = NULL;
}

static bool parse(const char *text, struct line *line, struct options *out, struct error *error)
{
	split(text, line);
	return options_parse(line->argc, line->argv, out, error);
}

static void options_become_values(void **state)
{
	struct options o;
	struct error error;
	struct line line;

	(void)state;
	assert_true(parse("dushu a.txt --figures --all --format=csv --ambiguous-width=2", &line, &o,
			  &error));
	assert_true(o.figures && o.all && !o.outline && !o.raw);
	assert_int_equal(o.format, REPORT_CSV);
	assert_int_equal(o.ambiguous, 2);
	assert_int_equal(o.n_files, 1);
	assert_string_equal(o.files[0], "a.txt");
	assert_true(
		parse("dushu --width 44 --theme=light --color never --raw -", &line, &o, &error));
	assert_int_equal(o.width, 44);
	assert_int_equal(o.theme, THEME_LIGHT);
	assert_int_equal(o.color, COLOR_NEVER);
	assert_true(parse("dushu --theme=paper", &line, &o, &error));
	assert_int_equal(o.theme, THEME_FILE);
	assert_string_equal(o.theme_name, "paper");
	assert_true(
		parse("dushu --width 44 --theme=light --color never --raw -", &line, &o, &error));
	assert_true(o.raw);
	assert_string_equal(o.files[0], "-");
}

static void nothing_given_is_all_defaults(void **state)
{
	struct options o;
	struct error error;
	struct line line;

	(void)state;
	assert_true(parse("dushu", &line, &o, &error));
	assert_int_equal(o.n_files, 0);
	assert_int_equal(o.format, REPORT_TEXT);
	assert_int_equal(o.theme, THEME_AUTO);
	assert_int_equal(o.color, COLOR_BY_TERMINAL);
	assert_int_equal(o.ambiguous, 0);
	assert_int_equal(o.width, 0);
}

static void behind_two_dashes_all_words_are_files(void **state)
{
	struct options o;
	struct error error;
	struct line line;

	(void)state;
	assert_true(parse("dushu --outline -- --help -x", &line, &o, &error));
	assert_int_equal(o.n_files, 2);
	assert_string_equal(o.files[0], "--help");
	assert_false(o.help);
}

static void wrong_usage_says_what_to_do(void **state)
{
	static const struct {
		const char *line, *says;
	} rows[] = {
		{"dushu --nonsense", "unknown option --nonsense"},
		{"dushu -q", "unknown option -q"},
		{"dushu --outline=1", "--outline takes no value"},
		{"dushu --format", "--format needs a value"},
		{"dushu --figures --format=xml", "give one of text|json|ndjson|csv"},
		{"dushu --figures --format=", "give one of"},
		{"dushu --format=json", "--format needs --outline or --figures or --recent"},
		{"dushu --recent a", "--recent stands alone"},
		{"dushu --recent --figures", "--recent stands alone"},
		{"dushu --forget a --outline", "--forget stands alone"},
		{"dushu --forget a b", "one FILE at a time"},
		{"dushu --forget", "--forget needs a value"},
		{"dushu --forget a --no-state", "leave --no-state out"},
		{"dushu --forget a --format=json", "--forget has no format"},
		{"dushu --recent --format=markdown", "text, json, ndjson or csv"},
		{"dushu --outline --figures --format=json", "together print text only"},
		{"dushu --width=0", "from 8 to 1000"},
		{"dushu --figures --jobs=0", "number of jobs from 1 to 64"},
		{"dushu --figures --jobs=65", "from 1 to 64"},
		{"dushu --jobs=2", "--jobs needs"},
		{"dushu --width=4x", "from 8 to 1000"},
		{"dushu --width=99999999999999999999", "from 8 to 1000"},
		{"dushu --plain --figures --format=json", "--plain prints one article"},
		{"dushu --plain a b", "--plain prints one article"},
		{"dushu --color=pink", "give one of auto|always|never"},
		{"dushu --ambiguous-width=3", "give one of auto|1|2"},
		{"dushu a b", "one article at a time"},
		{"dushu --figures --format=json a b", "give --format=ndjson"},
	};
	struct options o;
	struct error error;
	struct line line;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		error.text[0] = '\0';
		assert_false(parse(rows[i].line, &line, &o, &error));
		assert_non_null(strstr(error.text, rows[i].says));
		assert_null(strchr(error.text, '\n'));
	}
}

static void what_is_about_all_articles_is_a_choice_of_its_own(void **state)
{
	struct options o;
	struct error error;
	struct line line;

	(void)state;
	assert_true(parse("dushu --recent --format=ndjson", &line, &o, &error));
	assert_true(o.recent && !o.forget && o.format == REPORT_NDJSON);
	assert_true(parse("dushu --forget a.txt", &line, &o, &error));
	assert_string_equal(o.forget, "a.txt");
	assert_true(parse("dushu --forget=", &line, &o, &error));
	assert_string_equal(o.forget, "");
}

static void several_files_go_with_a_report(void **state)
{
	struct options o;
	struct error error;
	struct line line;

	(void)state;
	assert_true(parse("dushu --figures --format=ndjson a b c", &line, &o, &error));
	assert_int_equal(o.n_files, 3);
	assert_true(parse("dushu --outline a b", &line, &o, &error));
	assert_true(parse("dushu --help a b", &line, &o, &error));
}

static void a_choice_of_format_means_the_report_of_that_name(void **state)
{
	static const char *const names[] = {"text", "json", "ndjson", "csv", "markdown"};
	struct options o;
	struct error error;
	struct line line;
	char text[64];

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		enum report_format format;

		snprintf(text, sizeof(text), "dushu --figures --format=%s", names[i]);
		assert_true(parse(text, &line, &o, &error));
		assert_true(report_format_find(names[i], &format));
		assert_int_equal(o.format, format);
	}
}

static bool file_names(const char *path, const char *option)
{
	char *text = calloc(1, 64 * 1024);
	FILE *file = fopen(path, "r");
	bool found;

	assert_non_null(file);
	assert_true(fread(text, 1, 64 * 1024 - 1, file) > 0);
	fclose(file);
	found = strstr(text, option);
	free(text);
	return found;
}

static void help_manual_and_completion_know_every_option(void **state)
{
	static const char *const names[] = {
#define OPTION(name, argument, field, help) "--" name,
#include "assets/options.def"
#undef OPTION
	};
	struct buf help = {0};

	(void)state;
	options_help(&help);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		char manual[64] = "";

		for (const char *c = names[i]; *c; c++)
			strcat(strcat(manual, *c == '-' ? "\\" : ""), (char[]){*c, '\0'});
		assert_non_null(strstr(help.s, names[i]));
		assert_true(file_names("assets/dushu.1", manual));
		assert_true(file_names("assets/dushu.bash", names[i]));
	}
	buf_free(&help);
}

static void help_fits_eighty_columns(void **state)
{
	struct buf help = {0};

	(void)state;
	options_help(&help);
	for (const char *line = help.s; *line; line += strcspn(line, "\n") + 1)
		assert_true(strcspn(line, "\n") <= 80);
	buf_free(&help);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(options_become_values),
		cmocka_unit_test(nothing_given_is_all_defaults),
		cmocka_unit_test(behind_two_dashes_all_words_are_files),
		cmocka_unit_test(wrong_usage_says_what_to_do),
		cmocka_unit_test(what_is_about_all_articles_is_a_choice_of_its_own),
		cmocka_unit_test(several_files_go_with_a_report),
		cmocka_unit_test(a_choice_of_format_means_the_report_of_that_name),
		cmocka_unit_test(help_manual_and_completion_know_every_option),
		cmocka_unit_test(help_fits_eighty_columns),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
