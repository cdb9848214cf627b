#include "dushu/view/layout.h"

#include <stdlib.h>
#include <unilbrk.h>

#include "dushu/text/unicode.h"
#include "src/view/kinsoku.h"

enum { TAB_COLUMNS = 8 };

/* A break opportunity: where a row may end, how wide it is till there, with and without blanks. */
struct opportunity {
	size_t at;
	int columns; /* blanks at the end left out */
};

/* The walk through a text, cluster by cluster. */
struct walk {
	struct str text;
	const struct layout *layout;
	const char *breaks; /* by byte, of libunistring */
	struct rows *rows;
	size_t row_start;
	int indent;
	int col;   /* cells from the row's start to here */
	int solid; /* the same without the blanks right before here */
	struct opportunity last;
	size_t keep;     /* the first kept span that ends behind here */
	uint32_t before; /* the code point before here */
	bool quoted;     /* inside a pair of ASCII quotation marks */
};

int layout_advance(struct str text, size_t at, int column, int ambiguous, size_t *next)
{
	uint32_t code;
	size_t n = utf8_decode(text, at, &code);
	char shown[8];
	int width;

	*next = at + n;
	if (code == '\t')
		return TAB_COLUMNS - column % TAB_COLUMNS;
	if (unicode_is_unsafe(code))
		return (int)unicode_show_unsafe(code, shown);
	*next = grapheme_next(text, at, ambiguous, &width);
	return width > 0 ? width : 1;
}

static bool is_blank(uint32_t code)
{
	return code == ' ' || code == '\t' || code == 0x3000;
}

/* An ASCII quotation mark closes where one is open; both are told apart by counting. */
static unsigned class_of(const struct walk *walk, uint32_t code)
{
	if (code == '"')
		return walk->quoted ? NO_START | HANGS : NO_END;
	return kinsoku_of(code);
}

/* Within a kept span that fits a row. */
static bool is_kept(struct walk *walk, size_t at)
{
	const struct layout *layout = walk->layout;
	struct span span;

	while (walk->keep < layout->n_keep && layout->keep[walk->keep].end <= at)
		walk->keep++;
	if (walk->keep == layout->n_keep || at <= layout->keep[walk->keep].start)
		return false;
	span = layout->keep[walk->keep];
	return unicode_columns(str_slice(walk->text, span.start, span.end), layout->ambiguous) +
		       (size_t)layout->indent <=
	       (size_t)layout->width;
}

/* Whether a row may end before the byte `at`, where `code` stands. */
static bool may_break(struct walk *walk, size_t at, uint32_t code)
{
	/* The quotation mark before has been counted already. */
	unsigned before =
		walk->before == '"' ? (walk->quoted ? NO_END : NO_START) : kinsoku_of(walk->before);
	unsigned here = class_of(walk, code);
	bool cjk = unicode_is_cjk(walk->before) || unicode_is_cjk(code) ||
		   (before & NO_START && here & NO_END);

	if (walk->layout->whole || at == walk->row_start || is_blank(code))
		return false;
	if (is_blank(walk->before))
		return !(here & NO_START) || walk->before != 0x3000;
	if (here & NO_START || before & NO_END || is_kept(walk, at))
		return false;
	if (before & SOLID && walk->before == code)
		return false;
	return cjk || walk->breaks[at] == UC_BREAK_POSSIBLE;
}

static void add_row(struct walk *walk, size_t end, int columns)
{
	struct rows *rows = walk->rows;

	if (rows->n == rows->cap) {
		rows->cap = rows->cap ? rows->cap * 2 : 16;
		rows->at = xrealloc(rows->at, rows->cap, sizeof(*rows->at));
	}
	rows->at[rows->n++] = (struct row){
		.start = walk->row_start, .end = end, .indent = walk->indent, .columns = columns};
	walk->row_start = end;
	walk->indent = walk->layout->indent;
}

/* Room for a row's text; at least one cell. */
static int room(const struct walk *walk)
{
	int cells = walk->layout->width - walk->indent;

	return cells > 1 ? cells : 1;
}

/* What stands between the last opportunity and here begins the new row. */
static int columns_between(const struct walk *walk, size_t start, size_t end)
{
	int col = 0;
	size_t next;

	for (size_t at = start; at < end; at = next)
		col += layout_advance(walk->text, at, col, walk->layout->ambiguous, &next);
	return col;
}

/* Ends the row at the last opportunity, or right here where there was none. */
static void break_row(struct walk *walk, size_t at)
{
	if (walk->last.at > walk->row_start) {
		add_row(walk, walk->last.at, walk->last.columns);
		walk->col = columns_between(walk, walk->row_start, at);
	} else {
		add_row(walk, at, walk->solid);
		walk->col = 0;
	}
	walk->solid = walk->col;
	walk->last = (struct opportunity){0, 0};
}

/* A closing mark at the end of a full row hangs into the margin where the row may end behind it. */
static bool hangs(struct walk *walk, uint32_t code, int width, size_t next)
{
	struct walk behind = *walk;
	uint32_t after;

	if (!(class_of(walk, code) & HANGS) || width > walk->layout->hang || walk->col > room(walk))
		return false;
	if (utf8_decode(walk->text, next, &after) == 0)
		return true;
	behind.before = code;
	behind.quoted = walk->quoted != (code == '"');
	return is_blank(after) || may_break(&behind, next, after);
}

/* Takes the cluster at `at` into the row, ending rows before it where it has no room. */
static size_t take_cluster(struct walk *walk, size_t at)
{
	uint32_t code;
	size_t next;
	int width = layout_advance(walk->text, at, walk->col, walk->layout->ambiguous, &next);

	utf8_decode(walk->text, at, &code);
	if (may_break(walk, at, code))
		walk->last = (struct opportunity){at, walk->solid};
	if (!is_blank(code) && walk->col + width > room(walk) && at > walk->row_start &&
	    !hangs(walk, code, width, next)) {
		break_row(walk, at);
		/* What was carried over may itself be too long for the new row. */
		if (walk->col + width > room(walk) && at > walk->row_start)
			break_row(walk, at);
		width = layout_advance(walk->text, at, walk->col, walk->layout->ambiguous, &next);
	}
	walk->col += width;
	if (!is_blank(code))
		walk->solid = walk->col;
	walk->quoted = walk->quoted != (code == '"');
	walk->before = code;
	return next;
}

static void walk_text(struct walk *walk)
{
	size_t at = 0;

	while (at < walk->text.n) {
		if (walk->text.s[at] == '\n') {
			add_row(walk, ++at, walk->solid);
			walk->col = walk->solid = 0;
			walk->last = (struct opportunity){0, 0};
			walk->before = '\n';
		} else {
			at = take_cluster(walk, at);
		}
	}
	if (walk->row_start < walk->text.n || walk->rows->n == 0)
		add_row(walk, walk->text.n, walk->solid);
}

void layout_text(struct str text, const struct layout *layout, struct rows *rows)
{
	struct walk walk = {
		.text = text,
		.layout = layout,
		.rows = rows,
		.indent = layout->first_indent,
	};

	rows->n = 0;
	buf_clear(&rows->breaks);
	buf_reserve(&rows->breaks, text.n);
	u8_possible_linebreaks((const uint8_t *)text.s, text.n, "UTF-8", rows->breaks.s);
	walk.breaks = rows->breaks.s;
	walk_text(&walk);
}

void rows_free(struct rows *rows)
{
	free(rows->at);
	buf_free(&rows->breaks);
	*rows = (struct rows){0};
}

size_t rows_find(const struct rows *rows, size_t at)
{
	size_t low = 0, high = rows->n;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (rows->at[middle].start <= at)
			low = middle;
		else
			high = middle;
	}
	return low;
}
