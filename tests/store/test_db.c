#include "src/store/db.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <signal.h>
#include <sys/resource.h>
#include <cmocka.h>

#include "scratch.h"

static void what_is_put_in_comes_out(void **state)
{
	struct scratch scratch = scratch_open();
	struct db *db = db_open(scratch_path(&scratch, "a"), DB_WRITE);
	struct query *query;

	(void)state;
	assert_true(db_run(db, "CREATE TABLE t(i INTEGER, s TEXT, b BLOB, none TEXT)", ""));
	assert_true(db_run(db, "INSERT INTO t VALUES(?, ?, ?, ?)", "isb0", INT64_MIN, STR("渠"),
			   STR("\0\xff")));
	assert_true(db_run(db, "INSERT INTO t VALUES(?, ?, ?, ?)", "isb0", (int64_t)7, STR(""),
			   STR("")));
	assert_int_equal(db_last_row(db), 2);
	query = db_query(db, "SELECT i, s, b, none FROM t ORDER BY i", "");
	assert_true(query_row(query));
	assert_true(query_int(query, 0) == INT64_MIN);
	assert_true(str_equal(query_str(query, 1), STR("渠")));
	assert_true(str_equal(query_str(query, 2), STR("\0\xff")));
	assert_true(query_is_null(query, 3) && !query_is_null(query, 2));
	assert_true(query_row(query));
	assert_int_equal(query_str(query, 1).n, 0);
	assert_false(query_row(query));
	assert_int_equal(db_number(db, "SELECT count(*) FROM t WHERE i = ?", "i", (int64_t)7), 1);
	assert_int_equal(db_number(db, "SELECT i FROM t WHERE i = 99", ""), 0);
	db_close(db);
	scratch_close(&scratch);
}

static void a_failure_sticks_and_takes_the_transaction_back(void **state)
{
	struct scratch scratch = scratch_open();
	struct db *db = db_open(scratch_path(&scratch, "a"), DB_WRITE);

	(void)state;
	db_run(db, "CREATE TABLE t(i INTEGER UNIQUE)", "");
	db_begin(db);
	assert_true(db_run(db, "INSERT INTO t VALUES(1)", ""));
	assert_false(db_run(db, "INSERT INTO t VALUES(1)", ""));
	assert_false(db_run(db, "INSERT INTO t VALUES(2)", ""));
	assert_int_equal(db_failure(db), DB_FAILED);
	assert_false(db_end(db));
	db_clear(db);
	assert_int_equal(db_number(db, "SELECT count(*) FROM t", ""), 0);
	assert_int_equal(db_failure(db), DB_FINE);
	db_close(db);
	scratch_close(&scratch);
}

static void a_transaction_of_another_is_waited_for_and_then_told(void **state)
{
	struct scratch scratch = scratch_open();
	struct db *one = db_open(scratch_path(&scratch, "a"), DB_WRITE);
	struct db *two = db_open(scratch_path(&scratch, "a"), DB_WRITE);
	struct error error;

	(void)state;
	db_run(one, "CREATE TABLE t(i INTEGER)", "");
	db_begin(one);
	db_run(one, "INSERT INTO t VALUES(1)", "");
	db_begin(two);
	assert_int_equal(db_failure(two), DB_BUSY);
	assert_false(db_end(two));
	assert_false(db_say(two, &error));
	assert_string_equal(error.text, "another dushu is writing there");
	assert_true(db_end(one));
	db_clear(two);
	db_begin(two);
	assert_true(db_end(two));
	db_close(one);
	db_close(two);
	scratch_close(&scratch);
}

static void what_is_no_database_is_damaged(void **state)
{
	struct scratch scratch = scratch_open();
	const char *path = scratch_path(&scratch, "a");
	struct db *db;

	(void)state;
	scratch_write(path, STR("this is a shopping list, and by no means a database at all\n"));
	db = db_open(path, DB_WRITE);
	db_number(db, "PRAGMA user_version", "");
	assert_int_equal(db_failure(db), DB_DAMAGED);
	db_close(db);
	scratch_close(&scratch);
}

/* No file may grow beyond 64 KiB: as if the disk were full. */
static void a_full_disk_is_known_for_one(void **state)
{
	struct scratch scratch = scratch_open();
	struct db *db = db_open(scratch_path(&scratch, "a"), DB_WRITE);
	struct rlimit before, small;
	struct buf long_one = {0};

	(void)state;
	buf_add_repeat(&long_one, 'x', 1 << 20);
	assert_true(db_run(db, "CREATE TABLE t(s TEXT)", ""));
	signal(SIGXFSZ, SIG_IGN);
	getrlimit(RLIMIT_FSIZE, &before);
	small = (struct rlimit){64 << 10, before.rlim_max};
	setrlimit(RLIMIT_FSIZE, &small);
	db_begin(db);
	db_run(db, "INSERT INTO t VALUES(?)", "s", buf_str(&long_one));
	assert_false(db_end(db));
	setrlimit(RLIMIT_FSIZE, &before);
	assert_int_equal(db_failure(db), DB_FULL);
	db_clear(db);
	db_begin(db);
	db_run(db, "INSERT INTO t VALUES(?)", "s", buf_str(&long_one));
	assert_true(db_end(db));
	db_close(db);
	buf_free(&long_one);
	scratch_close(&scratch);
}

static void a_folder_that_is_not_there_cannot_be_opened(void **state)
{
	struct db *db = db_open("/nowhere/at/all/a", DB_WRITE);

	(void)state;
	assert_int_equal(db_failure(db), DB_LOCKED);
	assert_int_equal(db_number(db, "SELECT 1", ""), 0);
	db_begin(db);
	assert_false(db_end(db));
	db_close(db);
}

static void a_path_with_any_signs_may_be_read_only(void **state)
{
	struct scratch scratch = scratch_open();
	const char *path = scratch_path(&scratch, "a?b#c%41 d");
	struct db *db = db_open(path, DB_WRITE);

	(void)state;
	db_run(db, "CREATE TABLE t AS SELECT 5 AS i", "");
	db_close(db);
	db = db_open(path, DB_READ);
	assert_int_equal(db_number(db, "SELECT i FROM t", ""), 5);
	assert_false(db_run(db, "INSERT INTO t VALUES(1)", ""));
	assert_int_equal(db_failure(db), DB_LOCKED);
	db_close(db);
	scratch_close(&scratch);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_put_in_comes_out),
		cmocka_unit_test(a_failure_sticks_and_takes_the_transaction_back),
		cmocka_unit_test(a_transaction_of_another_is_waited_for_and_then_told),
		cmocka_unit_test(what_is_no_database_is_damaged),
		cmocka_unit_test(a_full_disk_is_known_for_one),
		cmocka_unit_test(a_folder_that_is_not_there_cannot_be_opened),
		cmocka_unit_test(a_path_with_any_signs_may_be_read_only),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
