#include "dushu/app/progress.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <pty.h>
#include <string.h>
#include <unistd.h>

/* What is sent while work of so many milliseconds is told of. */
static size_t sent(long long took, int out, char *got, size_t room)
{
	struct progress progress;
	int master, slave;
	ssize_t n = 0, part;

	assert_int_equal(openpty(&master, &slave, NULL, NULL, NULL), 0);
	progress_begin(&progress, slave, out < 0 ? slave : out);
	progress.began -= took;
	progress_tell(&progress, "a\tname", 25, 100, 3, 7);
	progress_tell(&progress, "a\tname", 26, 100, 3, 7);
	progress_clear(&progress);
	assert_int_equal(write(slave, ".", 1), 1);
	/* What was written in parts may be read in parts. */
	do
		n += part = read(master, got + n, room - 1 - (size_t)n);
	while (part > 0 && got[n - 1] != '.');
	close(slave);
	close(master);
	assert_true(n > 0);
	got[n] = '\0';
	return (size_t)n;
}

static void long_work_is_told_and_the_line_taken_away(void **state)
{
	char got[256];
	int pipes[2];

	(void)state;
	assert_int_equal(pipe(pipes), 0);
	sent(1500, pipes[1], got, sizeof(got));
	assert_string_equal(got, "\rdushu: 3 of 7, a?name 25%\033[K\r\033[K.");
	close(pipes[0]);
	close(pipes[1]);
}

static void short_work_and_a_screen_of_output_are_left_alone(void **state)
{
	char got[256];
	int pipes[2];

	(void)state;
	assert_int_equal(pipe(pipes), 0);
	sent(500, pipes[1], got, sizeof(got));
	assert_string_equal(got, ".");
	sent(1500, -1, got, sizeof(got));
	assert_string_equal(got, ".");
	close(pipes[0]);
	close(pipes[1]);
}

static void what_is_no_terminal_gets_nothing(void **state)
{
	struct progress progress;
	int pipes[2];
	char byte;

	(void)state;
	assert_int_equal(pipe(pipes), 0);
	progress_begin(&progress, pipes[1], pipes[1]);
	progress.began -= 5000;
	progress_tell(&progress, "name", 1, 2, 1, 1);
	progress_clear(&progress);
	close(pipes[1]);
	assert_int_equal(read(pipes[0], &byte, 1), 0);
	close(pipes[0]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(long_work_is_told_and_the_line_taken_away),
		cmocka_unit_test(short_work_and_a_screen_of_output_are_left_alone),
		cmocka_unit_test(what_is_no_terminal_gets_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
