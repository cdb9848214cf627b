/*
 * Keys and sizes at random over a small article: the model must keep its invariants and the frame its bounds.
 * The first bytes choose the screen; of the rest each byte is a key or a change of size.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "dushu/article/article.h"
#include "dushu/view/frame.h"
#include "dushu/view/model.h"
#include "src/view/model_private.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static const char article_text_of[] =
	"近年來,山縣(xiàn)修了12條渠。\n治水為先 "
	"讓旱地喝水\n——管好“閘門”。共有3.5萬元,由7個變為4個。\n"
	"——修通“細管”。全長467公里,增長12.5%。\n興茶為本 讓葉子值錢\n茶園28萬畝,收入超過百萬元。\n"
	"A paragraph in English with 12 words, $3.5 million and a "
	"very-long-unbreakable-word-indeed.\n"
	"\x1b[31m\xff\xfe\t\t\u202E\n版權聲明:轉載須註明來源。";

static const char *const keys[] = {
	"j",      "k",       "<Space>", "b",     "d", "u", "g",     "G",     "p",
	"%",      "''",      "]",       "[",     "}", "{", "U",     "t",     "za",
	"zo",     "zc",      "zR",      "zM",    ".", ",", "#",     "a",     "=",
	"<Tab>",  "<S-Tab>", "+",       "-",     "z", "r", "h",     "<Esc>", "<Enter>",
	"<Left>", "<Right>", "1",       "5",     "9", "0", "Z",     ":",     "\u3011",
	"\u3002", "\uff03",  "<F1>",    "<C-d>", "x", "i", "<BS>",  "<Up>",  "<PageDown>",
	"c",      "C",       "s",       "|",     "y", "n", "<C-o>", "L",     "m",
	"'",      "`",       "T",       "w",     "v", "R", "F",     "<C-c>", "M",
	"o",      "\\",      "/",       "?",     "&", "n", "N",     "村",    "渠",
	"<A-c>",  "<A-r>",   "<A-z>",   "<A-u>", "(", "e", "1",
};

static void send_keys(struct model *model, struct str spelling)
{
	while (spelling.n) {
		struct event event = {.kind = EVENT_KEY};

		spelling = str_from(spelling, key_parse(spelling, &event.key));
		model_handle(model, &event);
		while (model_busy(model))
			model_work(model);
	}
}

static void check_frame(const struct model *model, struct frame *frame)
{
	frame_draw(model, frame);
	if (frame->cursor_row < 0 || frame->cursor_row >= frame->rows || frame->cursor_col < 0 ||
	    frame->cursor_col >= frame->cols)
		abort();
	for (int row = 0; row < frame->rows; row++) {
		int cells = 0;

		for (int col = 0; col < frame->cols; col++)
			cells += frame_cell(frame, row, col)->width;
		if (cells != frame->cols)
			abort();
	}
}

static bool in_panel(const struct model *model, int row, int col)
{
	struct rect panel = model->screen.panel;

	return row >= panel.row && row < panel.row + panel.rows && col >= panel.col &&
	       col < panel.col + panel.cols;
}

/* The line between two panes is whole: nothing was drawn over it. */
static void check_rule(const struct model *model, const struct frame *frame, int col)
{
	struct rect pane = model->screen.navigator;
	int end = model->rows;

	if (col < 0 || model->focus == PANE_HELP || model->focus == PANE_FINDER ||
	    sheet_is_shown(model))
		return;
	/* A line that is typed lies over the last row, and what is said of it over the one above. */
	if (model->prompt.kind)
		end = model->rows - 1 - (model->prompt.message.n > 0);
	for (int row = pane.row;
	     row < pane.row + pane.rows && row < end && !in_panel(model, row, col); row++) {
		if (frame_cell(frame, row, col)->role != ROLE_RULE)
			abort();
	}
}

static void check_list(const struct list *list)
{
	if (list->n && (list->chosen >= list->n || list->top >= list->n))
		abort();
	if (list->top && list->top + list->height > list->n)
		abort();
}

/* The sheet has each listed figure once, and the chosen one is the model's. */
static void check_sheet(const struct model *model)
{
	const struct list *list = &model->sheet.list;
	size_t sum = 0, places = 0;

	check_list(list);
	if (list->n != listed_n(model) ||
	    (list->n && model->chosen != listed_at(model, list->chosen)))
		abort();
	for (size_t i = 0; i < list->n; i++) {
		sum += i;
		places += listed_place(model, listed_at(model, i));
	}
	if (sum != places)
		abort();
}

static void check_model(const struct model *model, const struct article *article)
{
	size_t n_marks;

	article_marks(article, &n_marks);
	check_list(&model->outline_list);
	check_list(&model->figure_list);
	check_list(&model->help_list);
	if (sheet_is_shown(model))
		check_sheet(model);
	if (choices_are_open(model))
		check_list(&model->choices.list);
	if (model->focus == PANE_CARD)
		check_list(&model->card.list);
	if (model->places.now > model->places.n_jumps || model->places.n_jumps > JUMPS_MAX + 1)
		abort();
	if (model_place(model) > article_text(article).n ||
	    (model->section != ARTICLE_NONE && model->section >= article_n_headings(article)) ||
	    (model->chosen != ARTICLE_NONE && model->chosen >= n_marks))
		abort();
}

/* What was copied from the frame before is as it is drawn anew. */
static void check_copies(const struct model *model, const struct frame *frame)
{
	struct frame fresh = {0};

	frame_draw(model, &fresh);
	for (int i = 0; i < frame->rows * frame->cols; i++) {
		const struct cell *a = &frame->cells[i], *b = &fresh.cells[i];

		if (a->n != b->n || memcmp(a->s, b->s, a->n) != 0 || a->role != b->role ||
		    a->reversed != b->reversed)
			abort();
	}
	if (frame->cursor_row != fresh.cursor_row || frame->cursor_col != fresh.cursor_col)
		abort();
	frame_free(&fresh);
}

/* What is kept and taken up again is the same. */
static void keep_and_restore(struct model *model)
{
	struct kept before = {0}, after = {0};

	model_keep(model, &before);
	model_restore(model, &before);
	model_keep(model, &after);
	if (before.n != after.n || (before.page ^ after.page) & ~(unsigned)KEPT_RAW ||
	    before.measure != after.measure)
		abort();
	/* With noise shown that was not, rows begin elsewhere. */
	for (size_t i = 0; i < before.n && before.page == after.page; i++) {
		if (before.items[i].kind != after.items[i].kind ||
		    before.items[i].at != after.items[i].at)
			abort();
	}
	kept_free(&before);
	kept_free(&after);
}

/* To another size, back, and there again: the place must be the same as before. */
static void resize_and_back(struct model *model, int rows, int cols)
{
	struct event there = {.kind = EVENT_RESIZE, .rows = rows, .cols = cols};
	struct event back = {.kind = EVENT_RESIZE, .rows = model->rows, .cols = model->cols};
	size_t place = model_place(model);

	model_handle(model, &there);
	model_handle(model, &back);
	if (model_place(model) != place)
		abort();
	model_handle(model, &there);
}

/* Mice send what they like, beyond the screen too. */
static void point(struct model *model, uint8_t action, uint8_t row, uint8_t col)
{
	struct event event = {.kind = EVENT_MOUSE,
			      .mouse = {(enum mouse_action)(action % 5), row % 64, col}};

	model_handle(model, &event);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct source *source = source_from(str_of(article_text_of), "fuzz");
	struct article *article = article_open(source);
	struct model_options options = {.rows = 24, .cols = 80, .ambiguous = 1};
	struct frame frame = {0};
	struct model *model;
	struct script *script = script_open();

	while (article_step(article, 1 << 20))
		;
	/* What is not there costs no time to read. */
	options.script = script;
	if (n >= 3) {
		options.rows = 1 + data[0] % 60;
		options.cols = 1 + data[1] % 200;
		options.ambiguous = 1 + data[2] % 2;
		options.ascii = data[2] & 2;
		options.raw = data[2] & 4;
	}
	model = model_open(article, &options);
	for (size_t i = 3; i < n && i < 200; i++) {
		if (data[i] >= 240)
			resize_and_back(model, data[i - 1] % 50, data[i - 2] % 170);
		else if (data[i] >= 200)
			point(model, data[i], data[i - 1], data[i - 2]);
		else
			send_keys(model, str_of(keys[data[i] % (sizeof(keys) / sizeof(*keys))]));
		check_model(model, article);
		check_frame(model, &frame);
		check_copies(model, &frame);
		check_rule(model, &frame, model->screen.navigator_rule);
		check_rule(model, &frame, model->screen.figures_rule);
	}
	keep_and_restore(model);
	model_close(model);
	frame_free(&frame);
	article_close(article);
	source_close(source);
	script_close(script);
	return 0;
}
