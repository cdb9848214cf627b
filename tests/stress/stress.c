/*
 * The reader used without mercy: keys at random, resizes, files cut short and an end at any moment,
 * while threads index. Built under ThreadSanitizer by `make tsan`, which makes a race fail the run.
 *
 *	stress SECONDS [SEED]
 */
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <setjmp.h>
#include <time.h>
#include <cmocka.h>

#include "dushu/app/batch.h"
#include "dushu/app/charset.h"
#include "dushu/app/clock.h"
#include "dushu/app/loop.h"
#include "tests/app/pty.h"

/* Statuses of the child that runs the reader; a sanitizer's is 66. */
enum { QUIT = 0, FAILED = 50, SIGNALLED = 100 };

/* What is typed: moves, jumps, searches, lists, help, the way out of all of them. */
static const char *const keys[] = {
	" ",     "b",           "G",  "g",    "50%",   "]",     "[",   "3]",    ".",     ",",
	"j",     "k",           "d",  "u",    "t",     "#",     "\t",  "a",     "zM",    "zR",
	"h",     "\033",        "''", "=",    "z",     "+",     "-",   "i12",   "\r",    "x",
	"/水\r", "/[0-9]+元\r", "n",  "N",    "?渠\r", "&元\r", "&\r", "\033u", "ma",    "'a",
	"T",     "q\033",       "c",  "\014", "U",     "}",     "{",   "99%",   "/zz\r", "\033\033",
};

struct life {
	char path[64];
	size_t paragraphs;
	bool piped;
};

static unsigned long seed;

static size_t any(size_t below)
{
	seed = seed * 6364136223846793005UL + 1442695040888963407UL;
	return (size_t)(seed >> 33) % below;
}

static void write_article(const struct life *life)
{
	FILE *file = fopen(life->path, "w");

	if (!file)
		exit(1);
	for (size_t i = 0; i < life->paragraphs; i++) {
		if (i % 50 == 0)
			fprintf(file, "第%zu章 渠道\n\n", i / 50 + 1);
		fprintf(file,
			"這一年挖土%zu立方米，用去%zu元，渠水流了%zu天，比上年多了%zu%%。\n\n", i,
			2 * i, i % 90, i % 17);
	}
	fclose(file);
}

/* A process that sends the article bit by bit; the descriptor to read it from. */
static int open_sender(const struct life *life)
{
	static char bytes[100000];
	int ends[2], from = open(life->path, O_RDONLY);
	ssize_t n;

	if (from < 0 || pipe(ends) < 0)
		_exit(FAILED);
	if (fork() == 0) {
		close(ends[0]);
		signal(SIGPIPE, SIG_DFL);
		while ((n = read(from, bytes, 1 + any(sizeof(bytes)))) > 0 &&
		       write(ends[1], bytes, (size_t)n) == n) {
			if (any(4) == 0)
				poll(NULL, 0, (int)any(20));
		}
		_exit(0);
	}
	close(from);
	close(ends[1]);
	return ends[0];
}

static void read_article(void *arg)
{
	const struct life *life = arg;
	struct loop_options options = {.theme = THEME_DARK, .ambiguous = 1};
	struct source *source;
	struct error error;
	int number;

	setenv("TERM", "xterm-256color", 1);
	charset_set();
	source = life->piped ? source_follow(open_sender(life), "pipe", 10, &error)
			     : source_open(life->path, &error);
	if (!source || !loop_run(source, &options, &number, &error))
		_exit(FAILED);
	/* By exit(), which lets a sanitizer have its say. */
	exit(number ? SIGNALLED + number : QUIT);
}

static void drain(const struct pty *pty, int ms)
{
	struct pollfd fd = {.fd = pty->master, .events = POLLIN};
	char bytes[4096];
	long long end = clock_ms() + ms;

	while (clock_ms() < end && poll(&fd, 1, (int)(end - clock_ms())) > 0) {
		if (read(pty->master, bytes, sizeof(bytes)) <= 0)
			return;
	}
}

static void act(const struct pty *pty, const struct life *life)
{
	struct winsize size = {.ws_row = (unsigned short)(3 + any(40)),
			       .ws_col = (unsigned short)(8 + any(150))};
	const char *key = keys[any(sizeof(keys) / sizeof(keys[0]))];
	size_t what = any(100);
	ssize_t n = 0;

	if (what < 12)
		ioctl(pty->master, TIOCSWINSZ, &size);
	else if (what < 13)
		n = truncate(life->path, (off_t)any(3000000));
	else
		n = write(pty->master, key, strlen(key));
	(void)n;
	drain(pty, (int)any(30));
}

/* Asks it to end, in one way or another, and says how it did. */
static int end(const struct pty *pty)
{
	static const int signals[] = {SIGTERM, SIGHUP, SIGINT};
	long long limit = clock_ms() + 30000;
	size_t how = any(5);
	int status;

	if (how < 3)
		kill(pty->child, signals[how]);
	while (waitpid(pty->child, &status, WNOHANG) == 0) {
		/* Escape closes what would take q for a letter; with what follows at once it is Alt. */
		if (how >= 3 && write(pty->master, "\033", 1) < 0)
			break;
		drain(pty, 80);
		if (how >= 3 && write(pty->master, "q", 1) < 0)
			break;
		drain(pty, 20);
		if (clock_ms() > limit) {
			kill(pty->child, SIGKILL);
			return -1;
		}
	}
	if (WIFEXITED(status))
		return WEXITSTATUS(status);
	/* Before it catches signals they end it in their own way. */
	return how < 3 && WTERMSIG(status) == signals[how] ? SIGNALLED : -WTERMSIG(status);
}

static bool read_once(void)
{
	unsigned long here = seed;
	struct life life = {.path = "/tmp/dushu-stress-XXXXXX", .paragraphs = 200 + any(30000)};
	struct pty pty;
	int status;

	close(mkstemp(life.path));
	write_article(&life);
	life.piped = any(3) == 0;
	pty_start(&pty, read_article, &life);
	drain(&pty, (int)any(200));
	for (size_t i = any(25); i > 0; i--)
		act(&pty, &life);
	status = end(&pty);
	close(pty.master);
	close(pty.slave);
	unlink(life.path);
	if (status != QUIT && status < SIGNALLED)
		printf("the reader ended with status %d (seed %lu)\n", status, here);
	return status == QUIT || status >= SIGNALLED;
}

static void run_batch(void *arg)
{
	struct life *life = arg;
	char *paths[] = {life->path, life->path, life->path};
	struct batch_job job = {
		.report = {.format = any(2) ? REPORT_NDJSON : REPORT_TEXT, .ambiguous = 1},
		.outline = any(2),
		.figures = true,
		.named = true,
		.files = paths,
		.n_files = 3,
		.jobs = 1 + (int)any(4),
	};

	job.report.fd = open("/dev/null", O_WRONLY);
	batch_run(&job);
	exit(QUIT);
}

static bool batch_once(void)
{
	struct life life = {.path = "/tmp/dushu-stress-XXXXXX", .paragraphs = 200 + any(20000)};
	pid_t child;
	int status;

	close(mkstemp(life.path));
	write_article(&life);
	fflush(stdout);
	child = fork();
	if (child == 0)
		run_batch(&life);
	waitpid(child, &status, 0);
	unlink(life.path);
	if (status)
		printf("the batch ended with status %x\n", (unsigned)status);
	return status == 0;
}

int main(int argc, char **argv)
{
	long long until = clock_ms() + 1000LL * (argc > 1 ? atoll(argv[1]) : 60);
	size_t rounds = 0, failures = 0;

	seed = argc > 2 ? strtoul(argv[2], NULL, 10) : (unsigned long)time(NULL);
	printf("seed %lu\n", seed);
	fflush(stdout);
	while (clock_ms() < until) {
		failures += !(any(8) ? read_once() : batch_once());
		rounds++;
		fflush(stdout);
	}
	printf("%zu rounds, %zu failures\n", rounds, failures);
	return failures > 0;
}
