#include "dushu/view/layout.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unilbrk.h>

#include "dushu/text/unicode.h"
#include "src/view/kinsoku.h"

/*
 * Rows are made in two sweeps. The first notes of each cluster, in one byte at its beginning, how
 * willingly a row breaks before it and what it takes; the second fills rows from these bytes alone,
 * so that going back to the last good break costs next to nothing.
 */
enum {
	NOTE_JOINT = 0x07, /* enum joint */
	NOTE_CELLS = 0x18, /* 0, 1, 2, or to be asked for */
	NOTE_ASK = 0x18,
	NOTE_SHIFT = 3,
	NOTE_BLANK = 0x20, /* takes no cells at a break */
	NOTE_STOP = 0x40,  /* may hang */
	NOTE_INSIDE = 0x80 /* not the beginning of a cluster */
};

static bool is_newline(char c)
{
	return c == '\n' || c == '\r';
}

int layout_advance(struct str text, size_t at, int column, int ambiguous, size_t *next)
{
	int cells;

	if (text.s[at] == '\t') {
		*next = at + 1;
		return LAYOUT_TAB - column % LAYOUT_TAB;
	}
	*next = grapheme_next(text, at, ambiguous, &cells);
	return is_newline(text.s[at]) ? 0 : cells;
}

/* The first sweep. */

struct notes {
	struct str text;
	const struct layout *layout;
	unsigned char *at; /* as long as the text */
};

static unsigned char note_of(enum joint joint, enum kinsoku class, int cells, bool tab)
{
	unsigned note = (unsigned)joint;

	note |= cells > 2 || tab ? (unsigned)NOTE_ASK : (unsigned)cells << NOTE_SHIFT;
	if (class == KINSOKU_BLANK || class == KINSOKU_NEWLINE)
		note |= NOTE_BLANK;
	if (class == KINSOKU_STOP)
		note |= NOTE_STOP;
	return (unsigned char)note;
}

static enum joint joint_whole(enum joint joint)
{
	return joint == JOINT_NEVER || joint == JOINT_MUST ? joint : JOINT_FREE;
}

/* Whether the straight quotation marks of a text come in pairs. */
static bool is_paired(struct str text)
{
	bool paired = true;

	for (size_t at = 0; at < text.n; at++) {
		const char *mark = memchr(text.s + at, '"', text.n - at);

		if (!mark)
			break;
		at = (size_t)(mark - text.s);
		paired = !paired;
	}
	return paired;
}

static bool is_letter(char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/*
 * Most of an English text: letters behind a letter, which need no judgement. Returns the end of
 * those that are sure to have no mark behind them.
 */
static size_t note_letters(const struct notes *notes, size_t at)
{
	enum joint joint = notes->layout->whole ? JOINT_FREE : JOINT_CLUSTER;
	unsigned char note = note_of(joint, KINSOKU_LETTER, 1, false);

	while (at + 1 < notes->text.n && is_letter(notes->text.s[at]) &&
	       is_letter(notes->text.s[at + 1]))
		notes->at[at++] = note;
	return at;
}

static struct kinsoku_cluster cluster_at(struct str text, size_t at)
{
	struct kinsoku_cluster cluster = {0};

	if (at < text.n) {
		utf8_decode(text, at, &cluster.code);
		cluster.class = kinsoku_class(cluster.code);
	}
	return cluster;
}

/* Replaces the answers of UAX #14 by notes. */
static void take_notes(const struct notes *notes)
{
	struct kinsoku_state state = {.paired = is_paired(notes->text)};
	struct kinsoku_cluster now = cluster_at(notes->text, 0), then;
	size_t next;

	for (size_t at = 0; at < notes->text.n; at = next, now = then) {
		int cells = layout_advance(notes->text, at, 0, notes->layout->ambiguous, &next);
		bool possible = notes->at[at] == UC_BREAK_POSSIBLE;
		enum joint joint;

		then = cluster_at(notes->text, next);
		joint = kinsoku_next(&state, now, then.code, possible);
		if (notes->layout->whole)
			joint = joint_whole(joint);
		notes->at[at] = note_of(joint, now.class, cells, notes->text.s[at] == '\t');
		if (next - at > 1)
			memset(notes->at + at + 1, NOTE_INSIDE, next - at - 1);
		if (next - at == 1 && is_letter(notes->text.s[at]))
			next = note_letters(notes, next);
	}
}

static size_t cluster_end(const struct notes *notes, size_t at)
{
	do
		at++;
	while (at < notes->text.n && notes->at[at] & NOTE_INSIDE);
	return at;
}

static int cells_of(const struct notes *notes, size_t at, int column)
{
	unsigned note = notes->at[at];
	size_t next;

	if ((note & NOTE_CELLS) != NOTE_ASK)
		return (int)((note & NOTE_CELLS) >> NOTE_SHIFT);
	return layout_advance(notes->text, at, column, notes->layout->ambiguous, &next);
}

static enum joint joint_at(const struct notes *notes, size_t at)
{
	return (enum joint)(notes->at[at] & NOTE_JOINT);
}

/* Makes the breaks within kept spans lesser ones, where a row can hold the span. */
static void keep_spans(const struct notes *notes, int width)
{
	for (size_t i = 0; i < notes->layout->n_keep; i++) {
		struct span span = notes->layout->keep[i];
		size_t end = span.end < notes->text.n ? span.end : notes->text.n;
		int cells = 0;

		for (size_t at = span.start; at < end && cells <= width; at++)
			if (!(notes->at[at] & NOTE_INSIDE))
				cells += cells_of(notes, at, cells);
		for (size_t at = span.start + 1; at < end && cells <= width; at++)
			if (!(notes->at[at] & NOTE_INSIDE) && joint_at(notes, at) == JOINT_FREE)
				notes->at[at] =
					(unsigned char)((notes->at[at] & ~NOTE_JOINT) | JOINT_KEEP);
	}
}

/* The second sweep. */

struct place {
	size_t at;
	int columns; /* of the row up to there, blanks at its end left out */
};

struct filling {
	const struct notes *notes;
	size_t start;
	int width;                           /* cells for the text of this row */
	int next_width;                      /* the same of the row behind it */
	int column;                          /* cells so far, blanks at the end too */
	int used;                            /* the same without these blanks */
	bool hung;                           /* the last mark stands in the margin */
	struct place breaks[JOINT_MUST + 1]; /* the last of each grade; at 0 where there is none */
};

/* Whether a cluster has room: in the row or, one stop that just missed it, in the margin. */
static bool has_room(struct filling *filling, size_t at, int cells)
{
	int over = filling->column + cells - filling->width;

	if (over <= 0)
		return true;
	filling->hung = !filling->hung && (filling->notes->at[at] & NOTE_STOP) &&
			filling->column <= filling->width && over <= filling->notes->layout->hang;
	return filling->hung;
}

/* Whether what begins at `at` has no free break for more than a row, so that it is parted anyway. */
static bool is_longer_than_a_row(const struct filling *filling, size_t at)
{
	const struct notes *notes = filling->notes;
	int cells = 0;

	while (cells <= filling->next_width) {
		cells += cells_of(notes, at, cells);
		at = cluster_end(notes, at);
		if (at == notes->text.n || joint_at(notes, at) == JOINT_NEVER ||
		    joint_at(notes, at) >= JOINT_FREE)
			break;
	}
	return cells > filling->next_width;
}

static struct place best_break(const struct filling *filling)
{
	const struct place *breaks = filling->breaks;

	if (breaks[JOINT_FREE].at && breaks[JOINT_WORD].at > breaks[JOINT_FREE].at &&
	    is_longer_than_a_row(filling, breaks[JOINT_FREE].at))
		return breaks[JOINT_WORD];
	for (size_t joint = JOINT_FREE; joint > JOINT_ANY; joint--)
		if (breaks[joint].at)
			return breaks[joint];
	return breaks[JOINT_ANY];
}

/* Where the row ends that begins at filling->start. */
static struct place fill_row(struct filling *filling)
{
	const struct notes *notes = filling->notes;

	for (size_t at = filling->start; at < notes->text.n; at = cluster_end(notes, at)) {
		enum joint joint = joint_at(notes, at);
		int cells = cells_of(notes, at, filling->column);

		if (at > filling->start && joint != JOINT_NEVER) {
			filling->breaks[joint] = (struct place){at, filling->used};
			if (joint == JOINT_MUST)
				return filling->breaks[joint];
		}
		if (!(notes->at[at] & NOTE_BLANK)) {
			if (!has_room(filling, at, cells) && at > filling->start)
				return best_break(filling);
			if (cells)
				filling->used = filling->column + cells;
		}
		filling->column += cells;
	}
	return (struct place){notes->text.n, filling->used};
}

static int clamp(int value, int low, int high)
{
	return value < low ? low : value > high ? high : value;
}

static void rows_add(struct rows *rows, struct row row)
{
	if (rows->n == rows->cap) {
		rows->cap = rows->cap ? rows->cap * 2 : 16;
		rows->at = xrealloc(rows->at, rows->cap, sizeof(*rows->at));
	}
	rows->at[rows->n++] = row;
}

static void fill_rows(const struct notes *notes, struct rows *rows)
{
	int width = notes->layout->width < 1 ? 1 : notes->layout->width;
	int indent = clamp(notes->layout->indent, 0, width - 1);
	int now = clamp(notes->layout->first_indent, 0, width - 1);
	size_t at = 0;

	do {
		struct filling filling = {.notes = notes, .start = at, .width = width - now};
		struct place end;

		filling.next_width = width - indent;
		end = fill_row(&filling);
		rows_add(rows, (struct row){at, end.at, now, end.columns});
		at = end.at;
		now = indent;
	} while (at < notes->text.n);
}

void layout_text(struct str text, const struct layout *layout, struct rows *rows)
{
	struct notes notes = {text, layout, NULL};

	rows->n = 0;
	buf_clear(&rows->joints);
	buf_reserve(&rows->joints, text.n);
	notes.at = (unsigned char *)rows->joints.s;
	u8_possible_linebreaks((const uint8_t *)text.s, text.n, "UTF-8", rows->joints.s);
	take_notes(&notes);
	if (!layout->whole)
		keep_spans(&notes, layout->width - layout->indent);
	fill_rows(&notes, rows);
}

void rows_free(struct rows *rows)
{
	free(rows->at);
	buf_free(&rows->joints);
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
