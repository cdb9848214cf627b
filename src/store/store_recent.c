/* The articles that were read, and forgetting one. */
#include "store_private.h"

#include <stdlib.h>

static char *copy_of(struct str s)
{
	char *copy = xrealloc(NULL, s.n + 1, 1);

	memcpy(copy, s.s, s.n);
	copy[s.n] = '\0';
	return copy;
}

static struct recent read_recent(const struct query *query)
{
	return (struct recent){
		.path = copy_of(query_str(query, 0)),
		.name = copy_of(query_str(query, 1)),
		.title = copy_of(query_str(query, 2)),
		.section = copy_of(query_str(query, 3)),
		.percent = (int)query_int(query, 4),
		.size = (size_t)query_int(query, 5),
		.read_at = query_int(query, 6) / 1000,
		.at = (size_t)query_int(query, 7),
		.marks = (size_t)query_int(query, 8),
		.ticks = (size_t)query_int(query, 9),
	};
}

bool store_recent(struct store *store, size_t most, struct recents *out, struct error *error)
{
	size_t cap = 0;
	struct query *query;

	db_clear(store->db);
	query = db_query(
		store->db,
		"SELECT path, name, title, section, percent, size, read_at, "
		"(SELECT at FROM items WHERE article = a.id AND kind = ?), "
		"(SELECT count(*) FROM items WHERE article = a.id AND kind = ?), "
		"(SELECT count(*) FROM items WHERE article = a.id AND kind = ?) "
		"FROM articles a WHERE path IS NOT NULL ORDER BY read_at DESC, id DESC LIMIT ?",
		"iiii", (int64_t)KEPT_PLACE, (int64_t)KEPT_MARK, (int64_t)KEPT_TICK, (int64_t)most);
	*out = (struct recents){0};
	while (query_row(query)) {
		if (out->n == cap) {
			cap = cap ? 2 * cap : 16;
			out->at = xrealloc(out->at, cap, sizeof(*out->at));
		}
		out->at[out->n++] = read_recent(query);
	}
	if (db_failure(store->db) == DB_FINE)
		return true;
	recents_free(out);
	return store_say(store, "what was read cannot be listed", error);
}

bool store_is_empty(struct store *store)
{
	int64_t any;

	db_clear(store->db);
	any = db_number(store->db, "SELECT EXISTS(SELECT 1 FROM articles WHERE path NOT NULL)", "");
	return !any && db_failure(store->db) == DB_FINE;
}

void recents_free(struct recents *recents)
{
	for (size_t i = 0; i < recents->n; i++) {
		free(recents->at[i].path);
		free(recents->at[i].name);
		free(recents->at[i].title);
		free(recents->at[i].section);
	}
	free(recents->at);
	*recents = (struct recents){0};
}

bool store_forget(struct store *store, const char *path, size_t *items, struct error *error)
{
	int64_t article;

	if (!store_ready(store, error))
		return false;
	db_begin(store->db);
	article = db_number(store->db, "SELECT id FROM articles WHERE path = ?", "s", str_of(path));
	*items = (size_t)db_number(
		store->db, "SELECT count(*) FROM items WHERE article = ? AND kind IN (?, ?)", "iii",
		article, (int64_t)KEPT_MARK, (int64_t)KEPT_TICK);
	db_run(store->db, "DELETE FROM items WHERE article = ?", "i", article);
	db_run(store->db, "DELETE FROM articles WHERE id = ?", "i", article);
	if (!db_end(store->db))
		return store_say(store, "it could not be forgotten", error);
	if (!article)
		return error_set(error, "%s: nothing is kept of it (dushu --recent lists what is)",
				 path);
	/* Its sentences shall not lie about in the log either. */
	db_run(store->db, "PRAGMA wal_checkpoint(TRUNCATE)", "");
	return true;
}
