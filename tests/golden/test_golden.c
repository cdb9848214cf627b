/*
 * Golden tests: a text beside its outline and figures, each judged by a person.
 *
 * A case is NAME.outline.json, NAME.figures.json or both in tests/golden, for NAME.txt there or in
 * assets/. Both hold what --format=json prints, weak figures too. A figure's label is best effort
 * and not compared; everything else is.
 */
#include "dushu/article/article.h"
#include "dushu/article/report.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static const char folder[] = "tests/golden";

/* One `"key": value` of an object. */
struct member {
	struct str key, value;
};

/* The length of the string that begins at s.s[0], with its quotes. */
static size_t quoted(struct str s)
{
	size_t i = 1;

	while (i < s.n && s.s[i] != '"')
		i += s.s[i] == '\\' ? 2 : 1;
	return i < s.n ? i + 1 : s.n;
}

/* Takes the next member off *rest; an empty one at the end of the object. */
static struct member member_next(struct str *rest)
{
	struct member member = {.key = STR(""), .value = STR("")};
	struct str s = str_from(*rest, str_find(*rest, STR("\"")));
	size_t n = 0;

	if (!s.n) {
		*rest = s;
		return member;
	}
	n = quoted(s);
	member.key = str_slice(s, 1, n - 1);
	s = str_from(s, n + 2);
	if (str_starts(s, STR("\"")))
		n = quoted(s);
	else
		for (n = 0; n < s.n && s.s[n] != ',' && s.s[n] != '}'; n++)
			;
	member.value = str_slice(s, 0, n);
	*rest = str_from(s, n);
	return member;
}

static struct str member_find(struct str object, const char *key)
{
	struct member member;

	while ((member = member_next(&object)).key.n)
		if (str_equal(member.key, str_of(key)))
			return member.value;
	return STR("");
}

static size_t start_of(struct str object)
{
	return strtoul(member_find(object, "start").s, NULL, 10);
}

/* The next line that holds an object, taken off *rest; empty when there is none. */
static struct str object_next(struct str *rest)
{
	while (rest->n) {
		size_t n = str_find(*rest, STR("\n"));
		struct str line = str_slice(*rest, 0, n);

		*rest = str_from(*rest, n + 1);
		if (str_find(line, STR("{")) < line.n)
			return str_from(line, str_find(line, STR("{")));
	}
	return STR("");
}

static void say(struct buf *diff, const char *what, struct str object)
{
	struct str name = member_find(object, "text");

	if (!name.n)
		name = member_find(object, "title");
	buf_printf(diff, "  line %.*s, byte %zu, %.*s: %s\n", (int)member_find(object, "line").n,
		   member_find(object, "line").s, start_of(object), (int)name.n, name.s, what);
}

/* Notes every member that differs between two objects that begin at one place. */
static void compare_objects(struct str expected, struct str got, struct buf *diff)
{
	struct str want = expected, have = got;
	struct member w, h;
	bool figure = member_find(expected, "context").n > 0;
	bool said = false;

	while ((w = member_next(&want)).key.n && (h = member_next(&have)).key.n) {
		if (str_equal(w.key, h.key) && str_equal(w.value, h.value))
			continue;
		if (figure && str_equal(w.key, STR("label")))
			continue;
		if (!said)
			say(diff, "differs", expected);
		said = true;
		buf_printf(diff, "    %.*s: expected %.*s, got %.*s\n", (int)w.key.n, w.key.s,
			   (int)w.value.n, w.value.s, (int)h.value.n, h.value.s);
	}
}

/* Walks both answers by their places; appends to diff what is missing, too much or different. */
static void compare(struct str expected, struct str got, struct buf *diff)
{
	struct str want = object_next(&expected), have = object_next(&got);

	while (want.n || have.n) {
		bool missing = want.n && (!have.n || start_of(want) < start_of(have));
		bool extra = have.n && (!want.n || start_of(have) < start_of(want));

		if (missing)
			say(diff, "missing", want);
		else if (extra)
			say(diff, "not expected", have);
		else
			compare_objects(want, have, diff);
		if (!extra)
			want = object_next(&expected);
		if (!missing)
			have = object_next(&got);
	}
}

static struct source *open_text(const char *name)
{
	struct error error = {.text = ""};
	struct buf path = {0};
	struct source *source;

	buf_printf(&path, "%s/%s.txt", folder, name);
	if (access(path.s, R_OK) != 0) {
		buf_clear(&path);
		buf_printf(&path, "assets/%s.txt", name);
	}
	source = source_open(path.s, &error);
	if (!source)
		fail_msg("%s", error.text);
	buf_free(&path);
	return source;
}

typedef bool report_function(const struct report *, const struct article *, struct error *);

/* Compares one report with its answer where there is one. */
static void check(const char *name, const char *suffix, report_function *write_report,
		  const struct article *article, struct buf *diff)
{
	struct buf path = {0};
	FILE *file = tmpfile();
	struct report report = {.format = REPORT_JSON, .weak = true, .fd = fileno(file)};
	struct error error = {.text = ""};
	struct source *expected, *got;

	buf_printf(&path, "%s/%s.%s.json", folder, name, suffix);
	if (access(path.s, R_OK) == 0) {
		if (!write_report(&report, article, &error))
			fail_msg("%s", error.text);
		rewind(file);
		got = source_read(fileno(file), "report", &error);
		expected = source_open(path.s, &error);
		if (!got || !expected)
			fail_msg("%s", error.text);
		compare(source_bytes(expected), source_bytes(got), diff);
		source_close(expected);
		source_close(got);
	}
	fclose(file);
	buf_free(&path);
}

static void answers_are_as_judged(void **state)
{
	const char *name = *state;
	struct source *source = open_text(name);
	struct article *article = article_open(source);
	struct buf diff = {0};

	while (article_step(article, 1 << 20))
		;
	check(name, "outline", report_outline, article, &diff);
	check(name, "figures", report_figures, article, &diff);
	if (diff.n)
		print_error("%s:\n%s", name, diff.s);
	assert_int_equal(diff.n, 0);
	buf_free(&diff);
	article_close(article);
	source_close(source);
}

/* Whether an entry is the first answer of its case: the outline, or the figures alone. */
static int is_case(const struct dirent *entry)
{
	struct str name = str_of(entry->d_name), figures = STR(".figures.json");
	struct buf outline = {0};
	int yes;

	if (str_ends(name, STR(".outline.json")))
		return 1;
	if (!str_ends(name, figures))
		return 0;
	buf_printf(&outline, "%s/%.*s.outline.json", folder, (int)(name.n - figures.n), name.s);
	yes = access(outline.s, R_OK) != 0;
	buf_free(&outline);
	return yes;
}

int main(void)
{
	struct dirent **entries;
	int n = scandir(folder, &entries, is_case, alphasort), status;
	struct CMUnitTest *tests;

	if (n <= 0) {
		fprintf(stderr, "%s: no cases (run from the top of the tree)\n", folder);
		return 1;
	}
	tests = xrealloc(NULL, (size_t)n, sizeof(*tests));
	for (int i = 0; i < n; i++) {
		char *name = entries[i]->d_name;

		/* NAME.outline.json and NAME.figures.json lose as much. */
		name[strlen(name) - strlen(".outline.json")] = '\0';
		tests[i] = (struct CMUnitTest){name, answers_are_as_judged, NULL, NULL, name};
	}
	status = _cmocka_run_group_tests("golden", tests, (size_t)n, NULL, NULL);
	for (int i = 0; i < n; i++)
		free(entries[i]);
	free(entries);
	free(tests);
	return status;
}
