#include "dushu/app/background.h"

#include <poll.h>
#include <stdlib.h>

#include "dushu/app/clock.h"
#include "dushu/app/worker.h"
#include "dushu/article/gather.h"
#include "dushu/article/indexer.h"
#include "dushu/text/source.h"

/* Bytes of a part, and of it between two looks at whether to stop. */
enum { PART = 256 * 1024, SLICE = 16 * 1024 };

/* Parts that are on their way, and that are taken before whoever takes looks after keys again. */
enum { PARTS_AHEAD = 64, PARTS_AT_ONCE = 4 };

enum { FLAGS = INDEX_HEADINGS | INDEX_FIGURES };

/* A part of the text on its way. */
struct part {
	struct background *background;
	const struct workers *workers;
	struct span span;
	struct indexer *indexer;
	struct batch batch;
	bool lost;
	struct part *next_lost;
};

struct background {
	struct str text;
	size_t begin;
	const struct format *format;
	struct workers *workers;
	struct gather *gather;
	size_t at; /* where the next part begins */
	bool lost; /* a part was: nothing more is to be had */
};

/*
 * Parts in which a page was lost. They may be in any state, so they are not taken apart; they are
 * kept in hand, so that memory checkers tell them from what was forgotten.
 */
static struct part *lost_parts;

static void part_free(struct part *part)
{
	if (part->lost) {
		part->next_lost = lost_parts;
		lost_parts = part;
		return;
	}
	indexer_close(part->indexer);
	batch_free(&part->batch);
	free(part);
}

/* Work on the text's bytes, each to be called under source_guard(). */
static void measure_work(void *arg)
{
	struct part *part = arg;
	const struct background *b = part->background;

	part->span.end = format_part(b->format, b->text, b->begin, part->span.start + PART);
}

static void index_work(void *arg)
{
	struct part *part = arg;
	const struct background *b = part->background;
	bool more = true;

	part->indexer = indexer_open_part(b->text, b->begin, b->format, FLAGS, part->span);
	while (more && !workers_stopping(part->workers))
		more = indexer_step(part->indexer, SLICE, &part->batch);
	indexer_close(part->indexer);
	part->indexer = NULL;
}

static void guard(struct part *part, void (*what)(void *))
{
	struct error ignored = {""};

	if (!part->lost && !source_guard(what, part, &ignored))
		part->lost = true;
}

static enum drawn draw(void *arg, void **task)
{
	struct background *b = arg;
	struct part *part;

	if (b->lost || b->at >= b->text.n)
		return DRAWN_END;
	part = xrealloc(NULL, 1, sizeof(*part));
	*part = (struct part){.background = b, .span = {b->at, b->text.n}};
	guard(part, measure_work);
	b->at = part->span.end;
	*task = part;
	return DRAWN_TASK;
}

static void work(void *arg, void *task, const struct workers *workers)
{
	struct part *part = task;

	(void)arg;
	part->workers = workers;
	guard(part, index_work);
}

static bool settle(void *arg, void *task)
{
	struct background *b = arg;
	struct part *part = task;

	b->lost = b->lost || part->lost;
	if (!b->lost)
		gather_add(b->gather, &part->batch);
	return true;
}

static void drop(void *arg, void *task)
{
	(void)arg;
	part_free(task);
}

struct background *background_open(const struct article *article)
{
	struct background *b = xrealloc(NULL, 1, sizeof(*b));
	struct plan plan = {
		.arg = b,
		.draw = draw,
		.work = work,
		.settle = settle,
		.drop = drop,
		.ahead = PARTS_AHEAD,
		.humble = true,
	};

	*b = (struct background){
		.text = article_text(article),
		.begin = article_begin(article),
		.format = article_format(article),
		.at = article_begin(article),
	};
	b->gather = gather_open((struct span){b->begin, b->text.n}, FLAGS);
	b->workers = workers_open(&plan, workers_cores());
	return b;
}

bool background_close(struct background *b)
{
	if (!b)
		return true;
	if (!workers_close(b->workers))
		return false;
	gather_close(b->gather);
	free(b);
	return true;
}

enum index_news background_take(struct background *b, struct article *article)
{
	enum index_news news = INDEX_QUIET;
	struct part *part;

	for (int i = 0; i < PARTS_AT_ONCE && news != INDEX_LOST; i++) {
		part = workers_take(b->workers);
		if (!part)
			break;
		news = part->lost ? INDEX_LOST : INDEX_MORE;
		if (news == INDEX_MORE)
			article_take(article, &part->batch);
		part_free(part);
	}
	return news;
}

enum index_news background_wait(struct background *b, struct article *article, int ms)
{
	long long end = clock_ms() + ms, now;
	enum index_news news = INDEX_QUIET, last;

	for (;;) {
		last = background_take(b, article);
		news = last == INDEX_QUIET ? news : last;
		now = clock_ms();
		if (news == INDEX_LOST || article_complete(article) || now >= end)
			return news;
		poll(&(struct pollfd){.fd = background_fd(b), .events = POLLIN}, 1,
		     (int)(end - now));
	}
}

int background_fd(const struct background *b)
{
	return workers_fd(b->workers);
}
