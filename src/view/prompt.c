#include "src/view/prompt.h"

#include <stdarg.h>
#include <stdio.h>

#include "commands.h"
#include "dushu/text/unicode.h"

enum { INPUT_LEAST = 12 }; /* cells that the line keeps beside its status */

void prompt_open(struct model *model, const struct prompt_kind *kind, struct str text)
{
	struct prompt *prompt = &model->prompt;

	prompt->kind = kind;
	input_set(&prompt->input, text);
	buf_clear(&prompt->message);
	buf_clear(&prompt->draft);
	prompt->recalled = prompt->histories[kind->history].n;
}

void prompt_close(struct model *model)
{
	model->prompt.kind = NULL;
	buf_clear(&model->prompt.message);
}

bool prompt_is_open(const struct model *model, const struct prompt_kind *kind)
{
	return model->prompt.kind == kind;
}

void prompt_say(struct model *model, const char *format, ...)
{
	char line[512];
	va_list args;

	va_start(args, format);
	vsnprintf(line, sizeof(line), format, args);
	va_end(args);
	buf_clear(&model->prompt.message);
	buf_add(&model->prompt.message, str_of(line));
}

/* The text is another one, or the same as before the key. */
static unsigned edited(struct model *model, bool changed)
{
	struct prompt *prompt = &model->prompt;

	if (!changed)
		return MODEL_BELL;
	buf_clear(&prompt->message);
	if (prompt->kind->changed)
		prompt->kind->changed(model, buf_str(&prompt->input.text));
	return 0;
}

unsigned prompt_type(struct model *model, struct key key)
{
	return edited(model, input_type(&model->prompt.input, key));
}

unsigned prompt_paste(struct model *model, struct str text)
{
	size_t before = model->prompt.input.text.n;

	input_paste(&model->prompt.input, text);
	return edited(model, model->prompt.input.text.n != before);
}

bool prompt_takes(struct model *model, struct key key, unsigned *flags)
{
	const struct prompt_kind *kind = model->prompt.kind;

	return kind->key && kind->key(model, key, flags);
}

static unsigned cancel(struct model *model)
{
	const struct prompt_kind *kind = model->prompt.kind;

	prompt_close(model);
	if (kind->cancelled)
		kind->cancelled(model);
	return 0;
}

unsigned command_prompt_cancel(struct model *model, int argument)
{
	(void)argument;
	return cancel(model);
}

unsigned command_edit_line(struct model *model, int argument)
{
	struct input *input = &model->prompt.input;
	enum input_edit edit = (enum input_edit)argument;
	bool moved;

	if (!model->prompt.kind)
		return finder_edit(model, edit);
	/* Backspace on an empty line leaves it, as in less and vim. */
	if (edit == INPUT_ERASE && input->text.n == 0)
		return cancel(model);
	moved = input_edit(input, edit);
	if (moved && edit < INPUT_ERASE)
		return 0;
	return edited(model, moved);
}

unsigned command_prompt_accept(struct model *model, int argument)
{
	struct prompt *prompt = &model->prompt;
	const struct prompt_kind *kind = prompt->kind;
	struct buf text = {0};
	unsigned flags;

	(void)argument;
	buf_add(&text, buf_str(&prompt->input.text));
	history_add(&prompt->histories[kind->history], buf_str(&text));
	prompt_close(model);
	flags = kind->accepted(model, buf_str(&text));
	buf_free(&text);
	return flags;
}

/* Shows an older or a newer line of the history; behind the newest stands what was typed. */
unsigned command_prompt_recall(struct model *model, int argument)
{
	struct prompt *prompt = &model->prompt;
	const struct history *history = &prompt->histories[prompt->kind->history];

	if (argument < 0 ? prompt->recalled == 0 : prompt->recalled >= history->n)
		return MODEL_BELL;
	if (prompt->recalled >= history->n) {
		buf_clear(&prompt->draft);
		buf_add(&prompt->draft, buf_str(&prompt->input.text));
	}
	prompt->recalled = prompt->recalled + (size_t)argument;
	input_set(&prompt->input, prompt->recalled < history->n
					  ? buf_str(&history->at[prompt->recalled])
					  : buf_str(&prompt->draft));
	return edited(model, true);
}

/* Returns the column where what stands at the right begins. */
static int put_status(const struct model *model, struct frame *frame, struct rect line, int left)
{
	struct buf status = {0};
	int col = line.cols;

	if (model->prompt.kind->status) {
		model->prompt.kind->status(model, &status);
		col -= 1 + (int)unicode_columns(buf_str(&status), frame->ambiguous);
		if (col < left + INPUT_LEAST)
			col = line.cols;
		frame_put(frame, line, 0, col, buf_str(&status), ROLE_STATUS);
	}
	buf_free(&status);
	return col;
}

static void put_message(const struct model *model, struct frame *frame)
{
	struct rect line = {model->rows - 2, 0, 1, model->cols};

	if (model->prompt.message.n == 0 || line.row < 0)
		return;
	frame_blank(frame, line);
	frame_put_cut(frame, line, 0, 1, line.cols - 2, buf_str(&model->prompt.message),
		      ROLE_MESSAGE);
}

void prompt_draw(const struct model *model, struct frame *frame)
{
	const struct prompt *prompt = &model->prompt;
	struct rect line = {model->rows - 1, 0, 1, model->cols};
	int col, right;

	if (!prompt->kind)
		return;
	put_message(model, frame);
	frame_blank(frame, line);
	col = frame_put_cut(frame, line, 0, line.cols > 1, line.cols / 2, prompt->kind->lead,
			    ROLE_KEY);
	right = put_status(model, frame, line, col);
	col = input_draw(&prompt->input, frame, line, 0, col, right - 1 - col, ROLE_TEXT);
	frame->cursor_row = line.row;
	frame->cursor_col = col < line.cols ? col : line.cols - 1;
}

void prompt_free(struct prompt *prompt)
{
	input_free(&prompt->input);
	buf_free(&prompt->message);
	buf_free(&prompt->draft);
	for (size_t i = 0; i < HISTORY_N; i++)
		history_free(&prompt->histories[i]);
}
