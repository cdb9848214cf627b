/*
 * clock [-n ROUNDS] NAME COMMAND [NAME COMMAND]...: times commands in turn.
 *
 * Each COMMAND is given to sh, its output goes through a pipe and is thrown away. The commands run
 * one after another, ROUNDS (5) times over, so that what else the machine does hits all alike; a
 * command that takes over ten seconds runs once. Prints for each a line: NAME, milliseconds of
 * processor time, of the wall clock, bytes of output, peak memory in KB; all are medians.
 */
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/bench/measure.h"

enum { ROUNDS_MAX = 64, COMMANDS_MAX = 32, SLOW_MS = 10000 };

struct command {
	const char *name, *line;
	double cpu[ROUNDS_MAX], wall[ROUNDS_MAX];
	size_t n;
	size_t bytes;
	long peak_kb;
	bool failed;
};

static void run_child(const char *line, const int pipe_ends[2])
{
	int null = open("/dev/null", O_RDONLY);

	dup2(null, STDIN_FILENO);
	dup2(pipe_ends[1], STDOUT_FILENO);
	close(pipe_ends[0]);
	close(pipe_ends[1]);
	execl("/bin/sh", "sh", "-c", line, (char *)NULL);
	_exit(127);
}

static size_t drain(int fd)
{
	static char bytes[1 << 16];
	size_t total = 0;
	ssize_t n;

	while ((n = read(fd, bytes, sizeof(bytes))) > 0)
		total += (size_t)n;
	return total;
}

static double of_timeval(struct timeval t)
{
	return (double)t.tv_sec * 1e3 + (double)t.tv_usec / 1e3;
}

static void run_once(struct command *command)
{
	struct rusage used;
	int pipe_ends[2], status = 0;
	double begin;
	pid_t pid;

	if (pipe(pipe_ends) < 0) {
		perror("clock: pipe");
		exit(1);
	}
	begin = now_ms();
	pid = fork();
	if (pid == 0)
		run_child(command->line, pipe_ends);
	close(pipe_ends[1]);
	command->bytes = drain(pipe_ends[0]);
	close(pipe_ends[0]);
	wait4(pid, &status, 0, &used);
	command->wall[command->n] = now_ms() - begin;
	command->cpu[command->n] = of_timeval(used.ru_utime) + of_timeval(used.ru_stime);
	command->n++;
	if (used.ru_maxrss > command->peak_kb)
		command->peak_kb = used.ru_maxrss;
	/* grep and rg end with 1 where they found nothing. */
	command->failed = !WIFEXITED(status) || WEXITSTATUS(status) > 1;
}

static bool goes_on(const struct command *command)
{
	return !command->failed && (command->n == 0 || command->wall[0] < SLOW_MS);
}

int main(int argc, char **argv)
{
	static struct command commands[COMMANDS_MAX];
	size_t rounds = 5, n = 0;
	int i = 1;

	if (argc > 2 && strcmp(argv[1], "-n") == 0) {
		rounds = strtoul(argv[2], NULL, 10);
		i = 3;
	}
	for (; i + 1 < argc && n < COMMANDS_MAX; i += 2)
		commands[n++] = (struct command){.name = argv[i], .line = argv[i + 1]};
	if (n == 0 || i < argc || rounds < 1 || rounds > ROUNDS_MAX) {
		fprintf(stderr, "usage: clock [-n ROUNDS] NAME COMMAND [NAME COMMAND]...\n");
		return 2;
	}
	for (size_t round = 0; round < rounds; round++) {
		for (size_t k = 0; k < n; k++) {
			if (goes_on(&commands[k]))
				run_once(&commands[k]);
		}
	}
	for (size_t k = 0; k < n; k++) {
		struct command *c = &commands[k];

		if (c->failed)
			fprintf(stderr, "clock: failed: %s\n", c->line);
		else
			printf("%s %.2f %.2f %zu %ld\n", c->name, median(c->cpu, c->n),
			       median(c->wall, c->n), c->bytes, c->peak_kb);
	}
	return 0;
}
