/*
 * The locale's character set, as far as the screen depends on it. Nothing here can fail.
 */
#ifndef DUSHU_APP_CHARSET_H
#define DUSHU_APP_CHARSET_H

#include <stdbool.h>

/*
 * Sets the character type of the process from the environment; where that is plain ASCII (LANG=C,
 * or a locale that is not installed), tries UTF-8 before settling for ASCII.
 */
void charset_set(void);

/* Whether characters reach the terminal as UTF-8; if not, lines are drawn in ASCII. */
bool charset_is_utf8(void);

/* The width that the locale gives to East Asian ambiguous characters (UAX #11), 1 or 2. */
int charset_ambiguous(void);

#endif
