#include "dushu/app/loop.h"

#include <signal.h>
#include <stdlib.h>
#include <time.h>

#include "dushu/app/requests.h"
#include "dushu/app/signals.h"
#include "dushu/app/term.h"
#include "dushu/article/article.h"
#include "dushu/view/frame.h"
#include "dushu/view/model.h"

/* Bytes indexed at once, and of an article that is indexed before it is shown. */
enum { SLICE = 256 * 1024, SHORT = 2 * 1024 * 1024 };

/* Milliseconds between two screens that only tell how far the index is. */
enum { NEWS_MS = 150 };

/* Keys handled before the screen is drawn, however fast they come. */
enum { KEYS_AT_ONCE = 64 };

struct loop {
	const struct loop_options *options;
	struct term *term;
	struct source *source;
	struct article *article;
	struct model *model;
	struct frame frame;
	struct event event; /* what work() is to do */
	unsigned flags;     /* left to do, enum model_flags */
	bool news;          /* the article knows more than the model was told */
	long long told_at;
};

static long long now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

/* What touches the article's bytes, each to be called under source_guard(). */
static void open_work(void *arg)
{
	struct loop *loop = arg;
	struct model_options options = {
		.ambiguous = loop->options->ambiguous,
		.measure = loop->options->measure,
		.raw = loop->options->raw,
		.ascii = loop->options->ascii,
	};

	term_size(loop->term, &options.rows, &options.cols);
	loop->article = article_open(loop->source);
	while (article_text(loop->article).n <= SHORT && article_step(loop->article, SLICE))
		;
	loop->model = model_open(loop->article, &options);
	loop->flags = MODEL_DRAW;
}

static void handle_work(void *arg)
{
	struct loop *loop = arg;

	loop->flags |= model_handle(loop->model, &loop->event);
}

static void step_work(void *arg)
{
	struct loop *loop = arg;

	article_step(loop->article, SLICE);
	loop->news = true;
}

static void draw_work(void *arg)
{
	struct loop *loop = arg;
	int rows, cols;

	term_size(loop->term, &rows, &cols);
	frame_resize(&loop->frame, rows, cols);
	frame_draw(loop->model, &loop->frame);
}

static void handle(struct loop *loop, const struct event *event)
{
	loop->event = *event;
	handle_work(loop);
}

/*
 * What work was doing when its file was cut short. It may be in any state, so it is not taken apart;
 * it is kept in hand, so that memory checkers tell it from what was forgotten.
 */
struct given_up {
	struct given_up *next;
	struct source *source;
	struct article *article;
	struct model *model;
};

static struct given_up *all_given_up;

static void give_up(struct loop *loop)
{
	struct given_up *given_up = xrealloc(NULL, 1, sizeof(*given_up));

	*given_up = (struct given_up){all_given_up, loop->source, loop->article, loop->model};
	all_given_up = given_up;
	loop->source = NULL;
	loop->article = NULL;
	loop->model = NULL;
}

/* The file was cut short under its mapping: what stands there now is read anew. */
static bool reopen(struct loop *loop, struct error *error)
{
	const char *path = source_path(loop->source);
	size_t place = loop->model ? model_place(loop->model) : 0;
	struct source *again = path ? source_open(path, error) : NULL;

	if (!again)
		return path ? false : error_set(error, "the article was cut short");
	give_up(loop);
	loop->source = again;
	if (!source_guard(open_work, loop, error))
		return false;
	model_go(loop->model, place);
	handle(loop,
	       &(struct event){.kind = EVENT_MESSAGE,
			       .message = "The file was cut short; this is what it holds now"});
	/* Shown at once: a key that is typed already would take the message away. */
	if (!source_guard(draw_work, loop, error))
		return false;
	term_draw(loop->term, &loop->frame);
	return true;
}

static bool work(struct loop *loop, void (*what)(void *), struct error *error)
{
	return source_guard(what, loop, error) || reopen(loop, error);
}

/* Tells the model what was indexed since it last heard of it. */
static bool tell_news(struct loop *loop, struct error *error)
{
	if (!loop->news)
		return true;
	loop->news = false;
	loop->told_at = now_ms();
	loop->event = (struct event){.kind = EVENT_INDEXED};
	return work(loop, handle_work, error);
}

static bool draw(struct loop *loop, struct error *error)
{
	if (loop->flags & MODEL_BELL)
		term_bell(loop->term);
	if (loop->flags & MODEL_REPAINT)
		term_repaint(loop->term);
	if (loop->flags & (MODEL_DRAW | MODEL_REPAINT)) {
		if (!tell_news(loop, error) || !work(loop, draw_work, error))
			return false;
		term_draw(loop->term, &loop->frame);
	}
	loop->flags &= MODEL_QUIT;
	return true;
}

/* Does what the model asked for, and tells it how that went. */
static bool answer(struct loop *loop, struct error *error)
{
	struct errand errand = {.request = model_request(loop->model), .term = loop->term};
	bool ok = true;

	loop->flags &= ~(unsigned)MODEL_REQUEST;
	request_do(&errand);
	if (errand.said.n) {
		loop->event = (struct event){.kind = EVENT_MESSAGE, .message = errand.said.s};
		ok = work(loop, handle_work, error);
	}
	buf_free(&errand.said);
	return ok;
}

static bool is_interrupt(const struct event *event)
{
	return event->kind == EVENT_KEY && event->key.code == 'c' && event->key.mods == MOD_CTRL;
}

static bool read_events(struct loop *loop, struct error *error)
{
	for (int i = 0; i < KEYS_AT_ONCE && !(loop->flags & MODEL_QUIT); i++) {
		struct event event;

		if (signals_take_stop())
			loop->flags |= MODEL_SUSPEND;
		if (loop->flags & MODEL_SUSPEND) {
			loop->flags &= ~(unsigned)MODEL_SUSPEND;
			term_suspend(loop->term);
		}
		if (!term_event(loop->term, &event))
			break;
		if (is_interrupt(&event))
			signals_ask(SIGINT);
		if (!tell_news(loop, error))
			return false;
		loop->event = event;
		if (!work(loop, handle_work, error))
			return false;
		if (loop->flags & MODEL_REQUEST && !answer(loop, error))
			return false;
	}
	return true;
}

/* Waits for the next key, or goes on indexing until one comes. */
static bool idle(struct loop *loop, struct error *error)
{
	if (article_complete(loop->article)) {
		term_wait(loop->term, -1);
		return true;
	}
	if (!work(loop, step_work, error))
		return false;
	if (article_complete(loop->article) || now_ms() - loop->told_at >= NEWS_MS) {
		if (!tell_news(loop, error))
			return false;
	}
	term_wait(loop->term, 0);
	return true;
}

static bool go_on(const struct loop *loop)
{
	return !(loop->flags & MODEL_QUIT) && !signals_end() && !term_lost(loop->term);
}

bool loop_run(struct source *source, const struct loop_options *options, int *number,
	      struct error *error)
{
	struct term_options term_options = {
		.theme = options->theme,
		.colours = options->colours,
		.ambiguous = options->ambiguous,
	};
	struct loop loop = {.options = options, .source = source, .told_at = now_ms()};
	bool ok;

	*number = 0;
	loop.frame.ambiguous = options->ambiguous;
	loop.term = term_open(&term_options, error);
	ok = loop.term && work(&loop, open_work, error);
	ok = ok && draw(&loop, error);
	while (ok && go_on(&loop))
		ok = idle(&loop, error) && read_events(&loop, error) && draw(&loop, error);
	*number = signals_end();
	term_close(loop.term);
	frame_free(&loop.frame);
	model_close(loop.model);
	article_close(loop.article);
	source_close(loop.source);
	return ok;
}
