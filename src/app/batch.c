#include "dushu/app/batch.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "dushu/app/progress.h"
#include "dushu/app/worker.h"
#include "dushu/article/article.h"
#include "dushu/article/gather.h"
#include "dushu/article/indexer.h"
#include "dushu/text/output.h"
#include "dushu/text/source.h"

/* Bytes of an article that is worked on in parts, and of such a part. */
enum { LONG = 1 << 20, PART = 1 << 19 };

/* Tasks on their way for each thread. */
enum { AHEAD = 3 };

enum task_kind {
	TASK_WHOLE, /* a short article from beginning to end */
	TASK_INDEX, /* the headings of a part */
	TASK_PRINT, /* the figures of a part */
	TASK_WRITE, /* all of a long article, written as it is made */
};

struct task {
	enum task_kind kind;
	struct run *run;
	const char *path;
	size_t which; /* of the files, from 1 */
	struct source *source;
	struct span span;
	size_t line; /* on which the span begins */
	struct batch found;
	struct buf out; /* still to be written */
	bool ok;
	struct error error; /* what was wrong, where not ok */
};

/* A stretch of a long article. */
struct part {
	struct span span;
	size_t line;
};

/* The long article that is worked on, if any. */
struct large {
	struct source *source;
	struct article *article;
	struct gather *gather;
	struct part *parts;
	size_t n_parts, cap_parts;
	size_t at;             /* where the next part begins */
	size_t n_printed;      /* parts given out to be printed */
	size_t drawn, settled; /* tasks */
	bool indexed, written, failed;
};

struct run {
	const struct batch_job *job;
	size_t next; /* of the files */
	struct large large;
	struct progress progress;
	bool ok, stopped;
};

static unsigned flags_of(const struct batch_job *job)
{
	bool counts = job->outline && job->report.format == REPORT_TEXT;

	/* Only the outline for people counts figures; reports read them, and lines, themselves. */
	return INDEX_HEADINGS | INDEX_NO_LINES | INDEX_AT_ONCE | (counts ? INDEX_FIGURES : 0);
}

static struct report report_of(const struct task *task)
{
	struct report report = task->run->job->report;

	if (task->run->job->named)
		report.file = task->path;
	return report;
}

static void print_article(struct task *task, const struct report *report,
			  const struct article *article)
{
	const struct batch_job *job = task->run->job;
	struct report part = *report;
	bool ok = !job->outline || report_outline(&part, article, &task->error);

	if (ok && job->outline && job->figures) {
		if (part.into)
			buf_add_char(part.into, '\n');
		else
			ok = output_write(part.fd, STR("\n"), &task->error);
	}
	task->ok = ok && (!job->figures || report_figures(&part, article, &task->error));
}

/* Work on an article's bytes, each to be called under source_guard(). */
static void whole_work(void *arg)
{
	struct task *task = arg;
	struct report report = report_of(task);
	struct article *article = article_open(task->source);

	report.into = &task->out;
	article_seek(article, flags_of(task->run->job));
	while (article_step(article, LONG))
		;
	print_article(task, &report, article);
	article_close(article);
}

static void open_work(void *arg)
{
	struct task *task = arg;
	struct large *large = &task->run->large;

	large->article = article_open(large->source);
}

static void measure_work(void *arg)
{
	struct task *task = arg;
	const struct article *article = task->run->large.article;

	task->span.end = format_part(article_format(article), article_text(article),
				     article_begin(article), task->span.start + PART);
}

static void index_work(void *arg)
{
	struct task *task = arg;
	const struct article *article = task->run->large.article;
	struct indexer *indexer =
		indexer_open_part(article_text(article), article_begin(article),
				  article_format(article), flags_of(task->run->job), task->span);

	while (indexer_step(indexer, PART, &task->found))
		;
	indexer_close(indexer);
}

static void print_work(void *arg)
{
	struct task *task = arg;
	struct report report = report_of(task);

	report.into = &task->out;
	task->ok = report_part(&report, task->run->large.article, task->span, task->line,
			       &task->error);
}

static void write_work(void *arg)
{
	struct task *task = arg;
	struct report report = report_of(task);

	print_article(task, &report, task->run->large.article);
}

static void guard(struct task *task, void (*what)(void *))
{
	if (task->ok && !source_guard(what, task, &task->error))
		task->ok = false;
}

static struct task *task_new(struct run *run, enum task_kind kind)
{
	struct task *task = xrealloc(NULL, 1, sizeof(*task));

	*task = (struct task){
		.kind = kind,
		.run = run,
		.path = run->job->files[run->next - 1],
		.which = run->next,
		.ok = true,
	};
	return task;
}

static void task_free(struct task *task)
{
	source_close(task->source);
	batch_free(&task->found);
	buf_free(&task->out);
	free(task);
}

static bool is_input(const char *path)
{
	return strcmp(path, "-") == 0;
}

/* Whether the next file may be a long one; a pipe is opened to see. */
static bool may_be_long(const char *path)
{
	struct stat status;

	if (is_input(path))
		return true;
	return stat(path, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > LONG;
}

/* Opens the next file where it is a long one; otherwise makes a task of it. */
static struct task *next_file(struct run *run)
{
	struct large *large = &run->large;
	struct task *task;

	run->next++;
	task = task_new(run, TASK_WHOLE);
	if (!may_be_long(task->path))
		return task;
	task->source = source_open(task->path, &task->error);
	task->ok = task->source != NULL;
	if (!task->ok || source_bytes(task->source).n <= LONG)
		return task;
	*large = (struct large){.source = task->source};
	guard(task, open_work);
	if (!task->ok) {
		*large = (struct large){0};
		return task;
	}
	large->at = article_begin(large->article);
	large->gather = gather_open((struct span){large->at, article_text(large->article).n},
				    flags_of(run->job));
	task->source = NULL;
	task_free(task);
	return NULL;
}

static struct task *next_index(struct run *run)
{
	struct large *large = &run->large;
	struct task *task = task_new(run, TASK_INDEX);

	task->span = (struct span){large->at, article_text(large->article).n};
	guard(task, measure_work);
	large->at = task->span.end;
	return task;
}

static struct task *next_print(struct run *run)
{
	const struct part *part = &run->large.parts[run->large.n_printed++];
	struct task *task = task_new(run, TASK_PRINT);

	task->span = part->span;
	task->line = part->line;
	return task;
}

/* Only records that stand for themselves can be made in parts. */
static bool prints_in_parts(const struct batch_job *job)
{
	return job->report.format == REPORT_NDJSON && !job->outline;
}

/* The next task of the long article; NULL where there is none (yet). */
static struct task *next_of_large(struct run *run)
{
	struct large *large = &run->large;

	if (large->failed)
		return NULL;
	if (large->at < article_text(large->article).n)
		return next_index(run);
	if (!large->indexed)
		return NULL;
	if (prints_in_parts(run->job))
		return large->n_printed < large->n_parts ? next_print(run) : NULL;
	if (large->written)
		return NULL;
	large->written = true;
	return task_new(run, TASK_WRITE);
}

static void large_close(struct large *large)
{
	gather_close(large->gather);
	article_close(large->article);
	source_close(large->source);
	free(large->parts);
	*large = (struct large){0};
}

static enum drawn draw(void *arg, void **out)
{
	struct run *run = arg;
	struct task *task;

	while (!run->stopped) {
		if (run->large.source) {
			task = next_of_large(run);
			run->large.drawn += task != NULL;
			if (!task && run->large.settled < run->large.drawn)
				return DRAWN_LATER;
			if (!task)
				large_close(&run->large);
		} else {
			if (run->next == run->job->n_files)
				return DRAWN_END;
			task = next_file(run);
		}
		*out = task;
		if (task)
			return DRAWN_TASK;
	}
	return DRAWN_END;
}

static void work(void *arg, void *task_, const struct workers *workers)
{
	struct task *task = task_;

	(void)arg;
	(void)workers;
	if (task->kind == TASK_WHOLE && !task->source && task->ok) {
		task->source = source_open(task->path, &task->error);
		task->ok = task->source != NULL;
	}
	if (task->kind == TASK_WHOLE)
		guard(task, whole_work);
	if (task->kind == TASK_INDEX)
		guard(task, index_work);
	if (task->kind == TASK_PRINT)
		guard(task, print_work);
}

static void complain(struct run *run, const struct error *error)
{
	progress_clear(&run->progress);
	fprintf(stderr, "dushu: %s\n", error->text);
	run->ok = false;
}

static void keep_part(struct large *large, struct task *task)
{
	if (large->n_parts == large->cap_parts) {
		large->cap_parts = large->cap_parts ? large->cap_parts * 2 : 64;
		large->parts = xrealloc(large->parts, large->cap_parts, sizeof(*large->parts));
	}
	large->parts[large->n_parts++] = (struct part){task->span, gather_line(large->gather)};
}

static void settle_index(struct run *run, struct task *task)
{
	struct large *large = &run->large;

	keep_part(large, task);
	gather_add(large->gather, &task->found);
	article_take(large->article, &task->found);
	if (!article_complete(large->article))
		return;
	large->indexed = true;
	gather_close(large->gather);
	large->gather = NULL;
}

/* How far a long article is: its headings are read in a fifth of the time of its figures. */
static void tell(struct run *run, const struct task *task)
{
	const struct batch_job *job = run->job;
	size_t all = run->large.source ? article_text(run->large.article).n : 1;
	size_t done = task->kind == TASK_INDEX   ? task->span.end / 5
		      : task->kind == TASK_PRINT ? all / 5 + task->span.end / 5 * 4
						 : all;

	progress_tell(&run->progress, task->path, done, all, task->which, job->n_files);
}

static bool settle(void *arg, void *task_)
{
	struct run *run = arg;
	struct task *task = task_;
	struct large *large = &run->large;
	bool of_large = task->kind != TASK_WHOLE, skipped = of_large && large->failed;
	struct error error = {""};

	if (task->kind == TASK_INDEX && task->ok && !skipped)
		settle_index(run, task);
	if (task->kind == TASK_WRITE && !skipped)
		guard(task, write_work);
	if (task->out.n && !skipped && !run->stopped &&
	    !output_write(run->job->report.fd, buf_str(&task->out), &error)) {
		complain(run, &error);
		run->stopped = true;
	}
	if (!task->ok && !skipped && !run->stopped)
		complain(run, &task->error);
	large->failed = of_large && (large->failed || !task->ok);
	large->settled += of_large;
	tell(run, task);
	task_free(task);
	return false;
}

bool batch_run(const struct batch_job *job)
{
	struct run run = {.job = job, .ok = true};
	struct plan plan = {
		.arg = &run,
		.draw = draw,
		.work = work,
		.settle = settle,
		.ahead = AHEAD * (size_t)job->jobs,
	};

	progress_begin(&run.progress, STDERR_FILENO, job->report.fd);
	workers_run(&plan, job->jobs);
	progress_clear(&run.progress);
	if (run.large.source)
		large_close(&run.large);
	return run.ok;
}
