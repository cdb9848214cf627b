#include "dushu/app/rescue.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "pty.h"

static void crash(void *arg)
{
	struct termios found, raw;

	tcgetattr(STDIN_FILENO, &found);
	raw = found;
	cfmakeraw(&raw);
	tcsetattr(STDIN_FILENO, TCSANOW, &raw);
	close(STDERR_FILENO);
	rescue_set(STDOUT_FILENO, STR("<main screen>"), &found);
	raise(*(int *)arg);
}

static void crash_after_clear(void *arg)
{
	struct termios found;

	tcgetattr(STDIN_FILENO, &found);
	close(STDERR_FILENO);
	rescue_set(STDOUT_FILENO, STR("<main screen>"), &found);
	rescue_clear();
	if (write(STDOUT_FILENO, "<end>", 5) == 5)
		raise(*(int *)arg);
}

static void a_crash_gives_the_terminal_back_and_stays_a_crash(void **state)
{
	static int crashes[] = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};

	(void)state;
	for (size_t i = 0; i < sizeof(crashes) / sizeof(crashes[0]); i++) {
		struct pty pty;
		struct buf got = {0};
		struct termios modes;
		int status;

		pty_start(&pty, crash, &crashes[i]);
		assert_true(pty_expect(&pty, &got, "<main screen>"));
		assert_int_equal(waitpid(pty.child, &status, 0), pty.child);
		/* A sanitizer reports the crash and exits with a failure. */
		assert_true(WIFSIGNALED(status) ? WTERMSIG(status) == crashes[i]
						: WEXITSTATUS(status) != 0);
		tcgetattr(pty.slave, &modes);
		assert_true(modes.c_lflag & ECHO && modes.c_lflag & ICANON);
		close(pty.master);
		close(pty.slave);
		buf_free(&got);
	}
}

static void a_terminal_that_was_given_back_is_left_alone(void **state)
{
	static int number = SIGABRT;
	struct pty pty;
	struct buf got = {0};

	(void)state;
	pty_start(&pty, crash_after_clear, &number);
	assert_true(pty_expect(&pty, &got, "<end>"));
	assert_int_equal(waitpid(pty.child, NULL, 0), pty.child);
	assert_null(strstr(got.s, "<main"));
	close(pty.master);
	close(pty.slave);
	buf_free(&got);
}

static void padding_is_left_out(void **state)
{
	static const struct {
		const char *capability, *bytes;
	} rows[] = {
		{"\033[?1049l", "\033[?1049l"}, {"a$<5>b", "ab"}, {"$<10/>x$<2*>", "x"},
		{"cost $5", "cost $5"},         {"$<5", "$<5"},   {"", ""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct buf out = {0};

		rescue_add(&out, rows[i].capability);
		assert_true(str_equal(buf_str(&out), str_of(rows[i].bytes)));
		rescue_add(&out, NULL);
		assert_int_equal(out.n, strlen(rows[i].bytes));
		buf_free(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_crash_gives_the_terminal_back_and_stays_a_crash),
		cmocka_unit_test(a_terminal_that_was_given_back_is_left_alone),
		cmocka_unit_test(padding_is_left_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
