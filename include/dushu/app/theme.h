/*
 * What a role looks like, free of any terminal library's numbers.
 *
 * Themes are the rows of assets/themes.def. Bold, underline and the like double every colour, so
 * that a screen without colours still tells the same. A theme of one's own is a file, of which
 * there is at most one: lines of a role and its look,
 *
 *	base light
 *	heading = 94 bold
 *	match = black on yellow
 *
 * where `base` (dark, light or mono; dark without it) has the roles that have no line. Colours are
 * default, black, red, green, yellow, blue, magenta, cyan, white, grey, the same with bright-, or a number up to 255;
 * attributes bold, dim, underline, reverse, italic. A role without a colour keeps the terminal's.
 */
#ifndef DUSHU_APP_THEME_H
#define DUSHU_APP_THEME_H

#include "dushu/app/options.h"
#include "dushu/app/rcfile.h"
#include "dushu/view/frame.h"

enum look_attributes {
	LOOK_BOLD = 1,
	LOOK_DIM = 2,
	LOOK_UNDERLINE = 4,
	LOOK_REVERSE = 8,
	LOOK_ITALIC = 16,
};

struct look {
	int fg, bg; /* palette numbers; -1 is the terminal's own */
	unsigned attributes;
};

/* How a role looks with so many colours; with fewer than 8 the theme is mono. */
struct look theme_look(enum theme_choice theme, enum role role, int colours);

/* Reads the theme THEME_FILE; what is wrong is complained of, and as in its base. */
void theme_read(const char *path, struct complaints *complaints);

/* The theme of a name, THEME_FILE where it is none of ours. */
enum theme_choice theme_find(struct str name);

/*
 * The theme for THEME_AUTO from $COLORFGBG, "15;0" for one: light where its last part is a light
 * background, dark where it is not, or NULL.
 */
enum theme_choice theme_detect(const char *colorfgbg);

#endif
