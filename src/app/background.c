#include "dushu/app/background.h"

#include <stdatomic.h>
#include <stdlib.h>

#include "dushu/app/clock.h"
#include "dushu/app/worker.h"
#include "dushu/article/gather.h"
#include "dushu/article/indexer.h"
#include "dushu/text/source.h"

/* Bytes of a part, and of it between two looks at whether to stop. */
enum { PART_MOST = 256 * 1024, PART_LEAST = 16 * 1024, SLICE = 16 * 1024 };

/* Parts for each processor that a short text is shared out in: nobody waits long for the last. */
enum { SHARES = 16 };

/* Parts that are on their way, and that are taken before whoever takes looks after keys again. */
enum { PARTS_AHEAD = 64, PARTS_AT_ONCE = 4 };

/* Blocks at the end of a text that grows which are not indexed yet. */
enum { UNCERTAIN = 4 };

/* Indexers at hand for the parts to come. */
enum { IDLE_MOST = 8 };

enum { FLAGS = INDEX_HEADINGS | INDEX_FIGURES };

/* A part of the text on its way. */
struct part {
	struct background *background;
	const struct workers *workers;
	struct str text; /* as it was when the part was drawn */
	bool whole;
	struct span span;
	struct indexer *indexer;
	struct batch batch;
	bool lost;
	struct part *next_lost;
};

struct background {
	const char *bytes; /* of the text, */
	atomic_size_t n;   /* how many have come, */
	atomic_bool whole; /* and whether that was all: set behind the last n */
	size_t begin;
	size_t part;
	const struct format *format;
	struct workers *workers;
	struct gather *gather;
	struct indexer *idle[IDLE_MOST];
	int n_idle;
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
	struct block block = {.span = {part->text.n, part->text.n}};

	part->span.end = format_part(b->format, part->text, b->begin, part->span.start + b->part);
	if (part->whole)
		return;
	/* What is to come may change the last blocks and what is thought of those before them. */
	for (int i = 0; i < UNCERTAIN; i++) {
		if (!format_block_before(b->format, part->text, b->begin, block.span.start, &block))
			block.span.start = part->span.start;
	}
	if (part->span.end > block.span.start)
		part->span.end = block.span.start;
}

static void index_work(void *arg)
{
	struct part *part = arg;
	const struct background *b = part->background;
	bool more = true;

	if (part->indexer)
		indexer_move(part->indexer, part->text, part->span);
	else
		part->indexer =
			indexer_open_part(part->text, b->begin, b->format, FLAGS, part->span);
	while (more && !workers_stopping(part->workers))
		more = indexer_step(part->indexer, SLICE, &part->batch);
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
	bool whole = atomic_load(&b->whole);
	struct str text = {b->bytes, atomic_load(&b->n)};
	struct part *part;

	if (b->lost || (whole && b->at >= text.n))
		return DRAWN_END;
	part = xrealloc(NULL, 1, sizeof(*part));
	*part = (struct part){
		.background = b, .text = text, .whole = whole, .span = {b->at, text.n}};
	guard(part, measure_work);
	if (part->span.end <= b->at && !part->lost) {
		part_free(part);
		return DRAWN_LATER;
	}
	b->at = part->span.end;
	if (b->n_idle)
		part->indexer = b->idle[--b->n_idle];
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
	if (b->lost)
		return true;
	if (b->n_idle < IDLE_MOST) {
		b->idle[b->n_idle++] = part->indexer;
		part->indexer = NULL;
	}
	gather_grow(b->gather, part->text.n, part->whole);
	gather_add(b->gather, &part->batch);
	return true;
}

static void drop(void *arg, void *task)
{
	(void)arg;
	part_free(task);
}

static size_t part_for(size_t n, int cores)
{
	size_t part = n / (size_t)(cores * SHARES) + 1;

	return part < PART_LEAST ? PART_LEAST : part > PART_MOST ? PART_MOST : part;
}

struct background *background_begin(const struct article *article, struct workers *workers)
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
		.bytes = article_text(article).s,
		.begin = article_begin(article),
		.part = part_for(article_text(article).n, workers_cores()),
		.format = article_format(article),
		.at = article_begin(article),
	};
	atomic_init(&b->n, article_text(article).n);
	atomic_init(&b->whole, source_whole(article_source(article)));
	b->gather = gather_open((struct span){b->begin, article_text(article).n}, FLAGS);
	b->workers = workers;
	workers_plan(workers, &plan);
	return b;
}

void background_spread(struct background *b)
{
	workers_start(b->workers, workers_cores());
}

struct background *background_open(const struct article *article)
{
	struct background *b = background_begin(article, workers_open(NULL, 0));

	background_spread(b);
	return b;
}

struct workers *background_workers(struct background *b)
{
	return b->workers;
}

void background_grow(struct background *b, const struct article *article)
{
	atomic_store(&b->n, article_text(article).n);
	atomic_store(&b->whole, source_whole(article_source(article)));
	workers_wake(b->workers);
}

bool background_close(struct background *b)
{
	if (!b)
		return true;
	if (!workers_close(b->workers))
		return false;
	while (b->n_idle)
		indexer_close(b->idle[--b->n_idle]);
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
		workers_help(b->workers, (int)(end - now));
	}
}

int background_fd(const struct background *b)
{
	return workers_fd(b->workers);
}
