#include "dushu/app/keeper.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <limits.h>
#include <cmocka.h>

#include "tests/store/scratch.h"

static const char text[] =
	"Water first\n\nThe valley has 12 canals, dug in the winter of 1958.\n\n"
	"Tea second\n\nThe hills have 28000 mu of tea, and a road to each garden.\n\n"
	"The old third\n\nEach village has a kitchen for those who live alone.\n";

/* One run of the program on one file. */
struct run {
	struct source *source;
	struct article *article;
	struct model *model;
	struct keeper *keeper;
};

static struct run start(const char *path, bool measured)
{
	struct model_options options = {
		.rows = 8, .cols = 60, .ambiguous = 1, .measure = measured ? 30 : 0};
	struct error error;
	struct run run = {.source = source_open(path, &error), .keeper = keeper_open()};

	assert_non_null(run.source);
	run.article = article_open(run.source);
	while (article_step(run.article, 1 << 20))
		;
	run.model = model_open(run.article, &options);
	assert_true(keeper_meet(run.keeper, run.source));
	assert_true(keeper_begin(run.keeper, run.model, measured));
	return run;
}

static void end(struct run *run)
{
	keeper_end(run->keeper, run->model);
	keeper_close(run->keeper);
	model_close(run->model);
	article_close(run->article);
	source_close(run->source);
}

/* Ends without a word to anybody, as kill -9 does. */
static void kill_run(struct run *run)
{
	keeper_close(run->keeper);
	model_close(run->model);
	article_close(run->article);
	source_close(run->source);
}

static unsigned press(struct run *run, const char *spelling)
{
	struct event event = {.kind = EVENT_KEY};
	unsigned flags = 0;

	for (struct str rest = str_of(spelling); rest.n;) {
		size_t n = key_parse(rest, &event.key);

		flags = model_handle(run->model, &event);
		rest = str_from(rest, n);
		if (flags & MODEL_KEEP)
			keeper_made(run->keeper, run->model);
	}
	return flags;
}

/* A home of its own with an article in it; the path of that. */
static const char *settle(const struct scratch *scratch)
{
	const char *path;

	setenv("XDG_STATE_HOME", scratch->folder, 1);
	path = scratch_path(scratch, "article.txt");
	scratch_write(path, str_of(text));
	return path;
}

static void the_place_is_kept_at_the_end_and_marks_at_once(void **state)
{
	struct scratch scratch = scratch_open();
	const char *path = settle(&scratch);
	struct run run = start(path, false);
	size_t place;

	(void)state;
	press(&run, "jjma");
	place = model_place(run.model);
	kill_run(&run);
	run = start(path, false);
	press(&run, "G'a");
	assert_int_equal(model_place(run.model), place);
	press(&run, "g");
	end(&run);
	run = start(path, false);
	assert_int_equal(model_place(run.model), 0);
	assert_null(keeper_told(run.keeper));
	end(&run);
	scratch_close(&scratch);
}

static void the_place_is_kept_when_the_keys_rest(void **state)
{
	struct scratch scratch = scratch_open();
	const char *path = settle(&scratch);
	struct run run = start(path, false);
	size_t place;

	(void)state;
	assert_int_equal(keeper_patience(run.keeper), -1);
	press(&run, "jj");
	place = model_place(run.model);
	keeper_moved(run.keeper);
	assert_true(keeper_patience(run.keeper) > 0);
	keeper_rest(run.keeper, run.model);
	while (keeper_patience(run.keeper) > 0)
		usleep(20000);
	keeper_rest(run.keeper, run.model);
	assert_int_equal(keeper_patience(run.keeper), -1);
	kill_run(&run);
	run = start(path, false);
	assert_int_equal(model_place(run.model), place);
	end(&run);
	scratch_close(&scratch);
}

static void the_command_line_has_the_last_word_on_the_width(void **state)
{
	struct scratch scratch = scratch_open();
	const char *path = settle(&scratch);
	struct run run = start(path, false);
	struct kept kept = {0};
	int measure;

	(void)state;
	press(&run, "--");
	model_keep(run.model, &kept);
	assert_int_not_equal(kept.measure, 30);
	measure = kept.measure;
	end(&run);
	run = start(path, true);
	model_keep(run.model, &kept);
	assert_int_equal(kept.measure, 30);
	end(&run);
	/* What was only said there is not kept … */
	run = start(path, false);
	model_keep(run.model, &kept);
	assert_int_equal(kept.measure, measure);
	end(&run);
	/* … but what the reader made of it. */
	run = start(path, true);
	press(&run, "+");
	end(&run);
	run = start(path, false);
	model_keep(run.model, &kept);
	assert_int_equal(kept.measure, 34);
	kept_free(&kept);
	end(&run);
	scratch_close(&scratch);
}

static void without_a_store_reading_goes_on_and_each_mark_says_so(void **state)
{
	struct scratch scratch = scratch_open();
	const char *path = settle(&scratch);
	struct run run;

	(void)state;
	setenv("XDG_STATE_HOME", "/proc/nowhere", 1);
	run = start(path, false);
	assert_non_null(strstr(keeper_told(run.keeper), "nothing is kept"));
	assert_null(keeper_told(run.keeper));
	press(&run, "jj");
	keeper_moved(run.keeper);
	assert_int_equal(keeper_patience(run.keeper), -1);
	press(&run, "ma");
	assert_non_null(strstr(keeper_told(run.keeper), "nothing is kept"));
	press(&run, "g'a");
	assert_true(model_place(run.model) > 0);
	end(&run);
	scratch_close(&scratch);
}

static void a_reader_is_new_until_something_was_read(void **state)
{
	struct scratch scratch = scratch_open();
	const char *path = settle(&scratch);
	struct run run = start(path, false);

	(void)state;
	assert_true(keeper_is_new(run.keeper));
	end(&run);
	run = start(path, false);
	assert_false(keeper_is_new(run.keeper));
	end(&run);
	scratch_close(&scratch);
}

static void without_a_keeper_nothing_is_done(void **state)
{
	(void)state;
	assert_null(keeper_told(NULL));
	assert_null(keeper_store(NULL));
	assert_int_equal(keeper_patience(NULL), -1);
	assert_false(keeper_is_new(NULL));
	assert_true(keeper_meet(NULL, NULL));
	assert_true(keeper_begin(NULL, NULL, false));
	keeper_made(NULL, NULL);
	keeper_moved(NULL);
	keeper_rest(NULL, NULL);
	keeper_end(NULL, NULL);
	keeper_close(NULL);
}

static void a_path_is_absolute_and_without_links(void **state)
{
	struct scratch scratch = scratch_open();
	char whole[PATH_MAX], here[PATH_MAX];
	static const struct {
		const char *given, *known; /* below the folder */
	} rows[] = {
		{"article.txt", "article.txt"}, {"./article.txt", "article.txt"},
		{"link.txt", "article.txt"},    {"sub/../article.txt", "article.txt"},
		{"gone.txt", "gone.txt"},       {"sub/gone.txt", "sub/gone.txt"},
	};

	(void)state;
	assert_non_null(realpath(scratch.folder, whole));
	settle(&scratch);
	mkdir(scratch_path(&scratch, "sub"), 0700);
	assert_int_equal(symlink("article.txt", scratch_path(&scratch, "link.txt")), 0);
	assert_non_null(getcwd(here, sizeof(here)));
	assert_int_equal(chdir(scratch.folder), 0);
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct buf wanted = {0}, got = {0}, absolute = {0};

		buf_printf(&wanted, "%s/%s", whole, rows[i].known);
		keeper_path(rows[i].given, &got);
		assert_string_equal(got.s, wanted.s);
		keeper_path(scratch_path(&scratch, rows[i].given), &absolute);
		assert_string_equal(absolute.s, wanted.s);
		buf_free(&wanted);
		buf_free(&got);
		buf_free(&absolute);
	}
	assert_int_equal(chdir(here), 0);
	scratch_close(&scratch);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_place_is_kept_at_the_end_and_marks_at_once),
		cmocka_unit_test(the_place_is_kept_when_the_keys_rest),
		cmocka_unit_test(the_command_line_has_the_last_word_on_the_width),
		cmocka_unit_test(without_a_store_reading_goes_on_and_each_mark_says_so),
		cmocka_unit_test(a_reader_is_new_until_something_was_read),
		cmocka_unit_test(without_a_keeper_nothing_is_done),
		cmocka_unit_test(a_path_is_absolute_and_without_links),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
