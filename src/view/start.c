#include "start_private.h"

#include <stdlib.h>

enum { AIRY = 14, CLOSE = 8 }; /* rows from which an entry takes three of them, and two */

/* Rows of the screen that are not for entries: the title line, one below it, the hint line. */
enum { OTHER_ROWS = 3 };

enum action { MOVE, PAGE, ENDS, READ, REPAINT, SUSPEND, CLOSE_IT, QUIT };

static const struct {
	struct str keys;
	enum action action;
	long argument;
} bindings[] = {
	{STR_INIT("j <Down> <C-n> <C-e> <Tab>"), MOVE, 1},
	{STR_INIT("k <Up> <C-p> <C-y> <S-Tab>"), MOVE, -1},
	{STR_INIT("<Space> f <PageDown> <C-f> d <C-d>"), PAGE, 1},
	{STR_INIT("b <PageUp> <C-b> u <C-u>"), PAGE, -1},
	{STR_INIT("g <Home> <lt>"), ENDS, -1},
	{STR_INIT("G <End> >"), ENDS, 1},
	{STR_INIT("<Enter> <Right> l"), READ, 0},
	{STR_INIT("r <C-l>"), REPAINT, 0},
	{STR_INIT("<C-z>"), SUSPEND, 0},
	{STR_INIT("<Esc>"), CLOSE_IT, 0},
	{STR_INIT("q Q Z :"), QUIT, 0},
};

int start_entry_rows(const struct start *start)
{
	return start->options.rows >= AIRY ? 3 : start->options.rows >= CLOSE ? 2 : 1;
}

static void settle(struct start *start)
{
	int room = start->options.rows - OTHER_ROWS, rows = start_entry_rows(start);

	list_resize(&start->list, start->list.n, room > rows ? (size_t)(room / rows) : 1);
}

struct start *start_open(const struct start_entry *entries, size_t n,
			 const struct model_options *options)
{
	struct start *start = xrealloc(NULL, 1, sizeof(*start));

	*start = (struct start){.entries = entries, .options = *options, .list = {.n = n}};
	if (options->ambiguous > 1)
		start->options.ascii = true;
	settle(start);
	return start;
}

void start_close(struct start *start)
{
	buf_free(&start->message);
	free(start);
}

size_t start_chosen(const struct start *start)
{
	return start->list.chosen;
}

/* Whether a key is among spellings parted by blanks. */
static bool is_among(struct str spellings, struct key key)
{
	struct key each;

	for (size_t at = 0, n; at < spellings.n; at += n) {
		n = spellings.s[at] == ' ' ? 1 : key_parse(str_from(spellings, at), &each);
		if (n == 0)
			return false;
		if (spellings.s[at] != ' ' && key_equal(each, key))
			return true;
	}
	return false;
}

static unsigned read_chosen(struct start *start)
{
	const struct start_entry *entry = &start->entries[start->list.chosen];

	if (!entry->missing)
		return START_READ;
	buf_add(&start->message, entry->path);
	buf_add(&start->message, STR(" is not there any more"));
	return MODEL_BELL;
}

static unsigned act(struct start *start, enum action action, long argument)
{
	switch (action) {
	case MOVE:
		list_move(&start->list, argument);
		return 0;
	case PAGE:
		list_move(&start->list, argument * (long)start->list.height);
		return 0;
	case ENDS:
		list_move(&start->list, argument * (long)start->list.n);
		return 0;
	case READ:
		return read_chosen(start);
	case REPAINT:
		return MODEL_REPAINT;
	case SUSPEND:
		return MODEL_SUSPEND;
	case CLOSE_IT:
		buf_add(&start->message, STR("nothing to close; q quits"));
		return 0;
	case QUIT:
		break;
	}
	return MODEL_QUIT;
}

static unsigned handle_key(struct start *start, struct key key)
{
	struct buf typed = {0};

	key = key_narrow(key);
	buf_clear(&start->message);
	for (size_t i = 0; i < sizeof(bindings) / sizeof(*bindings); i++) {
		if (is_among(bindings[i].keys, key))
			return act(start, bindings[i].action, bindings[i].argument);
	}
	key_print(key, &typed);
	keys_show(buf_str(&typed), start->options.ascii, &start->message);
	buf_add(&start->message, STR(" is not a key here"));
	buf_free(&typed);
	return MODEL_BELL;
}

unsigned start_handle(struct start *start, const struct event *event)
{
	unsigned flags = MODEL_DRAW;

	if (event->kind == EVENT_KEY)
		flags |= handle_key(start, event->key);
	if (event->kind == EVENT_RESIZE) {
		start->options.rows = event->rows > 0 ? event->rows : 1;
		start->options.cols = event->cols > 0 ? event->cols : 1;
	}
	settle(start);
	return flags;
}
