/*
 * What was read lately: listed, chosen from, forgotten.
 */
#ifndef DUSHU_APP_RECENT_H
#define DUSHU_APP_RECENT_H

#include <stdbool.h>

#include "dushu/app/keeper.h"
#include "dushu/app/loop.h"
#include "dushu/app/options.h"

/* Prints the articles read last, the newest first: --recent. False and an error where that fails. */
bool recent_print(const struct options *options, struct error *error);

/* Forgets what was kept of a file and says so: --forget. False where nothing was. */
bool recent_forget(const char *path, struct error *error);

enum choice { CHOICE_NONE, CHOICE_MADE, CHOICE_QUIT };

/*
 * Lets somebody who has read before choose an article, `bundled` (a path, or NULL where it is missing) among them, on
 * the terminal, and appends its path. CHOICE_NONE: nothing but the bundled article was ever read.
 * CHOICE_QUIT: the person has left, by the signal *number or 0.
 */
enum choice recent_choose(struct keeper *keeper, const struct loop_options *options,
			  const char *bundled, struct buf *path, int *number);

#endif
