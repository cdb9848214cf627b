/*
 * What a terminal shows after the bytes it got: as much of one as the reader's own sequences need. Of each cell its
 * bytes, their colour and whether they are reversed; where the cursor stands.
 */
#ifndef DUSHU_TESTS_APP_SHOWN_H
#define DUSHU_TESTS_APP_SHOWN_H

#include <stdlib.h>
#include <string.h>

#include "dushu/text/buf.h"
#include "dushu/view/frame.h"
#include "pty.h"

enum { ROWS = PTY_ROWS, COLS = PTY_COLS };

struct shown {
	char s[CELL_BYTES + 1];
	int colour; /* 0: the terminal's own */
	bool reversed;
};

struct screen {
	struct shown cells[ROWS][COLS];
	int colour;
	bool reversed;
	int row, col;
	const char *at, *end;
};

static inline void screen_erase(struct screen *screen, int row, int col)
{
	for (; col < COLS; col++)
		screen->cells[row][col] = (struct shown){.s = " "};
}

static inline void screen_take_look(struct screen *screen, const char *from)
{
	do {
		int number = (int)strtol(from, (char **)(uintptr_t)&from, 10);

		if (number == 0 || number == 39)
			screen->colour = 0;
		if (number == 0 || number == 7 || number == 27)
			screen->reversed = number == 7;
		if (number == 38 || number == 48) {
			int colour = (int)strtol(from + 3, (char **)(uintptr_t)&from, 10);

			screen->colour = number == 38 ? colour : screen->colour;
		}
	} while (*from++ == ';');
}

static inline void screen_take_sequence(struct screen *screen)
{
	const char *from = screen->at;
	int row = 1, col = 1;

	while (screen->at < screen->end && (*screen->at < '@' || *screen->at > '~'))
		screen->at++;
	if (screen->at == screen->end)
		return;
	switch (*screen->at++) {
	case 'H':
		sscanf(from, "%d;%d", &row, &col);
		screen->row = row - 1;
		screen->col = col - 1;
		break;
	case 'J':
		for (row = 0; row < ROWS; row++)
			screen_erase(screen, row, 0);
		break;
	case 'K':
		screen_erase(screen, screen->row, screen->col);
		break;
	case 'm':
		screen_take_look(screen, from);
		break;
	default:
		break;
	}
}

/* Of what the tests show: Han characters and their marks. */
static inline bool screen_is_wide(const char *s)
{
	return (unsigned char)s[0] >= 0xE3;
}

static inline void screen_take_character(struct screen *screen)
{
	struct shown *cell;
	size_t n = 1;

	while (screen->at + n < screen->end && ((unsigned char)screen->at[n] & 0xC0) == 0x80)
		n++;
	/* A mark goes on the character before. */
	if ((unsigned char)screen->at[0] == 0xCC) {
		cell = &screen->cells[screen->row][screen->col - 1];
		strncat(cell->s, screen->at, n);
		screen->at += n;
		return;
	}
	assert_in_range(screen->row, 0, ROWS - 1);
	assert_in_range(screen->col, 0, COLS - 1 - screen_is_wide(screen->at));
	cell = &screen->cells[screen->row][screen->col];
	*cell = (struct shown){0};
	memcpy(cell->s, screen->at, n);
	cell->colour = screen->colour;
	cell->reversed = screen->reversed;
	if (screen_is_wide(screen->at))
		cell[1] = (struct shown){0};
	screen->col += screen_is_wide(screen->at) ? 2 : 1;
	screen->at += n;
}

/* Takes whole sequences only: one that ends too early is not looked at. */
static inline void screen_take(struct screen *screen, struct str bytes)
{
	screen->at = bytes.s;
	screen->end = bytes.s + bytes.n;
	while (screen->at < screen->end) {
		if (screen->at[0] != '\033') {
			if ((unsigned char)screen->at[0] >= ' ')
				screen_take_character(screen);
			else
				screen->at++;
		} else if (screen->at[1] == '[') {
			screen->at += 2;
			screen_take_sequence(screen);
		} else if (screen->at[1] == ']') {
			while (screen->at < screen->end && *screen->at != '\a')
				screen->at++;
		} else {
			screen->at += screen->at[1] == '(' ? 3 : 2;
		}
	}
}

static inline bool screen_shows(const struct screen *screen, const char *wanted)
{
	for (int row = 0; row < ROWS; row++) {
		char line[COLS * (CELL_BYTES + 1)] = "";
		size_t n = 0;

		for (int col = 0; col < COLS; col++) {
			size_t bytes = strlen(screen->cells[row][col].s);

			memcpy(line + n, screen->cells[row][col].s, bytes);
			n += bytes;
		}
		if (strstr(line, wanted))
			return true;
	}
	return false;
}

/*
 * Whether what the terminal got makes it show `wanted` in one of its rows. Bytes alone would not tell: only the
 * cells that differ from what stands there are sent.
 */
static inline bool got_shows(const struct buf *got, const char *wanted)
{
	struct screen screen = {0};

	screen_take(&screen, buf_str(got));
	return screen_shows(&screen, wanted);
}

/* Reads what the terminal gets until it shows `wanted`, or 10 seconds went by without a byte. */
static inline bool pty_shows(const struct pty *pty, struct buf *got, const char *wanted)
{
	while (!got_shows(got, wanted)) {
		if (!pty_read(pty, got, 10000))
			return false;
	}
	return true;
}

#endif
