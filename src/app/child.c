#include "dushu/app/child.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "dushu/app/signals.h"
#include "dushu/text/output.h"

enum { STATUS_NOT_RUN = 127 };

/* In the child, between fork and exec. */
static void become(const char *const *argv, int input)
{
	int null = open("/dev/null", O_WRONLY | O_CLOEXEC);

	/* What this program ignores is not for others. */
	signal(SIGXFSZ, SIG_DFL);
	dup2(input, STDIN_FILENO);
	dup2(null, STDOUT_FILENO);
	dup2(null, STDERR_FILENO);
	execvp(argv[0], (char *const *)(uintptr_t)argv);
	_exit(STATUS_NOT_RUN);
}

/* Writes all that is wanted; a reader that has enough is no failure. */
static void feed(int fd, struct str input)
{
	struct sigaction ignore = {.sa_handler = SIG_IGN}, before;
	struct error enough = {""};

	sigemptyset(&ignore.sa_mask);
	sigaction(SIGPIPE, &ignore, &before);
	output_write(fd, input, &enough);
	sigaction(SIGPIPE, &before, NULL);
}

/* The status that wait() gives; -1 and an error where there is none. */
static int await(pid_t child, const char *name, struct error *error)
{
	int status;

	while (waitpid(child, &status, 0) < 0) {
		if (errno == EINTR)
			continue;
		error_set(error, "%s: %s", name, strerror(errno));
		return -1;
	}
	return status;
}

static bool judge(int status, const char *name, struct error *error)
{
	if (status < 0)
		return false;
	if (WIFEXITED(status) && WEXITSTATUS(status) == STATUS_NOT_RUN)
		return error_set(error, "%s: cannot be run", name);
	if (WIFSIGNALED(status))
		return error_set(error, "%s: ended by signal %d", name, WTERMSIG(status));
	return WEXITSTATUS(status) == 0 ||
	       error_set(error, "%s: ended with status %d", name, WEXITSTATUS(status));
}

bool child_feed(const char *const *argv, struct str input, struct error *error)
{
	int ends[2];
	pid_t child;

	if (pipe2(ends, O_CLOEXEC) < 0)
		return error_set(error, "%s: %s", argv[0], strerror(errno));
	child = fork();
	if (child == 0)
		become(argv, ends[0]);
	close(ends[0]);
	if (child > 0)
		feed(ends[1], input);
	close(ends[1]);
	return child > 0 ? judge(await(child, argv[0], error), argv[0], error)
			 : error_set(error, "%s: %s", argv[0], strerror(errno));
}

static void become_shell(const char *command, const char *argument, int input)
{
	signals_child();
	signal(SIGXFSZ, SIG_DFL);
	if (input >= 0)
		dup2(input, STDIN_FILENO);
	execl("/bin/sh", "sh", "-c", command, "sh", argument, (char *)NULL);
	_exit(STATUS_NOT_RUN);
}

int child_shell(const char *command, const char *argument, int input, struct error *error)
{
	pid_t child = fork();
	int status;

	if (child == 0)
		become_shell(command, argument, input);
	if (child < 0) {
		error_set(error, "no other program can be run: %s", strerror(errno));
		return -1;
	}
	status = await(child, "sh", error);
	if (status < 0)
		return -1;
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}
