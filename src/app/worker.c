#include "dushu/app/worker.h"

#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "dushu/text/buf.h"

enum { HUMBLE_NICE = 5 };

/* How long a closing waits for threads that read: many times what a slice takes. */
enum { PATIENCE_NS = 50 * 1000 * 1000, SECOND_NS = 1000 * 1000 * 1000 };

struct errand {
	void (*work)(void *);
	void *arg;
};

struct slot {
	void *task;
	bool worked;
};

struct workers {
	struct plan plan;
	pthread_mutex_t lock; /* guards all below but `stop` */
	pthread_cond_t changed;
	pthread_t threads[WORKERS_MOST];
	int n_threads;
	struct errand errands[ERRANDS_MOST];
	int n_errands, errands_begun, errands_done;
	struct slot *slots;    /* a ring of plan.ahead: drawn and not settled, in order */
	size_t drawn, settled; /* how many so far */
	bool at_desk;          /* a thread draws or settles */
	bool settling;         /* it settles */
	int n_busy;            /* threads in draw() or work() */
	bool later, ended;     /* what draw() said last */
	void **outbox;
	size_t n_outbox, cap_outbox, outbox_at;
	int pipe[2]; /* holds a byte while the outbox holds a task */
	atomic_bool stop, humble;
	struct workers *next_left;
};

/* Those that were not waited for; they end with the process. */
static struct workers *all_left;

int workers_cores(void)
{
	cpu_set_t set;

	if (sched_getaffinity(0, sizeof(set), &set) < 0)
		return 1;
	return CPU_COUNT(&set) < WORKERS_MOST ? CPU_COUNT(&set) : WORKERS_MOST;
}

bool workers_stopping(const struct workers *workers)
{
	return atomic_load_explicit(&workers->stop, memory_order_relaxed);
}

static struct slot *slot_of(struct workers *w, size_t number)
{
	return &w->slots[number % w->plan.ahead];
}

static void signal_outbox(struct workers *w)
{
	ssize_t n = write(w->pipe[1], "", 1);

	(void)n;
}

static void post(struct workers *w, void *task)
{
	if (w->n_outbox == w->cap_outbox) {
		w->cap_outbox = w->cap_outbox ? w->cap_outbox * 2 : 16;
		w->outbox = xrealloc(w->outbox, w->cap_outbox, sizeof(*w->outbox));
	}
	w->outbox[w->n_outbox++] = task;
	if (w->n_outbox == w->outbox_at + 1)
		signal_outbox(w);
}

/* The lock is held when these are called and when they return, but not meanwhile. */
static void settle(struct workers *w)
{
	void *task = slot_of(w, w->settled)->task;
	bool kept;

	w->at_desk = w->settling = true;
	pthread_mutex_unlock(&w->lock);
	kept = w->plan.settle(w->plan.arg, task);
	pthread_mutex_lock(&w->lock);
	w->at_desk = w->settling = false;
	w->later = false;
	w->settled++;
	if (kept)
		post(w, task);
	pthread_cond_broadcast(&w->changed);
}

static void draw_and_work(struct workers *w)
{
	struct slot *slot = slot_of(w, w->drawn);
	enum drawn drawn;
	void *task = NULL;

	w->at_desk = true;
	w->n_busy++;
	/* workers_wake() may undo this while draw() is under way. */
	w->later = true;
	pthread_mutex_unlock(&w->lock);
	drawn = w->plan.draw(w->plan.arg, &task);
	pthread_mutex_lock(&w->lock);
	w->at_desk = false;
	w->later = w->later && drawn == DRAWN_LATER;
	w->ended = drawn == DRAWN_END;
	pthread_cond_broadcast(&w->changed);
	if (drawn != DRAWN_TASK) {
		w->n_busy--;
		return;
	}
	*slot = (struct slot){.task = task};
	w->drawn++;
	pthread_mutex_unlock(&w->lock);
	w->plan.work(w->plan.arg, task, w);
	pthread_mutex_lock(&w->lock);
	slot->worked = true;
	w->n_busy--;
	pthread_cond_broadcast(&w->changed);
}

static bool can_settle(struct workers *w)
{
	return !w->at_desk && w->settled < w->drawn && slot_of(w, w->settled)->worked;
}

static bool can_draw(struct workers *w)
{
	return w->slots && !w->at_desk && !w->ended && !w->later &&
	       w->drawn - w->settled < w->plan.ahead;
}

static bool can_do_errand(const struct workers *w)
{
	return w->errands_begun < w->n_errands && w->errands_begun == w->errands_done;
}

static void do_errand(struct workers *w)
{
	struct errand errand = w->errands[w->errands_begun++];

	w->n_busy++;
	pthread_mutex_unlock(&w->lock);
	errand.work(errand.arg);
	pthread_mutex_lock(&w->lock);
	w->errands_done++;
	w->n_busy--;
	pthread_cond_broadcast(&w->changed);
}

/* Does one thing, if there is one to do; the lock is held. */
static bool do_one(struct workers *w)
{
	if (can_do_errand(w))
		do_errand(w);
	else if (can_settle(w))
		settle(w);
	else if (can_draw(w))
		draw_and_work(w);
	else
		return false;
	return true;
}

/* Once it is asked for. */
static void be_humble(const struct workers *w, bool *humble)
{
	if (*humble || !atomic_load_explicit(&w->humble, memory_order_relaxed))
		return;
	setpriority(PRIO_PROCESS, (id_t)gettid(), HUMBLE_NICE);
	*humble = true;
}

static void work_to_the_end(struct workers *w)
{
	bool humble = false;

	pthread_mutex_lock(&w->lock);
	while (!workers_stopping(w) && !(w->ended && w->settled == w->drawn)) {
		be_humble(w, &humble);
		if (!do_one(w))
			pthread_cond_wait(&w->changed, &w->lock);
	}
	pthread_mutex_unlock(&w->lock);
}

static void *thread_main(void *arg)
{
	work_to_the_end(arg);
	return NULL;
}

/* Signals that ask something of the process are for the thread that waits for them. */
static void start(struct workers *w, int n)
{
	static const int own[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGPIPE, SIGTRAP};
	sigset_t others, before;

	sigfillset(&others);
	for (size_t i = 0; i < sizeof(own) / sizeof(own[0]); i++)
		sigdelset(&others, own[i]);
	pthread_sigmask(SIG_SETMASK, &others, &before);
	while (w->n_threads < n && w->n_threads < WORKERS_MOST &&
	       pthread_create(&w->threads[w->n_threads], NULL, thread_main, w) == 0)
		w->n_threads++;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static void take_plan(struct workers *w, const struct plan *plan)
{
	w->plan = *plan;
	w->slots = xrealloc(NULL, plan->ahead, sizeof(*w->slots));
}

static struct workers *workers_new(const struct plan *plan)
{
	struct workers *w = xrealloc(NULL, 1, sizeof(*w));

	*w = (struct workers){.pipe = {-1, -1}};
	if (plan)
		take_plan(w, plan);
	pthread_mutex_init(&w->lock, NULL);
	pthread_cond_init(&w->changed, NULL);
	return w;
}

struct workers *workers_open(const struct plan *plan, int n)
{
	struct workers *w = workers_new(plan);

	if (pipe2(w->pipe, O_CLOEXEC | O_NONBLOCK) < 0)
		w->pipe[0] = w->pipe[1] = -1;
	start(w, w->pipe[0] < 0 ? 0 : n);
	/* Without threads there is something to take as long as the plan has not ended. */
	if (w->n_threads == 0)
		signal_outbox(w);
	return w;
}

void workers_start(struct workers *w, int n)
{
	atomic_store(&w->humble, w->plan.humble);
	if (w->pipe[0] >= 0)
		start(w, n);
}

void workers_plan(struct workers *w, const struct plan *plan)
{
	pthread_mutex_lock(&w->lock);
	take_plan(w, plan);
	pthread_cond_broadcast(&w->changed);
	if (w->n_threads == 0 && w->pipe[1] >= 0)
		signal_outbox(w);
	pthread_mutex_unlock(&w->lock);
}

void workers_errand(struct workers *w, void (*work)(void *), void *arg)
{
	pthread_mutex_lock(&w->lock);
	if (w->errands_done == w->n_errands)
		w->n_errands = w->errands_begun = w->errands_done = 0;
	w->errands[w->n_errands++] = (struct errand){work, arg};
	pthread_cond_broadcast(&w->changed);
	pthread_mutex_unlock(&w->lock);
}

void workers_errands_end(struct workers *w)
{
	pthread_mutex_lock(&w->lock);
	while (w->errands_done < w->n_errands) {
		if (can_do_errand(w))
			do_errand(w);
		else
			pthread_cond_wait(&w->changed, &w->lock);
	}
	pthread_mutex_unlock(&w->lock);
}

static struct timespec after_ns(long long ns)
{
	struct timespec until;

	clock_gettime(CLOCK_REALTIME, &until);
	ns += until.tv_nsec;
	until.tv_sec += ns / SECOND_NS;
	until.tv_nsec = ns % SECOND_NS;
	return until;
}

void workers_help(struct workers *w, int ms)
{
	struct timespec until;

	pthread_mutex_lock(&w->lock);
	if (w->outbox_at == w->n_outbox && !do_one(w)) {
		until = after_ns((long long)ms * (SECOND_NS / 1000));
		pthread_cond_timedwait(&w->changed, &w->lock, &until);
	}
	pthread_mutex_unlock(&w->lock);
}

static void drop(const struct workers *w, void *task)
{
	if (w->plan.drop)
		w->plan.drop(w->plan.arg, task);
}

/* Waits a while for who draws or works; true where nobody does, nor settles. */
static bool calm(struct workers *w)
{
	struct timespec until = after_ns(PATIENCE_NS);
	bool calm;

	pthread_mutex_lock(&w->lock);
	while (w->n_busy > 0 && pthread_cond_timedwait(&w->changed, &w->lock, &until) == 0)
		;
	calm = w->n_busy == 0 && !w->settling;
	pthread_mutex_unlock(&w->lock);
	return calm;
}

static void workers_free(struct workers *w)
{
	for (; w->settled < w->drawn; w->settled++)
		drop(w, slot_of(w, w->settled)->task);
	for (; w->outbox_at < w->n_outbox; w->outbox_at++)
		drop(w, w->outbox[w->outbox_at]);
	if (w->pipe[0] >= 0) {
		close(w->pipe[0]);
		close(w->pipe[1]);
	}
	pthread_cond_destroy(&w->changed);
	pthread_mutex_destroy(&w->lock);
	free(w->slots);
	free(w->outbox);
	free(w);
}

bool workers_close(struct workers *w)
{
	if (!w)
		return true;
	pthread_mutex_lock(&w->lock);
	w->n_errands = w->errands_begun;
	pthread_mutex_unlock(&w->lock);
	workers_errands_end(w);
	atomic_store(&w->stop, true);
	workers_wake(w);
	if (!calm(w)) {
		for (int i = 0; i < w->n_threads; i++)
			pthread_detach(w->threads[i]);
		w->next_left = all_left;
		all_left = w;
		return false;
	}
	for (int i = 0; i < w->n_threads; i++)
		pthread_join(w->threads[i], NULL);
	workers_free(w);
	return true;
}

void workers_run(const struct plan *plan, int n)
{
	struct workers *w = workers_new(plan);

	start(w, n - 1);
	work_to_the_end(w);
	workers_close(w);
}

void workers_wake(struct workers *w)
{
	pthread_mutex_lock(&w->lock);
	w->later = false;
	pthread_cond_broadcast(&w->changed);
	if (w->n_threads == 0 && w->pipe[1] >= 0)
		signal_outbox(w);
	pthread_mutex_unlock(&w->lock);
}

static void calm_outbox(struct workers *w)
{
	char bytes[16];

	while (read(w->pipe[0], bytes, sizeof(bytes)) > 0)
		;
}

void *workers_take(struct workers *w)
{
	void *task = NULL;

	pthread_mutex_lock(&w->lock);
	while (w->n_threads == 0 && w->outbox_at == w->n_outbox && do_one(w))
		;
	if (w->outbox_at < w->n_outbox)
		task = w->outbox[w->outbox_at++];
	if (w->outbox_at == w->n_outbox) {
		w->outbox_at = w->n_outbox = 0;
		calm_outbox(w);
		/* What is left to do is done by taking again. */
		if (w->n_threads == 0 && (can_settle(w) || can_draw(w)))
			signal_outbox(w);
	}
	pthread_mutex_unlock(&w->lock);
	return task;
}

int workers_fd(const struct workers *w)
{
	return w->pipe[0];
}
