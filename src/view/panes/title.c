/* The title line and the hint line. */
#include "src/view/hints.h"
#include "src/view/model_private.h"

#include <string.h>

#include "dushu/text/unicode.h"

enum {
	HOURS_FROM = 120,              /* minutes are told as hours */
	MINUTES = 32,                  /* columns from which there is room for the minutes left */
	HAN_BYTES_A_MINUTE = 400 * 3,  /* 400 characters of three bytes */
	WORD_BYTES_A_MINUTE = 230 * 6, /* 230 words and their blanks */
	SECTION_LEAST = 20,            /* cells that the file's name leaves to a section's title */
	NAME_LEAST = 8,
	GREETING_FROM = 8, /* rows from which there is room to greet */
	SEARCHED = 24,     /* cells for the words that are searched for */
	PATH_MOST = 16,    /* levels of headings in the title line */
	SPELT_OUT = 76,    /* columns from which there is room for whole words */
};

static void print_progress(const struct model *model, struct buf *out)
{
	size_t size = article_text(model->article).n, at = model->top.at;
	size_t pace = model->language != LANGUAGE_OTHER ? HAN_BYTES_A_MINUTE : WORD_BYTES_A_MINUTE;
	bool end = text_percent(model) == 100;
	size_t minutes = (size - at + pace - 1) / pace;

	if (!source_whole(article_source(model->article)))
		buf_printf(out, "reading %zu MB%s", size >> 20,
			   model->options.ascii ? " - " : " · ");
	else if (size && !article_complete(model->article))
		buf_printf(out, "indexing %zu%% · ", article_done(model->article) * 100 / size);
	if (model->following)
		buf_add(out, model->options.ascii ? STR("following - ") : STR("following · "));
	buf_printf(out, "%d%%", text_percent(model));
	if (!end && model->cols >= MINUTES)
		buf_printf(out, "%s%zu %s%s", model->options.ascii ? " - " : " · ",
			   minutes < HOURS_FROM ? minutes : minutes / 60,
			   minutes < HOURS_FROM ? "min" : "h",
			   model->cols >= SPELT_OUT ? " left" : "");
}

static struct str path_mark(const struct model *model)
{
	return model->options.ascii ? STR("  >  ") : STR("  ›  ");
}

/* The sections from the outermost that there is room for to the current one; how many. */
static size_t find_path(const struct model *model, int room, size_t *path)
{
	struct buf title = {0};
	size_t n = 0, section = model->section;
	int used = 0;

	while (section != ARTICLE_NONE && n < PATH_MOST) {
		buf_clear(&title);
		article_title(model->article, section, &title);
		used += (int)unicode_columns(buf_str(&title), model->options.ambiguous);
		used += (int)unicode_columns(path_mark(model), model->options.ambiguous);
		if (n > 0 && used > room)
			break;
		path[n++] = section;
		section = article_parent(model->article, section);
	}
	buf_free(&title);
	return n;
}

/* The current section's title, and those of the sections around it where there is room. */
static void put_path(const struct model *model, struct frame *frame, int col, int end)
{
	struct rect line = model->screen.title;
	struct buf title = {0};
	size_t path[PATH_MOST], n = find_path(model, end - col, path);

	while (n-- > 0) {
		buf_clear(&title);
		article_title(model->article, path[n], &title);
		if (col > 1)
			col = frame_put(frame, line, 0, col, path_mark(model), ROLE_DIM);
		col = frame_put_cut(frame, line, 0, col, end - col, buf_str(&title),
				    n ? ROLE_TITLE : ROLE_PATH);
	}
	buf_free(&title);
}

/* What the file's name may take of `room`; none where the section needs it. */
static int name_columns(const struct model *model, struct str name, int room)
{
	int ambiguous = model->options.ambiguous;
	int columns = (int)unicode_columns(name, ambiguous), section;
	struct buf title = {0};

	if (model->section == ARTICLE_NONE)
		return room;
	article_title(model->article, model->section, &title);
	section = (int)unicode_columns(buf_str(&title), ambiguous);
	buf_free(&title);
	section = section < SECTION_LEAST ? section : SECTION_LEAST;
	room -= section + (int)unicode_columns(path_mark(model), ambiguous);
	return room >= columns ? columns : room >= NAME_LEAST ? room : 0;
}

void pane_title_draw(const struct model *model, struct frame *frame)
{
	struct rect line = model->screen.title;
	struct str name = str_of(source_name(article_source(model->article)));
	struct buf progress = {0};
	int width, col, right;

	if (line.rows == 0)
		return;
	print_progress(model, &progress);
	width = (int)unicode_columns(buf_str(&progress), frame->ambiguous);
	right = line.cols - width - 2;
	col = frame_put_cut(frame, line, 0, 1, name_columns(model, name, right - 2), name,
			    ROLE_TITLE);
	put_path(model, frame, col, right - 1);
	if (right > 1)
		frame_put(frame, line, 0, right + 1, buf_str(&progress), ROLE_STATUS);
	buf_free(&progress);
}

/* As many as fit into so many columns; the last one is kept longest. */
static void put_hints(const struct model *model, struct frame *frame, int columns)
{
	struct rect line = model->screen.hint;
	struct hint hints[HINTS];
	struct buf keys = {0};
	size_t n = hints_find(model, hints, &keys);
	int col = 1;

	n = hints_fit(hints, n, columns - col, frame->ambiguous);
	for (size_t i = 0; i < n; i++) {
		col = frame_put(frame, line, 0, col, hints[i].keys, ROLE_KEY);
		col = frame_put(frame, line, 0, col + 1, hints[i].text, ROLE_HINT);
		col += HINT_GAP;
	}
	buf_free(&keys);
}

/* The filter, the words looked for, and which match of how many it is. */
static void print_search(const struct model *model, struct buf *out)
{
	struct str words = buf_str(&model->search.words);
	struct buf found = {0};
	size_t used;

	text_filter_print(model, out);
	search_print(model, &found);
	if (words.n && !model->search.off && !model->filter.matches && model->cols >= SPELT_OUT) {
		buf_add(out, model->search.backward ? STR("?") : STR("/"));
		buf_add(out,
			str_slice(words, 0,
				  unicode_fit(words, SEARCHED, model->options.ambiguous, &used)));
	}
	if (out->n && found.n)
		buf_add_char(out, ' ');
	buf_add(out, buf_str(&found));
	buf_free(&found);
}

/*
 * At the right, the count and keys typed so far, or else what is searched for; returns the column
 * where that begins.
 */
static int put_pending(const struct model *model, struct frame *frame)
{
	struct rect line = model->screen.hint;
	struct buf typed = {0};
	enum role role = ROLE_KEY;
	int col;

	if (model->count)
		buf_printf(&typed, "%zu", model->count);
	keys_show(buf_str(&model->pending), model->options.ascii, &typed);
	if (typed.n == 0) {
		print_search(model, &typed);
		role = ROLE_STATUS;
	}
	col = line.cols - 1 - (int)unicode_columns(buf_str(&typed), frame->ambiguous);
	if (typed.n && col > 0)
		frame_put(frame, line, 0, col, buf_str(&typed), role);
	else
		col = line.cols;
	buf_free(&typed);
	return col;
}

/* Above the hints, once for all: somebody who starts the program for the first time. */
static void put_greeting(const struct model *model, struct frame *frame)
{
	struct rect line = {model->rows - 2, 0, 1, model->cols};

	if (!model->greets || model->rows < GREETING_FROM)
		return;
	frame_blank(frame, line);
	frame_put_cut(frame, line, 0, 1, line.cols - 2, STR("Press h for all keys, q to quit."),
		      ROLE_MESSAGE);
}

void pane_hint_draw(const struct model *model, struct frame *frame)
{
	struct rect line = model->screen.hint;
	int columns;

	if (line.rows == 0)
		return;
	put_greeting(model, frame);
	columns = put_pending(model, frame);
	if (model->message.n)
		frame_put_cut(frame, line, 0, 1, columns - 2, buf_str(&model->message),
			      ROLE_MESSAGE);
	else
		put_hints(model, frame, columns < line.cols ? columns - 2 : columns);
}
