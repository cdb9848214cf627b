/*
 * Folding: characters that count as the same when something is looked for.
 *
 * A fold maps each code point to the one that stands for all it is the same as. It is made for a set
 * of flags, with the pairs written for one another by a script (script.h), which it borrows only
 * while it is made. Code points are mapped one to one, so that offsets hold. Nothing here fails.
 */
#ifndef DUSHU_TEXT_FOLD_H
#define DUSHU_TEXT_FOLD_H

#include <stddef.h>
#include <stdint.h>

#include "dushu/text/script.h"

enum fold_flags {
	FOLD_CASE = 1, /* upper case as lower case (Unicode's simple mapping) */
	FOLD_WIDTH =
		2, /* full-width as half-width; blanks of all widths; curly quotes as straight */
	FOLD_SCRIPT = 4 /* Traditional as Simplified */
};

struct fold;

/* `script` may be NULL. Takes some milliseconds. */
struct fold *fold_open(unsigned flags, const struct script *script);
void fold_close(struct fold *fold);

uint32_t fold_code(const struct fold *fold, uint32_t code);

/*
 * The code points that fold_code() maps to what it maps `code` to, that one itself among them; at
 * most `max` are written, how many there are is returned.
 */
size_t fold_variants(const struct fold *fold, uint32_t code, uint32_t *out, size_t max);

#endif
