/*
 * pty [-s COLSxROWS] [-t SECONDS] [-q MS] STEP... -- COMMAND...
 *
 * Drives a program in a terminal of its own and times what a person waits for. Steps run in order:
 *	first:TEXT           until TEXT has been written, then until the screen is still: first.seen_ms, first.ms
 *	keys:NAME:N:KEYS     sends KEYS N times, waiting each time until the screen is still: medians,
 *	                     and worst_ms; a key that changes nothing on the screen counts its CPU time
 *	until:NAME:TEXT:KEYS sends KEYS; until TEXT has been written
 *	resize:NAME:CxR      gives the terminal another size; until the screen is still
 *	ready:NAME           until there is no output and no work: milliseconds since the start
 *	memory:NAME          peak_kb; anon_kb; beyond_kb, the peak without the pages of files
 *	quit:KEYS            sends KEYS and waits for the program's end
 * Each prints lines "NAME.what value". A screen is still when nothing came for MS (40) milliseconds;
 * times end with the last byte before that, and CPU is the program's processor time till then. What
 * does not come within SECONDS (60) prints nothing, and later steps are left out.
 */
#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/bench/measure.h"

enum { SEEN = 1 << 16, KEYS_MAX = 256 };

/* A program that uses less processor time than this between two looks does nothing. */
#define NOISE_MS 0.3

struct terminal {
	struct winsize size;
	double timeout, quiet;
	int fd;
	pid_t pid;
	double begin, start, last; /* of the program, of the step; when a byte last came */
	double cpu;                /* at the start of the step */
	size_t bytes;              /* since the start of the step */
	char seen[2 * SEEN];       /* the last of them */
	size_t n_seen;
	bool ended;
};

static void terminal_open(struct terminal *t, char **command)
{
	t->begin = t->start = t->last = now_ms();
	t->pid = forkpty(&t->fd, NULL, NULL, &t->size);
	if (t->pid < 0) {
		perror("pty");
		exit(1);
	}
	if (t->pid == 0) {
		setenv("TERM", "xterm-256color", 1);
		execvp(command[0], command);
		_exit(127);
	}
}

static void terminal_close(struct terminal *t)
{
	kill(t->pid, SIGKILL);
	waitpid(t->pid, NULL, 0);
	close(t->fd);
}

static void keep(struct terminal *t, const char *bytes, size_t n)
{
	if (t->n_seen + n > sizeof(t->seen)) {
		memmove(t->seen, t->seen + t->n_seen - SEEN, SEEN);
		t->n_seen = SEEN;
	}
	memcpy(t->seen + t->n_seen, bytes, n);
	t->n_seen += n;
}

/* Takes what comes within so many milliseconds; false where nothing did. */
static bool pump(struct terminal *t, double ms)
{
	struct pollfd poller = {.fd = t->fd, .events = POLLIN};
	char bytes[SEEN];
	ssize_t n;

	if (t->ended || poll(&poller, 1, (int)ms) <= 0)
		return false;
	n = read(t->fd, bytes, sizeof(bytes));
	if (n <= 0) {
		t->ended = n == 0 || errno != EINTR;
		return false;
	}
	t->last = now_ms();
	t->bytes += (size_t)n;
	keep(t, bytes, (size_t)n);
	return true;
}

static void step_begin(struct terminal *t)
{
	t->start = t->last = now_ms();
	t->cpu = cpu_ms(t->pid);
	t->bytes = t->n_seen = 0;
}

static bool in_time(const struct terminal *t)
{
	return !t->ended && now_ms() - t->start < t->timeout;
}

static bool wait_text(struct terminal *t, const char *text)
{
	size_t n = strlen(text);

	while (in_time(t)) {
		if (n ? memmem(t->seen, t->n_seen, text, n) != NULL : t->bytes > 0)
			return true;
		pump(t, 100);
	}
	return false;
}

static void wait_still(struct terminal *t)
{
	while (in_time(t) && pump(t, t->quiet))
		;
}

/* Until there is neither output nor work. */
static void wait_idle(struct terminal *t)
{
	double used = cpu_ms(t->pid);

	while (in_time(t)) {
		double now;

		if (pump(t, t->quiet))
			continue;
		now = cpu_ms(t->pid);
		if (now - used < NOISE_MS)
			break;
		/* Work is an event as well as output. */
		used = now;
		t->last = now_ms();
	}
}

static void send(struct terminal *t, const char *keys, size_t n)
{
	step_begin(t);
	if (write(t->fd, keys, n) < 0)
		t->ended = true;
}

static void say(const struct terminal *t, const char *name)
{
	printf("%s.ms %.3f\n%s.cpu_ms %.3f\n%s.bytes %zu\n", name, t->last - t->start, name,
	       cpu_ms(t->pid) - t->cpu, name, t->bytes);
}

static bool step_first(struct terminal *t, char **part)
{
	if (!wait_text(t, part[1]))
		return false;
	printf("first.seen_ms %.3f\n", t->last - t->start);
	wait_still(t);
	say(t, "first");
	return true;
}

/* Until the screen is still, or what was asked for is done without a change of the screen. */
static bool wait_answer(struct terminal *t)
{
	double used = t->cpu;

	while (in_time(t) && !pump(t, 2 * t->quiet)) {
		double now = cpu_ms(t->pid);

		if (now - used < NOISE_MS && now_ms() - t->start > 4 * t->quiet)
			return true;
		used = now;
	}
	wait_still(t);
	return in_time(t);
}

static bool step_keys(struct terminal *t, char **part)
{
	double ms[KEYS_MAX], cpu[KEYS_MAX];
	size_t want = strtoul(part[2], NULL, 10), n = 0, length = unescape(part[3]);

	for (; n < want && n < KEYS_MAX; n++) {
		send(t, part[3], length);
		if (!wait_answer(t))
			return false;
		cpu[n] = cpu_ms(t->pid) - t->cpu;
		ms[n] = t->bytes ? t->last - t->start : cpu[n];
	}
	printf("%s.ms %.3f\n%s.cpu_ms %.3f\n", part[1], median(ms, n), part[1], median(cpu, n));
	/* Sorted by now. */
	printf("%s.worst_ms %.3f\n", part[1], n ? ms[n - 1] : 0);
	return true;
}

static bool step_until(struct terminal *t, char **part)
{
	send(t, part[3], unescape(part[3]));
	if (!wait_text(t, part[2]))
		return false;
	say(t, part[1]);
	wait_still(t);
	return true;
}

static bool step_resize(struct terminal *t, char **part)
{
	struct winsize size = t->size;

	if (sscanf(part[2], "%hux%hu", &size.ws_col, &size.ws_row) != 2)
		return false;
	step_begin(t);
	ioctl(t->fd, TIOCSWINSZ, &size);
	if (!wait_text(t, ""))
		return false;
	wait_still(t);
	say(t, part[1]);
	return true;
}

static bool step_ready(struct terminal *t, char **part)
{
	t->start = now_ms();
	wait_idle(t);
	if (!in_time(t))
		return false;
	printf("%s.ms %.3f\n%s.cpu_ms %.3f\n", part[1], t->last - t->begin, part[1],
	       cpu_ms(t->pid));
	return true;
}

static bool step_memory(struct terminal *t, char **part)
{
	size_t peak = memory_kb(t->pid, "VmHWM"), file = memory_kb(t->pid, "RssFile");

	printf("%s.peak_kb %zu\n%s.anon_kb %zu\n%s.beyond_kb %zu\n", part[1], peak, part[1],
	       memory_kb(t->pid, "RssAnon"), part[1], peak > file ? peak - file : 0);
	return true;
}

static bool step_quit(struct terminal *t, char **part)
{
	send(t, part[1], unescape(part[1]));
	while (in_time(t))
		pump(t, 100);
	return t->ended;
}

static const struct {
	const char *name;
	int parts;
	bool (*run)(struct terminal *t, char **part);
} steps[] = {
	{"first", 2, step_first},   {"keys", 4, step_keys},   {"until", 4, step_until},
	{"resize", 3, step_resize}, {"ready", 2, step_ready}, {"memory", 2, step_memory},
	{"quit", 2, step_quit},
};

/* Runs one step; false where it did not come to its end. */
static bool step(struct terminal *t, char *text)
{
	char *part[4] = {text};
	int n = 1;

	for (size_t i = 0; i < sizeof(steps) / sizeof(*steps); i++) {
		size_t length = strlen(steps[i].name);

		if (strncmp(text, steps[i].name, length) != 0 || text[length] != ':')
			continue;
		for (char *c; n < steps[i].parts && (c = strchr(part[n - 1], ':')); n++) {
			*c = '\0';
			part[n] = c + 1;
		}
		if (n == steps[i].parts)
			return steps[i].run(t, part);
	}
	fprintf(stderr, "pty: no such step: %s\n", text);
	exit(2);
}

int main(int argc, char **argv)
{
	static struct terminal t = {
		.size = {.ws_col = 120, .ws_row = 40}, .timeout = 60000, .quiet = 40};
	int option, i = 0, command = 0;

	/* The + ends options at the first step. */
	while ((option = getopt(argc, argv, "+s:t:q:")) > 0) {
		if (option == 't')
			t.timeout = atof(optarg) * 1000;
		else if (option == 'q')
			t.quiet = atof(optarg);
		else if (option != 's' ||
			 sscanf(optarg, "%hux%hu", &t.size.ws_col, &t.size.ws_row) != 2)
			return 2;
	}
	for (command = optind; command < argc && strcmp(argv[command], "--") != 0; command++)
		;
	if (command + 1 >= argc || command == optind) {
		fprintf(stderr, "usage: pty [-s CxR] [-t S] [-q MS] STEP... -- COMMAND...\n");
		return 2;
	}
	terminal_open(&t, argv + command + 1);
	for (i = optind; i < command && step(&t, argv[i]); i++)
		;
	terminal_close(&t);
	return i == command ? 0 : 1;
}
