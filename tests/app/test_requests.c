#include "dushu/app/requests.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

#include "dushu/app/clipboard.h"

/* Without a terminal: only what sends nothing to it. */
static void do_request(const struct request *request, const char *says)
{
	struct errand errand = {.request = request};

	request_do(&errand);
	if (says)
		assert_string_equal(errand.said.s, says);
	else
		assert_int_equal(errand.said.n, 0);
	buf_free(&errand.said);
}

static void nothing_asked_is_nothing_done(void **state)
{
	struct request request = {.kind = REQUEST_NONE};

	(void)state;
	do_request(&request, NULL);
}

static void what_cannot_be_copied_is_told_by_its_name(void **state)
{
	struct request request = {.kind = REQUEST_COPY};

	(void)state;
	unsetenv("TMUX");
	buf_add(&request.name, STR("the section"));
	buf_add_repeat(&request.text, 'x', CLIPBOARD_MOST + 6);
	do_request(&request,
		   "the section: nothing was copied, for a terminal's clipboard takes 74994 bytes "
		   "at once and these are 75000");
	buf_free(&request.name);
	buf_free(&request.text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_asked_is_nothing_done),
		cmocka_unit_test(what_cannot_be_copied_is_told_by_its_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
