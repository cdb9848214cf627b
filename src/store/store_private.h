/*
 * The store as its files see it.
 */
#ifndef DUSHU_SRC_STORE_STORE_PRIVATE_H
#define DUSHU_SRC_STORE_STORE_PRIVATE_H

#include <stdbool.h>
#include <sys/stat.h>

#include "db.h"
#include "dushu/store/store.h"

/* How what was found belongs to the article that is read. */
enum origin {
	ORIGIN_NONE,
	ORIGIN_SAME,   /* it is the article */
	ORIGIN_COPY,   /* another article of the same bytes, which is still there */
	ORIGIN_ORPHAN, /* articles that are no longer where they were: one of them perhaps */
};

struct store {
	struct buf folder, path;
	struct db *db;
	struct stat file; /* the one that is open */
	bool readable;    /* but not to be written */
	int patience;     /* milliseconds, 0 where it was never set */

	/* The article that is read, and what the file holds of it as far as this process knows. */
	bool piped;
	struct buf article_path, name;
	uint64_t hash;
	size_t size;
	int64_t article; /* 0 where it is not in the file yet */
	int64_t known_hash;
	enum origin origin;
	struct anchors known; /* lost ones among them */
	struct kept state;    /* all but its items */
};

/* The file is open, and the one that has the name; opens it anew where not. False and why. */
bool store_ready(struct store *store, struct error *error);

/* After a failure: where the file is damaged puts it aside, opens a new one, and is true. */
bool store_mend(struct store *store, struct error *told);

/* Says that something could not be done, and why; returns false. */
bool store_say(const struct store *store, const char *what, struct error *error);

#endif
