#include "dushu/app/signals.h"

#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static volatile sig_atomic_t heard;

static void note(int number)
{
	heard = number;
}

static bool is_awake(void)
{
	struct pollfd fd = {.fd = signals_fd(), .events = POLLIN};

	return poll(&fd, 1, 0) == 1;
}

static int setup(void **state)
{
	(void)state;
	signals_catch();
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	signals_ask(0);
	signals_release();
	return 0;
}

static void a_request_to_end_is_noted_and_wakes(void **state)
{
	static const int asking[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};

	(void)state;
	for (size_t i = 0; i < sizeof(asking) / sizeof(asking[0]); i++) {
		signals_drain();
		assert_false(is_awake());
		raise(asking[i]);
		assert_int_equal(signals_end(), asking[i]);
		assert_true(is_awake());
	}
}

static void stop_and_continue_are_taken_once(void **state)
{
	(void)state;
	assert_false(signals_take_stop());
	raise(SIGTSTP);
	raise(SIGCONT);
	assert_true(signals_take_stop());
	assert_false(signals_take_stop());
	assert_true(signals_take_continue());
	assert_false(signals_take_continue());
}

static void a_resize_reaches_the_handler_before_ours_and_wakes(void **state)
{
	(void)state;
	signal(SIGWINCH, note);
	signals_follow_resize();
	signals_drain();
	heard = 0;
	raise(SIGWINCH);
	assert_int_equal(heard, SIGWINCH);
	assert_true(is_awake());
}

static void a_flood_of_signals_neither_blocks_nor_is_lost(void **state)
{
	(void)state;
	signal(SIGWINCH, SIG_DFL);
	signals_follow_resize();
	for (int i = 0; i < 70000; i++)
		raise(SIGWINCH);
	assert_true(is_awake());
	signals_drain();
	assert_false(is_awake());
}

static void an_ignored_signal_stays_ignored(void **state)
{
	(void)state;
	signals_release();
	signal(SIGHUP, SIG_IGN);
	signals_catch();
	raise(SIGHUP);
	assert_int_equal(signals_end(), 0);
	signal(SIGHUP, SIG_DFL);
}

static void what_was_there_before_is_put_back(void **state)
{
	struct sigaction action;

	(void)state;
	signals_release();
	sigaction(SIGTERM, NULL, &action);
	assert_true(action.sa_handler == SIG_DFL);
	signals_catch();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_request_to_end_is_noted_and_wakes, setup,
						teardown),
		cmocka_unit_test_setup_teardown(stop_and_continue_are_taken_once, setup, teardown),
		cmocka_unit_test_setup_teardown(a_resize_reaches_the_handler_before_ours_and_wakes,
						setup, teardown),
		cmocka_unit_test_setup_teardown(a_flood_of_signals_neither_blocks_nor_is_lost,
						setup, teardown),
		cmocka_unit_test_setup_teardown(an_ignored_signal_stays_ignored, setup, teardown),
		cmocka_unit_test_setup_teardown(what_was_there_before_is_put_back, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
