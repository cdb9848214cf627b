#include "dushu/app/worker.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <poll.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>

#include "dushu/text/buf.h"

enum { TASKS = 200 };

struct task {
	int number, squared;
};

/* A plan that squares numbers and notes in which order they are settled. */
struct sums {
	int drawn, settled, wanted;
	int out_of_order, dropped;
	bool keep;     /* tasks go to the outbox */
	bool in_pairs; /* a task is drawn only when the one before is settled, but for each second */
	atomic_int under_way, most;
};

static void pause_ms(long ms)
{
	nanosleep(&(struct timespec){.tv_nsec = ms * 1000000}, NULL);
}

static enum drawn draw(void *arg, void **out)
{
	struct sums *sums = arg;
	struct task *task;

	if (sums->drawn == sums->wanted)
		return DRAWN_END;
	if (sums->in_pairs && sums->drawn % 2 == 0 && sums->settled < sums->drawn)
		return DRAWN_LATER;
	task = xrealloc(NULL, 1, sizeof(*task));
	*task = (struct task){.number = sums->drawn++};
	*out = task;
	return DRAWN_TASK;
}

static void work(void *arg, void *task, const struct workers *workers)
{
	struct sums *sums = arg;
	struct task *t = task;
	int now = ++sums->under_way, most = sums->most;

	assert_non_null(workers);
	while (now > most && !atomic_compare_exchange_weak(&sums->most, &most, now))
		;
	/* The later ones are done sooner. */
	if (t->number % 4 == 0)
		pause_ms(1);
	t->squared = t->number * t->number;
	sums->under_way--;
}

static bool settle(void *arg, void *task)
{
	struct sums *sums = arg;
	struct task *t = task;

	sums->out_of_order += t->number != sums->settled || t->squared != t->number * t->number;
	sums->settled++;
	if (!sums->keep)
		free(task);
	return sums->keep;
}

static void drop(void *arg, void *task)
{
	((struct sums *)arg)->dropped++;
	free(task);
}

static struct plan plan_of(struct sums *sums, size_t ahead)
{
	return (struct plan){.arg = sums,
			     .draw = draw,
			     .work = work,
			     .settle = settle,
			     .drop = drop,
			     .ahead = ahead};
}

static void tasks_are_settled_in_the_order_in_which_they_were_drawn(void **state)
{
	static const struct {
		int threads;
		size_t ahead;
		bool in_pairs;
	} rows[] = {{1, 1, false}, {1, 4, true}, {2, 1, false}, {2, 8, false}, {4, 8, true}};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct sums sums = {.wanted = TASKS, .in_pairs = rows[i].in_pairs};
		struct plan plan = plan_of(&sums, rows[i].ahead);

		workers_run(&plan, rows[i].threads);
		assert_int_equal(sums.settled, TASKS);
		assert_int_equal(sums.out_of_order, 0);
		assert_int_equal(sums.dropped, 0);
		assert_true(sums.most <= rows[i].threads);
		assert_true((size_t)sums.most <= rows[i].ahead);
	}
}

static void what_is_settled_can_be_waited_for_and_taken(void **state)
{
	(void)state;
	for (int threads = 0; threads <= 3; threads++) {
		struct sums sums = {.wanted = TASKS, .keep = true};
		struct plan plan = plan_of(&sums, 8);
		struct workers *workers = workers_open(&plan, threads);
		int taken = 0;

		while (taken < TASKS) {
			struct pollfd fd = {.fd = workers_fd(workers), .events = POLLIN};
			struct task *task = workers_take(workers);

			if (!task) {
				assert_int_equal(poll(&fd, 1, 10000), 1);
				continue;
			}
			assert_int_equal(task->number, taken);
			taken++;
			free(task);
		}
		assert_null(workers_take(workers));
		workers_close(workers);
		assert_int_equal(sums.dropped, 0);
	}
}

static void what_was_not_taken_is_dropped(void **state)
{
	static struct sums sums = {.wanted = TASKS, .keep = true};
	struct plan plan = plan_of(&sums, 8);
	struct workers *workers = workers_open(&plan, 2);

	(void)state;
	pause_ms(5);
	/* Threads that a busy machine keeps from ending are not waited for, nor is what they have. */
	if (workers_close(workers))
		assert_int_equal(sums.dropped, sums.drawn);
	assert_true(workers_close(NULL));
}

static atomic_bool begun, go_on;

static bool settle_slowly(void *arg, void *task)
{
	((struct sums *)arg)->settled++;
	atomic_store(&begun, true);
	while (!atomic_load(&go_on))
		pause_ms(1);
	free(task);
	return false;
}

static void a_settling_that_takes_its_time_is_not_waited_for(void **state)
{
	static struct sums sums = {.wanted = 1};
	struct plan plan = plan_of(&sums, 2);
	struct workers *workers;

	(void)state;
	plan.settle = settle_slowly;
	workers = workers_open(&plan, 2);
	while (!atomic_load(&begun))
		pause_ms(1);
	assert_false(workers_close(workers));
	atomic_store(&go_on, true);
}

static enum drawn draw_when_told(void *arg, void **out)
{
	struct sums *sums = arg;

	if (sums->drawn == 1)
		return DRAWN_END;
	if (!atomic_load(&sums->under_way))
		return DRAWN_LATER;
	atomic_store(&sums->under_way, 0);
	sums->wanted = 1;
	return draw(arg, out);
}

static void waking_asks_for_tasks_again(void **state)
{
	(void)state;
	for (int threads = 0; threads <= 2; threads++) {
		struct sums sums = {.keep = true};
		struct plan plan = plan_of(&sums, 2);
		struct workers *workers;
		void *task = NULL;

		plan.draw = draw_when_told;
		workers = workers_open(&plan, threads);
		assert_null(workers_take(workers));
		atomic_store(&sums.under_way, 1);
		workers_wake(workers);
		while (!task) {
			struct pollfd fd = {.fd = workers_fd(workers), .events = POLLIN};

			assert_int_equal(poll(&fd, 1, 10000), 1);
			task = workers_take(workers);
		}
		free(task);
		workers_close(workers);
	}
}

static atomic_int errands;

static void run_errand(void *arg)
{
	atomic_store((atomic_bool *)arg, true);
	pause_ms(2);
	atomic_fetch_add(&errands, 1);
}

static void workers_without_a_plan_wait_for_it(void **state)
{
	(void)state;
	for (int threads = 0; threads <= 2; threads++) {
		struct sums sums = {.wanted = TASKS, .keep = true};
		struct plan plan = plan_of(&sums, 8);
		struct workers *workers = workers_open(NULL, threads);
		int taken = 0;

		assert_null(workers_take(workers));
		workers_plan(workers, &plan);
		while (taken < TASKS) {
			struct pollfd fd = {.fd = workers_fd(workers), .events = POLLIN};
			struct task *task;

			assert_int_equal(poll(&fd, 1, 10000), 1);
			task = workers_take(workers);
			taken += task != NULL;
			free(task);
		}
		assert_int_equal(sums.out_of_order, 0);
		assert_true(workers_close(workers));
		assert_true(workers_close(workers_open(NULL, threads)));
	}
}

static void errands_are_done_once_by_whoever_is_there(void **state)
{
	(void)state;
	for (int threads = 0; threads <= 2; threads++) {
		static struct sums sums;
		static atomic_bool seen;
		struct plan plan = plan_of(&sums, 8);
		struct workers *workers;

		sums = (struct sums){.wanted = 20, .keep = true};
		atomic_store(&seen, false);
		atomic_store(&errands, 0);
		workers = workers_open(NULL, threads);
		workers_errand(workers, run_errand, &seen);
		workers_errand(workers, run_errand, &seen);
		workers_plan(workers, &plan);
		workers_errands_end(workers);
		assert_true(atomic_load(&seen));
		assert_int_equal(atomic_load(&errands), 2);
		for (int i = 0; i < 2 * ERRANDS_MOST; i++) {
			workers_errand(workers, run_errand, &seen);
			workers_errands_end(workers);
		}
		assert_int_equal(atomic_load(&errands), 2 + 2 * ERRANDS_MOST);
		if (workers_close(workers))
			assert_int_equal(sums.dropped, sums.drawn);
	}
}

static void who_waits_may_help(void **state)
{
	(void)state;
	for (int threads = 0; threads <= 2; threads++) {
		struct sums sums = {.wanted = TASKS, .keep = true};
		struct plan plan = plan_of(&sums, 8);
		struct workers *workers = workers_open(&plan, threads);
		int taken = 0;

		while (taken < TASKS) {
			struct task *task = workers_take(workers);

			if (!task) {
				workers_help(workers, 10000);
				continue;
			}
			assert_int_equal(task->number, taken++);
			free(task);
		}
		assert_int_equal(sums.out_of_order, 0);
		workers_help(workers, 1);
		assert_null(workers_take(workers));
		assert_true(workers_close(workers));
	}
}

static void threads_may_come_later(void **state)
{
	struct sums sums = {.wanted = TASKS, .keep = true};
	struct plan plan = plan_of(&sums, 8);
	struct workers *workers;
	int taken = 0;

	(void)state;
	plan.humble = true;
	workers = workers_open(&plan, 0);
	while (taken < TASKS) {
		struct pollfd fd = {.fd = workers_fd(workers), .events = POLLIN};
		struct task *task;

		assert_int_equal(poll(&fd, 1, 10000), 1);
		task = workers_take(workers);
		if (!task)
			continue;
		assert_int_equal(task->number, taken++);
		free(task);
		if (taken == TASKS / 2)
			workers_start(workers, 2);
	}
	assert_true(workers_close(workers));
}

static void there_is_a_processor(void **state)
{
	(void)state;
	assert_in_range(workers_cores(), 1, WORKERS_MOST);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tasks_are_settled_in_the_order_in_which_they_were_drawn),
		cmocka_unit_test(what_is_settled_can_be_waited_for_and_taken),
		cmocka_unit_test(what_was_not_taken_is_dropped),
		cmocka_unit_test(a_settling_that_takes_its_time_is_not_waited_for),
		cmocka_unit_test(waking_asks_for_tasks_again),
		cmocka_unit_test(workers_without_a_plan_wait_for_it),
		cmocka_unit_test(errands_are_done_once_by_whoever_is_there),
		cmocka_unit_test(who_waits_may_help),
		cmocka_unit_test(threads_may_come_later),
		cmocka_unit_test(there_is_a_processor),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
