#include "dushu/app/loop.h"

#include <signal.h>
#include <stdlib.h>

#include "dushu/app/background.h"
#include "dushu/app/clock.h"
#include "dushu/app/keeper.h"
#include "dushu/app/requests.h"
#include "dushu/app/rescue.h"
#include "dushu/app/signals.h"
#include "dushu/app/term.h"
#include "dushu/article/article.h"
#include "src/app/loop_private.h"

/* Milliseconds between two screens that only tell how far the index is. */
enum { NEWS_MS = 150 };

/*
 * Milliseconds from the first screen to the index on all processors: the terminal, which has yet to
 * show it, needs one as well.
 */
enum { SPREAD_MS = 10 };

/* Keys handled before the screen is drawn, however fast they come. */
enum { KEYS_AT_ONCE = 64 };

/* What touches the article's bytes, each to be called under source_guard(). */
void loop_handle_work(void *arg)
{
	struct loop *loop = arg;

	loop->flags |= model_handle(loop->model, &loop->event);
}

static void model_slice_work(void *arg)
{
	struct loop *loop = arg;

	loop->flags |= model_work(loop->model);
}

static void draw_work(void *arg)
{
	struct loop *loop = arg;

	frame_draw(loop->model, &loop->frame);
}

static void handle(struct loop *loop, const struct event *event)
{
	loop->event = *event;
	loop_handle_work(loop);
}

bool loop_reopen(struct loop *loop, struct error *error)
{
	const char *path = source_path(loop->source);
	size_t place = loop->model ? model_place(loop->model) : 0;
	struct source *again = path ? source_open(path, error) : NULL;

	if (!again)
		return path ? false : error_set(error, "the article was cut short");
	loop_stop_index(loop);
	loop_give_up(loop);
	loop->source = again;
	if (!loop_open(loop, error))
		return false;
	model_go(loop->model, place);
	handle(loop,
	       &(struct event){.kind = EVENT_MESSAGE,
			       .message = "The file was cut short; this is what it holds now"});
	/* Shown at once: a key that is typed already would take the message away. */
	if (!source_guard(draw_work, loop, error))
		return false;
	term_draw(loop->term, &loop->frame);
	loop_start_index(loop);
	return true;
}

static bool work(struct loop *loop, void (*what)(void *), struct error *error)
{
	return source_guard(what, loop, error) || loop_reopen(loop, error);
}

/* Tells the model what was indexed since it last heard of it. */
static bool tell_news(struct loop *loop, struct error *error)
{
	if (!loop->news && !loop->grown)
		return true;
	loop->told_at = clock_ms();
	if (loop->grown) {
		loop->grown = false;
		loop->event = (struct event){.kind = EVENT_GROWN};
		if (!work(loop, loop_handle_work, error))
			return false;
	}
	if (!loop->news)
		return true;
	loop->news = false;
	loop->event = (struct event){.kind = EVENT_INDEXED};
	return work(loop, loop_handle_work, error);
}

/* Says on the screen what became of keeping. */
bool loop_say(struct loop *loop, const char *message, struct error *error)
{
	loop->event = (struct event){.kind = EVENT_MESSAGE, .message = message};
	return work(loop, loop_handle_work, error);
}

static bool say_told(struct loop *loop, struct error *error)
{
	const char *told = keeper_told(loop->options->keeper);

	if (!told)
		return true;
	return loop_say(loop, told, error);
}

/* What the reader made is kept before the screen tells of it. */
static bool keep(struct loop *loop, struct error *error)
{
	struct keeper *keeper = loop->options->keeper;

	if (loop->flags & MODEL_KEEP)
		keeper_made(keeper, loop->model);
	else if (loop->flags)
		keeper_moved(keeper);
	return say_told(loop, error);
}

/* More of the text shows that it has to be read in another way, from its beginning. */
static bool open_anew(struct loop *loop, bool decode, struct error *error)
{
	size_t place = model_place(loop->model);

	if (!loop_stop_index(loop))
		return true;
	model_close(loop->model);
	loop->model = NULL;
	article_close(loop->article);
	loop->article = NULL;
	if (decode)
		source_settle(loop->source);
	if (!loop_open_article(loop, error) || !loop_show_article(loop, error))
		return false;
	model_go(loop->model, place);
	loop_start_index(loop);
	return true;
}

/* Takes what has come of a text that comes through a pipe. */
static bool take_growth(struct loop *loop, struct error *error)
{
	struct error said = {""};
	enum growth growth;

	if (source_whole(loop->source))
		return true;
	growth = source_grow(loop->source, &said);
	if (source_whole(loop->source))
		term_watch(loop->term, WATCH_SOURCE, -1);
	if (growth == GROWTH_NONE)
		return true;
	if (growth == GROWTH_LOST)
		handle(loop, &(struct event){.kind = EVENT_MESSAGE, .message = said.text});
	if (growth == GROWTH_ANEW || !article_grow(loop->article))
		return open_anew(loop, growth == GROWTH_ANEW, error);
	if (loop->index)
		background_grow(loop->index, loop->article);
	loop->grown = true;
	return true;
}

static bool draw(struct loop *loop, struct error *error)
{
	if (!keep(loop, error))
		return false;
	if (loop->flags & MODEL_BELL)
		term_bell(loop->term);
	if (loop->flags & MODEL_REPAINT)
		term_repaint(loop->term);
	if (loop->flags & (MODEL_DRAW | MODEL_REPAINT)) {
		if (!tell_news(loop, error) || !work(loop, draw_work, error))
			return false;
		term_draw(loop->term, &loop->frame);
		loop->drawn_at = clock_ms();
	}
	loop->flags &= MODEL_QUIT;
	return true;
}

/* Does what the model asked for, and tells it how that went. */
static bool answer(struct loop *loop, struct error *error)
{
	struct errand errand = {
		.request = model_request(loop->model),
		.term = loop->term,
		.article = loop->article,
		.mouse = model_mouse(loop->model),
		.ambiguous = loop->options->ambiguous,
	};
	bool ok = true;

	loop->flags &= ~(unsigned)MODEL_REQUEST;
	request_do(&errand);
	if (errand.said.n) {
		loop->event = (struct event){.kind = errand.exists ? EVENT_EXISTS : EVENT_MESSAGE,
					     .message = errand.said.s};
		ok = work(loop, loop_handle_work, error);
	}
	buf_free(&errand.said);
	if (!ok || !errand.reread)
		return ok;
	return errand.request->kind == REQUEST_RELOAD ? loop_reload(loop, error)
						      : loop_reload_changed(loop, error);
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
		if (is_interrupt(&event) && !model_follows(loop->model))
			signals_ask(SIGINT);
		if (!tell_news(loop, error))
			return false;
		loop->event = event;
		if (!work(loop, loop_handle_work, error))
			return false;
		if (loop->flags & MODEL_REQUEST && !answer(loop, error))
			return false;
	}
	return true;
}

/* How long to wait for a key: till the model is told what was indexed, if it was. */
static int patience(const struct loop *loop)
{
	long long left = loop->told_at + NEWS_MS - clock_ms();

	if (!loop->news && !loop->grown)
		return -1;
	return left > 0 ? (int)left : 0;
}

/* Does a slice of what the model is busy with; how far that is shows now and then. */
static bool work_on(struct loop *loop, struct error *error)
{
	if (!work(loop, model_slice_work, error))
		return false;
	if (clock_ms() - loop->drawn_at >= NEWS_MS)
		loop->flags |= MODEL_DRAW;
	return true;
}

/* The sooner of two waits, -1 is for ever. */
static int sooner(int a, int b)
{
	if (a < 0 || b < 0)
		return a < 0 ? b : a;
	return a < b ? a : b;
}

/* Milliseconds till all processors are for the index. */
static int spread_patience(const struct loop *loop)
{
	long long left = loop->spread_at - clock_ms();

	if (loop->spread_at == 0)
		return -1;
	return left > 0 ? (int)left : 0;
}

static void wait_for_keys(struct loop *loop)
{
	int ms = sooner(sooner(loop_follow_patience(loop), patience(loop)),
			sooner(keeper_patience(loop->options->keeper), spread_patience(loop)));

	term_wait(loop->term, model_busy(loop->model) ? 0 : ms);
	if (spread_patience(loop) != 0)
		return;
	loop->spread_at = 0;
	loop_start_index(loop);
}

/* Waits for a key, or for something from the index; goes on with what the model has to do. */
static bool idle(struct loop *loop, struct error *error)
{
	struct keeper *keeper = loop->options->keeper;
	bool busy = model_busy(loop->model);

	wait_for_keys(loop);
	if (!loop_follow(loop, error))
		return false;
	if (keeper_rest(keeper, loop->model))
		loop->flags |= MODEL_DRAW;
	if (!say_told(loop, error))
		return false;
	if (!loop_take_index(loop))
		return loop_reopen(loop, error);
	if (!take_growth(loop, error))
		return false;
	if (busy && !work_on(loop, error))
		return false;
	if ((loop->news || loop->grown) && (article_complete(loop->article) || patience(loop) == 0))
		return tell_news(loop, error);
	return true;
}

static bool go_on(const struct loop *loop)
{
	return !(loop->flags & MODEL_QUIT) && !signals_end() && !term_lost(loop->term);
}

static bool begin(struct loop *loop, struct error *error)
{
	struct term_options term_options = {
		.theme = loop->options->theme,
		.colours = loop->options->colours,
		.ambiguous = loop->options->ambiguous,
	};

	/* Before any thread guards its reading, which has to know what else handles a lost page. */
	rescue_prepare();
	loop_look(loop);
	if (!loop_open_article(loop, error))
		return false;
	loop->term = term_open(&term_options, error);
	if (!loop->term)
		return false;
	term_mouse(loop->term, loop->options->mouse);
	if (loop->index)
		term_watch(loop->term, WATCH_INDEX, background_fd(loop->index));
	term_watch(loop->term, WATCH_SOURCE, source_fd(loop->source));
	if (!loop_show_article(loop, error) && !loop_reopen(loop, error))
		return false;
	if (loop->options->told)
		handle(loop,
		       &(struct event){.kind = EVENT_MESSAGE, .message = loop->options->told});
	if (!draw(loop, error))
		return false;
	loop_begin_index(loop);
	loop->spread_at = clock_ms() + SPREAD_MS;
	return true;
}

bool loop_run(struct source *source, const struct loop_options *options, int *number,
	      struct error *error)
{
	struct loop loop = {.options = options,
			    .source = source,
			    .workers = options->workers,
			    .told_at = clock_ms()};
	bool ok;

	*number = 0;
	loop.frame.ambiguous = options->ambiguous;
	ok = begin(&loop, error);
	while (ok && go_on(&loop))
		ok = idle(&loop, error) && read_events(&loop, error) && draw(&loop, error);
	*number = signals_end();
	if (ok)
		keeper_end(options->keeper, loop.model);
	term_close(loop.term);
	loop.term = NULL;
	workers_close(loop.workers);
	if (!loop_stop_index(&loop))
		loop_give_up(&loop);
	frame_free(&loop.frame);
	if (loop.model)
		model_close(loop.model);
	article_close(loop.article);
	source_close(loop.source);
	return ok;
}
