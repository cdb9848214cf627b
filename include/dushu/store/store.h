/*
 * What outlives a run: for each article what its reader made of it (kept.h), in one SQLite file.
 *
 * An article is known by its canonical path, and by what it holds where it was moved; what stands in
 * it by anchors (anchor.h). Several processes may use the file at once: only what this one changed is
 * written, row by row, in one transaction. A store is opened for one run of the program and owned by
 * whoever opened it. No text of an article is touched here: that is for anchor_of() and
 * anchors_find(), which the caller can guard against a file that shrinks.
 *
 * Failures are for reading on without: what could not be written is tried again with the next write.
 * A damaged file is moved aside, and all of this run is written to a new one.
 */
#ifndef DUSHU_STORE_STORE_H
#define DUSHU_STORE_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dushu/store/anchor.h"
#include "dushu/text/buf.h"
#include "dushu/text/error.h"

struct store;

/* Appends $XDG_STATE_HOME/dushu, ~/.local/state/dushu without it; false where neither is known. */
bool store_folder(struct buf *out, struct error *error);

/*
 * Opens the store in a folder, which is made where it is missing. NULL where nothing can be kept;
 * `told` says why, and what else a reader should know (a damaged file, one that can only be read);
 * it is empty when all is well.
 */
struct store *store_open(const char *folder, struct error *told);
void store_close(struct store *store);

/* What an article is known by. The strings are copied. */
struct store_article {
	const char *path; /* canonical; NULL for what was piped in */
	const char *name; /* without folders */
	uint64_t hash;    /* fingerprint() of its bytes */
	size_t size;
};

/*
 * Begins with an article: fills `anchors` with all that may be known of it, for anchors_find(), and
 * then store_take() fills `kept` with what is. What moved is written at its new place. `told` says
 * what was not found again, and is empty otherwise. An article that is not known leaves both empty;
 * it becomes known with the first store_write(). A failure is told and leaves them empty too.
 */
void store_find(struct store *store, const struct store_article *article, struct anchors *anchors,
		struct error *told);
void store_take(struct store *store, struct anchors *anchors, struct kept *kept,
		struct error *told);

/* How many milliseconds a write waits for another process to end its own; 3000 at first. */
void store_patience(struct store *store, int ms);

/*
 * Writes what changed since the last time: anchors are those of all items of `kept`, in their order.
 * True once it is safe on the disk; false and an error in plain words where it is not.
 */
bool store_write(struct store *store, const struct kept *kept, const struct anchors *anchors,
		 struct error *error);

/* An article as it was left. */
struct recent {
	char *path, *name, *title, *section;
	int percent;
	size_t at, size;
	size_t marks, ticks;
	int64_t read_at; /* seconds since 1970 */
};

struct recents {
	struct recent *at;
	size_t n;
};

/* The articles read last, the newest first, at most `most`; free with recents_free(). */
bool store_recent(struct store *store, size_t most, struct recents *out, struct error *error);
void recents_free(struct recents *recents);

/* Whether no article was ever read, as far as can be told. */
bool store_is_empty(struct store *store);

/*
 * Forgets an article and all that was made of it; *items is how many marks and ticks went with it.
 * False and an error where nothing was known of it, or it could not be forgotten.
 */
bool store_forget(struct store *store, const char *path, size_t *items, struct error *error);

#endif
