/* Reading and writing what was made of the article that is read. */
#include "store_private.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

enum {
	ORPHANS = 50,        /* articles that may be the one that is read */
	ORPHAN_ITEMS = 2000, /* of all of them */
	STRANGERS = 3,       /* places that make two articles of different names one */
	TYPED_LINES = 1000,
};

static void copy_article(struct store *store, const struct store_article *article)
{
	buf_clear(&store->article_path);
	buf_clear(&store->name);
	store->piped = !article->path;
	if (article->path)
		buf_add(&store->article_path, str_of(article->path));
	buf_add(&store->name, str_of(article->name));
	store->hash = article->hash;
	store->size = article->size;
	store->article = 0;
	store->origin = ORIGIN_NONE;
	store->known.n = 0;
	kept_clear(&store->state);
}

static int64_t find_by_path(struct store *store)
{
	if (store->piped)
		return 0;
	return db_number(store->db, "SELECT id FROM articles WHERE path = ?", "s",
			 buf_str(&store->article_path));
}

static int64_t find_by_hash(struct store *store, const char *sql)
{
	return db_number(store->db, sql, "ii", (int64_t)store->hash, (int64_t)store->size);
}

static bool is_missing(struct str path)
{
	struct buf name = {0};
	bool missing;

	buf_add(&name, path);
	missing = access(name.s ? name.s : "", F_OK) < 0 && (errno == ENOENT || errno == ENOTDIR);
	buf_free(&name);
	return missing;
}

static bool path_is_missing(struct store *store, int64_t article)
{
	struct query *query =
		db_query(store->db, "SELECT path FROM articles WHERE id = ?", "i", article);
	bool missing;

	if (!query_row(query))
		return false;
	missing = query_is_null(query, 0) || is_missing(query_str(query, 0));
	query_end(query);
	return missing;
}

static struct anchor read_anchor(const struct query *query)
{
	struct anchor anchor = {
		.row = query_int(query, 0),
		.article = query_int(query, 1),
		.item = {.kind = (enum kept_kind)query_int(query, 2),
			 .key = (int)query_int(query, 3),
			 .value = (int)query_int(query, 4),
			 .at = (size_t)query_int(query, 5),
			 .n = (size_t)query_int(query, 6)},
	};

	anchor_set(&anchor, query_str(query, 7), query_str(query, 8), query_str(query, 9));
	return anchor;
}

static void read_items(struct store *store, int64_t article, struct anchors *out)
{
	struct query *query = db_query(store->db,
				       "SELECT id, article, kind, slot, value, at, n, prefix, "
				       "quote, suffix FROM items WHERE article = ? "
				       "ORDER BY kind, slot, at",
				       "i", article);

	while (query_row(query)) {
		int64_t kind = query_int(query, 2);

		if (kind >= 0 && kind < KEPT_N_KINDS)
			anchors_add(out, read_anchor(query));
	}
}

/* Of articles that are not where they were, one may be this one, moved and changed. */
static void read_orphans(struct store *store, struct anchors *out)
{
	struct query *query = db_query(store->db,
				       "SELECT id, path FROM articles WHERE path IS NOT NULL "
				       "ORDER BY read_at DESC LIMIT 1000",
				       "");
	int64_t ids[ORPHANS];
	size_t n = 0;

	while (query_row(query)) {
		if (n < ORPHANS && is_missing(query_str(query, 1)))
			ids[n++] = query_int(query, 0);
	}
	for (size_t i = 0; i < n && out->n < ORPHAN_ITEMS; i++)
		read_items(store, ids[i], out);
}

static void find(struct store *store, struct anchors *anchors)
{
	int64_t same = find_by_path(store), twin = 0;

	if (!same && store->piped)
		same = find_by_hash(store, "SELECT id FROM articles WHERE hash = ? AND size = ? "
					   "ORDER BY path IS NOT NULL, read_at DESC");
	else if (!same)
		twin = find_by_hash(store, "SELECT id FROM articles WHERE hash = ? AND size = ? "
					   "ORDER BY read_at DESC");
	if (twin && path_is_missing(store, twin))
		same = twin;
	store->article = same;
	store->origin = same ? ORIGIN_SAME : twin ? ORIGIN_COPY : ORIGIN_ORPHAN;
	if (same || twin)
		read_items(store, same ? same : twin, anchors);
	else if (!store->piped)
		read_orphans(store, anchors);
	for (size_t i = 0; twin && !same && i < anchors->n; i++)
		anchors->at[i].row = anchors->at[i].article = 0;
}

void store_find(struct store *store, const struct store_article *article, struct anchors *anchors,
		struct error *told)
{
	told->text[0] = '\0';
	anchors->n = 0;
	copy_article(store, article);
	db_clear(store->db);
	find(store, anchors);
	if (db_failure(store->db) == DB_FINE)
		return;
	anchors->n = 0;
	copy_article(store, article);
	if (!store_mend(store, told))
		store_say(store, "what was kept of this article cannot be read", told);
}

static bool same_name(struct store *store, int64_t article)
{
	return db_number(store->db, "SELECT name = ? FROM articles WHERE id = ?", "si",
			 buf_str(&store->name), article) != 0;
}

/* Whether the anchors of an orphan from `from` to `to` stand in this text. */
static bool belongs(struct store *store, const struct anchors *anchors, size_t from, size_t to)
{
	size_t found = 0, places = 0, last = (size_t)-1;

	for (size_t i = from; i < to; i++) {
		const struct anchor *anchor = &anchors->at[i];

		if (anchor->state == ANCHOR_LOST)
			continue;
		found++;
		/* Many articles of one publisher begin alike. */
		places += anchor->item.at != last && anchor->item.at != 0;
		last = anchor->item.at;
	}
	if (places == 0 || found * 2 < to - from)
		return false;
	return places >= STRANGERS || same_name(store, anchors->at[from].article);
}

/* Leaves the anchors of the orphan that is this article, or none. */
static void adopt(struct store *store, struct anchors *anchors)
{
	size_t from = 0, to;

	for (; from < anchors->n; from = to) {
		int64_t article = anchors->at[from].article;

		for (to = from; to < anchors->n && anchors->at[to].article == article; to++)
			;
		if (!belongs(store, anchors, from, to))
			continue;
		store->article = article;
		for (size_t i = from; i < to; i++)
			anchors->at[i - from] = anchors->at[i];
		anchors->n = to - from;
		return;
	}
	anchors->n = 0;
}

static void read_state(struct store *store, struct kept *out)
{
	struct query *query = db_query(store->db,
				       "SELECT measure, page, percent, title, section, hash, "
				       "navigator, figures "
				       "FROM articles WHERE id = ?",
				       "i", store->article);

	if (query_row(query)) {
		out->measure = (int)query_int(query, 0);
		out->page = (unsigned)query_int(query, 1);
		out->percent = (int)query_int(query, 2);
		out->navigator = (int)query_int(query, 6);
		out->figures = (int)query_int(query, 7);
		buf_add(&out->title, query_str(query, 3));
		buf_add(&out->section, query_str(query, 4));
		store->known_hash = query_int(query, 5);
		query_end(query);
	}
}

static void read_typed(struct store *store, struct buf *out)
{
	struct query *query = db_query(store->db,
				       "SELECT kind, line FROM (SELECT * FROM typed ORDER BY used "
				       "DESC LIMIT ?) ORDER BY used",
				       "i", (int64_t)TYPED_LINES);

	while (query_row(query)) {
		buf_printf(out, "%d", (int)(query_int(query, 0) % 10));
		buf_add(out, query_str(query, 1));
		buf_add_char(out, '\n');
	}
}

static void tell_lost(size_t marks, size_t ticks, struct error *told)
{
	char words[2][64] = {"", ""};

	if (marks)
		snprintf(words[0], sizeof(words[0]), "%zu mark%s", marks, marks == 1 ? "" : "s");
	if (ticks)
		snprintf(words[1], sizeof(words[1]), "%zu tick%s", ticks, ticks == 1 ? "" : "s");
	error_set(told,
		  "the text has changed: %s%s%s no longer found in it; they are kept in case they "
		  "come back",
		  words[0], marks && ticks ? " and " : "", words[1]);
}

/* All that stands in the text goes to the reader; what is lost is only told of. */
static void give(const struct anchors *anchors, struct kept *kept, size_t lost[KEPT_N_KINDS])
{
	for (size_t i = 0; i < anchors->n; i++) {
		const struct anchor *anchor = &anchors->at[i];

		if (anchor->state == ANCHOR_LOST)
			lost[anchor->item.kind]++;
		else
			kept_add(kept, anchor->item);
	}
}

void store_take(struct store *store, struct anchors *anchors, struct kept *kept, struct error *told)
{
	size_t lost[KEPT_N_KINDS] = {0};

	told->text[0] = '\0';
	kept_clear(kept);
	if (store->origin == ORIGIN_ORPHAN)
		adopt(store, anchors);
	give(anchors, kept, lost);
	store->known_hash = (int64_t)store->hash;
	if (store->article)
		read_state(store, kept);
	read_typed(store, &kept->typed);
	db_clear(store->db);
	store->known.n = 0;
	for (size_t i = 0; i < anchors->n; i++)
		anchors_add(&store->known, anchors->at[i]);
	kept_copy_state(&store->state, kept);
	if ((lost[KEPT_MARK] || lost[KEPT_TICK]) && store->known_hash != (int64_t)store->hash)
		tell_lost(lost[KEPT_MARK], lost[KEPT_TICK], told);
}
