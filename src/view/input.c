#include "src/view/input.h"

#include "dushu/text/unicode.h"

static size_t cluster_end(struct str text, size_t at)
{
	return at < text.n ? grapheme_next(text, at, 1, NULL) : at;
}

/* Clusters are told from the left: a line is short. */
static size_t cluster_start(struct str text, size_t at)
{
	size_t start = 0;

	for (size_t next = 0; next < at; next = cluster_end(text, next))
		start = next;
	return start;
}

/* Ideographs, blanks, and what else words are made of. */
enum sort { SORT_BLANK, SORT_CJK, SORT_LETTER };

static enum sort sort_before(struct str text, size_t at)
{
	uint32_t code;

	utf8_decode(text, utf8_before(text, at), &code);
	if (code == ' ' || code == 0x3000)
		return SORT_BLANK;
	return unicode_is_cjk(code) ? SORT_CJK : SORT_LETTER;
}

static size_t word_start(struct str text, size_t at)
{
	enum sort sort;

	while (at > 0 && sort_before(text, at) == SORT_BLANK)
		at = utf8_before(text, at);
	if (at == 0)
		return 0;
	sort = sort_before(text, at);
	while (at > 0 && sort_before(text, at) == sort)
		at = utf8_before(text, at);
	return at;
}

static void erase(struct input *input, size_t from, size_t to)
{
	struct buf *text = &input->text;

	memmove(text->s + from, text->s + to, text->n - to);
	text->n -= to - from;
	text->s[text->n] = '\0';
	input->at = from;
}

bool input_edit(struct input *input, enum input_edit edit)
{
	struct str text = buf_str(&input->text);
	size_t at = input->at, to[INPUT_N] = {
				       [INPUT_LEFT] = cluster_start(text, at),
				       [INPUT_RIGHT] = cluster_end(text, at),
				       [INPUT_BEGIN] = 0,
				       [INPUT_END] = text.n,
				       [INPUT_ERASE] = cluster_start(text, at),
				       [INPUT_DELETE] = cluster_end(text, at),
				       [INPUT_ERASE_WORD] = word_start(text, at),
				       [INPUT_ERASE_LINE] = 0,
			       };

	if (edit >= INPUT_N || to[edit] == at)
		return false;
	if (edit < INPUT_ERASE)
		input->at = to[edit];
	else if (to[edit] < at)
		erase(input, to[edit], at);
	else
		erase(input, at, to[edit]);
	return true;
}

static bool insert(struct input *input, struct str bytes)
{
	struct buf *text = &input->text;

	if (text->n + bytes.n > INPUT_MOST)
		return false;
	buf_reserve(text, bytes.n);
	memmove(text->s + input->at + bytes.n, text->s + input->at, text->n - input->at);
	memcpy(text->s + input->at, bytes.s, bytes.n);
	text->n += bytes.n;
	text->s[text->n] = '\0';
	input->at += bytes.n;
	return true;
}

static bool insert_code(struct input *input, uint32_t code)
{
	char utf8[4] = {0};

	return insert(input, (struct str){utf8, utf8_encode(code, utf8)});
}

bool input_type(struct input *input, struct key key)
{
	if (key.mods || key.code >= KEY_NAMED || unicode_is_unsafe(key.code))
		return false;
	return insert_code(input, key.code);
}

void input_paste(struct input *input, struct str text)
{
	size_t n;
	uint32_t code;

	for (size_t at = 0; (n = utf8_decode(text, at, &code)) > 0; at += n) {
		if (code == '\n' || code == '\r' || code == '\t')
			code = ' ';
		if (code == UNICODE_REPLACEMENT || unicode_is_unsafe(code))
			continue;
		if (!insert_code(input, code))
			break;
	}
}

void input_set(struct input *input, struct str text)
{
	buf_clear(&input->text);
	input->at = 0;
	input_paste(input, text);
}

void input_free(struct input *input)
{
	buf_free(&input->text);
	*input = (struct input){0};
}

int input_draw(const struct input *input, struct frame *frame, struct rect in, int row, int col,
	       int columns, enum role role)
{
	struct str text = buf_str(&input->text);
	int before = (int)unicode_columns(str_slice(text, 0, input->at), frame->ambiguous);
	size_t start = 0;

	if (columns < 1)
		columns = 1;
	/* The place itself takes a cell, two on an ideograph, which may then be cut. */
	while (before >= columns && start < input->at) {
		int width;

		start = grapheme_next(text, start, frame->ambiguous, &width);
		before -= width;
	}
	in.cols = in.cols < col + columns ? in.cols : col + columns;
	frame_put(frame, in, row, col, str_from(text, start), role);
	return col + before;
}
