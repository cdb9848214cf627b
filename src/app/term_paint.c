/*
 * Frames as bytes for the terminal: what differs from the screen shown before, in one write.
 *
 * The terminal library keeps the terminal's description, modes and keys; its own painting costs ten
 * times as much and comes in a hundred writes. How it changes from one look to another is asked
 * once, and noted.
 */
#include "src/app/term_private.h"

#include <stdlib.h>
#include <string.h>

#include <termcap.h>

#include "dushu/app/charset.h"
#include "dushu/app/theme.h"
#include "dushu/app/wide.h"
#include "dushu/text/output.h"
#include "dushu/text/unicode.h"

/* A look of a cell: a role, reversed or not; and that of what nobody wrote to. */
enum { STYLE_PLAIN = 2 * ROLE_N, STYLES };

/* So many cells that stay as they are cost more than placing the cursor behind them. */
enum { GAP_LEAST = 8 };

/* What turns one look into another, within paint.changes. */
struct change {
	unsigned at;
	unsigned short n;
	bool known;
};

struct paint {
	struct frame shown; /* what stands on the screen; holds nothing where that is not known */
	bool known;
	int rows, cols; /* of it, as far as the terminal has room for them */
	struct buf out;
	int style;       /* of what is written next */
	int asked;       /* the look that the library was asked for last */
	int row, col;    /* where the terminal's cursor is, row -1 where it is not known */
	bool utf8, ansi; /* the locale's characters; how the cursor is placed */
	bool corner;     /* the last cell of the screen can be written without it scrolling */
	bool plain;      /* text looks as what was erased */
	struct buf changes;
	struct change change[STYLES][STYLES];
};

/* The library hands out bytes to a function that knows no more than them. */
static struct buf *sink;

static int sink_put(int c)
{
	buf_add_char(sink, (char)c);
	return c;
}

static void add_capability(struct buf *out, const char *bytes)
{
	sink = out;
	if (bytes)
		tputs(bytes, 1, sink_put);
}

static bool has_flag(const char *name)
{
	return tigetflag((char *)(uintptr_t)name) > 0;
}

struct paint *paint_open(const struct term *term)
{
	struct paint *paint = xrealloc(NULL, 1, sizeof(*paint));
	struct look text = theme_look(term->theme, ROLE_TEXT, term->depth);
	const char *address = term_capability("cup");

	memset(paint, 0, sizeof(*paint));
	paint->asked = STYLE_PLAIN;
	paint->utf8 = charset_is_utf8();
	paint->ansi = address && strcmp(address, "\033[%i%p1%d;%p2%dH") == 0;
	paint->corner = !has_flag("am") || has_flag("xenl");
	paint->plain = text.fg < 0 && text.bg < 0 && text.attributes == 0;
	return paint;
}

void paint_close(struct paint *paint)
{
	if (!paint)
		return;
	frame_free(&paint->shown);
	buf_free(&paint->out);
	buf_free(&paint->changes);
	free(paint);
}

void paint_forget(struct paint *paint)
{
	paint->known = false;
}

static attr_t attributes_of(struct look look, bool reversed)
{
	static const attr_t bits[] = {A_BOLD, A_DIM, A_UNDERLINE, A_REVERSE, A_ITALIC};
	attr_t attributes = A_NORMAL;

	for (unsigned i = 0; i < sizeof(bits) / sizeof(bits[0]); i++)
		attributes |= look.attributes >> i & 1 ? bits[i] : A_NORMAL;
	if (reversed && attributes & A_REVERSE)
		attributes |= A_UNDERLINE;
	return reversed ? (attributes & ~A_DIM) | A_REVERSE | A_BOLD : attributes;
}

static struct look look_of(const struct term *term, int style)
{
	if (style == STYLE_PLAIN)
		return (struct look){-1, -1, 0};
	return theme_look(term->theme, (enum role)(style / 2), term->depth);
}

/* Asks the library for a look; what it sends for it depends on the look it was asked for before. */
static void ask_style(const struct term *term, int style, struct buf *out)
{
	struct look look = look_of(term, style);
	bool plain = style == STYLE_PLAIN;

	term->paint->asked = style;
	sink = out;
	vid_puts(attributes_of(look, !plain && style % 2),
		 (short)(term->depth && !plain ? style / 2 + 1 : 0), NULL, sink_put);
	/* What is not of ANSI's kind may keep colours beyond the end of attributes. */
	if (plain && term->depth && !term->paint->ansi)
		add_capability(out, term_capability("op"));
}

/* Where a colour gives way to the terminal's own the library would send that past us. */
static bool loses_colour(const struct term *term, int from, int to)
{
	struct look before = look_of(term, from), after = look_of(term, to);

	return (before.fg >= 0 && after.fg < 0) || (before.bg >= 0 && after.bg < 0);
}

static void set_style(const struct term *term, int style)
{
	struct paint *paint = term->paint;
	struct change *change = &paint->change[paint->style][style];
	struct buf before = {0};

	if (style == paint->style)
		return;
	if (!change->known) {
		size_t at = paint->changes.n;

		if (paint->asked != paint->style)
			ask_style(term, paint->style, &before);
		if (loses_colour(term, paint->style, style))
			ask_style(term, STYLE_PLAIN, &paint->changes);
		ask_style(term, style, &paint->changes);
		*change = (struct change){(unsigned)at, (unsigned short)(paint->changes.n - at),
					  true};
		buf_free(&before);
	}
	buf_add(&paint->out,
		str_slice(buf_str(&paint->changes), change->at, change->at + change->n));
	paint->style = style;
}

static void add_number(struct buf *out, int number)
{
	char digits[12];
	size_t at = sizeof(digits);

	do
		digits[--at] = (char)('0' + number % 10);
	while ((number /= 10) > 0);
	buf_add(out, (struct str){digits + at, sizeof(digits) - at});
}

static void place_cursor(struct paint *paint, int row, int col)
{
	struct buf *out = &paint->out;

	if (paint->row == row && paint->col == col)
		return;
	paint->row = row;
	paint->col = col;
	if (!paint->ansi) {
		add_capability(out, tiparm(term_capability("cup"), row, col));
		return;
	}
	buf_add(out, STR("\033["));
	add_number(out, row + 1);
	buf_add_char(out, ';');
	add_number(out, col + 1);
	buf_add_char(out, 'H');
}

/* As erasing leaves it. */
static bool is_erased(const struct cell *cell)
{
	return cell->role == ROLE_TEXT && !cell->reversed &&
	       (cell->n == 0 || (cell->n == 1 && cell->s[0] == ' ')) && cell->width < 2;
}

/* The character of a cell with its marks, in the locale's own bytes; a blank for what has none. */
static void add_wide(struct paint *paint, const struct cell *cell, int width)
{
	wchar_t wide[WIDE_MAX + 1];
	mbstate_t state = {0};
	char bytes[32];
	int has;

	wide_of_cell(cell, wide);
	has = wide_width(wide[0]);
	if (has < 1 || has > width) {
		wcscpy(wide, L" ");
		has = 1;
	} else if (!wide_can_send(wide[0])) {
		wcscpy(wide, L"?");
		has = 1;
	}
	for (int i = 0; wide[i]; i++) {
		size_t n = wcrtomb(bytes, wide[i], &state);

		/* A mark that the character set has not is left out. */
		if (n == (size_t)-1)
			state = (mbstate_t){0};
		else
			buf_add(&paint->out, (struct str){bytes, n});
	}
	if (has < width)
		buf_add_char(&paint->out, ' ');
}

/* Most cells: a printable ASCII character, or an ideograph of the main block (U+4000 to U+9FFF). */
static bool is_sure(const struct paint *paint, const struct cell *cell)
{
	unsigned char lead = (unsigned char)cell->s[0];

	if (cell->width == 1)
		return cell->n == 1 && lead >= ' ' && lead < 0x7F;
	return paint->utf8 && cell->n == 3 && lead >= 0xE4 && lead <= 0xE9;
}

/* One byte, or three. */
static void add_bytes(struct buf *out, const char *bytes, size_t n)
{
	if (out->cap - out->n <= 3)
		buf_reserve(out, 3);
	memcpy(out->s + out->n, bytes, 3);
	out->n += n;
	out->s[out->n] = '\0';
}

static void write_cell(const struct term *term, const struct cell *cell, int row, int col)
{
	struct paint *paint = term->paint;
	int width = cell->width == 2 && col + 1 < paint->cols ? 2 : 1;

	place_cursor(paint, row, col);
	set_style(term, cell->role * 2 + (cell->reversed ? 1 : 0));
	if (cell->width <= width && is_sure(paint, cell))
		add_bytes(&paint->out, cell->s, cell->n);
	else
		add_wide(paint, cell, width);
	paint->col += width;
	/* Behind the last column terminals are not at one about where they are. */
	if (paint->col >= paint->cols)
		paint->row = -1;
}

static bool is_same(const struct cell *a, const struct cell *b)
{
	return memcmp(a, b, sizeof(*a)) == 0;
}

/* From a column on: how many cells are as they were, to the end of a character. */
static int count_same(const struct cell *now, const struct cell *before, int n)
{
	int same = 0;

	while (same < n && is_same(&now[same], &before[same]))
		same++;
	while (same > 0 && same < n && now[same].width == 0)
		same--;
	return same;
}

/* The columns of a row that are not blank to its end. */
static int columns_used(const struct paint *paint, const struct cell *cells)
{
	int n = paint->cols;

	while (paint->plain && n > 0 && is_erased(&cells[n - 1]) &&
	       (n < 2 || cells[n - 2].width < 2))
		n--;
	return n;
}

static void clear_to_end(const struct term *term, const struct cell *cells, int row, int col)
{
	const char *erase_line = term_capability("el");

	set_style(term, STYLE_PLAIN);
	if (erase_line) {
		place_cursor(term->paint, row, col);
		add_capability(&term->paint->out, erase_line);
		return;
	}
	for (; col < term->paint->cols; col++)
		write_cell(term, &cells[col], row, col);
}

static void paint_row(const struct term *term, const struct frame *frame, int row)
{
	struct paint *paint = term->paint;
	const struct cell *now = frame_cell(frame, row, 0);
	struct cell *before = frame_cell(&paint->shown, row, 0);
	int n = paint->cols, used = columns_used(paint, now);
	int last = row == paint->rows - 1 && !paint->corner ? n - 1 : n;

	for (int col = 0; col < used && col < last;) {
		int same = count_same(now + col, before + col, n - col);

		if (same == n - col)
			return;
		/* A short gap is written over where the cursor is about to stand before it. */
		if (same >= GAP_LEAST || paint->row != row || paint->col != col)
			col += same;
		if (col >= used || col >= last)
			break;
		write_cell(term, &now[col], row, col);
		col += now[col].width == 2 ? 2 : 1;
	}
	if (used < n && columns_used(paint, before) > used)
		clear_to_end(term, now, row, used);
}

/* The screen as clearing leaves it, where it is not known. */
static void paint_begin(const struct term *term, const struct frame *frame)
{
	struct paint *paint = term->paint;
	size_t n = (size_t)frame->rows * (size_t)frame->cols;

	paint->rows = frame->rows < term->rows ? frame->rows : term->rows;
	paint->cols = frame->cols < term->cols ? frame->cols : term->cols;
	buf_clear(&paint->out);
	if (paint->known && paint->shown.rows == frame->rows && paint->shown.cols == frame->cols)
		return;
	frame_resize(&paint->shown, frame->rows, frame->cols);
	if (!paint->plain) /* all is to be written */
		memset(paint->shown.cells, 0, n * sizeof(*paint->shown.cells));
	paint->style = STYLE_PLAIN;
	ask_style(term, STYLE_PLAIN, &paint->out);
	add_capability(&paint->out, term_capability("sgr0"));
	add_capability(&paint->out, term_capability("clear"));
	paint->row = -1;
	paint->known = true;
}

void paint_frame(const struct term *term, const struct frame *frame)
{
	struct paint *paint = term->paint;
	size_t bytes = (size_t)frame->cols * sizeof(*frame->cells);
	struct error ignored = {""};
	struct buf unsent = {0};

	paint_begin(term, frame);
	for (int row = 0; row < paint->rows; row++) {
		struct cell *before = frame_cell(&paint->shown, row, 0);

		if (memcmp(frame_cell(frame, row, 0), before, bytes) == 0)
			continue;
		paint_row(term, frame, row);
		memcpy(before, frame_cell(frame, row, 0), bytes);
	}
	set_style(term, STYLE_PLAIN);
	/* What the library sends by itself goes by what it was asked for last. */
	if (paint->asked != STYLE_PLAIN)
		ask_style(term, STYLE_PLAIN, &unsent);
	buf_free(&unsent);
	place_cursor(paint, frame->cursor_row < paint->rows ? frame->cursor_row : paint->rows - 1,
		     frame->cursor_col < paint->cols ? frame->cursor_col : paint->cols - 1);
	output_write(term->out, buf_str(&paint->out), &ignored);
}
