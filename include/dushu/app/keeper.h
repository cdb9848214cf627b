/*
 * Keeps what a reader makes: joins the model, which has it, with the store, which outlives the run.
 *
 * Marks and ticks are in the store before the screen tells of them; the place follows when the keys
 * rest for some seconds, and at the end. Where the store fails reading goes on, and keeper_told()
 * has the words for it. All functions take NULL for a keeper that keeps nothing (--no-state).
 */
#ifndef DUSHU_APP_KEEPER_H
#define DUSHU_APP_KEEPER_H

#include <stdbool.h>

#include "dushu/store/store.h"
#include "dushu/text/buf.h"
#include "dushu/text/source.h"
#include "dushu/view/model.h"

struct keeper;

/* Never NULL. The store is opened when it is asked for; where it cannot be, nothing is kept, and told. */
struct keeper *keeper_open(void);
void keeper_close(struct keeper *keeper);

/* The store itself, to list what was read; NULL where there is none. */
struct store *keeper_store(struct keeper *keeper);

/* Whether the store knew that nothing was ever read when it was opened. */
bool keeper_is_new(struct keeper *keeper);

/* An errand (worker.h) that opens the store, so that it need not be waited for. */
void keeper_ready(void *keeper);

/* A line for the reader, or NULL; valid until the next call of any function here. */
const char *keeper_told(struct keeper *keeper);

/*
 * Looks up what was kept of an article, whose model there need not be yet, and gives it to the model.
 * `measured`: the width of rows is given by the command line. False where the article's file was cut
 * short meanwhile; nothing is taken up then.
 */
bool keeper_meet(struct keeper *keeper, const struct source *source);
bool keeper_begin(struct keeper *keeper, struct model *model, bool measured);

/* The reader made something: keeps all now. */
void keeper_made(struct keeper *keeper, const struct model *model);

/* The reader went somewhere: it is kept when keeper_patience() is over. */
void keeper_moved(struct keeper *keeper);

/* Milliseconds until keeper_rest() has something to do, 0 for now, -1 for never. */
int keeper_patience(const struct keeper *keeper);
/* True where the model has taken up what was kept: all of a piped text has come by now. */
bool keeper_rest(struct keeper *keeper, struct model *model);

/* The reading ends: keeps all that is not yet. */
void keeper_end(struct keeper *keeper, const struct model *model);

/*
 * Appends the path that an article is known by: absolute, without links; of a file that is no longer
 * there, as far as its folders are. An absolute path is never empty.
 */
void keeper_path(const char *path, struct buf *out);

#endif
