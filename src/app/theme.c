#include "dushu/app/theme.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

struct row {
	bool defined;
	struct look full, few; /* with 256 colours, with 8 */
};

/* The theme of a file. */
static struct row own[ROLE_N];

static const struct row rows[][ROLE_N] = {
#define THEME(theme, role, fg, bg, fg8, bg8, attributes)                                           \
	[THEME_##theme][ROLE_##role] = {true, {fg, bg, attributes}, {fg8, bg8, attributes}},
#include "assets/themes.def"
#undef THEME
};

struct look theme_look(enum theme_choice theme, enum role role, int colours)
{
	const struct row *row;

	if (theme == THEME_AUTO)
		theme = THEME_DARK;
	if (colours < 8)
		theme = THEME_MONO;
	row = theme == THEME_FILE ? &own[role] : &rows[theme][role];
	if (!row->defined)
		return (struct look){-1, -1, 0};
	return colours < 256 ? row->few : row->full;
}

enum theme_choice theme_detect(const char *colorfgbg)
{
	const char *last = colorfgbg ? strrchr(colorfgbg, ';') : NULL;

	/* White and bright white; 7 is what light terminals of 8 colours say. */
	if (last && (strcmp(last, ";7") == 0 || strcmp(last, ";15") == 0))
		return THEME_LIGHT;
	return THEME_DARK;
}

static const char *const theme_names[] = {[THEME_AUTO] = "auto",
					  [THEME_DARK] = "dark",
					  [THEME_LIGHT] = "light",
					  [THEME_MONO] = "mono"};

enum theme_choice theme_find(struct str name)
{
	for (int i = THEME_AUTO; i < THEME_FILE; i++) {
		if (str_equal(str_of(theme_names[i]), name))
			return (enum theme_choice)i;
	}
	return THEME_FILE;
}

static const char *const role_names[ROLE_N] = {
#define ROLE(name, letter) [ROLE_##name] = #name,
#include "assets/roles.def"
#undef ROLE
};

/* Letter case does not count. */
static bool is_called(struct str word, const char *name)
{
	size_t n = strlen(name);

	for (size_t i = 0; i < n && i < word.n; i++) {
		if (tolower((unsigned char)word.s[i]) != tolower((unsigned char)name[i]))
			return false;
	}
	return word.n == n;
}

static int find_name(struct str word, const char *const *names, int n)
{
	for (int i = 0; i < n; i++) {
		if (is_called(word, names[i]))
			return i;
	}
	return -1;
}

enum { NO_COLOUR = -2, DEFAULT_COLOUR = -1, GREY = 8, COLOURS = 256, FEW = 8 };

static int colour_of(struct str word)
{
	static const char *const names[] = {"black", "red",     "green", "yellow",
					    "blue",  "magenta", "cyan",  "white"};
	struct str bright = STR("bright-");
	int number = 0, base = 0;

	if (is_called(word, "default"))
		return DEFAULT_COLOUR;
	if (is_called(word, "grey") || is_called(word, "gray"))
		return GREY;
	if (str_starts(word, bright)) {
		word = str_from(word, bright.n);
		base = FEW;
	}
	number = find_name(word, names, FEW);
	if (number >= 0 || base)
		return number >= 0 ? base + number : NO_COLOUR;
	for (size_t i = 0; i < word.n; i++) {
		if (word.s[i] < '0' || word.s[i] > '9' || number >= COLOURS)
			return NO_COLOUR;
		number = (number < 0 ? 0 : number) * 10 + (word.s[i] - '0');
	}
	return number >= 0 && number < COLOURS ? number : NO_COLOUR;
}

static void take_look(struct rcline *line, struct look *out)
{
	static const char *const attributes[] = {"bold", "dim", "underline", "reverse", "italic"};
	bool behind_on = false;
	struct str word;

	*out = (struct look){-1, -1, 0};
	for (word = rcline_value(line); word.n; word = rcline_word(line)) {
		int attribute = find_name(word, attributes, 5), colour = colour_of(word);

		if (attribute >= 0)
			out->attributes |= 1u << attribute;
		else if (is_called(word, "on"))
			behind_on = true;
		else if (colour == NO_COLOUR)
			rcline_complain(line, "no such colour or attribute: %.*s", (int)word.n,
					word.s);
		else if (behind_on)
			out->bg = colour;
		else
			out->fg = colour;
	}
}

/* With 8 colours what has none of them looks as in the base. */
static int few_of(int colour, int otherwise)
{
	return colour < FEW ? colour : colour < 2 * FEW ? colour - FEW : otherwise;
}

static void take_line(struct rcline *line, void *arg)
{
	struct str name = rcline_word(line);
	int role = find_name(name, role_names, ROLE_N);
	struct row *row = role >= 0 ? &own[role] : NULL;
	enum theme_choice base;

	(void)arg;
	if (is_called(name, "base")) {
		base = theme_find(rcline_value(line));
		if (base == THEME_AUTO || base == THEME_FILE)
			rcline_complain(line, "base is one of dark, light, mono");
		else
			memcpy(own, rows[base], sizeof(own));
		return;
	}
	if (!row) {
		rcline_complain(line, "no such role: %.*s", (int)name.n, name.s);
		return;
	}
	take_look(line, &row->full);
	row->few = (struct look){few_of(row->full.fg, row->few.fg),
				 few_of(row->full.bg, row->few.bg), row->full.attributes};
	row->defined = true;
}

void theme_read(const char *path, struct complaints *complaints)
{
	memcpy(own, rows[THEME_DARK], sizeof(own));
	rcfile_read(path, take_line, NULL, complaints);
}
