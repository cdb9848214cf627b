/*
 * Threads that work through tasks whose order is kept at both ends.
 *
 * A plan draws tasks one after the other, works on several at once, and settles them in the order in
 * which they were drawn. draw() and settle() are called by one thread at a time and never both at
 * once, so what only they touch needs no lock; work() runs beside them. Whoever opened the workers
 * takes what is settled from an outbox, and may wait for it on a descriptor.
 *
 * Threads take no signals but those of their own faults. Where no thread can be had, the taking does
 * the work: nothing here fails.
 */
#ifndef DUSHU_APP_WORKER_H
#define DUSHU_APP_WORKER_H

#include <stdbool.h>
#include <stddef.h>

struct workers;

enum drawn {
	DRAWN_TASK,
	DRAWN_LATER, /* none at present: ask again when something was settled, or workers_wake() */
	DRAWN_END,
};

struct plan {
	void *arg;
	enum drawn (*draw)(void *arg, void **task);
	/* Looks at workers_stopping() now and then and returns early. */
	void (*work)(void *arg, void *task, const struct workers *workers);
	/* True puts the task into the outbox; otherwise it is done with. */
	bool (*settle)(void *arg, void *task);
	/* Frees a task that will never be settled or taken, after all threads ended; may be NULL. */
	void (*drop)(void *arg, void *task);
	size_t ahead; /* tasks that may be drawn and not settled at a time, at least 1 */
	bool humble;  /* from workers_start() on whoever waits for keys goes first */
};

enum { WORKERS_MOST = 64 };

/* The processors that this process may use. */
int workers_cores(void);

/* Starts n threads; free with workers_close(). NULL for a plan that is given later. */
struct workers *workers_open(const struct plan *plan, int n);
void workers_plan(struct workers *workers, const struct plan *plan);

/* Starts more, until there are n. */
void workers_start(struct workers *workers, int n);

/*
 * Something else that is to be done: one errand after the other, each before another task is drawn by the
 * same thread. At most ERRANDS_MOST at a time; what is not begun when the workers are closed is left.
 */
enum { ERRANDS_MOST = 4 };
void workers_errand(struct workers *workers, void (*errand)(void *), void *arg);

/* Returns when all errands are done, doing what nobody has begun with. */
void workers_errands_end(struct workers *workers);

/*
 * Does a task, or waits at most `ms` milliseconds till something changed: for whoever has nothing else
 * to do. Returns at once where something may be taken.
 */
void workers_help(struct workers *workers, int ms);

/*
 * Stops, and waits until every draw() and work() has returned, which should take a few milliseconds.
 * What takes longer, and settle(), is not waited for: where it is under way this is false, and all
 * that it uses has to stay.
 */
bool workers_close(struct workers *workers);

/* Works through a plan to its end with n threads, the caller being one of them. */
void workers_run(const struct plan *plan, int n);

/* For work(): whether to return early. */
bool workers_stopping(const struct workers *workers);

/* draw() may have more than when it said DRAWN_LATER. */
void workers_wake(struct workers *workers);

/* The next settled task, which becomes the caller's; NULL where there is none yet. */
void *workers_take(struct workers *workers);

/* Readable while there is something to take. */
int workers_fd(const struct workers *workers);

#endif
