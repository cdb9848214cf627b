#include "dushu/app/rescue.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const int crashes[] = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};

enum { N_CRASHES = sizeof(crashes) / sizeof(crashes[0]), STACK_BYTES = 64 * 1024 };

/* Fixed memory: a handler may trust neither the heap nor the stack. */
static struct {
	volatile sig_atomic_t armed;
	int fd;
	size_t n;
	char bytes[512];
	struct termios modes;
	struct sigaction before[N_CRASHES];
	bool installed;
} rescue;

static void give_back_terminal(void)
{
	size_t at = 0;

	while (at < rescue.n) {
		ssize_t n = write(rescue.fd, rescue.bytes + at, rescue.n - at);

		if (n < 0 && errno != EINTR)
			break;
		at += n > 0 ? (size_t)n : 0;
	}
	tcsetattr(rescue.fd, TCSANOW, &rescue.modes);
}

/* Hands on to whoever was there before: the default action, or a sanitizer's report. */
static void on_crash(int number)
{
	if (rescue.armed) {
		rescue.armed = 0;
		give_back_terminal();
	}
	for (int i = 0; i < N_CRASHES; i++) {
		if (crashes[i] == number)
			sigaction(number, &rescue.before[i], NULL);
	}
	raise(number);
}

void rescue_prepare(void)
{
	/* A stack that overflowed is no place to run a handler on. */
	static char stack[STACK_BYTES];
	struct sigaction action = {.sa_handler = on_crash, .sa_flags = SA_ONSTACK};

	if (rescue.installed)
		return;
	sigaltstack(&(stack_t){.ss_sp = stack, .ss_size = sizeof(stack)}, NULL);
	sigemptyset(&action.sa_mask);
	for (int i = 0; i < N_CRASHES; i++)
		sigaction(crashes[i], &action, &rescue.before[i]);
	rescue.installed = true;
}

void rescue_add(struct buf *out, const char *capability)
{
	const char *s = capability;

	while (s && *s) {
		size_t n = strcspn(s, "$");

		buf_add(out, (struct str){s, n});
		s += n;
		if (s[0] == '$' && s[1] == '<' && strchr(s, '>'))
			s = strchr(s, '>') + 1;
		else if (*s)
			buf_add_char(out, *s++);
	}
}

void rescue_set(int fd, struct str bytes, const struct termios *modes)
{
	rescue.armed = 0;
	rescue.fd = fd;
	rescue.n = bytes.n < sizeof(rescue.bytes) ? bytes.n : sizeof(rescue.bytes);
	memcpy(rescue.bytes, bytes.s, rescue.n);
	rescue.modes = *modes;
	rescue_prepare();
	rescue.armed = 1;
}

void rescue_clear(void)
{
	rescue.armed = 0;
}
