#include "dushu/app/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

static const int caught[] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT};

enum { N_CAUGHT = sizeof(caught) / sizeof(caught[0]) };

static volatile sig_atomic_t asked_to_end, asked_to_stop, continued;
static struct sigaction before[N_CAUGHT], resize;
static bool follows_resize;
static int wake[2] = {-1, -1};

static void wake_loop(void)
{
	int kept = errno;
	ssize_t n = write(wake[1], "", 1);

	/* A full pipe wakes the loop as well. */
	(void)n;
	errno = kept;
}

static void on_end(int number)
{
	asked_to_end = number;
	wake_loop();
}

static void on_stop(int number)
{
	(void)number;
	asked_to_stop = 1;
	wake_loop();
}

static void on_continue(int number)
{
	(void)number;
	continued = 1;
	wake_loop();
}

static void on_resize(int number)
{
	/* The terminal library's own handler notes that the size changed. */
	if (resize.sa_handler != SIG_DFL && resize.sa_handler != SIG_IGN)
		resize.sa_handler(number);
	wake_loop();
}

static void (*handler_of(int number))(int)
{
	if (number == SIGTSTP)
		return on_stop;
	return number == SIGCONT ? on_continue : on_end;
}

void signals_catch(void)
{
	struct sigaction action = {.sa_flags = SA_RESTART};

	if (wake[0] < 0 && pipe2(wake, O_CLOEXEC | O_NONBLOCK) < 0)
		return;
	sigemptyset(&action.sa_mask);
	for (int i = 0; i < N_CAUGHT; i++) {
		sigaction(caught[i], NULL, &before[i]);
		if (before[i].sa_handler == SIG_IGN)
			continue;
		action.sa_handler = handler_of(caught[i]);
		sigaction(caught[i], &action, NULL);
	}
}

void signals_follow_resize(void)
{
	struct sigaction action = {.sa_handler = on_resize, .sa_flags = SA_RESTART};

	if (follows_resize || wake[0] < 0)
		return;
	sigemptyset(&action.sa_mask);
	sigaction(SIGWINCH, NULL, &resize);
	follows_resize = sigaction(SIGWINCH, &action, NULL) == 0;
}

void signals_release(void)
{
	if (wake[0] < 0)
		return;
	for (int i = 0; i < N_CAUGHT; i++)
		sigaction(caught[i], &before[i], NULL);
	if (follows_resize)
		sigaction(SIGWINCH, &resize, NULL);
	follows_resize = false;
	close(wake[0]);
	close(wake[1]);
	wake[0] = wake[1] = -1;
}

int signals_fd(void)
{
	return wake[0];
}

void signals_drain(void)
{
	char bytes[64];

	while (read(wake[0], bytes, sizeof(bytes)) > 0)
		;
}

int signals_end(void)
{
	return asked_to_end;
}

void signals_ask(int number)
{
	asked_to_end = number;
}

bool signals_take_stop(void)
{
	bool stop = asked_to_stop;

	asked_to_stop = 0;
	return stop;
}

bool signals_take_continue(void)
{
	bool went_on = continued;

	continued = 0;
	return went_on;
}

/* What a caught signal does while lent. */
static void lend(int number, void (*handler)(int))
{
	struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART}, now;

	sigemptyset(&action.sa_mask);
	sigaction(number, NULL, &now);
	if (now.sa_handler != SIG_IGN || handler != SIG_DFL)
		sigaction(number, &action, NULL);
}

void signals_lend(void)
{
	lend(SIGINT, SIG_IGN);
	lend(SIGQUIT, SIG_IGN);
	lend(SIGTSTP, SIG_DFL);
}

static void put_back(bool caught_again)
{
	static const int lent[] = {SIGINT, SIGQUIT, SIGTSTP};

	for (size_t i = 0; i < sizeof(lent) / sizeof(lent[0]); i++) {
		struct sigaction action = {.sa_handler = handler_of(lent[i]),
					   .sa_flags = SA_RESTART};
		size_t at = 0;

		while (caught[at] != lent[i])
			at++;
		sigemptyset(&action.sa_mask);
		if (caught_again && wake[0] >= 0 && before[at].sa_handler != SIG_IGN)
			sigaction(lent[i], &action, NULL);
		else
			sigaction(lent[i], &before[at], NULL);
	}
}

void signals_take_back(void)
{
	put_back(true);
	asked_to_stop = 0;
}

void signals_child(void)
{
	put_back(false);
}

void signals_stop(void)
{
	struct sigaction now, stop = {.sa_handler = SIG_DFL};

	sigemptyset(&stop.sa_mask);
	sigaction(SIGTSTP, &stop, &now);
	if (now.sa_handler == SIG_IGN) {
		/* Nobody is there who would continue us. */
		sigaction(SIGTSTP, &now, NULL);
		return;
	}
	/* The whole group, for a parent that waits in the foreground must stop as well. */
	kill(0, SIGTSTP);
	sigaction(SIGTSTP, &now, NULL);
	asked_to_stop = 0;
}
