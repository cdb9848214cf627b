#include "dushu/store/store.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <sys/wait.h>

#include "dushu/store/fingerprint.h"
#include "scratch.h"
#include "src/store/db.h"

static const char text[] =
	"Water first\nThe valley has 12 canals, dug by hand in the winter of 1958.\n"
	"Tea second\nThe hills have 28000 mu of tea, and a road to each garden.\n"
	"The old third\nEach village has a kitchen for those who live alone.\n";

/* One process that reads one article: what it has kept, and what the store gave it. */
struct run {
	struct store *store;
	struct str text;
	struct kept kept;
	struct error told;
};

static void take(struct run *run, const char *path, struct str words)
{
	struct store_article article = {.path = path,
					.name = path ? strrchr(path, '/') + 1 : "(standard input)",
					.hash = fingerprint(words),
					.size = words.n};
	struct anchors anchors = {0};
	struct error told;

	run->text = words;
	store_find(run->store, &article, &anchors, &run->told);
	anchors_find(&anchors, words);
	store_take(run->store, &anchors, &run->kept, &told);
	if (told.text[0])
		run->told = told;
	anchors_free(&anchors);
}

static struct run start(const struct scratch *scratch, const char *path, struct str words)
{
	struct run run = {0};

	run.store = store_open(scratch->folder, &run.told);
	if (!run.store)
		fail_msg("%s", run.told.text);
	take(&run, path, words);
	return run;
}

static bool keep(struct run *run)
{
	struct anchors anchors = {0};
	bool ok;

	for (size_t i = 0; i < run->kept.n; i++)
		anchors_add(&anchors, anchor_of(run->text, run->kept.items[i]));
	ok = store_write(run->store, &run->kept, &anchors, &run->told);
	anchors_free(&anchors);
	return ok;
}

static void end(struct run *run)
{
	store_close(run->store);
	kept_free(&run->kept);
}

/* Sets a mark on a word, or moves it there. */
static void mark(struct run *run, char letter, const char *word)
{
	struct kept_item item = {
		.kind = KEPT_MARK, .key = letter, .at = str_find(run->text, str_of(word))};

	for (size_t i = 0; i < run->kept.n; i++) {
		if (run->kept.items[i].kind == KEPT_MARK && run->kept.items[i].key == letter) {
			run->kept.items[i] = item;
			return;
		}
	}
	kept_add(&run->kept, item);
}

static void tick(struct run *run, const char *word, int value)
{
	size_t at = str_find(run->text, str_of(word));

	for (size_t i = 0; i < run->kept.n; i++) {
		if (run->kept.items[i].kind == KEPT_TICK && run->kept.items[i].at == at) {
			run->kept.items[i].value = value;
			return;
		}
	}
	kept_add(
		&run->kept,
		(struct kept_item){.kind = KEPT_TICK, .value = value, .at = at, .n = strlen(word)});
}

static void drop(struct run *run, enum kept_kind kind)
{
	size_t n = 0;

	for (size_t i = 0; i < run->kept.n; i++) {
		if (run->kept.items[i].kind != kind)
			run->kept.items[n++] = run->kept.items[i];
	}
	run->kept.n = n;
}

static size_t count(const struct run *run, enum kept_kind kind)
{
	size_t n = 0;

	for (size_t i = 0; i < run->kept.n; i++)
		n += run->kept.items[i].kind == kind;
	return n;
}

#define assert_mark(run, letter, word)                                                             \
	do {                                                                                       \
		const struct kept_item *found = kept_find(&(run)->kept, KEPT_MARK, letter);        \
		assert_non_null(found);                                                            \
		assert_int_equal(found->at, str_find((run)->text, str_of(word)));                  \
	} while (0)

static void all_that_was_kept_comes_back(void **state)
{
	struct scratch scratch = scratch_open();
	struct run run = start(&scratch, "/a/one.txt", str_of(text));

	(void)state;
	assert_int_equal(run.kept.n, 0);
	assert_string_equal(run.told.text, "");
	mark(&run, 'a', "Tea second");
	tick(&run, "12", 2);
	kept_add(&run.kept, (struct kept_item){.kind = KEPT_PLACE, .at = 100});
	kept_add(&run.kept, (struct kept_item){.kind = KEPT_FOLD, .at = 12});
	for (int i = 0; i < 5; i++)
		kept_add(&run.kept,
			 (struct kept_item){.kind = KEPT_JUMP, .key = i, .at = 20 + (size_t)i});
	run.kept.measure = 60;
	run.kept.navigator = 31;
	run.kept.figures = 41;
	run.kept.page = KEPT_RAW | KEPT_FIGURES_OPEN;
	run.kept.percent = 45;
	buf_add(&run.kept.title, STR("Water first"));
	buf_add(&run.kept.section, STR("Tea"));
	buf_add(&run.kept.typed, STR("0canals\n2wc -l\n"));
	assert_true(keep(&run));
	end(&run);
	run = start(&scratch, "/a/one.txt", str_of(text));
	assert_string_equal(run.told.text, "");
	assert_int_equal(run.kept.n, 9);
	assert_mark(&run, 'a', "Tea second");
	assert_int_equal(kept_find(&run.kept, KEPT_TICK, 0)->value, 2);
	assert_int_equal(kept_find(&run.kept, KEPT_TICK, 0)->n, 2);
	assert_int_equal(kept_find(&run.kept, KEPT_PLACE, 0)->at, 100);
	assert_int_equal(kept_find(&run.kept, KEPT_JUMP, 3)->at, 23);
	assert_int_equal(run.kept.measure, 60);
	assert_int_equal(run.kept.navigator, 31);
	assert_int_equal(run.kept.figures, 41);
	assert_int_equal(run.kept.page, KEPT_RAW | KEPT_FIGURES_OPEN);
	assert_int_equal(run.kept.percent, 45);
	assert_string_equal(run.kept.typed.s, "0canals\n2wc -l\n");
	end(&run);
	scratch_close(&scratch);
}

static void what_the_reader_took_away_stays_away(void **state)
{
	struct scratch scratch = scratch_open();
	struct run run = start(&scratch, "/a/one.txt", str_of(text));

	(void)state;
	mark(&run, 'a', "Tea");
	tick(&run, "12", 1);
	tick(&run, "1958", 1);
	assert_true(keep(&run));
	drop(&run, KEPT_MARK);
	assert_true(keep(&run));
	end(&run);
	run = start(&scratch, "/a/one.txt", str_of(text));
	assert_int_equal(count(&run, KEPT_MARK), 0);
	assert_int_equal(count(&run, KEPT_TICK), 2);
	drop(&run, KEPT_TICK);
	tick(&run, "1958", 3);
	assert_true(keep(&run));
	take(&run, "/a/one.txt", str_of(text));
	assert_int_equal(count(&run, KEPT_TICK), 1);
	assert_int_equal(kept_find(&run.kept, KEPT_TICK, 0)->value, 3);
	end(&run);
	scratch_close(&scratch);
}

static void two_that_read_one_article_both_keep_their_marks(void **state)
{
	struct scratch scratch = scratch_open();
	struct run one = start(&scratch, "/a/one.txt", str_of(text));
	struct run two = start(&scratch, "/a/one.txt", str_of(text));

	(void)state;
	mark(&one, 'a', "Water");
	tick(&one, "12", 1);
	assert_true(keep(&one));
	mark(&two, 'b', "Tea");
	tick(&two, "1958", 2);
	assert_true(keep(&two));
	mark(&one, 'c', "The old");
	assert_true(keep(&one));
	drop(&two, KEPT_TICK);
	assert_true(keep(&two));
	end(&one);
	end(&two);
	one = start(&scratch, "/a/one.txt", str_of(text));
	assert_mark(&one, 'a', "Water");
	assert_mark(&one, 'b', "Tea");
	assert_mark(&one, 'c', "The old");
	assert_int_equal(count(&one, KEPT_MARK), 3);
	assert_int_equal(count(&one, KEPT_TICK), 1);
	end(&one);
	scratch_close(&scratch);
}

static void of_one_letter_set_twice_the_later_counts(void **state)
{
	struct scratch scratch = scratch_open();
	struct run one = start(&scratch, "/a/one.txt", str_of(text));
	struct run two = start(&scratch, "/a/one.txt", str_of(text));

	(void)state;
	mark(&one, 'a', "Water");
	assert_true(keep(&one));
	mark(&two, 'a', "Tea");
	assert_true(keep(&two));
	end(&one);
	end(&two);
	one = start(&scratch, "/a/one.txt", str_of(text));
	assert_int_equal(count(&one, KEPT_MARK), 1);
	assert_mark(&one, 'a', "Tea");
	end(&one);
	scratch_close(&scratch);
}

static void marks_follow_a_text_that_grew_above_them(void **state)
{
	struct scratch scratch = scratch_open();
	struct run run = start(&scratch, "/a/one.txt", str_of(text));
	struct buf grown = {0};

	(void)state;
	mark(&run, 'a', "Tea second");
	tick(&run, "28000 mu", 1);
	assert_true(keep(&run));
	end(&run);
	buf_add(&grown, STR("A new beginning, longer than all that was there before it.\n"));
	buf_add(&grown, str_of(text));
	for (int i = 0; i < 2; i++) {
		run = start(&scratch, "/a/one.txt", buf_str(&grown));
		assert_string_equal(run.told.text, "");
		assert_mark(&run, 'a', "Tea second");
		assert_int_equal(kept_find(&run.kept, KEPT_TICK, 0)->at,
				 str_find(buf_str(&grown), STR("28000")));
		assert_true(keep(&run));
		end(&run);
	}
	buf_free(&grown);
	scratch_close(&scratch);
}

static void who_finds_another_writing_is_told_and_keeps_it_the_next_time(void **state)
{
	struct scratch scratch = scratch_open();
	struct run run = start(&scratch, "/a/one.txt", str_of(text));
	struct db *other = db_open(scratch_path(&scratch, "dushu.db"), DB_WRITE);

	(void)state;
	db_begin(other);
	mark(&run, 'a', "Tea second");
	store_patience(run.store, 20);
	assert_false(keep(&run));
	assert_non_null(strstr(run.told.text, "another dushu is writing"));
	assert_true(db_end(other));
	assert_true(keep(&run));
	db_close(other);
	end(&run);
	run = start(&scratch, "/a/one.txt", str_of(text));
	assert_mark(&run, 'a', "Tea second");
	end(&run);
	scratch_close(&scratch);
}

static void what_is_lost_is_told_once_and_comes_back(void **state)
{
	static const char other[] =
		"Nothing of what was here is left; another writer has begun anew.\n";
	struct scratch scratch = scratch_open();
	struct run run = start(&scratch, "/a/one.txt", str_of(text));

	(void)state;
	mark(&run, 'a', "Tea second");
	tick(&run, "28000 mu", 1);
	assert_true(keep(&run));
	end(&run);
	for (int i = 0; i < 2; i++) {
		run = start(&scratch, "/a/one.txt", str_of(other));
		assert_int_equal(run.kept.n, i);
		assert_true((strstr(run.told.text, "1 mark and 1 tick") != NULL) == (i == 0));
		mark(&run, 'b', "another");
		assert_true(keep(&run));
		end(&run);
	}
	run = start(&scratch, "/a/one.txt", str_of(text));
	assert_mark(&run, 'a', "Tea second");
	assert_int_equal(count(&run, KEPT_TICK), 1);
	assert_non_null(strstr(run.told.text, "1 mark no"));
	end(&run);
	scratch_close(&scratch);
}

static void an_article_that_was_moved_is_known_again(void **state)
{
	struct scratch scratch = scratch_open();
	struct run run;
	char from[256], to[256];

	(void)state;
	snprintf(from, sizeof(from), "%s", scratch_path(&scratch, "from.txt"));
	snprintf(to, sizeof(to), "%s", scratch_path(&scratch, "to.txt"));
	scratch_write(from, str_of(text));
	run = start(&scratch, from, str_of(text));
	mark(&run, 'a', "Tea second");
	assert_true(keep(&run));
	end(&run);
	rename(from, to);
	run = start(&scratch, to, str_of(text));
	assert_mark(&run, 'a', "Tea second");
	mark(&run, 'b', "Water");
	assert_true(keep(&run));
	end(&run);
	run = start(&scratch, from, STR("Another article that has taken the name.\n"));
	assert_int_equal(run.kept.n, 0);
	end(&run);
	scratch_close(&scratch);
}

static void a_copy_has_marks_of_its_own(void **state)
{
	struct scratch scratch = scratch_open();
	struct run run;
	char from[256], to[256];

	(void)state;
	snprintf(from, sizeof(from), "%s", scratch_path(&scratch, "from.txt"));
	snprintf(to, sizeof(to), "%s", scratch_path(&scratch, "to.txt"));
	scratch_write(from, str_of(text));
	run = start(&scratch, from, str_of(text));
	mark(&run, 'a', "Tea second");
	assert_true(keep(&run));
	end(&run);
	run = start(&scratch, to, str_of(text));
	assert_mark(&run, 'a', "Tea second");
	mark(&run, 'a', "The old");
	mark(&run, 'b', "Water");
	assert_true(keep(&run));
	end(&run);
	run = start(&scratch, from, str_of(text));
	assert_mark(&run, 'a', "Tea second");
	assert_int_equal(count(&run, KEPT_MARK), 1);
	end(&run);
	run = start(&scratch, to, str_of(text));
	assert_mark(&run, 'a', "The old");
	assert_int_equal(count(&run, KEPT_MARK), 2);
	end(&run);
	scratch_close(&scratch);
}

/* Moved and changed: by name and by what stands in it; a stranger is no one's heir. */
static void an_article_moved_and_changed_is_known_by_its_sentences(void **state)
{
	static const struct {
		const char *name, *added;
		bool known;
	} cases[] = {
		{"/elsewhere/one.txt", "One more line above all of it.\n", true},
		{"/elsewhere/two.txt", "One more line above all of it.\n", true},
		{"/elsewhere/one.txt", NULL, false},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct scratch scratch = scratch_open();
		struct run run = start(&scratch, "/gone/one.txt", str_of(text));
		struct buf now = {0};

		mark(&run, 'a', "Tea second");
		mark(&run, 'b', "The valley");
		mark(&run, 'c', "Each village");
		assert_true(keep(&run));
		end(&run);
		buf_add(&now, str_of(cases[i].added
					     ? cases[i].added
					     : "Quite another story, of the sea and its ships.\n"));
		if (cases[i].added)
			buf_add(&now, str_of(text));
		run = start(&scratch, cases[i].name, buf_str(&now));
		assert_int_equal(run.kept.n, cases[i].known ? 3 : 0);
		if (cases[i].known)
			assert_mark(&run, 'a', "Tea second");
		assert_string_equal(run.told.text, "");
		end(&run);
		buf_free(&now);
		scratch_close(&scratch);
	}
}

static void what_was_piped_in_is_known_by_its_bytes(void **state)
{
	struct scratch scratch = scratch_open();
	struct run run = start(&scratch, NULL, str_of(text));
	struct recents recents;

	(void)state;
	mark(&run, 'a', "Tea second");
	assert_true(keep(&run));
	assert_true(store_recent(run.store, 10, &recents, &run.told));
	assert_int_equal(recents.n, 0);
	assert_true(store_is_empty(run.store));
	recents_free(&recents);
	end(&run);
	run = start(&scratch, NULL, str_of(text));
	assert_mark(&run, 'a', "Tea second");
	end(&run);
	run = start(&scratch, NULL, STR("other bytes"));
	assert_int_equal(run.kept.n, 0);
	end(&run);
	scratch_close(&scratch);
}

/* What a file of version 1 holds. */
static const char *const first_version[] = {
	"CREATE TABLE articles(id INTEGER PRIMARY KEY, path TEXT UNIQUE, name TEXT NOT NULL, hash "
	"INTEGER NOT NULL, size INTEGER NOT NULL, title TEXT NOT NULL DEFAULT '', percent INTEGER "
	"NOT "
	"NULL DEFAULT 0, measure INTEGER NOT NULL DEFAULT 0, page INTEGER NOT NULL DEFAULT 0, "
	"read_at "
	"INTEGER NOT NULL)",
	"CREATE TABLE items(id INTEGER PRIMARY KEY, article INTEGER NOT NULL, kind INTEGER NOT "
	"NULL, "
	"slot INTEGER NOT NULL, value INTEGER NOT NULL, at INTEGER NOT NULL, n INTEGER NOT NULL, "
	"prefix "
	"BLOB NOT NULL, quote BLOB NOT NULL, suffix BLOB NOT NULL)",
	"CREATE INDEX items_of ON items(article, kind, slot, at)",
	"CREATE INDEX articles_by_hash ON articles(hash, size)",
	"INSERT INTO articles VALUES(5, '/a/one.txt', 'one.txt', 1, 2, 'Water first', 30, 60, 0, "
	"1700000000000)",
	"INSERT INTO items VALUES(9, 5, 1, 97, 0, 0, 0, x'', CAST('Tea second' AS BLOB), "
	"CAST(char(10) || 'The hills have 28000 mu' AS BLOB))",
	"PRAGMA user_version = 1",
};

static void a_file_of_the_first_version_is_brought_up_to_date(void **state)
{
	struct scratch scratch = scratch_open();
	struct db *db = db_open(scratch_path(&scratch, "dushu.db"), DB_WRITE);
	struct run run;

	(void)state;
	for (size_t i = 0; i < sizeof(first_version) / sizeof(*first_version); i++)
		assert_true(db_run(db, first_version[i], ""));
	db_close(db);
	run = start(&scratch, "/a/one.txt", str_of(text));
	assert_mark(&run, 'a', "Tea second");
	assert_int_equal(run.kept.measure, 60);
	buf_add(&run.kept.typed, STR("0canals\n"));
	buf_add(&run.kept.section, STR("Tea"));
	assert_true(keep(&run));
	end(&run);
	db = db_open(scratch_path(&scratch, "dushu.db"), DB_WRITE);
	assert_int_equal(db_number(db, "PRAGMA user_version", ""), 3);
	assert_int_equal(db_number(db, "SELECT count(*) FROM typed", ""), 1);
	assert_int_equal(db_number(db, "SELECT count(*) FROM articles WHERE section = 'Tea'", ""),
			 1);
	db_close(db);
	scratch_close(&scratch);
}

static void a_file_of_a_later_version_is_left_alone(void **state)
{
	struct scratch scratch = scratch_open();
	struct db *db = db_open(scratch_path(&scratch, "dushu.db"), DB_WRITE);
	struct error told;

	(void)state;
	db_run(db, "PRAGMA user_version = 99", "");
	db_close(db);
	assert_null(store_open(scratch.folder, &told));
	assert_non_null(strstr(told.text, "later version"));
	db = db_open(scratch_path(&scratch, "dushu.db"), DB_WRITE);
	assert_int_equal(db_number(db, "PRAGMA user_version", ""), 99);
	db_close(db);
	scratch_close(&scratch);
}

static void a_damaged_file_is_put_aside_and_a_new_one_begun(void **state)
{
	struct scratch scratch = scratch_open();
	struct run run;

	(void)state;
	for (int i = 1; i <= 2; i++) {
		char aside[64];

		scratch_write(scratch_path(&scratch, "dushu.db"),
			      STR("no database, but precious all the same\n"));
		run.store = store_open(scratch.folder, &run.told);
		assert_non_null(run.store);
		snprintf(aside, sizeof(aside), "dushu.db.damaged-%d", i);
		assert_non_null(strstr(run.told.text, aside));
		assert_int_equal(access(scratch_path(&scratch, aside), F_OK), 0);
		store_close(run.store);
		run = start(&scratch, "/a/one.txt", str_of(text));
		assert_string_equal(run.told.text, "");
		mark(&run, 'a', "Tea");
		assert_true(keep(&run));
		end(&run);
	}
	scratch_close(&scratch);
}

/* Pages in the middle are overwritten while the file is in use: nothing of this reading is lost. */
static void damage_while_reading_loses_nothing_of_this_reading(void **state)
{
	struct scratch scratch = scratch_open();
	struct run run = start(&scratch, "/a/one.txt", str_of(text));
	FILE *file;

	(void)state;
	mark(&run, 'a', "Tea");
	tick(&run, "12", 1);
	assert_true(keep(&run));
	end(&run);
	run = start(&scratch, "/a/one.txt", str_of(text));
	file = fopen(scratch_path(&scratch, "dushu.db"), "r+");
	for (int i = 0; i < 40000; i++)
		putc('#', file);
	fclose(file);
	mark(&run, 'b', "Water");
	assert_true(keep(&run));
	end(&run);
	run = start(&scratch, "/a/one.txt", str_of(text));
	assert_mark(&run, 'a', "Tea");
	assert_mark(&run, 'b', "Water");
	assert_int_equal(count(&run, KEPT_TICK), 1);
	end(&run);
	scratch_close(&scratch);
}

static void a_file_that_was_deleted_is_written_anew(void **state)
{
	struct scratch scratch = scratch_open();
	struct run run = start(&scratch, "/a/one.txt", str_of(text));

	(void)state;
	mark(&run, 'a', "Tea");
	assert_true(keep(&run));
	scratch_close(&scratch);
	mark(&run, 'b', "Water");
	assert_true(keep(&run));
	end(&run);
	run = start(&scratch, "/a/one.txt", str_of(text));
	assert_mark(&run, 'a', "Tea");
	assert_mark(&run, 'b', "Water");
	end(&run);
	scratch_close(&scratch);
}

static void a_folder_that_cannot_be_made_is_told(void **state)
{
	struct error told;

	(void)state;
	assert_null(store_open("/proc/nowhere/dushu", &told));
	assert_non_null(strstr(told.text, "nothing is kept"));
}

static void forgetting_takes_all_of_one_article(void **state)
{
	struct scratch scratch = scratch_open();
	struct run run = start(&scratch, "/a/one.txt", str_of(text));
	struct buf command = {0};
	size_t items;

	(void)state;
	mark(&run, 'a', "kitchen for those");
	tick(&run, "12", 1);
	assert_true(keep(&run));
	take(&run, "/a/two.txt", STR("Another article with a sentence of its own.\n"));
	mark(&run, 'a', "sentence");
	assert_true(keep(&run));
	assert_true(store_forget(run.store, "/a/one.txt", &items, &run.told));
	assert_int_equal(items, 2);
	assert_false(store_forget(run.store, "/a/one.txt", &items, &run.told));
	assert_non_null(strstr(run.told.text, "nothing is kept"));
	end(&run);
	buf_printf(&command, "! grep -q 'kitchen for those' %s/*", scratch.folder);
	assert_int_equal(system(command.s), 0);
	buf_free(&command);
	run = start(&scratch, "/a/two.txt", STR("Another article with a sentence of its own.\n"));
	assert_mark(&run, 'a', "sentence");
	end(&run);
	scratch_close(&scratch);
}

static void recent_articles_stand_newest_first(void **state)
{
	static const char *const paths[] = {"/a/one.txt", "/a/two.txt", "/a/three.txt"};
	static const char *const texts[] = {"Of tea and water.\n", "Of the sea.\n", "Tea again.\n"};
	struct scratch scratch = scratch_open();
	struct recents recents;
	struct error error;
	struct store *store;

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		struct run run = start(&scratch, paths[i % 3], str_of(texts[i % 3]));

		kept_clear(&run.kept);
		kept_add(&run.kept, (struct kept_item){.kind = KEPT_PLACE, .at = 10 + i});
		buf_printf(&run.kept.title, "title %zu", i);
		run.kept.percent = (int)i;
		mark(&run, 'a', "Of");
		assert_true(keep(&run));
		end(&run);
		usleep(2000);
	}
	store = store_open(scratch.folder, &error);
	assert_false(store_is_empty(store));
	assert_true(store_recent(store, 2, &recents, &error));
	assert_int_equal(recents.n, 2);
	assert_string_equal(recents.at[0].path, "/a/one.txt");
	assert_string_equal(recents.at[0].name, "one.txt");
	assert_string_equal(recents.at[0].title, "title 3");
	assert_int_equal(recents.at[0].at, 13);
	assert_int_equal(recents.at[0].marks, 1);
	assert_int_equal(recents.at[0].ticks, 0);
	assert_true(recents.at[0].read_at > 1700000000);
	assert_string_equal(recents.at[1].path, "/a/three.txt");
	recents_free(&recents);
	store_close(store);
	scratch_close(&scratch);
}

static void of_many_articles_only_read_the_oldest_make_room(void **state)
{
	struct scratch scratch = scratch_open();
	struct run run = start(&scratch, "/a/one.txt", str_of(text));
	struct db *db;

	(void)state;
	mark(&run, 'a', "Tea");
	assert_true(keep(&run));
	take(&run, "/a/two.txt", STR("Only read, and soon forgotten.\n"));
	assert_true(keep(&run));
	db = db_open(scratch_path(&scratch, "dushu.db"), DB_WRITE);
	db_begin(db);
	for (int64_t i = 0; i < 1005; i++)
		db_run(db,
		       "INSERT INTO articles(path, name, hash, size, read_at) VALUES(?, 'x', ?, 1, "
		       "9000000000000)",
		       "ii", i, i);
	assert_true(db_end(db));
	take(&run, "/a/three.txt", STR("The last one.\n"));
	assert_true(keep(&run));
	assert_int_equal(db_number(db, "SELECT count(*) FROM articles", ""), 1002);
	assert_int_equal(
		db_number(db, "SELECT count(*) FROM articles WHERE path = '/a/two.txt'", ""), 0);
	assert_int_equal(db_number(db, "SELECT count(*) FROM items", ""), 1);
	db_close(db);
	end(&run);
	scratch_close(&scratch);
}

static void lines_typed_elsewhere_are_merged(void **state)
{
	struct scratch scratch = scratch_open();
	struct run one = start(&scratch, "/a/one.txt", str_of(text));
	struct run two = start(&scratch, "/a/two.txt", STR("Another article.\n"));

	(void)state;
	buf_add(&one.kept.typed, STR("0first\n0second\n"));
	assert_true(keep(&one));
	buf_add(&two.kept.typed, STR("0third\n"));
	assert_true(keep(&two));
	buf_clear(&one.kept.typed);
	buf_add(&one.kept.typed, STR("0second\n0first\n"));
	assert_true(keep(&one));
	end(&one);
	end(&two);
	one = start(&scratch, "/a/three.txt", STR("A third one.\n"));
	assert_string_equal(one.kept.typed.s, "0third\n0second\n0first\n");
	end(&one);
	scratch_close(&scratch);
}

/* Many processes at once on one article: what each was told is kept is there in the end. */
static void many_writers_at_once_lose_nothing(void **state)
{
	enum { WRITERS = 6 };
	struct scratch scratch = scratch_open();
	struct run run;

	(void)state;
	for (int i = 0; i < WRITERS; i++) {
		if (fork() > 0)
			continue;
		run = start(&scratch, "/a/one.txt", str_of(text));
		for (int j = 0; j < 4; j++) {
			mark(&run, (char)('a' + 4 * i + j), j % 2 ? "Tea" : "Water");
			if (!keep(&run))
				_exit(1);
		}
		_exit(0);
	}
	for (int i = 0; i < WRITERS; i++) {
		int status;

		wait(&status);
		assert_int_equal(status, 0);
	}
	run = start(&scratch, "/a/one.txt", str_of(text));
	assert_int_equal(count(&run, KEPT_MARK), 4 * WRITERS);
	end(&run);
	scratch_close(&scratch);
}

static void the_folder_is_that_of_the_xdg_specification(void **state)
{
	static const struct {
		const char *state, *home, *folder;
	} rows[] = {
		{"/s", "/h", "/s/dushu"},
		{NULL, "/h", "/h/.local/state/dushu"},
		{"relative", "/h", "/h/.local/state/dushu"},
		{"", "/h", "/h/.local/state/dushu"},
		{NULL, NULL, NULL},
		{NULL, "nowhere", NULL},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct buf folder = {0};
		struct error error;

		unsetenv("XDG_STATE_HOME");
		unsetenv("HOME");
		if (rows[i].state)
			setenv("XDG_STATE_HOME", rows[i].state, 1);
		if (rows[i].home)
			setenv("HOME", rows[i].home, 1);
		assert_true(store_folder(&folder, &error) == (rows[i].folder != NULL));
		if (rows[i].folder)
			assert_string_equal(folder.s, rows[i].folder);
		buf_free(&folder);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_that_was_kept_comes_back),
		cmocka_unit_test(what_the_reader_took_away_stays_away),
		cmocka_unit_test(two_that_read_one_article_both_keep_their_marks),
		cmocka_unit_test(of_one_letter_set_twice_the_later_counts),
		cmocka_unit_test(marks_follow_a_text_that_grew_above_them),
		cmocka_unit_test(who_finds_another_writing_is_told_and_keeps_it_the_next_time),
		cmocka_unit_test(what_is_lost_is_told_once_and_comes_back),
		cmocka_unit_test(an_article_that_was_moved_is_known_again),
		cmocka_unit_test(a_copy_has_marks_of_its_own),
		cmocka_unit_test(an_article_moved_and_changed_is_known_by_its_sentences),
		cmocka_unit_test(what_was_piped_in_is_known_by_its_bytes),
		cmocka_unit_test(a_file_of_the_first_version_is_brought_up_to_date),
		cmocka_unit_test(a_file_of_a_later_version_is_left_alone),
		cmocka_unit_test(a_damaged_file_is_put_aside_and_a_new_one_begun),
		cmocka_unit_test(damage_while_reading_loses_nothing_of_this_reading),
		cmocka_unit_test(a_file_that_was_deleted_is_written_anew),
		cmocka_unit_test(a_folder_that_cannot_be_made_is_told),
		cmocka_unit_test(forgetting_takes_all_of_one_article),
		cmocka_unit_test(recent_articles_stand_newest_first),
		cmocka_unit_test(of_many_articles_only_read_the_oldest_make_room),
		cmocka_unit_test(lines_typed_elsewhere_are_merged),
		cmocka_unit_test(many_writers_at_once_lose_nothing),
		cmocka_unit_test(the_folder_is_that_of_the_xdg_specification),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
