#include "store_private.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

static const char file_name[] = "dushu.db";

enum { FOLDER_MODE = 0700, FILE_MODE = 0600, ASIDE_MOST = 1000, PATH_BYTES = 4096 };

/* The schema grows by statements at the end, each with the version that it belongs to. */
static const struct {
	int version;
	const char *sql;
} schema[] = {
	{1, "CREATE TABLE articles(id INTEGER PRIMARY KEY, path TEXT UNIQUE, name TEXT NOT NULL, "
	    "hash INTEGER NOT NULL, size INTEGER NOT NULL, title TEXT NOT NULL DEFAULT '', "
	    "percent INTEGER NOT NULL DEFAULT 0, measure INTEGER NOT NULL DEFAULT 0, "
	    "page INTEGER NOT NULL DEFAULT 0, read_at INTEGER NOT NULL)"},
	{1, "CREATE TABLE items(id INTEGER PRIMARY KEY, article INTEGER NOT NULL, "
	    "kind INTEGER NOT NULL, slot INTEGER NOT NULL, value INTEGER NOT NULL, "
	    "at INTEGER NOT NULL, n INTEGER NOT NULL, "
	    "prefix BLOB NOT NULL, quote BLOB NOT NULL, suffix BLOB NOT NULL)"},
	{1, "CREATE INDEX items_of ON items(article, kind, slot, at)"},
	{1, "CREATE INDEX articles_by_hash ON articles(hash, size)"},
	{2, "ALTER TABLE articles ADD COLUMN section TEXT NOT NULL DEFAULT ''"},
	{2, "CREATE TABLE typed(kind INTEGER NOT NULL, line TEXT NOT NULL, "
	    "used INTEGER NOT NULL, PRIMARY KEY(kind, line)) WITHOUT ROWID"},
	{3, "ALTER TABLE articles ADD COLUMN navigator INTEGER NOT NULL DEFAULT 0"},
	{3, "ALTER TABLE articles ADD COLUMN figures INTEGER NOT NULL DEFAULT 0"},
};

enum { N_SCHEMA = sizeof(schema) / sizeof(*schema), VERSION = 3 };

bool store_folder(struct buf *out, struct error *error)
{
	const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");

	/* As the XDG base directory specification has it: a relative path is to be ignored. */
	if (state && state[0] == '/')
		buf_printf(out, "%s/dushu", state);
	else if (home && home[0] == '/')
		buf_printf(out, "%s/.local/state/dushu", home);
	else
		return error_set(error, "neither XDG_STATE_HOME nor HOME names a folder");
	return true;
}

/* Makes a folder and those around it. */
static bool make_folder(const char *folder)
{
	char path[PATH_BYTES];
	size_t n = strlen(folder);

	if (n == 0 || n >= sizeof(path))
		return false;
	memcpy(path, folder, n + 1);
	for (size_t i = 1; i <= n; i++) {
		if (path[i] != '/' && path[i] != '\0')
			continue;
		path[i] = '\0';
		if (mkdir(path, FOLDER_MODE) < 0 && errno != EEXIST && access(path, X_OK) < 0)
			return false;
		path[i] = folder[i];
	}
	return true;
}

bool store_say(const struct store *store, const char *what, struct error *error)
{
	struct error why = {""};

	db_say(store->db, &why);
	return error_set(error, "%s: %s (%s)", what, why.text, store->path.s);
}

/* Brings the tables to the present version. False where they are of a later one. */
static bool migrate(struct db *db)
{
	int64_t version = db_number(db, "PRAGMA user_version", "");
	struct buf set = {0};

	if (version == VERSION || db_failure(db))
		return true;
	if (version > VERSION)
		return false;
	db_begin(db);
	/* Another process may have been faster. */
	version = db_number(db, "PRAGMA user_version", "");
	for (size_t i = 0; i < N_SCHEMA; i++) {
		if (schema[i].version > version)
			db_run(db, schema[i].sql, "");
	}
	buf_printf(&set, "PRAGMA user_version = %d", VERSION);
	db_run(db, set.s, "");
	buf_free(&set);
	db_end(db);
	return true;
}

/* Opens the file for writing and makes it usable; false where it is of a later version. */
static bool open_file(struct store *store)
{
	bool ours;

	db_close(store->db);
	store->db = db_open(store->path.s, DB_WRITE);
	db_run(store->db, "PRAGMA journal_mode = WAL", "");
	/* Somebody else is about to switch it on. */
	if (db_failure(store->db) == DB_BUSY)
		db_clear(store->db);
	db_run(store->db, "PRAGMA synchronous = FULL", "");
	db_run(store->db, "PRAGMA secure_delete = ON", "");
	ours = migrate(store->db);
	if (stat(store->path.s, &store->file) < 0)
		store->file = (struct stat){0};
	return ours;
}

/* Nothing of this process is in the file that is open now. */
static void forget_rows(struct store *store)
{
	store->article = 0;
	for (size_t i = 0; i < store->known.n; i++)
		store->known.at[i].row = 0;
	store->known.n = 0;
	kept_clear(&store->state);
}

static void rename_part(const struct store *store, struct str aside, const char *ending)
{
	struct buf from = {0}, to = {0};

	buf_printf(&from, "%s%s", store->path.s, ending);
	buf_add(&to, aside);
	buf_add(&to, str_of(ending));
	rename(from.s, to.s);
	buf_free(&from);
	buf_free(&to);
}

/* Moves the damaged file away under a name that is free. */
static bool move_aside(const struct store *store, struct buf *aside)
{
	for (int i = 1; i < ASIDE_MOST; i++) {
		buf_clear(aside);
		buf_printf(aside, "%s.damaged-%d", store->path.s, i);
		if (access(aside->s, F_OK) == 0)
			continue;
		rename_part(store, buf_str(aside), "");
		rename_part(store, buf_str(aside), "-wal");
		rename_part(store, buf_str(aside), "-shm");
		return access(store->path.s, F_OK) < 0;
	}
	return false;
}

/* Whether the file that has the name now is damaged: another process may have put it aside. */
static bool is_damaged(struct store *store)
{
	open_file(store);
	db_run(store->db, "PRAGMA quick_check(1)", "");
	if (db_failure(store->db) == DB_FINE) {
		struct query *query = db_query(store->db, "PRAGMA quick_check(1)", "");
		bool fine = query_row(query) && str_equal(query_str(query, 0), STR("ok"));

		if (fine)
			query_end(query);
		return !fine;
	}
	return db_failure(store->db) == DB_DAMAGED;
}

/* A lock that ends with its descriptor: two processes shall not both move the file. */
static int lock_folder(const struct store *store)
{
	struct buf name = {0};
	int lock;

	buf_printf(&name, "%s.lock", store->path.s);
	lock = open(name.s, O_RDWR | O_CREAT | O_CLOEXEC, FILE_MODE);
	buf_free(&name);
	if (lock >= 0)
		flock(lock, LOCK_EX);
	return lock;
}

bool store_mend(struct store *store, struct error *told)
{
	struct buf aside = {0};
	bool moved = false;
	int lock;

	if (store->readable || db_failure(store->db) != DB_DAMAGED)
		return false;
	lock = lock_folder(store);
	if (is_damaged(store)) {
		db_close(store->db);
		store->db = NULL;
		moved = move_aside(store, &aside);
	}
	open_file(store);
	if (lock >= 0)
		close(lock);
	forget_rows(store);
	if (moved)
		error_set(told, "what was kept is damaged; it is put aside as %s in %s",
			  aside.s + store->folder.n + 1, store->folder.s);
	buf_free(&aside);
	return db_failure(store->db) == DB_FINE;
}

/* What cannot be written may still be read. */
static bool open_to_read(struct store *store)
{
	db_close(store->db);
	store->db = db_open(store->path.s, DB_READ);
	store->readable = true;
	return db_number(store->db, "PRAGMA user_version", "") == VERSION &&
	       db_failure(store->db) == DB_FINE;
}

struct store *store_open(const char *folder, struct error *told)
{
	struct store *store = xrealloc(NULL, 1, sizeof(*store));
	bool ours;

	*store = (struct store){0};
	told->text[0] = '\0';
	buf_add(&store->folder, str_of(folder));
	buf_printf(&store->path, "%s/%s", folder, file_name);
	make_folder(folder);
	ours = open_file(store);
	if (!ours)
		error_set(told, "%s was written by a later version of dushu: nothing is kept",
			  store->path.s);
	else if (db_failure(store->db) == DB_FINE || store_mend(store, told))
		return store;
	else
		store_say(store, "nothing is kept of this reading", told);
	if (ours && db_failure(store->db) != DB_DAMAGED && open_to_read(store))
		return store;
	store_close(store);
	return NULL;
}

void store_close(struct store *store)
{
	if (!store)
		return;
	db_close(store->db);
	anchors_free(&store->known);
	kept_free(&store->state);
	buf_free(&store->article_path);
	buf_free(&store->name);
	buf_free(&store->folder);
	buf_free(&store->path);
	free(store);
}

bool store_ready(struct store *store, struct error *error)
{
	struct stat now;

	if (store->readable)
		return error_set(error,
				 "nothing is kept of this reading: it may not be written (%s)",
				 store->path.s);
	db_clear(store->db);
	if (stat(store->path.s, &now) == 0 && now.st_ino == store->file.st_ino &&
	    now.st_dev == store->file.st_dev)
		return true;
	/* It was deleted, or put aside by another process: a new one takes all of this reading. */
	make_folder(store->folder.s);
	if (!open_file(store))
		return error_set(error, "%s was written by a later version of dushu",
				 store->path.s);
	forget_rows(store);
	if (db_failure(store->db) == DB_FINE || store_mend(store, error))
		return true;
	return store_say(store, "nothing could be kept", error);
}
