/* A script of frames as it runs, and what is printed of it; cmocka.h is included before. */
#ifndef DUSHU_TESTS_FRAMES_RUN_H
#define DUSHU_TESTS_FRAMES_RUN_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "dushu/article/article.h"
#include "dushu/text/source.h"
#include "dushu/view/frame.h"
#include "dushu/view/model.h"
#include "dushu/view/request.h"
#include "src/view/model_private.h"

struct run {
	const char *path;
	size_t line;
	struct str rest;    /* the script behind the present line */
	struct buf written; /* the script with its frames written anew */
	struct model_options options;
	struct source *source;
	struct article *article;
	struct model *model;
	struct frame frame, before; /* before: the keys of `try` */
	struct buf from, changes;   /* keys typed before those of `try`; what those changed */
	unsigned flags;
};

static inline struct str take_line(struct run *run)
{
	struct str line = str_slice(run->rest, 0, str_find(run->rest, STR("\n")));

	run->rest = str_from(run->rest, line.n + 1);
	run->line++;
	return line;
}

/* The lines that belong to a command, without their |. */
static inline void take_block(struct run *run, struct buf *out)
{
	while (run->rest.n && run->rest.s[0] == '|') {
		buf_add(out, str_from(take_line(run), 1));
		buf_add_char(out, '\n');
	}
}

static inline void send(struct run *run, struct event event)
{
	if (!run->model)
		fail_msg("%s:%zu: no article is open", run->path, run->line);
	run->flags = model_handle(run->model, &event);
	while (model_busy(run->model))
		run->flags |= model_work(run->model);
}

static inline void close_article(struct run *run)
{
	if (!run->model)
		return;
	model_close(run->model);
	article_close(run->article);
	source_close(run->source);
	run->model = NULL;
}

static inline void start(struct run *run, struct source *source)
{
	close_article(run);
	run->source = source;
	run->article = article_open(source);
	while (article_step(run->article, 1 << 20))
		;
	run->model = model_open(run->article, &run->options);
}

static inline void print_difference(struct str expected, struct str got)
{
	for (size_t row = 0; expected.n || got.n; row++) {
		struct str want = str_slice(expected, 0, str_find(expected, STR("\n")));
		struct str have = str_slice(got, 0, str_find(got, STR("\n")));

		if (!str_equal(want, have))
			printf("row %zu\n  expected |%.*s\n  got      |%.*s\n", row, (int)want.n,
			       want.s, (int)have.n, have.s);
		expected = str_from(expected, want.n + 1);
		got = str_from(got, have.n + 1);
	}
}

/* Compares what is printed of the run with the block below the command. */
static inline void compare(struct run *run, void (*print)(const struct run *, struct buf *))
{
	struct buf expected = {0}, got = {0};
	size_t line = run->line;

	frame_draw(run->model, &run->frame);
	print(run, &got);
	take_block(run, &expected);
	for (struct str rows = buf_str(&got); rows.n;) {
		size_t end = str_find(rows, STR("\n"));

		buf_add(&run->written, STR("|"));
		buf_add(&run->written, str_slice(rows, 0, end + 1));
		rows = str_from(rows, end + 1);
	}
	if (!getenv("FRAMES_UPDATE") && !str_equal(buf_str(&expected), buf_str(&got))) {
		print_difference(buf_str(&expected), buf_str(&got));
		fail_msg("%s:%zu: another screen was expected", run->path, line);
	}
	buf_free(&expected);
	buf_free(&got);
}

static const struct {
	struct str name;
	unsigned flag;
} flag_names[] = {
	{STR_INIT("quit"), MODEL_QUIT},       {STR_INIT("bell"), MODEL_BELL},
	{STR_INIT("repaint"), MODEL_REPAINT}, {STR_INIT("suspend"), MODEL_SUSPEND},
	{STR_INIT("request"), MODEL_REQUEST}, {STR_INIT("keep"), MODEL_KEEP},
};

enum { N_FLAGS = sizeof(flag_names) / sizeof(*flag_names) };

static inline void print_frame(const struct run *run, struct buf *out)
{
	frame_print(&run->frame, out);
}

static inline void print_roles(const struct run *run, struct buf *out)
{
	frame_print_roles(&run->frame, out);
}

static inline void print_title(const struct run *run, struct buf *out)
{
	struct buf all = {0};

	frame_print(&run->frame, &all);
	buf_add(out, str_slice(buf_str(&all), 0, str_find(buf_str(&all), STR("\n")) + 1));
	buf_free(&all);
}

static inline void print_hint(const struct run *run, struct buf *out)
{
	struct buf all = {0};
	size_t start;

	frame_print(&run->frame, &all);
	start = all.n - 1;
	while (start > 0 && all.s[start - 1] != '\n')
		start--;
	buf_add(out, str_from(buf_str(&all), start));
	buf_free(&all);
}

static inline void print_place(const struct run *run, struct buf *out)
{
	buf_printf(out, "%zu\n", model_place(run->model));
}

static inline void print_request(const struct run *run, struct buf *out)
{
	static const char *const kinds[REQUEST_N] = {
		[REQUEST_NONE] = "none",    [REQUEST_COPY] = "copy",   [REQUEST_SAVE] = "save",
		[REQUEST_PIPE] = "pipe",    [REQUEST_MOUSE] = "mouse", [REQUEST_EDIT] = "edit",
		[REQUEST_RELOAD] = "reload"};
	static const char *const whats[WHAT_N] = {"figures", "outline", "section"};
	static const char *const formats[] = {"text", "json", "ndjson", "csv", "markdown"};
	const struct request *request = model_request(run->model);

	buf_printf(out, "%s: %s\n", kinds[request->kind], request->name.n ? request->name.s : "");
	if (request->kind == REQUEST_EDIT)
		buf_printf(out, "line %zu\n", request->line);
	if (request->kind == REQUEST_SAVE || request->kind == REQUEST_PIPE)
		buf_printf(out, "%s, %s%s\n", whats[request->what], formats[request->format],
			   request->sure ? ", sure" : "");
	for (size_t i = 0; i < request->n_marks; i++)
		buf_printf(out, "%s%zu%s%s", i ? " " : "marks ", request->marks[i],
			   request->notes && request->notes[i][0] ? ":" : "",
			   request->notes ? request->notes[i] : "");
	if (request->n_marks)
		buf_add_char(out, '\n');
	buf_add(out, buf_str(&request->text));
	if (out->s[out->n - 1] != '\n')
		buf_add_char(out, '\n');
}

static inline void print_chosen(const struct run *run, struct buf *out)
{
	size_t n;
	const struct mark *marks = article_marks(run->article, &n), *mark;

	if (run->model->chosen < n) {
		mark = &marks[run->model->chosen];
		buf_add(out,
			str_slice(article_text(run->article), mark->start, mark->start + mark->n));
	}
	buf_add_char(out, '\n');
}

static inline struct str take_row(struct str *rows)
{
	struct str row = str_slice(*rows, 0, str_find(*rows, STR("\n")));

	*rows = str_from(*rows, row.n + 1);
	return row;
}

/* The rows that differ, by their number: their text, or else their letters of roles behind a ~. */
static inline void print_changed_rows(const struct run *run, struct buf *out)
{
	struct buf printed[4] = {{0}};
	struct str rows[4];

	frame_print(&run->before, &printed[0]);
	frame_print(&run->frame, &printed[1]);
	frame_print_roles(&run->before, &printed[2]);
	frame_print_roles(&run->frame, &printed[3]);
	for (int i = 0; i < 4; i++)
		rows[i] = buf_str(&printed[i]);
	for (int number = 0; number < run->options.rows; number++) {
		struct str was = take_row(&rows[0]), is = take_row(&rows[1]);
		struct str had = take_row(&rows[2]), has = take_row(&rows[3]);

		if (!str_equal(was, is))
			buf_printf(out, "%2d %.*s\n", number, (int)is.n, is.s);
		else if (!str_equal(had, has))
			buf_printf(out, "%2d~%.*s\n", number, (int)has.n, has.s);
	}
	for (int i = 0; i < 4; i++)
		buf_free(&printed[i]);
}

/* What keys did: the flags they left, what they asked for, the rows they changed, where the cursor went. */
static inline void print_done(const struct run *run, struct buf *out)
{
	size_t start = out->n;

	for (size_t i = 0; i < N_FLAGS; i++) {
		if (run->flags & flag_names[i].flag && flag_names[i].flag != MODEL_KEEP)
			buf_printf(out, "%s\n", flag_names[i].name.s);
	}
	if (run->flags & MODEL_REQUEST)
		print_request(run, out);
	print_changed_rows(run, out);
	if (run->frame.cursor_row != run->before.cursor_row ||
	    run->frame.cursor_col != run->before.cursor_col)
		buf_printf(out, "cursor %d %d\n", run->frame.cursor_row, run->frame.cursor_col);
	if (out->n == start)
		buf_add(out, STR("nothing\n"));
}

static inline void print_changes(const struct run *run, struct buf *out)
{
	buf_add(out, buf_str(&run->changes));
}

#endif
