#include "sheet.h"

enum { MARGIN = 1, FRACTION_MOST = 5, FRACTION_SHARE = 4 };

/*
 * Widths that a column has at least, as a rule, and at most; the cells behind it; its rank: the
 * lower it is the longer it stays. Those of a rank below KEPT are never given up.
 */
struct shape {
	struct str title;
	int least, good, most, gap, rank;
};

enum { KEPT = 4 };

static const struct shape shapes[SHEET_COLUMNS] = {
	[SHEET_TICK] = {STR_INIT(""), 1, 1, 1, 1, 3},
	[SHEET_SECTION] = {STR_INIT("section"), 10, 18, 34, 2, 7},
	[SHEET_FIGURE] = {STR_INIT("figure"), 8, 12, 18, 2, 4},
	[SHEET_VALUE] = {STR_INIT("value"), 6, 13, 18, 1, 0},
	[SHEET_UNIT] = {STR_INIT("unit"), 2, 6, 12, 2, 1},
	[SHEET_BAR] = {STR_INIT(""), 6, 10, 24, 2, 6},
	[SHEET_WHAT] = {STR_INIT("what"), 4, 20, 56, 2, 2},
	[SHEET_KIND] = {STR_INIT("kind"), 8, 8, 8, 2, 8},
	[SHEET_BOUND] = {STR_INIT("bound"), 8, 8, 8, 2, 9},
	[SHEET_LINE] = {STR_INIT("line"), 4, 4, 4, 2, 5},
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

/* Widens what is there to `wanted` widths, the first ranks first; returns the cells left. */
static int widen(struct sheet_layout *out, int room, bool most)
{
	for (int rank = 0; rank < SHEET_COLUMNS && room > 0; rank++) {
		int column = column_of_rank(rank);
		int wanted = most ? shapes[column].most : shapes[column].good;
		int more = wanted - out->width[column];

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

void sheet_lay_out(int cols, int line_digits, struct sheet_layout *out)
{
	int room = keep_first(out, cols - 2 * MARGIN), col = MARGIN;

	for (int column = 0; column < SHEET_COLUMNS; column++) {
		if (shapes[column].rank >= KEPT)
			out->width[column] = 0;
	}
	room = widen(out, room, false);
	for (int rank = KEPT; rank < SHEET_COLUMNS; rank++) {
		int column = column_of_rank(rank);
		int width = shapes[column].good;

		if (column == SHEET_LINE && width < line_digits)
			width = line_digits;
		if (room < width + shapes[column].gap)
			continue;
		out->width[column] = width;
		room -= width + shapes[column].gap;
	}
	widen(out, room, true);
	for (int column = 0; column < SHEET_COLUMNS; column++) {
		out->col[column] = col;
		if (out->width[column])
			col += out->width[column] + shapes[column].gap;
	}
	out->whole = out->width[SHEET_VALUE] / FRACTION_SHARE;
	out->whole =
		out->width[SHEET_VALUE] - (out->whole < FRACTION_MOST ? out->whole : FRACTION_MOST);
}
