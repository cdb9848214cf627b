/* Opening an article: its index begins, what is kept of it is looked up, and the model is made. */
#include "src/app/loop_private.h"

#include "dushu/app/keeper.h"
#include "dushu/text/buf.h"

/* Bytes of an article that is indexed before it is shown, and milliseconds that this may take. */
enum { SHORT = 2 * 1024 * 1024, SHORT_MS = 100 };

/* What touches the article's bytes, each to be called under source_guard(). */
static void open_work(void *arg)
{
	struct loop *loop = arg;

	loop->article = article_open(loop->source);
}

static void show_work(void *arg)
{
	struct loop *loop = arg;
	struct model_options options = {
		.ambiguous = loop->options->ambiguous,
		.measure = loop->options->measure,
		.raw = loop->options->raw,
		.ascii = loop->options->ascii,
		.mouse = loop->options->mouse,
		.navigator = loop->options->navigator,
		.figures = loop->options->figures,
		.keymap = loop->options->keymap,
	};

	term_size(loop->term, &options.rows, &options.cols);
	frame_forget(&loop->frame);
	loop->model = model_open(loop->article, &options);
	loop->flags = MODEL_DRAW;
}

/* Done beside what the screen needs: what is kept of an article is asked of a file. */
static void meet_work(void *arg)
{
	struct loop *loop = arg;
	struct keeper *keeper = loop->options->keeper;

	loop->greets = !loop->drawn_at && keeper_is_new(keeper);
	loop->met = keeper_meet(keeper, loop->source);
}

/*
 * What work was doing when its file was cut short, or a thread still reads. It may be in any state,
 * so it is not taken apart; it is kept in hand, so that memory checkers tell it from what was
 * forgotten.
 */
struct given_up {
	struct given_up *next;
	struct source *source;
	struct article *article;
	struct model *model;
};

static struct given_up *all_given_up;

void loop_give_up(struct loop *loop)
{
	struct given_up *given_up = xrealloc(NULL, 1, sizeof(*given_up));

	*given_up = (struct given_up){all_given_up, loop->source, loop->article, loop->model};
	all_given_up = given_up;
	loop->source = NULL;
	loop->article = NULL;
	loop->model = NULL;
}

static bool is_short(const struct loop *loop)
{
	return article_text(loop->article).n <= SHORT;
}

static void open_workers(struct loop *loop)
{
	if (!loop->workers)
		loop->workers = workers_open(NULL, workers_cores() - 1);
}

void loop_begin_index(struct loop *loop)
{
	if (loop->index || article_complete(loop->article))
		return;
	open_workers(loop);
	loop->index = background_begin(loop->article, loop->workers);
	loop->workers = NULL;
	if (loop->term)
		term_watch(loop->term, WATCH_INDEX, background_fd(loop->index));
}

void loop_start_index(struct loop *loop)
{
	loop_begin_index(loop);
	if (loop->index)
		background_spread(loop->index);
}

bool loop_stop_index(struct loop *loop)
{
	struct background *index = loop->index;

	if (loop->term)
		term_watch(loop->term, WATCH_INDEX, -1);
	loop->index = NULL;
	return background_close(index);
}

static bool take_index(struct loop *loop, int ms)
{
	enum index_news news = background_wait(loop->index, loop->article, ms);

	loop->news = loop->news || news == INDEX_MORE;
	return news != INDEX_LOST;
}

bool loop_take_index(struct loop *loop)
{
	bool whole = !loop->index || take_index(loop, 0);

	if (loop->index && (!whole || article_complete(loop->article)))
		loop_stop_index(loop);
	return whole;
}

/* A processor is left to what makes the screen; the index of a long article waits for that. */
bool loop_open_article(struct loop *loop, struct error *error)
{
	if (!source_guard(open_work, loop, error))
		return false;
	open_workers(loop);
	workers_errand(loop->workers, meet_work, loop);
	if (is_short(loop))
		loop_begin_index(loop);
	return true;
}

/* The index of a short article, and what is kept of any, are there before the screen. */
static bool await(struct loop *loop)
{
	bool whole = true;

	if (loop->index && source_whole(loop->source))
		whole = take_index(loop, SHORT_MS);
	workers_errands_end(loop->index ? background_workers(loop->index) : loop->workers);
	return loop_take_index(loop) && whole && loop->met;
}

static bool tell_index(struct loop *loop)
{
	struct error ignored = {""};

	if (!loop->news)
		return true;
	loop->news = false;
	loop->event = (struct event){.kind = EVENT_INDEXED};
	return source_guard(loop_handle_work, loop, &ignored);
}

bool loop_show_article(struct loop *loop, struct error *error)
{
	if (!source_guard(show_work, loop, error) || !await(loop))
		return false;
	if (loop->greets)
		model_greet(loop->model);
	return tell_index(loop) &&
	       keeper_begin(loop->options->keeper, loop->model, loop->options->measured);
}

bool loop_open(struct loop *loop, struct error *error)
{
	return loop_open_article(loop, error) && loop_show_article(loop, error);
}
