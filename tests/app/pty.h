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

enum { PTY_ROWS = 10, PTY_COLS = 40 };

struct pty {
	int master, slave;
	pid_t child;
};

/* Starts live(arg) in a child whose standard input, output and terminal are the new one. */
static inline void pty_start(struct pty *pty, void (*live)(void *), void *arg)
{
	struct winsize size = {.ws_row = PTY_ROWS, .ws_col = PTY_COLS};

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

/* Adds to `got` what the terminal gets next; false where it gets nothing for so many milliseconds. */
static inline bool pty_read(const struct pty *pty, struct buf *got, int ms)
{
	struct pollfd fd = {.fd = pty->master, .events = POLLIN};
	char bytes[4096];
	ssize_t n = poll(&fd, 1, ms) > 0 ? read(pty->master, bytes, sizeof(bytes)) : 0;

	if (n <= 0)
		return false;
	buf_add(got, (struct str){bytes, (size_t)n});
	return true;
}

/* Reads until the bytes it got hold `wanted`, or 10 seconds went by without a byte. */
static inline bool pty_expect(const struct pty *pty, struct buf *got, const char *wanted)
{
	while (!got->s || !strstr(got->s, wanted)) {
		if (!pty_read(pty, got, 10000))
			return false;
	}
	return true;
}

#endif
