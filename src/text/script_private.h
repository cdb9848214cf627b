/*
 * How a table of scripts is loaded, for its test.
 */
#ifndef DUSHU_SRC_TEXT_SCRIPT_PRIVATE_H
#define DUSHU_SRC_TEXT_SCRIPT_PRIVATE_H

#include "dushu/text/script.h"

/* A conversion of OpenCC, and how many ranges of ideographs it is asked about. */
struct conversion {
	const char *name;
	size_t n_ranges;
};

/* Names of the library, closed by a NULL, and its conversions, closed by one without a name. */
struct script *script_open_from(const char *const *libraries, const struct conversion *conversions);

#endif
