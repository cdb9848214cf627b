/* The first screen: what was read lately, on the terminal. */
#include "dushu/app/recent.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "dushu/app/signals.h"
#include "dushu/app/term.h"
#include "dushu/view/start.h"

enum { OFFERED = 100, DAYS_MOST = 30 };

enum { DAY = 24 * 60 * 60 };

/* An entry with the words that it borrows. */
struct offer {
	struct buf path, shown, when;
};

struct offers {
	struct recents recents;
	struct offer *at;
	struct start_entry *entries;
	size_t n;
};

/* Days are those of the calendar where the reader is. */
static long day_of(time_t at)
{
	struct tm parts = {0};

	localtime_r(&at, &parts);
	return ((long)at + parts.tm_gmtoff) / DAY;
}

static void print_when(int64_t read_at, time_t now, struct buf *out)
{
	long days = day_of(now) - day_of((time_t)read_at);
	time_t at = (time_t)read_at;
	char date[16];
	struct tm parts = {0};

	if (days <= 0) {
		buf_add(out, STR("today"));
	} else if (days == 1) {
		buf_add(out, STR("yesterday"));
	} else if (days <= DAYS_MOST) {
		buf_printf(out, "%ld days ago", days);
	} else {
		localtime_r(&at, &parts);
		strftime(date, sizeof(date), "%Y-%m-%d", &parts);
		buf_add(out, str_of(date));
	}
}

/* The home folder as ~. */
static void print_path(const char *path, struct buf *out)
{
	const char *home = getenv("HOME");
	size_t n = home ? strlen(home) : 0;

	if (n > 1 && strncmp(path, home, n) == 0 && path[n] == '/')
		buf_printf(out, "~%s", path + n);
	else
		buf_add(out, str_of(path));
}

static const char *name_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

static void offer(struct offers *offers, const char *path, const struct recent *recent, time_t now)
{
	struct offer *offer = &offers->at[offers->n];
	struct start_entry *entry = &offers->entries[offers->n++];

	*offer = (struct offer){0};
	buf_add(&offer->path, str_of(path));
	print_path(path, &offer->shown);
	*entry = (struct start_entry){.title = str_of(name_of(offer->path.s)),
				      .path = buf_str(&offer->shown),
				      .missing = access(path, F_OK) < 0};
	if (!recent)
		return;
	print_when(recent->read_at, now, &offer->when);
	entry->when = buf_str(&offer->when);
	entry->percent = recent->percent;
	entry->section = str_of(recent->section);
	if (recent->title[0])
		entry->title = str_of(recent->title);
}

/* False where there is nothing to choose: only the bundled article, or nothing at all. */
static bool gather(struct offers *offers, struct keeper *keeper, const char *bundled)
{
	struct store *store = keeper_store(keeper);
	struct buf whole = {0};
	struct error error = {""};
	bool seen = false;
	time_t now = time(NULL);

	*offers = (struct offers){0};
	if (!store || !store_recent(store, OFFERED, &offers->recents, &error))
		return false;
	offers->at = xrealloc(NULL, offers->recents.n + 1, sizeof(*offers->at));
	offers->entries = xrealloc(NULL, offers->recents.n + 1, sizeof(*offers->entries));
	if (bundled)
		keeper_path(bundled, &whole);
	for (size_t i = 0; i < offers->recents.n; i++) {
		const struct recent *recent = &offers->recents.at[i];

		seen = seen || (bundled && strcmp(recent->path, whole.s) == 0);
		offer(offers, recent->path, recent, now);
	}
	if (!seen && bundled)
		offer(offers, whole.s, NULL, now);
	buf_free(&whole);
	return offers->recents.n > (seen ? 1u : 0u);
}

static void offers_free(struct offers *offers)
{
	for (size_t i = 0; i < offers->n; i++) {
		buf_free(&offers->at[i].path);
		buf_free(&offers->at[i].shown);
		buf_free(&offers->at[i].when);
	}
	free(offers->at);
	free(offers->entries);
	recents_free(&offers->recents);
}

static void draw(struct term *term, struct start *start, struct frame *frame, unsigned flags)
{
	if (flags & MODEL_BELL)
		term_bell(term);
	if (flags & MODEL_REPAINT)
		term_repaint(term);
	start_draw(start, frame);
	term_draw(term, frame);
}

static bool is_interrupt(const struct event *event)
{
	return event->kind == EVENT_KEY && event->key.code == 'c' && event->key.mods == MOD_CTRL;
}

/* Until an entry is chosen or the person leaves; the flags of the last event. */
static unsigned converse(struct term *term, struct start *start, struct frame *frame)
{
	struct event event;
	unsigned flags = 0;

	draw(term, start, frame, 0);
	while (!(flags & (MODEL_QUIT | START_READ)) && !signals_end() && !term_lost(term)) {
		term_wait(term, -1);
		if (signals_take_stop())
			term_suspend(term);
		for (flags = 0; !(flags & (MODEL_QUIT | START_READ)) && term_event(term, &event);) {
			if (is_interrupt(&event))
				signals_ask(SIGINT);
			flags |= start_handle(start, &event);
		}
		if (flags & MODEL_SUSPEND)
			term_suspend(term);
		if (flags)
			draw(term, start, frame, flags);
	}
	return flags;
}

static enum choice choose(const struct offers *offers, struct term *term,
			  const struct loop_options *options, struct buf *path)
{
	struct model_options size = {.ambiguous = options->ambiguous, .ascii = options->ascii};
	struct frame frame = {.ambiguous = options->ambiguous};
	struct start *start;
	enum choice choice = CHOICE_QUIT;

	term_size(term, &size.rows, &size.cols);
	start = start_open(offers->entries, offers->n, &size);
	if (converse(term, start, &frame) & START_READ) {
		buf_add(path, buf_str(&offers->at[start_chosen(start)].path));
		choice = CHOICE_MADE;
	}
	start_close(start);
	frame_free(&frame);
	return choice;
}

enum choice recent_choose(struct keeper *keeper, const struct loop_options *options,
			  const char *bundled, struct buf *path, int *number)
{
	struct term_options term_options = {
		.theme = options->theme,
		.colours = options->colours,
		.ambiguous = options->ambiguous,
	};
	struct offers offers;
	struct error error = {""};
	enum choice choice = CHOICE_NONE;
	struct term *term;

	*number = 0;
	if (gather(&offers, keeper, bundled)) {
		term = term_open(&term_options, &error);
		if (term)
			choice = choose(&offers, term, options, path);
		if (choice != CHOICE_MADE)
			*number = signals_end();
		term_close(term);
	}
	offers_free(&offers);
	return choice;
}
