/*
 * Kinsoku: which marks may not begin a row of text, and which may not end one.
 */
#ifndef DUSHU_SRC_VIEW_KINSOKU_H
#define DUSHU_SRC_VIEW_KINSOKU_H

#include <stdint.h>

enum kinsoku {
	NO_START = 1, /* may not begin a row */
	HANGS = 2,    /* may hang into the margin */
	NO_END = 4,   /* may not end a row */
	SOLID = 8,    /* not parted from one like it */
};

/* The class of a code point, of enum kinsoku or-ed; 0 for most. */
unsigned kinsoku_of(uint32_t code);

#endif
