/* Reading the article's file again: because the reader asks for it, or the file grows. */
#include "src/app/loop_private.h"

#include <stdio.h>

#include "dushu/app/carry.h"
#include "dushu/app/clock.h"
#include "dushu/app/keeper.h"

/* Milliseconds between two looks at a file that is followed. */
enum { FOLLOW_MS = 300 };

static bool is_same(const struct stat *a, const struct stat *b)
{
	return a->st_ino == b->st_ino && a->st_dev == b->st_dev && a->st_size == b->st_size &&
	       a->st_mtim.tv_sec == b->st_mtim.tv_sec && a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

/* Puts another source in the place of the present one, which is taken apart where nobody reads it. */
static bool change_over(struct loop *loop, struct source *again, struct carry *carry,
			struct error *error)
{
	struct loop old = *loop;
	bool ok;

	keeper_end(loop->options->keeper, loop->model);
	if (!loop_stop_index(loop))
		loop_give_up(&old);
	loop->source = again;
	loop->article = NULL;
	loop->model = NULL;
	loop->news = false;
	if (old.model)
		model_close(old.model);
	article_close(old.article);
	ok = loop_open(loop, error) && carry_give(carry, loop->model, loop->source, error);
	source_close(old.source);
	if (!ok)
		return false;
	loop->flags |= MODEL_DRAW;
	loop_start_index(loop);
	return true;
}

/* The file as it is now, or why it cannot be read; the reading goes on with what there was. */
static bool read_again(struct loop *loop, bool *read, struct error *error)
{
	const char *path = source_path(loop->source);
	struct source *again;
	struct carry carry = {0};
	struct stat now;
	struct error why = {""};
	bool ok;

	*read = false;
	if (!path || stat(path, &now) != 0)
		return loop_say(loop, "the file is not there any more", error);
	again = source_open(path, &why);
	if (!again)
		return loop_say(loop, why.text, error);
	if (!carry_take(&carry, loop->model, loop->source, error)) {
		source_close(again);
		carry_free(&carry);
		return loop_reopen(loop, error);
	}
	loop->seen = now;
	ok = change_over(loop, again, &carry, error) || loop_reopen(loop, error);
	carry_free(&carry);
	*read = true;
	return ok;
}

void loop_look(struct loop *loop)
{
	const char *path = source_path(loop->source);

	if (!path || stat(path, &loop->seen) != 0)
		loop->seen = (struct stat){0};
}

bool loop_reload_changed(struct loop *loop, struct error *error)
{
	const char *path = source_path(loop->source);
	struct stat now;

	if (path && stat(path, &now) == 0 && is_same(&now, &loop->seen))
		return true;
	return loop_reload(loop, error);
}

bool loop_reload(struct loop *loop, struct error *error)
{
	size_t before = source_bytes(loop->source).n;
	char said[96];
	bool read;

	if (!read_again(loop, &read, error))
		return false;
	if (!read || model_follows(loop->model))
		return true;
	snprintf(said, sizeof(said), "read again: %zu bytes, %zu before",
		 source_bytes(loop->source).n, before);
	return loop_say(loop, said, error);
}

int loop_follow_patience(const struct loop *loop)
{
	long long left = loop->looked_at + FOLLOW_MS - clock_ms();

	if (!model_follows(loop->model))
		return -1;
	return left > 0 ? (int)left : 0;
}

bool loop_follow(struct loop *loop, struct error *error)
{
	const char *path = source_path(loop->source);
	struct stat now;
	bool read;

	if (loop_follow_patience(loop) != 0)
		return true;
	loop->looked_at = clock_ms();
	/* One that is renamed away may come again, as logs do. */
	if (!path || stat(path, &now) != 0 || is_same(&now, &loop->seen))
		return true;
	return read_again(loop, &read, error);
}
