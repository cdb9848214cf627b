#include "dushu/app/options.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "dushu/article/report.h"

struct row {
	const char *name, *argument, *help;
	size_t field;
};

static const struct row rows[] = {
#define OPTION(name, argument, field, help) {name, argument, help, offsetof(struct options, field)},
#include "assets/options.def"
#undef OPTION
};

enum { N_ROWS = sizeof(rows) / sizeof(rows[0]) };

static void long_options(struct option out[N_ROWS + 1])
{
	for (int i = 0; i < N_ROWS; i++)
		out[i] = (struct option){rows[i].name,
					 rows[i].argument ? required_argument : no_argument, NULL,
					 i + 1};
	out[N_ROWS] = (struct option){0};
}

/* The place of value among names parted by |, or -1. */
static int choice_find(const char *names, const char *value)
{
	size_t n = strlen(value);

	for (int i = 0;; i++) {
		size_t length = strcspn(names, "|");

		if (length == n && memcmp(names, value, n) == 0)
			return i;
		if (!names[length])
			return -1;
		names += length + 1;
	}
}

/* The arguments that are numbers: what of, and how many. */
static const struct number {
	const char *argument, *what;
	int least, most;
} numbers[] = {
	{"N", "columns", WIDTH_LEAST, WIDTH_MOST},
	{"JOBS", "jobs", 1, JOBS_MOST},
};

static const struct number *number_of(const char *argument)
{
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		if (strcmp(numbers[i].argument, argument) == 0)
			return &numbers[i];
	}
	return NULL;
}

static bool number_read(const struct number *number, const char *text, int *out)
{
	char *end;
	long value = strtol(text, &end, 10);

	if (end == text || *end || value < number->least || value > number->most)
		return false;
	*out = (int)value;
	return true;
}

/* A choice whose last one is any other name. */
static bool takes_name(const char *argument)
{
	return str_ends(str_of(argument), STR("|NAME"));
}

static bool value_read(const struct row *row, const char *value, struct options *out,
		       struct error *error)
{
	void *field = (char *)out + row->field;
	const struct number *number;
	int choice;

	if (!row->argument) {
		*(bool *)field = true;
		return true;
	}
	if (strcmp(row->argument, "FILE") == 0) {
		*(const char **)field = value;
		return true;
	}
	number = number_of(row->argument);
	if (number)
		return number_read(number, value, field) ||
		       error_set(error, "--%s=%s: give a number of %s from %d to %d", row->name,
				 value, number->what, number->least, number->most);
	choice = choice_find(row->argument, value);
	if (choice < 0 && takes_name(row->argument))
		choice = THEME_FILE;
	if (takes_name(row->argument))
		out->theme_name = value;
	if (choice < 0)
		return error_set(error, "--%s=%s: give one of %s", row->name, value, row->argument);
	*(int *)field = choice;
	return true;
}

/* What is about all articles goes with none. */
static bool alone_check(const struct options *o, struct error *error)
{
	const char *name = o->recent ? "recent" : "forget";

	if (o->outline || o->figures || (o->recent && (o->forget || o->n_files)))
		return error_set(error, "--%s stands alone", name);
	if (o->forget && o->n_files)
		return error_set(error, "one FILE at a time can be forgotten");
	if (o->no_state)
		return error_set(error, "--%s is about what is kept: leave --no-state out", name);
	if (o->forget && o->formatted)
		return error_set(error, "--forget has no format");
	if (o->format == REPORT_MARKDOWN)
		return error_set(error, "--recent comes as text, json, ndjson or csv");
	return true;
}

static bool combination_check(const struct options *o, struct error *error)
{
	bool report = o->outline || o->figures;

	if (o->recent || o->forget)
		return alone_check(o, error);
	if (o->plain && (o->formatted || o->n_files > 1))
		return error_set(error, "--plain prints one article as sentences; "
					"leave --format and other FILEs away");
	if (o->jobs && !report)
		return error_set(error, "--jobs needs --outline or --figures beside it");
	if (o->formatted && !report)
		return error_set(error,
				 "--format needs --outline or --figures or --recent beside it");
	if (o->outline && o->figures && o->format != REPORT_TEXT)
		return error_set(error, "--outline and --figures together print text only; "
					"with --format give one of them");
	if (o->n_files > 1 && !report)
		return error_set(error, "one article at a time; name one FILE, "
					"or add --outline or --figures");
	if (o->n_files > 1 &&
	    (o->format == REPORT_JSON || o->format == REPORT_CSV || o->format == REPORT_MARKDOWN))
		return error_set(error,
				 "--format=%s holds one article; "
				 "with several FILEs give --format=ndjson",
				 o->format == REPORT_JSON  ? "json"
				 : o->format == REPORT_CSV ? "csv"
							   : "markdown");
	return true;
}

/* What getopt found wrong: `:` an argument missing, `?` the rest. */
static bool wrong_option(int found, char **argv, struct error *error)
{
	const char *word = argv[optind - 1];

	if (found == ':')
		return error_set(error, "%s needs a value (see dushu --help)", word);
	if (optopt > 0 && optopt <= N_ROWS)
		return error_set(error, "--%s takes no value", rows[optopt - 1].name);
	if (optopt)
		return error_set(error, "unknown option -%c (see dushu --help)", optopt);
	return error_set(error, "unknown option %s (see dushu --help)", word);
}

bool options_parse(int argc, char **argv, struct options *out, struct error *error)
{
	struct option longs[N_ROWS + 1];
	int found;

	*out = (struct options){0};
	long_options(longs);
	opterr = 0;
	optind = 0;
	while ((found = getopt_long(argc, argv, ":", longs, NULL)) != -1) {
		if (found == ':' || found == '?')
			return wrong_option(found, argv, error);
		if (!value_read(&rows[found - 1], optarg, out, error))
			return false;
		if (rows[found - 1].field == offsetof(struct options, format))
			out->formatted = true;
	}
	out->files = argv + optind;
	out->n_files = (size_t)(argc - optind);
	return out->help || out->version || combination_check(out, error);
}

void options_help(struct buf *out)
{
	buf_add(out, STR("Usage: dushu [OPTION]... [FILE | -]...\n"
			 "Read a long article with its headings and figures beside it.\n"
			 "Without FILE: what is piped in, what was read lately, or a sample "
			 "article.\n\n"));
	for (int i = 0; i < N_ROWS; i++) {
		size_t start = out->n;

		buf_printf(out, "  --%s%s%s", rows[i].name, rows[i].argument ? "=" : "",
			   rows[i].argument ? rows[i].argument : "");
		buf_add_repeat(out, ' ', out->n - start < 32 ? 32 - (out->n - start) : 1);
		buf_printf(out, "  %s\n", rows[i].help);
	}
	buf_add(out, STR("\nIn the reader press h for its keys, q to quit.\n"));
}
