#include "dushu/app/clock.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <time.h>

static void time_passes_in_milliseconds(void **state)
{
	long long before = clock_ms(), passed;

	(void)state;
	nanosleep(&(struct timespec){.tv_nsec = 20 * 1000000}, NULL);
	passed = clock_ms() - before;
	assert_in_range(passed, 19, 5000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(time_passes_in_milliseconds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
