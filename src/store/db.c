#include "db.h"

#include <sqlite3.h>
#include <stdarg.h>
#include <stdlib.h>

enum { BUSY_MS = 3000 };

struct db {
	sqlite3 *handle;
	enum db_failure failure;
	int code; /* SQLite's own */
};

struct query {
	struct db *db;
	sqlite3_stmt *statement; /* NULL where it failed */
};

static const struct {
	int code;
	enum db_failure failure;
} failures[] = {
	{SQLITE_BUSY, DB_BUSY},        {SQLITE_LOCKED, DB_BUSY},    {SQLITE_FULL, DB_FULL},
	{SQLITE_IOERR_WRITE, DB_FULL}, {SQLITE_PERM, DB_LOCKED},    {SQLITE_READONLY, DB_LOCKED},
	{SQLITE_CANTOPEN, DB_LOCKED},  {SQLITE_AUTH, DB_LOCKED},    {SQLITE_CORRUPT, DB_DAMAGED},
	{SQLITE_NOTADB, DB_DAMAGED},   {SQLITE_FORMAT, DB_DAMAGED},
};

static void note(struct db *db, int code)
{
	if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE || db->failure)
		return;
	db->failure = DB_FAILED;
	db->code = code;
	for (size_t i = 0; i < sizeof(failures) / sizeof(*failures); i++) {
		if (failures[i].code == code || failures[i].code == (code & 0xff))
			db->failure = failures[i].failure;
	}
}

/* A path as the address that SQLite takes it by. */
static void print_address(const char *path, struct buf *out)
{
	buf_add(out, STR("file:"));
	for (; *path; path++) {
		if (*path == '%' || *path == '?' || *path == '#')
			buf_printf(out, "%%%02x", (unsigned)(unsigned char)*path);
		else
			buf_add_char(out, *path);
	}
	buf_add(out, STR("?immutable=1"));
}

struct db *db_open(const char *path, enum db_mode mode)
{
	struct db *db = xrealloc(NULL, 1, sizeof(*db));
	struct buf address = {0};

	*db = (struct db){0};
	if (mode == DB_READ) {
		print_address(path, &address);
		note(db,
		     sqlite3_open_v2(address.s, &db->handle,
				     SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX,
				     NULL));
		buf_free(&address);
	} else {
		note(db, sqlite3_open_v2(path, &db->handle,
					 SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE |
						 SQLITE_OPEN_NOMUTEX,
					 NULL));
	}
	if (db->handle) {
		sqlite3_extended_result_codes(db->handle, 1);
		sqlite3_busy_timeout(db->handle, BUSY_MS);
	}
	return db;
}

void db_close(struct db *db)
{
	if (!db)
		return;
	sqlite3_close(db->handle);
	free(db);
}

void db_patience(struct db *db, int ms)
{
	sqlite3_busy_timeout(db->handle, ms);
}

enum db_failure db_failure(const struct db *db)
{
	return db->failure;
}

void db_clear(struct db *db)
{
	db->failure = DB_FINE;
}

bool db_say(const struct db *db, struct error *error)
{
	static const char *const words[] = {
		[DB_FINE] = "nothing is wrong",
		[DB_BUSY] = "another dushu is writing there",
		[DB_FULL] = "there is no room on the disk",
		[DB_LOCKED] = "it may not be written",
		[DB_DAMAGED] = "it is damaged",
	};

	if (db->failure == DB_FAILED)
		return error_set(error, "%s", sqlite3_errstr(db->code));
	return error_set(error, "%s", words[db->failure]);
}

static int bind_str(sqlite3_stmt *statement, int i, struct str s, bool blob)
{
	const char *bytes = s.n ? s.s : "";

	return blob ? sqlite3_bind_blob(statement, i, bytes, (int)s.n, SQLITE_TRANSIENT)
		    : sqlite3_bind_text(statement, i, bytes, (int)s.n, SQLITE_TRANSIENT);
}

static struct query *begin(struct db *db, const char *sql, const char *types, va_list args)
{
	struct query *query = xrealloc(NULL, 1, sizeof(*query));

	*query = (struct query){.db = db};
	if (db->failure)
		return query;
	note(db, sqlite3_prepare_v2(db->handle, sql, -1, &query->statement, NULL));
	for (int i = 1; types[i - 1] && query->statement; i++) {
		if (types[i - 1] == 'i')
			note(db, sqlite3_bind_int64(query->statement, i, va_arg(args, int64_t)));
		else if (types[i - 1] != '0')
			note(db, bind_str(query->statement, i, va_arg(args, struct str),
					  types[i - 1] == 'b'));
	}
	return query;
}

struct query *db_query(struct db *db, const char *sql, const char *types, ...)
{
	struct query *query;
	va_list args;

	va_start(args, types);
	query = begin(db, sql, types, args);
	va_end(args);
	return query;
}

void query_end(struct query *query)
{
	note(query->db, sqlite3_finalize(query->statement));
	free(query);
}

bool query_row(struct query *query)
{
	int code = SQLITE_DONE;

	if (query->statement && !query->db->failure)
		code = sqlite3_step(query->statement);
	if (code == SQLITE_ROW)
		return true;
	note(query->db, code);
	query_end(query);
	return false;
}

int64_t query_int(const struct query *query, int column)
{
	return sqlite3_column_int64(query->statement, column);
}

struct str query_str(const struct query *query, int column)
{
	const char *bytes = sqlite3_column_blob(query->statement, column);
	int n = sqlite3_column_bytes(query->statement, column);

	return bytes ? (struct str){bytes, (size_t)n} : STR("");
}

bool query_is_null(const struct query *query, int column)
{
	return sqlite3_column_type(query->statement, column) == SQLITE_NULL;
}

static bool finish(struct query *query)
{
	struct db *db = query->db;

	while (query_row(query))
		;
	return db->failure == DB_FINE;
}

bool db_run(struct db *db, const char *sql, const char *types, ...)
{
	struct query *query;
	va_list args;

	va_start(args, types);
	query = begin(db, sql, types, args);
	va_end(args);
	return finish(query);
}

int64_t db_number(struct db *db, const char *sql, const char *types, ...)
{
	struct query *query;
	int64_t number = 0;
	va_list args;

	va_start(args, types);
	query = begin(db, sql, types, args);
	va_end(args);
	if (!query_row(query))
		return 0;
	number = query_int(query, 0);
	query_end(query);
	return number;
}

int64_t db_last_row(struct db *db)
{
	return sqlite3_last_insert_rowid(db->handle);
}

int db_changes(struct db *db)
{
	return sqlite3_changes(db->handle);
}

void db_begin(struct db *db)
{
	db_run(db, "BEGIN IMMEDIATE", "");
}

bool db_end(struct db *db)
{
	if (db_run(db, "COMMIT", ""))
		return true;
	if (db->handle && !sqlite3_get_autocommit(db->handle))
		sqlite3_exec(db->handle, "ROLLBACK", NULL, NULL, NULL);
	return false;
}
