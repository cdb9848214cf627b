/*
 * What a role looks like, free of any terminal library's numbers.
 *
 * Themes are the rows of assets/themes.def. Bold, underline and the like double every colour, so
 * that a screen without colours still tells the same.
 */
#ifndef DUSHU_APP_THEME_H
#define DUSHU_APP_THEME_H

#include "dushu/app/options.h"
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

/*
 * The theme for THEME_AUTO from $COLORFGBG, "15;0" for one: light where its last part is a light
 * background, dark where it is not, or NULL.
 */
enum theme_choice theme_detect(const char *colorfgbg);

#endif
