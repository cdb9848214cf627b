#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "dushu/app/batch.h"
#include "dushu/app/charset.h"
#include "dushu/app/keeper.h"
#include "dushu/app/loop.h"
#include "dushu/app/options.h"
#include "dushu/app/plain.h"
#include "dushu/app/recent.h"
#include "dushu/app/sample.h"
#include "dushu/app/setup.h"
#include "dushu/app/term.h"
#include "dushu/app/theme.h"
#include "dushu/app/worker.h"
#include "dushu/article/article.h"
#include "dushu/article/spoken.h"
#include "dushu/text/output.h"

enum { STATUS_FAILED = 1, STATUS_USAGE = 2 };

enum { PLAIN_COLUMNS = 80 };

/* Milliseconds that a pipe is given to send its article whole before the first screen. */
enum { FOLLOW_MS = 100 };

static const char bundled[] = "sample.zh-Hant.txt";

/* One article and what is to be done with it, under source_guard(). */
struct job {
	const struct options *options;
	struct source *source;
	int ambiguous;
	bool ok;
	struct error *error;
};

static int complain(const struct error *error, int status)
{
	fprintf(stderr, "dushu: %s\n", error->text);
	return status;
}

/* Whoever read our output has enough: that is no failure. */
static void on_closed_pipe(int number)
{
	(void)number;
	_exit(0);
}

/* Descriptors that are closed would otherwise be given to the article. */
static void descriptors_open(void)
{
	for (int fd = 0; fd <= STDERR_FILENO; fd++) {
		if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", O_RDWR) != fd)
			_exit(STATUS_FAILED);
	}
}

static bool colours_wanted(const struct options *options)
{
	const char *no_color = getenv("NO_COLOR");

	if (options->color != COLOR_BY_TERMINAL)
		return options->color == COLOR_ALWAYS;
	return isatty(STDOUT_FILENO) && !(no_color && *no_color) && term_can_show();
}

/* Whether standard input has an article: a pipe or a file, not a terminal or /dev/null. */
static bool input_given(void)
{
	struct stat status;

	return fstat(STDIN_FILENO, &status) == 0 &&
	       (S_ISFIFO(status.st_mode) || S_ISREG(status.st_mode) || S_ISSOCK(status.st_mode));
}

static int ambiguous_of(const struct options *options)
{
	return options->ambiguous ? options->ambiguous : charset_ambiguous();
}

/* On a terminal that cannot place its cursor the rows are its own. */
static int plain_width(const struct options *options)
{
	struct winsize size;

	if (options->width)
		return options->width;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= WIDTH_LEAST &&
	    size.ws_col < PLAIN_COLUMNS)
		return size.ws_col;
	return PLAIN_COLUMNS;
}

static void plain_work(void *arg)
{
	struct job *job = arg;
	struct plain plain = {
		.fd = STDOUT_FILENO,
		.width = plain_width(job->options),
		.ambiguous = job->ambiguous,
		.raw = job->options->raw,
	};
	struct article *article = article_open(job->source);

	job->ok = plain_print(&plain, article, job->error);
	article_close(article);
}

static int job_run(struct job *job, void (*work)(void *))
{
	bool whole = source_guard(work, job, job->error);

	source_close(job->source);
	return whole && job->ok ? 0 : complain(job->error, STATUS_FAILED);
}

/* What is piped in, or the bundled article, as a file to name. */
static bool unnamed_file(struct buf *path, struct error *error)
{
	if (!input_given())
		return sample_find(bundled, path, error);
	buf_add(path, STR("-"));
	return true;
}

/* NULL for FILE: what is piped in, or the bundled article. */
static struct source *article_source_open(const char *file, struct error *error)
{
	struct buf path = {0};
	struct source *source = NULL;

	if (file)
		return source_open(file, error);
	if (unnamed_file(&path, error))
		source = source_open(path.s, error);
	buf_free(&path);
	return source;
}

static int reports(const struct options *options)
{
	struct batch_job job = {
		.report = {.format = (enum report_format)options->format,
			   .weak = options->all,
			   .colour = colours_wanted(options),
			   .ambiguous = ambiguous_of(options),
			   .fd = STDOUT_FILENO},
		.outline = options->outline,
		.figures = options->figures,
		.named = options->n_files > 1,
		.files = options->files,
		.n_files = options->n_files,
		.jobs = options->jobs ? options->jobs : workers_cores(),
	};
	struct error error = {""};
	struct buf path = {0};
	bool ok;

	if (job.n_files == 0) {
		if (!unnamed_file(&path, &error))
			return complain(&error, STATUS_FAILED);
		job.files = &path.s;
		job.n_files = 1;
	}
	ok = batch_run(&job);
	buf_free(&path);
	return ok ? 0 : STATUS_FAILED;
}

static int plain(const struct options *options, struct source *source)
{
	struct error error = {""};
	struct job job = {.options = options,
			  .source = source,
			  .ambiguous = ambiguous_of(options),
			  .error = &error};

	return job_run(&job, plain_work);
}

/* Ends as the signal would have ended us, so that whoever started us knows. */
static int end_by(int number)
{
	signal(number, SIG_DFL);
	raise(number);
	return 128 + number;
}

static int show(struct source *source, const struct loop_options *loop)
{
	struct error error = {""};
	int number;

	if (!loop_run(source, loop, &number, &error))
		return complain(&error, STATUS_FAILED);
	return number ? end_by(number) : 0;
}

/* What somebody chooses who has read before. */
static enum choice choose(const struct loop_options *loop, struct buf *path, int *number)
{
	struct buf sample = {0};
	struct error missing = {""};
	bool found = sample_find(bundled, &sample, &missing);
	enum choice choice;

	workers_errands_end(loop->workers);
	choice = recent_choose(loop->keeper, loop, found ? sample.s : NULL, path, number);
	buf_free(&sample);
	return choice;
}

/* What comes through a pipe is shown while it comes; all else is opened first. */
static struct source *screen_source_open(const char *file, struct error *error)
{
	bool input = file ? strcmp(file, "-") == 0 : input_given();

	return input ? source_follow(STDIN_FILENO, "(standard input)", FOLLOW_MS, error)
		     : article_source_open(file, error);
}

/* NULL for file: what is piped in, what is chosen, or the sample. */
static int screen(const char *file, const struct loop_options *loop)
{
	struct error error = {""};
	struct buf path = {0};
	struct source *source = NULL;
	enum choice choice = CHOICE_NONE;
	int number = 0;

	if (!file && !input_given())
		choice = choose(loop, &path, &number);
	if (choice != CHOICE_QUIT)
		source = screen_source_open(choice == CHOICE_MADE ? path.s : file, &error);
	buf_free(&path);
	if (!source)
		workers_close(loop->workers);
	if (choice == CHOICE_QUIT)
		return number ? end_by(number) : 0;
	return source ? show(source, loop) : complain(&error, STATUS_FAILED);
}

static int on_terminal(const struct options *options, const struct setup *setup)
{
	struct options set = *options;
	struct loop_options loop = {.keymap = setup->keymap,
				    .navigator = setup->settings.navigator,
				    .figures = setup->settings.figures,
				    .ascii = !charset_is_utf8(),
				    .keeper = options->no_state ? NULL : keeper_open(),
				    .workers = workers_open(NULL, workers_cores() - 1)};
	struct buf told = {0};
	int status;

	if (loop.keeper)
		workers_errand(loop.workers, keeper_ready, loop.keeper);
	setup_apply(setup, &set);
	loop.theme = (enum theme_choice)set.theme;
	loop.colours = colours_wanted(&set);
	loop.ambiguous = ambiguous_of(&set);
	loop.measure = set.width;
	loop.measured = options->width > 0;
	loop.raw = set.raw;
	loop.mouse = set.mouse;
	complaints_tell(&setup->complaints, &told);
	loop.told = told.n ? told.s : NULL;
	if (loop.theme == THEME_AUTO)
		loop.theme = theme_detect(getenv("COLORFGBG"));
	status = screen(set.n_files ? set.files[0] : NULL, &loop);
	keeper_close(loop.keeper);
	buf_free(&told);
	return status;
}

static int read_article(const struct options *options, const struct setup *setup)
{
	const char *file = options->n_files ? options->files[0] : NULL;
	struct error error = {""};
	struct source *source;

	if (isatty(STDOUT_FILENO) && term_can_show())
		return on_terminal(options, setup);
	source = article_source_open(file, &error);
	if (!source)
		return complain(&error, STATUS_FAILED);
	if (isatty(STDOUT_FILENO))
		fputs("dushu: this terminal cannot place its cursor; printing plain text\n",
		      stderr);
	return plain(options, source);
}

/* What is kept of all articles: listed, or forgotten. */
static int remember(const struct options *options)
{
	struct error error = {""};
	bool ok = options->recent ? recent_print(options, &error)
				  : recent_forget(options->forget, &error);

	return ok ? 0 : complain(&error, STATUS_FAILED);
}

/* The bindings in force; what is wrong in the files of settings goes to standard error. */
static void say_keys(const struct setup *setup, struct buf *out)
{
	fputs(setup->complaints.n ? setup->complaints.text.s : "", stderr);
	keymap_print(setup->keymap, out);
}

static int say(const struct options *options, const struct setup *setup)
{
	struct buf text = {0};
	struct error error = {""};
	bool ok;

	if (options->help)
		options_help(&text);
	else if (options->version)
		buf_add(&text, STR("dushu " DUSHU_VERSION "\n"));
	else
		say_keys(setup, &text);
	ok = output_write(STDOUT_FILENO, buf_str(&text), &error);
	buf_free(&text);
	return ok ? 0 : complain(&error, STATUS_FAILED);
}

static void spoken_work(void *arg)
{
	struct job *job = arg;
	const struct options *o = job->options;
	bool part = o->outline || o->figures;
	struct spoken spoken = {.fd = STDOUT_FILENO, .weak = o->all};
	struct article *article = article_open(job->source);

	spoken.parts =
		part ? (o->outline ? SPOKEN_OUTLINE : 0u) | (o->figures ? SPOKEN_FIGURES : 0u)
		     : SPOKEN_OUTLINE | SPOKEN_TEXT | SPOKEN_FIGURES;
	while (article_step(article, 1 << 20))
		;
	job->ok = spoken_print(&spoken, article, job->error);
	article_close(article);
}

static int speak(const struct options *options)
{
	struct error error = {""};
	struct job job = {.options = options, .error = &error};

	job.source = article_source_open(options->n_files ? options->files[0] : NULL, &error);
	return job.source ? job_run(&job, spoken_work) : complain(&error, STATUS_FAILED);
}

static int run(const struct options *options, const struct setup *setup)
{
	if (options->help || options->version || options->keys)
		return say(options, setup);
	if (options->recent || options->forget)
		return remember(options);
	if (options->plain)
		return speak(options);
	if (options->outline || options->figures)
		return reports(options);
	return read_article(options, setup);
}

int main(int argc, char **argv)
{
	struct options options;
	struct setup setup;
	struct error error = {""};
	int status;

	descriptors_open();
	charset_set();
	signal(SIGPIPE, on_closed_pipe);
	/* Too large a file is a failed write like others. */
	signal(SIGXFSZ, SIG_IGN);
	if (!options_parse(argc, argv, &options, &error))
		return complain(&error, STATUS_USAGE);
	status = setup_read(&options, &setup, &error) ? run(&options, &setup)
						      : complain(&error, STATUS_USAGE);
	setup_free(&setup);
	return status;
}
