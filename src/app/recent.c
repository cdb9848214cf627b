#include "dushu/app/recent.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "dushu/article/report.h"
#include "dushu/text/output.h"
#include "dushu/text/quote.h"

enum { LISTED = 200 };

/* How a moment is written: for people in their own time, for programs in UTC as ISO 8601 has it. */
static void print_time(int64_t at, bool local, struct buf *out)
{
	time_t seconds = (time_t)at;
	char words[32];
	struct tm parts;

	if (!(local ? localtime_r(&seconds, &parts) : gmtime_r(&seconds, &parts)))
		return;
	strftime(words, sizeof(words), local ? "%Y-%m-%d %H:%M" : "%Y-%m-%dT%H:%M:%SZ", &parts);
	buf_add(out, str_of(words));
}

enum {
	F_PATH,
	F_TITLE,
	F_SECTION,
	F_PERCENT,
	F_PLACE,
	F_SIZE,
	F_MARKS,
	F_TICKS,
	F_READ_AT,
	F_EXISTS,
	F_N
};

static const struct {
	struct str name;
	bool quoted;
} fields[F_N] = {
	[F_PATH] = {STR_INIT("path"), true},       [F_TITLE] = {STR_INIT("title"), true},
	[F_SECTION] = {STR_INIT("section"), true}, [F_PERCENT] = {STR_INIT("percent"), false},
	[F_PLACE] = {STR_INIT("place"), false},    [F_SIZE] = {STR_INIT("size"), false},
	[F_MARKS] = {STR_INIT("marks"), false},    [F_TICKS] = {STR_INIT("ticks"), false},
	[F_READ_AT] = {STR_INIT("read_at"), true}, [F_EXISTS] = {STR_INIT("exists"), false},
};

static void print_field(const struct recent *recent, int field, struct buf *out)
{
	const char *const words[] = {
		[F_PATH] = recent->path, [F_TITLE] = recent->title, [F_SECTION] = recent->section};
	const size_t numbers[] = {[F_PERCENT] = (size_t)recent->percent,
				  [F_PLACE] = recent->at,
				  [F_SIZE] = recent->size,
				  [F_MARKS] = recent->marks,
				  [F_TICKS] = recent->ticks};

	if (field <= F_SECTION)
		quote_utf8(str_of(words[field]), out);
	else if (field <= F_TICKS)
		buf_printf(out, "%zu", numbers[field]);
	else if (field == F_READ_AT)
		print_time(recent->read_at, false, out);
	else
		buf_add(out, access(recent->path, F_OK) == 0 ? STR("true") : STR("false"));
}

static void print_object(const struct recent *recent, struct buf *value, struct buf *out)
{
	for (int i = 0; i < F_N; i++) {
		buf_clear(value);
		print_field(recent, i, value);
		buf_add(out, i ? STR(", ") : STR("{"));
		quote_json(fields[i].name, out);
		buf_add(out, STR(": "));
		if (fields[i].quoted)
			quote_json(buf_str(value), out);
		else
			buf_add(out, buf_str(value));
	}
	buf_add_char(out, '}');
}

static void print_csv(const struct recent *recent, struct buf *value, struct buf *out)
{
	for (int i = 0; i < F_N; i++) {
		buf_clear(value);
		if (recent)
			print_field(recent, i, value);
		else
			buf_add(value, fields[i].name);
		if (i)
			buf_add_char(out, ',');
		quote_csv(buf_str(value), out);
	}
	buf_add(out, STR("\r\n"));
}

static void print_line(const struct recent *recent, struct buf *out)
{
	buf_printf(out, "%3d%%  ", recent->percent);
	print_time(recent->read_at, true, out);
	buf_printf(out, "  %s", recent->path);
	if (recent->title[0])
		buf_printf(out, "  %s", recent->title);
	buf_add_char(out, '\n');
}

static void print_all(const struct recents *recents, enum report_format format, struct buf *out)
{
	struct buf value = {0};

	if (format == REPORT_CSV)
		print_csv(NULL, &value, out);
	for (size_t i = 0; i < recents->n; i++) {
		const struct recent *recent = &recents->at[i];

		if (format == REPORT_CSV) {
			print_csv(recent, &value, out);
		} else if (format == REPORT_TEXT) {
			print_line(recent, out);
		} else {
			if (format == REPORT_JSON)
				buf_add(out, i ? STR(",\n") : STR("[\n"));
			print_object(recent, &value, out);
			if (format == REPORT_NDJSON)
				buf_add_char(out, '\n');
		}
	}
	if (format == REPORT_JSON)
		buf_add(out, recents->n ? STR("\n]\n") : STR("[]\n"));
	buf_free(&value);
}

/* The keeper whose store is there, or NULL and why it is not. */
static struct keeper *open_keeper(struct error *error)
{
	struct keeper *keeper = keeper_open();
	const char *told;

	if (keeper_store(keeper))
		return keeper;
	told = keeper_told(keeper);
	error_set(error, "%s", told ? told : "nothing is kept");
	keeper_close(keeper);
	return NULL;
}

bool recent_print(const struct options *options, struct error *error)
{
	struct keeper *keeper = open_keeper(error);
	struct recents recents;
	struct buf out = {0};
	bool ok;

	if (!keeper)
		return false;
	ok = store_recent(keeper_store(keeper), LISTED, &recents, error);
	if (ok) {
		print_all(&recents, (enum report_format)options->format, &out);
		ok = output_write(STDOUT_FILENO, buf_str(&out), error);
		recents_free(&recents);
	}
	buf_free(&out);
	keeper_close(keeper);
	return ok;
}

bool recent_forget(const char *path, struct error *error)
{
	struct keeper *keeper = open_keeper(error);
	struct buf whole = {0}, said = {0};
	size_t items;
	bool ok;

	if (!keeper)
		return false;
	keeper_path(path, &whole);
	ok = store_forget(keeper_store(keeper), whole.s, &items, error);
	if (ok) {
		buf_printf(&said, "%s is forgotten; marks and ticks that went with it: %zu\n",
			   whole.s, items);
		ok = output_write(STDOUT_FILENO, buf_str(&said), error);
	}
	buf_free(&whole);
	buf_free(&said);
	keeper_close(keeper);
	return ok;
}
