/*
 * A database file as the store uses it: the one place that knows SQLite.
 *
 * Failures stick: after one, statements do nothing until db_clear(), so that whoever runs several
 * looks once, at the end, with db_failure(). A query is closed by reading it to its end or with
 * query_end(). Texts and blobs of a row live until the next step.
 */
#ifndef DUSHU_SRC_STORE_DB_H
#define DUSHU_SRC_STORE_DB_H

#include <stdbool.h>
#include <stdint.h>

#include "dushu/text/buf.h"
#include "dushu/text/error.h"

enum db_failure {
	DB_FINE,
	DB_BUSY,    /* another process has held it for too long */
	DB_FULL,    /* no room on the disk */
	DB_LOCKED,  /* it may not be written, or not be opened */
	DB_DAMAGED, /* it is no database, or a broken one */
	DB_FAILED,  /* anything else */
};

enum db_mode {
	DB_WRITE, /* made where it is missing */
	DB_READ,  /* read as it is, by nobody else written meanwhile */
};

struct db;
struct query;

/* Never NULL; whether it could be opened tells db_failure(). */
struct db *db_open(const char *path, enum db_mode mode);
void db_close(struct db *db);

/* How many milliseconds a statement waits while another process writes; 3000 where never set. */
void db_patience(struct db *db, int ms);

enum db_failure db_failure(const struct db *db);
void db_clear(struct db *db);

/* Says in plain words why the last statement failed; returns false. */
bool db_say(const struct db *db, struct error *error);

/*
 * Begins a statement. `types` has a letter for each argument: i an int64_t, s a struct str as text,
 * b one as a blob, 0 nothing at all (NULL; no argument).
 */
struct query *db_query(struct db *db, const char *sql, const char *types, ...);
/* The next row; false at the end, where the query is closed. */
bool query_row(struct query *query);
int64_t query_int(const struct query *query, int column);
struct str query_str(const struct query *query, int column);
bool query_is_null(const struct query *query, int column);
void query_end(struct query *query);

/* Runs a statement to its end; false after a failure. */
bool db_run(struct db *db, const char *sql, const char *types, ...);

/* The first number of the first row, 0 without one. */
int64_t db_number(struct db *db, const char *sql, const char *types, ...);

/* The row that was inserted last, and how many the last statement changed. */
int64_t db_last_row(struct db *db);
int db_changes(struct db *db);

/* A transaction that may write. db_end() commits, or takes all back after a failure: then false. */
void db_begin(struct db *db);
bool db_end(struct db *db);

#endif
