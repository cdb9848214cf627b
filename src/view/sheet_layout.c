#include "sheet.h"

enum {
	MARGIN = 1,
	FRACTION_MOST = 4,
	FRACTION_SHARE = 3,
	KEPT = 4,       /* columns of a rank below this are never given up */
	ALPHABETIC = 4, /* words of an alphabet take so many more cells */
	LAST_GAP = 2,   /* behind the last column */
};

/*
 * Widths that a column has at least, as a rule, and at most; the cells behind it; its rank: the
 * lower it is the longer it stays; whether it has words of the text.
 */
struct shape {
	struct str title;
	int least, good, most, gap, rank;
	bool words;
};

static const struct shape shapes[SHEET_COLUMNS] = {
	[SHEET_TICK] = {STR_INIT(""), 1, 1, 1, 1, 3, false},
	[SHEET_SECTION] = {STR_INIT("section"), 10, 18, 34, 2, 7, false},
	[SHEET_FIGURE] = {STR_INIT("figure"), 8, 12, 18, 2, 6, true},
	[SHEET_VALUE] = {STR_INIT("value"), 6, 15, 17, 1, 0, false},
	[SHEET_UNIT] = {STR_INIT("unit"), 2, 6, 10, 2, 1, true},
	[SHEET_BAR] = {STR_INIT(""), 6, 10, 16, 2, 5, false},
	[SHEET_WHAT] = {STR_INIT("what"), 4, 20, 56, 2, 2, false},
	[SHEET_KIND] = {STR_INIT("kind"), 8, 8, 8, 2, 8, false},
	[SHEET_BOUND] = {STR_INIT("bound"), 8, 8, 8, 2, 9, false},
	[SHEET_LINE] = {STR_INIT("line"), 4, 4, 4, 2, 4, false},
};

struct str sheet_title(enum sheet_column column)
{
	return shapes[column].title;
}

static int column_of_rank(int rank)
{
	int column = 0;

	while (shapes[column].rank != rank)
		column++;
	return column;
}

static int width_of(int column, bool most, struct sheet_needs needs)
{
	int width = most ? shapes[column].most : shapes[column].good;

	if (column == SHEET_LINE && width < needs.line_digits)
		return needs.line_digits;
	return width + (shapes[column].words && needs.alphabetic ? ALPHABETIC : 0);
}

/* Widens what is there, the first ranks first; returns the cells left. */
static int widen(struct sheet_layout *out, int room, bool most, struct sheet_needs needs)
{
	for (int rank = 0; rank < SHEET_COLUMNS && room > 0; rank++) {
		int column = column_of_rank(rank);
		int more = width_of(column, most, needs) - out->width[column];

		if (out->width[column] == 0 || more <= 0)
			continue;
		more = more < room ? more : room;
		out->width[column] += more;
		room -= more;
	}
	return room;
}

/* The columns that are always there, as narrow as they go. */
static int keep_first(struct sheet_layout *out, int room)
{
	for (int rank = 0; rank < KEPT; rank++) {
		int column = column_of_rank(rank);
		int width = shapes[column].least < room ? shapes[column].least : room;

		out->width[column] = width > 0 ? width : 0;
		room -= width + shapes[column].gap;
	}
	return room > 0 ? room : 0;
}

/* The others by their rank, where there is room for what they want. */
static int add_others(struct sheet_layout *out, int room, struct sheet_needs needs)
{
	for (int rank = KEPT; rank < SHEET_COLUMNS; rank++) {
		int column = column_of_rank(rank);
		int width = width_of(column, false, needs);

		if (room < width + shapes[column].gap)
			continue;
		out->width[column] = width;
		room -= width + shapes[column].gap;
	}
	return room;
}

void sheet_lay_out(int cols, struct sheet_needs needs, struct sheet_layout *out)
{
	int room, col = MARGIN;

	*out = (struct sheet_layout){0};
	room = keep_first(out, cols - 2 * MARGIN);
	room = widen(out, room, false, needs);
	room = add_others(out, room + LAST_GAP, needs);
	widen(out, room - LAST_GAP, true, needs);
	for (int column = 0; column < SHEET_COLUMNS; column++) {
		out->col[column] = col;
		if (out->width[column])
			col += out->width[column] + shapes[column].gap;
	}
	out->whole = out->width[SHEET_VALUE] / FRACTION_SHARE;
	out->whole =
		out->width[SHEET_VALUE] - (out->whole < FRACTION_MOST ? out->whole : FRACTION_MOST);
}
