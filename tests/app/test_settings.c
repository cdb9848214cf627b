#include "dushu/app/settings.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

static char path[] = "/tmp/dushu-settings-XXXXXX";

static void read_text(const char *text, struct settings *out, struct complaints *complaints)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs(text, file);
	assert_int_equal(fclose(file), 0);
	settings_read(path, out, complaints);
}

static void settings_are_read_with_and_without_an_equals_sign(void **state)
{
	struct complaints complaints = {0};
	struct settings got;

	(void)state;
	read_text("# mine\nmeasure = 72\ntheme  paper\nnavigator off\nfigures 40\nmouse on\n"
		  "noise shown\ncolor never\nambiguous-width 2\n",
		  &got, &complaints);
	assert_int_equal(complaints.n, 0);
	assert_int_equal(got.measure, 72);
	assert_string_equal(got.theme.s, "paper");
	assert_int_equal(got.navigator, -1);
	assert_int_equal(got.figures, 40);
	assert_int_equal(got.mouse, 1);
	assert_int_equal(got.noise, 1);
	assert_int_equal(got.color, 2);
	assert_int_equal(got.ambiguous, 2);
	settings_free(&got);
}

static void what_is_wrong_is_told_by_its_place_and_left_alone(void **state)
{
	static const struct {
		const char *text, *says;
	} rows[] = {
		{"mesure 72\n", ":1:1: no such setting: mesure\n"},
		{"\n measure wide\n", ":2:10: measure is a number of columns from 14 to 1000\n"},
		{"measure 7\n", ":1:9: measure is a number of columns"},
		{"measure 99999999999999999999\n", ":1:9: measure is a number of columns"},
		{"navigator no\n",
		 ":1:11: navigator is a number of columns from 14 to 1000, or off\n"},
		{"measure\n", ":1:8: measure has no value\n"},
		{"mouse = yes\n", ":1:9: mouse is one of off|on\n"},
		{"mouse on please\n", ":1:10: mouse takes one value\n"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct complaints complaints = {0};
		struct settings got;

		read_text(rows[i].text, &got, &complaints);
		assert_int_equal(complaints.n, 1);
		assert_ptr_equal(strstr(complaints.text.s, rows[i].says),
				 complaints.text.s + strlen(path));
		assert_int_equal(got.measure, 0);
		complaints_free(&complaints);
		settings_free(&got);
	}
}

static void the_manual_knows_every_setting(void **state)
{
	static const char *const names[] = {
#define SETTING(name, values, field, help) "\n.B " name "\n",
#include "assets/settings.def"
#undef SETTING
	};
	static char manual[128 * 1024];
	FILE *file = fopen("assets/dushu.1", "r");

	(void)state;
	assert_non_null(file);
	assert_true(fread(manual, 1, sizeof(manual) - 1, file) > 0);
	fclose(file);
	for (char *minus; (minus = strstr(manual, "\\-"));)
		memmove(minus, minus + 1, strlen(minus));
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		assert_non_null(strstr(manual, names[i]));
}

static int prepare(void **state)
{
	int fd = mkstemp(path);

	(void)state;
	return fd < 0 ? -1 : close(fd);
}

static int clear(void **state)
{
	(void)state;
	return unlink(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(settings_are_read_with_and_without_an_equals_sign),
		cmocka_unit_test(what_is_wrong_is_told_by_its_place_and_left_alone),
		cmocka_unit_test(the_manual_knows_every_setting),
	};

	return cmocka_run_group_tests(tests, prepare, clear);
}
