#include "dushu/app/theme.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

static const enum theme_choice themes[] = {THEME_DARK, THEME_LIGHT, THEME_MONO};

static void every_theme_has_a_row_for_each_role_and_no_other(void **state)
{
	static const struct {
		enum theme_choice theme;
		enum role role;
	} rows[] = {
#define THEME(theme, role, fg, bg, fg8, bg8, attributes) {THEME_##theme, ROLE_##role},
#include "assets/themes.def"
#undef THEME
	};
	int seen[THEME_MONO + 1][ROLE_N] = {{0}};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		seen[rows[i].theme][rows[i].role]++;
	for (size_t t = 0; t < sizeof(themes) / sizeof(themes[0]); t++) {
		for (int role = 0; role < ROLE_N; role++)
			assert_int_equal(seen[themes[t]][role], 1);
	}
}

static void with_few_colours_numbers_stay_below_eight(void **state)
{
	(void)state;
	for (size_t t = 0; t < sizeof(themes) / sizeof(themes[0]); t++) {
		for (int role = 0; role < ROLE_N; role++) {
			struct look look = theme_look(themes[t], (enum role)role, 8);

			assert_in_range(look.fg + 1, 0, 8);
			assert_in_range(look.bg + 1, 0, 8);
		}
	}
}

static void without_colours_marks_tell_headings_figures_and_matches(void **state)
{
	struct look text = theme_look(THEME_DARK, ROLE_TEXT, 0);

	(void)state;
	assert_int_equal(text.attributes, 0);
	assert_int_equal(theme_look(THEME_DARK, ROLE_HEADING, 0).attributes, LOOK_BOLD);
	assert_int_equal(theme_look(THEME_LIGHT, ROLE_FIGURE, 0).attributes, LOOK_UNDERLINE);
	assert_int_equal(theme_look(THEME_AUTO, ROLE_MATCH, 2).attributes, LOOK_REVERSE);
	assert_int_equal(theme_look(THEME_DARK, ROLE_FIGURE, 0).fg, -1);
}

static void text_keeps_the_colours_of_the_terminal(void **state)
{
	(void)state;
	for (size_t t = 0; t < sizeof(themes) / sizeof(themes[0]); t++) {
		struct look look = theme_look(themes[t], ROLE_TEXT, 256);

		assert_int_equal(look.fg, -1);
		assert_int_equal(look.bg, -1);
	}
}

static void the_background_decides_where_nothing_is_asked(void **state)
{
	static const struct {
		const char *value;
		enum theme_choice theme;
	} rows[] = {
		{"0;15", THEME_LIGHT},      {"0;7", THEME_LIGHT}, {"0;default;15", THEME_LIGHT},
		{"15;0", THEME_DARK},       {"7;8", THEME_DARK},  {"", THEME_DARK},
		{"15;default", THEME_DARK}, {"15", THEME_DARK},   {NULL, THEME_DARK},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		assert_int_equal(theme_detect(rows[i].value), rows[i].theme);
}

static void read_theme(const char *text, struct complaints *complaints)
{
	char path[] = "/tmp/dushu-theme-XXXXXX";
	int fd = mkstemp(path);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, strlen(text)), strlen(text));
	close(fd);
	theme_read(path, complaints);
	unlink(path);
}

static void expect_look(enum role role, int colours, struct look wanted)
{
	struct look got = theme_look(THEME_FILE, role, colours);

	assert_int_equal(got.fg, wanted.fg);
	assert_int_equal(got.bg, wanted.bg);
	assert_int_equal(got.attributes, wanted.attributes);
}

static void a_theme_of_ones_own_is_read_from_a_file(void **state)
{
	struct complaints complaints = {0};

	(void)state;
	read_theme("base light\nheading = bright-red bold underline\nMATCH black on 226\n"
		   "dim grey on default\ntext default\nfigure italic\n",
		   &complaints);
	assert_int_equal(complaints.n, 0);
	expect_look(ROLE_HEADING, 256, (struct look){9, -1, LOOK_BOLD | LOOK_UNDERLINE});
	expect_look(ROLE_HEADING, 8, (struct look){1, -1, LOOK_BOLD | LOOK_UNDERLINE});
	expect_look(ROLE_MATCH, 256, (struct look){0, 226, 0});
	/* No such colour among eight: as in the base. */
	expect_look(ROLE_MATCH, 8, (struct look){0, 3, 0});
	expect_look(ROLE_DIM, 256, (struct look){8, -1, 0});
	expect_look(ROLE_FIGURE, 256, (struct look){-1, -1, LOOK_ITALIC});
	expect_look(ROLE_PATH, 256, theme_look(THEME_LIGHT, ROLE_PATH, 256));
	expect_look(ROLE_FIGURE, 0, theme_look(THEME_MONO, ROLE_FIGURE, 0));
}

static void what_is_wrong_in_a_theme_is_told_and_passed_over(void **state)
{
	struct complaints complaints = {0};

	(void)state;
	read_theme("headings red\nheading = rot bold\nfigure 256\nbase pink\npath 21\n"
		   "rule bright-pink\n",
		   &complaints);
	assert_int_equal(complaints.n, 5);
	assert_non_null(strstr(complaints.text.s, ":1:1: no such role: headings\n"));
	assert_non_null(strstr(complaints.text.s, ":2:11: no such colour or attribute: rot\n"));
	assert_non_null(strstr(complaints.text.s, ":3:8: no such colour or attribute: 256\n"));
	assert_non_null(strstr(complaints.text.s, ":4:6: base is one of dark, light, mono\n"));
	expect_look(ROLE_HEADING, 256, (struct look){-1, -1, LOOK_BOLD});
	expect_look(ROLE_PATH, 256, (struct look){21, -1, 0});
	complaints_free(&complaints);
}

static void a_theme_is_found_by_its_name(void **state)
{
	(void)state;
	assert_int_equal(theme_find(STR("auto")), THEME_AUTO);
	assert_int_equal(theme_find(STR("mono")), THEME_MONO);
	assert_int_equal(theme_find(STR("paper")), THEME_FILE);
	assert_int_equal(theme_find(STR("")), THEME_FILE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_theme_has_a_row_for_each_role_and_no_other),
		cmocka_unit_test(with_few_colours_numbers_stay_below_eight),
		cmocka_unit_test(without_colours_marks_tell_headings_figures_and_matches),
		cmocka_unit_test(text_keeps_the_colours_of_the_terminal),
		cmocka_unit_test(the_background_decides_where_nothing_is_asked),
		cmocka_unit_test(a_theme_of_ones_own_is_read_from_a_file),
		cmocka_unit_test(what_is_wrong_in_a_theme_is_told_and_passed_over),
		cmocka_unit_test(a_theme_is_found_by_its_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
