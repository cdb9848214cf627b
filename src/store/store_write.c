/* Writing what changed, row by row, so that several processes keep what each of them made. */
#include "store_private.h"

#include <stdlib.h>
#include <time.h>

/* Lines typed, and articles in which nothing is marked or ticked, that are kept. */
enum { TYPED_KEPT = 2000, PLACES_KEPT = 1000 };

/*
 * The anchor that is an item, NULL for none; a lost one at the same byte is another one. Both lists
 * have their items in one order, mostly: the search goes on where the one before it ended.
 */
static const struct anchor *find(const struct anchors *anchors, const struct kept_item *item,
				 size_t *next)
{
	bool by_place = item->kind == KEPT_TICK || item->kind == KEPT_FOLD;

	for (size_t i = 0; i < anchors->n; i++) {
		size_t at = (*next + i) % anchors->n;
		const struct anchor *anchor = &anchors->at[at];

		if (kept_same(&anchor->item, item) && !(by_place && anchor->state == ANCHOR_LOST)) {
			*next = at + 1;
			return anchor;
		}
	}
	return NULL;
}

static struct str context_of(const struct anchor *anchor)
{
	return (struct str){anchor->bytes,
			    (size_t)anchor->n_before + anchor->n_quote + anchor->n_behind};
}

static bool differs(const struct anchor *known, const struct anchor *now)
{
	return known->row == 0 || known->state != ANCHOR_STANDS || known->item.at != now->item.at ||
	       known->item.n != now->item.n || known->item.value != now->item.value ||
	       !str_equal(context_of(known), context_of(now));
}

/* What the reader took away. What is lost stays for the day it comes back, but for lost jumps. */
static bool is_taken_away(const struct anchor *known, const struct anchors *now, size_t *next)
{
	bool stays = known->state == ANCHOR_LOST && known->item.kind != KEPT_JUMP;

	return known->row && !stays && !find(now, &known->item, next);
}

static bool same_state(const struct kept *a, const struct kept *b)
{
	return a->measure == b->measure && a->navigator == b->navigator &&
	       a->figures == b->figures && a->page == b->page && a->percent == b->percent &&
	       str_equal(buf_str(&a->title), buf_str(&b->title)) &&
	       str_equal(buf_str(&a->section), buf_str(&b->section)) &&
	       str_equal(buf_str(&a->typed), buf_str(&b->typed));
}

static bool is_written(const struct store *store, const struct kept *kept,
		       const struct anchors *now)
{
	size_t next = 0;

	if (store->article == 0 || store->known_hash != (int64_t)store->hash ||
	    !same_state(&store->state, kept))
		return false;
	for (size_t i = 0; i < now->n; i++) {
		const struct anchor *known = find(&store->known, &now->at[i].item, &next);

		if (!known || differs(known, &now->at[i]))
			return false;
	}
	for (size_t i = 0; i < store->known.n; i++) {
		if (is_taken_away(&store->known.at[i], now, &next))
			return false;
	}
	return true;
}

static int64_t now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* The row of the article, which another process may have made meanwhile. */
static int64_t find_article(struct store *store)
{
	if (store->article &&
	    db_number(store->db, "SELECT count(*) FROM articles WHERE id = ?", "i", store->article))
		return store->article;
	if (store->piped)
		return db_number(
			store->db,
			"SELECT id FROM articles WHERE path IS NULL AND hash = ? AND size = ?",
			"ii", (int64_t)store->hash, (int64_t)store->size);
	return db_number(store->db, "SELECT id FROM articles WHERE path = ?", "s",
			 buf_str(&store->article_path));
}

/* Of the articles that were only read the oldest make room. */
static void prune(struct store *store)
{
	db_run(store->db,
	       "DELETE FROM articles WHERE id IN (SELECT id FROM articles a WHERE NOT EXISTS "
	       "(SELECT 1 FROM items WHERE article = a.id AND kind IN (?, ?)) "
	       "ORDER BY read_at DESC LIMIT -1 OFFSET ?)",
	       "iii", (int64_t)KEPT_MARK, (int64_t)KEPT_TICK, (int64_t)PLACES_KEPT);
	if (db_failure(store->db) == DB_FINE && db_changes(store->db) > 0)
		db_run(store->db,
		       "DELETE FROM items WHERE article NOT IN (SELECT id FROM articles)", "");
}

static int64_t write_article(struct store *store, const struct kept *kept)
{
	int64_t article = find_article(store);

	if (!article) {
		prune(store);
		db_run(store->db,
		       "INSERT INTO articles(name, hash, size, read_at) VALUES(?, 0, 0, 0)", "s",
		       buf_str(&store->name));
		article = db_last_row(store->db);
	}
	/* One that was moved takes its new path; one that was piped in keeps that of the file. */
	if (!store->piped)
		db_run(store->db, "UPDATE articles SET path = ?, name = ? WHERE id = ?", "ssi",
		       buf_str(&store->article_path), buf_str(&store->name), article);
	db_run(store->db,
	       "UPDATE articles SET hash = ?, size = ?, title = ?, section = ?, percent = ?, "
	       "measure = ?, page = ?, navigator = ?, figures = ?, read_at = ? WHERE id = ?",
	       "iissiiiiiii", (int64_t)store->hash, (int64_t)store->size, buf_str(&kept->title),
	       buf_str(&kept->section), (int64_t)kept->percent, (int64_t)kept->measure,
	       (int64_t)kept->page, (int64_t)kept->navigator, (int64_t)kept->figures, now_ms(),
	       article);
	return article;
}

/* What another process made of the same letter, or at the same figure, gives way. */
static void clear_place(struct store *store, int64_t article, const struct kept_item *item)
{
	if (item->kind == KEPT_TICK || item->kind == KEPT_FOLD)
		db_run(store->db, "DELETE FROM items WHERE article = ? AND kind = ? AND at = ?",
		       "iii", article, (int64_t)item->kind, (int64_t)item->at);
	else
		db_run(store->db, "DELETE FROM items WHERE article = ? AND kind = ? AND slot = ?",
		       "iii", article, (int64_t)item->kind, (int64_t)item->key);
}

static int64_t insert(struct store *store, int64_t article, const struct anchor *now)
{
	const struct kept_item *item = &now->item;

	clear_place(store, article, item);
	db_run(store->db,
	       "INSERT INTO items(article, kind, slot, value, at, n, prefix, quote, suffix) "
	       "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
	       "iiiiiibbb", article, (int64_t)item->kind, (int64_t)item->key, (int64_t)item->value,
	       (int64_t)item->at, (int64_t)item->n, anchor_before(now), anchor_quote(now),
	       anchor_behind(now));
	return db_last_row(store->db);
}

static int64_t write_item(struct store *store, int64_t article, const struct anchor *now,
			  size_t *next)
{
	const struct anchor *known = find(&store->known, &now->item, next);

	if (known && known->row && !differs(known, now))
		return known->row;
	if (!known || !known->row || known->article != article)
		return insert(store, article, now);
	db_run(store->db,
	       "UPDATE items SET value = ?, at = ?, n = ?, prefix = ?, quote = ?, suffix = ? "
	       "WHERE id = ? AND article = ?",
	       "iiibbbii", (int64_t)now->item.value, (int64_t)now->item.at, (int64_t)now->item.n,
	       anchor_before(now), anchor_quote(now), anchor_behind(now), known->row, article);
	if (db_failure(store->db) == DB_FINE && db_changes(store->db) == 1)
		return known->row;
	return insert(store, article, now);
}

static struct str next_line(struct str *rest)
{
	struct str line = str_slice(*rest, 0, str_find(*rest, STR("\n")));

	*rest = str_from(*rest, line.n + 1);
	return line;
}

/* Lines from the first one on that is not known at its place. */
static void write_typed(struct store *store, struct str typed)
{
	struct str known = buf_str(&store->state.typed), after = typed;

	if (str_equal(known, typed))
		return;
	while (typed.n && known.n && str_equal(next_line(&after), next_line(&known)))
		typed = after;
	while (typed.n) {
		struct str line = next_line(&typed);

		if (line.n > 1)
			db_run(store->db,
			       "INSERT INTO typed(kind, line, used) VALUES(?, ?, "
			       "(SELECT coalesce(max(used), 0) + 1 FROM typed)) "
			       "ON CONFLICT(kind, line) DO UPDATE SET used = excluded.used",
			       "is", (int64_t)(line.s[0] - '0'), str_from(line, 1));
	}
	db_run(store->db, "DELETE FROM typed WHERE used <= (SELECT max(used) FROM typed) - ?", "i",
	       (int64_t)TYPED_KEPT);
}

/* What is not there any more goes; what is lost stays known, unless its letter is used anew. */
static void write_absent(struct store *store, int64_t article, const struct anchors *now,
			 struct anchors *after)
{
	size_t next = 0;

	for (size_t i = 0; i < store->known.n; i++) {
		const struct anchor *known = &store->known.at[i];

		if (is_taken_away(known, now, &next))
			db_run(store->db, "DELETE FROM items WHERE id = ? AND article = ?", "ii",
			       known->row, article);
		else if (known->state == ANCHOR_LOST && !find(now, &known->item, &next))
			anchors_add(after, *known);
	}
}

/* One transaction; `after` becomes what the file holds. */
static bool write_all(struct store *store, const struct kept *kept, const struct anchors *now,
		      struct anchors *after, int64_t *article)
{
	size_t next = 0;

	db_begin(store->db);
	*article = write_article(store, kept);
	after->n = 0;
	write_absent(store, *article, now, after);
	for (size_t i = 0; i < now->n; i++) {
		struct anchor anchor = now->at[i];

		anchor.row = write_item(store, *article, &now->at[i], &next);
		anchor.article = *article;
		anchors_add(after, anchor);
	}
	write_typed(store, buf_str(&kept->typed));
	return db_end(store->db);
}

static void remember(struct store *store, const struct kept *kept, struct anchors *after,
		     int64_t article)
{
	struct anchors known = store->known;

	store->known = *after;
	*after = known;
	store->article = article;
	store->known_hash = (int64_t)store->hash;
	kept_copy_state(&store->state, kept);
}

void store_patience(struct store *store, int ms)
{
	store->patience = ms;
}

bool store_write(struct store *store, const struct kept *kept, const struct anchors *anchors,
		 struct error *error)
{
	struct anchors after = {0};
	struct error told = {""};
	int64_t article;
	bool ok;

	if (!store_ready(store, error))
		return false;
	if (is_written(store, kept, anchors))
		return true;
	if (store->patience)
		db_patience(store->db, store->patience);
	ok = write_all(store, kept, anchors, &after, &article);
	if (!ok && store_mend(store, &told))
		ok = write_all(store, kept, anchors, &after, &article);
	if (ok)
		remember(store, kept, &after, article);
	else
		store_say(store, "this could not be kept", error);
	anchors_free(&after);
	return ok;
}
