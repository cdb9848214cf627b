#include "dushu/app/settings.h"

#include <stddef.h>

enum { COLUMNS_LEAST = 14, COLUMNS_MOST = 1000, NOT_SHOWN = -1 };

static const struct row {
	struct str name, values;
	size_t field;
} rows[] = {
#define SETTING(name, values, field, help)                                                         \
	{STR_INIT(name), STR_INIT(values), offsetof(struct settings, field)},
#include "assets/settings.def"
#undef SETTING
};

enum { N_ROWS = sizeof(rows) / sizeof(rows[0]) };

/* The place of a word among those parted by |, or -1. */
static int choice_of(struct str values, struct str word)
{
	for (int i = 0; values.n; i++) {
		struct str value = str_slice(values, 0, str_find(values, STR("|")));

		if (str_equal(value, word))
			return i;
		values = str_from(values, value.n + 1);
	}
	return -1;
}

/* -1 where the word is no number within the bounds. */
static int columns_of(struct str word)
{
	int number = 0;

	for (size_t i = 0; i < word.n; i++) {
		if (word.s[i] < '0' || word.s[i] > '9' || number > COLUMNS_MOST)
			return -1;
		number = number * 10 + (word.s[i] - '0');
	}
	return number >= COLUMNS_LEAST && number <= COLUMNS_MOST ? number : -1;
}

static void take_value(struct rcline *line, const struct row *row, struct str word, void *field)
{
	int number;

	if (str_equal(row->values, STR("NAME"))) {
		buf_clear(field);
		buf_add(field, word);
		return;
	}
	if (row->values.s[0] != 'N') {
		number = choice_of(row->values, word);
		if (number < 0)
			rcline_complain(line, "%.*s is one of %s", (int)row->name.n, row->name.s,
					row->values.s);
		else
			*(int *)field = number;
		return;
	}
	number = columns_of(word);
	if (number < 0 && row->values.n > 1 && str_equal(word, STR("off")))
		*(int *)field = NOT_SHOWN;
	else if (number < 0)
		rcline_complain(line, "%s is a number of columns from %d to %d%s", row->name.s,
				COLUMNS_LEAST, COLUMNS_MOST, row->values.n > 1 ? ", or off" : "");
	else
		*(int *)field = number;
}

static void take(struct rcline *line, void *arg)
{
	struct str name = rcline_word(line), word;
	size_t i = 0;

	while (i < N_ROWS && !str_equal(rows[i].name, name))
		i++;
	if (i == N_ROWS) {
		rcline_complain(line, "no such setting: %.*s", (int)name.n, name.s);
		return;
	}
	word = rcline_value(line);
	if (word.n == 0) {
		rcline_complain(line, "%s has no value", rows[i].name.s);
		return;
	}
	take_value(line, &rows[i], word, (char *)arg + rows[i].field);
	if (rcline_word(line).n)
		rcline_complain(line, "%s takes one value", rows[i].name.s);
}

void settings_read(const char *path, struct settings *out, struct complaints *complaints)
{
	*out = (struct settings){0};
	rcfile_read(path, take, out, complaints);
}

void settings_free(struct settings *settings)
{
	buf_free(&settings->theme);
}
