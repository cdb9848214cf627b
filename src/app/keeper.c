#include "dushu/app/keeper.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "dushu/app/clock.h"
#include "dushu/store/fingerprint.h"

/* Milliseconds from a move to when the place is kept, if no other comes first. */
enum { REST_MS = 2000 };

/* How long a write may wait for that of another dushu: when the reader waits for it, and when not. */
enum { PATIENT_MS = 3000, HASTY_MS = 100 };

/* How something was kept, and how this reading began: not the same where command line or settings say so. */
struct setting {
	int kept, began;
};

struct keeper {
	struct store *store;       /* NULL where nothing can be kept, and before it is asked for */
	bool opened, asked, fresh; /* it was; who reads was asked for, and is new */
	const struct source *source;
	struct kept kept;
	struct anchors anchors;
	struct buf told, said; /* what is to be told; what was handed out */
	struct buf why;        /* nothing can be kept */
	bool failing;          /* and that was told */
	bool waiting;          /* for the rest of what comes through a pipe */
	bool measured;         /* the command line says how wide rows are */
	struct setting measure, navigator, figures, raw;
	long long due; /* clock_ms() at which the place is to be kept, 0 for never */
};

static void tell(struct keeper *keeper, const char *words)
{
	if (words[0] == '\0')
		return;
	if (keeper->told.n)
		buf_add(&keeper->told, STR("; "));
	buf_add(&keeper->told, str_of(words));
}

struct keeper *keeper_open(void)
{
	struct keeper *keeper = xrealloc(NULL, 1, sizeof(*keeper));

	*keeper = (struct keeper){0};
	return keeper;
}

void keeper_close(struct keeper *keeper)
{
	if (!keeper)
		return;
	store_close(keeper->store);
	kept_free(&keeper->kept);
	anchors_free(&keeper->anchors);
	buf_free(&keeper->told);
	buf_free(&keeper->said);
	buf_free(&keeper->why);
	free(keeper);
}

static void open_store(struct keeper *keeper)
{
	struct buf folder = {0};
	struct error told = {""};

	keeper->opened = true;
	if (store_folder(&folder, &told))
		keeper->store = store_open(folder.s, &told);
	else
		tell(keeper, "nothing is kept of this reading");
	if (!keeper->store)
		buf_add(&keeper->why, str_of(told.text));
	tell(keeper, told.text);
	buf_free(&folder);
}

struct store *keeper_store(struct keeper *keeper)
{
	if (keeper && !keeper->opened)
		open_store(keeper);
	return keeper ? keeper->store : NULL;
}

bool keeper_is_new(struct keeper *keeper)
{
	if (!keeper)
		return false;
	if (!keeper->asked)
		keeper->fresh = keeper_store(keeper) && store_is_empty(keeper->store);
	keeper->asked = true;
	return keeper->fresh;
}

void keeper_ready(void *keeper)
{
	keeper_is_new(keeper);
}

const char *keeper_told(struct keeper *keeper)
{
	struct buf said;

	if (!keeper || keeper->told.n == 0)
		return NULL;
	said = keeper->said;
	keeper->said = keeper->told;
	keeper->told = said;
	buf_clear(&keeper->told);
	return keeper->said.s;
}

void keeper_path(const char *path, struct buf *out)
{
	const char *slash = strrchr(path, '/');
	char whole[PATH_MAX];
	struct buf folder = {0};

	if (realpath(path, whole)) {
		buf_add(out, str_of(whole));
		return;
	}
	buf_add(&folder, slash ? (struct str){path, (size_t)(slash - path) + 1} : STR("."));
	if (realpath(folder.s, whole))
		buf_printf(out, "%s/%s", strcmp(whole, "/") == 0 ? "" : whole,
			   slash ? slash + 1 : path);
	else if (path[0] == '/' || !getcwd(whole, sizeof(whole)))
		buf_add(out, str_of(path));
	else
		buf_printf(out, "%s/%s", whole, path);
	buf_free(&folder);
}

/* What touches the article's bytes, under source_guard(). */
struct look {
	struct str text;
	struct anchors *anchors;
	struct kept *kept;
	struct model *model;
	const struct model *reading;
	uint64_t hash;
};

static void print_work(void *arg)
{
	struct look *look = arg;

	look->hash = fingerprint(look->text);
}

static void find_work(void *arg)
{
	struct look *look = arg;

	anchors_find(look->anchors, look->text);
}

static void quote_work(void *arg)
{
	struct look *look = arg;

	look->anchors->n = 0;
	for (size_t i = 0; i < look->kept->n; i++)
		anchors_add(look->anchors, anchor_of(look->text, look->kept->items[i]));
}

static void restore_work(void *arg)
{
	struct look *look = arg;

	model_restore(look->model, look->kept);
}

static void keep_work(void *arg)
{
	struct look *look = arg;

	model_keep(look->reading, look->kept);
}

/* What command line and settings say is not kept, but what the reader made of it. */
static int setting_now(const struct setting *setting, int now)
{
	return now == setting->began ? setting->kept : now;
}

static void settle_settings(const struct keeper *keeper, struct kept *kept)
{
	int raw = setting_now(&keeper->raw, (int)(kept->page & KEPT_RAW));

	kept->measure = setting_now(&keeper->measure, kept->measure);
	kept->navigator = setting_now(&keeper->navigator, kept->navigator);
	kept->figures = setting_now(&keeper->figures, kept->figures);
	kept->page = (kept->page & ~(unsigned)KEPT_RAW) | (unsigned)raw;
}

/* Takes up what store_take() gave, and notes what that makes of the settings. */
static bool restore(struct keeper *keeper, struct look *look)
{
	struct kept *kept = &keeper->kept;
	struct error error = {""};

	keeper->measure.kept = kept->measure;
	keeper->navigator.kept = kept->navigator;
	keeper->figures.kept = kept->figures;
	keeper->raw.kept = (int)(kept->page & KEPT_RAW);
	if (keeper->measured)
		kept->measure = 0;
	if (!source_guard(restore_work, look, &error) || !source_guard(keep_work, look, &error))
		return false;
	keeper->measure.began = kept->measure;
	keeper->navigator.began = kept->navigator;
	keeper->figures.began = kept->figures;
	keeper->raw.began = (int)(kept->page & KEPT_RAW);
	return true;
}

/* All that is known of the article, in keeper->kept; false where its file was cut short. */
static bool look_up(struct keeper *keeper, struct look *look)
{
	const struct source *source = keeper->source;
	struct store_article article = {.name = source_name(source), .size = look->text.n};
	struct buf path = {0};
	struct error error = {""}, told[2] = {{""}, {""}};

	if (!source_guard(print_work, look, &error))
		return false;
	article.hash = look->hash;
	if (source_path(source))
		keeper_path(source_path(source), &path);
	article.path = path.s;
	store_find(keeper->store, &article, &keeper->anchors, &told[0]);
	buf_free(&path);
	if (!source_guard(find_work, look, &error))
		return false;
	store_take(keeper->store, &keeper->anchors, &keeper->kept, &told[1]);
	tell(keeper, told[0].text);
	tell(keeper, told[1].text);
	return true;
}

static struct look look_of(struct keeper *keeper, struct model *model)
{
	return (struct look){.text = source_bytes(keeper->source),
			     .anchors = &keeper->anchors,
			     .kept = &keeper->kept,
			     .model = model,
			     .reading = model};
}

bool keeper_meet(struct keeper *keeper, const struct source *source)
{
	struct look look;

	if (!keeper_store(keeper))
		return true;
	keeper->source = source;
	keeper->due = 0;
	/* What is piped in is known by all of its bytes. */
	keeper->waiting = !source_whole(source);
	look = look_of(keeper, NULL);
	return keeper->waiting || look_up(keeper, &look);
}

bool keeper_begin(struct keeper *keeper, struct model *model, bool measured)
{
	struct look look;

	if (!keeper || !keeper->store)
		return true;
	keeper->measured = measured;
	look = look_of(keeper, model);
	return keeper->waiting || restore(keeper, &look);
}

/* What was made meanwhile stays; the place too, where the reader has gone somewhere. */
static void join(struct keeper *keeper, const struct kept *made, size_t begin)
{
	const struct kept_item *place = kept_find(made, KEPT_PLACE, 0);
	bool moved = place && place->at > begin;
	struct kept kept = keeper->kept;

	keeper->kept = (struct kept){0};
	for (size_t i = 0; i < made->n; i++) {
		if (made->items[i].kind != KEPT_PLACE || moved)
			kept_add(&keeper->kept, made->items[i]);
	}
	kept_merge(&keeper->kept, &kept);
	kept_copy_state(&keeper->kept, moved ? made : &kept);
	kept_free(&kept);
}

/* All of the text has come at last. */
static void catch_up(struct keeper *keeper, struct model *model)
{
	struct look look = look_of(keeper, model);
	struct kept made = {0};
	struct error error = {""};
	bool known;

	keeper->waiting = false;
	look.kept = &made;
	known = source_guard(keep_work, &look, &error);
	look.kept = &keeper->kept;
	if (known && look_up(keeper, &look)) {
		join(keeper, &made, source_begin(keeper->source));
		restore(keeper, &look);
	}
	keeper->due = clock_ms();
	kept_free(&made);
}

/* False where it is not safe on the disk; *error says why. */
static bool keep(struct keeper *keeper, const struct model *model, int patience,
		 struct error *error)
{
	struct look look = {.anchors = &keeper->anchors, .kept = &keeper->kept, .reading = model};

	keeper->due = 0;
	if (!keeper->store)
		return error_set(error, "%s", keeper->why.s);
	if (keeper->waiting)
		return error_set(error, "this is kept when all of the text has come");
	look.text = source_bytes(keeper->source);
	store_patience(keeper->store, patience);
	if (!source_guard(keep_work, &look, error) || !source_guard(quote_work, &look, error))
		return false;
	settle_settings(keeper, &keeper->kept);
	return store_write(keeper->store, &keeper->kept, &keeper->anchors, error);
}

void keeper_made(struct keeper *keeper, const struct model *model)
{
	struct error error = {""};

	if (!keeper)
		return;
	keeper->failing = !keep(keeper, model, PATIENT_MS, &error);
	tell(keeper, error.text);
}

void keeper_moved(struct keeper *keeper)
{
	if (keeper && keeper->store && !keeper->waiting && keeper->due == 0)
		keeper->due = clock_ms() + REST_MS;
}

int keeper_patience(const struct keeper *keeper)
{
	long long left;

	if (!keeper || keeper->due == 0)
		return -1;
	left = keeper->due - clock_ms();
	return left > 0 ? (int)left : 0;
}

bool keeper_rest(struct keeper *keeper, struct model *model)
{
	struct error error = {""};
	bool whole = keeper && keeper->waiting && source_whole(keeper->source);

	if (whole)
		catch_up(keeper, model);
	if (!keeper || keeper->waiting || keeper_patience(keeper) != 0)
		return whole;
	/* A failure is told once: the reader has asked for nothing. */
	if (keep(keeper, model, HASTY_MS, &error)) {
		keeper->failing = false;
	} else if (!keeper->failing) {
		keeper->failing = true;
		tell(keeper, error.text);
	}
	return whole;
}

void keeper_end(struct keeper *keeper, const struct model *model)
{
	struct error error = {""};

	if (keeper && keeper->store && keeper->source)
		keep(keeper, model, PATIENT_MS, &error);
}
