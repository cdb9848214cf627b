/*
 * A terminal of its own for a test: a child process lives on it, the test sits at the other end.
 * The caller closes `master` and waits for `child`. Failures end the test.
 */
#ifndef DUSHU_TESTS_APP_PTY_H
#define DUSHU_TESTS_APP_PTY_H

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "dushu/text/buf.h"

struct pty {
	int master, slave;
	pid_t child;
};

/* Starts live(arg) in a child whose standard input, output and terminal are the new one. */
static inline void pty_start(struct pty *pty, void (*live)(void *), void *arg)
{
	struct winsize size = {.ws_row = 10, .ws_col = 40};

	pty->master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
	assert_true(pty->master >= 0 && grantpt(pty->master) == 0 && unlockpt(pty->master) == 0);
	pty->slave = open(ptsname(pty->master), O_RDWR | O_NOCTTY | O_CLOEXEC);
	assert_true(pty->slave >= 0);
	ioctl(pty->slave, TIOCSWINSZ, &size);
	pty->child = fork();
	assert_true(pty->child >= 0);
	if (pty->child)
		return;
	close(pty->master);
	setsid();
	ioctl(pty->slave, TIOCSCTTY, 0);
	dup2(pty->slave, STDIN_FILENO);
	dup2(pty->slave, STDOUT_FILENO);
	live(arg);
	_exit(0);
}

/* Reads what the terminal got until it holds `wanted`, or 10 seconds went by without a byte. */
static inline bool pty_expect(const struct pty *pty, struct buf *got, const char *wanted)
{
	struct pollfd fd = {.fd = pty->master, .events = POLLIN};
	char bytes[4096];

	while (!got->s || !strstr(got->s, wanted)) {
		ssize_t n = poll(&fd, 1, 10000) > 0 ? read(pty->master, bytes, sizeof(bytes)) : 0;

		if (n <= 0)
			return false;
		buf_add(got, (struct str){bytes, (size_t)n});
	}
	return true;
}

#endif
