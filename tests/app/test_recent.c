#include "dushu/app/recent.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <fcntl.h>
#include <time.h>
#include <cmocka.h>

#include "dushu/article/report.h"
#include "dushu/store/fingerprint.h"
#include "tests/store/scratch.h"

/* Reads a file once, as far as the store knows. */
static void read_one(const char *path, const char *title, int percent)
{
	struct keeper *keeper = keeper_open();
	struct store_article article = {.path = path,
					.name = "name",
					.hash = fingerprint(str_of(path)),
					.size = strlen(path)};
	struct anchors anchors = {0};
	struct kept kept = {0};
	struct error told;

	store_find(keeper_store(keeper), &article, &anchors, &told);
	anchors_find(&anchors, str_of(path));
	store_take(keeper_store(keeper), &anchors, &kept, &told);
	kept_clear(&kept);
	kept.percent = percent;
	buf_add(&kept.title, str_of(title));
	kept_add(&kept, (struct kept_item){.kind = KEPT_PLACE, .at = 5});
	kept_add(&kept, (struct kept_item){.kind = KEPT_MARK, .key = 'a', .at = 7});
	anchors.n = 0;
	for (size_t i = 0; i < kept.n; i++)
		anchors_add(&anchors, anchor_of(str_of(path), kept.items[i]));
	assert_true(store_write(keeper_store(keeper), &kept, &anchors, &told));
	anchors_free(&anchors);
	kept_free(&kept);
	keeper_close(keeper);
	usleep(2000);
}

/* What work prints on standard output. */
static void capture(const struct scratch *scratch, bool (*work)(void *, struct error *), void *arg,
		    struct buf *out)
{
	int before = dup(STDOUT_FILENO), n;
	int file = open(scratch_path(scratch, "out"), O_RDWR | O_CREAT | O_TRUNC, 0600);
	char bytes[4096];
	struct error error = {""};

	fflush(stdout);
	dup2(file, STDOUT_FILENO);
	if (!work(arg, &error))
		dprintf(STDOUT_FILENO, "error: %s", error.text);
	dup2(before, STDOUT_FILENO);
	close(before);
	lseek(file, 0, SEEK_SET);
	while ((n = (int)read(file, bytes, sizeof(bytes))) > 0)
		buf_add(out, (struct str){bytes, (size_t)n});
	buf_add(out, STR(""));
	close(file);
}

/* Not const, for it goes through a pointer that may change what it points to. */
static char first[] = "/a/first.txt";

static bool print_work(void *arg, struct error *error)
{
	return recent_print(arg, error);
}

static bool forget_work(void *arg, struct error *error)
{
	return recent_forget(arg, error);
}

static void what_was_read_is_listed_in_every_format(void **state)
{
	static const struct {
		int format;
		const char *holds[4];
	} rows[] = {
		{REPORT_TEXT,
		 {" 30%  20", "  /a/second.txt  Tea, \"green\"\n100%  20", "/a/first.txt",
		  "Water\n"}},
		{REPORT_JSON,
		 {"[\n{\"path\": \"/a/second.txt\", \"title\": \"Tea, \\\"green\\\"\"",
		  "\"marks\": 1", "\"exists\": false},\n{", "}\n]\n"}},
		{REPORT_NDJSON,
		 {"{\"path\": \"/a/second.txt\"", "\"place\": 5", "\"percent\": 30", "false}\n{"}},
		{REPORT_CSV,
		 {"path,title,section,percent,",
		  "exists\r\n/a/second.txt,\"Tea, \"\"green\"\"\",,30,5,",
		  "\r\n/a/first.txt,Water,,100,", "false\r\n"}},
	};
	struct scratch scratch = scratch_open();

	(void)state;
	setenv("XDG_STATE_HOME", scratch.folder, 1);
	read_one("/a/first.txt", "Water", 100);
	read_one("/a/second.txt", "Tea, \"green\"", 30);
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct options options = {.recent = true, .format = rows[i].format};
		struct buf out = {0};

		capture(&scratch, print_work, &options, &out);
		for (size_t j = 0; j < 4; j++) {
			if (!strstr(out.s, rows[i].holds[j]))
				fail_msg("format %d lacks %s\n%s", rows[i].format, rows[i].holds[j],
					 out.s);
		}
		buf_free(&out);
	}
	scratch_close(&scratch);
}

static void nothing_read_is_an_empty_list(void **state)
{
	static const struct {
		int format;
		const char *all;
	} rows[] = {{REPORT_TEXT, ""}, {REPORT_JSON, "[]\n"}, {REPORT_NDJSON, ""}};
	struct scratch scratch = scratch_open();

	(void)state;
	setenv("XDG_STATE_HOME", scratch.folder, 1);
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct options options = {.recent = true, .format = rows[i].format};
		struct buf out = {0};

		capture(&scratch, print_work, &options, &out);
		assert_string_equal(out.s, rows[i].all);
		buf_free(&out);
	}
	scratch_close(&scratch);
}

static void what_is_forgotten_is_no_longer_listed(void **state)
{
	struct options options = {.recent = true};
	struct scratch scratch = scratch_open();
	struct buf out = {0};

	(void)state;
	setenv("XDG_STATE_HOME", scratch.folder, 1);
	read_one("/a/first.txt", "Water", 100);
	capture(&scratch, forget_work, first, &out);
	assert_string_equal(out.s,
			    "/a/first.txt is forgotten; marks and ticks that went with it: 1\n");
	buf_clear(&out);
	capture(&scratch, forget_work, first, &out);
	assert_non_null(strstr(out.s, "error: /a/first.txt: nothing is kept of it"));
	buf_clear(&out);
	capture(&scratch, print_work, &options, &out);
	assert_string_equal(out.s, "");
	buf_free(&out);
	scratch_close(&scratch);
}

static void without_a_store_both_say_why(void **state)
{
	struct options options = {.recent = true};
	struct scratch scratch = scratch_open();
	struct buf out = {0};

	(void)state;
	setenv("XDG_STATE_HOME", "/proc/nowhere", 1);
	capture(&scratch, print_work, &options, &out);
	capture(&scratch, forget_work, first, &out);
	assert_non_null(strstr(out.s, "error: "));
	assert_non_null(strstr(out.s, "/proc/nowhere"));
	buf_free(&out);
	scratch_close(&scratch);
}

static void somebody_who_has_read_nothing_else_is_offered_no_choice(void **state)
{
	struct scratch scratch = scratch_open();
	struct loop_options options = {.ambiguous = 1};
	struct buf path = {0};
	struct keeper *keeper;
	int number;

	(void)state;
	setenv("XDG_STATE_HOME", scratch.folder, 1);
	for (int i = 0; i < 2; i++) {
		keeper = keeper_open();
		assert_int_equal(recent_choose(keeper, &options, "/a/sample.txt", &path, &number),
				 CHOICE_NONE);
		keeper_close(keeper);
		read_one("/a/sample.txt", "Water", 10);
	}
	assert_int_equal(recent_choose(NULL, &options, "/a/sample.txt", &path, &number),
			 CHOICE_NONE);
	assert_int_equal(path.n, 0);
	scratch_close(&scratch);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_read_is_listed_in_every_format),
		cmocka_unit_test(nothing_read_is_an_empty_list),
		cmocka_unit_test(what_is_forgotten_is_no_longer_listed),
		cmocka_unit_test(without_a_store_both_say_why),
		cmocka_unit_test(somebody_who_has_read_nothing_else_is_offered_no_choice),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
