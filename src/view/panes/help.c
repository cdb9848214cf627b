/* The keys of the pane that had the focus, from the table that binds them. */
#include "src/view/bindings.h"
#include "src/view/model_private.h"

#include "dushu/text/unicode.h"
#include "dushu/view/layout.h"

enum {
	MARGIN = 2,
	KEYS_COLUMNS = 26, /* keys and what they do stand side by side … */
	BESIDE = 64,       /* … from so many columns on */
};

static const char *const pane_names[PANE_N] = {
	[PANE_TEXT] = "Keys in the text",
	[PANE_NAVIGATOR] = "Keys in the list of sections",
	[PANE_FIGURES] = "Keys in the list of figures",
	[PANE_HELP] = "Keys in this help",
	[PANE_SHEET] = "Keys in the sheet of figures",
	[PANE_CARD] = "Keys on a card",
	[PANE_FINDER] = "Keys while typing to jump",
};

/* A row of the screen: a group's title, keys, a part of what they do, or two of these. */
struct help_line {
	const struct help_row *row;
	bool keys;
	struct str text;
};

/* The help laid out for a width. */
struct help_lines {
	int keys_columns; /* 0 where the keys stand above what they do */
	int text_left, text_columns;
	struct help_line at[HELP_LINES_MAX];
	size_t n;
};

static void add_line(struct help_lines *lines, const struct help_row *row, bool keys,
		     struct str text)
{
	if (lines->n < HELP_LINES_MAX)
		lines->at[lines->n++] = (struct help_line){row, keys, text};
}

static void add_row(struct help_lines *lines, const struct help_row *row, struct rows *rows)
{
	struct layout layout = {.width = lines->text_columns, .ambiguous = 1};

	if (row->group) {
		if (lines->n)
			add_line(lines, row, false, STR(""));
		add_line(lines, row, true, STR(""));
		return;
	}
	if (lines->keys_columns == 0)
		add_line(lines, row, true, STR(""));
	layout_text(row->text, &layout, rows);
	for (size_t i = 0; i < rows->n; i++)
		add_line(lines, row, lines->keys_columns && i == 0,
			 str_slice(row->text, rows->at[i].start, rows->at[i].end));
}

static void lay_out(const struct model *model, const struct help_row *help, size_t n,
		    struct help_lines *lines)
{
	int cols = model->cols;
	struct rows rows = {0};

	lines->n = 0;
	lines->keys_columns = cols >= BESIDE ? KEYS_COLUMNS : 0;
	lines->text_left = 2 * MARGIN + (lines->keys_columns ? KEYS_COLUMNS + 1 : MARGIN);
	lines->text_columns = cols - lines->text_left - 1;
	if (lines->text_columns < 1)
		lines->text_columns = 1;
	for (size_t i = 0; i < n; i++)
		add_row(lines, &help[i], &rows);
	rows_free(&rows);
}

static void put_line(const struct model *model, struct frame *frame, struct rect in, int line,
		     const struct help_lines *lines, const struct help_line *at)
{
	int columns = lines->keys_columns ? lines->keys_columns : in.cols - 2 * MARGIN;
	struct buf keys = {0};

	if (at->row->group && at->keys)
		frame_put_cut(frame, in, line, MARGIN, in.cols - MARGIN, at->row->keys,
			      ROLE_HEADING);
	if (!at->row->group && at->keys) {
		keys_show(at->row->keys, model->options.ascii, &keys);
		frame_put_cut(frame, in, line, 2 * MARGIN, columns, buf_str(&keys), ROLE_KEY);
		buf_free(&keys);
	}
	frame_put(frame, in, line, lines->text_left, at->text, ROLE_TEXT);
}

size_t pane_help_lines(const struct model *model)
{
	struct help_row rows[HELP_MAX];
	struct help_lines lines;
	struct buf keys = {0};

	lay_out(model, rows,
		help_rows(model->options.keymap, model->before_help, rows, HELP_MAX, &keys),
		&lines);
	buf_free(&keys);
	return lines.n;
}

static void print_line(const struct model *model, const struct help_line *at, struct buf *out)
{
	if (at->keys && at->row->group)
		buf_add(out, at->row->keys);
	else if (at->keys)
		keys_show(at->row->keys, model->options.ascii, out);
	buf_add_char(out, '\n');
	buf_add(out, at->text);
}

static void read_words(const struct model *model, struct help_words *words)
{
	struct help_row rows[HELP_MAX];
	struct help_lines lines;
	struct buf keys = {0};

	lay_out(model, rows,
		help_rows(model->options.keymap, model->before_help, rows, HELP_MAX, &keys),
		&lines);
	buf_clear(&words->text);
	for (size_t i = 0; i < lines.n; i++) {
		print_line(model, &lines.at[i], &words->text);
		words->ends[i] = words->text.n;
	}
	words->n = lines.n;
	words->cols = model->cols;
	words->pane = model->before_help;
	buf_free(&keys);
}

void pane_help_print(struct model *model, size_t line, struct buf *out)
{
	struct help_words *words = &model->help_words;

	if (words->cols != model->cols || words->pane != model->before_help)
		read_words(model, words);
	if (line < words->n)
		buf_add(out, str_slice(buf_str(&words->text), line ? words->ends[line - 1] : 0,
				       words->ends[line]));
}

void pane_help_draw(const struct model *model, struct frame *frame)
{
	struct help_row rows[HELP_MAX];
	struct help_lines lines;
	struct rect in = model->screen.help;
	const struct list *list = &model->help_list;
	struct buf keys = {0};

	lay_out(model, rows,
		help_rows(model->options.keymap, model->before_help, rows, HELP_MAX, &keys),
		&lines);
	frame_put_cut(frame, in, 0, MARGIN, in.cols - MARGIN,
		      str_of(pane_names[model->before_help]), ROLE_PATH);
	for (size_t i = list->top; i < lines.n && i < list->top + list->height; i++)
		put_line(model, frame, in, 2 + (int)(i - list->top), &lines, &lines.at[i]);
	frame->cursor_row = in.row;
	frame->cursor_col = 0;
	buf_free(&keys);
}
