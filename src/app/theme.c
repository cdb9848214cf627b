#include "dushu/app/theme.h"

#include <stdlib.h>
#include <string.h>

struct row {
	bool defined;
	struct look full, few; /* with 256 colours, with 8 */
};

static const struct row rows[][ROLE_N] = {
#define THEME(theme, role, fg, bg, fg8, bg8, attributes)                                           \
	[THEME_##theme][ROLE_##role] = {true, {fg, bg, attributes}, {fg8, bg8, attributes}},
#include "assets/themes.def"
#undef THEME
};

struct look theme_look(enum theme_choice theme, enum role role, int colours)
{
	const struct row *row;

	if (theme == THEME_AUTO)
		theme = THEME_DARK;
	if (colours < 8)
		theme = THEME_MONO;
	row = &rows[theme][role];
	if (!row->defined)
		return (struct look){-1, -1, 0};
	return colours < 256 ? row->few : row->full;
}

enum theme_choice theme_detect(const char *colorfgbg)
{
	const char *last = colorfgbg ? strrchr(colorfgbg, ';') : NULL;

	/* White and bright white; 7 is what light terminals of 8 colours say. */
	if (last && (strcmp(last, ";7") == 0 || strcmp(last, ";15") == 0))
		return THEME_LIGHT;
	return THEME_DARK;
}
