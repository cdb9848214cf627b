#include "dushu/app/setup.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

#include "dushu/app/theme.h"

static char folder[] = "/tmp/dushu-setup-XXXXXX";

static void write_file(const char *name, const char *text)
{
	char path[128];
	FILE *file;

	snprintf(path, sizeof(path), "%s/dushu/%s", folder, name);
	file = fopen(path, "w");
	assert_non_null(file);
	fputs(text, file);
	assert_int_equal(fclose(file), 0);
}

static int make_folder(void **state)
{
	char path[128];

	(void)state;
	strcpy(folder + strlen(folder) - 6, "XXXXXX");
	if (!mkdtemp(folder))
		return -1;
	snprintf(path, sizeof(path), "%s/dushu", folder);
	mkdir(path, 0700);
	strcat(path, "/themes");
	mkdir(path, 0700);
	unsetenv("DUSHU_KEYS");
	return setenv("XDG_CONFIG_HOME", folder, 1);
}

static int remove_folder(void **state)
{
	char command[128];

	(void)state;
	snprintf(command, sizeof(command), "rm -rf %s", folder);
	return system(command);
}

static void nothing_set_is_the_program_as_it_is(void **state)
{
	struct options options = {0};
	struct setup setup;
	struct error error;

	(void)state;
	assert_true(setup_read(&options, &setup, &error));
	setup_apply(&setup, &options);
	assert_int_equal(setup.complaints.n, 0);
	assert_int_equal(options.theme, THEME_AUTO);
	assert_int_equal(options.width, 0);
	assert_false(options.mouse || options.raw);
	setup_free(&setup);
}

static void the_command_line_comes_before_the_settings(void **state)
{
	struct options options = {.width = 50, .theme = THEME_LIGHT, .color = COLOR_ALWAYS};
	struct setup setup;
	struct error error;

	(void)state;
	write_file("config", "measure 72\ntheme mono\ncolor never\nambiguous-width 2\nmouse on\n");
	assert_true(setup_read(&options, &setup, &error));
	setup_apply(&setup, &options);
	assert_int_equal(options.width, 50);
	assert_int_equal(options.theme, THEME_LIGHT);
	assert_int_equal(options.color, COLOR_ALWAYS);
	assert_int_equal(options.ambiguous, 2);
	assert_true(options.mouse);
	setup_free(&setup);
	options = (struct options){0};
	assert_true(setup_read(&options, &setup, &error));
	setup_apply(&setup, &options);
	assert_int_equal(options.width, 72);
	assert_int_equal(options.theme, THEME_MONO);
	setup_free(&setup);
}

static void a_theme_is_a_file_by_its_name_or_path(void **state)
{
	struct options options = {0};
	struct setup setup;
	struct error error;
	char path[128];

	(void)state;
	write_file("themes/paper", "heading 9\n");
	write_file("config", "theme paper\n");
	assert_true(setup_read(&options, &setup, &error));
	assert_int_equal(setup.theme, THEME_FILE);
	assert_int_equal(theme_look(THEME_FILE, ROLE_HEADING, 256).fg, 9);
	setup_free(&setup);
	snprintf(path, sizeof(path), "%s/dushu/themes/paper", folder);
	options = (struct options){.theme = THEME_FILE, .theme_name = path};
	assert_true(setup_read(&options, &setup, &error));
	setup_free(&setup);
	options.theme_name = "pink";
	assert_false(setup_read(&options, &setup, &error));
	assert_ptr_equal(strstr(error.text, "--theme=pink: give one of auto|dark|light|mono, or"),
			 error.text);
	setup_free(&setup);
	/* In the settings it is no failure. */
	write_file("config", "theme pink\n");
	options = (struct options){0};
	assert_true(setup_read(&options, &setup, &error));
	assert_int_equal(setup.theme, THEME_AUTO);
	assert_int_equal(setup.complaints.n, 1);
	setup_free(&setup);
}

static void wrong_bindings_are_told_by_their_place_and_the_others_hold(void **state)
{
	struct options options = {0};
	struct setup setup;
	struct error error;
	struct buf map = {0};
	char path[128];

	(void)state;
	write_file("keys", "text J = lines 1\nroom J lines\ntext <Hyper-x> lines\n"
			   "text J fly\ntext J lines 7\ntext J\ntext 5 lines\nall x = none\n"
			   "text J lines 1 2\n");
	assert_true(setup_read(&options, &setup, &error));
	snprintf(path, sizeof(path), "%s/dushu/keys", folder);
	for (size_t i = 0; i < 6; i++) {
		static const char *const says[] = {
			":2:1: no such pane: room\n",
			":3:6: no such key: <Hyper-x>\n",
			":4:8: no such action: fly (dushu --keys lists them)\n",
			":5:14: no such action: lines 7 (dushu --keys lists them)\n",
			":6:7: a binding has panes, keys and an action\n",
			":7:6: digits are counts, no keys: 5\n",
		};

		if (!strstr(setup.complaints.text.s, says[i]))
			fail_msg("%s\nin\n%s", says[i], setup.complaints.text.s);
	}
	assert_int_equal(setup.complaints.n, 7);
	keymap_print(setup.keymap, &map);
	assert_non_null(strstr(map.s, "## Your own\ntext J lines 1\nall x none\n"));
	buf_free(&map);
	setup_free(&setup);
	setenv("DUSHU_KEYS", "/no/such/file", 1);
	assert_true(setup_read(&options, &setup, &error));
	assert_int_equal(setup.complaints.n, 0);
	setup_free(&setup);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(nothing_set_is_the_program_as_it_is, make_folder,
						remove_folder),
		cmocka_unit_test_setup_teardown(the_command_line_comes_before_the_settings,
						make_folder, remove_folder),
		cmocka_unit_test_setup_teardown(a_theme_is_a_file_by_its_name_or_path, make_folder,
						remove_folder),
		cmocka_unit_test_setup_teardown(
			wrong_bindings_are_told_by_their_place_and_the_others_hold, make_folder,
			remove_folder),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
