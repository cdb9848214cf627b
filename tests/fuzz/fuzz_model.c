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

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static const char article_text_of[] =
	"近年來,山縣(xiàn)修了12條渠。\n治水為先 "
	"讓旱地喝水\n——管好“閘門”。共有3.5萬元,由7個變為4個。\n"
	"——修通“細管”。全長467公里,增長12.5%。\n興茶為本 讓葉子值錢\n茶園28萬畝,收入超過百萬元。\n"
	"A paragraph in English with 12 words, $3.5 million and a "
	"very-long-unbreakable-word-indeed.\n"
	"\x1b[31m\xff\xfe\t\t\u202E\n版權聲明:轉載須註明來源。";

static const char *const keys[] = {
	"j",  "k",  "<Space>", "b", "d",      "u",       "g",      "G",       "p",       "%",
	"''", "]",  "[",       "}", "{",      "U",       "t",      "za",      "zo",      "zc",
	"zR", "zM", ".",       ",", "#",      "a",       "=",      "<Tab>",   "<S-Tab>", "+",
	"-",  "z",  "r",       "h", "<Esc>",  "<Enter>", "<Left>", "<Right>", "1",       "5",
	"9",  "0",  "Z",       ":", "\u3011", "\u3002",  "\uff03", "<F1>",    "<C-d>",   "x",
};

static void send_keys(struct model *model, struct str spelling)
{
	while (spelling.n) {
		struct event event = {.kind = EVENT_KEY};

		spelling = str_from(spelling, key_parse(spelling, &event.key));
		model_handle(model, &event);
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

static void check_place(const struct model *model, const struct article *article)
{
	size_t place = model_place(model);

	if (place > article_text(article).n)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct source *source = source_from(str_of(article_text_of), "fuzz");
	struct article *article = article_open(source);
	struct model_options options = {.rows = 24, .cols = 80, .ambiguous = 1};
	struct frame frame = {0};
	struct model *model;

	while (article_step(article, 1 << 20))
		;
	if (n >= 3) {
		options.rows = 1 + data[0] % 60;
		options.cols = 1 + data[1] % 200;
		options.ambiguous = 1 + data[2] % 2;
		options.ascii = data[2] & 2;
		options.raw = data[2] & 4;
	}
	model = model_open(article, &options);
	for (size_t i = 3; i < n && i < 200; i++) {
		struct event resize = {
			.kind = EVENT_RESIZE, .rows = data[i] % 50, .cols = data[i] % 170};

		if (data[i] >= 250)
			model_handle(model, &resize);
		else
			send_keys(model, str_of(keys[data[i] % (sizeof(keys) / sizeof(*keys))]));
		check_place(model, article);
		check_frame(model, &frame);
	}
	model_close(model);
	frame_free(&frame);
	article_close(article);
	source_close(source);
	return 0;
}
